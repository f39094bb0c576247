// Knows what a keystroke costs in the window while a form of 300 取組 is in front, and what leaving the cell costs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import type { BenchRow } from './bench-row.ts'
import { makeLargeFile } from './large-file.ts'
import { startPage } from './running-page.ts'

const initiatives = 300
const sentence = '地域の課題を区民とともに考え、解決に向けた取組を進める。'
/** Milliseconds between two keystrokes: a fast typist, and time for whatever a keystroke sets off later. */
const pace = 60

/** Milliseconds from one keydown to its frame: the processor's time of the page's main thread, and the time by the clock. */
type Keystroke = Readonly<{ work: number; clock: number }>
/** `longestTask`: of the whole typing, in milliseconds of the processor, what Chromium does in idle moments included; no key is kept waiting longer. */
type Watched = Readonly<{ keys: readonly Keystroke[]; longestTask: number }>

export async function benchTyping(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  const running = await startPage(path.join(folder, 'userData'), { args: [makeLargeFile(folder, initiatives)] })
  try {
    const { page } = running
    const cdp = await page.context().newCDPSession(page)
    await page.getByTestId('cell-editor').waitFor({ state: 'attached' })
    await page.evaluate(() => window.bridge.call('setOperator', ['見本']))
    await page.reload()
    await goToContentInTheMiddle(page)
    const short = await watch(page, async () => {
      await page.keyboard.press('F2')
      await typeLetters(cdp, 200)
      await compose(cdp, 20)
    })
    const leaving = await watchLongestTask(page, async () => {
      await page.keyboard.press('Tab')
      await wait(1500)
    })
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('F2')
    await page.keyboard.insertText(longText(3000))
    await wait(500)
    const long = await watch(page, async () => {
      await typeLetters(cdp, 100)
      await compose(cdp, 10)
    })
    return [
      rowOf(`a keystroke in a form of ${initiatives} 取組 (letters, conversion), the worst`, short),
      rowOf('the same in a text of 3,000 characters', long),
      { name: 'leaving the cell: the longest task until the page shows it', ours: leaving, bare: null, unit: 'ms', limit: 100 },
    ]
  } finally {
    await running.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowOf(name: string, { keys, longestTask }: Watched): BenchRow {
  const work = keys.map((key) => key.work).toSorted((a, b) => a - b)
  const at = (share: number) => (work[Math.min(work.length - 1, Math.floor(work.length * share))] ?? Number.NaN).toFixed(1)
  const clock = Math.max(...keys.map((key) => key.clock)).toFixed(1)
  const later = `longest single task ${longestTask.toFixed(1)} ms`
  const note = `${keys.length} keystrokes: half under ${at(0.5)}, 95 % under ${at(0.95)} ms; ${later}; by the clock at most ${clock} ms`
  return { name, ours: work.at(-1) ?? Number.NaN, bare: null, unit: 'ms', limit: 16, note }
}

const longText = (length: number) => `${sentence.repeat(4)}\n`.repeat(Math.ceil(length / sentence.length / 4)).slice(0, length)

/** Puts the cursor on the 当年度の取組内容 of the 取組 in the middle of the outline. */
async function goToContentInTheMiddle(page: Page): Promise<void> {
  const rows = page.getByTestId('outline').locator('.outline-level-3')
  await rows.first().waitFor()
  const count = await rows.count()
  if (count < initiatives) throw new Error(`only ${count} 取組`)
  await rows.nth(Math.floor(count / 2)).click()
  const editor = page.getByTestId('cell-editor')
  await editor.focus()
  for (let step = 0; step < 20; step += 1) {
    if ((await editor.getAttribute('data-field'))?.endsWith('/content')) return
    await page.keyboard.press('Tab')
    await wait(100)
  }
  throw new Error('no cell for the content')
}

async function typeLetters(cdp: CDPSession, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const letter = sentence.charAt(nth % sentence.length)
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    await wait(pace)
  }
}

/** Words through an input method: the reading grows letter by letter, is converted, and is taken over. */
async function compose(cdp: CDPSession, words: number): Promise<void> {
  const key = async (act: () => Promise<unknown>) => {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
    await act()
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', windowsVirtualKeyCode: 229 })
    await wait(pace)
  }
  const show = (text: string) => cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (let word = 0; word < words; word += 1) {
    for (const reading of ['ち', 'ちい', 'ちいき', 'ちいきか', 'ちいきかつ', 'ちいきかつど', 'ちいきかつどう', '地域活動'])
      await key(() => show(reading))
    await key(() => cdp.send('Input.insertText', { text: '地域活動' }))
  }
}

/** An event of Chromium's trace; times in microseconds. */
type TraceEvent = Readonly<{
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: Readonly<{ data?: Readonly<{ type?: string }> }>
}>

async function trace(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
  return traceEvents.toSorted((a, b) => a.ts - b.ts)
}

/**
 * From each keydown to the end of the task that hands the frame with its letter over to be shown: whatever the thread did in between counts,
 * our code, Chromium's and the collection of garbage. What it does later, before the next key, is seen in the longest task.
 */
async function watch(page: Page, act: () => Promise<void>): Promise<Watched> {
  const events = await trace(page, act)
  const presses = keydownsIn(events)
  const first = presses[0]
  if (!first) throw new Error('no keystroke in the trace')
  const tasks = tasksOf(events, first)
  const inputs = events.filter((event) => event.name === 'EventDispatch' && event.args.data?.type === 'input')
  const frames = events.filter((event) => event.name === 'Commit' && event.pid === first.pid && event.tid === first.tid)
  const keys = presses.flatMap((press, nth): readonly Keystroke[] => {
    const next = presses[nth + 1]?.ts ?? Infinity
    const input = inputs.find((event) => event.ts >= press.ts && event.ts < next)
    // a key that writes nothing (F2 opens the editor) ends with its next frame
    const frame = frames.find((event) => event.ts > (input ?? press).ts)
    if (!frame) return []
    const own = tasks.filter((task) => endOf(task) > press.ts && task.ts < endOf(frame))
    return [{ work: sum(own.map(workOf)), clock: (Math.max(...own.map(endOf)) - press.ts) / 1000 }]
  })
  return { keys, longestTask: Math.max(...tasks.filter((task) => endOf(task) > first.ts).map(workOf)) }
}

async function watchLongestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const events = await trace(page, act)
  const press = keydownsIn(events)[0]
  if (!press) throw new Error('no keystroke in the trace')
  return Math.max(...tasksOf(events, press).map(workOf))
}

const keydownsIn = (events: readonly TraceEvent[]) =>
  events.filter((event) => event.name === 'EventDispatch' && event.args.data?.type === 'keydown')
const endOf = (event: TraceEvent) => event.ts + (event.dur ?? 0)
/** Milliseconds of the processor; Chromium says them in microseconds. */
const workOf = (event: TraceEvent) => (event.tdur ?? event.dur ?? 0) / 1000

function tasksOf(events: readonly TraceEvent[], on: TraceEvent): readonly TraceEvent[] {
  return events.filter((event) => event.name === 'RunTask' && event.pid === on.pid && event.tid === on.tid)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
