// Knows what the window may know about the program itself: who works, which file is open, which were, and what stands in the way of one.

export type RecentFile = Readonly<{ id: string; fileName: string; wardName: string; openedAt: string }>

/** Who holds a data file, as its lock file says. */
export type LockHolder = Readonly<{ host: string; operator: string; since: string; sameHost: boolean; lastSeen: string }>

export type OpenFile = Readonly<{
  /** Name without its folder: no path crosses to the window. */
  fileName: string
  wardCode: string
  wardName: string
  isSample: boolean
  /** The city's own file (全区のとりまとめ): it collects what the wards hand in, and has no plan. */
  isCity: boolean
  /** A hand-over file (持ち出しファイル): one section's part of one plan; null = a ward's own data file. */
  handOver: Readonly<{ sectionName: string; fiscalYear: number; takenAt: string }> | null
  /** null = may write. `takenAt`: when the bytes were copied. */
  readOnly: Readonly<{ reason: 'inUse' | 'noWriteAccess' | 'changedElsewhere'; holder: LockHolder | null; takenAt: string }> | null
  fiscalYears: readonly number[]
}>

export type AppState = Readonly<{
  version: string
  operator: string | null
  /** Today by the Context's clock, ISO date. */
  today: string
  file: OpenFile | null
  /** Why the last opening failed (that of the program's start included), until one succeeds. */
  problem: FileProblem | null
  recentFiles: readonly RecentFile[]
}>

/** Why a file was not opened. `code` is one of words/errors.ts; what a person can do about it decides which buttons are shown. */
export type FileProblem = Readonly<{
  code: string
  fileName: string
  holder: LockHolder | null
  may: readonly ('retry' | 'openReadOnly' | 'takeOver')[]
}>

/** layout 組版 · write, verify of books · print of PDFs · fill of the city's form files · keep: put in their place. `what`: the file under way, where it has a name. */
export type ExportProgress = Readonly<{
  stage: 'layout' | 'write' | 'verify' | 'print' | 'fill' | 'keep'
  done: number
  total: number
  what?: string
}>
export type ExportResult = Readonly<{
  fileName: string
  sheets: readonly Readonly<{ name: string; pages: number }>[]
  warnings: readonly ExportWarning[]
}>
/**
 * `label` names the cell as a person would. Of the city's form files: overCell (a text over its cell), notInChoices, cellLeft (a cell that cannot be filled), itemLeft (an
 * item without a cell).
 */
export type ExportWarning = Readonly<{
  code: 'overExcelLimit' | 'placeholderLeft' | 'overCell' | 'notInChoices' | 'cellLeft' | 'itemLeft'
  label: string
}>
