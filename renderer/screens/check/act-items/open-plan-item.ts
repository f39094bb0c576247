// Knows how the person gets from an improvement to an item of a plan, also of another year.
import { useApp } from '../../../stores/app.ts'
import { usePlan } from '../../../stores/plan.ts'

export async function openPlanItem(fiscalYear: number, id: string): Promise<void> {
  const { whenSaved, openYear } = usePlan.getState()
  await whenSaved()
  useApp.getState().goTo('plan')
  if (usePlan.getState().fiscalYear !== fiscalYear) await openYear(fiscalYear)
  usePlan.getState().goToItem(id)
  usePlan.getState().focusForm()
}
