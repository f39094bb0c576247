// Knows 改善アクション beside the item that is drafted: the improvement that it came of, its own, the open ones of earlier years, and of a strategy those of initiatives that went.
import { Plus } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { ActItem, ActItemTexts, ActSource } from '../../../shared/model/act-item.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { type Improvement, improvementsOfPlan, proposeActText } from '../../../shared/rules/check/improvements-of-plan.ts'
import { actItemWords as words, describeBirth, labelOfCheckOf } from '../../../shared/words/act-items.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { deleteActItem, readActItems, readLeftActItems, readOrganisation, saveActItem } from '../../stores/rollover-deeds.ts'
import { openInLedger } from './open-in-ledger.ts'
import { NewActItem } from './side-act-form.tsx'
import { SideActItem } from './side-act-item.tsx'

type SideActItemsProps = Readonly<{ item: PlanItem; plan: WardPlan }>
type Read = Readonly<{ own: readonly ActItem[]; left: readonly ActItem[]; organisation: Organisation | null }>
const nothing: Read = { own: [], left: [], organisation: null }

export function SideActItems({ item, plan }: SideActItemsProps) {
  const rereadCount = useApp((app) => app.rereadCount)
  const mayWrite = useApp((app) => !isReadOnly(app))
  const [{ own, left, organisation }, setRead] = useState(nothing)
  const [isAdding, setIsAdding] = useState(false)
  /** The keyboard comes back to where the form was opened. */
  const [isBack, setIsBack] = useState(false)
  const { id, kind } = item
  const read = useCallback(
    // An extra: where it cannot be read, the item stays usable and the list empty.
    () =>
      Promise.all([readActItems(id), kind === 'strategy' ? readLeftActItems(id) : [], readOrganisation()]).then(
        ([own, left, organisation]) => setRead({ own, left, organisation }),
        () => setRead(nothing),
      ),
    [id, kind],
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
  if (kind === 'managementIssue') return null
  const save = async (actId: string | null, source: ActSource, texts: ActItemTexts) => {
    const done = await saveActItem(actId, source, texts)
    if (done) await read()
    return done
  }
  const closeForm = () => {
    setIsBack(true)
    setIsAdding(false)
  }
  const postId = organisation?.posts.find((post) => post.id === item.postId)?.id ?? null
  const make = ({ source, text }: Improvement) =>
    void save(null, source, { text: proposeActText(text), postId, dueDate: null, destination: null, state: 'open', outcome: '' })
  const line = (one: ActItem) => (
    <SideActItem
      key={one.id}
      item={one}
      postName={organisation?.posts.find((post) => post.id === one.postId)?.name ?? ''}
      isOfOtherYear={one.fiscalYear !== plan.fiscalYear}
      mayWrite={mayWrite}
      onSave={(change) => save(one.id, one.source, { ...one, ...change })}
      onRemove={async () => {
        await deleteActItem(one.id)
        await read()
      }}
    />
  )
  const bornOf = own.filter(({ resultInitiativeId }) => resultInitiativeId === id)
  const others = own.filter(({ resultInitiativeId }) => resultInitiativeId !== id)
  const proposals = mayWrite ? improvementsOfPlan(plan, own).filter(({ source, hasActItem }) => source.id === id && !hasActItem) : []
  return (
    <>
      {bornOf.length > 0 && (
        <section>
          <h3>{words.bornTitle}</h3>
          {bornOf.map((one) => (
            <Birth key={one.id} item={one} />
          ))}
        </section>
      )}
      <section>
        <h3>
          {words.title}
          {mayWrite && !isAdding && (
            <IconButton label={words.add} icon={<Plus size={14} />} autoFocus={isBack} onPress={() => setIsAdding(true)} />
          )}
        </h3>
        {isAdding && (
          <NewActItem
            organisation={organisation}
            postId={postId}
            onSave={async (check, texts) => {
              if (await save(null, { kind, id, check }, texts)) closeForm()
            }}
            onCancel={closeForm}
          />
        )}
        {others.length > 0 ? <ul>{others.map(line)}</ul> : !isAdding && <p className="side-none">{words.none}</p>}
        {proposals.length > 0 && (
          <>
            <h4 className="side-item">{words.proposals}</h4>
            <ul>
              {proposals.map((one) => (
                <li key={one.key} className="act-item">
                  <p>
                    <span className="outline-dot">{labelOfCheckOf(plan.fiscalYear, one.source.check)}</span> {proposeActText(one.text)}
                  </p>
                  <div className="side-buttons">
                    <Button size="small" onPress={() => make(one)}>
                      {words.make}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {left.length > 0 && (
        <section>
          <h3>{words.leftTitle}</h3>
          <p className="side-help">{words.leftNote}</p>
          <ul>{left.map(line)}</ul>
        </section>
      )}
    </>
  )
}

/** 「この取組は平成27年度中間振り返りの改善策から生まれました」, with its text and the way to it. */
function Birth({ item }: Readonly<{ item: ActItem }>) {
  return (
    <div className="act-item">
      <p>{describeBirth(item)}</p>
      <p className="side-quote">{item.text}</p>
      <div className="side-buttons">
        <Button size="small" onPress={() => openInLedger(item.id)}>
          {words.openInLedger}
        </Button>
      </div>
    </div>
  )
}
