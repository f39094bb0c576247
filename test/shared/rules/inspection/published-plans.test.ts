// Knows that the checks which judge wording and numbers leave published plans alone, but for what is truly to be looked at.
import { expect, test } from 'vitest'
import { layoutForm } from '../../../../shared/forms/layout-form.ts'
import { overflowsOfLayouts } from '../../../../shared/forms/overflows-of-layouts.ts'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import type { FindingCode } from '../../../../shared/model/inspection.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { publishedPlan2023 } from '../../../fixtures/published-plan-2023.ts'
import { publishedPlan } from '../../../fixtures/published-plan.ts'
import { type PublishedFacts, publishedFacts, tennojiRelatedBudget2013 } from '../../../fixtures/published/plan-facts.ts'
import { publishedTitles } from '../../../fixtures/published/plan-titles.ts'
import { generation, samplePlan } from '../../../helpers/generations.ts'
import { changed, inspect, policy } from '../../../helpers/inspect.ts'
import { planOfDraft } from '../../../helpers/plan-factory.ts'
import { planOfFixture } from '../../../helpers/plan-of-fixture.ts'

const judging: readonly FindingCode[] = ['residentWording', 'amountMismatch', 'numberDiffers', 'lastYearWords']
const judged = (plan: WardPlan, lastYear: WardPlan | null = null) =>
  inspect(plan, { lastYear })
    .filter(({ code }) => judging.includes(code))
    .map(({ code, values }) => `${code} ${values['indicator'] ?? values['what'] ?? values['words'] ?? values['why']}`)
/** What a person has to look at even in a published plan: the very wording that 西区 corrected in 令和6年8月. */
const rightly: Readonly<Record<string, readonly string[]>> = {
  '東成区 2018': ['residentWording 安全で安心なまちづくりが進んでいると感じる区民の割合'],
  '都島区 2018': ['residentWording 「何かひとつでも災害への備えしている」区民の割合'],
}

const allFacts = [...publishedFacts, ...publishedTitles]
const nameOf = ({ ward, plan }: PublishedFacts) => `${ward} ${plan.fiscalYear}`
const planOf = ({ plan }: PublishedFacts) => planOfDraft(plan)
/** The plan of the same ward a year before, where that is known too. */
const yearBefore = ({ ward, plan }: PublishedFacts): WardPlan | null => {
  const before = allFacts.find((other) => other.ward === ward && other.plan.fiscalYear === plan.fiscalYear - 1)
  return before ? planOf(before) : null
}

test.each(allFacts.map((facts) => [nameOf(facts), facts] as const))('%s: no false alarm', (_, facts) => {
  const meant = publishedFacts.includes(facts) ? rightly[nameOf(facts)] : undefined
  expect(judged(planOf(facts), yearBefore(facts))).toEqual(meant ?? [])
})

/** What only says that a text, an item or an owner is missing: of a piece of a plan that is no false alarm. */
const lacking: readonly FindingCode[] = ['emptyMandatory', 'noItem', 'unowned', 'targetNotSet']
const everything = (plan: WardPlan, lastYear: WardPlan | null, meant: readonly FindingCode[] = []) => {
  const of = generation(plan.formGeneration as 'G1')
  const forms = of.forms.filter(({ status }) => status === 'ready')
  const layouts = forms.map(({ id }) => layoutForm({ generation: of, formId: id, plan, wardName: '東住吉区' }))
  const found = inspect(plan, { lastYear, overflowing: overflowsOfLayouts(layouts) })
  return found.filter(({ code }) => !lacking.includes(code) && !meant.includes(code)).map(({ code, key }) => `${code} ${key}`)
}
/** Ties of whole plans are made for the tests, with gaps on purpose. */
const aboutTies: readonly FindingCode[] = ['undecidedTie', 'unservedStrategy']
/** No page says what a plan does for the basic policy: that is decided in the program, and is taken as decided here. */
const withTies = (plan: WardPlan) => changed(plan, { strategy: { ties: keysOf(policy) } })
const keysOf = ({ pillars }: BasicPolicy) => pillars.flatMap((p) => p.visions.flatMap((v) => v.basicStrategies.map(({ key }) => key)))

test('of every kind, at most three a plan', () => {
  const pieces = allFacts.map((facts) => [nameOf(facts), everything(withTies(planOf(facts)), yearBefore(facts))] as const)
  expect(pieces.length).toBeGreaterThan(40)
  const whole = [
    ['published 2015', planOfFixture(publishedPlan), null],
    ['published 2023', planOfFixture(publishedPlan2023), null],
    ['sample 2013', samplePlan(2013), null],
    ['sample 2014', samplePlan(2014), samplePlan(2013)],
    ['sample 2015', samplePlan(2015), samplePlan(2014)],
    ['sample 2025', samplePlan(2025), null],
  ] as const
  const all = [...pieces, ...whole.map(([name, plan, lastYear]) => [name, everything(plan, lastYear, aboutTies)] as const)]
  expect(all.filter(([, found]) => found.length > 3)).toEqual([])
  // a plan typed from a book has no reason for any target: one line says so
  expect(all.find(([name]) => name === 'published 2023')?.[1]).toContain('targetWithoutReason plan')
})

test('whole plans of published titles, indicators and amounts: at most three each', () => {
  const plans: readonly (readonly [WardPlan, WardPlan | null])[] = [
    [planOfFixture(publishedPlan), null],
    [planOfFixture(publishedPlan2023), null],
    [samplePlan(2013), null],
    [samplePlan(2014), samplePlan(2013)],
    [samplePlan(2015), samplePlan(2014)],
    [samplePlan(2025), null],
  ]
  for (const [plan, lastYear] of plans) expect(judged(plan, lastYear).length, `${plan.fiscalYear}`).toBeLessThanOrEqual(3)
})

test('区関連予算 beyond the initiatives is one line, and none where the plan says why', () => {
  const draft = publishedFacts.find(({ ward }) => ward === '天王寺区')?.plan
  if (!draft) throw new Error('no plan')
  const { mayorFunds, managerFunds } = tennojiRelatedBudget2013
  const relatedBudget = [
    { kind: 'budget', fund: 'mayorFunds', yen: mayorFunds * 1000 },
    { kind: 'budget', fund: 'managerFunds', yen: managerFunds * 1000 },
  ] as const
  const plan = changed(planOfDraft(draft), { plan: { relatedBudget } })
  const found = inspect(plan).filter(({ code }) => code === 'amountMismatch')
  expect(found.map(({ values }) => [values['here'], values['there']])).toEqual([['50,552千円', '780,066千円']])
  expect(judged(changed(plan, { plan: { budgetNote: '具体的取組にない経費を含む。' } }))).toEqual([])
})

test('the same texts a year on are not left alone', () => {
  const stale = (year: number) => judged({ ...samplePlan(year), fiscalYear: year + 1 })
  expect(stale(2014)).toEqual(['lastYearWords 平成26年度は'])
  expect(stale(2025).length).toBeGreaterThan(10)
})
