// Knows how a ward's plans lie in their table: which years there are, and what each has as a whole.
import type { WardPlanId } from '../../../shared/model/ids.ts'
import type { WardPlan, WardPlanSummary } from '../../../shared/model/ward-plan.ts'
import { type Db, prepare } from '../db.ts'
import { isBlankPlan } from './blank-plans.ts'
import { isPlanChanged } from './changed-plans.ts'
import { listEditions } from './editions.ts'
import { stageOfPlan } from './ward-plan-tree.ts'

type SummaryRow = Omit<WardPlanSummary, 'lastEdition' | 'isBlank' | 'changedSince'> & Readonly<{ isBlank: number; changedSince: number }>

/** Newest year first. */
export function listWardPlans(db: Db): readonly WardPlanSummary[] {
  const rows = prepare<[], SummaryRow>(
    db,
    `SELECT p.id, p.fiscal_year AS fiscalYear, p.form_generation AS formGeneration, count(DISTINCT m.id) AS issues,
      count(DISTINCT s.id) AS strategies, count(DISTINCT i.id) AS initiatives, ${stageOfPlan} AS stage, ${isBlankPlan} AS isBlank,
      ${isPlanChanged} AS changedSince
    FROM ward_plan p LEFT JOIN management_issue m ON m.ward_plan_id = p.id LEFT JOIN strategy s ON s.management_issue_id = m.id
      LEFT JOIN initiative i ON i.strategy_id = s.id
    GROUP BY p.id ORDER BY p.fiscal_year DESC`,
  ).all()
  return rows.map((row) => ({
    ...row,
    lastEdition: lastEditionOf(db, row.fiscalYear),
    isBlank: row.isBlank === 1,
    changedSince: row.changedSince === 1,
  }))
}

function lastEditionOf(db: Db, fiscalYear: number): WardPlanSummary['lastEdition'] {
  const [last] = listEditions(db, fiscalYear)
  return last ? { kind: last.kind, ordinal: last.ordinal, confirmedAt: last.confirmedAt } : null
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

export function getStage(db: Db, id: WardPlanId): WardPlan['stage'] | null {
  return (
    prepare<[string], { stage: WardPlan['stage'] }>(db, `SELECT ${stageOfPlan} AS stage FROM ward_plan p WHERE p.id = ?`).get(id)?.stage ??
    null
  )
}

/** A plan without issues; texts that are not named are ''. */
export function insertWardPlan(
  db: Db,
  plan: Pick<WardPlan, 'id' | 'fiscalYear' | 'formGeneration' | 'firstReiwaYearAs'> &
    Partial<Pick<WardPlan, 'goal' | 'mission' | 'mayorPolicy' | 'internalNote'>>,
): void {
  prepare<[string, number, string, string, string, string, string, string]>(
    db,
    `INSERT INTO ward_plan (id, fiscal_year, form_generation, first_reiwa_year_as, goal, mission, mayor_policy, internal_note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    plan.id,
    plan.fiscalYear,
    plan.formGeneration,
    plan.firstReiwaYearAs,
    plan.goal ?? '',
    plan.mission ?? '',
    plan.mayorPolicy ?? '',
    plan.internalNote ?? '',
  )
}

export function deleteWardPlan(db: Db, id: WardPlanId): void {
  prepare<[string]>(db, 'DELETE FROM ward_plan WHERE id = ?').run(id)
}

export function putFirstReiwaYearAs(db: Db, id: WardPlanId, as: WardPlan['firstReiwaYearAs']): void {
  prepare<[string, string]>(db, 'UPDATE ward_plan SET first_reiwa_year_as = ? WHERE id = ?').run(as, id)
}

/** Id of the form generation of a year's plan; null where there is no plan. */
export function getFormGenerationOf(db: Db, fiscalYear: number): string | null {
  return (
    prepare<[number], { formGeneration: string }>(db, 'SELECT form_generation AS formGeneration FROM ward_plan WHERE fiscal_year = ?').get(
      fiscalYear,
    )?.formGeneration ?? null
  )
}
