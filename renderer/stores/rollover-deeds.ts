// Knows the deeds on a plan that comes from last year's: confirming texts, following last year's results, 改善アクション, owners, and discarding it.
import type { ActItem, ActItemTexts, ActSource } from '../../shared/model/act-item.ts'
import type { OwnedKind } from '../../shared/model/fields.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { Lineage, PlanLoss } from '../../shared/model/rollover.ts'
import type { CarriedText } from '../../shared/model/ward-plan.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

export type CarriedPlace = Pick<CarriedText, 'kind' | 'recordId' | 'field'>

/** One deed behind those that were begun before; the plan is read again. Undefined where it was refused: the problem is shown. */
async function change<T>(act: () => Promise<T>): Promise<T | undefined> {
  await usePlan.getState().whenSaved()
  const value = await useProblem.getState().guard(() => useApp.getState().runDeed(act))
  await usePlan.getState().reload()
  return value
}

export async function confirmCarried(places: readonly CarriedPlace[]): Promise<void> {
  const { fiscalYear } = usePlan.getState()
  if (fiscalYear === null || places.length === 0) return
  await change(() =>
    api.confirmCarried(
      fiscalYear,
      places.map(({ kind, recordId, field }) => ({ kind, recordId, field })),
    ),
  )
}

export async function linkPastResults(initiativeId: string): Promise<void> {
  await change(() => api.linkPastResults(initiativeId))
}

export async function linkPrevious(indicatorId: string): Promise<void> {
  await change(() => api.linkPrevious(indicatorId))
}

export async function setPostOf(kind: OwnedKind, id: string, postId: string | null): Promise<void> {
  await change(() => api.setPostOf([{ kind, id }], postId))
}

/** id null = a new one. False where it was refused. */
export async function saveActItem(
  id: string | null,
  source: ActSource,
  { text, postId, dueDate, destination, state, outcome }: ActItemTexts,
): Promise<boolean> {
  return (await change(() => api.saveActItem(id, source, { text, postId, dueDate, destination, state, outcome }))) !== undefined
}

export async function deleteActItem(id: string): Promise<void> {
  await change(() => api.deleteActItem(id))
}

/** Another year's plan comes to the front. */
export async function discardPlan(fiscalYear: number): Promise<void> {
  const done = await change(async () => {
    await api.discardPlan(fiscalYear)
    return true
  })
  if (done) await usePlan.getState().loadFile()
}

export const readPlanLoss = (fiscalYear: number): Promise<PlanLoss> => api.getPlanLoss(fiscalYear)
export const readActItems = (itemId: string): Promise<readonly ActItem[]> => api.listActItems(itemId)
/** Of a strategy: those of initiatives that went. */
export const readLeftActItems = (strategyId: string): Promise<readonly ActItem[]> => api.listLeftActItems(strategyId)
export const readOrganisation = (): Promise<Organisation> => api.getOrganisation()
export const readLineage = (kind: OwnedKind, id: string): Promise<Lineage> => api.getLineage(kind, id)
