// Knows how the powers of the program are put together, for the window and for the command line alike.
import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { makeClock } from './clock.ts'
import type { Context, Dialogs, FullScreen, Log, Printer } from './context.ts'
import { createFileSession } from './data-file/file-session.ts'
import { createSettingsStore, type SettingsStore } from './data-file/settings-store.ts'
import { createBookReader, type StartBookProcess } from './excel/book-reader.ts'
import { createExportJobs } from './excel/export-jobs.ts'
import { createLog } from './log.ts'
import { resourcesInEffect } from './resources-in-effect.ts'
import { loadResources } from './resources.ts'

/** `userDataDir`: settings and log of this person at this PC; `standsAt`: see makeClock. `settings` and `log` stand in for those of the folder. */
export type ContextParts = Readonly<{
  userDataDir: string
  resourcesDir: string
  version: string
  dialogs: Dialogs
  standsAt?: string | undefined
  settings?: SettingsStore
  log?: Log
  /** How a process for foreign workbooks is started; as Node does it unless told otherwise. */
  startBookProcess?: StartBookProcess
  /** Of the window; none unless told otherwise. */
  printer?: Printer
  /** Of the window; none unless told otherwise. */
  fullScreen?: FullScreen
}>

/** Throws AppError 'E-RES-01' where the program's own master data is missing or damaged. */
export function makeContext(parts: ContextParts): Context {
  const clock = makeClock(parts.standsAt)
  const log = parts.log ?? createLog(parts.userDataDir, clock.now)
  const settings = parts.settings ?? createSettingsStore(parts.userDataDir, clock.now)
  const newId = (): string => randomUUID()
  const files = createFileSession({ now: clock.now, newId, log, operator: () => settings.get().operator })
  return {
    version: parts.version,
    clock,
    windowsUser: windowsUser(),
    newId,
    resources: resourcesInEffect(loadResources(parts.resourcesDir), files),
    settings,
    files,
    dialogs: parts.dialogs,
    exports: createExportJobs(),
    workbooks: createBookReader(parts.startBookProcess),
    printer: parts.printer ?? null,
    fullScreen: parts.fullScreen ?? null,
    log,
  }
}

/** '' where the operating system does not say. */
function windowsUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
