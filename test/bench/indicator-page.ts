// Knows what the page of the 17 common indicators costs where each has 20 years: until it is painted, and until the next one's series is.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Measurement } from '../../shared/model/indicator.ts'
import type { ReceivedSurvey } from '../../shared/model/survey.ts'
import { commonIndicatorWords } from '../../shared/words/common-indicators.ts'
import { indicatorWords } from '../../shared/words/indicators.ts'
import { ask } from '../e2e/keyboard.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { makeSample, startPage } from './running-page.ts'

/** Of the sample's newest plan, which is in front. */
const newest = 2025
const years = Array.from({ length: 20 }, (_, index) => newest - 19 + index)
const runs = 15

export async function benchIndicatorPage(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  const running = await startPage(path.join(folder, 'userData'), { args: [makeSample(folder)] })
  try {
    const { page } = running
    await page.getByTestId('cell-editor').waitFor({ state: 'attached' })
    await page.evaluate(() => window.bridge.call('setOperator', ['見本']))
    await fill(page)
    await page.reload()
    await page.getByTestId('cell-editor').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+4')
    const grid = page.getByRole('grid', { name: commonIndicatorWords.list })
    await grid.waitFor()
    if ((await grid.getByText(commonIndicatorWords.proposed).count()) < 10) throw new Error('no verdicts to paint')
    const painted = await timesOf(page, indicatorWords.tab.targetChanges, indicatorWords.tab.common, grid.locator('.common-row'))
    await grid.focus()
    const stepped = await timesOfStepping(page)
    const note = (times: readonly number[]) => `median of ${times.length}, at most ${Math.max(...times).toFixed(0)} ms`
    const row = (name: string, times: readonly number[]): BenchRow => {
      return { name, ours: medianOf(times), bare: null, unit: 'ms', limit: 100, note: note(times) }
    }
    return [
      row(`the page of 17 indicators with ${years.length} years each, until it is painted`, painted),
      row('— the next indicator by its key, until its series is painted', stepped),
    ]
  } finally {
    await running.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

const nothing: Omit<Measurement, 'fiscalYear' | 'period'> = {
  state: 'value',
  value: null,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  questionId: null,
  mysteryShoppingId: null,
  from: null,
  until: null,
  measuredBy: '',
  evidence: null,
  note: '',
}

/** Each year a value of what the ward measures, the city's survey, and a yearly target; a break in the middle. */
async function fill(page: Page): Promise<void> {
  const { series } = await ask(page, 'getIndicatorBook')
  const common = series.filter(({ commonKey }) => commonKey !== null)
  const rates = common.filter(({ kind, commonKey }) => kind === 'rate' && commonKey?.startsWith('2-'))
  for (const year of years) {
    const received: ReceivedSurvey = {
      survey: { ...survey, name: `${year}` },
      rates: rates.map(({ commonKey }, index) => ({
        ...rate,
        commonKey: commonKey ?? '',
        questionNumber: `問${index + 1}`,
        positive: 100 + (year % 50),
      })),
      mysteryShopping: { name: '覆面調査', from: null, until: null, notes: '', printedMean: '3.6', areas: [] },
    }
    await ask(page, 'receiveCommonSurvey', year, received)
    for (const [nth, { id, kind, commonKey }] of common.entries()) {
      if (kind === 'milestone') continue
      const target = { value: kind === 'score' ? '3.5' : String(40 + (year % 20)), upper: null, day: null, text: '' }
      await ask(page, 'saveYearlyTarget', id, year, { target, withdrawal: '2' })
      if (commonKey?.startsWith('2-')) continue
      const counted = kind === 'count' ? { value: String(year % 5) } : { numerator: 120 + ((year * 7 + nth * 13) % 90), denominator: 400 }
      await ask(page, 'saveMeasurement', id, year, 'selfEvaluation', { ...nothing, ...counted })
    }
  }
  for (const { id } of common) await ask(page, 'saveSeriesBreak', id, newest - 8, { aspects: ['wording'], note: '' })
}

const survey = {
  type: 'randomSample',
  mode: '郵送',
  population: '',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  printedRate: '',
  source: '',
  notes: '',
} as const
const rate = { questionText: '思いますか。', base: 400, printedRate: '' } as const

/** Milliseconds from the click on the view to the end of the frame that shows it, each time after another view was in front. */
async function timesOf(page: Page, away: string, to: string, rows: ReturnType<Page['locator']>): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = -2; run < runs; run += 1) {
    await page.getByRole('radio', { name: away, exact: true }).click()
    await rows.first().waitFor({ state: 'detached' })
    await page.waitForTimeout(200)
    const time = await page.evaluate(async (label) => {
      const button = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find((each) => each.textContent === label)
      const start = performance.now()
      button?.click()
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
      return performance.now() - start
    }, to)
    if ((await rows.count()) !== 17) throw new Error('the page is not there')
    if (run >= 0) times.push(time)
  }
  return times
}

async function timesOfStepping(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const time = await page.evaluate(async () => {
      const grid = document.activeElement
      const before = grid?.getAttribute('aria-activedescendant')
      const start = performance.now()
      grid?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
      return grid?.getAttribute('aria-activedescendant') === before ? Number.NaN : performance.now() - start
    })
    if (Number.isNaN(time)) throw new Error('the next indicator is not there')
    times.push(time)
    await page.waitForTimeout(50)
  }
  return times
}
