// Knows the legends that forms print for their ratings: those of the rules, named by the scheme.
import type { Legend } from '../../model/form-generation.ts'
import type { JudgementRules, Scheme } from '../../model/judgement.ts'
import { legendOf } from './symbols-of.ts'

/** 全体 is printed beside 個別 and has no legend of its own. */
const ratedOnForms: readonly Scheme[] = [
  'outcomeRating',
  'strategyProgress',
  'strategyEffectiveness',
  'processRating',
  'processForecast',
  'initiativeEffectiveness',
]

/** In the order of the rules. */
export function legendsOfRules({ ruleSets }: JudgementRules): readonly Legend[] {
  return ruleSets
    .filter(({ scheme }) => ratedOnForms.includes(scheme))
    .map((ruleSet) => ({
      id: ruleSet.scheme,
      text: legendOf(ruleSet),
      firstYear: ruleSet.firstYear,
      lastYear: ruleSet.lastYear,
      isUnconfirmed: !ruleSet.isConfirmed,
    }))
}
