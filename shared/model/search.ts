// Knows what a search over all texts of all years finds.
import type { FieldRef } from './fields.ts'

/** Where a text stands: in a record of the plan; 改善アクション of an initiative; an inquiry of the year; what the ward calls otherwise (id = its key). */
export type PlaceOfText =
  | Extract<FieldRef, { id: string }>
  | Readonly<{ kind: 'actItem'; id: string; initiativeId: string; field: 'text' | 'outcome' }>
  | Readonly<{ kind: 'inquiry'; id: string; field: 'title' | 'requestText' | 'note' }>
  | Readonly<{ kind: 'labelOverride'; id: string; field: 'text' }>

export type SearchHit = Readonly<{
  fiscalYear: number
  field: PlaceOfText
  /** '1-1-2', '' for the plan itself; title of the item that it belongs to, or of the inquiry. */
  number: string
  title: string
  /** A piece of the text around the first place, and what is to be highlighted in it (UTF-16 units). */
  snippet: string
  marks: readonly Readonly<{ start: number; end: number }>[]
}>
/** `total` texts match; `hits` are the first of them, newest year first. */
export type SearchResult = Readonly<{ total: number; hits: readonly SearchHit[] }>
