// Knows that nobody is shut out of the six views of the room of indicators: their pages and dialogs, by axe and by key, large, small and in forced colours.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { convertInAll } from './convert-in-all.ts'
import { findBarriers, listSqueezed, listUnreachable, walkAround, walkDialog } from './find-barriers.ts'
import { ask, runCommand } from './keyboard.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

/** Of the sample, with 策定 done and targets changed since. */
const year = 2015
let sample: SampleWindow
let page: Page

beforeAll(async () => {
  sample = await openSample('2016-05-20T10:00:00+09:00', '企画 太郎', 27)
  page = sample.page
  for (const kind of ['draft', 'established'] as const) {
    await ask(page, 'confirmEdition', year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  }
  await ask(page, 'saveYearlyTarget', 'common-1-1-a-1', year, {
    target: { value: '46', upper: null, day: null, text: '' },
    withdrawal: null,
  })
  await sample.reload()
})
afterEach(() => sample.putAway())
afterAll(() => sample.close())

const press = (key: string) => page.keyboard.press(key)
const dialog = () => sample.dialog()
/** By the name of its command; the view that stands there last. */
async function show(command: string, landmark: RegExp | string): Promise<void> {
  await runCommand(page, command)
  await page.getByRole('main').getByText(landmark).first().waitFor()
  await expect.poll(sample.holdsKeyboard).toBe(true)
}

const views = [
  ['共通指標（17の成果指標）', '平成27年度　共通指標', [[/^PDFに出力$/]]],
  ['指標の一覧', '年度ごとの目標と実績', [['くわしく'], ['新しい指標'], ['計画の指標から作る']]],
  ['判定', '判定に使った数値', [['未決定をすべて提案どおりに…'], ['ルールの一覧']]],
  [
    '調査（アンケート）',
    '調査概要カード',
    [
      ['市共通調査の結果を受け取る…'],
      ['調査を削除…'],
      ['参考値の設定…'],
      ['表を貼り付ける…', '選択肢\t回答数\nしている\t10\nしていない\t20\n無回答\t1'],
      ['設問を削除…'],
      ['指標の実績値に使う…'],
    ],
  ],
  ['覆面調査', '項目と点数', [['星の基準…'], ['覆面調査を削除…']]],
  ['目標変更履歴', '目標変更履歴', []],
] as const satisfies readonly (readonly [string, string, readonly (readonly [string | RegExp, string?])[]])[]

describe.each(views)('%s', (command, landmark, dialogs) => {
  it('axe finds nothing in it; Tab comes to every control, each has a name, and it is always seen where the keyboard is', async () => {
    await show(command, landmark)
    expect(await findBarriers(page)).toEqual([])
    expect(await walkAround(page)).toEqual([])
  })

  it.each([
    ['1280 × 720', 1280, 720],
    ['1024 × 700', 1024, 700],
    ['1440 × 900 at 200 %', 720, 450],
  ])('at %s nothing is out of sight or squeezed', async (_, width, height) => {
    await show(command, landmark)
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(listUnreachable, 'main')).toEqual([])
    expect(await page.evaluate(listSqueezed, 'main')).toEqual([])
  })

  it('in forced colours and at 200 % the keyboard is seen likewise', async () => {
    await show(command, landmark)
    await page.setViewportSize({ width: 720, height: 450 })
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await walkAround(page)).toEqual([])
  })

  it.each(dialogs.map(([name, text = '']) => [name, text] as const))(
    'the dialog behind %s: axe finds nothing, Tab stays in it, and Esc leads back to where it was asked for',
    async (name, text) => {
      await show(command, landmark)
      const button = page.getByRole('main').getByRole('button', { name, exact: true })
      await button.focus()
      await press('Enter')
      await dialog().waitFor()
      if (text !== '') {
        await sample.running.app.evaluate(({ clipboard }, table) => clipboard.writeText(table), text)
        await press('Control+v')
        await dialog()
          .getByRole('button', { name: /^1問を取り込む/ })
          .waitFor()
      }
      expect(await findBarriers(page)).toEqual([])
      expect(await walkDialog(page)).toEqual([])
      await sample.closeDialogs()
      await expect.poll(() => sample.holds(button)).toBe(true)
    },
  )
})

describe('while an input method converts, Enter is its own', () => {
  it.each(views.map(([command, landmark]) => [command, landmark] as const))('%s', async (command, landmark) => {
    await show(command, landmark)
    await convertInAll(page, 'main')
    expect(await sample.running.complaints()).toEqual([])
  })

  it.each([
    ['指標の一覧', '年度ごとの目標と実績', 'くわしく'],
    ['指標の一覧', '年度ごとの目標と実績', '新しい指標'],
    ['調査（アンケート）', '調査概要カード', '市共通調査の結果を受け取る…'],
    ['調査（アンケート）', '調査概要カード', '参考値の設定…'],
    ['調査（アンケート）', '調査概要カード', '指標の実績値に使う…'],
    ['覆面調査', '項目と点数', '星の基準…'],
  ])('%s, in the dialog behind it: %s %s', async (command, landmark, button) => {
    await show(command, landmark)
    await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
    await dialog().waitFor()
    expect(await convertInAll(page, '[role=dialog]')).toBeGreaterThan(0)
  })
})

it('the sample has something in each view', async () => {
  const book = await ask(page, 'getIndicatorBook')
  expect(book.surveys.length).toBeGreaterThan(3)
  expect(book.mysteryShoppings.length).toBeGreaterThan(0)
  expect((await ask(page, 'listTargetChanges', year)).length).toBeGreaterThan(0)
  expect(await sample.running.complaints()).toEqual([])
})
