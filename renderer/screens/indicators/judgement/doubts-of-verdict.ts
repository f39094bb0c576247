// Knows how a symbol stands to what is proposed for it, and what of it a person should look at again.
import type { Figure } from '../../../../shared/model/indicator.ts'
import type { RuleSet } from '../../../../shared/model/judgement.ts'
import type { PlanVerdict } from '../../../../shared/rules/judge/plan-verdict.ts'
import { symbolIn } from '../../../../shared/rules/judge/symbols-of.ts'
import type { JudgementDoubt, JudgementState } from '../../../../shared/words/judgement.ts'

/** Why nothing is proposed although a figure could be. */
const withoutBasis: ReadonlySet<string> = new Set([
  'noFigure',
  'noTarget',
  'noLength',
  'noLastYear',
  'targetZero',
  'notLinked',
  'openUnder',
])

export function stateOfVerdict({ decided, isDeparture, verdict }: PlanVerdict): JudgementState {
  if (decided === '') return 'open'
  if (isDeparture) return 'departed'
  return verdict.symbol === '' ? 'decided' : 'asProposed'
}

/** `figures`: what it is judged of. Nobody has to look at what is not decided yet, but for the figures. */
export function doubtsOfVerdict(
  { decided, isDeparture, reason, verdict }: PlanVerdict,
  ruleSet: RuleSet | null,
  figures: readonly (Figure | null)[],
): readonly JudgementDoubt[] {
  const doubts: JudgementDoubt[] = []
  if (isDeparture && reason.trim() === '') doubts.push('noReason')
  if (decided !== '' && ruleSet) {
    const symbol = symbolIn(ruleSet, decided)
    if (!symbol) doubts.push('unknownSymbol')
    else if (symbol.branches.length > 0 && !symbol.branches.some(({ mark }) => fold(decided).includes(fold(mark)))) doubts.push('noBranch')
  }
  if (decided !== '' && verdict.outcome === null && withoutBasis.has(verdict.why)) doubts.push('noBasis')
  if (figures.some((figure) => figure !== null && (figure.isReference || figure.flags.length > 0))) doubts.push('flagged')
  return doubts
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
