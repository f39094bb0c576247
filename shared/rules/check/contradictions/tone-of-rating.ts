// Knows whether a rating is a good or a bad one: by the rule of its year, of 様式3 by its legend, of a quarter by its mark.
import type { Check } from '../../../model/check.ts'
import { isQuarter } from '../../../model/check.ts'
import type { JudgementRules, RuleSymbol, Scheme } from '../../../model/judgement.ts'
import type { WardPlan } from '../../../model/ward-plan.ts'
import { ruleSetFor } from '../../judge/rule-set-for.ts'
import { leadOf, symbolIn } from '../../judge/symbols-of.ts'
import { quarterMarkOf } from '../quarter-marks.ts'
import { type CheckedReview, textOf } from './checked-reviews.ts'

export type Tone = 'good' | 'bad' | null
/** `isAsPlanned` false: （ⅱ）, it was not carried out as planned. */
export type Rating = Readonly<{ field: string; written: string; tone: Tone; isAsPlanned: boolean }>

/** A symbol is looked up in the rules alone; null where they were not read (yet): then only quarters and 様式3 have a tone. */
type RatingSources = Readonly<{ plan: Pick<WardPlan, 'fiscalYear'>; sources: Readonly<{ rules: JudgementRules }> | null }>

const schemesOf: Readonly<Record<string, Readonly<Record<string, readonly Scheme[]>>>> = {
  strategyReview: { progress: ['strategyProgress'], overall: ['outcomeOverall'], effectiveness: ['strategyEffectiveness'] },
  outcomeReview: { attainment: ['outcomeRating'] },
  initiativeReview: { attainment: ['processRating', 'processForecast'], effectiveness: ['initiativeEffectiveness'] },
}

/** Those that are written. A symbol that the rule of the year does not know has no tone. */
export function ratingsOf(review: CheckedReview, { plan, sources }: RatingSources): readonly Rating[] {
  const { reviewKind, check } = review
  const rate = (field: string, toneOf: (written: string) => Tone): readonly Rating[] => {
    const written = textOf(review, field).trim()
    return written === '' ? [] : [{ field, written, tone: toneOf(written), isAsPlanned: !isNotAsPlanned(written) }]
  }
  if (isQuarter(check)) return rate('attainment', toneOfQuarter)
  if (reviewKind === 'reformItemReview') return [...rate('implementation', toneOfReform), ...rate('attainment', toneOfReform)]
  return Object.entries(schemesOf[reviewKind] ?? {}).flatMap(([field, schemes]) =>
    rate(field, (written) => toneByRule(written, schemes, plan.fiscalYear, check, sources)),
  )
}

/** 様式3's legend: ① ②, （ⅰ） （ⅱ）; its note names ③. */
export function toneOfReform(written: string): Tone {
  const lead = leadOf(written)
  if (lead === '①') return 'good'
  if (lead === '②' || lead === '③') return 'bad'
  return /[ⅱⅡ]|\(ii\)/.test(written.normalize('NFC')) ? 'bad' : /[ⅰⅠ]|\(i\)/.test(written) ? 'good' : null
}

function toneOfQuarter(written: string): Tone {
  const mark = quarterMarkOf(written)
  return mark === '○' ? 'good' : mark === '×' ? 'bad' : null
}

function toneByRule(
  written: string,
  schemes: readonly Scheme[],
  fiscalYear: number,
  check: Check,
  sources: RatingSources['sources'],
): Tone {
  if (sources === null || isQuarter(check)) return null
  for (const scheme of schemes) {
    const ruleSet = ruleSetFor(sources.rules, scheme, fiscalYear, check)
    const symbol = ruleSet && symbolIn(ruleSet, written)
    if (symbol) return toneOfSymbol(symbol)
  }
  return null
}

/** ア is proposed for nothing and demands nothing; イ and ② of the forecast demand texts. － says nothing. */
export function toneOfSymbol({ for: outcome, demands }: RuleSymbol): Tone {
  if (outcome === 'met') return 'good'
  if (outcome === 'unset') return null
  if (outcome !== null) return 'bad'
  return demands.length > 0 ? 'bad' : 'good'
}

const isNotAsPlanned = (written: string): boolean => /ii$/i.test(written.normalize('NFKC').replace(/[\s()]/g, ''))
