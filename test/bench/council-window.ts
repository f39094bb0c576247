// Knows how long a person waits in the room of the ward council where the file holds 50,000 opinions, 300 meetings and 600 members.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Context } from '../../electron/context.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { loadResources } from '../../electron/resources.ts'
import { ask, runCommand } from '../e2e/keyboard.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { addLargeCouncil, membersOfCouncil, meetingsOfCouncil } from './large-council.ts'
import { makeManyYears } from './many-years.ts'
import { startPage } from './running-page.ts'

const [runs, opinions] = [7, 50_000]
const moment = '2026-11-23T10:00:00+09:00'
/** Of these the file has many; each letter is waited for. */
const searched = ['防災', '子ども', '地域']
const steps = ['first', 'room', 'letter', 'filter', 'arrow', 'page', 'end', 'many', 'undo', 'line', 'recorded'] as const
type Step = (typeof steps)[number]
type Waited = Readonly<Record<Step, number[]>>

const names: Readonly<Record<Step, string>> = {
  first: `the room of ${opinions.toLocaleString('en')} opinions, ${meetingsOfCouncil} meetings and ${membersOfCouncil} members: its first list`,
  room: '— the list when the room is entered again',
  letter: '— a letter of a search',
  filter: '— a filter',
  arrow: '— the next opinion in front, with its thread',
  page: '— a page further',
  end: '— the last one',
  many: '— another class for 500 that were chosen',
  undo: '— that taken back',
  line: '— an opinion is recorded in a meeting: until the line takes the next',
  recorded: '— until it stands in the list',
}
const limits: Readonly<Partial<Record<Step, number>>> = { room: 100, letter: 100, filter: 100, arrow: 100, page: 100, end: 100, line: 100 }

export async function benchCouncilWindow(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  try {
    const waited = await measure(folder, makeFile(folder))
    return steps.map((step) => {
      const times = waited[step]
      const note = `median of ${times.length}, at most ${Math.max(...times).toFixed(0)} ms`
      return { name: names[step], ours: medianOf(times), bare: null, unit: 'ms', limit: limits[step] ?? null, note }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeFile(folder: string): string {
  const file = makeManyYears(folder, 20, 15)
  const files = createFileSession({ now: () => moment, newId: randomUUID, log: () => {}, operator: () => '見本' })
  const problem = files.open(file)
  if (problem) throw new Error(problem.code)
  const context = {
    files,
    resources: loadResources(path.join(import.meta.dirname, '../../resources')),
    settings: { get: () => ({ operator: '見本', recentFiles: [] }) },
    clock: { now: () => moment, today: () => moment.slice(0, 10) },
    newId: randomUUID,
  } as unknown as Context
  try {
    addLargeCouncil(context, opinions)
  } finally {
    files.close()
  }
  return file
}

async function measure(folder: string, file: string): Promise<Waited> {
  const running = await startPage(path.join(folder, 'userData'), { args: [file], environment: { KUSEI_NOW: moment } })
  const waited = Object.fromEntries(steps.map((step) => [step, [] as number[]])) as Record<Step, number[]>
  try {
    const { page } = running
    await page.getByTestId('cell-editor').waitFor({ state: 'attached', timeout: 120_000 })
    await ask(page, 'setOperator', '見本')
    await page.reload()
    await page.getByTestId('cell-editor').waitFor({ state: 'attached' })
    await page.waitForTimeout(1000)
    waited.first.push(await timeOfKey(page, 'Control+Shift+g', { changed: '[data-at="0"] .opinion-summary' }))
    const counts = '.opinions-left .toolbar-note'
    for (let run = 0; run < runs; run += 1) {
      await page.keyboard.press('Control+7')
      await page.locator('.council-room').waitFor({ state: 'detached' })
      waited.room.push(await timeOfKey(page, 'Control+Shift+g', { changed: '[data-at="0"] .opinion-summary' }))
      const word = searched[run % searched.length] ?? ''
      for (let length = 1; length <= word.length; length += 1)
        waited.letter.push(await timeOfInput(page, '.opinion-search input', word.slice(0, length), counts))
      await timeOfInput(page, '.opinion-search input', '', counts)
      waited.filter.push(await timeOfChoice(page, 0, `${2026 - run}`, counts))
      waited.filter.push(await timeOfChoice(page, 0, 'any', counts))
      await page.locator('.opinion-list').focus()
      waited.arrow.push(await timeOfKey(page, 'ArrowDown', { changed: '.opinion-detail' }))
      waited.page.push(await timeOfKey(page, 'PageDown', { changed: '.opinion-detail' }))
      waited.end.push(await timeOfKey(page, 'End', { changed: '.opinion-detail' }))
      await page.keyboard.press('Home')
      await page.waitForTimeout(300)
    }
    await changeMany(page, waited)
    await record(page, waited)
    return waited
  } finally {
    await running.end()
  }
}

/** Of those without an answer 504 get a class, and have it taken back. */
async function changeMany(page: Page, waited: Waited): Promise<void> {
  await timeOfChoice(page, 6, 'none', '.opinions-left .toolbar-note')
  await page.locator('.opinion-list').focus()
  for (let press = 0; press < 42; press += 1) await page.keyboard.press('Shift+PageDown')
  await page.waitForTimeout(500)
  const shown = '[data-at="504"] .opinion-class, .opinion-line[data-here] .opinion-class'
  for (const classId of ['class-later', 'class-other', 'class-difficult']) {
    await page.keyboard.press('e')
    const field = page.locator('.opinion-fields select').first()
    await field.selectOption(classId)
    waited.many.push(await timeOfKey(page, 'Control+Enter', { changed: shown }))
    await page.waitForTimeout(1000)
    await page.locator('.opinion-list').focus()
    waited.undo.push(await timeOfKey(page, 'Control+z', { changed: shown }))
    await page.waitForTimeout(1000)
    await page.locator('.opinion-list').focus()
  }
}

async function record(page: Page, waited: Waited): Promise<void> {
  await runCommand(page, '区政会議の会議')
  await page
    .getByRole('radio', { name: '意見の記録' })
    .or(page.getByText('意見の記録', { exact: true }))
    .first()
    .click()
  await page.locator('.capture-words textarea').waitFor()
  for (let run = 0; run < 20; run += 1) {
    await page.locator('.capture-line input').first().focus()
    await page.keyboard.insertText('1')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(`夜の訓練も年に${run + 1}回は行ってほしい。`)
    waited.recorded.push(await timeOfKey(page, 'Enter', { changed: '.capture-head h3' }, (ms) => waited.line.push(ms)))
  }
}

type Until = Readonly<{ changed: string }>

/** From the key to the end of the frame in which this reads otherwise. `onFree`: how long until the page was free to take another key. */
async function timeOfKey(page: Page, key: string, { changed }: Until, onFree?: (ms: number) => void): Promise<number> {
  const [ms, free] = await page.evaluate(
    async ({ changed, pressed }) => {
      const textOf = () => document.querySelector(changed)?.textContent ?? ''
      const [known, start] = [textOf(), performance.now()]
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }))
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve, 0))
      const free = performance.now() - start
      while (textOf() === known || textOf() === '') {
        await new Promise(requestAnimationFrame)
        if (performance.now() - start > 60_000) throw new Error(`${pressed.key} never showed anything in ${changed}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 0))
      return [performance.now() - start, free] as const
    },
    { changed, pressed: pressOf(key) },
  )
  onFree?.(free)
  return ms
}

const timeOfInput = (page: Page, field: string, text: string, changed: string) =>
  timeOfValue(page, { field, nth: 0, text, changed, event: 'input' })
const timeOfChoice = (page: Page, nth: number, text: string, changed: string) =>
  timeOfValue(page, { field: '.opinion-filters select', nth, text, changed, event: 'change' })

async function timeOfValue(
  page: Page,
  given: Readonly<{ field: string; nth: number; text: string; changed: string; event: 'input' | 'change' }>,
): Promise<number> {
  return page.evaluate(async ({ field, nth, text, changed, event }) => {
    const textOf = () => document.querySelector(changed)?.textContent ?? ''
    const box = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(field)[nth]
    if (!box) throw new Error(field)
    const [known, start] = [textOf(), performance.now()]
    // React watches the property of the element itself
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, text)
    box.dispatchEvent(new Event(event, { bubbles: true }))
    do {
      await new Promise(requestAnimationFrame)
      if (performance.now() - start > 20_000) throw new Error(`${text} in ${field} never changed ${changed}`)
    } while (textOf() === known)
    await new Promise((resolve) => setTimeout(resolve, 0))
    return performance.now() - start
  }, given)
}

/** 'Control+Shift+g' as an event says it. */
function pressOf(key: string): Readonly<{ key: string; code: string; ctrlKey: boolean; shiftKey: boolean }> {
  const last = key.slice(key.lastIndexOf('+') + 1)
  const code = /^[a-z]$/.test(last) ? `Key${last.toUpperCase()}` : last
  return { key: last, code, ctrlKey: key.includes('Control+'), shiftKey: key.includes('Shift+') }
}
