// Knows what the room of lists shows: which list, what it is narrowed to, which rows are chosen, and the deeds on many of them at once.
import { create } from 'zustand'
import type { BulkChange, BulkTies, OwnedRef, TiedRef } from '../../shared/model/bulk.ts'
import type { FieldRef } from '../../shared/model/fields.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { AmountFund, CarriedText } from '../../shared/model/ward-plan.ts'
import type { ListId } from '../../shared/rules/list-rows.ts'
import type { Block } from '../../shared/rules/read-block.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

export type ColumnWidths = Readonly<Record<string, number>>
/** Whose rows are shown: everybody's, nobody's, a post's or a whole section's. */
export type PostFilter = 'all' | 'none' | `post/${string}` | `section/${string}`
export type ListDialog =
  | Readonly<{ kind: 'paste'; block: Block; fromRow: number; column: number }>
  /** About these rows, or about the chosen ones. */
  | Readonly<{ kind: 'post' | 'addTies' | 'removeTies'; rowIds: readonly string[] | null }>

type ListsStore = Readonly<{
  list: ListId
  filter: string
  postFilter: PostFilter
  chosen: ReadonlySet<string>
  organisation: Organisation
  widths: Readonly<Partial<Record<ListId, ColumnWidths>>>
  dialog: ListDialog | null

  show(list: ListId): void
  narrow(filter: string): void
  narrowToPost(postFilter: PostFilter): void
  choose(rowIds: ReadonlySet<string>): void
  setWidths(list: ListId, widths: ColumnWidths): void
  open(dialog: ListDialog): void
  close(): void
  loadOrganisation(): Promise<void>

  /** Each is one deed. Whether it was done; a refusal is shown. */
  saveMany(change: BulkChange): Promise<boolean>
  saveFundAmount(ref: Extract<FieldRef, { kind: 'amount' }>, fund: AmountFund, text: string): Promise<boolean>
  setPostOf(items: readonly OwnedRef[], postId: string | null): Promise<boolean>
  changeTies(items: readonly TiedRef[], ties: BulkTies): Promise<boolean>
  confirmCarried(carried: readonly CarriedText[]): Promise<boolean>
}>

const nobody: ReadonlySet<string> = new Set()
const widthsKey = 'lists.widths'

export const useLists = create<ListsStore>((set, get) => {
  /** Behind every deed begun before; the plan is read again after it. */
  async function change(act: () => Promise<unknown>): Promise<boolean> {
    await usePlan.getState().whenSaved()
    const done = await useProblem.getState().guard(async () => {
      await useApp.getState().runDeed(act)
      return true
    })
    if (done) await usePlan.getState().reload()
    return done === true
  }
  const year = () => usePlan.getState().fiscalYear ?? 0

  return {
    list: 'initiatives',
    filter: '',
    postFilter: 'all',
    chosen: nobody,
    organisation: { sections: [], posts: [], holders: [] },
    widths: recallWidths(),
    dialog: null,

    show: (list) => set({ list, chosen: nobody }),
    narrow: (filter) => set({ filter }),
    narrowToPost: (postFilter) => set({ postFilter }),
    choose: (chosen) => set({ chosen }),
    setWidths(list, widths) {
      set({ widths: { ...get().widths, [list]: widths } })
      rememberWidths(get().widths)
    },
    open: (dialog) => set({ dialog }),
    close: () => set({ dialog: null }),
    async loadOrganisation() {
      const organisation = await useProblem.getState().guard(() => api.getOrganisation())
      if (organisation) set({ organisation })
    },

    saveMany: (bulk) => change(() => api.saveMany(year(), bulk)),
    saveFundAmount: (ref, fund, text) => change(() => api.saveFundAmount(ref.initiativeId, ref.amountKind, fund, ref.fiscalYear, text)),
    setPostOf: (items, postId) => change(() => api.setPostOf(items, postId)),
    changeTies: (items, ties) => change(() => api.changeTies(items, ties)),
    confirmCarried: (carried) =>
      change(() =>
        api.confirmCarried(
          year(),
          carried.map(({ kind, recordId, field }) => ({ kind, recordId, field })),
        ),
      ),
  }
})

// What is remembered is a convenience: storage that is full, blocked or holds something else is passed over in silence.
function recallWidths(): Readonly<Partial<Record<ListId, ColumnWidths>>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(widthsKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Record<ListId, ColumnWidths>>) : {}
  } catch {
    return {}
  }
}
function rememberWidths(widths: Readonly<Partial<Record<ListId, ColumnWidths>>>): void {
  try {
    localStorage.setItem(widthsKey, JSON.stringify(widths))
  } catch {
    // see above
  }
}
