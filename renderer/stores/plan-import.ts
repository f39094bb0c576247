// Knows the taking in of a hand-typed book: which step it is at, what was read, what the person corrected.
import { create } from 'zustand'
import type { ImportPreview } from '../../shared/model/plan-import.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { problemOf } from './problem.ts'

export type ImportFilter = 'all' | 'check' | 'missing' | 'leftOver'
type PlanImportStore = Readonly<{
  phase: 'choosing' | 'reading' | 'reviewing' | 'applying'
  wasCancelled: boolean
  preview: ImportPreview | null
  corrections: Readonly<Record<string, string>>
  filter: ImportFilter
  /** Of the last step; the person is where she was before it. */
  problem: ProblemWords | null

  /** Everything as at first. */
  reset(): void
  choose(): Promise<void>
  cancelReading(): Promise<void>
  /** Reads the same book for another year; what was corrected stays where its place still is. */
  setYear(fiscalYear: number): Promise<void>
  correct(path: string, text: string): void
  setFilter(filter: ImportFilter): void
  /** Whether the plan is in the file now; it is then in front. */
  apply(): Promise<boolean>
  /** Forgets the dry run. */
  leave(): void
}>

const atFirst = { phase: 'choosing', wasCancelled: false, preview: null, corrections: {}, filter: 'all', problem: null } as const

export const usePlanImport = create<PlanImportStore>((set, get) => ({
  ...atFirst,
  reset: () => set(atFirst),
  async choose() {
    const { preview: before } = get()
    const back = before ? ('reviewing' as const) : ('choosing' as const)
    set({ phase: 'reading', wasCancelled: false, problem: null })
    try {
      const preview = await api.previewPlanImport()
      if (get().phase !== 'reading') return
      if (preview) set({ phase: 'reviewing', preview, corrections: {}, filter: 'all' })
      else set({ phase: back })
    } catch (error) {
      if (get().phase === 'reading') set({ phase: 'choosing', preview: null, problem: problemOf(error) })
    }
  },
  async cancelReading() {
    set({ phase: 'choosing', preview: null, wasCancelled: true })
    await api.cancelPlanImport()
  },
  async setYear(fiscalYear) {
    const { preview } = get()
    if (!preview) return
    try {
      const reread = await api.rereadPlanImport(preview.token, fiscalYear)
      if (get().preview !== preview) return
      const known = new Set(reread.places.map((place) => place.path))
      const corrections = Object.fromEntries(Object.entries(get().corrections).filter(([path]) => known.has(path)))
      set({ preview: reread, corrections, problem: null })
    } catch (error) {
      set({ problem: problemOf(error) })
    }
  },
  correct(path, text) {
    const { preview, corrections } = get()
    const { [path]: _, ...others } = corrections
    const read = preview?.places.find((place) => place.path === path)?.text
    set({ corrections: text === read ? others : { ...corrections, [path]: text } })
  },
  setFilter: (filter) => set({ filter }),
  async apply() {
    const { preview, corrections } = get()
    if (!preview || preview.fiscalYear === null) return false
    const { token, fiscalYear } = preview
    set({ phase: 'applying', problem: null })
    try {
      await useApp.getState().runDeed(() => api.applyPlanImport(token, corrections))
    } catch (error) {
      set({ phase: 'reviewing', problem: problemOf(error) })
      return false
    }
    set(atFirst)
    useApp.getState().goTo('plan')
    await usePlan.getState().loadFile()
    await usePlan.getState().openYear(fiscalYear)
    return true
  },
  leave() {
    const { preview, phase } = get()
    if (preview || phase === 'reading') void api.cancelPlanImport().catch(() => undefined)
    set(atFirst)
  },
}))
