// Knows what no page may ever do: navigate, open windows, get permissions, download, or reach the network.
import type { App, Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** May this request leave the page? Only the program's own files; in a checkout also the developer tools and the development server's socket. */
export function mayRequest(url: string, devServer: string | null, isPackaged: boolean): boolean {
  if (url.startsWith(`${appOrigin}/`)) return true
  if (!isPackaged && url.startsWith('devtools://')) return true
  return devServer !== null && url.startsWith(`${devServer.replace(/^http/, 'ws')}/`)
}

/** Switches against traffic that Chromium makes of its own accord (proxy discovery, background services, name look-ups). Before `ready`. */
export function silenceNetwork(app: App, devServer: string | null): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns,MediaRouter,DnsOverHttpsUpgrade')
  if (!devServer) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Every page of the program, the first and any that might come. Before `ready`. */
export function lockDownPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('login', (event) => event.preventDefault())
}

/** The session that all pages share. After `ready`, before the first window. */
export function lockDownSession(session: Session, devServer: string | null, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // no languages, or Chromium fetches a dictionary before it learns that spelling is not checked
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, devServer, isPackaged) }))
  session.on('will-download', (event) => event.preventDefault())
}
