// Knows a form file in front: picked, kept or taken over from an older one, with its binding as it is worked on.
import type {
  BoundFormTyped,
  OpenedForm,
  PickedTemplate,
  Proposal,
  RebindPreview,
  TemplateBook,
  TemplateSource,
} from '../../shared/model/form-template.ts'
import { formFilesWords as words } from '../../shared/words/form-files.ts'
import { beginDraft, type DraftHistory, draftOfRebind, isSameBinding, keyOfCell, boundOf } from './form-draft.ts'

export type OpenedFormFile = Readonly<{
  source: TemplateSource
  fileName: string
  book: TemplateBook
  /** null = just picked: nothing of it is kept yet. */
  saved: BoundFormTyped | null
  history: DraftHistory
  leftOver: Proposal['leftOver']
  usedBy: readonly string[]
  /** null = its binding is not taken over from another form's. */
  rebind: RebindPreview | null
}>

export function openedOfForm({ form, book }: OpenedForm): OpenedFormFile {
  const { id, fileName, name, fromYear, untilYear, repeats, cells } = form
  const saved = { name, fromYear, untilYear, repeats, cells }
  return { source: { kind: 'form', id }, fileName, book, saved, history: beginDraft(saved), leftOver: [], usedBy: [], rebind: null }
}

/** It is called as its file, and holds from the year that was in front. */
export function openedOfPick({ token, fileName, book, proposal, usedBy }: PickedTemplate, fromYear: number): OpenedFormFile {
  const { repeats, cells, leftOver } = proposal
  const typed = { name: fileName.replace(/\.[^.]*$/, ''), fromYear, untilYear: null, repeats, cells: cells.map(boundOf) }
  const history = beginDraft(typed, cells)
  return { source: { kind: 'template', token }, fileName, book, saved: null, history, leftOver, usedBy, rebind: null }
}

export function openedOfRebind(rebind: RebindPreview): OpenedFormFile {
  const { token, fileName, book, leftOver } = rebind
  const history = draftOfRebind(rebind)
  return { source: { kind: 'template', token }, fileName, book, saved: null, history, leftOver, usedBy: [], rebind }
}

/** What was picked is unsaved from the first: it would have to be picked again. */
export function isUnsaved({ saved, history }: OpenedFormFile): boolean {
  return saved === null || !isSameBinding(saved, history.now.typed)
}

/** To be copied, where it cannot be saved any more. */
export function textOfBinding({ history }: OpenedFormFile): string {
  const { name, cells } = history.now.typed
  return [words.lost(name), ...cells.map((cell) => `${keyOfCell(cell)}\t${cell.label}\t${cell.fieldPath}`)].join('\n')
}
