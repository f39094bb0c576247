// Knows how long 区長 waits in the window where 1,500 checks of 300 取組 stand in his queue: for the list, the next item, a confirmation, and the board.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { ask } from '../e2e/keyboard.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { makeCheckedYears, mayor, moment, newestYear } from './checked-years.ts'
import { startPage } from './running-page.ts'

const runs = 15
const steps = ['queue', 'next', 'before', 'confirm', 'board', 'arrow'] as const
type Step = (typeof steps)[number]
/** Milliseconds: by the clock from the key to the end of the frame that shows what it asked for, and of the processor until the window is quiet again. */
type Waited = Readonly<{ clock: number; work: number }>
type Measured = Readonly<Record<Step, readonly Waited[]>>

const names: Readonly<Record<Step, string>> = {
  queue: '振り返り of 300 取組 × 6 checks, 1,500 of them waiting: from its key to the painted queue',
  next: '— the next item in front (J)',
  before: '— the one before (K)',
  confirm: '— 確認 (C): the next item in front',
  board: 'ホーム: from its key to the painted board',
  arrow: '— the next row of the board',
}
/** Of the issue: 100 ms to see, 50 ms to confirm. */
const limits: Readonly<Record<Step, number>> = { queue: 100, next: 50, before: 50, confirm: 50, board: 100, arrow: 50 }

export async function benchCheckWindow(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  try {
    const [long, short] = [await measure(folder, 20), await measure(folder, 1)]
    return steps.flatMap((step): readonly BenchRow[] => {
      const [ours, bare] = [clockOf(long[step]), clockOf(short[step])]
      const work = medianOf(long[step].map((one) => one.work)).toFixed(0)
      const slowest = Math.max(...long[step].map(({ clock }) => clock)).toFixed(0)
      const note = `median of ${runs}, at most ${slowest} ms; ${work} ms of the processor until all is quiet`
      return [
        { name: names[step], ours, bare: null, unit: 'ms', limit: limits[step], note },
        { name: '— — the same in a file of 20 years, beside one of 1', ours, bare, unit: 'ms', limit: 1.5, orMore: 10 },
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const clockOf = (waited: readonly Waited[]): number => medianOf(waited.map(({ clock }) => clock))

async function measure(folder: string, years: number): Promise<Measured> {
  const args = [makeCheckedYears(folder, years)]
  const running = await startPage(path.join(folder, `userData-${years}`), { args, environment: { KUSEI_NOW: moment } })
  try {
    const { page } = running
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.getByTestId('cell-editor').waitFor({ state: 'attached', timeout: 120_000 })
    await ask(page, 'setOperator', mayor)
    await page.reload()
    await page.getByTestId('cell-editor').waitFor({ state: 'attached' })
    const found = Object.fromEntries(steps.map((step) => [step, [] as Waited[]])) as Record<Step, Waited[]>
    const before = (await ask(page, 'getCheckBook', newestYear)).confirmations.length
    for (let run = -2; run < runs; run += 1) {
      const time = async (step: Step, key: string, until: Until) => {
        const waited = await timeOf(page, cdp, key, until)
        if (run >= 0) found[step].push(waited)
      }
      await goAway(page)
      await time('queue', 'Control+5', { seen: '.queue-line[data-here]', beside: '.queue-detail h3' })
      await page.locator('.queue-list').focus()
      await time('next', 'j', { changed: '.queue-line[data-here]', beside: '.queue-detail h3' })
      await time('before', 'k', { changed: '.queue-line[data-here]', beside: '.queue-detail h3' })
      await time('confirm', 'c', { changed: '.queue-line[data-here]', beside: '.queue-detail h3' })
      await goAway(page)
      await time('board', 'Alt+Home', { seen: '.board-row', beside: '.due-line' })
      await page.locator('.board').focus()
      await time('arrow', 'ArrowDown', { changed: '[data-active]', beside: '.board-row' })
    }
    const made = (await ask(page, 'getCheckBook', newestYear)).confirmations.length - before
    if (made !== runs + 2) throw new Error(`${made} confirmations, not ${runs + 2}`)
    return found
  } finally {
    await running.end()
  }
}

async function goAway(page: Page): Promise<void> {
  await page.keyboard.press('Control+7')
  await page.locator('.check-room, .home-room').waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
}

/** Selectors: of what is there then, or there as another than before; and of what stands beside it. */
type Until = Readonly<{ beside: string } & ({ seen: string; changed?: never } | { changed: string; seen?: never })>

async function timeOf(page: Page, cdp: CDPSession, key: string, until: Until): Promise<Waited> {
  const before = await workSoFar(cdp)
  const clock = await page.evaluate(
    async ({ seen, changed, beside, pressed }) => {
      const nameOf = (selector: string) => {
        const element = document.querySelector<HTMLElement>(selector)
        return element && `${element.dataset['queue']} ${element.id}`
      }
      const known = changed === undefined ? null : nameOf(changed)
      const isThere = () => {
        const now = nameOf(seen ?? changed ?? '')
        return now !== null && now !== known && document.querySelector(beside) !== null
      }
      const start = performance.now()
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }))
      do {
        await new Promise(requestAnimationFrame)
        if (performance.now() - start > 20_000) throw new Error(`${pressed.key} never showed anything`)
      } while (!isThere())
      await new Promise((resolve) => setTimeout(resolve, 0))
      return performance.now() - start
    },
    { ...until, pressed: pressOf(key) },
  )
  await page.waitForTimeout(600)
  return { clock, work: (await workSoFar(cdp)) - before }
}

/** 'Control+5' as an event says it. */
function pressOf(key: string): Readonly<{ key: string; code: string; ctrlKey: boolean; altKey: boolean }> {
  const last = key.slice(key.lastIndexOf('+') + 1)
  const code = /^[0-9]$/.test(last) ? `Digit${last}` : /^[a-z]$/.test(last) ? `Key${last.toUpperCase()}` : last
  return { key: last, code, ctrlKey: key.startsWith('Control+'), altKey: key.startsWith('Alt+') }
}

/** Milliseconds of the processor that the page's main thread has worked. */
async function workSoFar(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}
