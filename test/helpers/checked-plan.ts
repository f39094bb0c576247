// Knows how tests make a plan of which something was checked, and ask what contradicts itself there.
import path from 'node:path'
import { loadResources } from '../../electron/resources.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { ReviewId } from '../../shared/model/ids.ts'
import type { CheckFindingCode } from '../../shared/model/inspection.ts'
import type {
  InitiativeReview,
  ManagementIssueReview,
  OutcomeReview,
  ReformItemReview,
  StrategyReview,
  WardPlan,
} from '../../shared/model/ward-plan.ts'
import { checkDatesOf } from '../../shared/rules/check/check-dates.ts'
import { findContradictions } from '../../shared/rules/check/contradictions.ts'
import type { CheckInspection } from '../../shared/rules/check/contradictions/checked-reviews.ts'
import type { RawFinding } from '../../shared/rules/inspection/raw-finding.ts'
import { blankReviews } from './blank-reviews.ts'
import { generation } from './generations.ts'
import { makePlan } from './plan-factory.ts'
import { makeBook } from './series-factory.ts'

const resources = loadResources(path.join(import.meta.dirname, '../../resources'))

type Said<Review extends { period: string }> = Readonly<Pick<Review, 'period'> & Partial<Review>>
type Reviews = Readonly<{
  issue?: readonly Said<ManagementIssueReview>[]
  strategy?: readonly Said<StrategyReview>[]
  outcome?: readonly Said<OutcomeReview>[]
  initiative?: readonly Said<InitiativeReview>[]
  reformItem?: readonly Said<ReformItemReview>[]
}>
type Shape = Readonly<{ year?: number; indicators?: number; texts?: Readonly<Record<string, string>> }>

/** One 経営課題, 戦略, 具体的取組, 取組項目 and `indicators` of each kind, with these reviews of each (of the first outcome indicator). */
export function planReviewed(reviews: Reviews, { year = 2015, indicators = 1, texts = {} }: Shape = {}): WardPlan {
  const size = { issues: 1, strategiesEach: 1, initiativesEach: 1, indicatorsEach: indicators, reformItems: 1 }
  const plan = makePlan(size, (place) => texts[place] ?? '文章', year, year >= 2023 ? 'G2' : 'G1')
  const of = <Review>(
    kind: keyof typeof blankReviews,
    owner: string,
    said: readonly Readonly<{ period: string }>[] = [],
  ): readonly Review[] => said.map((one) => ({ ...blankReviews[kind], ...one, id: `${owner}-${one.period}` as ReviewId }) as Review)
  return {
    ...plan,
    stage: 'established',
    reformItems: plan.reformItems.map((item) => ({
      ...item,
      reviews: of<ReformItemReview>('reformItemReview', item.id, reviews.reformItem),
    })),
    managementIssues: plan.managementIssues.map((issue) => ({
      ...issue,
      reviews: of<ManagementIssueReview>('managementIssueReview', issue.id, reviews.issue),
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        reviews: of<StrategyReview>('strategyReview', strategy.id, reviews.strategy),
        outcomeIndicators: strategy.outcomeIndicators.map((indicator, index) => ({
          ...indicator,
          reviews: index === 0 ? of<OutcomeReview>('outcomeReview', indicator.id, reviews.outcome) : [],
        })),
        initiatives: strategy.initiatives.map((initiative) => ({
          ...initiative,
          reviews: of<InitiativeReview>('initiativeReview', initiative.id, reviews.initiative),
        })),
      })),
    })),
  }
}

export function checkInspection(plan: WardPlan, more: Partial<CheckInspection> = {}, book: IndicatorBook = makeBook([])): CheckInspection {
  const of = generation(plan.formGeneration as 'G1')
  return {
    plan,
    generation: of,
    sources: { book, rules: resources.judgementRules, policy: resources.basicPolicy },
    lastYear: null,
    dates: checkDatesOf(resources.checkCalendar, of.checks, plan.fiscalYear, new Map()),
    today: `${plan.fiscalYear}-05-01`,
    ...more,
  }
}

/** Only findings of one kind. */
export function contradictionsFor(code: CheckFindingCode, inspection: CheckInspection): readonly RawFinding[] {
  return findContradictions(inspection).filter((finding) => finding.code === code)
}
