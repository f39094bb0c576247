// Knows how the program is put together and in which order it starts and ends: the composition root of the window.
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import type { BrowserWindow } from 'electron'
import path from 'node:path'
import { crashWords } from '../shared/words/terminal.ts'
import { appScheme, makeAppProtocol } from './app-protocol.ts'
import { devServerOf, makeDevProtocol } from './dev-server.ts'
import { fileArgumentOf } from './file-argument.ts'
import { lockDownPages, lockDownSession, silenceNetwork } from './lock-down.ts'
import { serveWindow } from './serve-window.ts'
import type { Serving } from './start-serving.ts'
import { bringToFront, isFromPage, openWindow, showPage } from './window.ts'

const devServer = devServerOf(process.env, app.isPackaged)
const built = path.join(import.meta.dirname, '..')
const resourcesDir = app.isPackaged ? path.join(process.resourcesPath, 'kusei') : path.join(app.getAppPath(), 'resources')
/** For tests of a checkout only: the clock stands at this ISO moment. */
const standsAt = app.isPackaged ? undefined : process.env['KUSEI_NOW']

let window: BrowserWindow | null = null
let serving: Promise<Serving> | null = null
/** From when the file to go on with is open, or could not be opened. */
let context: Serving['context'] | null = null

/** A bug in the main process: nothing goes on as if nothing had happened. What was acknowledged is in the data file already. */
function endAfterFailure(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error
  const stack = error instanceof Error ? (error.stack ?? '') : String(error)
  console.error(stack)
  try {
    context?.log('mainFailed', { name, stack: stack.split('\n').slice(1, 6).join(' | ') })
    context?.files.close()
  } finally {
    dialog.showErrorBox(crashWords.title, context ? crashWords.mainFailed('E-MAIN-01') : crashWords.startFailed('E-START-01'))
    app.exit(1)
  }
}

function start(): void {
  Menu.setApplicationMenu(null)
  lockDownSession(session.defaultSession, devServer, app.isPackaged)
  const fromFiles = devServer ? makeDevProtocol(devServer, (url) => fetch(url)) : makeAppProtocol(path.join(built, 'renderer'))
  // The window comes first. Once its page is on the way a process of its own starts for it, and this one has the time for all the rest.
  let isPageSent = false
  protocol.handle(appScheme, async (request) => {
    const response = await fromFiles(request)
    if (!isPageSent) setTimeout(() => void serve().catch(endAfterFailure), 10)
    isPageSent = true
    return response
  })
  const opened = openWindow(path.join(built, 'preload/preload.cjs'), (event, data) => context?.log(event, data))
  window = opened
  serveWindow(ipcMain, {
    answer: async (method, args) => (await serve()).answer(method, args),
    isTrusted: (event) => isFromPage(event, opened),
    logUntrusted: () => context?.log('untrustedSender'),
  })
}

/** What stands behind the door; the page's questions wait until it is made, once. Its code is nine tenths of the program's, and is read only now. */
function serve(): Promise<Serving> {
  serving ??= makeServing()
  return serving
}

async function makeServing(): Promise<Serving> {
  if (!window) throw new Error('no window to serve')
  const { startServing } = await import('./start-serving.ts')
  const made = await startServing(window, { resourcesDir, standsAt, file: fileArgumentOf(process.argv, process.cwd()) })
  context = made.context
  return made
}

/** Somebody started the program again, perhaps with a file: that is opened where none is open. A file at work is never put away unasked. */
async function comeForward(argv: readonly string[], cwd: string): Promise<void> {
  if (!window) return
  bringToFront(window)
  const file = fileArgumentOf(argv, cwd)
  if (file === null) return
  const { context: at, open } = await serve()
  if (at.files.current()) return
  open(file)
  showPage(window)
}

// a checkout that root runs (a container, CI) cannot have the sandbox and says so with --no-sandbox; the packaged program always has it
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
silenceNetwork(app, devServer)
lockDownPages(app)
process.on('uncaughtException', endAfterFailure)
process.on('unhandledRejection', endAfterFailure)

if (!app.requestSingleInstanceLock()) {
  app.exit(0)
} else {
  app.on('second-instance', (_event, argv, cwd) => void comeForward(argv, cwd))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => context?.files.close())
  // not awaited: Electron holds `ready` back until this module has run to its end
  void app.whenReady().then(start).catch(endAfterFailure)
}
