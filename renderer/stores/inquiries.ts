// Knows the inquiries of the year in front and what was handed to its sections.
import { create } from 'zustand'
import type { Api } from '../../shared/api.ts'
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { Inquiry, TakeOut } from '../../shared/model/inquiry.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

type InquiryToSave = Parameters<Api['saveInquiry']>[2]
export type SectionsPane = 'people' | 'inquiries' | 'outstanding' | 'handOvers'
type InquiriesStore = Readonly<{
  /** null = not read yet. */
  inquiries: readonly Inquiry[] | null
  takeOuts: readonly TakeOut[]
  selectedId: string | null
  /** What the room of sections shows. */
  pane: SectionsPane
  /** Files are being made. */
  isMaking: boolean
  /** The inquiry that the dialog of handing out begins with. */
  takeOutFor: string | null

  load(): Promise<void>
  select(id: string): void
  show(pane: SectionsPane): void
  /** Brings an inquiry to the front in its room. */
  reveal(id: string): void
  startTakeOut(inquiryId: string | null): void
  /** Each is one deed; whether it was done (a refusal is shown). */
  save(id: string | null, inquiry: InquiryToSave): Promise<boolean>
  remove(id: string): Promise<boolean>
  setAnswered(inquiryId: string, sectionId: string, answeredAt: string | null, note: string): Promise<boolean>
  /** null = cancelled. */
  exportList(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<ExportResult | null>
  /** Names of the files; null where it was cancelled or refused. */
  takeOut(sectionIds: readonly string[], way: TakeOut['way'], inquiryId: string | null): Promise<readonly string[] | null>
}>

export const useInquiries = create<InquiriesStore>((set, get) => {
  const { guard } = useProblem.getState()
  async function change<T>(act: () => Promise<T>): Promise<T | undefined> {
    await usePlan.getState().whenSaved()
    const value = await guard(() => useApp.getState().runDeed(act))
    await guard(get().load)
    return value
  }
  const done = async (act: () => Promise<unknown>): Promise<boolean> => (await change(() => act().then(() => true))) === true
  const year = () => usePlan.getState().fiscalYear ?? 0
  return {
    inquiries: null,
    takeOuts: [],
    selectedId: null,
    pane: 'people',
    isMaking: false,
    takeOutFor: null,

    async load() {
      const { fiscalYear } = usePlan.getState()
      if (fiscalYear === null) return set({ inquiries: [], takeOuts: [], selectedId: null })
      const [inquiries, takeOuts] = await Promise.all([api.listInquiries(fiscalYear), api.listTakeOuts(fiscalYear)])
      if (usePlan.getState().fiscalYear !== fiscalYear) return
      const { selectedId } = get()
      set({ inquiries, takeOuts, selectedId: inquiries.some(({ id }) => id === selectedId) ? selectedId : (inquiries[0]?.id ?? null) })
    },
    select: (selectedId) => set({ selectedId }),
    show: (pane) => set({ pane }),
    reveal: (selectedId) => set({ selectedId, pane: 'inquiries' }),
    startTakeOut: (takeOutFor) => set({ takeOutFor }),
    async save(id, inquiry) {
      const saved = await change(() => api.saveInquiry(id, year(), inquiry))
      if (saved !== undefined) set({ selectedId: saved })
      return saved !== undefined
    },
    remove: (id) => done(() => api.deleteInquiry(id)),
    setAnswered: (inquiryId, sectionId, answeredAt, note) => done(() => api.setAnswered(inquiryId, sectionId, answeredAt, note)),
    exportList: (title, columns, rows) => api.exportList(title, columns, rows),
    async takeOut(sectionIds, way, inquiryId) {
      await usePlan.getState().whenSaved()
      const app = useApp.getState()
      if (!app.state?.operator && !(await app.askOperator())) return null
      set({ isMaking: true })
      // a target that cannot be written says nothing about the data file: it stays 保存済み
      const made = await guard(() => api.takeOut(year(), sectionIds, way, inquiryId))
      set({ isMaking: false })
      if (made) await guard(() => useApp.getState().afterDeed())
      await guard(get().load)
      return made?.fileNames ?? null
    },
  }
})
