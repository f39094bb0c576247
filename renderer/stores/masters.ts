// Knows the city's masters of the open file, the one that is being looked at, and who reads again when what the file goes by changes.
import { create } from 'zustand'
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { MasterBook, MasterPreview } from '../../shared/model/master.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { useIndicators } from './indicators.ts'
import { useMasterData } from './master-data.ts'
import { usePlan } from './plan.ts'
import { usePolicy } from './policy.ts'
import { problemOf } from './problem.ts'

type MastersStore = Readonly<{
  /** null = not read yet. */
  book: MasterBook | null
  phase: 'choosing' | 'reading' | 'reviewing' | 'accepting'
  preview: MasterPreview | null
  /** Of `preview`: the years that are to take it. */
  years: readonly number[]
  problem: ProblemWords | null

  load(): Promise<void>
  /** Reads again what the file goes by, where masters were accepted or taken back since it was last asked. */
  follow(): Promise<void>
  choose(): Promise<void>
  setYear(fiscalYear: number, isTaken: boolean): void
  /** False where it was refused: the problem is in `problem`. */
  accept(): Promise<boolean>
  leave(): void
  /** null = cancelled. Throws ApiError. */
  write(name: string, issuedOn: string): Promise<ExportResult | null>
}>

const atStart = { phase: 'choosing', preview: null, years: [], problem: null } as const

export const useMasters = create<MastersStore>((set, get) => {
  /** The file and the masters that the other stores read. */
  let known = ''
  async function readAgain(): Promise<void> {
    const [policy, generations, rules] = await Promise.all([api.getBasicPolicy(), api.listFormGenerations(), api.getJudgementRules()])
    usePolicy.getState().take(policy)
    useMasterData.setState({ generations })
    useIndicators.setState({ rules })
    const { plan, generation } = usePlan.getState()
    const now = generations.find(({ id }) => id === plan?.formGeneration) ?? null
    // what did not change stays the very same object: the pages that were laid out with it are taken over
    const isSame = now !== null && generation !== null && JSON.stringify(now) === JSON.stringify(generation)
    usePlan.setState({ generations, ...(isSame ? {} : { generation: now }) })
    if (useIndicators.getState().book !== null) await useIndicators.getState().load()
  }
  return {
    book: null,
    ...atStart,

    async load() {
      set({ book: await api.getMasterBook() })
    },
    async follow() {
      const { state, fileCount } = useApp.getState()
      if (!state?.file) return
      const book = await api.getMasterBook()
      set({ book })
      const key = `${fileCount} ${JSON.stringify(book)}`
      if (key === known) return
      known = key
      await readAgain()
    },
    async choose() {
      set({ phase: 'reading', problem: null })
      try {
        const preview = await api.previewMaster()
        if (preview === null) return set({ phase: get().preview ? 'reviewing' : 'choosing' })
        const years = preview.years.filter(({ stays }) => stays === null).map(({ fiscalYear }) => fiscalYear)
        set({ phase: 'reviewing', preview, years })
      } catch (error) {
        set({ ...atStart, problem: problemOf(error) })
      }
    },
    setYear(fiscalYear, isTaken) {
      const others = get().years.filter((year) => year !== fiscalYear)
      set({ years: isTaken ? [...others, fiscalYear] : others })
    },
    async accept() {
      const { preview, years } = get()
      if (!preview) return false
      set({ phase: 'accepting', problem: null })
      try {
        await useApp.getState().runDeed(() => api.acceptMaster(preview.token, years))
        await usePlan.getState().reload()
        await get().follow()
        set(atStart)
        return true
      } catch (error) {
        set({ phase: 'reviewing', problem: problemOf(error) })
        return false
      }
    },
    leave() {
      set(atStart)
      void api.cancelMaster().catch(() => undefined)
    },
    write: (name, issuedOn) => api.exportMaster(name, issuedOn),
  }
})
