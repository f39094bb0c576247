// Knows how what contradicts itself in a field is told beneath it, with the way to answer it by a reason.
import { AlertTriangle, ArrowRight } from 'lucide-react'
import type { Finding } from '../../../../shared/model/inspection.ts'
import { describeWithin, isCheckFinding } from '../../../../shared/words/contradictions.ts'
import { entryWords as words } from '../../../../shared/words/entry.ts'
import { describeFinding, findingNames } from '../../../../shared/words/inspection.ts'
import { Button } from '../../../components/button.tsx'
import { useApp } from '../../../stores/app.ts'
import { keyOfFinding, useInspection } from '../../../stores/inspection.ts'

/** Whether a finding is about this field of a review. */
export const isAbout = ({ field: place }: Finding, { id, field }: Readonly<{ id: string; field: string }>): boolean =>
  place !== null && 'id' in place && place.id === id && place.field === field

export function EntryContradictions({ findings, mayWrite }: Readonly<{ findings: readonly Finding[]; mayWrite: boolean }>) {
  return (
    <div className="entry-contradictions" aria-live="polite">
      {findings.map((finding) => (
        <div key={keyOfFinding(finding)} className="entry-contradiction">
          <AlertTriangle size={14} aria-hidden="true" />
          <p>
            <b>{findingNames[finding.code]}</b>　{isCheckFinding(finding.code) ? describeWithin(finding) : describeFinding(finding)}
          </p>
          {mayWrite && (
            <Button
              size="small"
              variant="quiet"
              icon={<ArrowRight size={13} aria-hidden="true" />}
              onPress={() => {
                useInspection.getState().filter(null, null)
                useInspection.getState().select(keyOfFinding(finding))
                useApp.getState().goTo('inspection')
              }}
            >
              {words.toInspection}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
