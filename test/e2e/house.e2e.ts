// Knows the main job, done by a person at the keyboard in a real window: from nothing to the printed form, closed, reopened, and taken back.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { amountsOfNode, type PlanFixture, type PlanNode, textsOfNode } from '../fixtures/plan-node.ts'
import { publishedPlan } from '../fixtures/published-plan.ts'
import { publishedPlan2023 } from '../fixtures/published-plan-2023.ts'
import { canPrint, printWorkbook, squeeze } from '../print/libre-office.ts'
import { createFile, giveName } from './create-file.ts'
import { ask } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'
import { placeOfCursor, typePlan, waitForPlace, waitUntilSaved } from './plan-typist.ts'

const folder = makeRunFolder()
const operator = '山﨑（区政企画）'
const tieOrder = [
  '1-1-ア',
  '1-2-ア',
  '1-2-イ',
  '1-3-ア',
  '1-3-イ',
  '1-3-ウ',
  '1-4-ア',
  '1-4-イ',
  '2-1-ア',
  '2-1-イ',
  '2-2-ア',
  '2-3-ア',
  '2-3-イ',
  'V',
  'own',
]

async function exportBook(running: RunningApp, file: string): Promise<Uint8Array> {
  const { page } = running
  await running.answerSaveDialog(file)
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.press('Enter')
  await dialog.getByText(path.basename(file)).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return readFileSync(file)
}

/** The plan as it is stored, in the shape of the fixture: texts as typed, amounts in yen. */
function storedTexts(plan: WardPlan): readonly string[] {
  const texts: string[] = [plan.goal, plan.mission, plan.mayorPolicy]
  for (const issue of plan.managementIssues) {
    texts.push(issue.title, issue.futureVision, issue.currentState, issue.causeAnalysis, issue.challenge, issue.recognition)
    for (const strategy of issue.strategies) {
      texts.push(strategy.title, strategy.desiredState, strategy.approach, ...strategy.outcomeIndicators.flatMap((i) => [i.name, i.target]))
      for (const it of strategy.initiatives) {
        texts.push(it.title, it.content, it.withdrawalCriterion, it.pastResults, ...it.processIndicators.flatMap((i) => [i.name, i.target]))
      }
    }
  }
  return texts.filter((text) => text !== '').toSorted()
}

const typedTexts = (node: PlanNode): readonly string[] =>
  textsOfNode(node)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .toSorted()

function tiesOf(node: PlanNode): readonly (readonly string[])[] {
  return [...(node.ties && node.texts['title'] ? [node.ties.toSorted()] : []), ...node.children.flatMap(tiesOf)]
}

function storedTies(plan: WardPlan): readonly (readonly string[])[] {
  return plan.managementIssues.flatMap((issue) =>
    issue.strategies.flatMap((strategy) => [
      strategy.ties.toSorted(),
      ...strategy.initiatives.map((initiative) => initiative.ties.toSorted()),
    ]),
  )
}

/** What stands in the cells of a book, as another program reads it. */
async function readBook(bytes: Uint8Array): Promise<Readonly<{ texts: readonly string[]; numbers: readonly number[] }>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  const texts: string[] = []
  const numbers: number[] = []
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula, `${sheet.name} ${cell.address}`).toBeUndefined()
        if (cell.master !== cell) return
        if (typeof cell.value === 'number') numbers.push(cell.value)
        else if (cell.text !== '') texts.push(cell.text)
      }),
    )
  }
  return { texts, numbers }
}

/** Every text and amount that was typed stands in the book's cells. */
async function expectInBook(bytes: Uint8Array, fixture: PlanFixture): Promise<void> {
  const { texts, numbers } = await readBook(bytes)
  const all = texts.join('\n')
  for (const { kind, field, text } of textsOfNode(fixture.plan)) expect(all, `${kind} ${field}`).toContain(text)
  for (const { yen } of amountsOfNode(fixture.plan)) if (yen !== null) expect(numbers).toContain(yen / 1000)
}

/** Every text that was typed can be read on the printed pages, and no number was too wide for its cell. */
function expectInPrint(bytes: Uint8Array, fixture: PlanFixture): void {
  const pages = printWorkbook(bytes)
  const printed = pages.map((page) => page.text).join('')
  for (const page of pages) expect([Math.round(page.widthPt), Math.round(page.heightPt)]).toEqual([595, 842])
  expect(printed).not.toContain('###')
  for (const { kind, field, text } of textsOfNode(fixture.plan)) {
    // Letters that another font has to lend come out of a PDF in the order of the fonts: there the pieces between them are looked for.
    const whole = squeeze(text)
    const pieces = printed.includes(whole)
      ? []
      : whole.split(/[^\p{Script=Hiragana}\p{Script=Katakana}\p{sc=Han}、。ー]|[髙𠮷]/u).filter((p) => p.length > 1)
    const lost = printed.includes(whole) ? [] : [...pieces, ...whole].filter((piece) => !printed.includes(piece))
    expect(lost, `${kind} ${field}: ${text.slice(0, 30)}`).toEqual([])
  }
  for (const { printed: amount } of amountsOfNode(fixture.plan)) expect(printed).toContain(squeeze(amount))
}

/** Every text of the book's cells can be read on its printed pages as often as it stands there. */
async function expectCellsInPrint(bytes: Uint8Array): Promise<void> {
  const printed = printWorkbook(bytes)
    .map((page) => page.text)
    .join('')
  const { texts } = await readBook(bytes)
  const lost = texts.filter((text) => !isVerticalLabel(text) && !printed.includes(squeeze(text)))
  expect(texts.length).toBeGreaterThan(500)
  expect(lost).toEqual([])
}

/** Its letters stand below one another, and come out of a PDF one by one. */
const isVerticalLabel = (text: string): boolean => ['計画', '中間振り返り', '自己評価'].includes(text)

describe.each([
  ['平成27年度, 様式1 and 様式2', publishedPlan, 'g1'],
  ['令和5年度, the short sheet', publishedPlan2023, 'g2'],
])('%s, from nothing', (_, fixture, name) => {
  const file = path.join(folder, `${name}.kusei`)
  let running: RunningApp
  let typed: WardPlan
  beforeAll(async () => {
    running = await launch({ folder: path.join(folder, name) })
  })
  // What the window showed at last is what a failure is understood by.
  afterEach(() => running.takeScreenshot(`house-${name}`))
  afterAll(() => running.close())

  it('a ward and a year are chosen, a name is given, and the form stands there', async () => {
    await createFile(running, fixture, file)
    await giveName(running.page, operator)
    await running.page.getByText(fixture.wardName, { exact: true }).waitFor()
    expect(existsSync(file)).toBe(true)
    expect(await ask(running.page, 'getAppState')).toMatchObject({
      operator,
      file: { wardCode: fixture.wardCode, wardName: fixture.wardName },
    })
  }, 60_000)

  it('a whole plan is typed into the form, and every letter of it is stored', async () => {
    await typePlan(running.page, fixture, tieOrder)
    await waitUntilSaved(running.page)
    typed = (await ask(running.page, 'getWardPlan', fixture.fiscalYear)) as WardPlan
    expect(storedTexts(typed)).toEqual(typedTexts(fixture.plan))
    expect(storedTies(typed).filter((ties) => ties.length > 0)).toEqual(tiesOf(fixture.plan).filter((ties) => ties.length > 0))
    const stored = typed.managementIssues.flatMap((i) => i.strategies.flatMap((s) => s.initiatives.flatMap((it) => it.amounts)))
    const wanted = amountsOfNode(fixture.plan).filter((amount) => amount.yen !== null)
    expect(stored.map((a) => a.yen).toSorted((a, b) => a - b)).toEqual(wanted.map((a) => a.yen as number).toSorted((a, b) => a - b))
  }, 300_000)

  it('exported, every text is in the book and on the printed pages', async (test) => {
    const bytes = await exportBook(running, path.join(folder, `${name}.xlsx`))
    await expectInBook(bytes, fixture)
    if (!canPrint) test.skip('LibreOffice or poppler-utils is missing')
    expectInPrint(bytes, fixture)
  }, 120_000)

  it('closed and reopened, all of it is there; every change can be undone and done again', async () => {
    expect(await running.complaints()).toEqual([])
    await running.close()
    running = await launch({ folder: path.join(folder, name) })
    const { page } = running
    const state = await ask(page, 'getAppState')
    if (!state.file) {
      await page
        .getByRole('button', { name: path.basename(file) })
        .first()
        .focus()
      await page.keyboard.press('Enter')
    }
    await page.locator('[data-testid=cell-editor]').waitFor()
    await waitForPlace(page, (place) => place !== '')
    expect(await ask(page, 'getWardPlan', fixture.fiscalYear)).toEqual(typed)
    expect((await ask(page, 'listDeeds', 500, null)).every(({ deed }) => deed.operator === operator)).toBe(true)
    let undone = 0
    while ((await ask(page, 'getUndoState')).undo !== null) {
      if (undone < 5) await undoByKey(page)
      else await ask(page, 'undo')
      undone += 1
    }
    expect(await ask(page, 'getWardPlan', fixture.fiscalYear)).toMatchObject({
      goal: '',
      mission: '',
      mayorPolicy: '',
      managementIssues: [],
    })
    for (let i = 0; i < undone; i += 1) await ask(page, 'redo')
    expect(await ask(page, 'getWardPlan', fixture.fiscalYear)).toEqual(typed)
    expect(await running.complaints()).toEqual([])
  }, 120_000)
})

async function undoByKey(page: Page): Promise<void> {
  const before = (await ask(page, 'getUndoState')).undo?.id
  await page.keyboard.press('Control+z')
  const end = Date.now() + 10_000
  while ((await ask(page, 'getUndoState')).undo?.id === before) {
    if (Date.now() > end) throw new Error(`Ctrl+Z does not take back ${before}; the cursor is on ${await placeOfCursor(page)}`)
    await page.waitForTimeout(20)
  }
}

describe('the sample ward', () => {
  let running: RunningApp
  beforeAll(async () => {
    running = await launch({ folder: path.join(folder, 'sample') })
  })
  afterAll(async () => {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens as a sample, and every form of it is printed whole', async (test) => {
    const { page } = running
    await running.answerSaveDialog(path.join(folder, 'sample.kusei'))
    const button = page.getByRole('button', { name: /見本をつくって/ })
    await button.focus()
    await page.keyboard.press('Enter')
    await giveName(page, operator)
    await page.getByText('見本データです。').waitFor({ timeout: 20_000 })
    await page.locator('[data-testid=cell-editor]').waitFor()
    const bytes = await exportBook(running, path.join(folder, 'sample.xlsx'))
    if (!canPrint) test.skip('LibreOffice or poppler-utils is missing')
    const printed = printWorkbook(bytes)
      .map((p) => p.text)
      .join('')
    const { fiscalYears } = (await ask(page, 'getAppState')).file as { fiscalYears: readonly number[] }
    const plan = (await ask(page, 'getWardPlan', Math.max(...fiscalYears))) as WardPlan
    for (const text of storedTexts(plan)) expect(printed).toContain(squeeze(text))
    await running.answerSaveDialog(path.join(folder, 'sample-2015.xlsx'))
    await ask(page, 'exportForms', 2015, ['form1', 'form2'])
    await expectCellsInPrint(readFileSync(path.join(folder, 'sample-2015.xlsx')))
    expect(await running.complaints()).toEqual([])
  }, 120_000)
})
