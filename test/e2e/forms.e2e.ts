// Knows that forms go both ways by the keyboard alone: a full set out, the city's own file bound and filled, a damaged file read back and taken in part.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readBook } from '../../electron/excel/read-book.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { damage } from '../helpers/damaged-book.ts'
import { ask, pressButton, runCommand, walkTo } from './keyboard.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

const template = path.join(import.meta.dirname, '../fixtures/templates/youshiki2.xlsx')
let window: SampleWindow
let set: string
beforeAll(async () => {
  window = await openSample('2014-05-20T10:00:00+09:00', '大阪 太郎', 26)
  set = path.join(window.running.folder, '様式一式.xlsx')
}, 120_000)
afterEach(() => window.putAway())
afterAll(() => window.close())

const planNow = async (): Promise<WardPlan> => {
  const plan = await ask(window.page, 'getWardPlan', 2014)
  if (!plan) throw new Error('no plan')
  return plan
}
/** Every text of a plan, whatever it belongs to. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const bookOf = (file: string) => readBook(new Uint8Array(readFileSync(file)))

test('a full set goes out with its cover, and every text of the plan is in it', async () => {
  const { page, running } = window
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: '様式の出力' })
  await dialog.getByRole('button', { name: '次のページ' }).waitFor()
  await walkTo(page, '送付票（表紙）を付ける')
  await page.keyboard.press('Space')
  await running.takeScreenshot('forms-output')
  await running.answerSaveDialog(set)
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('出力しました').waitFor({ timeout: 60_000 })
  expect(await window.holds(dialog.getByRole('button', { name: 'フォルダーを開く' }))).toBe(true)
  await page.keyboard.press('Escape')

  const { sheets } = await bookOf(set)
  expect(sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name)).toEqual(['送付票', '様式1', '様式2', '様式3'])
  const printed = sheets.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')
  const plan = await planNow()
  const wanted = plan.managementIssues.flatMap((issue) => [
    issue.title,
    issue.challenge,
    ...issue.strategies.flatMap(({ approach, initiatives }) => [approach, ...initiatives.map(({ content }) => content)]),
  ])
  expect(wanted.length).toBeGreaterThan(50)
  const flat = (text: string) => text.replaceAll(/\s/g, '')
  const all = flat(printed)
  for (const text of wanted) expect(all).toContain(flat(text))
})

test('the city’s own file is bound, corrected and filled; only the bound cells are another', async () => {
  const { page, running } = window
  await page.keyboard.press('Control+Shift+E')
  await running.answerOpenDialog(template)
  await pressButton(page, /^(様式の Excel を選ぶ|様式ファイルを追加)…/)
  const grid = page.getByRole('grid', { name: 'シート「様式2」' })
  await grid.waitFor()
  await walkTo(page, /^A1/)
  const front = async () =>
    page.evaluate(
      () => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '',
    )
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  expect(await front()).toMatch(/^E4.*割当て：.*現状/)
  await page.keyboard.press('Delete')
  expect(await front()).not.toContain('割当て')
  await page.keyboard.press('F2')
  await page.locator('input:focus').waitFor()
  await page.keyboard.insertText('現状')
  await page.getByRole('option', { name: /現状/ }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(front).toMatch(/^E4.*割当て：.*現状/)
  expect(await page.getByText('計画の文をあてはめられませんでした。').count()).toBe(0)
  await page.getByText('15行あふれます').first().waitFor()
  await running.takeScreenshot('forms-binding')
  await page.keyboard.press('Control+s')
  await page.getByText(/の割当てを保存しました。/).waitFor()

  const place = path.join(running.folder, '市の様式')
  mkdirSync(place)
  await running.answerOpenDialog(place)
  await walkTo(page, /^様式ファイルを追加/, 'F6', 10)
  await pressButton(page, '記入して出力…')
  const dialog = page.getByRole('dialog', { name: /記入して出力/ })
  await dialog
    .getByRole('button', { name: /出力…|フォルダー/ })
    .last()
    .waitFor()
  await walkTo(page, /^保存するフォルダーを選んで/)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'フォルダーを開く' }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')

  const plan = await planNow()
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .toSorted()
  expect(files).toHaveLength(plan.managementIssues.length)
  const before = unzipSync(new Uint8Array(readFileSync(template)))
  for (const [index, file] of files.entries()) {
    const after = unzipSync(new Uint8Array(readFileSync(path.join(place, file))))
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(before).filter((name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])))
    expect(changed).toEqual(['xl/worksheets/sheet1.xml'])
    const { sheets } = await bookOf(path.join(place, file))
    const texts = new Map(sheets[0]?.cells.map(({ address, text }) => [address, text]))
    expect(texts.get('E4')).toBe(plan.managementIssues[index]?.currentState)
    expect(texts.get('B7')).toBe(plan.managementIssues[index]?.challenge)
  }
})

test('a damaged file is read back and taken in part, as one deed; the rest goes onto a 修正依頼票', async () => {
  const { page, running } = window
  const plan = await planNow()
  const [first] = plan.managementIssues
  const [strategy] = first?.strategies ?? []
  if (!first || !strategy) throw new Error('an empty sample')
  const { sheets } = await bookOf(set)
  const addressOf = (text: string) =>
    sheets.find(({ name }) => name === '様式2')?.cells.find((cell) => cell.text.includes(text))?.address ?? ''
  const book = damage(new Uint8Array(readFileSync(set)))
  book.type('様式2', addressOf(first.currentState), '現状を書き直した。')
  book.type('様式2', addressOf(strategy.desiredState), 'めざす状態を書き直した。')
  book.insertRows('様式2', 3, 2)
  book.type('様式2', 'B3', '市へ：この行は何ですか')
  book.rename('様式2', '様式２（北区提出）')
  const returned = path.join(running.folder, '戻り.xlsx')
  writeFileSync(returned, book.pack())

  await runCommand(page, '様式の Excel を読み戻す')
  const dialog = page.getByRole('dialog', { name: '様式の Excel を読み戻す' })
  await running.answerOpenDialog(returned)
  await pressButton(page, 'Excel のファイルを選ぶ…')
  const rows = dialog.getByRole('grid', { name: '読み取った違い' })
  await rows.waitFor({ timeout: 30_000 })
  await running.takeScreenshot('forms-return')
  await dialog.getByRole('button', { name: '2件を取り込む' }).waitFor()
  // the cursor stands on the first row: the second one is left out
  await page.keyboard.press('Home')
  const label = async () =>
    page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
  for (let step = 0; step < 20 && !(await label()).includes('めざす状態を書き直した'); step += 1) await page.keyboard.press('ArrowDown')
  expect(await label()).toContain('めざす状態を書き直した')
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: '1件を取り込む' }).waitFor()
  for (let step = 0; step < 20 && !(await label()).includes('市へ：この行は何ですか'); step += 1) await page.keyboard.press('ArrowDown')
  expect(await label()).toMatch(/様式２（北区提出）!B3/)
  await page.keyboard.press('Shift+Space')
  const slip = path.join(running.folder, '修正依頼票.xlsx')
  await running.answerSaveDialog(slip)
  await pressButton(page, /^修正依頼票を出力…/)
  await dialog.getByText(/修正依頼票「.*」を出力しました。/).waitFor({ timeout: 30_000 })
  expect((await bookOf(slip)).sheets.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')).toMatch(
    /B3[^]*市へ：この行は何ですか/,
  )

  await pressButton(page, '1件を取り込む')
  await dialog.getByText('1件を取り込みました。').waitFor()
  const taken = await planNow()
  expect(taken.managementIssues[0]?.currentState).toBe('現状を書き直した。')
  expect(taken.managementIssues[0]?.strategies[0]?.desiredState).toBe(strategy.desiredState)
  await pressButton(page, '元に戻す')
  await dialog.getByText('取り込む前に戻しました。').waitFor()
  expect(textsIn(await planNow())).toEqual(textsIn(plan))
  await page.keyboard.press('Escape')
  expect(await running.complaints()).toEqual([])
})
