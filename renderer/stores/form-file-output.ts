// Knows the writing of a form file filled with a plan: what would go out, and what came of it.
import { create } from 'zustand'
import type { Edition } from '../../shared/model/edition.ts'
import type { FillPreview, WrittenForms } from '../../shared/model/form-template.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { problemOf } from './problem.ts'
import { cancelWriting, choosing, followWriting, type WritingPhase } from './writing.ts'

export type FormOutputChoice = Readonly<{ id: string; fiscalYear: number; editionId: string | null }>
type FormOutputStore = Readonly<{
  /** null = its dialog is closed. */
  choice: FormOutputChoice | null
  phase: WritingPhase<WrittenForms>
  /** Of the chosen year, newest first. */
  editions: readonly Edition[]
  /** null = under way, or none could be had: then `problem` says why. */
  preview: FillPreview | null
  problem: ProblemWords | null
  /** Of the books those that are not written. */
  unchosen: ReadonlySet<string>
  open(id: string, fiscalYear: number): Promise<void>
  choose(change: Partial<Omit<FormOutputChoice, 'id'>>): Promise<void>
  chooseBook(ownerId: string, isChosen: boolean): void
  start(): Promise<void>
  cancel(): Promise<void>
  showFile(): Promise<void>
  again(): void
  /** Does nothing while it is written: that is cancelled first. */
  close(): void
}>

const atFirst = { choice: null, phase: choosing, editions: [], preview: null, problem: null, unchosen: new Set<string>() } as const

export const useFormFileOutput = create<FormOutputStore>((set, get) => {
  async function read(choice: FormOutputChoice): Promise<void> {
    set({ choice, preview: null, problem: null, unchosen: new Set() })
    try {
      const { id, fiscalYear, editionId } = choice
      const [editions, preview] = await Promise.all([
        api.listEditions(fiscalYear),
        api.fillBoundForm({ source: { kind: 'form', id }, typed: null, fiscalYear, editionId }),
      ])
      if (get().choice === choice) set({ editions, preview })
    } catch (error) {
      if (get().choice === choice) set({ problem: problemOf(error) })
    }
  }
  return {
    ...atFirst,
    async open(id, fiscalYear) {
      if (get().phase.name === 'running') return
      set(atFirst)
      await read({ id, fiscalYear, editionId: null })
    },
    async choose(change) {
      const { choice } = get()
      // Another year has other editions.
      if (choice) await read({ ...choice, ...(change.fiscalYear === undefined ? {} : { editionId: null }), ...change })
    },
    chooseBook(ownerId, isChosen) {
      const unchosen = new Set(get().unchosen)
      if (isChosen) unchosen.delete(ownerId)
      else unchosen.add(ownerId)
      set({ unchosen })
    },
    async start() {
      const { choice, preview, unchosen } = get()
      if (!choice || !preview) return
      const ownerIds = unchosen.size === 0 ? null : preview.books.map(({ ownerId }) => ownerId).filter((id) => !unchosen.has(id))
      await followWriting({ get, set }, () => api.writeBoundForm({ ...choice, ownerIds }))
    },
    cancel: () => cancelWriting({ get, set }, api.cancelTemplate),
    showFile: () => api.showExportedFile().then(() => undefined),
    again: () => set({ phase: choosing }),
    close: () => set(get().phase.name === 'running' ? {} : atFirst),
  }
})
