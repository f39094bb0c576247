// Knows how a measurement starts a built program and reaches its page through the debugging port, without anything of the start waiting for it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const root = path.join(import.meta.dirname, '../..')
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** `startedAt`: epoch milliseconds, just before the process was made. */
export type RunningPage = Readonly<{ page: Page; startedAt: number; end(): Promise<void> }>

type StartOptions = Readonly<{ app?: string; args?: readonly string[]; environment?: Readonly<Record<string, string>> }>

/** Starts the Electron program in the folder `app` (the checkout where none is named) with settings of its own. */
export async function startPage(userDataDir: string, { app = root, args = [], environment }: StartOptions = {}): Promise<RunningPage> {
  const startedAt = Date.now()
  const electron = process.env['KUSEI_ELECTRON'] ?? ''
  const preload = path.join(root, 'out/preload/preload.cjs')
  const child = spawn(electron, [app, `--user-data-dir=${userDataDir}`, '--remote-debugging-port=0', ...asRoot, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment, KUSEI_BENCH_PRELOAD: preload },
  })
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('no page')
  return { page, startedAt, end: () => endProgram(child, browser, page) }
}

/** As a person does it: the window is closed, and the program ends by itself. */
async function endProgram(child: ChildProcess, browser: Browser, page: Page): Promise<void> {
  const exit = once(child, 'exit')
  await page.close()
  await browser.close()
  const stuck = setTimeout(() => child.kill(), 5000)
  await exit
  clearTimeout(stuck)
}

/** The debugger's address, from the line that Chromium prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      text += String(chunk)
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(text)))
  })
}

/** A data file of the sample ward, made by the program's second door. */
export function makeSample(folder: string): string {
  const file = path.join(folder, '見本.kusei')
  const cli = path.join(root, 'electron/cli.ts')
  const made = spawnSync(process.execPath, [cli, '--file', file, '--operator', '見本', 'call', 'createSampleFile'])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return file
}
