// Knows what can be picked where the council speaks about plans: items of the plans near a year, the indicators, the forms of that year.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { PlanTarget } from '../../shared/model/opinion.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { itemsOfPlan } from './plan-items.ts'

type Memory = Readonly<{ fileCount: number; undoState: unknown; byYear: Map<number, Promise<readonly PlanTarget[]>> }>
let memory: Memory | null = null

/** The year's own plan first, then those of the next and the last year, then indicators and forms. Read once as long as nothing is done. Throws ApiError. */
export function readPlanTargets(fiscalYear: number): Promise<readonly PlanTarget[]> {
  const { fileCount, undoState } = useApp.getState()
  if (memory === null || memory.fileCount !== fileCount || memory.undoState !== undoState) {
    memory = { fileCount, undoState, byYear: new Map() }
  }
  const { byYear } = memory
  const known = byYear.get(fiscalYear)
  if (known) return known
  const reading = read(fiscalYear)
  byYear.set(fiscalYear, reading)
  reading.catch(() => byYear.delete(fiscalYear))
  return reading
}

async function read(fiscalYear: number): Promise<readonly PlanTarget[]> {
  const [book, generations, ...plans] = await Promise.all([
    api.getIndicatorBook(),
    api.listFormGenerations(),
    ...[fiscalYear, fiscalYear + 1, fiscalYear - 1].map((year) => api.getWardPlan(year)),
  ])
  return [
    ...plans.filter((plan) => plan !== null).flatMap(targetsOfPlan),
    ...book.series.map(({ id, name }) => ({ kind: 'series', id, title: name, number: '', fiscalYear: null, isGone: false }) as const),
    ...targetsOfForms(generations, fiscalYear),
  ]
}

const targetsOfPlan = (plan: WardPlan): readonly PlanTarget[] =>
  itemsOfPlan(plan).map(({ kind, id, title, number }) => ({ kind, id, title, number, fiscalYear: plan.fiscalYear, isGone: false }))

const targetsOfForms = (generations: readonly FormGeneration[], fiscalYear: number): readonly PlanTarget[] =>
  (generations.find(({ firstYear, lastYear }) => firstYear <= fiscalYear && (lastYear === null || fiscalYear <= lastYear))?.forms ?? [])
    .filter(({ status }) => status === 'ready')
    .map(({ id, name }) => ({ kind: 'form', id, title: name, number: '', fiscalYear: null, isGone: false }))
