// Knows which symbols can be written, how a written one is read, and that the legends of the forms are those of the rules.
import { describe, expect, it, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { Scheme } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { demandsOf, leadOf, legendOf, symbolIn, symbolOf, symbolsFor } from '../../../../shared/rules/judge/symbols-of.ts'

const { judgementRules } = loadResources('resources')
const ruleOf = (scheme: Scheme, year: number, period: CheckPeriod = 'selfEvaluation') => {
  const ruleSet = ruleSetFor(judgementRules, scheme, year, period)
  if (!ruleSet) throw new Error(`no rule of ${scheme} in ${year}`)
  return ruleSet
}

describe('the legend is printed as the forms have it', () => {
  // official-forms.md §1.3, G2: §1.5
  it.each<[Scheme, number, CheckPeriod, string]>([
    ['outcomeRating', 2015, 'selfEvaluation', 'Ａ：順調　Ｂ：順調でない'],
    ['strategyProgress', 2015, 'midYearReview', 'ａ：順調　ｂ：順調でない'],
    ['strategyEffectiveness', 2015, 'selfEvaluation', 'ア：有効であり、継続して推進　イ：有効でないため、戦略を見直す'],
    [
      'processRating',
      2015,
      'selfEvaluation',
      '①（ⅰ）：目標達成（取組は予定どおり実施）　①（ⅱ）：目標達成（取組は予定どおり実施しなかった）　②（ⅰ）：目標未達成（取組は予定どおり実施）　②（ⅱ）：目標未達成（取組は予定どおり実施しなかった）　③：撤退・再構築基準未達成',
    ],
    ['processForecast', 2015, 'midYearReview', '①：達成見込み　②：達成できない見込み　（ⅰ）実施見込み　（ⅱ）実施できない見込み'],
    [
      'initiativeEffectiveness',
      2015,
      'selfEvaluation',
      'ア：有効であり、継続して推進　イ：有効でないため、取組を見直す　－：プロセス指標未設定（未測定）',
    ],
    ['outcomeRating', 2023, 'selfEvaluation', 'A：達成　B：未達成'],
    ['commonIndicator', 2015, 'selfEvaluation', '達成　未達成'],
  ])('%s of %i', (scheme, year, period, legend) => expect(legendOf(ruleOf(scheme, year, period))).toBe(legend))
})

test('a symbol with branches is written with one of them', () => {
  expect(symbolsFor(ruleOf('processRating', 2015)).map(({ text }) => text)).toEqual(['①（ⅰ）', '①（ⅱ）', '②（ⅰ）', '②（ⅱ）', '③'])
  expect(symbolsFor(ruleOf('strategyEffectiveness', 2015)).map(({ text }) => text)).toEqual(['ア', 'イ'])
})

test.each([
  ['①（ⅰ）', '①'],
  ['② (ⅱ)', '②'],
  ['②ⅱ', '②'],
  ['③', '③'],
  [' Ａ ', 'Ａ'],
  ['', ''],
])('%j leads with %j', (written, lead) => expect(leadOf(written)).toBe(lead))

test.each<[Scheme, string, string | null]>([
  ['outcomeRating', 'A', 'Ａ'],
  ['outcomeRating', 'Ｂ', 'Ｂ'],
  ['outcomeRating', 'a', null],
  ['processRating', '②(ⅰ)', '②'],
  ['processRating', '2', null],
  ['initiativeEffectiveness', 'ｱ', 'ア'],
  ['initiativeEffectiveness', '-', '－'],
  ['initiativeEffectiveness', '―', '－'],
  ['strategyEffectiveness', '－', null],
  ['outcomeRating', '', null],
])('%s: %j is %j', (scheme, written, symbol) => expect(symbolIn(ruleOf(scheme, 2015), written)?.symbol ?? null).toBe(symbol))

test('what a symbol demands, a branch can add to', () => {
  expect(demandsOf(ruleOf('processRating', 2015), '②（ⅰ）')).toEqual(['finding', 'improvement'])
  expect(demandsOf(ruleOf('processRating', 2015), '①（ⅱ）')).toEqual([])
  expect(demandsOf(ruleOf('strategyEffectiveness', 2015), 'イ')).toEqual(['finding', 'direction'])
  expect(demandsOf(ruleOf('strategyProgress', 2015, 'midYearReview'), 'ｂ')).toEqual(['finding', 'direction'])
  // 平成19年度: ②（ⅱ） ほぼ達成 needs its explanation, ②（ⅰ） does not
  expect(demandsOf(ruleOf('bureauSelfEvaluation', 2007), '②（ⅱ）')).toEqual(['explanation'])
  expect(demandsOf(ruleOf('bureauSelfEvaluation', 2007), '②（ⅰ）')).toEqual([])
  expect(demandsOf(ruleOf('bureauSelfEvaluation', 2007), '?')).toEqual([])
})

test('where a rule has no symbol for late or withdrawn, they are unmet', () => {
  expect(symbolOf(ruleOf('commonIndicator', 2015), 'late')?.symbol).toBe('未達成')
  expect(symbolOf(ruleOf('outcomeRating', 2015), 'withdrawn')?.symbol).toBe('Ｂ')
  expect(symbolOf(ruleOf('processRating', 2015), 'withdrawn')?.symbol).toBe('③')
  expect(symbolOf(ruleOf('commonIndicator', 2015), 'unset')).toBeNull()
})

test('a rule holds in its years and check alone', () => {
  expect(ruleSetFor(judgementRules, 'outcomeRating', 2012, 'selfEvaluation')).toBeNull()
  expect(ruleSetFor(judgementRules, 'outcomeRating', 2022, 'selfEvaluation')?.id).toBe('outcome-rating-2013')
  expect(ruleSetFor(judgementRules, 'outcomeRating', 2023, 'selfEvaluation')?.id).toBe('outcome-rating-2023')
  expect(ruleSetFor(judgementRules, 'outcomeRating', 2199, 'midYearReview')?.id).toBe('outcome-rating-2023')
  expect(ruleSetFor(judgementRules, 'strategyProgress', 2015, 'selfEvaluation')).toBeNull()
})
