// Knows what stands fast about a 改善アクション: the check and the item that it was found on, what it says to those who may only read, and the initiative that came of it.
import type { ActItem } from '../../../../shared/model/act-item.ts'
import {
  actItemWords as words,
  actStateNames,
  describeDue,
  describeSource,
  destinationNames,
  labelOfCheckOf,
} from '../../../../shared/words/act-items.ts'
import { Button } from '../../../components/button.tsx'
import { openPlanItem } from './open-plan-item.ts'

/** The check and the item. */
export function ActSourceFacts({ item, number }: Readonly<{ item: ActItem; number: string }>) {
  const { source, sourceTitle, isSourceGone, fiscalYear, resultInitiativeId, resultYear } = item
  return (
    <div className="act-facts">
      <h3>{labelOfCheckOf(fiscalYear, source.check)}</h3>
      <p className="act-source-name">{describeSource(source, number, sourceTitle, isSourceGone)}</p>
      {!isSourceGone && (
        <Button size="small" variant="quiet" onPress={() => void openPlanItem(fiscalYear, source.id)}>
          {words.openSource}
        </Button>
      )}
      {resultInitiativeId !== null && resultYear !== null && (
        <div className="act-result">
          <span>{words.becameOf(resultYear)}</span>
          <Button size="small" onPress={() => void openPlanItem(resultYear, resultInitiativeId)}>
            {words.openResult}
          </Button>
        </div>
      )}
    </div>
  )
}

/** For those who may only read. */
export function ActSaid({ item, postName, isOverdue }: Readonly<{ item: ActItem; postName: string; isOverdue: boolean }>) {
  const said = [
    [words.text, item.text],
    [words.dueDate, describeDue(item.dueDate, isOverdue)],
    [words.post, postName === '' ? words.noPost : postName],
    [words.destination, item.destination === null ? words.noDestination : destinationNames[item.destination]],
    [words.state, actStateNames[item.state]],
    ...(item.outcome === '' ? [] : [[words.outcome[item.state], item.outcome]]),
  ] as const
  return (
    <dl className="act-said">
      {said.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
