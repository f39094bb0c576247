// Knows the deeds on amounts: one at a time, in the order in which they were typed, and the plan read again after each.
import { create } from 'zustand'
import type { PlaceText } from '../../shared/model/bulk.ts'
import type { AmountFund, AmountKind } from '../../shared/model/ward-plan.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

type AmountsStore = Readonly<{
  /** An amount as the form has it (`fund` null) or of one fund. False where it was refused: the problem is shown. */
  save(
    place: Readonly<{ initiativeId: string; kind: AmountKind; fiscalYear: number; fund: AmountFund | null }>,
    text: string,
  ): Promise<boolean>
  saveRelated(kind: AmountKind, fund: 'mayorFunds' | 'managerFunds', text: string): Promise<boolean>
  /** Many amounts as one deed. */
  saveMany(name: 'pasteBlock' | 'fillDown' | 'clearBlock', places: readonly PlaceText[]): Promise<boolean>
  saveNote(text: string): Promise<boolean>
  /** The table as it stands, as .xlsx; the file's name, null where the person cancelled or it failed. */
  exportTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<string | null>
}>

export const useAmounts = create<AmountsStore>(() => {
  let queue: Promise<unknown> = Promise.resolve()
  function deed(act: (fiscalYear: number) => Promise<unknown>): Promise<boolean> {
    const { fiscalYear } = usePlan.getState()
    const done = queue.then(async () => {
      if (fiscalYear === null) return false
      const result = await useProblem.getState().guard(async () => {
        await useApp.getState().runDeed(() => act(fiscalYear))
        return true
      })
      await usePlan.getState().reload()
      return result === true
    })
    queue = done
    return done
  }
  return {
    save: ({ initiativeId, kind, fiscalYear, fund }, text) =>
      deed(() =>
        fund === null
          ? api.saveAmount({ kind: 'amount', initiativeId, amountKind: kind, fiscalYear }, text)
          : api.saveFundAmount(initiativeId, kind, fund, fiscalYear, text),
      ),
    saveRelated: (kind, fund, text) => deed((fiscalYear) => api.saveRelatedBudget(fiscalYear, kind, fund, text)),
    saveMany: (name, places) => deed((fiscalYear) => api.saveMany(fiscalYear, { name, places, newItems: [] })),
    async saveNote(text) {
      const { plan } = usePlan.getState()
      return plan !== null && usePlan.getState().saveField({ kind: 'wardPlan', id: plan.id, field: 'budgetNote' }, text)
    },
    async exportTable(title, columns, rows) {
      const result = await useProblem.getState().guard(() => api.exportList(title, columns, rows))
      return result?.fileName ?? null
    },
  }
})
