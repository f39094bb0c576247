// Knows how what makes an item risky is shown: a mark and a word each, never a colour alone.
import type { RiskCode } from '../../../../shared/rules/check/risks.ts'
import { riskMarks, riskNames } from '../../../../shared/words/queue.ts'

export function RiskChips({ risks }: Readonly<{ risks: readonly RiskCode[] }>) {
  return risks.length === 0 ? null : (
    <span className="risk-chips">
      {risks.map((risk) => (
        <span key={risk} className={`risk-chip risk-${risk}`}>
          <span aria-hidden="true">{riskMarks[risk]}</span>
          {riskNames[risk]}
        </span>
      ))}
    </span>
  )
}
