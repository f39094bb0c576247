// Knows how a page apart from the window becomes a PDF: hidden, without scripts, in a session of its own that answers with this page and nothing else.
import { BrowserWindow, session, type Session } from 'electron'
import { appScheme } from './app-protocol.ts'

/** Pages that are being printed, by their address. */
const pages = new Map<string, string>()
let count = 0
let ownSession: Session | null = null

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/** In memory alone: nothing of a page is kept on the disk. */
function sessionForPages(): Session {
  if (ownSession) return ownSession
  const made = session.fromPartition('pages', { cache: false })
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  made.setPermissionCheckHandler(() => false)
  made.setDevicePermissionHandler(() => false)
  made.setSpellCheckerEnabled(false)
  made.on('will-download', (event) => event.preventDefault())
  made.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !pages.has(details.url) }))
  made.protocol.handle(appScheme, ({ url }) => {
    const html = pages.get(url)
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
  })
  ownSession = made
  return made
}

/** Of the paper and margins of its @page rules, tagged for assistive technology. Rejects where the page is stopped by `signal`, goes away, or cannot be printed. */
export async function printApart(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const url = `${appScheme}://page/${(count += 1)}`
  pages.set(url, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionForPages(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      images: false,
      plugins: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  })
  const printing = print(window, url, signal)
  const putAway = (): void => {
    pages.delete(url)
    if (!window.isDestroyed()) window.destroy()
  }
  // Electron prints in one row, and a print that is torn off refuses all behind it (electron/electron#51145): a page that is stopped stays out of sight until its print has ended.
  printing.then(putAway, putAway)
  window.webContents.once('render-process-gone', putAway)
  return Promise.race([printing, untilItEnds(window, signal)])
}

async function print(window: BrowserWindow, url: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  await window.loadURL(url)
  signal?.throwIfAborted()
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })
}

/** A page that is gone answers nothing any more. */
function untilItEnds(window: BrowserWindow, signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    window.webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`the page is gone: ${reason}`)))
    window.once('closed', () => reject(new Error('the page was closed')))
  })
}
