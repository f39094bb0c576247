// Knows the deeds of the open file that were read so far, newest first.
import { create } from 'zustand'
import type { DeedWithChanges } from '../../shared/model/deed.ts'
import { api } from '../api.ts'

const pageSize = 100

type HistoryStore = Readonly<{
  /** null = not read yet. */
  deeds: readonly DeedWithChanges[] | null
  mayHaveMore: boolean
  selectedId: number | null
  /** Reads again from the newest, as many as were shown. */
  load(): Promise<void>
  loadMore(): Promise<void>
  select(id: number): void
  /** Forgets everything: another file is in front. */
  clear(): void
}>

export const useHistory = create<HistoryStore>((set, get) => ({
  deeds: null,
  mayHaveMore: false,
  selectedId: null,
  async load() {
    const limit = Math.max(pageSize, get().deeds?.length ?? 0)
    const deeds = await api.listDeeds(limit, null)
    const { selectedId } = get()
    const isStillThere = deeds.some(({ deed }) => deed.id === selectedId)
    set({ deeds, mayHaveMore: deeds.length === limit, selectedId: isStillThere ? selectedId : (deeds[0]?.deed.id ?? null) })
  },
  async loadMore() {
    const { deeds, mayHaveMore } = get()
    const last = deeds?.at(-1)
    if (!deeds || !mayHaveMore || !last) return
    const older = await api.listDeeds(pageSize, last.deed.id)
    // Another load may have overtaken this one: then its list is the truth.
    if (get().deeds !== deeds) return
    set({ deeds: [...deeds, ...older], mayHaveMore: older.length === pageSize })
  },
  select: (selectedId) => set({ selectedId }),
  clear: () => set({ deeds: null, mayHaveMore: false, selectedId: null }),
}))
