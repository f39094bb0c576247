// Knows 様式の出力: whether its dialog stands, what can go out, what was chosen (as long as the program runs), how far it is, what came of it.
import { create } from 'zustand'
import type { FilledOutput } from '../../shared/forms/output-source.ts'
import type { CouncilBook } from '../../shared/model/council.ts'
import type { Audience, CouncilForm, OpinionOrder } from '../../shared/model/council-form.ts'
import type { Edition } from '../../shared/model/edition.ts'
import type { OutputChoices, OutputFormat, OutputRequest, OutputResult } from '../../shared/model/output.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'
import { cancelWriting, choosing, followWriting, type WritingPhase } from './writing.ts'

/** How it goes out; stays from one opening to the next. */
export type OutputSettings = Readonly<{
  audience: Audience
  order: OpinionOrder
  isOneBook: boolean
  format: OutputFormat
  hasCover: boolean
}>
/** What there is besides the plan; `council` null where the file has none to show. */
type Known = Readonly<{ choices: OutputChoices; council: Readonly<{ book: CouncilBook; forms: readonly CouncilForm[] }> | null }>
type Preselected = Readonly<{
  forms: readonly string[]
  subjects?: Readonly<Record<string, string>>
  audience?: Audience
  order?: OpinionOrder
}>

type ExportStore = Readonly<{
  isOpen: boolean
  phase: WritingPhase<OutputResult>
  /** null = the plan as it is now. */
  editionId: string | null
  settings: OutputSettings
  /** Keys of the forms (output-rows.ts); null = all that the plan has. */
  chosen: ReadonlySet<string> | null
  /** What a form of the council is about, by its key. */
  subjects: Readonly<Record<string, string>>
  /** null until it was read. */
  known: Known | null
  /** The file and the year that all of it is of. */
  of: string
  /** What is chosen when the dialog is opened for no form in particular, as `chosen`. */
  usual: ReadonlySet<string> | null
  /** Whether what is chosen now counts for the next time too. */
  isUsual: boolean

  /** With what was chosen last. */
  open(): void
  openEdition(edition: Edition): void
  /** With these forms alone; what was chosen before is there again the next time. */
  openWith(preselected: Preselected): void
  /** Does nothing while an export runs: that is cancelled first. */
  close(): void
  choose(forms: ReadonlySet<string>): void
  set(settings: Partial<OutputSettings>): void
  setSubject(form: string, subject: string): void
  setEdition(editionId: string | null): void
  /** What would go out. Throws what the main process refuses. */
  fill(request: OutputRequest): Promise<FilledOutput>
  start(request: OutputRequest): Promise<void>
  cancel(): Promise<void>
  showFile(): Promise<void>
  again(): void
}>

export const useExport = create<ExportStore>((set, get) => {
  let reading = 0

  function show(change: Partial<Pick<ExportStore, 'chosen' | 'editionId' | 'subjects' | 'settings'>>): void {
    if (get().phase.name === 'running') return set({ isOpen: true })
    set({ isOpen: true, phase: choosing, editionId: null, ...change })
    void useProblem.getState().guard(read)
  }
  function usualChoice(): ReadonlySet<string> | null {
    const of = `${useApp.getState().fileCount}/${usePlan.getState().fiscalYear}`
    if (of !== get().of) set({ of, usual: null, subjects: {}, known: null })
    set({ isUsual: true })
    return get().usual
  }
  async function read(): Promise<void> {
    const { fiscalYear } = usePlan.getState()
    if (fiscalYear === null) return
    const turn = (reading += 1)
    const isPart = useApp.getState().state?.file?.handOver != null
    const [choices, book, forms] = await Promise.all([
      api.listOutputs(fiscalYear, get().editionId),
      isPart ? null : api.getCouncilBook(),
      isPart ? [] : api.listCouncilForms(),
    ])
    if (turn === reading) set({ known: { choices, council: book && { book, forms } } })
  }

  return {
    isOpen: false,
    phase: choosing,
    editionId: null,
    settings: { audience: 'public', order: 'meeting', isOneBook: true, format: 'xlsx', hasCover: false },
    chosen: null,
    subjects: {},
    known: null,
    of: '',
    usual: null,
    isUsual: true,

    open: () => show({ chosen: usualChoice() }),
    openEdition(edition) {
      usualChoice()
      set({ isUsual: false })
      show({ editionId: edition.id, chosen: null })
    },
    openWith({ forms, subjects = {}, ...settings }) {
      usualChoice()
      set({ isUsual: false })
      show({ chosen: new Set(forms), subjects: { ...get().subjects, ...subjects }, settings: { ...get().settings, ...settings } })
    },
    close: () => set(get().phase.name === 'running' ? {} : { isOpen: false }),
    choose(chosen) {
      set(get().isUsual ? { chosen, usual: chosen } : { chosen })
    },
    set: (settings) => set({ settings: { ...get().settings, ...settings } }),
    setSubject: (form, subject) => set({ subjects: { ...get().subjects, [form]: subject } }),
    setEdition(editionId) {
      set({ editionId })
      void useProblem.getState().guard(read)
    },
    fill: (request) => api.fillOutput(request),
    start: (request) => followWriting({ get, set }, () => api.writeOutput(request)),
    cancel: () => cancelWriting({ get, set }, api.cancelExport),
    showFile: () => api.showExportedFile().then(() => undefined),
    again: () => set({ phase: choosing }),
  }
})
