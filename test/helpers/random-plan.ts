// Knows how to make whole random plans for property tests: every kind of record, every field, canonical ids, ties, amounts, reviews, marks.
import { tieToPartV, tieToWardOwn } from '../../shared/model/tie.ts'
import type {
  Indicator,
  Initiative,
  ManagementIssue,
  OutcomeIndicator,
  ReformItem,
  Strategy,
  WardPlan,
} from '../../shared/model/ward-plan.ts'
import { checks } from '../../shared/model/check.ts'
import { amountFunds, amountKinds, checkPeriods } from '../../shared/model/ward-plan.ts'
import { anyText } from './any-text.ts'
import { blankReviews } from './blank-reviews.ts'
import { fc } from './fast-check.ts'

/** `posts`: ids that items may be owned by. Ids are 's1', 's1-2', … so that they tell where they stood first. */
export type RandomPlanOptions = Readonly<{ year?: number; generation?: string; posts?: readonly string[]; text?: fc.Arbitrary<string> }>

export function anyPlan({
  year = 2018,
  generation = 'G1',
  posts = ['post-a', 'post-b'],
  text = anyText(4),
}: RandomPlanOptions = {}): fc.Arbitrary<WardPlan> {
  const ties = fc.subarray(['1-1-ア', '1-2-ア', tieToPartV, tieToWardOwn]).map((list) => list.toSorted())
  const postId = fc.option(fc.constantFrom(...posts), { nil: null })
  const owned = { title: text, postId, internalNote: text }
  const cumulative = fc.option(fc.constantFrom([year - 2, year], [year, year + 1]), { nil: null })
  const indicator = fc.record({ name: text, target: text, targetReason: text, years: cumulative })
  const outcome = fc.record({
    name: text,
    target: text,
    targetReason: text,
    years: cumulative,
    periods: fc.subarray([...checkPeriods]),
    result: text,
    previousResult: text,
    previousRating: text,
  })
  const amounts = fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...amountKinds),
      fund: fc.constantFrom(...amountFunds),
      fiscalYear: fc.constantFrom(year - 1, year),
      yen: fc.integer({ min: -9, max: 99_999 }).map((n) => n * 1000),
    }),
    { maxLength: 3, selector: (a) => `${a.kind} ${a.fund} ${a.fiscalYear}` },
  )
  const initiative = fc.record({
    ...owned,
    content: text,
    withdrawalCriterion: text,
    pastResults: text,
    isMain: fc.boolean(),
    ties,
    amounts,
    indicators: fc.array(indicator, { maxLength: 2 }),
    periods: fc.subarray([...checks]),
    review: fc.record({ results: text, effectiveness: text, improvement: text, findingAndImprovement: text, blankReason: text }),
  })
  const strategy = fc.record({
    ...owned,
    desiredState: text,
    approach: text,
    isMain: fc.boolean(),
    ties,
    outcomes: fc.array(outcome, { maxLength: 2 }),
    periods: fc.subarray([...checkPeriods]),
    review: fc.record({ progress: text, overall: text, direction: text }),
    initiatives: fc.array(initiative, { maxLength: 3 }),
  })
  const issue = fc.record({
    ...owned,
    futureVision: text,
    currentState: text,
    causeAnalysis: text,
    challenge: text,
    recognition: text,
    periods: fc.subarray([...checkPeriods]),
    summary: text,
    strategies: fc.array(strategy, { maxLength: 2 }),
  })
  const reform = fc.record({
    ...owned,
    purpose: text,
    overview: text,
    goal: text,
    content: text,
    periods: fc.subarray([...checks]),
    review: fc.record({ results: text, implementation: text, findingAndImprovement: text }),
  })
  const head = fc.record({
    goal: text,
    mission: text,
    mayorPolicy: text,
    budgetNote: text,
    internalNote: text,
    override: text,
    periods: fc.subarray([...checkPeriods]),
    review: fc.record({ achievements: text, futurePolicy: text }),
  })
  const toIndicator = (
    id: string,
    { years, ...texts }: { years: readonly number[] | null; name: string; target: string; targetReason: string },
  ) => ({ id, ...texts, cumulativeFrom: years?.[0] ?? null, cumulativeUntil: years?.[1] ?? null }) as unknown as Indicator
  return fc
    .record({ head, issues: fc.array(issue, { maxLength: 2 }), reforms: fc.array(reform, { maxLength: 2 }) })
    .map(({ head: { override, periods: ofPlan, review: saidOfPlan, ...texts }, issues, reforms }) => {
      const managementIssues = issues.map(({ periods: ofIssue, summary, ...draft }, i) => ({
        ...draft,
        id: `issue-${i}`,
        reviews: reviewsOf(`issue-${i}`, ofIssue, { summary }),
        number: null,
        numberedUpTo: 0,
        strategies: draft.strategies.map(({ outcomes, initiatives, periods: ofStrategy, review: saidOfStrategy, ...s }, n) => ({
          ...s,
          id: `strategy-${i}-${n}`,
          number: null,
          numberedUpTo: 0,
          reviews: reviewsOf(`strategy-${i}-${n}`, ofStrategy, { ...blankReviews.strategyReview, ...saidOfStrategy }),
          outcomeIndicators: outcomes.map(({ periods, result, ...x }, o) => {
            const id = `outcome-${i}-${n}-${o}`
            const reviews = reviewsOf(id, periods, { result, attainment: '' })
            return { ...toIndicator(id, x), reviews, previousLinked: false } as unknown as OutcomeIndicator
          }),
          initiatives: initiatives.map(({ indicators, periods, review, amounts: list, ...x }, k) => {
            const id = `initiative-${i}-${n}-${k}`
            return {
              ...x,
              id,
              number: null,
              pastResultsLinked: false,
              processIndicators: indicators.map((p, q) => toIndicator(`process-${i}-${n}-${k}-${q}`, p)),
              amounts: list
                .toSorted((a, b) => a.fiscalYear - b.fiscalYear || order(a.kind, b.kind) || order(a.fund, b.fund))
                .map((a) => ({ ...a, id: `${id}-${a.kind}-${a.fiscalYear}${a.fund === 'undivided' ? '' : `-${a.fund}`}` })),
              reviews: reviewsOf(id, periods, { ...blankReviews.initiativeReview, ...review }),
            } as unknown as Initiative
          }),
        })) as unknown as Strategy[],
      })) as unknown as ManagementIssue[]
      return {
        ...texts,
        id: 'plan',
        fiscalYear: year,
        formGeneration: generation,
        firstReiwaYearAs: 'heisei',
        stage: 'drafting',
        managementIssues,
        reviews: reviewsOf('plan', ofPlan, { ...blankReviews.wardPlanReview, ...saidOfPlan }),
        reformItems: reforms.map(({ periods, review, ...r }, i) => ({
          ...r,
          id: `reform-${i}`,
          number: null,
          reviews: reviewsOf(`reform-${i}`, periods, { ...blankReviews.reformItemReview, ...review }),
        })) as unknown as ReformItem[],
        relatedBudget: [],
        carried: [],
        overrides: override === '' ? {} : { 'word.office': override },
        numberedUpTo: 0,
        reformNumberedUpTo: 0,
      } as unknown as WardPlan
    })
}

const reviewsOf = (ownerId: string, periods: readonly string[], texts: Readonly<Record<string, string>>) =>
  periods.toSorted().map((period) => ({ id: `${ownerId}-${period}`, period, ...texts }))

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
