// Knows how long the program takes from its start to the first page that accepts typing, beside a bare window's first paint.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { type BenchRow, medianOf } from './bench-row.ts'

const root = path.join(import.meta.dirname, '../..')
const runs = 10
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const electron = (): string => process.env['KUSEI_ELECTRON'] ?? ''

/** A started program and its page, reached through the debugging port; nothing of the start waits for the debugger. */
type Started = Readonly<{ page: Page; startedAt: number; end(): Promise<void> }>

async function start(app: string, userDataDir: string): Promise<Started> {
  const startedAt = Date.now()
  const args = [app, `--user-data-dir=${userDataDir}`, '--remote-debugging-port=0', ...asRoot]
  const preload = path.join(root, 'out/preload/preload.cjs')
  const child = spawn(electron(), args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, KUSEI_BENCH_PRELOAD: preload } })
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('no page')
  return {
    page,
    startedAt,
    end: async () => {
      const exit = once(child, 'exit')
      await browser.close()
      child.kill()
      await exit
    },
  }
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

/** When the page painted first, and when it painted its largest part (epoch milliseconds): both are kept by the page itself. */
async function paintsOf(page: Page): Promise<{ first: number; largest: number }> {
  await wait(1500)
  return page.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<PerformanceEntryList>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true })
        setTimeout(() => resolve([]), 500)
      })
    const [paints, largest] = await Promise.all([entries('paint'), entries('largest-contentful-paint')])
    const at = (entry: PerformanceEntry | undefined) => performance.timeOrigin + (entry?.startTime ?? Number.NaN)
    return { first: at(paints[0]), largest: at(largest.at(-1)) }
  })
}

/** Milliseconds from the click on the newest recent file to the painted page of the form whose cells can be typed into. */
async function openRecent(page: Page, name: string): Promise<number> {
  return page.evaluate(async (fileName) => {
    const button = [...document.querySelectorAll('button')].find((candidate) => candidate.textContent?.includes(fileName))
    if (!button) throw new Error('no recent file')
    const start = performance.now()
    button.click()
    const nextFrame = () => new Promise(requestAnimationFrame)
    while (!document.querySelector('[data-place]')) {
      await nextFrame()
      if (performance.now() - start > 20_000) throw new Error('no page to type into')
    }
    await nextFrame()
    return performance.now() - start
  }, name)
}

function makeSample(folder: string): string {
  const made = spawnSync(process.execPath, [
    path.join(root, 'electron/cli.ts'),
    '--file',
    path.join(folder, '見本.kusei'),
    '--operator',
    '見本',
    'call',
    'createSampleFile',
  ])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return path.join(folder, '見本.kusei')
}

/** Puts the sample on the list of recent files, as a person's first session would. */
async function openOnce(userDataDir: string, file: string): Promise<void> {
  const { _electron } = await import('playwright-core')
  const app = await _electron.launch({ executablePath: electron(), args: [root, `--user-data-dir=${userDataDir}`, ...asRoot] })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await page.evaluate(async () => {
    await window.bridge.call('setOperator', ['見本'])
    await window.bridge.call('openDataFile', [])
  })
  await app.close()
}

export async function benchStart(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  const userDataDir = path.join(folder, 'userData')
  try {
    await openOnce(userDataDir, makeSample(folder))
    const bare: number[] = []
    const first: number[] = []
    const startScreen: number[] = []
    const opening: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const window = await start(path.join(root, 'test/bench/bare-window'), path.join(folder, 'bare'))
      bare.push((await paintsOf(window.page)).first - window.startedAt)
      await window.end()

      const ours = await start(root, userDataDir)
      const paints = await paintsOf(ours.page)
      first.push(paints.first - ours.startedAt)
      startScreen.push(paints.largest - ours.startedAt)
      opening.push(await openRecent(ours.page, '見本.kusei'))
      await ours.end()
    }
    const base = medianOf(bare)
    const total = medianOf(startScreen.map((time, run) => time + (opening[run] ?? Number.NaN)))
    return [
      { name: 'start to the first screen, which accepts typing', ours: medianOf(startScreen), bare: base, unit: 'ms', limit: 1.5 },
      { name: '— of it: to the first paint', ours: medianOf(first), bare: base, unit: 'ms', limit: null },
      {
        name: 'opening the sample of 3 years, from the click to a page that accepts typing',
        ours: medianOf(opening),
        bare: null,
        unit: 'ms',
        limit: 400,
      },
      {
        name: 'start to the page of the sample',
        ours: total,
        bare: base,
        unit: 'ms',
        limit: null,
        note: `+ ${Math.round(total - base)} ms`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
