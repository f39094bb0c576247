// Knows the rules of judgement of a file as one, where not all of its years stand on the same.
import type { JudgementRules, RuleSet } from '../../model/judgement.ts'

type Span = Readonly<{ firstYear: number; lastYear: number | null }>
type RulesOfYears = Readonly<{ years: readonly number[]; rules: JudgementRules }>

/** `rules` in every year but those of `others`. */
export function rulesOfYears(rules: JudgementRules, others: readonly RulesOfYears[]): JudgementRules {
  const away = others.flatMap(({ years }) => years)
  if (away.length === 0) return rules
  return {
    ruleSets: [
      ...rules.ruleSets.flatMap((set) => named(set, without(set, away))),
      ...others.flatMap(({ years, rules: own }) => own.ruleSets.flatMap((set) => named(set, only(set, years)))),
    ],
    stars: [
      ...rules.stars.flatMap((table) => without(table, away)),
      ...others.flatMap(({ years, rules: own }) => own.stars.flatMap((table) => only(table, years))),
    ],
  }
}

/** The pieces go by the years of the whole. */
function named(set: RuleSet, pieces: readonly RuleSet[]): readonly RuleSet[] {
  const { firstYear, lastYear } = set.span ?? set
  return pieces.map((piece) => (piece === set ? set : { ...piece, span: { firstYear, lastYear } }))
}

/** The spans that are left of one when years are taken out of it. */
function without<T extends Span>(of: T, years: readonly number[]): readonly T[] {
  const taken = [...new Set(years)].filter((year) => isIn(of, year)).toSorted((a, b) => a - b)
  if (taken.length === 0) return [of]
  const starts = [of.firstYear, ...taken.map((year) => year + 1)]
  return starts.flatMap((firstYear, index) => {
    const next = taken[index]
    const lastYear = next === undefined ? of.lastYear : next - 1
    return lastYear !== null && lastYear < firstYear ? [] : [{ ...of, firstYear, lastYear }]
  })
}

/** Years that follow each other are one span. */
function only<T extends Span>(of: T, years: readonly number[]): readonly T[] {
  const kept = [...new Set(years)].filter((year) => isIn(of, year)).toSorted((a, b) => a - b)
  return kept.flatMap((year) => {
    if (kept.includes(year - 1)) return []
    let lastYear = year
    while (kept.includes(lastYear + 1)) lastYear += 1
    return [{ ...of, firstYear: year, lastYear }]
  })
}

const isIn = ({ firstYear, lastYear }: Span, year: number): boolean => firstYear <= year && year <= (lastYear ?? Infinity)
