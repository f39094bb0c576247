// Knows the filled form that came back: which step it is at, what was read, which rows the person takes and which she asks to have corrected.
import { create } from 'zustand'
import type { FormReturn } from '../../shared/model/form-return.ts'
import { asksAtFirst, chooseReturnRows, type SortOfReturnRow } from '../../shared/rules/form-return-rows.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { problemOf } from './problem.ts'

export type ReturnFilter = SortOfReturnRow | 'all'
type FormReturnStore = Readonly<{
  phase: 'choosing' | 'reading' | 'reviewing' | 'applying' | 'requesting'
  wasCancelled: boolean
  preview: FormReturn | null
  /** Keys of rows that are taken in, and of those that 修正依頼票 names. */
  taken: ReadonlySet<string>
  asked: ReadonlySet<string>
  /** Whether the person changed what was proposed. */
  isTouched: boolean
  filter: ReturnFilter
  /** 修正依頼票 as it was written last, until the choice of its rows changes. */
  requestedFile: string | null
  /** After rows were taken in: how many, and whether that was taken back. */
  done: Readonly<{ count: number; isUndone: boolean }> | null
  /** Of the last step; the person is where she was before it. */
  problem: ProblemWords | null

  choose(): Promise<void>
  cancelReading(): Promise<void>
  setFilter(filter: ReturnFilter): void
  /** Of rows that cannot be taken in, nothing. */
  take(keys: readonly string[], isTaken: boolean): void
  ask(key: string, isAsked: boolean): void
  /** Takes the chosen rows in. */
  apply(): Promise<void>
  /** Takes back what was just taken in. */
  undo(): Promise<void>
  /** Writes 修正依頼票 of the rows that were ticked for it. */
  request(): Promise<void>
  /** Forgets the dry run. */
  leave(): void
}>

const none: ReadonlySet<string> = new Set()
const atFirst = {
  phase: 'choosing',
  wasCancelled: false,
  preview: null,
  taken: none,
  asked: none,
  isTouched: false,
  filter: 'all',
  requestedFile: null,
  done: null,
  problem: null,
} as const

export const useFormReturn = create<FormReturnStore>((set, get) => ({
  ...atFirst,
  async choose() {
    const { preview: before } = get()
    const { plan, whenSaved } = usePlan.getState()
    if (!plan) return
    set({ phase: 'reading', wasCancelled: false, problem: null, done: null })
    try {
      await whenSaved()
      const preview = await api.previewFormReturn(plan.fiscalYear)
      if (get().phase !== 'reading') return
      if (!preview) return set({ phase: before ? 'reviewing' : 'choosing' })
      const keysOf = (rows: FormReturn['rows']) => new Set(rows.map(({ key }) => key))
      set({
        ...atFirst,
        phase: 'reviewing',
        preview,
        taken: keysOf(preview.rows.filter((row) => row.isChosen)),
        asked: keysOf(preview.rows.filter(asksAtFirst)),
      })
    } catch (error) {
      if (get().phase === 'reading') set({ ...atFirst, problem: problemOf(error) })
    }
  },
  async cancelReading() {
    set({ ...atFirst, wasCancelled: true })
    await api.cancelFormReturn()
  },
  setFilter: (filter) => set({ filter }),
  take(keys, isTaken) {
    const { preview, taken } = get()
    if (!preview) return
    const next = isTaken ? chooseReturnRows(preview.rows, taken, keys) : new Set([...taken].filter((key) => !keys.includes(key)))
    set({ taken: next, isTouched: true })
  },
  ask(key, isAsked) {
    const asked = new Set(get().asked)
    if (isAsked) asked.add(key)
    else asked.delete(key)
    set({ asked, isTouched: true, requestedFile: null })
  },
  async apply() {
    const { preview, taken, phase } = get()
    if (!preview || taken.size === 0 || phase !== 'reviewing') return
    set({ phase: 'applying', problem: null })
    try {
      await useApp.getState().runDeed(() => api.applyFormReturn(preview.token, [...taken]))
    } catch (error) {
      return set({ phase: 'reviewing', problem: problemOf(error) })
    }
    set({ ...atFirst, done: { count: taken.size, isUndone: false } })
    await rereadAll()
  },
  async undo() {
    const { done } = get()
    if (!done) return
    try {
      await useApp.getState().undo()
      set({ done: { ...done, isUndone: true } })
    } catch (error) {
      set({ problem: problemOf(error) })
    }
  },
  async request() {
    const { preview, asked, phase } = get()
    if (!preview || asked.size === 0 || phase !== 'reviewing') return
    set({ phase: 'requesting', problem: null })
    try {
      const written = await api.exportCorrectionRequest(preview.token, [...asked])
      set({ phase: 'reviewing', ...(written ? { requestedFile: written.fileName } : {}) })
    } catch (error) {
      set({ phase: 'reviewing', problem: problemOf(error) })
    }
  },
  leave() {
    const { preview, phase } = get()
    if (preview || phase === 'reading') void api.cancelFormReturn().catch(() => undefined)
    set(atFirst)
  },
}))

/** Figures and opinions may have come with the form as well: what shows them reads again, too. */
async function rereadAll(): Promise<void> {
  useApp.setState(({ rereadCount }) => ({ rereadCount: rereadCount + 1 }))
  await usePlan.getState().reload()
}
