// Knows every power that the program has, in one type; the composition roots (main.ts, cli.ts, tests) make one.
import type { FileSession } from './data-file/file-session.ts'
import type { Resources } from './resources.ts'
import type { SettingsStore } from './data-file/settings-store.ts'
import type { BookReader } from './excel/book-reader.ts'
import type { ExportJobs } from './excel/export-jobs.ts'

export type Context = Readonly<{
  version: string
  clock: Clock
  /** The user of the operating system, as Windows knows the person at the PC. */
  windowsUser: string
  /** A new id, unique for ever. */
  newId(): string
  resources: Resources
  settings: SettingsStore
  files: FileSession
  dialogs: Dialogs
  exports: ExportJobs
  /** Foreign workbooks, read in a process of its own. */
  workbooks: BookReader
  /** null where there is no window whose page could be printed. */
  printer: Printer | null
  /** null where there is no window. */
  fullScreen: FullScreen | null
  log: Log
}>

/** now: ISO 8601 local time with offset, to the second; today: its date. */
export type Clock = Readonly<{ now(): string; today(): string }>
/** What is written where a person says. */
export type SavedKind = 'dataFile' | 'workbook' | 'handOver' | 'pdf' | 'csv' | 'results' | 'master'
export type Dialogs = Readonly<{
  /** Where to write; null = cancelled. In main a native dialog, on the command line --out or --file. */
  chooseSavePath(kind: SavedKind, suggestedName: string): Promise<string | null>
  /**
   * Which file to read: a data file (on the command line --file); a book, what came back from a section, a CSV, or any file that a figure was taken from
   * (there --in). null = cancelled.
   */
  chooseOpenPath(kind?: 'dataFile' | 'workbook' | 'returned' | 'csv' | 'evidence' | 'master'): Promise<string | null>
  /** Several files that wards handed in (on the command line --in: the file, or all that lie in the folder). [] = cancelled. */
  chooseSubmissions(): Promise<readonly string[]>
  /**
   * A folder for several files at once: parts of a plan, sheets for members, forms, what is published (on the command line --out), or what came back of
   * sheets (there --in). null = cancelled.
   */
  chooseFolder(kind?: 'takeOut' | 'memberSheets' | 'returnedSheets' | 'forms' | 'publication'): Promise<string | null>
  showInFolder(path: string): void
}>
export type Printer = Readonly<{
  /** The window's page as a PDF of A4 pages, as its print styles have it, with page numbers below. */
  toPdf(options: Readonly<{ isLandscape: boolean }>): Promise<Uint8Array>
  /**
   * A page of its own, without scripts, as a PDF: its paper and margins are those of its @page rules, nothing is added. It is loaded apart from the window,
   * and ended at once by `signal`, with whose reason it then rejects.
   */
  pageToPdf(html: string, signal?: AbortSignal): Promise<Uint8Array>
}>
/** Whether the window fills the whole screen. How it was before (its place, maximised) comes back with `set(false)`. */
export type FullScreen = Readonly<{ isOn(): boolean; set(isOn: boolean): void }>
/** One line of the local log, without personal data and without texts of the plan. */
export type Log = (event: string, data?: Readonly<Record<string, string | number | boolean | null>>) => void
