// Knows one 改善アクション beside the plan: what is to be done by whom until when, where it goes, and that it is closed with how it ended.
import { useState } from 'react'
import type { ActItem } from '../../../shared/model/act-item.ts'
import { isOverdue } from '../../../shared/rules/check/is-overdue.ts'
import { actItemWords as words, actStateNames, describeDue, destinationNames } from '../../../shared/words/act-items.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../stores/app.ts'
import { leftByEscape } from './left-by-escape.ts'
import { openInLedger } from './open-in-ledger.ts'

type Change = Partial<Pick<ActItem, 'state' | 'outcome'>>
type SideActItemProps = Readonly<{
  item: ActItem
  /** '' = nobody's. */
  postName: string
  isOfOtherYear: boolean
  mayWrite: boolean
  onSave: (change: Change) => Promise<boolean>
  onRemove: () => void
}>

export function SideActItem({ item, postName, isOfOtherYear, mayWrite, onSave, onRemove }: SideActItemProps) {
  const today = useApp((app) => app.state?.today ?? '')
  const { fiscalYear, text, source, state, dueDate, destination, outcome, resultYear } = item
  const said = [
    actStateNames[state],
    dueDate && describeDue(dueDate, isOverdue(item, today)),
    postName,
    destination && destinationNames[destination],
    source.check && checkNames[source.check],
    outcome,
    resultYear && words.becameOf(resultYear),
  ]
  return (
    <li className="act-item">
      <p>
        {isOfOtherYear && <span className="outline-dot">{words.ofYear(fiscalYear)}</span>} {text}
      </p>
      <p className="side-none">{said.filter(Boolean).join('　')}</p>
      <ActDeeds item={item} mayWrite={mayWrite} onSave={onSave} onRemove={onRemove} />
    </li>
  )
}

type ActDeedsProps = Pick<SideActItemProps, 'item' | 'mayWrite' | 'onSave' | 'onRemove'>

/** How it ended is asked when it is closed. */
function ActDeeds({ item, mayWrite, onSave, onRemove }: ActDeedsProps) {
  const [closing, setClosing] = useState<'done' | 'dropped' | null>(null)
  const [wasClosing, setWasClosing] = useState<'done' | 'dropped' | null>(null)
  const [outcome, setOutcome] = useState('')
  const leave = () => {
    setWasClosing(closing)
    setClosing(null)
  }
  if (closing) {
    const isLacking = closing === 'dropped' && outcome.trim() === ''
    const save = async () => {
      if (!isLacking && (await onSave({ state: closing, outcome }))) leave()
    }
    return (
      <div role="group" aria-label={words.outcome[closing]} className="act-form" {...leftByEscape(leave)}>
        <TextField label={words.outcome[closing]} value={outcome} onChange={setOutcome} onEnter={() => void save()} autoFocus />
        <div className="side-buttons">
          <Button size="small" variant="primary" isDisabled={isLacking} onPress={() => void save()}>
            {words.register}
          </Button>
          <Button size="small" onPress={leave}>
            {words.giveUp}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="side-buttons">
      {mayWrite &&
        (item.state === 'open' ? (
          <>
            <Button size="small" autoFocus={wasClosing === 'done'} onPress={() => setClosing('done')}>
              {actStateNames.done}
            </Button>
            <Button size="small" autoFocus={wasClosing === 'dropped'} onPress={() => setClosing('dropped')}>
              {actStateNames.dropped}
            </Button>
          </>
        ) : (
          <Button size="small" autoFocus={wasClosing !== null} onPress={() => void onSave({ state: 'open', outcome: '' })}>
            {words.reopen}
          </Button>
        ))}
      <Button size="small" variant="quiet" onPress={() => openInLedger(item.id)}>
        {words.openInLedger}
      </Button>
      {mayWrite && (
        <Button size="small" variant="quiet" onPress={onRemove}>
          {words.removeAtOnce}
        </Button>
      )}
    </div>
  )
}
