// Knows how a ward's plans are read from their tables: the list of them, and one as a whole tree.
import type { WardPlanId } from '../../../shared/model/ids.ts'
import type {
  Amount,
  Indicator,
  Initiative,
  ManagementIssue,
  Strategy,
  WardPlan,
  WardPlanSummary,
} from '../../../shared/model/ward-plan.ts'
import { type Db, prepare } from '../db.ts'

type PlanHead = Omit<WardPlan, 'managementIssues'>
type Under = { parentId: string }
type Flag = { main: 0 | 1 }

/** Newest year first. */
export function listWardPlans(db: Db): readonly WardPlanSummary[] {
  return prepare<[], WardPlanSummary>(
    db,
    `SELECT p.id, p.fiscal_year AS fiscalYear, p.form_generation AS formGeneration, count(DISTINCT m.id) AS issues,
      count(DISTINCT s.id) AS strategies, count(DISTINCT i.id) AS initiatives
    FROM ward_plan p LEFT JOIN management_issue m ON m.ward_plan_id = p.id LEFT JOIN strategy s ON s.management_issue_id = m.id
      LEFT JOIN initiative i ON i.strategy_id = s.id
    GROUP BY p.id ORDER BY p.fiscal_year DESC`,
  ).all()
}

export function listFiscalYears(db: Db): readonly number[] {
  return prepare<[], { y: number }>(db, 'SELECT fiscal_year AS y FROM ward_plan ORDER BY fiscal_year DESC')
    .all()
    .map((r) => r.y)
}

/** null where there is no plan of that year. */
export function findWardPlanId(db: Db, fiscalYear: number): WardPlanId | null {
  return prepare<[number], { id: WardPlanId }>(db, 'SELECT id FROM ward_plan WHERE fiscal_year = ?').get(fiscalYear)?.id ?? null
}

/** A plan without issues; texts that are not named are ''. */
export function insertWardPlan(
  db: Db,
  plan: Pick<WardPlan, 'id' | 'fiscalYear' | 'formGeneration' | 'firstReiwaYearAs'> &
    Partial<Pick<WardPlan, 'goal' | 'mission' | 'mayorPolicy'>>,
): void {
  prepare<[string, number, string, string, string, string, string]>(
    db,
    `INSERT INTO ward_plan (id, fiscal_year, form_generation, first_reiwa_year_as, goal, mission, mayor_policy) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(plan.id, plan.fiscalYear, plan.formGeneration, plan.firstReiwaYearAs, plan.goal ?? '', plan.mission ?? '', plan.mayorPolicy ?? '')
}

export function putFirstReiwaYearAs(db: Db, id: WardPlanId, as: WardPlan['firstReiwaYearAs']): void {
  prepare<[string, string]>(db, 'UPDATE ward_plan SET first_reiwa_year_as = ? WHERE id = ?').run(as, id)
}

const strategiesOfPlan = 'FROM strategy s JOIN management_issue m ON m.id = s.management_issue_id WHERE m.ward_plan_id = ?'
const initiativesOfPlan = `FROM initiative i JOIN strategy s ON s.id = i.strategy_id
  JOIN management_issue m ON m.id = s.management_issue_id WHERE m.ward_plan_id = ?`

/** The whole tree in nine queries, however large it is; null where there is no plan of that year. */
export function getWardPlan(db: Db, fiscalYear: number): WardPlan | null {
  const head = prepare<[number], PlanHead>(
    db,
    `SELECT id, fiscal_year AS fiscalYear, form_generation AS formGeneration, first_reiwa_year_as AS firstReiwaYearAs,
      goal, mission, mayor_policy AS mayorPolicy FROM ward_plan WHERE fiscal_year = ?`,
  ).get(fiscalYear)
  if (!head) return null
  const list = <Row>(sql: string) => prepare<[string], Row>(db, sql).all(head.id)

  const amounts = byParent<Amount & Under>(
    list(`SELECT a.initiative_id AS parentId, a.id, a.kind, a.fiscal_year AS fiscalYear, a.yen
      FROM amount a WHERE a.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY a.fiscal_year, a.kind`),
  )
  const ties = byParent<{ target: string } & Under>([
    ...list<{ target: string } & Under>(
      `SELECT t.strategy_id AS parentId, t.target FROM policy_tie t WHERE t.strategy_id IN (SELECT s.id ${strategiesOfPlan}) ORDER BY t.target`,
    ),
    ...list<{ target: string } & Under>(
      `SELECT t.initiative_id AS parentId, t.target FROM policy_tie t WHERE t.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY t.target`,
    ),
  ])
  const tiesOf = (id: string) => (ties.get(id) ?? []).map((t) => t.target)
  const processIndicators = byParent<Indicator & Under>(
    list(`SELECT x.initiative_id AS parentId, x.id, x.name, x.target
      FROM process_indicator x WHERE x.initiative_id IN (SELECT i.id ${initiativesOfPlan}) ORDER BY x.position, x.id`),
  )
  const outcomeIndicators = byParent<Indicator & Under>(
    list(`SELECT x.strategy_id AS parentId, x.id, x.name, x.target
      FROM outcome_indicator x WHERE x.strategy_id IN (SELECT s.id ${strategiesOfPlan}) ORDER BY x.position, x.id`),
  )
  const initiatives = byParent<Pick<Initiative, 'id' | 'title' | 'content' | 'withdrawalCriterion' | 'pastResults'> & Flag & Under>(
    list(`SELECT i.strategy_id AS parentId, i.id, i.title, i.content, i.withdrawal_criterion AS withdrawalCriterion,
      i.past_results AS pastResults, i.is_main AS main ${initiativesOfPlan} ORDER BY i.position, i.id`),
  )
  const strategies = byParent<Pick<Strategy, 'id' | 'title' | 'desiredState' | 'approach'> & Flag & Under>(
    list(`SELECT s.management_issue_id AS parentId, s.id, s.title, s.desired_state AS desiredState, s.approach, s.is_main AS main
      ${strategiesOfPlan} ORDER BY s.position, s.id`),
  )
  const issues = list<Omit<ManagementIssue, 'strategies'>>(
    `SELECT id, title, future_vision AS futureVision, current_state AS currentState, cause_analysis AS causeAnalysis, challenge, recognition
      FROM management_issue WHERE ward_plan_id = ? ORDER BY position, id`,
  )

  const toInitiative = ({ parentId: _, main, ...row }: NonNullable<ReturnType<typeof initiatives.get>>[number]): Initiative => ({
    ...row,
    isMain: main === 1,
    ties: tiesOf(row.id),
    processIndicators: (processIndicators.get(row.id) ?? []).map(withoutParent),
    amounts: (amounts.get(row.id) ?? []).map(withoutParent),
  })
  const toStrategy = ({ parentId: _, main, ...row }: NonNullable<ReturnType<typeof strategies.get>>[number]): Strategy => ({
    ...row,
    isMain: main === 1,
    ties: tiesOf(row.id),
    outcomeIndicators: (outcomeIndicators.get(row.id) ?? []).map(withoutParent),
    initiatives: (initiatives.get(row.id) ?? []).map(toInitiative),
  })
  return { ...head, managementIssues: issues.map((row) => ({ ...row, strategies: (strategies.get(row.id) ?? []).map(toStrategy) })) }
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
