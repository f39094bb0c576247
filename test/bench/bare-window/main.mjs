// Knows the least that a window of this kind can be: the same protocol, preload and settings, one line of text.
import { app, BrowserWindow, protocol } from 'electron'

const page =
  '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>bare</title></head><body><input autofocus value="区政ワークベンチ"></body></html>'
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" }

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
void app.whenReady().then(() => {
  protocol.handle('app', () => new Response(page, { headers }))
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { preload: process.env.KUSEI_BENCH_PRELOAD, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('app://main/index.html')
})
app.on('window-all-closed', () => app.quit())
