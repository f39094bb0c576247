// Knows the way from a difference to the cell of the form in which the newer text stands.
import type { PlanDifference } from '../../../shared/model/edition.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'

/** What went stands nowhere any more. */
export function mayJump({ change, kind }: PlanDifference): boolean {
  return change !== 'removed' || kind === 'amount'
}

/** Opens the year where another one is in front; without a cell of its own the item itself is gone to. */
export async function jumpToDifference({ key, kind, recordId }: PlanDifference, fiscalYear: number): Promise<void> {
  if (usePlan.getState().fiscalYear !== fiscalYear) await usePlan.getState().openYear(fiscalYear)
  useApp.getState().goTo('plan')
  const plan = usePlan.getState()
  if (!plan.goToField(withoutFund(key)) && kind !== 'wardPlan') plan.goToItem(ownerOf(recordId))
  plan.focusForm()
}

/** The form has one cell for the sum of all funds. */
function withoutFund(key: string): string {
  return key.startsWith('amount/') ? key.split('/').slice(0, 4).join('/') : key
}

/** An indicator, and a check, are shown with the item that they belong to. */
function ownerOf(recordId: string): string {
  const { plan } = usePlan.getState()
  for (const strategy of plan?.managementIssues.flatMap((issue) => issue.strategies) ?? []) {
    if (strategy.outcomeIndicators.some(({ id }) => recordId === id || recordId.startsWith(`${id}-`))) return strategy.id
    for (const initiative of strategy.initiatives) {
      const ids = [initiative.id, ...initiative.processIndicators.map(({ id }) => id)]
      if (ids.some((id) => recordId === id || recordId.startsWith(`${id}-`))) return initiative.id
    }
  }
  return recordId
}
