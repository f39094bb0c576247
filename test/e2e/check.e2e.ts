// Knows a whole fiscal year of checks, done at the keyboard by four people on a set clock: written, confirmed, sent back, read later, and carried into next year.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Check, Confirmation } from '../../shared/model/check.ts'
import type { Initiative } from '../../shared/model/ward-plan.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { ask, chooseFromMenu, nameOfFocus, pressButton, runCommand, walkTo } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'
import { waitUntilSaved } from './plan-typist.ts'

const folder = makeRunFolder()
const dataFile = path.join(folder, '見本の区.kusei')
const year = 2015
const quarterFinding = '担い手が足りないため、町会に働きかける。'
/** Of the sample: 市民協働課担当係長（防災） → 市民協働課長 → 副区長 → 区長. */
const officer = '仮名 みどり'
const manager = '仮名 隆'
const deputy = '仮名 京子'
const mayor = '見本 太郎'
let running: RunningApp
let page: Page
let fileIsThere = false
/** What was typed for the official checks, by which check. */
const typed: Record<'midYearReview' | 'selfEvaluation', string[]> = { midYearReview: [], selfEvaluation: [] }
const books: Record<string, ReadonlyMap<string, string>> = {}

beforeAll(() => begin('2015-04-20T09:00:00+09:00'))
afterEach(() => running.takeScreenshot('check'))
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('April: the plan is established; the way up is found in the names of the posts', async () => {
  await running.answerSaveDialog(dataFile)
  await page.locator('input:focus').waitFor()
  await chooseFromMenu(page, 'ファイル', '見本で試す')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.insertText(officer)
  await page.keyboard.press('Enter')
  await page.getByTestId('outline').waitFor()
  await page.getByRole('button', { name: /^年度：/ }).click()
  await page.getByRole('menuitemradio', { name: /平成27年度/ }).click()
  await page.getByRole('button', { name: '年度：平成27年度' }).waitFor()
  for (const kind of ['draft', 'established'] as const) {
    await ask(page, 'confirmEdition', year, { kind, decisionDate: '2015-04-01', documentNumber: '総企第1号', revisionNote: '' })
  }
  await exportEdition('策定')
  fileIsThere = true
  const { route, dates } = await ask(page, 'getCheckBook', year)
  expect(route.map(({ name }) => name)).toEqual(['担当', '課長', '副区長', '区長'])
  expect(dates.map(({ check, until }) => [check, until])).toEqual([
    ['firstQuarter', '2015-06-30'],
    ['midYearReview', '2015-08-31'],
    ['secondQuarter', '2015-09-30'],
    ['thirdQuarter', '2015-12-31'],
    ['fourthQuarter', '2016-03-31'],
    ['selfEvaluation', '2016-03-31'],
  ])
  expect((await own()).length).toBeGreaterThanOrEqual(3)
})

it('first quarter: a section writes in seconds what was done, and hands in two items; its manager confirms both', async () => {
  await begin('2015-07-06T09:00:00+09:00')
  const entries = async () => (await ask(page, 'getCheckBook', year)).records.reduce((sum, record) => sum + record.entries, 0)
  const before = await entries()
  await runCommand(page, '取組の記録')
  await walkTo(page, /^内容/)
  await page.keyboard.insertText('総合防災訓練を実施')
  await page.keyboard.press('Control+Enter')
  await expect.poll(entries).toBe(before + 1)
  const [first, second] = await own()
  await write(first, { 進捗状況: '防災訓練を6月に1回実施した。', 区内の記号: '1' })
  await write(second, { 進捗状況: '避難所の運営委員会を2か所で開いた。', 区内の記号: '2', 課題と対応: quarterFinding })
  await as(manager)
  await confirm(2)
  expect(await acts('firstQuarter')).toEqual(['担当 confirm', '担当 confirm', '課長 confirm', '課長 confirm'])
})

it('中間振り返り: three items; one is sent back, mended and goes up; the mayor is away, his deputy decides for him, he reads it later', async () => {
  await begin('2015-09-07T09:00:00+09:00', officer)
  const [first, second, third] = await own()
  const finding = (what: string) => `${what}の参加者が固定している。改善策として、学校と共同で開催する。`
  for (const [index, item] of [first, second, third].entries()) {
    const text = finding(`中間に確かめた取組${index + 1}`)
    typed.midYearReview.push(text)
    await write(item, { プロセス指標の達成状況: '3', 課題と改善策: text })
  }
  await as(manager)
  await runCommand(page, '確認待ちの一覧')
  await sendBack('実績の数字を入れてください。')
  await confirm(2)
  const returned = (await log()).findLast(({ act }) => act === 'sendBack')
  await as(officer)
  const mended = '参加者は延べ212人だった。改善策として、学校と共同で開催する。'
  typed.midYearReview.push(mended)
  await write(
    (await own()).find(({ id }) => id === returned?.id),
    { 課題と改善策: mended },
  )
  await as(manager)
  await confirm(1)
  await as(deputy)
  await confirm(5)
  // 代決: asked for by the scope of items that he may decide for the mayor
  await runCommand(page, '確認待ちの一覧')
  await walkTo(page, /^すべて$/, 'Shift+Tab', 40)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await nextTurn(/中間振り返り/)
  await page.keyboard.press('c')
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
  await pressButton(page, /^代決する$/)
  await expect.poll(async () => (await log()).at(-1)?.act).toBe('confirmFor')
  await as(mayor)
  await runCommand(page, '確認待ちの一覧')
  const readLater = async () => (await log()).filter(({ act }) => act === 'readLater').length
  const before = (await log()).length
  for (let n = 1; n <= 5; n += 1) {
    await nextTurn()
    await page.keyboard.press('c')
    await expect.poll(async () => (await log()).length).toBe(before + n)
  }
  expect(await readLater()).toBe(1)
  expect(await acts('midYearReview')).toEqual([
    '担当 confirm',
    '担当 confirm',
    '担当 confirm',
    '課長 sendBack',
    '課長 confirm',
    '課長 confirm',
    '担当 confirm',
    '課長 confirm',
    '副区長 confirm',
    '副区長 confirm',
    '副区長 confirm',
    '区長 confirmFor',
    expect.stringMatching(/^区長 /),
    expect.stringMatching(/^区長 /),
    expect.stringMatching(/^区長 /),
  ])
  const decided = (await log()).find(({ act }) => act === 'confirmFor')
  expect(decided).toMatchObject({ person: deputy, forPerson: mayor, postName: '区長', stepName: '区長' })
  expect(decided?.windowsUser).not.toBe('')
})

it('what the mayor confirmed is locked; the edition 中間振り返り is frozen', async () => {
  const [first] = await own()
  const refused = await page.evaluate(
    ([id]) =>
      window.bridge.call('saveText', [{ kind: 'initiativeReview', id: `${id}-midYearReview`, field: 'findingAndImprovement' }, '別の文']),
    [first?.id ?? ''] as const,
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'E-CHECK-02' } })
  await confirmEdition()
  await exportEdition('中間振り返り')
})

it('three more quarters, each from the section to its manager', async () => {
  for (const [moment, text] of [
    ['2015-10-06T09:00:00+09:00', '第2四半期は出前講座を3回行った。'],
    ['2016-01-08T09:00:00+09:00', '第3四半期は避難訓練に310人が参加した。'],
    ['2016-04-05T09:00:00+09:00', '第4四半期は記録をまとめ、地域に配った。'],
  ] as const) {
    await begin(moment, officer)
    const [first] = await own()
    await write(first, { 進捗状況: text, 区内の記号: '1' })
    await as(manager)
    await confirm(1)
  }
  for (const check of ['secondQuarter', 'thirdQuarter', 'fourthQuarter'] as const) {
    expect(await acts(check)).toEqual(['担当 confirm', '課長 confirm'])
  }
  const [first] = await own()
  expect(first?.reviews.filter(({ period }) => period.endsWith('Quarter')).map(({ results }) => results)).toHaveLength(4)
})

it('自己評価: written, sent back once, confirmed; its edition is frozen', async () => {
  await begin('2016-04-20T09:00:00+09:00', officer)
  const [first, second] = await own()
  for (const [index, item] of [first, second].entries()) {
    const said = {
      当年度の取組実績: `年度末にまとめた実績${index + 1}`,
      課題: `年度末の課題${index + 1}`,
      改善策: `年度末の改善策${index + 1}：次年度は学校ごとに担い手を決める。`,
    }
    typed.selfEvaluation.push(...Object.values(said))
    await write(item, { ...said, プロセス指標の達成状況: '3', 戦略に対する取組の有効性: '2' })
  }
  await as(manager)
  await runCommand(page, '確認待ちの一覧')
  await sendBack('参加者数を書いてください。')
  await confirm(1)
  const returned = (await log()).findLast(({ act }) => act === 'sendBack')
  await as(officer)
  const mended = '年度末にまとめた実績（参加者 延べ640人）'
  typed.selfEvaluation.push(mended)
  await write(
    (await own()).find(({ id }) => id === returned?.id),
    { 当年度の取組実績: mended },
  )
  await as(manager)
  await confirm(1)
  await confirmEdition()
  await exportEdition('自己評価')
  const all = await log()
  expect(all.filter(({ act, stepName }) => act === 'confirm' && stepName !== '担当').length).toBeGreaterThanOrEqual(10)
  expect(all.filter(({ act }) => act === 'sendBack')).toHaveLength(2)
})

it('様式2 of 策定, 中間 and 自己評価 differ just in the bands of their checks', () => {
  const [established, midYear, atEnd] = [books['策定'], books['中間振り返り'], books['自己評価']]
  const added = (older: ReadonlyMap<string, string> = new Map(), newer: ReadonlyMap<string, string> = new Map()) => {
    const left = [...older.values()]
    return [...newer.values()].filter((text) => {
      const at = left.indexOf(text)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  const isOf = (check: keyof typeof typed) => (text: string) =>
    typed[check].includes(text) || /^[①②③]|^[ａ-ｚＡ-Ｚア-ン－]$/.test(text) || /振り返り|自己評価/.test(text)
  const ofMidYear = added(established, midYear)
  expect(ofMidYear.filter((text) => typed.midYearReview.includes(text))).toHaveLength(3)
  expect(ofMidYear.filter((text) => !isOf('midYearReview')(text))).toEqual([])
  const ofEnd = added(midYear, atEnd)
  expect(ofEnd.filter((text) => typed.selfEvaluation.includes(text)).length).toBeGreaterThanOrEqual(6)
  expect(ofEnd.filter((text) => typed.midYearReview.includes(text))).toEqual([])
})

it('five improvements are followed; one becomes an initiative of next year through 年度更新, and says where it comes from', async () => {
  const ledger = async () => (await ask(page, 'listActLedger')).filter(({ fiscalYear }) => fiscalYear === year)
  const before = new Set((await ledger()).map(({ id }) => id))
  await runCommand(page, '改善アクションの一覧')
  const list = page.getByRole('listbox', { name: '改善アクションと改善策の一覧' })
  await list.waitFor()
  for (let n = 1; n <= 5; n += 1) {
    await list.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await ledger()).length).toBe(before.size + n)
    await waitUntilSaved(page)
  }
  const made = (await ledger()).filter(({ id }) => !before.has(id))
  const chosen = made.find(({ source }) => source.check === 'selfEvaluation')
  const said = [quarterFinding, ...typed.midYearReview, ...typed.selfEvaluation].join('\n')
  expect(made.map(({ text }) => text).filter((text) => !said.includes(text))).toEqual([])
  await runCommand(page, '年度更新')
  await page.getByRole('dialog').waitFor()
  const acts = page.getByRole('listbox', { name: '未了の改善アクション' })
  for (let step = 0; step < 4 && !(await acts.isVisible()); step += 1) await pressButton(page, '次へ')
  await acts.focus()
  await walkTo(page, new RegExp(chosen?.text.slice(0, 12) ?? '!'), 'ArrowDown', 40)
  await page.keyboard.press('Space')
  const run = page.getByRole('button', { name: '年度更新を実行' })
  for (let step = 0; step < 5 && !(await run.isVisible()); step += 1) await pressButton(page, '次へ')
  await pressButton(page, '年度更新を実行')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '年度：平成28年度' }).waitFor()
  const born = (await ask(page, 'listActLedger')).find(({ resultYear }) => resultYear === 2016)
  expect(born).toMatchObject({ fiscalYear: year, state: 'done' })
  expect(born?.id).toBe(chosen?.id)
  const next = await ask(page, 'getWardPlan', 2016)
  const initiatives = next?.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives)) ?? []
  const child = initiatives.find(({ id }) => id === born?.resultInitiativeId)
  expect(child?.title).not.toBe('')
  await runCommand(page, '計画')
  await page.getByRole('treeitem', { name: new RegExp(child?.title.slice(0, 8) ?? '!') }).click()
  await page.getByText(/この取組は.*27年度.*自己評価.*改善策から生まれました/).waitFor()
  expect(await running.complaints()).toEqual([])
})

/** The program started anew on that day, with the same file; `person` sits down at it. */
async function begin(moment: string, person?: string): Promise<void> {
  await running?.close()
  running = await launch({ folder, environment: { KUSEI_NOW: moment } })
  page = running.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  if (fileIsThere) await page.getByRole('button', { name: '年度：平成27年度' }).waitFor()
  if (person) await as(person)
}

async function as(person: string): Promise<void> {
  await page.getByRole('navigation', { name: '画面' }).waitFor()
  await runCommand(page, '入力者の名前')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(person)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The initiatives of the officer's post, as they are now. */
async function own(): Promise<readonly Initiative[]> {
  const plan = await ask(page, 'getWardPlan', year)
  const { posts, holders } = await ask(page, 'getOrganisation')
  const held = new Set<string>(holders.filter((holder) => holder.person === officer).map(({ postId }) => postId))
  expect(posts.filter(({ id }) => held.has(id)).map(({ name }) => name)).toEqual(['市民協働課担当係長（防災）'])
  const initiatives = plan?.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives)) ?? []
  return initiatives.filter(({ postId }) => postId !== null && held.has(postId))
}

/** Writes an item's check on the form, field by field, and hands it in. A digit chooses a symbol. */
async function write(item: Initiative | undefined, texts: Readonly<Record<string, string>>): Promise<void> {
  if (!item) throw new Error('no such item')
  const plan = await ask(page, 'getWardPlan', year)
  const number = plan ? (numberOf(plan).get(item.id) ?? '') : ''
  await runCommand(page, '振り返りの記入')
  const list = page.getByRole('listbox', { name: '振り返りを書く項目' })
  await list.waitFor()
  await list.focus()
  await page.keyboard.press('Home')
  await walkTo(page, new RegExp(`(^|\\s)${number}(\\s|　|$)`), 'ArrowDown', 40)
  await page.keyboard.press('Enter')
  const field = () =>
    page.evaluate(() => document.activeElement?.closest('[data-entry-field]')?.querySelector('h4')?.firstChild?.textContent ?? '')
  await expect.poll(field).not.toBe('')
  const left = new Set(Object.keys(texts))
  for (let label = await field(); label !== ''; label = await field()) {
    const said = texts[label]
    if (said !== undefined && /^\d$/.test(said)) await page.keyboard.press(said)
    else if (said !== undefined) {
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(said)
    }
    left.delete(label)
    await page.keyboard.press('Control+Enter')
  }
  expect([...left]).toEqual([])
  const before = (await log()).length
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await log()).length).toBe(before + 1)
  await waitUntilSaved(page)
}

/** With the queue in front: C as often as this; the next comes to the front by itself. */
async function confirm(count: number): Promise<void> {
  await runCommand(page, '確認待ちの一覧')
  const before = (await log()).length
  for (let n = 1; n <= count; n += 1) {
    await nextTurn()
    await page.keyboard.press('c')
    await expect.poll(async () => (await log()).length).toBe(before + n)
  }
  await waitUntilSaved(page)
}

/** The next item that waits for this person; those that nobody has handed in yet (提出) are passed by. */
async function nextTurn(wanted = /確認|後閲|もう一度/): Promise<void> {
  await page.getByRole('listbox', { name: '確認する項目' }).focus()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('k')
  for (let step = 0; step < 30 && !wanted.test(await nameOfFocus(page)); step += 1) await page.keyboard.press('j')
}

async function sendBack(comment: string): Promise<void> {
  await nextTurn()
  await page.keyboard.press('r')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.insertText(comment)
  await pressButton(page, /^差し戻す$/)
  await expect.poll(async () => (await log()).at(-1)?.act).toBe('sendBack')
}

async function log(): Promise<readonly Confirmation[]> {
  return (await ask(page, 'getCheckBook', year)).confirmations
}

async function acts(check: Check): Promise<readonly string[]> {
  return (await log()).filter((one) => one.check === check).map(({ stepName, act }) => `${stepName} ${act}`)
}

async function confirmEdition(): Promise<void> {
  await runCommand(page, '版を確認する')
  await page.getByRole('dialog').waitFor()
  await pressButton(page, /^確認する$/)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Writes 様式2 of the newest edition and keeps its texts by address. */
async function exportEdition(name: string): Promise<void> {
  const file = path.join(folder, `様式2（${name}）.xlsx`)
  await running.answerSaveDialog(file)
  const [edition] = await ask(page, 'listEditions', year)
  await ask(page, 'exportForms', year, ['form2'], edition?.id ?? '')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync(file) as unknown as ExcelJS.Buffer)
  const texts = new Map<string, string>()
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master.address === cell.address && cell.text !== '') texts.set(`${sheet.name}!${cell.address}`, cell.text)
      }),
    )
  }
  books[name] = texts
}
