// Knows every question that the window (or the command line) may ask of the main process: the one list of it.
import type { BasicPolicy } from './model/basic-policy.ts'
import type { AppState, ExportProgress, ExportResult, FileProblem } from './model/app-state.ts'
import type { Deed, DeedWithChanges, UndoState } from './model/deed.ts'
import type { FieldRef, ItemKind, TiedKind } from './model/fields.ts'
import type { FormGeneration } from './model/form-generation.ts'
import type { TieTarget } from './model/tie.ts'
import type { Ward } from './model/ward.ts'
import type { WardPlan, WardPlanSummary } from './model/ward-plan.ts'

/** What an opening led to: the new state, a problem to show (the state is unchanged), or null when the person cancelled the dialog. */
export type Opened = Readonly<{ state: AppState; problem: FileProblem | null }> | null

export type Api = {
  // — the program and its data file
  /** Where the program stands: operator, open file, recent files. */
  getAppState(): AppState
  /** Names the person at the keyboard; stamped on every change from now on. 1–40 characters. */
  setOperator(name: string): AppState
  /** The 24 wards in the city's order. */
  listWards(): readonly Ward[]
  /** Asks where, makes a data file of this ward with an empty plan of this fiscal year, and opens it. Never over an existing file. */
  createDataFile(wardCode: string, fiscalYear: number): Opened
  /** Asks where, and makes and opens a data file of the sample ward, filled with its four plans. */
  createSampleFile(): Opened
  /** Asks which file, checks it, and opens it. */
  openDataFile(): Opened
  /** Opens one of `recentFiles` of the state. */
  openRecentFile(id: string): Opened
  /** Tries again the file that the last problem was about. */
  retryOpening(): Opened
  /** Opens a copy of the bytes of the file that the last problem was about, without a right to write. */
  openReadOnly(): Opened
  /** Takes over the lock of the file that the last problem was about (its holder is gone), and opens it; logged. */
  takeOverLock(): Opened
  /** Takes a file off the list; the file itself is not touched. */
  forgetRecentFile(id: string): AppState
  closeDataFile(): AppState

  // — master data
  getBasicPolicy(): BasicPolicy
  /** Every form generation that the program knows, by first year. */
  listFormGenerations(): readonly FormGeneration[]

  // — the plan
  /** The plans of the open file, newest year first. */
  listWardPlans(): readonly WardPlanSummary[]
  /** null where the file has no plan of that year. */
  getWardPlan(fiscalYear: number): WardPlan | null
  /** An empty plan on the form generation of that year. Refused where the year has no form or has a plan. */
  createWardPlan(fiscalYear: number): WardPlan
  setFirstReiwaYearAs(fiscalYear: number, as: 'heisei' | 'reiwa'): void
  /** Writes one text. On a 'newItem' place it creates the item that the text belongs to. Returns the id of the record written. */
  saveText(ref: Exclude<FieldRef, { kind: 'amount' }>, text: string): string
  /** Writes an amount as a person types it, in 千円 (全角, commas, ▲ understood); '' and '－' take it away. */
  saveAmount(ref: Extract<FieldRef, { kind: 'amount' }>, text: string): void
  /** Adds an empty item under its parent, behind `afterId` (null = first, 'last' = last). Returns its id. */
  addItem(kind: ItemKind, parentId: string, afterId: string | null): string
  /** Copies an item with all under it, behind itself. Returns the copy's id. */
  duplicateItem(kind: ItemKind, id: string): string
  /** Moves an item under a parent of the right kind (perhaps another one), behind `afterId` (null = first, 'last' = last). */
  moveItem(kind: ItemKind, id: string, parentId: string, afterId: string | null): void
  /** Deletes an item with all under it. */
  deleteItem(kind: ItemKind, id: string): void
  /** What a strategy or initiative serves; [] = undecided. */
  saveTies(kind: TiedKind, id: string, targets: readonly TieTarget[]): void
  /** 主な: shown on 様式1. */
  setMain(kind: TiedKind, id: string, isMain: boolean): void

  // — the change record
  getUndoState(): UndoState
  /** Takes back the last deed that stands. Returns it, or null when there is none. */
  undo(): Deed | null
  /** Does again the deed taken back last. */
  redo(): Deed | null
  /** Takes back one older deed alone; refused (code E-UNDO-01, detail: the later deeds) where a later deed touched its fields. */
  revertDeed(id: number): Deed
  /** Newest first, each with at most 200 of its changes; `before` = only deeds with a smaller id. */
  listDeeds(limit: number, before: number | null): readonly DeedWithChanges[]
  /** The deeds that touched one place, newest first. */
  listFieldDeeds(ref: FieldRef, limit: number): readonly DeedWithChanges[]

  // — the official forms
  /** Asks where, and writes these forms of the year's plan as one .xlsx. Ids of forms as in the generation, e.g. ['form1','form2']. null = cancelled. */
  exportForms(fiscalYear: number, forms: readonly string[]): ExportResult | null
  /** How far the running export is; null when none runs. */
  getExportProgress(): ExportProgress | null
  cancelExport(): void
  /** Shows the last exported file in the system's file manager. */
  showExportedFile(): void
}

type Args<K extends keyof Api> = Parameters<Api[K]>
type Result<K extends keyof Api> = ReturnType<Api[K]>
/** How the window sees it. */
export type Client = { readonly [K in keyof Api]: (...args: Args<K>) => Promise<Result<K>> }
/** How the main process keeps it: the same, with what it works on in front. */
export type Handlers<Context> = { readonly [K in keyof Api]: (context: Context, ...args: Args<K>) => Result<K> | Promise<Result<K>> }
/** An error crosses as a code of `words/errors.ts` and plain data; never a stack, a path or an English sentence. */
export type Reply = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; error: Readonly<{ code: string; detail?: unknown }> }>
