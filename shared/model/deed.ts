// Knows the change record as a person sees it: who did what when, and what can be taken back.
import type { ItemKind, RecordKind } from './fields.ts'

/** What a deed was about, as it was called at that time. */
export type DeedSubject = Readonly<{
  kind:
    | RecordKind
    | ItemKind
    | 'amount'
    | 'section'
    | 'post'
    | 'postHolder'
    | 'inquiry'
    | 'takeOut'
    | 'edition'
    | 'actItem'
    | 'checkDeadline'
    | 'reviewRoute'
    | 'confirmation'
    | 'reviewSheet'
    | 'logEntry'
    | 'execution'
    | 'milestone'
    | 'plan'
    | 'series'
    | 'survey'
    | 'mysteryShopping'
    | 'setting'
    | 'council'
    | 'member'
    | 'meeting'
    | 'opinion'
    | 'boundForm'
    | 'submission'
    | 'master'
    | 'memberSheet'
  id: string
  field?: string
  title?: string
  fiscalYear?: number
}>
/** One act of a person, one transaction. Ids grow with time. */
export type Deed = Readonly<{
  id: number
  /** Name of the operation, e.g. 'saveText'; the sentence is made of it in words. */
  name: string
  subject: DeedSubject | null
  operator: string
  /** ISO 8601 with offset, to the second. */
  at: string
  kind: 'do' | 'undo' | 'redo' | 'revert'
  /** The deed that an undo, redo or revert is about. */
  ofDeed: number | null
  /** done = stands; undone = taken back, can be redone; gone = taken back and overtaken by a later deed. */
  state: 'done' | 'undone' | 'gone'
}>
/** One row of the database that a deed changed, before and after; null = was not there / is no more. Only the columns that differ, but all on creation and deletion. */
export type RowChange = Readonly<{
  table: string
  rowId: string
  before: Readonly<Record<string, string | number | null>> | null
  after: Readonly<Record<string, string | number | null>> | null
}>
export type DeedWithChanges = Readonly<{ deed: Deed; changes: readonly RowChange[] }>
/** What Ctrl+Z and Ctrl+Y would do now. */
export type UndoState = Readonly<{ undo: Deed | null; redo: Deed | null }>
