// Knows a figure's whole way, done by a person at the keyboard: from a survey's table in Excel to the rate, the chart, the verdict and the printed forms.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { PlanFixture } from '../fixtures/plan-node.ts'
import { canPrint, printWorkbook, squeeze } from '../print/libre-office.ts'
import { createFile, giveName } from './create-file.ts'
import { ask, pressButton, runCommand, walkTo } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'
import { typePlan, waitUntilSaved } from './plan-typist.ts'

const folder = makeRunFolder()
const dataFile = path.join(folder, '大正区.kusei')
const forms = path.join(folder, '様式.xlsx')
const reportBook = path.join(folder, '成果指標実績報告.xlsx')
const operator = '大正 花子（区政企画）'
const year = 2016
/** Asked of all; 90 + 157 of 417 valid answers: 247 ÷ 417 = 59.232… → 59.2. The 9 without an answer are in no base. */
const table = [
  ['選択肢', '回答数', '割合'],
  ['感じる', '90', '21.6%'],
  ['ある程度感じる', '157', '37.6%'],
  ['あまり感じない', '110', '26.4%'],
  ['感じない', '60', '14.4%'],
  ['無回答', '9', ''],
  ['合計', '426', ''],
]
const rate = '59.2％'
const caption = '区民アンケート回答者の割合（n=417、回収率28.4%）'
const question = '身近な地域の中で、「声かけ」「見守り」「助け合い」「支え合い」があると感じますか。'
const ownIndicator = '見守りや支え合いがあると感じると回答した区民アンケート回答者の割合'
const fixture: PlanFixture = {
  wardCode: '271080',
  wardName: '大正区',
  fiscalYear: year,
  formGeneration: 'G1',
  plan: {
    kind: 'wardPlan',
    texts: { goal: '支え合うまち', mission: '区民とともに', mayorPolicy: '見守りを広げる' },
    children: [
      {
        kind: 'managementIssue',
        texts: { title: '支え合いの地域づくり' },
        children: [
          {
            kind: 'strategy',
            texts: { title: '見守りの輪を広げる' },
            children: [{ kind: 'outcomeIndicator', texts: { name: ownIndicator, target: '50％以上' }, children: [] }],
          },
        ],
      },
    ],
  },
}
let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launch({ folder, environment: { KUSEI_NOW: '2017-04-20T10:00:00+09:00' } })
  page = running.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
})
afterEach(() => running.takeScreenshot('indicators'))
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a ward begins with nothing, and types a plan with one indicator', async () => {
  await createFile(running, fixture, dataFile)
  await giveName(page, operator)
  await page.getByRole('button', { name: '年度：平成28年度' }).waitFor()
  await typePlan(page, fixture, [])
  await waitUntilSaved(page)
  const [issue] = (await ask(page, 'getWardPlan', year))?.managementIssues ?? []
  expect(issue?.strategies[0]?.outcomeIndicators[0]).toMatchObject({ name: ownIndicator, target: '50％以上' })
})

it('its indicator becomes a series, with what its target says', async () => {
  await runCommand(page, '指標の一覧')
  await pressButton(page, '計画の指標から作る')
  await page.getByRole('dialog').getByText(ownIndicator).first().waitFor()
  await pressButton(page, /^1件/)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const own = (await ask(page, 'getIndicatorBook')).series.find(({ commonKey }) => commonKey === null)
  expect(own).toMatchObject({ name: ownIndicator, kind: 'rate', unit: '％', direction: 'up' })
  expect(own?.links).toMatchObject([{ kind: 'outcomeIndicator', fiscalYear: year }])
})

it('the survey is entered: who was asked, and the table pasted from Excel; the rate and its caption are there', async () => {
  await runCommand(page, '調査（アンケート）')
  await pressButton(page, '新しい調査')
  await walkTo(page, '調査の名称')
  await retype('平成28年度区民アンケート')
  await walkTo(page, '調査方法')
  await retype('郵送')
  await walkTo(page, '送付数')
  await retype('１，５００人')
  await walkTo(page, '回収数')
  await retype('426')
  await pressButton(page, '表を貼り付ける')
  await page.getByRole('dialog').waitFor()
  await running.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), table.map((row) => row.join('\t')).join('\r\n'))
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog').getByText('割合 59.2%（n=417）').waitFor()
  await pressButton(page, '1問を取り込む')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await walkTo(page, '設問文')
  await retype(question)
  await waitUntilSaved(page)
  await page.getByText(caption, { exact: true }).waitFor()
  await page.getByText('肯定 247 ÷ 有効 417').waitFor()
  const [survey] = (await ask(page, 'getIndicatorBook')).surveys
  expect(survey).toMatchObject({ name: '平成28年度区民アンケート', sent: 1500, returned: 426, mode: '郵送' })
  expect(survey?.questions[0]?.options.map(({ label, role, isPositive, count }) => [label, role, isPositive, count])).toEqual([
    ['感じる', 'answer', true, 90],
    ['ある程度感じる', 'answer', true, 157],
    ['あまり感じない', 'answer', false, 110],
    ['感じない', 'answer', false, 60],
    ['無回答', 'noAnswer', false, 9],
  ])
})

it('the question is used for the common indicator and for the ward’s own: no figure is typed twice', async () => {
  for (const name of ['声かけ', '区民アンケート回答者の割合']) {
    await pressButton(page, '指標の実績値に使う')
    await page.getByRole('dialog').waitFor()
    await walkTo(page, '指標の名称でしぼる')
    await page.keyboard.insertText(name)
    await walkTo(page, name === '声かけ' ? /声かけ/ : new RegExp(ownIndicator))
    await pressButton(page, /^実績値に使う$/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await waitUntilSaved(page)
  }
  // the cell of the form follows in the same deed
  await expect.poll(resultOfPlan).toEqual({ result: `${rate}\n${caption}`, attainment: '' })
})

it('the page of the 17 common indicators shows value, difference and verdict; the chart and its sentence stand beside', async () => {
  await runCommand(page, '共通指標（17')
  const room = page.getByRole('main')
  const sentence = '実績59.2％　目標50％以上（平成29年度までの目標）　差＋9.2ポイント → 達成（平成28年度のルール）'
  await room.getByText(sentence).first().waitFor()
  const row = room.getByRole('row').filter({ hasText: '1⑴㋐' })
  for (const text of ['50％以上', rate, '＋9.2', '達成', '417']) expect(await row.innerText()).toContain(text)
  const chart = room.getByRole('img').first()
  expect((await chart.getAttribute('aria-label')) ?? (await chart.textContent())).toContain('59.2')
  await running.takeScreenshot('indicators-common')
})

it('the rule proposes Ａ for the ward’s own indicator; a person decides, and the form has it', async () => {
  await runCommand(page, '判定')
  await walkTo(page, /アウトカム（個別）/)
  await page.getByText('差＋9.2ポイント → Ａ').first().waitFor()
  await page.keyboard.press('Space')
  await expect.poll(resultOfPlan).toEqual({ result: `${rate}\n${caption}`, attainment: 'Ａ' })
  await running.takeScreenshot('indicators-judgement')
})

it('one undo takes the decision back, another gives it again; nothing else moves', async () => {
  await page.keyboard.press('Control+z')
  await expect.poll(resultOfPlan).toEqual({ result: `${rate}\n${caption}`, attainment: '' })
  await page.keyboard.press('Control+y')
  await expect.poll(resultOfPlan).toEqual({ result: `${rate}\n${caption}`, attainment: 'Ａ' })
})

it('様式2 and 成果指標実績報告 go out with the same figures', async () => {
  await running.answerSaveDialog(forms)
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.press('Enter')
  await dialog.getByText(path.basename(forms)).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await running.answerSaveDialog(reportBook)
  await runCommand(page, '成果指標実績報告を出力')
  const offered = page.getByRole('listbox', { name: '出力する様式' })
  await offered.getByRole('option', { name: '成果指標実績報告', selected: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  // while it is written its name stands beside the progress
  await dialog.getByRole('button', { name: 'フォルダーを開く' }).waitFor({ timeout: 60_000 })
  await dialog.getByText(path.basename(reportBook)).waitFor({ timeout: 60_000 })
  expect(readFileSync(reportBook).length).toBeGreaterThan(5000)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

it.skipIf(!canPrint)('printed, both hold the rate with its base, and the report the verdict', () => {
  const printed = (book: string) =>
    printWorkbook(readFileSync(book))
      .map(({ text }) => text)
      .join('')
  const form = printed(forms)
  for (const text of [ownIndicator, '50％以上', rate, caption, 'Ａ']) expect(form).toContain(squeeze(text))
  const report = printed(reportBook)
  for (const text of ['成果指標実績報告', rate, 'n=417', '回収率28.4%', '達成', '平成28年度区民アンケート', question, '118.4％']) {
    expect(report).toContain(squeeze(text))
  }
})

it('the window complained of nothing', async () => {
  expect(await running.complaints()).toEqual([])
})

async function retype(text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  await waitUntilSaved(page)
}

async function resultOfPlan(): Promise<Readonly<{ result: string; attainment: string }> | undefined> {
  const [issue] = (await ask(page, 'getWardPlan', year))?.managementIssues ?? []
  const review = issue?.strategies[0]?.outcomeIndicators[0]?.reviews.find(({ period }) => period === 'selfEvaluation')
  return review && { result: review.result, attainment: review.attainment }
}
