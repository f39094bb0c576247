// Knows what a three-way merge compares: the records of a plan, flat, and what came of each place.
import type { Check, Confirmation } from './check.ts'

/** One record of a plan without its children. `values`: every text and mark of it by the model's field name, plus ties, amounts and reviews of an initiative under names of their own. */
export type FlatRecord = Readonly<{
  kind: string
  id: string
  /** null for the plan itself. */
  parentId: string | null
  /** Sortable place among its siblings. */
  position: string
  values: Readonly<Record<string, string | number | null>>
}>
export type FlatPlan = Readonly<{ fiscalYear: number; records: readonly FlatRecord[] }>

/**
 * One place where the two sides do not both equal the base. field '' = the record as a whole (added, deleted), 'place' = its parent and position.
 * theirs: only the other side changed it → taken unless the person says no; conflict: both did, differently; outOfScope: theirs, but not theirs to change;
 * confirmed: theirs, but here the check that it belongs to was confirmed to the last step → not taken unless the person says so.
 * Places that only our side changed, or both changed alike, need no decision and are not listed.
 */
export type MergeChange = Readonly<{
  key: string
  kind: string
  recordId: string
  field: string
  state: 'theirs' | 'conflict' | 'outOfScope' | 'confirmed'
  /** The check that would have to be confirmed again, and the last step that it came to; null = none. */
  confirmed: Readonly<{ check: Check; step: string }> | null
  /** As a person reads them; null = the record (or value) is not there. */
  base: string | null
  ours: string | null
  theirs: string | null
  /** '1-1-2' and title of the item it belongs to, as in our plan (in theirs for what they added). */
  number: string
  title: string
}>

/** What was confirmed in the file that came back. isDouble: we confirmed the same step of the same item meanwhile; both stay, in the order of their moments. */
export type MergedConfirmation = Confirmation & Readonly<{ isDouble: boolean }>

/** A dry run: nothing is written. `token` names it for `applyMerge`. */
export type MergePreview = Readonly<{
  token: string
  fileName: string
  way: 'file' | 'sheet'
  sectionName: string
  fiscalYear: number
  takenAt: string
  /** Who wrote last in the file that came back, and when; null where unknown. */
  editedBy: string | null
  editedAt: string | null
  /** It was brought back before: the same file again, or a later state of it. */
  mergedBefore: string | null
  /** The base that the file names is not the one that we noted (or we have none): merged against the file's own. */
  isOtherBase: boolean
  changes: readonly MergeChange[]
  /** Places that nobody but us changed since; only a number. */
  oursOnly: number
  /** Confirmations that are taken over; of a sheet none. */
  confirmations: readonly MergedConfirmation[]
}>
/** By key of a change: take theirs, or keep ours. */
export type MergeChoices = Readonly<Record<string, 'theirs' | 'ours'>>
