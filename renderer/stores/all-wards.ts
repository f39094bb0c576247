// Knows what was received of all wards, which view of it is in front, and the files that wait to be received.
import { create } from 'zustand'
import type { Client } from '../../shared/api.ts'
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { JudgementRules } from '../../shared/model/judgement.ts'
import type { AllWards, ChosenFile, SubmissionPreview, SubmittedContent } from '../../shared/model/submission.ts'
import { allWardsWords as words } from '../../shared/words/all-wards.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { useMasterData } from './master-data.ts'
import { useProblem } from './problem.ts'

export const wardViews = ['byIndicator', 'byWard', 'matrix', 'submissions'] as const
export type WardView = (typeof wardViews)[number]
export type DroppedFile = Readonly<{ fileName: string; base64: string }>

type AllWardsStore = Readonly<{
  /** null = not read yet. */
  all: AllWards | null
  rules: JudgementRules | null
  view: WardView
  /** Chosen by the person; null = the newest. */
  fiscalYear: number | null
  /** '' = the first. */
  commonKey: string
  wardCode: string
  isReading: boolean
  /** The dry run that waits for the person's choices. */
  preview: SubmissionPreview | null
  /** What the ward would hand in, shown before it goes out. */
  sending: SubmittedContent | null
  /** Last thing that was done here, in a sentence; '' = none. */
  told: string

  load(): Promise<void>
  show(view: WardView): void
  showYear(fiscalYear: number): Promise<void>
  select(chosen: Partial<Readonly<Record<'commonKey' | 'wardCode', string>>>): void
  /** Asks for files; their dry run stands in `preview`. */
  receive(): Promise<void>
  drop(files: readonly DroppedFile[]): Promise<void>
  /** Receives the chosen ones; true where that was done. */
  take(chosen: readonly ChosenFile[]): Promise<boolean>
  cancel(): Promise<void>
  saveNote(id: string, note: string): Promise<boolean>
  remove(id: string): Promise<void>
  exportBook(what: 'results' | 'submissions'): Promise<void>
  exportCsv(): Promise<void>
  openSending(fiscalYear: number): Promise<void>
  /** What came of it; null = cancelled or refused. */
  send(): Promise<ExportResult | null>
  closeSending(): void
}>

const nothing = { all: null, fiscalYear: null, commonKey: '', wardCode: '', isReading: false, preview: null, told: '' } as const

export const useAllWards = create<AllWardsStore>((set, get) => {
  const { guard } = useProblem.getState()
  /** The file that all of it is of. */
  let of = 0
  async function read(): Promise<void> {
    const { fiscalYear } = get()
    const [all, rules] = await Promise.all([
      api.getAllWards(fiscalYear),
      get().rules ?? api.getJudgementRules(),
      useMasterData.getState().load(),
    ])
    if (get().fiscalYear === fiscalYear) set({ all, rules })
  }
  async function deed(call: (client: Client) => Promise<unknown>): Promise<boolean> {
    const done = await guard(async () => {
      await useApp.getState().runDeed(() => call(api))
      return true
    })
    await guard(read)
    return done === true
  }
  async function look(call: () => Promise<SubmissionPreview | null>): Promise<void> {
    if (get().isReading) return
    set({ isReading: true, told: '' })
    const preview = await guard(call)
    set({ isReading: false, preview: preview ?? null })
  }
  async function out(call: () => Promise<ExportResult | null>): Promise<ExportResult | null> {
    const result = (await guard(call)) ?? null
    if (result) set({ told: words.exported(result.fileName) })
    return result
  }
  const yearInFront = (): number | null => get().all?.fiscalYear ?? get().fiscalYear
  return {
    ...nothing,
    rules: null,
    view: 'byIndicator',
    sending: null,

    async load() {
      const { fileCount } = useApp.getState()
      if (fileCount !== of) {
        of = fileCount
        set(nothing)
      }
      await read()
    },
    show: (view) => set({ view, told: '' }),
    async showYear(fiscalYear) {
      set({ fiscalYear, told: '' })
      await guard(read)
    },
    select: (chosen) => set(chosen),
    receive: () => look(() => api.previewSubmissions(yearInFront())),
    drop: (files) => look(() => api.previewDroppedSubmissions(yearInFront(), files)),
    async take(chosen) {
      const { preview } = get()
      if (!preview) return false
      const years = new Set(preview.files.filter(({ key }) => chosen.some((one) => one.key === key)).map(({ head }) => head?.fiscalYear))
      const [year] = years
      const isDone = await deed((client) => client.receiveSubmissions(preview.token, chosen))
      if (!isDone) return false
      set({ preview: null, told: words.received(chosen.length) })
      if (years.size === 1 && year !== undefined) await get().showYear(year)
      set({ told: words.received(chosen.length) })
      return true
    },
    async cancel() {
      set({ preview: null })
      await guard(api.cancelSubmissions)
    },
    saveNote: (id, note) => deed((client) => client.saveSubmissionNote(id, note)),
    async remove(id) {
      await deed((client) => client.deleteSubmission(id))
    },
    async exportBook(what) {
      const year = yearInFront()
      if (year !== null) await out(() => api.exportAllWards(year, what))
    },
    async exportCsv() {
      const year = yearInFront()
      if (year !== null) await out(() => api.exportAllWardsCsv(year))
    },
    async openSending(fiscalYear) {
      const sending = await guard(() => api.getResults(fiscalYear))
      if (sending) set({ sending })
    },
    async send() {
      const { sending } = get()
      if (!sending) return null
      return (await guard(() => api.exportResults(sending.fiscalYear))) ?? null
    },
    closeSending: () => set({ sending: null }),
  }
})
