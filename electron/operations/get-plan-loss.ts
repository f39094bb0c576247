// Knows what a person is told before a plan is discarded.
import type { PlanLoss } from '../../shared/model/rollover.ts'
import { allItemsOf } from '../../shared/rules/check/checked-items.ts'
import { countReviewTexts } from '../../shared/rules/count-review-texts.ts'
import { writtenInPlan } from '../../shared/rules/plan-loss.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { listActItemsGoingWith } from '../db/repositories/act-items.ts'
import { listConfirmations } from '../db/repositories/confirmations.ts'
import { listOriginsOfPlan } from '../db/repositories/lineage.ts'
import { countOpenTakeOuts } from '../db/repositories/open-take-outs.ts'
import { listRecordsOfYear } from '../db/repositories/records-of-year.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { listFiscalYears } from '../db/repositories/ward-plans.ts'

/** Throws E-PLAN-03 where there is no plan of that year. */
export function getPlanLoss({ files }: Context, fiscalYear: number): PlanLoss {
  const db = files.readable()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const lines = listOriginsOfPlan(db, plan.id)
  const before = lines.length === 0 ? undefined : listFiscalYears(db).find((year) => year < fiscalYear)
  const last = before === undefined ? null : getWardPlan(db, before)
  const origins = new Map([...Map.groupBy(lines, (line) => line.recordId)].map(([id, list]) => [id, list.map((line) => line.originId)]))
  const written = writtenInPlan(plan, last, origins)
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const ids = new Set<string>(allItemsOf(plan).map(({ item }) => item.id))
  const going = listActItemsGoingWith(db, fiscalYear)
  const { entries, executions, milestones } = listRecordsOfYear(db, fiscalYear)
  return {
    fiscalYear,
    issues: plan.managementIssues.length,
    strategies: strategies.length,
    initiatives: strategies.reduce((sum, strategy) => sum + strategy.initiatives.length, 0),
    writtenTexts: written.texts,
    amounts: written.amounts,
    takeOutsOpen: countOpenTakeOuts(db, plan.id),
    actItemsLost: going.lost.length,
    actItemsOpenAgain: going.openAgain.length,
    reviewTexts: countReviewTexts(plan),
    logEntries: entries.length,
    executions: executions.length,
    milestones: milestones.length,
    confirmations: listConfirmations(db, fiscalYear).filter(({ id }) => ids.has(id)).length,
    refused: plan.stage === 'drafting' ? null : 'edition',
  }
}
