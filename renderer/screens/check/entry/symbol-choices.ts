// Knows which symbols a field can take, what the rules propose for it, and the legend that explains them.
import { type Check, isQuarter } from '../../../../shared/model/check.ts'
import type { FormGeneration, Legend } from '../../../../shared/model/form-generation.ts'
import type { RuleSet } from '../../../../shared/model/judgement.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { verdictsOfCheck } from '../../../../shared/rules/check/contradictions/verdicts-of-check.ts'
import { quarterMarks } from '../../../../shared/rules/check/quarter-marks.ts'
import type { PlanVerdict } from '../../../../shared/rules/judge/plan-verdict.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { legendOf, symbolsFor } from '../../../../shared/rules/judge/symbols-of.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { quarterMarkNames } from '../../../../shared/words/check.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import type { EntryField } from './entry-fields.ts'

export type SymbolChoice = Readonly<{ text: string; label: string }>
export type SymbolChoices = Readonly<{
  choices: readonly SymbolChoice[]
  legend: string
  /** What a rule says of it; null where no rule does (様式3, quarters). */
  judged: Readonly<{ entry: PlanVerdict; ruleSet: RuleSet; sentence: string; proposed: readonly string[] }> | null
}>

type Asked = Readonly<{ plan: WardPlan; generation: FormGeneration; check: Check; sources: JudgeSources | null }>

/** 様式3: the generation's own legends. */
const reformLegends: Readonly<Record<string, string>> = {
  'implementation/midYearReview': 'reformItemProgress',
  'attainment/midYearReview': 'reformItemForecast',
  'attainment/selfEvaluation': 'reformItemAchievement',
}

export function symbolChoicesOf({ ref, recordId }: EntryField, { plan, generation, check, sources }: Asked): SymbolChoices {
  if (isQuarter(check)) {
    const choices = quarterMarks.map((mark) => ({ text: mark, label: quarterMarkNames[mark] }))
    return { choices, legend: choices.map(({ text, label }) => `${text}：${label}`).join('　'), judged: null }
  }
  const entry = verdictsOfCheck(plan, check, sources).find((one) => one.ownerId === recordId && one.field === ref.field)
  const ruleSet = entry && sources ? ruleSetFor(sources.rules, entry.scheme, plan.fiscalYear, check) : null
  if (entry && ruleSet) {
    const choices = symbolsFor(ruleSet)
    const proposed = choices.filter(({ symbol }) => entry.verdict.symbol !== '' && symbol === entry.verdict.symbol)
    const judged = { entry, ruleSet, sentence: sentenceOf(entry), proposed: proposed.map(({ text }) => text) }
    return { choices, legend: legendOf(ruleSet), judged }
  }
  const legend = legendFor(generation.legends, reformLegends[`${ref.field}/${check}`], plan.fiscalYear)
  return { choices: choicesOfLegend(legend), legend, judged: null }
}

/** Of one indicator its own numbers say more than that one of one met its target. */
function sentenceOf({ verdict, under }: PlanVerdict): string {
  const [only, ...others] = under
  return sayVerdict(only && others.length === 0 && only.verdict.outcome === verdict.outcome ? only.verdict : verdict)
}

const legendFor = (legends: readonly Legend[], id: string | undefined, year: number): string =>
  legends.find((legend) => legend.id === id && legend.firstYear <= year && year <= (legend.lastYear ?? year))?.text ?? ''

/** '①：目標達成　②：目標未達成', '（ⅰ）実施見込み　（ⅱ）…'. */
function choicesOfLegend(legend: string): readonly SymbolChoice[] {
  return legend.split(/　+/).flatMap((part) => {
    const match = /^(（[^）]+）|[^：]+?)：?(?<=：|）)(.+)$/u.exec(part)
    return match ? [{ text: match[1] ?? '', label: match[2] ?? '' }] : []
  })
}
