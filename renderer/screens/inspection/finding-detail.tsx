// Knows what belongs to the chosen finding: where it is, the whole sentence, and what a person can do about it.
import { ArrowRight } from 'lucide-react'
import type { Finding, WaivedFinding } from '../../../shared/model/inspection.ts'
import { severityOf } from '../../../shared/rules/inspection/severity.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import {
  describeFinding,
  findingNames,
  inspectionWords as words,
  listOfFinding,
  nameFindingPlace,
} from '../../../shared/words/inspection.ts'
import { Button } from '../../components/button.tsx'
import { SeverityMark } from './severity-mark.tsx'

type FindingDetailProps = Readonly<{
  finding: Finding
  waived: WaivedFinding | null
  postName: string
  mayWrite: boolean
  onJump: () => void
  onWaive: () => void
  onRestore: () => void
  onConfirm: () => void
}>

export function FindingDetail({ finding, waived, postName, mayWrite, onJump, onWaive, onRestore, onConfirm }: FindingDetailProps) {
  const last = finding.code === 'targetNotSet' ? String(finding.values['last'] ?? '') : ''
  const list = listOfFinding(finding)
  const mayConfirm = mayWrite && !waived && (finding.code === 'carriedText' || last !== '')
  return (
    <>
      <h3>
        <SeverityMark severity={severityOf(finding.code)} />
        {findingNames[finding.code]}
      </h3>
      <p className="finding-detail-place">{nameFindingPlace(finding)}</p>
      <p className="finding-detail-post">{postName}</p>
      <p className="finding-detail-sentence">{describeFinding(finding)}</p>
      {waived && (
        <div className="finding-reason">
          <h4>{words.reason}</h4>
          <p>{waived.reason}</p>
          <p className="finding-detail-post">{words.waivedBy(waived.by, labelOfDay(waived.at))}</p>
        </div>
      )}
      <div className="finding-actions">
        <Button variant="primary" icon={<ArrowRight size={16} aria-hidden="true" />} onPress={onJump}>
          {words.jump}
        </Button>
        {mayConfirm && <Button onPress={onConfirm}>{last === '' ? words.confirmOne : words.useLastTarget(last)}</Button>}
        {mayWrite && (waived ? <Button onPress={onRestore}>{words.restore}</Button> : <Button onPress={onWaive}>{words.waive}</Button>)}
      </div>
      {list.length > 0 && (
        <section className="finding-lines">
          <h4>{words.lackingReason}</h4>
          <ul>
            {list.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
