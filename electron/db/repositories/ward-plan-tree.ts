// Knows how the plan of one year is read from its tables as a whole tree, with what it shows of the year before.
import type {
  Amount,
  CarriedText,
  CheckPeriod,
  Indicator,
  Initiative,
  InitiativeReview,
  ManagementIssue,
  ManagementIssueReview,
  OutcomeIndicator,
  OutcomeReview,
  ReformItem,
  ReformItemReview,
  RelatedBudget,
  Strategy,
  StrategyReview,
  WardPlan,
  WardPlanReview,
} from '../../../shared/model/ward-plan.ts'
import { type PastInitiative, type PastOutcome, pastResultsOf, previousOutcomeOf } from '../../../shared/rules/past-results.ts'
import { type Db, prepare } from '../db.ts'

type Under = { parentId: string }
type Flag = { main: 0 | 1 }
type Head = Omit<WardPlan, 'managementIssues' | 'reformItems' | 'reviews' | 'relatedBudget' | 'carried' | 'overrides'>
type InitiativeRow = Omit<Initiative, 'isMain' | 'ties' | 'processIndicators' | 'amounts' | 'reviews' | 'pastResultsLinked'> &
  Flag &
  Under & { linked: 0 | 1 }
type StrategyRow = Omit<Strategy, 'isMain' | 'ties' | 'outcomeIndicators' | 'initiatives' | 'reviews'> & Flag & Under
type OutcomeRow = Omit<OutcomeIndicator, 'reviews' | 'previousLinked'> & Under & { linked: 0 | 1 }

const strategiesOfPlan = 'FROM strategy s JOIN management_issue m ON m.id = s.management_issue_id WHERE m.ward_plan_id = ?'
const initiativesOfPlan = `FROM initiative i JOIN strategy s ON s.id = i.strategy_id
  JOIN management_issue m ON m.id = s.management_issue_id WHERE m.ward_plan_id = ?`
const indicatorColumns =
  'x.name, x.target, x.target_reason AS targetReason, x.cumulative_from AS cumulativeFrom, x.cumulative_until AS cumulativeUntil'
const ownedColumns = (t: string) => `${t}.title, ${t}.post_id AS postId, ${t}.number, ${t}.internal_note AS internalNote`

/** null where there is no plan of that year. The number of queries does not grow with the plan. */
export function getWardPlan(db: Db, fiscalYear: number): WardPlan | null {
  const head = prepare<[number], Head>(
    db,
    `SELECT p.id, p.fiscal_year AS fiscalYear, p.form_generation AS formGeneration, p.first_reiwa_year_as AS firstReiwaYearAs,
      ${stageOfPlan} AS stage, p.goal, p.mission, p.mayor_policy AS mayorPolicy, p.budget_note AS budgetNote, p.internal_note AS internalNote,
      p.numbered_up_to AS numberedUpTo, p.reform_numbered_up_to AS reformNumberedUpTo FROM ward_plan p WHERE p.fiscal_year = ?`,
  ).get(fiscalYear)
  if (!head) return null
  const list = <Row>(sql: string) => prepare<[string], Row>(db, sql).all(head.id)
  const ties = readTies(list)
  const initiatives = readInitiatives(list, ties)
  const outcomeIndicators = readOutcomeIndicators(list)
  const reviews = byParent<StrategyReview & Under>(
    list(`SELECT v.strategy_id AS parentId, v.id, v.period, v.progress, v.overall, v.effectiveness, v.finding, v.direction, v.results, v.attainment,
        v.finding_and_improvement AS findingAndImprovement, v.blank_reason AS blankReason
      FROM strategy_review v WHERE v.strategy_id IN (SELECT s.id ${strategiesOfPlan}) ORDER BY v.period`),
  )
  const strategies = byParent<StrategyRow>(
    list(`SELECT s.management_issue_id AS parentId, s.id, ${ownedColumns('s')}, s.desired_state AS desiredState, s.approach, s.is_main AS main,
      s.numbered_up_to AS numberedUpTo ${strategiesOfPlan} ORDER BY s.position, s.id`),
  )
  const issueReviews = byParent<ManagementIssueReview & Under>(
    list(`SELECT v.management_issue_id AS parentId, v.id, v.period, v.summary FROM management_issue_review v
      JOIN management_issue m ON m.id = v.management_issue_id WHERE m.ward_plan_id = ? ORDER BY v.period`),
  )
  const reformReviews = byParent<ReformItemReview & Under>(
    list(`SELECT v.reform_item_id AS parentId, v.id, v.period, v.results, v.implementation, v.attainment,
        v.finding_and_improvement AS findingAndImprovement, v.blank_reason AS blankReason
      FROM reform_item_review v JOIN reform_item r ON r.id = v.reform_item_id WHERE r.ward_plan_id = ? ORDER BY v.period`),
  )
  const issues = list<Omit<ManagementIssue, 'strategies' | 'reviews'>>(
    `SELECT m.id, ${ownedColumns('m')}, m.future_vision AS futureVision, m.current_state AS currentState, m.cause_analysis AS causeAnalysis,
      m.challenge, m.recognition, m.numbered_up_to AS numberedUpTo FROM management_issue m WHERE m.ward_plan_id = ? ORDER BY m.position, m.id`,
  )
  const toStrategy = ({ parentId: _, main, ...row }: StrategyRow): Strategy => ({
    ...row,
    isMain: main === 1,
    ties: ties.get(row.id) ?? [],
    outcomeIndicators: outcomeIndicators.get(row.id) ?? [],
    initiatives: initiatives.get(row.id) ?? [],
    reviews: (reviews.get(row.id) ?? []).map(withoutParent),
  })
  return {
    ...head,
    managementIssues: issues.map((row) => ({
      ...row,
      reviews: (issueReviews.get(row.id) ?? []).map(withoutParent),
      strategies: (strategies.get(row.id) ?? []).map(toStrategy),
    })),
    reformItems: list<Omit<ReformItem, 'reviews'>>(
      `SELECT r.id, ${ownedColumns('r')}, r.purpose, r.overview, r.goal, r.content FROM reform_item r
        WHERE r.ward_plan_id = ? ORDER BY r.position, r.id`,
    ).map((row) => ({ ...row, reviews: (reformReviews.get(row.id) ?? []).map(withoutParent) })),
    reviews: list<WardPlanReview>(
      `SELECT v.id, v.period, v.achievements, v.challenges, v.evaluation, v.future_policy AS futurePolicy
        FROM ward_plan_review v WHERE v.ward_plan_id = ? ORDER BY v.period`,
    ),
    relatedBudget: list<RelatedBudget>('SELECT kind, fund, yen FROM related_budget WHERE ward_plan_id = ? ORDER BY kind, fund'),
    carried: list<CarriedText>(
      'SELECT kind, record_id AS recordId, field, last_text AS lastText FROM carried_text WHERE ward_plan_id = ? ORDER BY id',
    ),
    overrides: Object.fromEntries(
      list<{ key: string; text: string }>('SELECT key, text FROM label_override WHERE ward_plan_id = ? ORDER BY key').map((o) => [
        o.key,
        o.text,
      ]),
    ),
  }
}

/** SQL of the stage of a plan `p`. */
export const stageOfPlan = `CASE WHEN EXISTS (SELECT 1 FROM edition e WHERE e.ward_plan_id = p.id AND e.kind <> 'draft') THEN 'established'
  WHEN EXISTS (SELECT 1 FROM edition e WHERE e.ward_plan_id = p.id) THEN 'draftConfirmed' ELSE 'drafting' END`

type List = <Row>(sql: string) => readonly Row[]

function readTies(list: List): ReadonlyMap<string, readonly string[]> {
  const ties = byParent<{ target: string } & Under>([
    ...list<{ target: string } & Under>(
      `SELECT t.strategy_id AS parentId, t.target FROM policy_tie t WHERE t.strategy_id IN (SELECT s.id ${strategiesOfPlan}) ORDER BY t.target`,
    ),
    ...list<{ target: string } & Under>(
      `SELECT t.initiative_id AS parentId, t.target FROM policy_tie t WHERE t.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY t.target`,
    ),
  ])
  return new Map([...ties].map(([id, rows]) => [id, rows.map((t) => t.target)]))
}

function readInitiatives(list: List, ties: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly Initiative[]> {
  const amounts = byParent<Amount & Under>(
    list(`SELECT a.initiative_id AS parentId, a.id, a.kind, a.fund, a.fiscal_year AS fiscalYear, a.yen
      FROM amount a WHERE a.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY a.fiscal_year, a.kind, a.fund`),
  )
  const processIndicators = byParent<Indicator & Under>(
    list(`SELECT x.initiative_id AS parentId, x.id, ${indicatorColumns}
      FROM process_indicator x WHERE x.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY x.position, x.id`),
  )
  const reviews = byParent<InitiativeReview & Under>(
    list(`SELECT v.initiative_id AS parentId, v.id, v.period, v.results, v.attainment, v.effectiveness, v.finding, v.improvement,
        v.finding_and_improvement AS findingAndImprovement, v.blank_reason AS blankReason
      FROM initiative_review v WHERE v.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY v.period`),
  )
  const origins = byParent<PastInitiative & Under>(
    list(`SELECT l.record_id AS parentId, o.title, coalesce(v.results, '') AS results
      FROM lineage l JOIN initiative o ON o.id = l.origin_id LEFT JOIN initiative_review v ON v.initiative_id = o.id AND v.period = 'selfEvaluation'
      WHERE l.record_id IN (SELECT i.id ${initiativesOfPlan} AND i.past_results_linked = 1) ORDER BY o.position, o.id`),
  )
  const rows = list<InitiativeRow>(`SELECT i.strategy_id AS parentId, i.id, ${ownedColumns('i')}, i.content,
    i.withdrawal_criterion AS withdrawalCriterion, i.past_results AS pastResults, i.past_results_linked AS linked, i.is_main AS main
    ${initiativesOfPlan} ORDER BY i.position, i.id`)
  const built = rows.map(({ main, linked, ...row }) => ({
    ...row,
    pastResults: linked === 1 ? pastResultsOf(origins.get(row.id) ?? []) : row.pastResults,
    pastResultsLinked: linked === 1,
    isMain: main === 1,
    ties: ties.get(row.id) ?? [],
    processIndicators: (processIndicators.get(row.id) ?? []).map(withoutParent),
    amounts: (amounts.get(row.id) ?? []).map(withoutParent),
    reviews: (reviews.get(row.id) ?? []).map(withoutParent),
  }))
  return new Map([...byParent(built)].map(([id, items]) => [id, items.map(withoutParent)]))
}

function readOutcomeIndicators(list: List): ReadonlyMap<string, readonly OutcomeIndicator[]> {
  const indicatorsOfPlan = `FROM outcome_indicator x WHERE x.strategy_id IN (SELECT s.id ${strategiesOfPlan})`
  const reviews = byParent<OutcomeReview & Under & { period: CheckPeriod }>(
    list(`SELECT v.outcome_indicator_id AS parentId, v.id, v.period, v.result, v.attainment
      FROM outcome_review v WHERE v.outcome_indicator_id IN (SELECT x.id ${indicatorsOfPlan}) ORDER BY v.period`),
  )
  const origins = byParent<PastOutcome & Under>(
    list(`SELECT l.record_id AS parentId, o.name, coalesce(v.result, '') AS result, coalesce(v.attainment, '') AS attainment
      FROM lineage l JOIN outcome_indicator o ON o.id = l.origin_id
        LEFT JOIN outcome_review v ON v.outcome_indicator_id = o.id AND v.period = 'selfEvaluation'
      WHERE l.record_id IN (SELECT x.id ${indicatorsOfPlan} AND x.previous_linked = 1) ORDER BY o.position, o.id`),
  )
  const rows = list<OutcomeRow>(`SELECT x.strategy_id AS parentId, x.id, ${indicatorColumns}, x.previous_result AS previousResult,
    x.previous_rating AS previousRating, x.previous_linked AS linked ${indicatorsOfPlan} ORDER BY x.position, x.id`)
  const built = rows.map(({ linked, ...row }) => {
    const previous = linked === 1 ? previousOutcomeOf(origins.get(row.id) ?? []) : null
    return {
      ...row,
      previousResult: previous ? previous.result : row.previousResult,
      previousRating: previous ? previous.rating : row.previousRating,
      previousLinked: linked === 1,
      reviews: (reviews.get(row.id) ?? []).map(withoutParent),
    }
  })
  return new Map([...byParent(built)].map(([id, items]) => [id, items.map(withoutParent)]))
}

function byParent<Row extends Under>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.parentId)
    if (group) group.push(row)
    else groups.set(row.parentId, [row])
  }
  return groups
}

function withoutParent<Row extends Under>({ parentId: _, ...row }: Row): Omit<Row, 'parentId'> {
  return row
}
