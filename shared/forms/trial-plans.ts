// Knows the plans on which forms are tried before a plan stands on them: one without anything, and one of everything with short and with long texts.
import { type RecordKind, textFields } from '../model/fields.ts'
import { amountFunds, amountKinds, checkPeriods, type WardPlan } from '../model/ward-plan.ts'

type Texts = Readonly<Record<string, string>>
type TrialRequest = Readonly<{ fiscalYear: number; formGeneration: string; text: string; stage: WardPlan['stage'] }>

/** Higher than a page in every column but the widest. */
const longText = 'あいうえお、かきくけこ。'.repeat(90)

/** Of each stage one at least. */
export function trialPlansOf(fiscalYear: number, formGeneration: string): readonly WardPlan[] {
  const full = (text: string, stage: WardPlan['stage']) => fullPlan({ fiscalYear, formGeneration, text, stage })
  const plan = full('', 'drafting')
  return [{ ...plan, managementIssues: [], reformItems: [], reviews: [] }, full('あ', 'drafting'), full(longText, 'established')]
}

/** One record of every kind in the place of the second of its list, so that an established plan has a number that nobody has. */
function fullPlan({ fiscalYear, formGeneration, text, stage }: TrialRequest): WardPlan {
  const texts = (kind: RecordKind): Texts => Object.fromEntries(textFields[kind].map((field) => [field, text]))
  const reviews = (kind: RecordKind, owner: string) => checkPeriods.map((period) => ({ ...texts(kind), id: `${owner}-${period}`, period }))
  const number = stage === 'established' ? 2 : null
  const numberedUpTo = number ?? 0
  const owned = { postId: null, number, isMain: true, ties: [], numberedUpTo }
  const years = { cumulativeFrom: fiscalYear - 1, cumulativeUntil: fiscalYear }
  const processIndicator = { ...texts('processIndicator'), ...years, id: 'processIndicator' }
  const outcomeIndicator = {
    ...texts('outcomeIndicator'),
    ...years,
    id: 'outcomeIndicator',
    previousLinked: false,
    reviews: reviews('outcomeReview', 'outcomeIndicator'),
  }
  const amounts = amountKinds.flatMap((kind) =>
    [-2, -1, 0].map((offset) => ({
      id: `${kind}${offset}`,
      kind,
      fund: amountFunds[0],
      fiscalYear: fiscalYear + offset,
      yen: 123_456_789_000,
    })),
  )
  const initiative = {
    ...texts('initiative'),
    ...owned,
    id: 'initiative',
    pastResultsLinked: false,
    processIndicators: [processIndicator],
    amounts,
    reviews: reviews('initiativeReview', 'initiative'),
  }
  const strategy = {
    ...texts('strategy'),
    ...owned,
    id: 'strategy',
    outcomeIndicators: [outcomeIndicator],
    initiatives: [initiative],
    reviews: reviews('strategyReview', 'strategy'),
  }
  const managementIssue = {
    ...texts('managementIssue'),
    ...owned,
    id: 'managementIssue',
    strategies: [strategy],
    reviews: reviews('managementIssueReview', 'managementIssue'),
  }
  return {
    ...texts('wardPlan'),
    id: 'wardPlan',
    fiscalYear,
    formGeneration,
    firstReiwaYearAs: fiscalYear <= 2019 ? 'heisei' : 'reiwa',
    stage,
    managementIssues: [managementIssue],
    reformItems: [{ ...texts('reformItem'), ...owned, id: 'reformItem', reviews: reviews('reformItemReview', 'reformItem') }],
    reviews: reviews('wardPlanReview', 'wardPlan'),
    relatedBudget: [],
    carried: [],
    overrides: {},
    numberedUpTo,
    reformNumberedUpTo: numberedUpTo,
  } as unknown as WardPlan
}
