// Knows the publication of an edition: which and what of it was chosen (as long as the program runs), how it would look, how far it is, what came of it.
import { create } from 'zustand'
import { type PublicationPreview, type PublicationResult, type PublishedPart, publishedParts } from '../../shared/model/publication.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { useDialogs } from './dialogs.ts'
import { useEditions } from './editions.ts'
import { problemOf } from './problem.ts'
import { cancelWriting, choosing, followWriting, type WritingPhase } from './writing.ts'

type PublicationStore = Readonly<{
  phase: WritingPhase<PublicationResult>
  /** null while the editions are read, or where there is none. */
  editionId: string | null
  parts: ReadonlySet<PublishedPart>
  /** Of the edition that is chosen; null while it is read. */
  preview: PublicationPreview | null
  /** Why the edition could not be read. */
  previewProblem: ProblemWords | null

  /** Brings the dialog to the front with this edition chosen. */
  openEdition(editionId: string): void
  /** Reads the editions of the year in front, and chooses the newest where none of them is chosen. */
  load(): Promise<void>
  chooseEdition(editionId: string): Promise<void>
  choosePart(part: PublishedPart, isChosen: boolean): void
  start(): Promise<void>
  cancel(): Promise<void>
  showFolder(): Promise<void>
  again(): void
}>

export const usePublication = create<PublicationStore>((set, get) => ({
  phase: choosing,
  editionId: null,
  parts: new Set(publishedParts),
  preview: null,
  previewProblem: null,

  openEdition(editionId) {
    if (get().phase.name !== 'running') set({ editionId, preview: null, previewProblem: null })
    useDialogs.getState().show('publication')
  },
  async load() {
    if (get().phase.name === 'running') return
    set({ phase: choosing, preview: null, previewProblem: null })
    await useEditions.getState().load()
    const editions = useEditions.getState().editions ?? []
    const chosen = editions.find(({ id }) => id === get().editionId) ?? editions[0]
    if (chosen) await get().chooseEdition(chosen.id)
    else set({ editionId: null })
  },
  async chooseEdition(editionId) {
    set({ editionId, preview: null, previewProblem: null })
    try {
      const preview = await api.previewPublication(editionId)
      // another choice may have overtaken this one
      if (get().editionId === editionId) set({ preview })
    } catch (error) {
      if (get().editionId === editionId) set({ previewProblem: problemOf(error) })
    }
  },
  choosePart(part, isChosen) {
    const { parts } = get()
    set({ parts: new Set(publishedParts.filter((one) => (one === part ? isChosen : parts.has(one)))) })
  },
  async start() {
    const { editionId, preview } = get()
    const parts = partsToMake(get())
    if (editionId === null || !preview || parts.length === 0) return
    await followWriting({ get, set }, () => api.publish(editionId, parts))
  },
  cancel: () => cancelWriting({ get, set }, api.cancelExport),
  showFolder: () => api.showExportedFile().then(() => undefined),
  again: () => set({ phase: choosing }),
}))

/** Those that are chosen and can be made here, in their order. */
export function partsToMake({ parts, preview }: Pick<PublicationStore, 'parts' | 'preview'>): readonly PublishedPart[] {
  return publishedParts.filter((part) => parts.has(part) && (part !== 'pdf' || preview?.canPrint !== false))
}
