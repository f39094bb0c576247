// Knows every power that the program has, in one type; the composition roots (main.ts, cli.ts, tests) make one.
import type { FileSession } from './data-file/file-session.ts'
import type { Resources } from './resources.ts'
import type { SettingsStore } from './data-file/settings-store.ts'
import type { ExportJobs } from './excel/export-jobs.ts'

export type Context = Readonly<{
  version: string
  clock: Clock
  /** A new id, unique for ever. */
  newId(): string
  resources: Resources
  settings: SettingsStore
  files: FileSession
  dialogs: Dialogs
  exports: ExportJobs
  log: Log
}>

/** now: ISO 8601 local time with offset, to the second; today: its date. */
export type Clock = Readonly<{ now(): string; today(): string }>
export type Dialogs = Readonly<{
  /** Where to write; null = cancelled. In main a native dialog, on the command line --out or --file. */
  chooseSavePath(kind: 'dataFile' | 'workbook', suggestedName: string): Promise<string | null>
  chooseOpenPath(): Promise<string | null>
  showInFolder(path: string): void
}>
/** One line of the local log, without personal data and without texts of the plan. */
export type Log = (event: string, data?: Readonly<Record<string, string | number | boolean | null>>) => void
