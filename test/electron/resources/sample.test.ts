// Knows what the sample ward's plans must be: large enough, complete, without a loose end, and of one piece over the years.
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import type { InitiativeDraft, PlanDraft } from '../../../shared/model/plan-draft.ts'
import { listTieTargets } from '../../../shared/rules/ties.ts'
import { violationsOfText } from '../../../shared/rules/text.ts'

const resources = loadResources('resources')
const plans = resources.loadSample()
const [h25, h26, h27, r7] = plans as readonly [PlanDraft, PlanDraft, PlanDraft, PlanDraft]
const years = [h25, h26, h27]
const strategiesOf = (plan: PlanDraft) => plan.managementIssues.flatMap((issue) => issue.strategies)
const initiativesOf = (plan: PlanDraft) => strategiesOf(plan).flatMap((strategy) => strategy.initiatives)
const amountOf = ({ amounts }: InitiativeDraft, kind: string, fiscalYear: number) =>
  amounts.find((amount) => amount.kind === kind && amount.fiscalYear === fiscalYear)?.yen ?? null

const selfEvaluationOf = ({ reviews = [] }: InitiativeDraft) => reviews.find(({ period }) => period === 'selfEvaluation')

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

test('each year of 平成25–27 has at least 5 経営課題, 12 戦略 and 36 取組; 令和7年度 has no 取組', () => {
  for (const plan of years) {
    expect(plan.managementIssues.length).toBeGreaterThanOrEqual(5)
    expect(strategiesOf(plan).length).toBeGreaterThanOrEqual(12)
    expect(initiativesOf(plan).length).toBeGreaterThanOrEqual(36)
  }
  expect(r7.managementIssues.length).toBeGreaterThanOrEqual(5)
  expect(strategiesOf(r7).length).toBeGreaterThanOrEqual(12)
  expect(initiativesOf(r7)).toEqual([])
})

test('every plan stands on the generation of its year', () => {
  for (const plan of plans) {
    const generation = resources.formGenerations.find((g) => g.firstYear <= plan.fiscalYear && plan.fiscalYear <= (g.lastYear ?? Infinity))
    expect(plan.formGeneration).toBe(generation?.id)
  }
})

test('no text is missing, and none breaks a rule or holds a placeholder or a bracket of a template', () => {
  for (const plan of years) {
    for (const issue of plan.managementIssues) {
      for (const text of [
        plan.goal,
        plan.mission,
        plan.mayorPolicy,
        issue.futureVision,
        issue.currentState,
        issue.causeAnalysis,
        issue.challenge,
      ])
        expect(text).not.toBe('')
      for (const strategy of issue.strategies) for (const text of [strategy.desiredState, strategy.approach]) expect(text).not.toBe('')
    }
    for (const { title, content, withdrawalCriterion, pastResults, processIndicators } of initiativesOf(plan)) {
      for (const text of [content, withdrawalCriterion, pastResults]) expect(text, title).not.toBe('')
      expect(processIndicators.length, title).toBeGreaterThan(0)
    }
  }
  for (const issue of r7.managementIssues) expect(issue.recognition).not.toBe('')
  for (const strategy of plans.flatMap(strategiesOf)) {
    expect(strategy.outcomeIndicators.length, strategy.title).toBeGreaterThan(0)
    expect(strategy.approach, strategy.title).not.toBe('')
  }
  for (const text of textsOf(plans)) {
    expect(violationsOfText('sample', text)).toEqual([])
    expect(text).not.toMatch(/[{}|⟦⟧]|\n\n|^\n|\n$|undefined/)
  }
})

test('outcomes have a target year in 和暦, surveys are worded as answers, and years of the western calendar do not appear', () => {
  for (const { name, target } of plans.flatMap(strategiesOf).flatMap((strategy) => strategy.outcomeIndicators)) {
    expect(target).toMatch(/平成\d+年|令和\d+年|R\d～R\d/)
    if (name.includes('アンケートで')) expect(name).toMatch(/と回答した(割合|区民のうち、「.*」と回答した割合|協議会の数)/)
  }
  for (const text of textsOf(plans)) expect(text).not.toMatch(/(19|20)\d\d年/)
})

test('texts are as long and as short as those of real plans', () => {
  const lengths = textsOf(years).map((text) => text.length)
  expect(Math.max(...lengths)).toBeGreaterThanOrEqual(1200)
  expect(lengths.filter((length) => length >= 400).length).toBeGreaterThanOrEqual(15)
})

test('ties: known to the policy; two basic strategies are served by nobody, one or two items are undecided', () => {
  const known = new Set(listTieTargets(resources.basicPolicy))
  for (const plan of plans) {
    const items = [...strategiesOf(plan), ...initiativesOf(plan)]
    const tied = new Set(items.flatMap((item) => item.ties))
    for (const target of tied) expect(known.has(target), target).toBe(true)
    expect([...known].filter((target) => !tied.has(target))).toEqual(['1-3-ウ', '2-3-イ'])
    const undecided = items.filter((item) => item.ties.length === 0).length
    expect(undecided).toBeGreaterThanOrEqual(1)
    expect(undecided).toBeLessThanOrEqual(2)
  }
})

test('様式1 gets one or two 取組 of each 経営課題, each under a 主な戦略', () => {
  for (const plan of years) {
    for (const issue of plan.managementIssues) {
      const main = issue.strategies.flatMap((strategy) =>
        strategy.initiatives.filter((initiative) => initiative.isMain).map(() => strategy.isMain),
      )
      expect(main.length, issue.title).toBeGreaterThanOrEqual(1)
      expect(main.length, issue.title).toBeLessThanOrEqual(2)
      expect(main).not.toContain(false)
    }
  }
})

test('amounts: settlement, budget and assessment of the right years, in whole 千円, from 0 to 1,234,567千円, some without', () => {
  for (const plan of years) {
    for (const { amounts } of initiativesOf(plan)) {
      for (const { kind, fiscalYear, yen } of amounts) {
        expect(fiscalYear - plan.fiscalYear).toBe({ settlement: -2, budget: -1, assessed: 0 }[kind])
        expect(yen % 1000).toBe(0)
      }
    }
  }
  const yen = initiativesOf(h27).flatMap(({ amounts }) => amounts.map((amount) => amount.yen))
  expect([Math.min(...yen), Math.max(...yen)]).toEqual([0, 1_234_567_000])
  expect(initiativesOf(h25).some(({ amounts }) => amounts.length < 3)).toBe(true)
})

test('the years hang together: the assessed amount is next year’s budget, and no settlement is above its budget', () => {
  const [a, b, c] = years.map(initiativesOf)
  for (const [index, first] of a!.entries()) {
    const [second, third] = [b![index]!, c![index]!]
    expect(amountOf(second, 'budget', 2013)).toBe(amountOf(first, 'assessed', 2013))
    expect(amountOf(third, 'budget', 2014)).toBe(amountOf(second, 'assessed', 2014))
    expect(amountOf(third, 'settlement', 2013) ?? 0, third.title).toBeLessThanOrEqual(amountOf(first, 'assessed', 2013) ?? 0)
    expect(amountOf(second, 'settlement', 2012) ?? 0, second.title).toBeLessThanOrEqual(amountOf(first, 'budget', 2012) ?? 0)
  }
})

test('the years hang together: most titles stay, every 実績 and most contents change by more than figures', () => {
  const withoutFigures = (text: string): string => text.replace(/\d[\d,.]*/g, '#')
  for (const [before, after] of [
    [h25, h26],
    [h26, h27],
  ] as const) {
    const pairs = initiativesOf(before).map((initiative, index) => [initiative, initiativesOf(after)[index]!] as const)
    expect(pairs.filter(([x, y]) => x.title === y.title).length).toBeGreaterThan(30)
    for (const [x, y] of pairs) expect(y.pastResults, y.title).not.toBe(x.pastResults)
    expect(pairs.filter(([x, y]) => withoutFigures(x.content) !== withoutFigures(y.content)).length).toBeGreaterThan(30)
  }
  for (const plan of years) {
    const resultsOf = `平成${plan.fiscalYear - 1989}年`
    for (const { title, pastResults } of initiativesOf(plan))
      if (!pastResults.startsWith('－')) expect(pastResults, title).toContain(resultsOf)
  }
})

test('last year’s figures come back as （前年度…）', () => {
  const results = (plan: PlanDraft) => initiativesOf(plan).map((initiative) => initiative.pastResults)
  let found = 0
  for (const [index, text] of results(h27).entries()) {
    for (const [, figure] of text.matchAll(/（前年度([\d,.]+)/g)) {
      expect(results(h26)[index]).toContain(figure)
      found += 1
    }
  }
  expect(found).toBeGreaterThan(10)
})

test('places are fictional: no ward of the city is named', () => {
  const all = textsOf(plans).join('\n')
  expect(resources.wards.map((ward) => ward.name).filter((name) => name.length > 2 && all.includes(name))).toEqual([])
})

test('every 取組 and every outcome of 平成25–27 says what came of it, and each year has 様式3 and reasons for some targets', () => {
  for (const plan of years) {
    for (const initiative of initiativesOf(plan)) {
      const { title } = initiative
      expect(selfEvaluationOf(initiative)?.results, title).toContain(`平成${plan.fiscalYear - 1988}年`)
      expect(selfEvaluationOf(initiative)?.attainment, title).toMatch(/^[①②]（[ⅰⅱ]）$/)
    }
    for (const { reviews = [] } of strategiesOf(plan).flatMap((strategy) => strategy.outcomeIndicators)) {
      expect(reviews[0]?.attainment).toMatch(/^[ＡＢ]$/)
      expect(reviews[0]?.result).toMatch(/\d/)
    }
    expect(plan.reformItems?.length).toBeGreaterThanOrEqual(3)
  }
  const indicators = strategiesOf(h27).flatMap((s) => [...s.outcomeIndicators, ...s.initiatives.flatMap((i) => i.processIndicators)])
  expect(indicators.filter((indicator) => indicator.targetReason).length).toBeGreaterThan(5)
})

test('the ratings do not praise everything, and say ② exactly where something was not met', () => {
  for (const plan of years) {
    const ratings = initiativesOf(plan).map((initiative) => selfEvaluationOf(initiative)?.attainment ?? '')
    expect(ratings.filter((rating) => rating.startsWith('②')).length).toBeGreaterThan(0)
    expect(ratings.filter((rating) => rating.startsWith('①')).length).toBeGreaterThan(25)
  }
})

test('of the two finished years every check is written: 中間振り返り and 自己評価 of all, of the last one the quarters too', () => {
  const quarters = ['firstQuarter', 'secondQuarter', 'thirdQuarter', 'fourthQuarter'] as const
  for (const [plan, asked] of [
    [h25, ['midYearReview', 'selfEvaluation']],
    [h26, [...quarters, 'midYearReview', 'selfEvaluation'].toSorted()],
  ] as const) {
    for (const { title, reviews = [] } of [...initiativesOf(plan), ...(plan.reformItems ?? [])]) {
      expect(
        reviews.map(({ period }) => period),
        title,
      ).toEqual(asked)
      for (const { attainment } of reviews) expect(attainment, title).not.toBe('')
    }
    for (const { reviews = [] } of strategiesOf(plan))
      expect(reviews.map(({ period }) => period)).toEqual(['midYearReview', 'selfEvaluation'])
    for (const { reviews = [] } of plan.managementIssues) expect(reviews.map(({ summary }) => summary)).not.toContain('')
    expect(plan.reviews?.map(({ period }) => period)).toEqual(['selfEvaluation'])
  }
})

test('the people of the sample are made up, each post has a holder, and 区関連予算 of one year differs from the plan', () => {
  const organisation = resources.loadSampleOrganisation()
  const people = organisation.sections.flatMap((section) => section.posts.flatMap((post) => post.holders))
  expect(people.length).toBeGreaterThan(8)
  for (const { person } of people) expect(person).toMatch(/^(見本|例示|仮名) /)
  const differences = years.map((plan) => {
    const planned = initiativesOf(plan).flatMap(({ amounts }) => amounts.filter((a) => a.kind === 'assessed').map((a) => a.yen))
    const related = organisation.relatedBudget.filter((budget) => budget.fiscalYear === plan.fiscalYear).map((budget) => budget.yen)
    return planned.reduce((sum, yen) => sum + yen, 0) - related.reduce((sum, yen) => sum + yen, 0)
  })
  expect(differences).toEqual([0, 0, -1_500_000])
})
