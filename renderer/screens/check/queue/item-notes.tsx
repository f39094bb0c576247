// Knows what else belongs to an item that is to be confirmed: changed targets, contradictions, improvements, and why it was sent back before.
import type { ActItem } from '../../../../shared/model/act-item.ts'
import type { Confirmation } from '../../../../shared/model/check.ts'
import type { TargetChange } from '../../../../shared/model/indicator.ts'
import type { Finding } from '../../../../shared/model/inspection.ts'
import { actStateNames, describeDue } from '../../../../shared/words/act-items.ts'
import { actNames } from '../../../../shared/words/confirmations.ts'
import { describeWithin, isCheckFinding } from '../../../../shared/words/contradictions.ts'
import { labelOfMoment } from '../../../../shared/words/dates.ts'
import { describeFinding, findingNames } from '../../../../shared/words/inspection.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import { targetAspectLabels } from '../../../../shared/words/target-changes.ts'
import { Button } from '../../../components/button.tsx'
import type { WaivedOne } from '../../../stores/inspect-now.ts'
import { keyOfFinding } from '../../../stores/inspection.ts'

type ContradictionsProps = Readonly<{
  findings: readonly Finding[]
  waived: readonly WaivedOne[]
  mayWrite: boolean
  onWaive: (finding: Finding) => void
}>

/** What was switched off stays below, with its reason: whoever confirms next sees what was decided before him. */
export function Contradictions({ findings, waived, mayWrite, onWaive }: ContradictionsProps) {
  return findings.length === 0 && waived.length === 0 ? null : (
    <section className="queue-part">
      <h4>{words.contradictions}</h4>
      <ul className="queue-notes">
        {findings.map((finding) => (
          <li key={keyOfFinding(finding)}>
            <Sentence finding={finding} />
            {mayWrite && (
              <Button size="small" onPress={() => onWaive(finding)}>
                {words.waive}
              </Button>
            )}
          </li>
        ))}
        {waived.map((one) => (
          <li key={keyOfFinding(one.finding)} className="queue-waived">
            <Sentence finding={one.finding} />
            <p>{words.waived(one.waived.reason, one.waived.by)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sentence({ finding }: Readonly<{ finding: Finding }>) {
  return (
    <p>
      <b>{findingNames[finding.code]}</b>
      {isCheckFinding(finding.code) ? describeWithin(finding) : describeFinding(finding)}
    </p>
  )
}

export function TargetChanges({ changes }: Readonly<{ changes: readonly TargetChange[] }>) {
  return changes.length === 0 ? null : (
    <section className="queue-part">
      <h4>{words.targetChanges}</h4>
      <ul className="queue-notes">
        {changes.map((change) => (
          <li key={change.key}>
            <p>
              <b>{targetAspectLabels[change.aspect]}</b>
              {change.name}
            </p>
            <p>{words.changedTo(change.before, change.after)}</p>
            <p className="queue-facts">
              {words.reasonOf(change.reason)}　{words.changedBy(change.changedBy, change.changedAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type ImprovementsProps = Readonly<{ items: readonly ActItem[]; isOverdue: (item: ActItem) => boolean; onOpen: (id: string) => void }>

export function Improvements({ items, isOverdue, onOpen }: ImprovementsProps) {
  return items.length === 0 ? null : (
    <section className="queue-part">
      <h4>{words.acts}</h4>
      <ul className="queue-notes">
        {items.map((item) => (
          <li key={item.id}>
            <p>
              <b>{actStateNames[item.state]}</b>
              {item.text}
            </p>
            {item.dueDate !== null && <p className="queue-facts">{describeDue(item.dueDate, isOverdue(item))}</p>}
            <Button size="small" variant="quiet" aria-label={words.openAct(item.text)} onPress={() => onOpen(item.id)}>
              {words.openLedger}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `log`: 差戻し and 取消し, the newest first. */
export function Comments({ log }: Readonly<{ log: readonly Confirmation[] }>) {
  return log.length === 0 ? null : (
    <section className="queue-part">
      <h4>{words.comments}</h4>
      <ul className="queue-notes">
        {log.map((one) => (
          <li key={one.recordId}>
            <p>
              <b>{actNames[one.act]}</b>
              {one.comment}
            </p>
            <p className="queue-facts">
              {one.stepName}　{one.person}　{labelOfMoment(one.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
