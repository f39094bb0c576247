// Knows 改善アクション beside the item that is drafted: of an initiative the open ones of earlier years and its own, of a strategy those of initiatives that went.
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import type { ActItem } from '../../../shared/model/rollover.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { rolloverWords as words } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../stores/app.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { deleteActItem, readActItems, readLeftActItems, saveActItem } from '../../stores/rollover-deeds.ts'

type SideActItemsProps = Readonly<{ item: PlanItem; fiscalYear: number; mayWrite: boolean }>

export function SideActItems({ item, fiscalYear, mayWrite }: SideActItemsProps) {
  const rereadCount = useApp((app) => app.rereadCount)
  const [list, setList] = useState<readonly ActItem[]>([])
  const [isAdding, setIsAdding] = useState(false)
  /** The keyboard comes back to where the form was opened. */
  const [isBack, setIsBack] = useState(false)
  const { id } = item
  const isLeft = item.kind === 'strategy'
  const read = useCallback(
    // An extra: where it cannot be read, the item stays usable and the list empty.
    () => (isLeft ? readLeftActItems(id) : readActItems(id)).then(setList, () => setList([])),
    [id, isLeft],
  )
  useEffect(() => {
    let isCurrent = true
    setIsAdding(false)
    setIsBack(false)
    const timer = setTimeout(() => {
      if (isCurrent) void read()
    }, 120)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [read, rereadCount])
  const save = async (actId: string | null, ownerId: string, texts: Pick<ActItem, 'text' | 'dueDate' | 'state' | 'outcome'>) => {
    const done = await saveActItem(actId, ownerId, texts)
    if (done) await read()
    return done
  }
  const closeForm = () => {
    setIsBack(true)
    setIsAdding(false)
  }
  if (isLeft && list.length === 0) return null
  return (
    <section>
      <h3>
        {isLeft ? words.actLeftTitle : words.actTitle}
        {mayWrite && !isAdding && !isLeft && (
          <IconButton label={words.actAdd} icon={<Plus size={14} />} autoFocus={isBack} onPress={() => setIsAdding(true)} />
        )}
      </h3>
      {isLeft && <p className="side-help">{words.actLeftNote}</p>}
      {isAdding && (
        <NewActItem
          onSave={async (text, dueDate) => {
            if (await save(null, id, { text, dueDate, state: 'open', outcome: '' })) closeForm()
          }}
          onCancel={closeForm}
        />
      )}
      {list.length === 0 && !isAdding ? (
        <p className="side-none">{words.actNone}</p>
      ) : (
        <ul>
          {list.map((one) => (
            <li key={one.id} className="act-item">
              <p>
                {one.fiscalYear !== fiscalYear && <span className="outline-dot">{words.actOfYear(one.fiscalYear)}</span>} {one.text}
              </p>
              <p className="side-none">
                {[words.actStates[one.state], one.dueDate && words.actDueOn(labelOfDay(one.dueDate)), one.outcome]
                  .filter(Boolean)
                  .join('　')}
              </p>
              {mayWrite && (
                <ActDeeds
                  item={one}
                  onSave={(change) => save(one.id, one.initiativeId, { ...one, ...change })}
                  onRemove={async () => {
                    await deleteActItem(one.id)
                    await read()
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Escape leaves the small form as it leaves a dialog, and no more than it. */
function leftByEscape(leave: () => void) {
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || isComposing(event)) return
      event.stopPropagation()
      leave()
    },
  }
}

function NewActItem({ onSave, onCancel }: Readonly<{ onSave: (text: string, dueDate: string | null) => void; onCancel: () => void }>) {
  const [text, setText] = useState('')
  const [due, setDue] = useState('')
  const dueDate = parseDay(due)
  const isDueWrong = due.trim() !== '' && dueDate === null
  const isReady = text.trim() !== '' && !isDueWrong
  const save = () => {
    if (isReady) onSave(text, dueDate)
  }
  return (
    <div role="group" aria-label={words.actAdd} className="act-form" {...leftByEscape(onCancel)}>
      <TextField label={words.actText} value={text} onChange={setText} onEnter={save} autoFocus />
      <TextField
        label={words.actDue}
        value={due}
        onChange={setDue}
        onEnter={save}
        note={dueDate === null ? words.actDueNote : labelOfDay(dueDate)}
        error={isDueWrong ? words.actDueError : null}
      />
      <div className="side-buttons">
        <Button size="small" variant="primary" isDisabled={!isReady} onPress={save}>
          {words.actSave}
        </Button>
        <Button size="small" onPress={onCancel}>
          {words.actCancel}
        </Button>
      </div>
    </div>
  )
}

type ActDeedsProps = Readonly<{
  item: ActItem
  onSave: (change: Partial<Pick<ActItem, 'state' | 'outcome'>>) => Promise<boolean>
  onRemove: () => void
}>

/** How it ended is asked when it is closed. */
function ActDeeds({ item, onSave, onRemove }: ActDeedsProps) {
  const [closing, setClosing] = useState<'done' | 'dropped' | null>(null)
  const [wasClosing, setWasClosing] = useState<'done' | 'dropped' | null>(null)
  const [outcome, setOutcome] = useState('')
  const leave = () => {
    setWasClosing(closing)
    setClosing(null)
  }
  if (closing) {
    const save = async () => {
      if (await onSave({ state: closing, outcome })) leave()
    }
    return (
      <div role="group" aria-label={words.actOutcome[closing]} className="act-form" {...leftByEscape(leave)}>
        <TextField label={words.actOutcome[closing]} value={outcome} onChange={setOutcome} onEnter={() => void save()} autoFocus />
        <div className="side-buttons">
          <Button size="small" variant="primary" onPress={() => void save()}>
            {words.actSave}
          </Button>
          <Button size="small" onPress={leave}>
            {words.actCancel}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="side-buttons">
      {item.state === 'open' ? (
        <>
          <Button size="small" autoFocus={wasClosing === 'done'} onPress={() => setClosing('done')}>
            {words.actDone}
          </Button>
          <Button size="small" autoFocus={wasClosing === 'dropped'} onPress={() => setClosing('dropped')}>
            {words.actDrop}
          </Button>
        </>
      ) : (
        <Button size="small" autoFocus={wasClosing !== null} onPress={() => void onSave({ state: 'open', outcome: '' })}>
          {words.actReopen}
        </Button>
      )}
      <Button size="small" variant="quiet" onPress={onRemove}>
        {words.actRemove}
      </Button>
    </div>
  )
}
