// Knows the export of forms: whether its dialog stands, how far the export is, what came of it.
import { create } from 'zustand'
import type { ExportProgress, ExportResult } from '../../shared/model/app-state.ts'
import type { Edition } from '../../shared/model/edition.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { problemOf } from './problem.ts'

const pollMs = 150

type Phase =
  | Readonly<{ name: 'choosing'; wasCancelled: boolean }>
  | Readonly<{ name: 'running'; progress: ExportProgress | null; isCancelling: boolean }>
  | Readonly<{ name: 'done'; result: ExportResult }>
  | Readonly<{ name: 'failed'; problem: ProblemWords }>
type ExportStore = Readonly<{
  isOpen: boolean
  phase: Phase
  /** The edition that is written as it was frozen; null = the plan as it is now. */
  edition: Edition | null
  open(): void
  openEdition(edition: Edition): void
  /** Shows what came of an export that was not asked for in the dialog. */
  openResult(result: ExportResult): void
  /** Does nothing while an export runs: that is cancelled first. */
  close(): void
  start(fiscalYear: number, forms: readonly string[]): Promise<void>
  cancel(): Promise<void>
  showFile(): Promise<void>
  again(): void
}>

const choosing: Phase = { name: 'choosing', wasCancelled: false }

export const useExport = create<ExportStore>((set, get) => ({
  isOpen: false,
  phase: choosing,
  edition: null,
  open: () => set(get().phase.name === 'running' ? { isOpen: true } : { isOpen: true, phase: choosing, edition: null }),
  openEdition: (edition) => set(get().phase.name === 'running' ? { isOpen: true } : { isOpen: true, phase: choosing, edition }),
  openResult: (result) => set({ isOpen: true, phase: { name: 'done', result }, edition: null }),
  close: () => set(get().phase.name === 'running' ? {} : { isOpen: false }),
  async start(fiscalYear, forms) {
    set({ phase: { name: 'running', progress: null, isCancelling: false } })
    const timer = setInterval(async () => {
      const progress = await api.getExportProgress().catch(() => null)
      const { phase } = get()
      if (phase.name === 'running' && progress) set({ phase: { ...phase, progress } })
    }, pollMs)
    try {
      const { edition } = get()
      const result = await (edition ? api.exportForms(fiscalYear, forms, edition.id) : api.exportForms(fiscalYear, forms))
      // Without a result the person cancelled: the choice of a place, or the export under way.
      set({ phase: result ? { name: 'done', result } : { name: 'choosing', wasCancelled: isCancelling(get().phase) } })
    } catch (error) {
      set({ phase: { name: 'failed', problem: problemOf(error) } })
    } finally {
      clearInterval(timer)
    }
  },
  async cancel() {
    const { phase } = get()
    if (phase.name !== 'running') return
    set({ phase: { ...phase, isCancelling: true } })
    await api.cancelExport()
  },
  showFile: () => api.showExportedFile().then(() => undefined),
  again: () => set({ phase: choosing }),
}))

function isCancelling(phase: Phase): boolean {
  return phase.name === 'running' && phase.isCancelling
}
