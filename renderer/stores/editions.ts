// Knows the editions of the year in front, what changed since the last, and the two states that a person compares.
import { create } from 'zustand'
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { Edition, EditionToConfirm, PlanDifference, PlanState } from '../../shared/model/edition.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

export type ChangeFilter = 'all' | PlanDifference['change']
export type Comparison = Readonly<{
  older: PlanState
  newer: PlanState
  /** null while it is read. */
  differences: readonly PlanDifference[] | null
  words: string
  change: ChangeFilter
  selectedKey: string | null
}>

/** An edition whose forms are read: the plan and the forms as they were frozen. */
export type ShownEdition = Readonly<{ edition: Edition; plan: WardPlan; generation: FormGeneration }>

type EditionsStore = Readonly<{
  /** Of the year in front, newest first; null = not read yet. */
  editions: readonly Edition[] | null
  /** The file and the year that all of this is of. */
  of: string
  /** How many places of the forms differ from the last edition; null where there is none, or it is not known yet. */
  changes: number | null
  /** 'now' or an edition. */
  selectedId: string
  comparison: Comparison | null
  /** null = no forms are read. */
  shown: ShownEdition | null
  /** The editions of the other years, once a comparison asked for them; newest year first. */
  otherYears: readonly Readonly<{ fiscalYear: number; editions: readonly Edition[] }>[]

  load(): Promise<void>
  select(id: string): void
  compare(older: PlanState, newer: PlanState): Promise<void>
  filter(change: Partial<Pick<Comparison, 'words' | 'change' | 'selectedKey'>>): void
  closeComparison(): void
  showForms(edition: Edition): Promise<void>
  hideForms(): void
  /** Lines of the 改定履歴 for what changed since the last edition; '' without a plan. */
  proposeNote(): Promise<string>
  /** Undefined where there is no plan. */
  confirm(edition: EditionToConfirm): Promise<Edition | undefined>
  /** null = cancelled. */
  exportComparison(options: Readonly<{ withDecisionBox: boolean; withRevisionHistory: boolean }>): Promise<ExportResult | null>
}>

const nothing = { editions: null, changes: null, selectedId: 'now', comparison: null, shown: null, otherYears: [] } as const

export const useEditions = create<EditionsStore>((set, get) => ({
  ...nothing,
  of: '',

  async load() {
    const { fiscalYear } = usePlan.getState()
    const of = `${useApp.getState().fileCount}/${fiscalYear}`
    if (of !== get().of) set({ ...nothing, of })
    if (fiscalYear === null) return
    const editions = await api.listEditions(fiscalYear)
    if (usePlan.getState().fiscalYear !== fiscalYear) return
    const isThere = editions.some(({ id }) => id === get().selectedId)
    set({ editions, selectedId: isThere ? get().selectedId : 'now' })
    const [last] = editions
    const found = last ? await api.comparePlans({ edition: last.id, fiscalYear }, { edition: 'now', fiscalYear }) : null
    const changes = found && found.filter(({ isInternal }) => !isInternal).length
    if (get().editions === editions) set({ changes })
    // what is compared may have changed too
    const { comparison } = get()
    if (comparison?.older.edition === 'now' || comparison?.newer.edition === 'now') await get().compare(comparison.older, comparison.newer)
  },
  select: (selectedId) => set({ selectedId }),
  async compare(older, newer) {
    const before = get().comparison
    const isSame = before !== null && isSameState(before.older, older) && isSameState(before.newer, newer)
    const kept = before ?? { words: '', change: 'all' as const, selectedKey: null }
    set({ comparison: { ...kept, older, newer, differences: isSame ? before.differences : null } })
    const [differences, otherYears] = await Promise.all([api.comparePlans(older, newer), readOtherYears()])
    const { comparison } = get()
    // another choice may have overtaken this one
    if (!comparison || !isSameState(comparison.older, older) || !isSameState(comparison.newer, newer)) return
    set({ comparison: { ...comparison, differences }, otherYears })
  },
  filter(change) {
    const { comparison } = get()
    if (comparison) set({ comparison: { ...comparison, ...change } })
  },
  closeComparison: () => set({ comparison: null }),
  async showForms(edition) {
    const [plan, generation] = await Promise.all([api.getEditionPlan(edition.id), api.getEditionGeneration(edition.id)])
    if (get().editions?.some(({ id }) => id === edition.id)) set({ shown: { edition, plan, generation } })
  },
  hideForms: () => set({ shown: null }),
  async proposeNote() {
    const { fiscalYear } = usePlan.getState()
    return fiscalYear === null ? '' : api.proposeRevisionNote(fiscalYear)
  },
  async confirm(edition) {
    const { fiscalYear } = usePlan.getState()
    if (fiscalYear === null) return undefined
    const confirmed = await useApp.getState().runDeed(() => api.confirmEdition(fiscalYear, edition))
    set({ selectedId: confirmed.id })
    // It stands for good now: what goes wrong in reading again is told as such, not as an edition that was not confirmed.
    await useProblem.getState().guard(async () => {
      await usePlan.getState().reload()
      await get().load()
    })
    return confirmed
  },
  async exportComparison(options) {
    const { comparison } = get()
    return comparison ? api.exportComparison(comparison.older, comparison.newer, options) : null
  },
}))

async function readOtherYears(): Promise<EditionsStore['otherYears']> {
  const { fiscalYear, summaries } = usePlan.getState()
  const years = summaries.map((summary) => summary.fiscalYear).filter((year) => year !== fiscalYear)
  return Promise.all(years.map(async (year) => ({ fiscalYear: year, editions: await api.listEditions(year) })))
}

export function isSameState(a: PlanState, b: PlanState): boolean {
  return a.edition === b.edition && a.fiscalYear === b.fiscalYear
}
