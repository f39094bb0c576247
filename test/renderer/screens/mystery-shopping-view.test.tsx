// Knows that a 覆面調査 is typed and pasted item by item, comes to a mean with stars, and says which thresholds nobody has confirmed.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { MysteryShoppingView } from '../../../renderer/screens/indicators/mystery-shopping/mystery-shopping-view.tsx'
import { changeItems } from '../../../renderer/screens/indicators/mystery-shopping/change-items.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import type { MysteryArea } from '../../../shared/model/survey.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import {
  bookNow,
  boxOf,
  giveGridsHeight,
  makeReadOnly,
  paste,
  rowsOf,
  settle,
  startSurveyWorld,
  type SurveyWorld,
} from '../../helpers/survey-world.ts'

giveGridsHeight()
let world: SurveyWorld
const areas: readonly MysteryArea[] = [
  {
    name: '窓口',
    items: [
      { name: 'あいさつ', scores: ['4', '3'] },
      { name: '待ち時間', scores: ['3.5', '4'] },
    ],
  },
  { name: '庁舎', items: [{ name: '案内', scores: ['5', '4'] }] },
]
const shopping = { fiscalYear: 2015, name: '覆面調査', from: null, until: null, notes: '', printedMean: '', areas }

const stored = async () => (await bookNow()).mysteryShoppings
const box = () => boxOf('項目と点数')
const result = () => screen.getByRole('region', { name: '結果' }).textContent

function View() {
  const { book, rules } = useIndicators()
  return book && rules && <MysteryShoppingView book={book} rules={rules} />
}
async function open() {
  await useIndicators.getState().load()
  render(<View />)
  await settle()
}

beforeEach(async () => {
  world = await startSurveyWorld()
})
afterEach(cleanup)

test('from nothing: added, pasted with its headings as one deed, reckoned from items over areas to the ward', async () => {
  const user = userEvent.setup()
  await open()
  expect(screen.getByText('平成27年度の覆面調査はまだありません。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getAllByRole('button', { name: '新しい覆面調査' })[0] as HTMLElement)
  await settle()
  const before = world.deeds().length
  box().focus()
  paste(box(), '領域\t項目\t点数1\t点数2\r\n窓口\tあいさつ\t４\t3点\r\n\t待ち時間\t3.50\t4.0\r\n庁舎\t案内\t5\t4\r\n')
  await settle()
  expect(world.deeds().slice(before)).toEqual(['saveMysteryShopping'])
  expect((await stored())[0]?.areas).toEqual(areas)
  expect(
    rowsOf('項目と点数')
      .slice(0, 3)
      .map((row) => row.at(-1)),
  ).toEqual(['3.5', '3.8', '4.5'])
  // 窓口 (3.5 + 3.75) ÷ 2 = 3.625, 庁舎 4.5; the ward (3.625 + 4.5) ÷ 2 = 4.0625
  expect(result()).toContain('4.1点（5点満点）')
  expect(result()).toContain('窓口3.6')
  // 4.1 against 3.5
  expect(result()).toContain('目標 3.5点以上（平成29年度まで）')
  expect(result()).toContain('目標を0.6点上回っています。')
  expect(result()).toContain('☆☆')
  expect(result()).toContain('確認中の基準')
  expect(await findBarriers()).toEqual([])
}, 30_000)

test('what is no score stays in its cell; one outside 0 to 5 is kept and told', async () => {
  await api.saveMysteryShopping(null, shopping)
  await open()
  const before = world.deeds().length
  box().focus()
  for (let step = 0; step < 2; step += 1) fireEvent.keyDown(box(), { key: 'ArrowRight' })
  fireEvent.input(box(), { target: { value: 'よい' } })
  fireEvent.keyDown(box(), { key: 'Enter' })
  expect(screen.getByRole('alert').textContent).toContain('点数として読めません')
  fireEvent.keyDown(box(), { key: 'Escape' })
  expect(world.deeds().length).toBe(before)
  fireEvent.input(box(), { target: { value: '７' } })
  fireEvent.keyDown(box(), { key: 'Enter' })
  await settle()
  expect((await stored())[0]?.areas[0]?.items[0]?.scores).toEqual(['7', '3'])
  expect(screen.getByRole('note').textContent).toContain('窓口のあいさつの点数 7 は、0から5までの外にあります。')
})

test('the published mean counts where no item is known, and is told where it is another', async () => {
  const user = userEvent.setup()
  const id = await api.saveMysteryShopping(null, { ...shopping, areas: [], printedMean: '2.7' })
  await open()
  expect(result()).toContain('2.7点（5点満点）')
  expect(result()).toContain('公表された平均点をそのまま使っています。')
  expect(result()).toContain('星なし')
  expect(result()).toContain('目標に0.8点届いていません。')
  await act(async () => {
    await useIndicators.getState().deed((client) => client.saveMysteryShopping(id, { ...shopping, printedMean: '3.7' }))
  })
  await settle()
  expect(screen.getByRole('note').textContent).toContain('公表された平均点（3.7点）と、項目から計算した平均点（4.1点）が違います。')
  const printed = screen.getByRole('textbox', { name: '公表された区の平均点' })
  await user.clear(printed)
  await user.type(printed, '４・１点{Enter}')
  await settle()
  expect((await stored())[0]?.printedMean).toBe('4.1')
  expect(screen.queryByRole('note')).toBe(null)
})

test('a beginning behind the end stays in its field with a sentence', async () => {
  const user = userEvent.setup()
  await api.saveMysteryShopping(null, { ...shopping, from: '2015-09-01', until: '2015-11-30' })
  await open()
  const from = screen.getByRole('textbox', { name: '期間の始まり' })
  await user.clear(from)
  await user.type(from, '平成27年12月1日{Enter}')
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('期間の終わりが始まりより前になっています')
  expect(from).toHaveProperty('value', '平成27年12月1日')
  expect((await stored())[0]?.from).toBe('2015-09-01')
})

test('the ward sets its own thresholds, in order, and can go back', async () => {
  const user = userEvent.setup()
  await api.saveMysteryShopping(null, shopping)
  await open()
  await user.click(screen.getByRole('button', { name: '星の基準…' }))
  const two = await screen.findByRole('textbox', { name: '☆☆になる点数' })
  await user.clear(two)
  await user.type(two, '2{Enter}')
  expect(screen.getByRole('alert').textContent).toContain('星が増えるほど')
  await user.clear(two)
  await user.type(two, '4.2')
  await user.click(screen.getByRole('button', { name: '決定' }))
  await settle()
  // 4.1 is under 4.2
  expect((await bookNow()).settings.stars?.find(({ stars }) => stars === 2)?.from).toBe('4.2')
  expect(result()).toContain('区で決めた基準')
  expect(document.querySelector('.result-stars')?.textContent).toBe('☆')
  await user.click(screen.getByRole('button', { name: '星の基準…' }))
  await user.click(await screen.findByRole('button', { name: 'はじめの基準に戻す' }))
  await settle()
  expect((await bookNow()).settings.stars).toBe(null)
  expect(document.querySelector('.result-stars')?.textContent).toBe('☆☆')
})

test('one of the city and one in a file that is only read have no writing controls', async () => {
  const survey = { name: '', type: 'randomSample', mode: '', population: '', from: null, until: null, sent: null, returned: null } as const
  await api.receiveCommonSurvey(2015, {
    survey: { ...survey, printedRate: '', source: '', notes: '' },
    rates: [],
    mysteryShopping: { name: '市の覆面調査', from: null, until: null, notes: '', printedMean: '3.7', areas },
  })
  await open()
  expect(screen.getByText('市共通調査（読み取り専用）')).toBeTruthy()
  expect(screen.getAllByRole('textbox').every((one) => (one as HTMLInputElement).readOnly)).toBe(true)
  expect(screen.queryByRole('button', { name: '指標の実績値に使う…' })).toBe(null)
  // the score of the common indicators takes its figure from it
  expect(within(screen.getByRole('region', { name: '結果' })).getByRole('button', { name: /覆面調査員/ })).toBeTruthy()
  act(makeReadOnly)
  expect(screen.queryByRole('button', { name: '新しい覆面調査' })).toBe(null)
  expect(await findBarriers()).toEqual([])
})

test('rows: a gap in the scores closes, a row without an area belongs to the one above, an emptied row goes, a new one is last', () => {
  const score = (row: number, nth: number, text: string) => ({ row, column: `score${nth}`, text })
  const text = (row: number, column: 'area' | 'name', value: string) => ({ row, column, text: value })
  expect(changeItems(areas, [score(0, 0, '')])[0]?.items[0]?.scores).toEqual(['3'])
  expect(changeItems(areas, [score(0, 4, '２．５０')])[0]?.items[0]?.scores).toEqual(['4', '3', '2.5'])
  expect(changeItems(areas, [text(2, 'area', '')])).toEqual([
    { name: '窓口', items: [...(areas[0]?.items ?? []), { name: '案内', scores: ['5', '4'] }] },
  ])
  expect(changeItems(areas, [text(2, 'area', ''), text(2, 'name', ''), score(2, 0, ''), score(2, 1, '')])).toEqual([areas[0]])
  expect(changeItems(areas, [text(5, 'area', '電話'), text(5, 'name', '名乗り')]).at(-1)).toEqual({
    name: '電話',
    items: [{ name: '名乗り', scores: [] }],
  })
})
