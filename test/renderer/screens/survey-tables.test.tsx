// Knows that tables of a survey are typed and pasted as in Excel, looked at before they are taken, and received from the city once confirmed.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { SurveysView } from '../../../renderer/screens/indicators/surveys/surveys-view.tsx'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { commonSeriesId, listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import {
  bookNow,
  boxOf,
  giveGridsHeight,
  gridOf,
  newOption,
  newQuestion,
  paste,
  rowsOf,
  settle,
  startSurveyWorld,
  surveyHead,
  type SurveyWorld,
} from '../../helpers/survey-world.ts'

giveGridsHeight()
let world: SurveyWorld

function View() {
  const book = useIndicators((store) => store.book)
  return book && <SurveysView book={book} />
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

const twoQuestions = [
  '問2　声かけを実感していますか',
  '選択肢\t回答数\t割合',
  '1 そう思う\t32\t7.1%',
  '2 どちらかといえばそう思う\t１０９\t24.3%',
  '3 どちらかといえばそう思わない\t170\t37.9%',
  '4 そう思わない\t約69\t15.4%',
  '無回答\t68\t',
  '計\t448\t',
  '',
  '問3　区役所に満足していますか',
  '選択肢\t回答数\t割合',
  '満足\t10\t',
  '不満\t30\t',
].join('\r\n')

test('a table of two questions is looked at first; what cannot be read is told; one deed each', async () => {
  const user = userEvent.setup()
  await api.saveSurvey(null, surveyHead)
  await open()
  await user.click(screen.getByRole('button', { name: '表を貼り付ける…' }))
  const dialog = await screen.findByRole('dialog')
  const before = world.deeds().length
  paste(within(dialog).getByRole('textbox', { name: '貼り付ける欄' }), twoQuestions)
  const drafts = await within(dialog).findAllByRole('group', { name: /読み取った設問/ })
  expect(drafts.map((draft) => draft.querySelector('legend')?.textContent)).toEqual([
    '読み取った設問 1／2　問2　声かけを実感していますか',
    '読み取った設問 2／2　問3　区役所に満足していますか',
  ])
  expect(within(dialog).getByRole('alert').textContent).toContain('「約69」：回答数として読めません')
  const positive = (label: string) => within(dialog).getByRole<HTMLInputElement>('checkbox', { name: `「${label}」は肯定` })
  expect(positive('そう思う').checked).toBe(true)
  expect(positive('そう思わない').checked).toBe(false)
  expect(await findBarriers()).toEqual([])
  await user.click(positive('どちらかといえばそう思う'))
  expect(world.deeds().length).toBe(before)
  await user.click(within(dialog).getByRole('button', { name: '2問を取り込む' }))
  await settle()
  expect(world.deeds().slice(before)).toEqual(['addQuestion', 'addQuestion'])
  const [first, second] = (await bookNow()).surveys[0]?.questions ?? []
  expect(first).toMatchObject({ number: '問2', text: '声かけを実感していますか', printedBase: 448 })
  expect(
    first?.options.map(({ label, role, isPositive, count, printedPercent }) => [label, role, isPositive, count, printedPercent]),
  ).toEqual([
    ['そう思う', 'answer', true, 32, '7.1'],
    ['どちらかといえばそう思う', 'answer', false, 109, '24.3'],
    ['どちらかといえばそう思わない', 'answer', false, 170, '37.9'],
    ['そう思わない', 'answer', false, null, '15.4'],
    ['無回答', 'noAnswer', false, 68, ''],
  ])
  expect(second?.options.map(({ label, isPositive, count }) => [label, isPositive, count])).toEqual([
    ['満足', true, 10],
    ['不満', false, 30],
  ])
})

test('a table pasted onto the options goes into that question; its columns can be chosen anew; options keep what hangs on them', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  const id = await api.saveQuestion(null, surveyId, newQuestion)
  const optionIds = (await bookNow()).surveys[0]?.questions[0]?.options.map((one) => one.id)
  await open()
  paste(boxOf('集計'), '選択肢\t男\t件数\r\n知っている\t70\t160\r\n知らない\t130\t262\r\n')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole<HTMLSelectElement>('combobox', { name: '取り込み先' }).value).toBe(id)
  await user.selectOptions(within(dialog).getByRole('combobox', { name: '回答数の列' }), '1')
  // 70 ÷ (70 + 130) = 35.0 %
  expect(within(dialog).getByText('割合 35.0%（n=200）')).toBeTruthy()
  await user.selectOptions(within(dialog).getByRole('combobox', { name: '回答数の列' }), '2')
  await user.click(within(dialog).getByRole('button', { name: '1問を取り込む' }))
  await settle()
  const stored = (await bookNow()).surveys[0]?.questions[0]
  expect(stored).toMatchObject({ number: '問1', text: '地域活動協議会を知っていますか' })
  expect(stored?.options.map(({ id: optionId, count }) => [optionId, count])).toEqual([
    [optionIds?.[0], 160],
    [optionIds?.[1], 262],
  ])
})

test('a column of figures goes straight into the grid as one deed, or not at all', async () => {
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  await open()
  const box = boxOf('集計')
  box.focus()
  for (let step = 0; step < 3; step += 1) fireEvent.keyDown(box, { key: 'ArrowRight' })
  const before = world.deeds().length
  paste(box, '１００人\r\n200\r\n')
  await settle()
  expect(rowsOf('集計').map((row) => row[3])).toEqual(['100', '200', '8', '', '', ''])
  paste(box, '7\r\n約8\r\n')
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('入れませんでした（知らないの回答数）')
  expect(rowsOf('集計').map((row) => row[3])).toEqual(['100', '200', '8', '', '', ''])
  expect(world.deeds().slice(before)).toEqual(['saveQuestion'])
})

test('区分 and 肯定 are changed by Space; an emptied row goes; chosen rows are deleted', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  await open()
  const box = boxOf('集計')
  box.focus()
  fireEvent.keyDown(box, { key: 'ArrowRight' })
  fireEvent.keyDown(box, { key: ' ' })
  await settle()
  fireEvent.keyDown(box, { key: 'ArrowRight' })
  fireEvent.keyDown(box, { key: ' ' })
  await settle()
  expect(rowsOf('集計')[0]).toEqual(['知っている', '無回答', '', '158', '', ''])
  fireEvent.keyDown(box, { key: 'Home' })
  fireEvent.keyDown(box, { key: 'End', shiftKey: true })
  fireEvent.keyDown(box, { key: 'Delete' })
  await settle()
  expect(rowsOf('集計').map((row) => row[0])).toEqual(['知らない', '無回答', '', '', ''])
  await user.click(screen.getByRole('checkbox', { name: '無回答' }))
  await user.click(screen.getByRole('button', { name: '選んだ1行を削除' }))
  await settle()
  expect(rowsOf('集計').map((row) => row[0])).toEqual(['知らない', '', '', ''])
})

test('the table of responses is pasted with its headings; answers by sex are typed, and a sum unlike the count is told', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  await open()
  await user.click(screen.getByText('性別・年代別の回収状況'))
  await settle()
  const table = [
    '区分\t対象_男\t対象_女\t対象_計\t回答_男\t回答_女\t回答_計',
    '計\t727\t773\t1,500\t175\t272\t473',
    '18歳~29歳\t97\t90\t187\t12\t11\t24',
  ].join('\r\n')
  const before = world.deeds().length
  paste(boxOf('性別・年代別の回収状況'), table)
  await settle()
  expect(world.deeds().slice(before)).toEqual(['saveResponses'])
  expect((await bookNow()).surveys[0]?.responses).toMatchObject([
    { label: '計', isTotal: true, sentTotal: 1500, returnedTotal: 473 },
    { label: '18歳~29歳', isTotal: false, sentMale: 97, returnedFemale: 11 },
  ])
  await user.click(screen.getByText('性別・年代別の回答数'))
  await settle()
  const box = boxOf('性別・年代別の回答数')
  box.focus()
  fireEvent.keyDown(box, { key: 'ArrowRight' })
  paste(box, '100\t60\r\n')
  await settle()
  const questionId = (await bookNow()).surveys[0]?.questions[0]?.id ?? ''
  expect((await api.getBreakdown(questionId)).map(({ sex, age, count }) => [sex, age, count])).toEqual([
    ['male', '', 100],
    ['female', '', 60],
  ])
  // 100 + 60 > 158
  expect(screen.getAllByRole('note').some((note) => /160/.test(note.textContent ?? '') && /158/.test(note.textContent ?? ''))).toBe(true)
  await user.click(screen.getByRole('radio', { name: '年代別' }))
  expect(
    within(gridOf('性別・年代別の回答数'))
      .getAllByRole('columnheader')
      .map((one) => one.textContent),
  ).toContain('18歳~29歳')
})

/** The city's table: two rates that it measures, one that the ward measures, under the names of the policy. */
async function centralTable(): Promise<string> {
  const all = listCommonIndicators(await api.getBasicPolicy()).map(({ indicator }) => indicator)
  const nameOf = (key: string) => all.find((indicator) => indicator.key === key)?.name.print ?? ''
  return [
    '成果指標\t設問番号\t設問文\t母数\t肯定\t割合',
    `${nameOf('2-1-ア-1')}\t問1\t反映していると思いますか\t400\t180\t45.0%`,
    `${nameOf('2-3-ア-1')}\t問9\t応対は良いですか\t300\t310\t`,
    `${nameOf('1-1-ア-1')}\t問2\t\t400\t100\t`,
  ].join('\r\n')
}

test('市共通調査: a table is matched by name, what does not fit is told, it is confirmed and then only read', async () => {
  const user = userEvent.setup()
  // one of the ward's own, that was in front
  await api.saveSurvey(null, surveyHead)
  await open()
  await user.click(screen.getByRole('button', { name: '市共通調査の結果を受け取る…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getAllByRole('row').length - 1).toBe(9)
  // the first field that is typed into: 設問番号 of the policy's 2⑴㋐①
  expect(document.activeElement).toBe(boxOf('共通指標ごとの結果'))
  expect(gridOf('共通指標ごとの結果').querySelector('.grid-cell[data-active]')?.getAttribute('data-column')).toBe('1')
  expect(rowsOf('共通指標ごとの結果')[0]?.[0]).toMatch(/^2⑴㋐①?　/)
  const receive = within(dialog).getByRole('button', { name: '受け取る' })
  expect(receive).toHaveProperty('disabled', true)
  await user.type(within(dialog).getByRole('textbox', { name: '回収数' }), '426')
  paste(boxOf('共通指標ごとの結果'), await centralTable())
  await settle()
  expect(dialog.textContent).toContain('2件を読み取りました。')
  expect(dialog.textContent).toContain('区が測定する指標です')
  expect(dialog.textContent).toContain('表になかった指標')
  // 310 of 300
  expect(within(dialog).getByRole('note').textContent).toMatch(/310/)
  expect(await findBarriers()).toEqual([])
  await user.click(within(dialog).getByRole('checkbox', { name: '市の表のとおりに入っていることを確かめました' }))
  await user.click(receive)
  await settle()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  expect(world.deeds().at(-1)).toBe('receiveCommonSurvey')
  const now = await bookNow()
  expect(now.surveys.filter(({ isCentral }) => isCentral)).toMatchObject([{ fiscalYear: 2015, returned: 426 }])
  expect(now.series.find(({ id }) => id === commonSeriesId('2-1-ア-1'))?.measurements).toMatchObject([{ fiscalYear: 2015, state: 'value' }])
  expect(screen.getByText('市共通調査（読み取り専用）')).toBeTruthy()
  expect(screen.getByRole('option', { selected: true, name: /格付け/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '設問を追加' })).toBe(null)
  expect(screen.getByRole('textbox', { name: '調査の名称' })).toHaveProperty('readOnly', true)
  // received again: what was received stands there
  await user.click(screen.getByRole('button', { name: '受け取り直す…' }))
  const again = await screen.findByRole('dialog')
  expect(within(again).getByRole('textbox', { name: '回収数' })).toHaveProperty('value', '426')
  expect(rowsOf('共通指標ごとの結果')[0]?.slice(1)).toEqual(['問1', '反映していると思いますか', '400', '180', '45.0'])
})

test('options are moved by Alt and the arrows or by the buttons, one after the other, and back again', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, { ...newQuestion, options: [newOption('ア', 1), newOption('イ', 2), newOption('ウ', 3)] })
  await open()
  const labels = () =>
    rowsOf('集計')
      .slice(0, 3)
      .map((row) => row[0])
  boxOf('集計').focus()
  // the second press comes before the first is stored
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
  await settle()
  expect(labels()).toEqual(['イ', 'ウ', 'ア'])
  expect(gridOf('集計').querySelector('.grid-cell[data-active]')?.textContent).toBe('ア')
  const before = world.deeds().length
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await settle()
  expect(world.deeds().length).toBe(before)
  await user.click(screen.getByRole('button', { name: '選択肢を上へ' }))
  await settle()
  expect(labels()).toEqual(['イ', 'ア', 'ウ'])
  await api.undo()
  expect((await bookNow()).surveys[0]?.questions[0]?.options.map(({ label }) => label)).toEqual(['イ', 'ウ', 'ア'])
})

test('a CSV that the program has read is shown before it is taken', async () => {
  const user = userEvent.setup()
  await api.saveSurvey(null, surveyHead)
  bridgeTo(world.app, {
    readSurveyCsv: () => ({
      fileName: '集計.csv',
      encoding: 'shift_jis',
      rows: [
        ['回答', '人数'],
        ['はい', '30'],
        ['いいえ', '70'],
      ],
    }),
  })
  await open()
  await user.click(screen.getByRole('button', { name: 'CSVを読み込む…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('集計.csv（Shift_JIS）')).toBeTruthy()
  expect(within(dialog).getByText('割合 30.0%（n=100）')).toBeTruthy()
})

test('300 options are kept, and only those in sight are drawn; the longest text is whole', async () => {
  const text = 'あ'.repeat(900)
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, {
    ...newQuestion,
    text,
    options: Array.from({ length: 300 }, (_, nth) => newOption(`選択肢${nth + 1}`, nth)),
  })
  await open()
  expect(rowsOf('集計').length).toBeLessThan(60)
  expect(gridOf('集計').getAttribute('aria-rowcount')).toBe('304')
  expect(screen.getByRole('textbox', { name: '設問文' })).toHaveProperty('value', text)
})
