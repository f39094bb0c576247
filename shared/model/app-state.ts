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

export type ExportProgress = Readonly<{ stage: 'layout' | 'write' | 'verify'; done: number; total: number }>
export type ExportResult = Readonly<{
  fileName: string
  sheets: readonly Readonly<{ name: string; pages: number }>[]
  warnings: readonly ExportWarning[]
}>
/** `label` names the cell as a person would. */
export type ExportWarning = Readonly<{ code: 'overExcelLimit' | 'placeholderLeft'; label: string }>
