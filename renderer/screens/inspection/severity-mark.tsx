// Knows how the weight of a finding is shown: a sign of its own shape, and the word beside it.
import { CircleX, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../../shared/rules/inspection/severity.ts'
import { severityNames } from '../../../shared/words/inspection.ts'

const icons = { error: CircleX, warning: TriangleAlert, notice: Info } as const

export function SeverityMark({ severity, isWordless = false }: Readonly<{ severity: Severity; isWordless?: boolean }>) {
  const Icon = icons[severity]
  return (
    <span className={`severity severity-${severity}`} title={severityNames[severity]}>
      <Icon size={14} aria-hidden="true" />
      {!isWordless && severityNames[severity]}
    </span>
  )
}
