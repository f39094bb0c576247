// Knows what it takes to decide: the symbol that a proposal would write, one decision, and all open proposals at once as one deed.
import type { RuleSet } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import type { PlanVerdict } from '../../../../shared/rules/judge/plan-verdict.ts'
import { symbolsFor, type WrittenSymbol } from '../../../../shared/rules/judge/symbols-of.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import type { JudgementLine } from './judgement-rows.ts'

/** As the proposal can be written: none where nothing is proposed, several where a person has to say the （ⅰ） or （ⅱ） of it. */
export function writtenProposals(ruleSet: RuleSet | null, { verdict }: Pick<PlanVerdict, 'verdict'>): readonly WrittenSymbol[] {
  return ruleSet && verdict.symbol !== '' ? symbolsFor(ruleSet).filter(({ symbol }) => symbol === verdict.symbol) : []
}

/** Open with a proposal: `branched` ones wait for a （ⅰ） or （ⅱ）. */
export function openProposals(
  lines: readonly JudgementLine[],
): Readonly<{ plain: readonly JudgementLine[]; branched: readonly JudgementLine[] }> {
  const counts = lines.map((line) => (line.state === 'open' ? writtenProposals(line.ruleSet, line.entry).length : 0))
  return { plain: lines.filter((_, index) => counts[index] === 1), branched: lines.filter((_, index) => (counts[index] ?? 0) > 1) }
}

/** Whether it was done; where not, the problem is shown. */
export async function decide(
  { subjectKind, subjectId, field, scheme }: PlanVerdict,
  when: Readonly<{ fiscalYear: number; period: CheckPeriod }>,
  said: Readonly<{ symbol: string; reason: string }>,
): Promise<boolean> {
  const done = await useIndicators.getState().deed(async (client) => {
    await client.decide({ subjectKind, subjectId, field, scheme, ...when, ...said })
    return true
  })
  return done === true
}

type Adoption = Readonly<{ line: JudgementLine; symbol: WrittenSymbol }>

/** What each open proposal would be decided as. `branch`: （ⅰ） or （ⅱ） for those that have them; '' leaves these open. */
export function adoptionsOf(lines: readonly JudgementLine[], branch: string): readonly Adoption[] {
  const { plain, branched } = openProposals(lines)
  return [...plain, ...(branch === '' ? [] : branched)].flatMap((line) => {
    const written = writtenProposals(line.ruleSet, line.entry)
    const symbol = written.length === 1 ? written[0] : written.find(({ text }) => text.endsWith(branch))
    return symbol ? [{ line, symbol }] : []
  })
}

/** All as one deed. How many were decided. */
export async function adoptAll(lines: readonly JudgementLine[], fiscalYear: number, branch: string): Promise<number> {
  const places = adoptionsOf(lines, branch).map(({ line: { entry }, symbol }) => ({
    ref: { kind: entry.subjectKind, id: entry.subjectId, field: entry.field },
    text: symbol.text,
  }))
  const done = await useIndicators.getState().deed(async (client) => {
    await client.saveMany(fiscalYear, { name: 'adoptProposals', places, newItems: [] })
    return true
  })
  return done === true ? places.length : 0
}
