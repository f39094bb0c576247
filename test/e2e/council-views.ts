// Knows the views of the room 区政会議 for window tests: how each is come to by key, its parts, and the dialogs that open from it.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { runCommand } from './keyboard.ts'

export type CouncilView = Readonly<{
  name: string
  command: string
  landmark: string
  /** One of the panes in it, by the name of its radio button. */
  pane?: string
  /** Of an opinion in the list, by its number. */
  line?: string
  areas: readonly (string | undefined)[]
  /** Buttons behind which a dialog stands, and what is pasted into it. */
  dialogs: readonly (readonly [button: RegExp, text?: string])[]
}>
const frame = ['status', 'header', 'rooms', 'views']
const minutes = '（1）開会\n○山田課長　それでは始めます。\n○大阪委員　堤防の点検はいつですか。\n'
export const councilViews: readonly CouncilView[] = [
  {
    name: '意見',
    command: '区政会議の意見',
    landmark: '.opinion-thread',
    line: 'H27-7',
    areas: ['search', 'filters', 'acts', 'opinions', 'detail', ...frame],
    dialogs: [
      [/^意見を書く…/],
      [/^貼り付け…/, '番号\t意見\t回答\n1\t公園の灯りを増やしてほしい。\t検討します。\n2\t資料が多い。\t減らします。\n'],
      [/^分類・担当・期限…/],
      [/^回答を確定…/],
      [/^公表日…/],
      [/^会議で報告…/],
      [/^分ける…/],
      [/^発言を直す…/],
      [/^項目・指標を選ぶ…/],
      [/^文の変更から選ぶ…/],
      [/^削除…/],
    ],
  },
  {
    name: '意見（確定したもの）',
    command: '区政会議の意見',
    landmark: '.opinion-locked',
    line: 'H27-6',
    areas: ['search', 'filters', 'acts', 'opinions', 'detail', ...frame],
    dialogs: [[/^回答を直す…/]],
  },
  {
    name: '会議の次第',
    command: '区政会議の会議',
    landmark: '.agenda-pane',
    pane: '次第',
    areas: ['meetings', 'meeting', ...frame],
    dialogs: [[/^会議を追加$/], [/^会議を削除$/], [/^「議長・副議長の選任について」を消す$/]],
  },
  {
    name: '会議の出欠',
    command: '区政会議の会議',
    landmark: '.attendance-pane',
    pane: '出欠',
    areas: ['meetings', 'meeting', ...frame],
    dialogs: [],
  },
  {
    name: '会議の意見の記録',
    command: '区政会議の会議',
    landmark: '.capture',
    pane: '意見の記録',
    areas: ['meetings', 'meeting', 'entry', 'recorded', ...frame],
    dialogs: [],
  },
  {
    name: '会議録',
    command: '区政会議の会議',
    landmark: '.minutes',
    pane: '会議録',
    areas: ['meetings', 'meeting', ...frame],
    dialogs: [[/^貼り付ける…/, minutes]],
  },
  {
    name: '委員',
    command: '区政会議の委員',
    landmark: '.member-fields',
    areas: ['members-tools', 'overview', 'members', 'detail', ...frame],
    dialogs: [
      [/^名簿を貼り付け$/, '氏名\tふりがな\t種別\n大阪 太郎\tおおさか たろう\t公募\n大阪 花子\t\t公募\n'],
      [/^要綱・種別・部会$/],
      [/^削除$/],
    ],
  },
  {
    name: '評価シートの内容',
    command: '委員評価シート',
    landmark: '.msheet-form',
    pane: '内容',
    areas: ['list', 'detail', ...frame],
    dialogs: [[/^削除$/]],
  },
  {
    name: '評価シートの配付・回収',
    command: '委員評価シート',
    landmark: '.msheet-copies',
    pane: '配付・回収',
    areas: ['list', 'detail', ...frame],
    dialogs: [[/^戻ったシートを読む/]],
  },
  {
    name: '評価シートの集計',
    command: '委員評価シート',
    landmark: '.msheet-tally',
    pane: '集計',
    areas: ['list', 'detail', ...frame],
    dialogs: [],
  },
  { name: '一年', command: '区政会議の一年', landmark: '.council-strip', areas: ['year', ...frame], dialogs: [] },
  {
    name: '出力・公表',
    command: '区政会議の出力',
    landmark: '.council-form-desk',
    areas: ['filters', 'form', 'detail', ...frame],
    dialogs: [],
  },
]

/** By the name of its command, as the palette offers it; the pane and the opinion by key. */
export async function showCouncilView(
  page: Page,
  { command, landmark, pane, line }: Pick<CouncilView, 'command' | 'landmark' | 'pane' | 'line'>,
): Promise<void> {
  const main = page.getByRole('main')
  await runCommand(page, command)
  await main.locator('.council-view').waitFor()
  if (pane !== undefined) await main.getByRole('radio', { name: pane, exact: true }).press('Space')
  if (line !== undefined) {
    const inFront = page.locator('.opinion-line[data-here] .opinion-number')
    await page.locator('.opinion-list').press('Home')
    for (let step = 0; step < 30 && (await inFront.textContent()) !== line; step++) {
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(30)
    }
    await expect.poll(() => inFront.textContent()).toBe(line)
    await page.getByRole('heading', { name: `${line.replace('H27-', '平成27年度の意見')}番` }).waitFor()
  }
  await main.locator(landmark).first().waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null)).toBe(true)
}

/** What of the room would have to be pushed sideways to be seen whole. */
export const listWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const room = document.querySelector('main') as HTMLElement
    const pages = [room, ...room.querySelectorAll<HTMLElement>('.council-view, .council-view > *, .council-view > * > section')]
    return pages.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map((one) => one.className)
  })
