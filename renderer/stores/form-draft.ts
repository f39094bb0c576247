// Knows the binding of a form file while a person works on it: bound and unbound cells, what is still doubtful, and the way back through it.
import type { BindingDoubt, BoundCell, BoundFormTyped, Proposal, ProposedCell, RebindPreview } from '../../shared/model/form-template.ts'

/** `doubts`: by key of the cell, until a person has decided. */
export type FormDraft = Readonly<{ typed: BoundFormTyped; doubts: Readonly<Record<string, BindingDoubt>> }>
/** `tag`: what the last change was about; a change of the same belongs to it, as letters typed one after the other do. */
export type DraftHistory = Readonly<{ now: FormDraft; past: readonly FormDraft[]; future: readonly FormDraft[]; tag: string }>

/** A longer way back is walked by nobody. */
const mostSteps = 200

export const keyOfCell = ({ sheet, address }: Readonly<{ sheet: string; address: string }>): string => `${sheet}!${address}`

export function beginDraft(typed: BoundFormTyped, proposed: readonly ProposedCell[] = []): DraftHistory {
  return { now: { typed, doubts: doubtsOf(proposed) }, past: [], future: [], tag: '' }
}

export function changeDraft(history: DraftHistory, next: FormDraft, tag = ''): DraftHistory {
  if (next === history.now) return history
  if (tag !== '' && tag === history.tag) return { ...history, now: next, future: [] }
  return { now: next, past: [...history.past, history.now].slice(-mostSteps), future: [], tag }
}

export function undoDraft(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1)
  if (!before) return history
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future], tag: '' }
}

export function redoDraft(history: DraftHistory): DraftHistory {
  const [next, ...future] = history.future
  return next ? { now: next, past: [...history.past, history.now], future, tag: '' } : history
}

/** In place of what the cell showed, which is then decided. */
export function bindCell(draft: FormDraft, cell: BoundCell): FormDraft {
  const key = keyOfCell(cell)
  const isKnown = draft.typed.cells.some((each) => keyOfCell(each) === key)
  const cells = isKnown ? draft.typed.cells.map((each) => (keyOfCell(each) === key ? cell : each)) : [...draft.typed.cells, cell]
  return { typed: { ...draft.typed, cells }, doubts: without(draft.doubts, key) }
}

export function unbindCell(draft: FormDraft, key: string): FormDraft {
  const cells = draft.typed.cells.filter((cell) => keyOfCell(cell) !== key)
  if (cells.length === draft.typed.cells.length) return draft
  return { typed: { ...draft.typed, cells }, doubts: without(draft.doubts, key) }
}

/** The person says that the cell is right. */
export function settleCell(draft: FormDraft, key: string): FormDraft {
  return draft.doubts[key] === undefined ? draft : { ...draft, doubts: without(draft.doubts, key) }
}

/** What the program proposes; of what was bound before what it does not touch and what `isKnown` in the new unit. */
export function takeProposal(draft: FormDraft, proposal: Proposal, isKnown: (fieldPath: string) => boolean): FormDraft {
  const proposed = new Set(proposal.cells.map(keyOfCell))
  const kept = draft.typed.cells.filter((cell) => !proposed.has(keyOfCell(cell)) && isKnown(cell.fieldPath))
  const doubts = Object.fromEntries(kept.flatMap((cell) => doubtOf(draft, cell)))
  return {
    typed: { ...draft.typed, repeats: proposal.repeats, cells: [...proposal.cells.map(boundOf), ...kept] },
    doubts: { ...doubts, ...doubtsOf(proposal.cells) },
  }
}

/** The binding that a new year's file would have: what was found again, and what it shows besides. */
export function draftOfRebind({ form, fromYear, rows, added }: RebindPreview): DraftHistory {
  const found = rows.flatMap(({ to, doubt }) => (to === null ? [] : [{ ...to, doubt }]))
  const { name, repeats } = form
  return beginDraft({ name, fromYear, untilYear: null, repeats, cells: [...found, ...added].map(boundOf) }, [...found, ...added])
}

export function boundOf({ sheet, address, fieldPath, label, before, after }: BoundCell): BoundCell {
  return { sheet, address, fieldPath, label, before, after }
}

/** Whether two bindings say the same. */
export function isSameBinding(a: BoundFormTyped, b: BoundFormTyped): boolean {
  const said = ({ name, fromYear, untilYear, repeats, cells }: BoundFormTyped) =>
    JSON.stringify([name, fromYear, untilYear, repeats, ...cells.map(lineOf).toSorted()])
  return said(a) === said(b)
}
const lineOf = ({ sheet, address, fieldPath, label, before, after }: BoundCell) =>
  JSON.stringify([sheet, address, fieldPath, label, before, after])

const doubtOf = (draft: FormDraft, cell: BoundCell): [string, BindingDoubt][] => {
  const doubt = draft.doubts[keyOfCell(cell)]
  return doubt ? [[keyOfCell(cell), doubt]] : []
}
function doubtsOf(proposed: readonly ProposedCell[]): FormDraft['doubts'] {
  return Object.fromEntries(proposed.flatMap((cell) => (cell.doubt === null ? [] : [[keyOfCell(cell), cell.doubt]])))
}
function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = record
  return others
}
