// Knows how long the program takes from its start to the first page of a plan that accepts typing, beside a bare window's first paint.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { type BenchRow, medianOf } from './bench-row.ts'
import { makeSample, type RunningPage, startPage } from './running-page.ts'

const bareWindow = path.join(import.meta.dirname, 'bare-window')
const runs = 10

/** Milliseconds since the process was made. */
type Start = Readonly<{ navigation: number; code: number; firstPaint: number; plan: number }>

/** From the page's own records, which are kept whether anybody listens or not. `plan`: the first painted text inside a page of the form. */
async function measureStart({ page, startedAt }: RunningPage): Promise<Start> {
  const editor = page.getByTestId('cell-editor')
  await editor.waitFor({ state: 'attached' })
  const seen = await page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    await nextFrame()
    await nextFrame()
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntryList>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true })
        setTimeout(() => resolve([]), 1000)
      })
    const largest = (await entriesOf('largest-contentful-paint')) as (PerformanceEntry & { element: Element | null })[]
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return {
      navigation: performance.timeOrigin,
      code: performance.timeOrigin + (load?.domContentLoadedEventStart ?? Number.NaN),
      firstPaint: performance.timeOrigin + ((await entriesOf('paint'))[0]?.startTime ?? Number.NaN),
      plan: performance.timeOrigin + (largest.find((entry) => entry.element?.closest('.form-page'))?.startTime ?? Number.NaN),
    }
  })
  await requireTyping(page)
  const { navigation, code, firstPaint, plan } = seen
  return { navigation: navigation - startedAt, code: code - startedAt, firstPaint: firstPaint - startedAt, plan: plan - startedAt }
}

/** What was measured must be a page that can be typed into. */
async function requireTyping(page: Page): Promise<void> {
  const editor = page.getByTestId('cell-editor')
  await editor.focus()
  const before = await editor.inputValue()
  await page.keyboard.type('区')
  if (!(await editor.inputValue()).includes('区')) throw new Error('the page does not accept typing')
  await page.keyboard.press('Escape')
  if ((await editor.inputValue()) !== before) throw new Error('Escape does not take the typing back')
}

async function firstPaintOf({ page, startedAt }: RunningPage): Promise<number> {
  await page.waitForLoadState('load')
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tell = (list: PerformanceObserverEntryList) =>
          resolve(performance.timeOrigin + (list.getEntries()[0]?.startTime ?? Number.NaN))
        new PerformanceObserver(tell).observe({ type: 'paint', buffered: true })
      }),
  )
  return paint - startedAt
}

export async function benchStart(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  const userDataDir = path.join(folder, 'userData')
  try {
    // The first sitting, which a person ends with the sample open: the next start goes on with it.
    const sitting = await startPage(userDataDir, { args: [makeSample(folder)] })
    await sitting.page.getByTestId('cell-editor').waitFor({ state: 'attached' })
    await sitting.page.evaluate(() => window.bridge.call('setOperator', ['見本']))
    await sitting.end()
    const bare: number[] = []
    const ours: Start[] = []
    // The first run of each warms the disk's memory.
    for (let run = -1; run < runs; run += 1) {
      const window = await startPage(path.join(folder, 'bare'), { app: bareWindow })
      const paint = await firstPaintOf(window)
      await window.end()
      const program = await startPage(userDataDir)
      const start = await measureStart(program)
      await program.end()
      if (run < 0) continue
      bare.push(paint)
      ours.push(start)
    }
    const base = medianOf(bare)
    const of = (part: keyof Start) => medianOf(ours.map((start) => start[part]))
    const row = (name: string, part: keyof Start): BenchRow => ({ name, ours: of(part), bare: null, unit: 'ms', limit: null })
    const plan = of('plan')
    return [
      {
        name: 'start to a page of the sample that accepts typing, beside a bare window',
        ours: plan,
        bare: base,
        unit: 'ms',
        limit: 1.5,
        orMore: 400,
        note: `+ ${Math.round(plan - base)} ms; median of ${runs}`,
      },
      row('— Electron is up, the page is asked for', 'navigation'),
      row('— its code has run (the file is opened meanwhile)', 'code'),
      row('— its first paint', 'firstPaint'),
      row('— the plan is read, laid out and painted', 'plan'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
