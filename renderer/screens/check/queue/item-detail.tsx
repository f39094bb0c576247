// Knows the item in front of who confirms: how far it has come, what it says, what changed since he saw it, and what else he should know.
import { useMemo, useState } from 'react'
import type { Confirmation } from '../../../../shared/model/check.ts'
import type { Finding } from '../../../../shared/model/inspection.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { allItemsOf, type ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { isOverdue } from '../../../../shared/rules/check/is-overdue.ts'
import { logByCheck } from '../../../../shared/rules/check/states-of-year.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import { useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useInspection } from '../../../stores/inspection.ts'
import { useProblem } from '../../../stores/problem.ts'
import { WaiveDialog } from '../../inspection/waive-dialog.tsx'
import { CheckTexts } from './check-texts.tsx'
import { Comments, Contradictions, Improvements, TargetChanges } from './item-notes.tsx'
import { nameOfItem } from './name-of-item.ts'
import type { ChangedItem } from '../../../../shared/words/place-of-change.ts'
import type { QueueItem } from './queue-items.ts'
import { RiskChips } from './risk-chips.tsx'
import { SinceLast } from './since-last.tsx'
import { StepLine } from './step-line.tsx'
import type { QueueSources } from './use-queue-world.ts'

type ItemDetailProps = Readonly<{
  item: QueueItem
  sources: QueueSources
  /** What the person's side confirmed in this year, in its order. */
  seen: readonly Confirmation[]
  mayWrite: boolean
}>

export function ItemDetail({ item, sources, seen, mayWrite }: ItemDetailProps) {
  const { world, judge, changes, findings, waived } = sources
  const { plan, generation, book, today } = world
  const [waiving, setWaiving] = useState<Finding | null>(null)
  const actItems = useChecks((store) => store.actItems)
  const checked = allItemsOf(plan).find(({ kind, item: { id } }) => kind === item.kind && id === item.id)
  const changed = useMemo(() => (checked ? changedItemOf(checked) : null), [checked])
  const ownChanges = useMemo(() => {
    if (!changed) return []
    const ids = new Set([changed.id, ...changed.indicators.map(({ id }) => id)])
    const series = new Set((judge?.book.series ?? []).flatMap(({ id, links }) => (links.some((link) => ids.has(link.id)) ? [id] : [])))
    return changes.filter(
      ({ recordId, ownerId, seriesId }) => ids.has(recordId) || ids.has(ownerId) || (seriesId !== null && series.has(seriesId)),
    )
  }, [changes, changed, judge])
  if (!checked || !changed) return null
  const last = seen.findLast(({ kind, id, deedId }) => kind === item.kind && id === item.id && deedId > 0) ?? null
  const log = logByCheck(book.confirmations).get(item.key) ?? []
  const openAct = (actItemId: string) => {
    useChecks.getState().reveal('actItems', { actItemId })
    useApp.getState().goTo('check')
  }
  return (
    <>
      <header className="queue-head">
        <p className="queue-facts">
          {checkNames[item.check]}
          <RiskChips risks={item.risks} />
        </p>
        <h3>{nameOfItem(item)}</h3>
        <StepLine steps={item.state.steps} next={item.state.next} />
        {log.filter(isDocumented).map((one) => (
          <p key={one.recordId} className="queue-facts">
            {one.stepName}　{words.decided(one.decisionDate, one.documentNumber)}
          </p>
        ))}
      </header>
      <Contradictions
        findings={findings.get(item.key) ?? []}
        waived={waived.get(item.key) ?? []}
        mayWrite={mayWrite}
        onWaive={setWaiving}
      />
      <Comments log={log.filter(({ act }) => act === 'sendBack' || act === 'takeBack').toReversed()} />
      <SinceLast plan={plan} kind={item.kind} item={changed} check={item.check} last={last} />
      <TargetChanges changes={ownChanges} />
      <CheckTexts plan={plan} generation={generation} check={item.check} item={checked} judge={judge} />
      <Improvements
        items={actItems.filter(({ source }) => source.kind === item.kind && source.id === item.id)}
        isOverdue={(one) => isOverdue(one, today)}
        onOpen={openAct}
      />
      {waiving && (
        <WaiveDialog
          finding={waiving}
          onClose={() => setWaiving(null)}
          onWaive={(reason) => void useProblem.getState().guard(() => useInspection.getState().waive(waiving, reason))}
        />
      )}
    </>
  )
}

function changedItemOf({ kind, item }: ItemToCheck): ChangedItem {
  const indicators = kind === 'strategy' ? item.outcomeIndicators : kind === 'initiative' ? item.processIndicators : []
  return { id: item.id, indicators }
}

const isDocumented = ({ decisionDate, documentNumber }: Confirmation): boolean => decisionDate !== null || documentNumber !== ''

/** What a deleted item said, and where it was confirmed last. */
export function GoneDetail({ gone, plan }: Readonly<{ gone: Confirmation; plan: WardPlan }>) {
  const item = useMemo(() => ({ id: gone.id, indicators: [] }), [gone.id])
  return (
    <>
      <header className="queue-head">
        <p className="queue-facts">{words.gone}</p>
        <h3>{nameOfItem(gone)}</h3>
      </header>
      <SinceLast plan={plan} kind={gone.kind} item={item} check={null} last={gone} />
    </>
  )
}
