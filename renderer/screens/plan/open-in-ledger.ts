// Knows how the person gets from the plan to a 改善アクション in the ledger.
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'

export function openInLedger(actItemId: string): void {
  useChecks.getState().reveal('actItems', { actItemId })
  useApp.getState().goTo('check')
}
