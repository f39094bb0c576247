// Knows how what answers the page is put together: the powers of the window's program, and the file to go on with.
import { setImmediate } from 'node:timers/promises'
import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Reply } from '../shared/api.ts'
import type { Context } from './context.ts'
import { makeFullScreen } from './full-screen.ts'
import { makeContext } from './make-context.ts'
import { makeNativeDialogs } from './native-dialogs.ts'
import { openAtStart } from './operations/open-at-start.ts'
import { makePagePrinter } from './page-printer.ts'
import { answer } from './serve.ts'
import { startUtilityProcess } from './utility-process.ts'

export type Serving = Readonly<{
  context: Context
  answer(method: unknown, args: unknown): Promise<Reply>
  /** See openAtStart. */
  open(file: string): void
}>

/** `file`: what the program was started with; `standsAt`: see makeClock. Between its steps the page's own files go out. */
export async function startServing(
  window: BrowserWindow,
  { resourcesDir, standsAt, file }: Readonly<{ resourcesDir: string; standsAt: string | undefined; file: string | null }>,
): Promise<Serving> {
  await setImmediate()
  const context = makeContext({
    userDataDir: app.getPath('userData'),
    resourcesDir,
    version: app.getVersion(),
    dialogs: makeNativeDialogs(() => window),
    standsAt,
    startBookProcess: startUtilityProcess,
    printer: makePagePrinter(window),
    fullScreen: makeFullScreen(window),
  })
  await setImmediate()
  openAtStart(context, file)
  return { context, answer: (method, args) => answer(context, method, args), open: (other) => openAtStart(context, other) }
}
