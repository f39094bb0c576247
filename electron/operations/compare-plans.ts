// Knows how two states of a plan, of one year or of two, are read and compared.
import type { PlanDifference, PlanState } from '../../shared/model/edition.ts'
import { shownByForms } from '../../shared/forms/shown-by-forms.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { type Origins, comparePlans as differencesOf } from '../../shared/rules/compare-plans.ts'
import { checksShownBy } from '../../shared/rules/edition-order.ts'
import { planUpTo } from '../../shared/rules/plan-up-to.ts'
import { comparisonWordsOf } from '../../shared/words/comparison.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listEditions } from '../db/repositories/editions.ts'
import { listLineage } from '../db/repositories/lineage.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { formsOfPlan, type PlanOnForms, readEditionById } from './read-edition.ts'

/**
 * In the order of the newer plan. Of two years what came of what is told by the lineage that 年度更新 keeps.
 * Throws E-PLAN-03 where a year has no plan, E-EDITION-03 and E-EDITION-04 as getEditionPlan does.
 */
export function comparePlans(context: Context, older: PlanState, newer: PlanState): readonly PlanDifference[] {
  return compareReadPlans(context, planOfState(context, older), planOfState(context, newer))
}

function compareReadPlans({ files, resources }: Context, olderState: PlanOnForms, newerState: PlanOnForms): readonly PlanDifference[] {
  const [older, newer] = [olderState.plan, newerState.plan]
  const shown = { older: shownByForms(olderState.generation, older), newer: shownByForms(newerState.generation, newer) }
  const origins = older.fiscalYear === newer.fiscalYear ? undefined : originsBetween(files.readable(), older, newer)
  return differencesOf(older, newer, comparisonWordsOf(policyOfYear(resources.basicPolicy, newer.fiscalYear)), shown, origins)
}

/**
 * The plan as it is now or as it was frozen, with its forms; of official checks only those that have an edition by then. What is being written of another
 * check, or of a quarter, is no change of the plan. Throws as comparePlans does.
 */
export function planOfState(context: Context, state: PlanState): PlanOnForms {
  const { plan, generation } = readState(context, state)
  const editions = listEditions(context.files.readable(), plan.fiscalYear)
  const [last, ...before] = state.edition === 'now' ? editions : editions.slice(editions.findIndex(({ id }) => id === state.edition))
  return { plan: planUpTo(plan, generation, last ? checksShownBy(last.kind, before, generation.checks) : []), generation }
}

function readState(context: Context, { edition, fiscalYear }: PlanState): PlanOnForms {
  if (edition !== 'now') return readEditionById(context, edition)
  const plan = getWardPlan(context.files.readable(), fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  return formsOfPlan(context, plan)
}

/** Across as many years as lie between the two, in either direction. */
function originsBetween(db: Db, older: WardPlan, newer: WardPlan): Origins {
  const isForward = older.fiscalYear < newer.fiscalYear
  const steps = new Map<string, string>()
  for (const { recordId, originId } of listLineage(db)) {
    const [from, to] = isForward ? [recordId, originId] : [originId, recordId]
    if (!steps.has(from)) steps.set(from, to)
  }
  const ends = idsOf(older)
  const origins = new Map<string, string>()
  for (const id of idsOf(newer)) {
    let at: string | undefined = steps.get(id)
    for (let step = 0; at !== undefined && !ends.has(at) && step < 200; step += 1) at = steps.get(at)
    if (at !== undefined && ends.has(at)) origins.set(id, at)
  }
  return origins
}

function idsOf(plan: WardPlan): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const item of plan.reformItems) ids.add(item.id)
  for (const issue of plan.managementIssues) {
    ids.add(issue.id)
    for (const strategy of issue.strategies) {
      ids.add(strategy.id)
      for (const indicator of strategy.outcomeIndicators) ids.add(indicator.id)
      for (const initiative of strategy.initiatives) {
        ids.add(initiative.id)
        for (const indicator of initiative.processIndicators) ids.add(indicator.id)
      }
    }
  }
  return ids
}
