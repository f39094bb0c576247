// Knows that a survey is typed by keyboard from nothing, that nothing typed is lost, and that what does not add up is told and kept.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { SurveysView } from '../../../renderer/screens/indicators/surveys/surveys-view.tsx'
import { leaveField } from '../../../renderer/shell/leave-field.ts'
import { useCardFold } from '../../../renderer/stores/card-fold.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { SeriesDefinition } from '../../../shared/model/indicator.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import {
  bookNow,
  boxOf,
  giveGridsHeight,
  makeReadOnly,
  newOption,
  newQuestion,
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
  useCardFold.getState().fold(false)
  world = await startSurveyWorld()
})
afterEach(cleanup)

const rateSeries: SeriesDefinition = {
  name: '見守りを実感している区民の割合',
  kind: 'rate',
  direction: 'up',
  isStrict: false,
  unit: '％',
  decimals: 1,
  denominatorFilter: '',
  method: '',
  source: '',
  frequency: '',
  countingRule: '',
  baseline: null,
  wardTarget: null,
  targetYear: null,
  targetReason: '',
  totalFrom: null,
  postId: null,
}

test('from nothing by the keyboard: survey, card, question, tally, rate and caption', async () => {
  const user = userEvent.setup()
  await open()
  expect(screen.getByText('平成27年度の調査はまだありません。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  screen.getAllByRole('button', { name: '新しい調査' })[0]?.focus()
  await user.keyboard('{Enter}')
  const name = await screen.findByRole('textbox', { name: '調査の名称' })
  await waitFor(() => expect(document.activeElement).toBe(name))
  await user.keyboard('第２回区民アンケート')
  await user.click(screen.getByRole('textbox', { name: '期間の始まり' }))
  await user.keyboard('Ｈ27.12.3{Tab}')
  await user.click(screen.getByRole('textbox', { name: '送付数' }))
  await user.keyboard('１，５００人{Tab}426{Enter}')
  await settle()
  expect((await bookNow()).surveys[0]).toMatchObject({
    name: '第２回区民アンケート',
    fiscalYear: 2015,
    from: '2015-12-03',
    sent: 1500,
    returned: 426,
  })
  expect(screen.getByRole('textbox', { name: '期間の始まり' })).toHaveProperty('value', '平成27年12月3日')
  expect(screen.getByRole('textbox', { name: '送付数' })).toHaveProperty('value', '1,500')
  // 426 ÷ 1500 = 28.4 %
  expect(screen.getByText('28.4%')).toBeTruthy()

  screen.getByRole('button', { name: '設問を追加' }).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('textbox', { name: '設問文' }))
  await user.keyboard('声かけを実感していますか{Tab}')
  await user.click(boxOf('集計'))
  await user.keyboard('そう思う{Tab}{Tab}{Tab}70{Enter}')
  await settle()
  await user.keyboard('{Home}そう思わない{Tab}{Tab}{Tab}８８人{Enter}{Home}無回答{Tab}{Tab}{Tab}10{Enter}')
  await settle()
  expect(rowsOf('集計').slice(0, 3)).toEqual([
    ['そう思う', '回答', '○ 肯定', '70', '', '44.3'],
    ['そう思わない', '回答', '', '88', '', '55.7'],
    ['無回答', '無回答', '', '10', '', ''],
  ])
  // 70 ÷ (70 + 88) = 44.303… %
  expect(screen.getByText('肯定 70 ÷ 有効 158')).toBeTruthy()
  expect(screen.getByText('区民アンケート回答者の割合（n=158、回収率28.4%）')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
}, 30_000)

test('what cannot be read stays in its field with a sentence, and nothing is stored', async () => {
  const user = userEvent.setup()
  await api.saveSurvey(null, surveyHead)
  await open()
  const before = world.deeds().length
  const sent = screen.getByRole('textbox', { name: '送付数' })
  await user.clear(sent)
  await user.type(sent, '約1500{Enter}')
  expect(screen.getByRole('alert').textContent).toContain('数として読めません')
  expect(sent).toHaveProperty('value', '約1500')
  await user.type(sent, '{Escape}')
  expect(sent).toHaveProperty('value', '1,500')
  const from = screen.getByRole('textbox', { name: '期間の始まり' })
  await user.clear(from)
  await user.type(from, '平成27年2月30日{Enter}')
  expect(screen.getByRole('alert').textContent).toContain('日付として読めません')
  expect(world.deeds().length).toBe(before)
  // the same day in another writing is no change
  await user.clear(from)
  await user.type(from, '2015/12/3{Enter}')
  await settle()
  expect(world.deeds().length).toBe(before)
  expect(from).toHaveProperty('value', '平成27年12月3日')
})

test('an end before the beginning stays in its field with a sentence, and is stored once the beginning was mended', async () => {
  const user = userEvent.setup()
  await api.saveSurvey(null, surveyHead)
  await open()
  const before = world.deeds().length
  const [from, until] = ['期間の始まり', '期間の終わり'].map((name) => screen.getByRole('textbox', { name })) as [HTMLElement, HTMLElement]
  await user.clear(until)
  await user.type(until, '平成27年11月30日{Enter}')
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('期間の終わりが始まりより前になっています')
  expect(until).toHaveProperty('value', '平成27年11月30日')
  expect(useProblem.getState().current).toBe(null)
  expect(world.deeds().length).toBe(before)
  await user.clear(from)
  await user.type(from, '平成27年11月1日{Enter}')
  await settle()
  expect((await bookNow()).surveys[0]).toMatchObject({ from: '2015-11-01', until: '2015-11-30' })
  expect(screen.queryByRole('alert')).toBe(null)
})

test('the card is folded for all surveys, says what it holds, and opens for a new one', async () => {
  const user = userEvent.setup()
  await api.saveSurvey(null, surveyHead)
  await api.saveSurvey(null, { ...surveyHead, name: '区民モニター', type: 'monitor', from: null, until: null, sent: null, returned: null })
  await open()
  const fold = () => screen.getByRole('button', { name: '調査概要カード' })
  expect(fold().getAttribute('aria-expanded')).toBe('true')
  await user.click(fold())
  expect(screen.queryByRole('textbox', { name: '調査の名称' })).toBe(null)
  const said = () => document.querySelector('.survey-card-folded')?.textContent
  expect(said()).toBe('無作為抽出　郵送　平成27年12月3日～平成28年1月6日　送付 1,500　回収 426　回収率 28.4%')
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getByRole('option', { name: /^区民モニター/ }))
  expect(fold().getAttribute('aria-expanded')).toBe('false')
  expect(said()).toBe('区民モニター　郵送')
  await user.click(screen.getByRole('button', { name: '新しい調査' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '調査の名称' })))
})

test('Enter of a conversion stores nothing; two fields left one after the other are both kept', async () => {
  await api.saveSurvey(null, surveyHead)
  await open()
  const [mode, population] = ['調査方法', '調査対象'].map((name) => screen.getByRole('textbox', { name })) as [HTMLElement, HTMLElement]
  const before = world.deeds().length
  mode.focus()
  fireEvent.change(mode, { target: { value: '電子申請' } })
  fireEvent.keyDown(mode, { key: 'Enter', keyCode: 229 })
  await settle()
  expect(world.deeds().length).toBe(before)
  population.focus()
  fireEvent.change(population, { target: { value: '18歳以上の区民' } })
  screen.getByRole('textbox', { name: '出典' }).focus()
  await settle()
  expect((await bookNow()).surveys[0]).toMatchObject({ mode: '電子申請', population: '18歳以上の区民', sent: 1500 })
  expect(world.deeds().slice(before)).toEqual(['saveSurvey', 'saveSurvey'])
})

test('a command that leaves the file waits for an open text, and does not go where it cannot be read', async () => {
  await api.saveSurvey(null, surveyHead)
  await open()
  const [name, sent] = ['調査の名称', '送付数'].map((label) => screen.getByRole('textbox', { name: label })) as [HTMLElement, HTMLElement]
  name.focus()
  fireEvent.change(name, { target: { value: '第4回アンケート' } })
  expect(await act(leaveField)).toBe(true)
  expect((await bookNow()).surveys[0]?.name).toBe('第4回アンケート')
  sent.focus()
  fireEvent.change(sent, { target: { value: '多数' } })
  expect(await act(leaveField)).toBe(false)
  expect(document.activeElement).toBe(sent)
  expect(sent).toHaveProperty('value', '多数')
})

test('a text that is still open when its field goes away is stored', async () => {
  await api.saveSurvey(null, surveyHead)
  await open()
  const name = screen.getByRole('textbox', { name: '調査の名称' })
  name.focus()
  fireEvent.change(name, { target: { value: '第3回アンケート' } })
  cleanup()
  await settle()
  expect((await bookNow()).surveys[0]?.name).toBe('第3回アンケート')
})

test('a filter is chosen, its base computed, its wording proposed and a person’s own kept', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  const id = await api.saveQuestion(null, surveyId, {
    ...newQuestion,
    number: '問2',
    text: '自律的だと感じますか',
    options: [newOption('感じる', 60, true), newOption('感じない', 90)],
  })
  useIndicators.getState().select({ surveyId, questionId: id })
  await open()
  const select = screen.getByRole('combobox', { name: '母数の絞り込み（回答した人だけに聞いた設問）' })
  await user.selectOptions(select, '問1　地域活動協議会を知っていますか')
  await settle()
  const wording = screen.getByRole('textbox', { name: '絞り込みの言い方' })
  expect(wording).toHaveProperty('value', '「知っている」と回答した区民')
  expect(screen.getByText('この設問の対象は 158人です。')).toBeTruthy()
  // 60 ÷ (60 + 90) = 40.0 %
  expect(screen.getByText('区民アンケート回答者のうち「知っている」と回答した区民に占める割合（n=150、回収率28.4%）')).toBeTruthy()
  expect(
    within(screen.getByRole('list', { name: '母数のたどり方' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['送付 1,500', '回収 426', 'この設問の対象 158', '有効 150'])
  await user.click(screen.getByRole('checkbox', { name: '知らない' }))
  await settle()
  expect(wording).toHaveProperty('value', '「知っている」「知らない」と回答した区民')
  await user.clear(wording)
  await user.type(wording, '問1に答えた区民{Enter}')
  await user.click(screen.getByRole('checkbox', { name: '知らない' }))
  await settle()
  expect(wording).toHaveProperty('value', '問1に答えた区民')
  expect((await bookNow()).surveys[0]?.questions[1]?.filter?.optionIds.length).toBe(1)
})

test('what does not fit is told and stays as it was typed', async () => {
  const surveyId = await api.saveSurvey(null, { ...surveyHead, sent: 400 })
  await api.saveQuestion(null, surveyId, {
    ...newQuestion,
    printedRate: '45.0',
    options: [newOption('知っている', 300, true), newOption('知らない', 200)],
  })
  await open()
  const notes = screen.getAllByRole('note').map((note) => note.textContent)
  // 426 > 400; 500 > 426; 300 ÷ 500 = 60.0 ≠ 45.0
  expect(notes.join()).toMatch(/426/)
  expect(notes.join()).toMatch(/500/)
  expect(notes.join()).toMatch(/45\.0.*60\.0|60\.0.*45\.0/)
  expect((await bookNow()).surveys[0]).toMatchObject({ sent: 400, returned: 426 })
})

test('a question becomes the value of an indicator; deleting it or its survey says which', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  const seriesId = await api.saveSeries(null, rateSeries)
  await api.saveSeries(null, { ...rateSeries, name: '前年度と比べる割合', kind: 'relative' })
  await api.saveSeries(null, { ...rateSeries, name: '件数', kind: 'count', unit: '件', decimals: 0 })
  await open()
  await user.click(screen.getByRole('button', { name: '指標の実績値に使う…' }))
  const dialog = await screen.findByRole('dialog')
  const names = within(dialog)
    .getAllByRole('option')
    .map((one) => one.textContent ?? '')
  expect(names.some((name) => name.includes('見守りを実感'))).toBe(true)
  expect(names.some((name) => name.includes('前年度と比べる割合'))).toBe(true)
  expect(names.some((name) => name.includes('件数'))).toBe(false)
  // measured by the city: received, never chosen
  expect(names.some((name) => name.includes('意見や要望を反映していると思う'))).toBe(false)
  await user.click(within(dialog).getByRole('option', { name: /見守りを実感/ }))
  await user.click(within(dialog).getByRole('button', { name: '実績値に使う' }))
  await settle()
  const series = (await bookNow()).series.find(({ id }) => id === seriesId)
  expect(series?.measurements).toMatchObject([{ fiscalYear: 2015, period: 'selfEvaluation', state: 'value', value: null }])
  expect(screen.getByRole('button', { name: '見守りを実感している区民の割合' })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: '設問を削除…' }))
  expect((await screen.findByRole('alertdialog')).textContent).toContain('「見守りを実感している区民の割合」')
  await user.click(screen.getByRole('button', { name: 'キャンセル' }))
  await user.click(screen.getByRole('button', { name: '調査を削除…' }))
  expect((await screen.findByRole('alertdialog')).textContent).toContain('「見守りを実感している区民の割合」')
  await user.click(screen.getByRole('button', { name: '削除' }))
  await settle()
  expect((await bookNow()).surveys).toEqual([])
})

test('the same question of an earlier year is compared, with a warning where it was asked in another way; the aid says what it is', async () => {
  const user = userEvent.setup()
  const [now, before, monitor] = [
    await api.saveSurvey(null, surveyHead),
    await api.saveSurvey(null, { ...surveyHead, fiscalYear: 2014 }),
    await api.saveSurvey(null, { ...surveyHead, fiscalYear: 2013, type: 'monitor' }),
  ]
  await api.saveQuestion(null, now, { ...newQuestion, options: [newOption('はい', 180, true), newOption('いいえ', 220)] })
  await api.saveQuestion(null, before, { ...newQuestion, options: [newOption('はい', 160, true), newOption('いいえ', 240)] })
  await api.saveQuestion(null, monitor, { ...newQuestion, options: [newOption('はい', 100, true), newOption('いいえ', 100)] })
  await open()
  // 45.0 against 40.0; monitors are other people
  expect(screen.getByText('＋5.0ポイント')).toBeTruthy()
  expect(screen.getByText(/調査の種類が違います。/).textContent).toContain('そのままの比較はできません。')
  const aid = screen.getByText('庁内の目安（公表しません）').closest('details') as HTMLDetailsElement
  expect(aid.open).toBe(false)
  expect(aid.textContent).toContain('統計的な推計とは扱っていません')
  // 1.96 × √(0.45 × 0.55 ÷ 400) = 4.88 points
  expect(aid.textContent).toContain('±4.9ポイント')
  await user.click(screen.getByRole('option', { name: /^区民アンケート 区民モニター/ }))
  await settle()
  expect(screen.getByText('庁内の目安（公表しません）').closest('details')?.textContent).toContain('無作為抽出ではないため')
})

test('参考値 is off until a number is set', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  await open()
  expect(screen.queryByText(/参考値（/)).toBe(null)
  await user.click(screen.getByRole('button', { name: '参考値の設定…' }))
  await user.type(await screen.findByRole('textbox', { name: '参考値とする有効回答の数' }), '０{Enter}')
  expect(screen.getByText('1以上の数を入れてください。')).toBeTruthy()
  await user.clear(screen.getByRole('textbox', { name: '参考値とする有効回答の数' }))
  await user.type(screen.getByRole('textbox', { name: '参考値とする有効回答の数' }), '500人{Enter}')
  await settle()
  // 158 + 260 = 418 valid answers
  expect(screen.getByText('参考値（有効回答が500未満）')).toBeTruthy()
})

test('a file that is only read has no writing controls; another year can be looked at', async () => {
  const user = userEvent.setup()
  const surveyId = await api.saveSurvey(null, surveyHead)
  await api.saveQuestion(null, surveyId, newQuestion)
  makeReadOnly()
  await open()
  expect(screen.queryAllByRole('button').map((one) => one.textContent)).toEqual(['調査概要カード', '説明をコピー'])
  expect(screen.getAllByRole('textbox').every((box) => (box as HTMLTextAreaElement).readOnly)).toBe(true)
  expect(screen.queryAllByRole('combobox')).toEqual([])
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getByRole('option', { name: /平成27年度/ }))
  await settle()
  expect(screen.getByText('平成27年度の調査はまだありません。')).toBeTruthy()
})
