// Knows the program's one window: its settings, its size, how it comes back after a crash of the page.
import { app, BrowserWindow, dialog, screen } from 'electron'
import type { IpcMainInvokeEvent, WebPreferences } from 'electron'
import { crashWords, productName } from '../shared/words/terminal.ts'
import { appHost, appOrigin, appScheme } from './app-protocol.ts'
import type { Log } from './context.ts'
import { readBounds, smallestWindow, writeBounds } from './window-bounds.ts'

/** Every switch that guards the page, said aloud even where it is Electron's default. */
function webPreferencesFor(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // the page's code is kept compiled, whole, from its first start on: the next ones are quicker by it
    v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    safeDialogs: true,
    defaultEncoding: 'UTF-8',
    devTools: !isPackaged,
  }
}

/** Opens the window; it shows itself with its first painted page. */
export function openWindow(preload: string, log: Log): BrowserWindow {
  const userDataDir = app.getPath('userData')
  const { maximized, ...bounds } = readBounds(
    userDataDir,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: productName,
    backgroundColor: '#f3f4f6',
    show: false,
    webPreferences: webPreferencesFor(preload, app.isPackaged),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeBounds(userDataDir, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  reloadOnceAfterCrash(window, log)
  comeBack(window, log)
  showPage(window)
  return window
}

/** Loads the page, anew where it stands already: it asks for the program's state then. A load that a later one overtakes is no failure. */
export function showPage(window: BrowserWindow): void {
  window.loadURL(`${appOrigin}/index.html`).catch((error: Error & { code?: string }) => {
    if (error.code !== 'ERR_ABORTED') throw error
  })
}

/** about:blank is the one address that no navigation event can stop: a window that got there shows its page again. */
function comeBack(window: BrowserWindow, log: Log): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (url.startsWith(`${appOrigin}/`)) return
    log('pageLeft')
    showPage(window)
  })
}

/** A page that crashed is loaded again once, with a message; one that crashes again ends the program. */
function reloadOnceAfterCrash(window: BrowserWindow, log: Log): void {
  let crashes = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    crashes += 1
    log('pageGone', { reason: details.reason, exitCode: details.exitCode, crashes })
    if (crashes > 1) {
      dialog.showErrorBox(crashWords.title, crashWords.pageFailedAgain)
      app.exit(1)
      return
    }
    // not within the event: the page that is gone has to be let go first
    setImmediate(() => showPage(window))
    void dialog.showMessageBox(window, {
      type: 'warning',
      title: crashWords.title,
      message: crashWords.pageFailed,
      detail: crashWords.pageFailedDetail,
      buttons: [crashWords.ok],
    })
  })
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Does the message come from the window's own page, and not from a frame, another window or a page that went elsewhere? */
export function isFromPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  if (!frame || window.isDestroyed() || frame !== window.webContents.mainFrame) return false
  const { protocol, host } = new URL(frame.url)
  return protocol === `${appScheme}:` && host === appHost
}
