// Knows the view 指標の一覧: how series are found, made, moved and deleted, and how the card of one is filled by keyboard without losing a text.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { IndicatorsScreen } from '../../../renderer/screens/indicators/indicators-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useOrganisation } from '../../../renderer/stores/organisation.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { IndicatorSeries, Measurement, SeriesDefinition } from '../../../shared/model/indicator.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

Element.prototype.scrollIntoView = () => {}

const ofRate: SeriesDefinition = {
  name: '災害に備えている人の割合',
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
const value = (typed: string): Omit<Measurement, 'fiscalYear' | 'period'> => ({
  state: 'value',
  value: typed,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  questionId: null,
  mysteryShoppingId: null,
  from: null,
  until: null,
  measuredBy: '',
  evidence: null,
  note: '',
})

let app: TestApp
let strategy: string
let outcome: string
beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.classList.contains('grid-row') ? 34 : 800
  })
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200)
  app = startAppInMemory([2015])
  bridgeTo(app, { pickEvidence: () => ({ fileName: '集計.xlsx', hash: 'ab'.repeat(32) }) })
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useOrganisation, useProblem]) resetStore(store as typeof useApp)
  strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  outcome = await api.addItem('outcomeIndicator', strategy, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'name' }, '災害に備えている区民の割合')
  await api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'target' }, '50％以上')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(seriesId = ''): Promise<void> {
  await Promise.all([useApp.getState().load(), usePolicy.getState().load()])
  await usePlan.getState().loadFile()
  await useIndicators.getState().load()
  act(() => {
    useIndicators.getState().show('series')
    if (seriesId !== '') useIndicators.getState().select({ seriesId })
  })
  render(<IndicatorsScreen />)
  await screen.findByRole('listbox', { name: '指標の一覧' })
}
const list = () => screen.getByRole('listbox', { name: '指標の一覧' })
const names = () =>
  within(list())
    .getAllByRole('option')
    .map((option) => option.querySelector('.series-name')?.textContent ?? '')
const seriesOf = async (id: string): Promise<IndicatorSeries> => {
  const found = (await api.getIndicatorBook()).series.find((series) => series.id === id)
  if (!found) throw new Error('no series')
  return found
}
const deeds = async () => (await api.listDeeds(100, null)).length
const field = (name: string | RegExp) => within(screen.getByRole('region', { name: '指標カルテ' })).getByRole('textbox', { name })
const row = (year: string): HTMLElement => {
  const found = screen.getAllByRole('row').find((one) => one.querySelector('[data-column="0"]')?.textContent === year)
  if (!found) throw new Error(`no row ${year}`)
  return found
}
const cell = (year: string, column: number): HTMLElement => row(year).querySelector(`[data-column="${column}"]`) as HTMLElement
/** Columns of the table: 1 年次目標, 2 撤退・再構築基準, 3 中間振り返り, 4 自己評価, 5 前年度比, 6 判定, 7 区切り. */
async function putCursor(year: string, column: number): Promise<void> {
  fireEvent.mouseDown(await waitFor(() => cell(year, column)))
}

test('the 17 of the policy stand first, each with its clause, then the ward’s own; filter and search narrow them', async () => {
  await api.saveSeries(null, ofRate)
  await open()
  await waitFor(() => expect(names()).toHaveLength(18))
  expect(names()[0]).toMatch(/^1⑴㋐/)
  expect(names().at(-1)).toBe('災害に備えている人の割合')
  expect(screen.getByText('共通指標（基本方針）')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '表示する指標' }), '区独自の指標')
  expect(names()).toEqual(['災害に備えている人の割合'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '表示する指標' }), 'この年度の計画にある指標')
  expect(screen.getByText('条件に合う指標はありません。')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'すべて表示' }))
  await userEvent.type(screen.getByRole('textbox', { name: '名称・番号で探す' }), '2⑶')
  expect(names()).toHaveLength(3)
  expect(screen.getByText('18件のうち3件')).toBeTruthy()
})

test('300 series: only those in sight are drawn, and the end is one key away', async () => {
  for (let nth = 0; nth < 300; nth += 1) await api.saveSeries(null, { ...ofRate, name: `指標${nth}` })
  await open()
  expect(names().length).toBeLessThan(60)
  act(() => list().focus())
  await userEvent.keyboard('{End}')
  await waitFor(() => expect(screen.getByRole('heading', { name: '指標299' })).toBeTruthy())
})

test('a new series is made of name and kind; what its kind is printed in is proposed', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '新しい指標' }))
  const dialog = within(screen.getByRole('dialog'))
  await userEvent.keyboard('{Enter}')
  expect(dialog.getByText('指標名を入力してください。')).toBeTruthy()
  await userEvent.keyboard('防災訓練の回数')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: '種類' }), '件数')
  await userEvent.click(dialog.getByRole('button', { name: '作成' }))
  await screen.findByRole('heading', { name: '防災訓練の回数' })
  const made = (await api.getIndicatorBook()).series.at(-1)
  expect(made).toMatchObject({ name: '防災訓練の回数', kind: 'count', unit: '件', decimals: 0 })
})

test('the indicators of the plan become series as one deed, with what was read out of their targets', async () => {
  await open()
  const before = await deeds()
  await userEvent.click(screen.getByRole('button', { name: '計画の指標から作る' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByRole('option', { name: /^1-1 災害に備えている区民の割合 割合（区民）/ }).getAttribute('aria-selected')).toBe('true')
  expect(dialog.getAllByText('50％以上')).toHaveLength(2)
  await userEvent.click(dialog.getByRole('button', { name: '1件を作成' }))
  await screen.findByRole('heading', { name: '災害に備えている区民の割合' })
  expect(await deeds()).toBe(before + 1)
  expect((await api.getIndicatorBook()).series.at(-1)?.links.map(({ id }) => id)).toEqual([outcome])
  await userEvent.click(screen.getByRole('button', { name: '計画の指標から作る' }))
  expect(screen.getByText('この年度の計画の指標は、すべて一覧で管理しています。')).toBeTruthy()
})

test('of a count it says whether years are judged each or together; a space leaves one out, Enter makes the others, once', async () => {
  const total = await api.addItem('outcomeIndicator', strategy, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id: total, field: 'name' }, '訓練の回数')
  await api.saveText({ kind: 'outcomeIndicator', id: total, field: 'target' }, '平成29年度までに累計60回以上')
  const each = await api.addItem('outcomeIndicator', strategy, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id: each, field: 'name' }, '講座の回数')
  await api.saveText({ kind: 'outcomeIndicator', id: each, field: 'target' }, '12回以上')
  await open()
  const before = (await api.getIndicatorBook()).series.length
  await userEvent.click(screen.getByRole('button', { name: '計画の指標から作る' }))
  const understood = within(screen.getByRole('region', { name: '目標から読み取った内容' }))
  expect(understood.queryByText('累計で判定')).toBe(null)
  await userEvent.keyboard(' {ArrowDown}')
  expect(understood.getByText('累計で判定').nextSibling?.textContent).toBe('平成27年度からの累計')
  await userEvent.keyboard('{ArrowDown}')
  expect(understood.getByText('累計で判定').nextSibling?.textContent).toBe('年度ごとに判定')
  expect(screen.getByRole('button', { name: '2件を作成' })).toBeTruthy()
  fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', keyCode: 229 })
  expect(screen.getByRole('dialog')).toBeTruthy()
  for (const _ of ['Enter', 'and the same again before it is done']) fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  const made = (await api.getIndicatorBook()).series.slice(before)
  expect(made.map(({ name, totalFrom }) => [name, totalFrom])).toEqual([
    ['訓練の回数', 2015],
    ['講座の回数', null],
  ])
  expect(useProblem.getState().current).toBe(null)
})

test('by keyboard: arrows choose, Alt and an arrow moves, Delete asks and says what goes; a common one stays', async () => {
  const ids = [await api.saveSeries(null, { ...ofRate, name: 'ひとつめ' }), await api.saveSeries(null, { ...ofRate, name: 'ふたつめ' })]
  await api.saveMeasurement(ids[0] ?? '', 2015, 'selfEvaluation', value('45.5'))
  await open()
  act(() => list().focus())
  await userEvent.keyboard('{Delete}')
  expect(screen.queryByRole('alertdialog')).toBe(null)
  await userEvent.keyboard('{End}{ArrowUp}')
  expect(await screen.findByRole('heading', { name: 'ひとつめ' })).toBeTruthy()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(names().slice(-2)).toEqual(['ふたつめ', 'ひとつめ']))
  act(() => list().focus())
  await userEvent.keyboard('{Delete}')
  const dialog = within(screen.getByRole('alertdialog'))
  expect(dialog.getByText('実績値 1件も一緒に削除されます。')).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: '削除' }))
  await waitFor(() => expect(names().at(-1)).toBe('ふたつめ'))
})

test('each field is stored by itself; two at once both stand; what is refused stays with its sentence', async () => {
  const id = await api.saveSeries(null, ofRate)
  await open(id)
  fireEvent.change(field('出典'), { target: { value: '区民アンケート' } })
  fireEvent.change(field('測定の頻度'), { target: { value: '年1回' } })
  for (const name of ['出典', '測定の頻度']) fireEvent.keyDown(field(name), { key: 'Enter' })
  await waitFor(async () => expect(await seriesOf(id)).toMatchObject({ source: '区民アンケート', frequency: '年1回' }))
  await userEvent.clear(field('指標名'))
  await userEvent.click(field('出典'))
  expect(screen.getByRole('alert').textContent).toBe('指標名を入力してください。')
  expect((await seriesOf(id)).name).toBe(ofRate.name)
  await userEvent.type(field('区の目標'), '平成29年度までに　６０％以上{Enter}')
  await waitFor(async () =>
    expect((await seriesOf(id)).wardTarget).toEqual({ value: '60', upper: null, day: null, text: '平成29年度までに　６０％以上' }),
  )
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '目標年度' }), '平成29年度')
  await userEvent.type(field('基準値'), '42.3{Enter}')
  await waitFor(async () => expect(await seriesOf(id)).toMatchObject({ targetYear: 2017, baseline: { value: '42.3', fiscalYear: 2014 } }))
})

test('years are typed like in Excel: target, value, change to last year, verdict; a value that is none stays with a sentence', async () => {
  const id = await api.saveSeries(null, ofRate)
  await api.linkSeries('outcomeIndicator', outcome, id)
  await api.saveMeasurement(id, 2014, 'selfEvaluation', value('42.3'))
  await open(id)
  await putCursor('平成27年度', 1)
  await userEvent.keyboard('５０％以上{Tab}{Tab}{Tab}４５．５％{Enter}')
  await waitFor(() => expect(cell('平成27年度', 4).textContent).toBe('45.5％'))
  expect(cell('平成27年度', 1).textContent).toBe('50％以上')
  expect(cell('平成27年度', 5).textContent).toBe('＋3.2ポイント')
  expect(cell('平成27年度', 6).textContent).toMatch(/実績45\.5％.*目標50％以上.*▲4\.5ポイント/)
  expect(await seriesOf(id)).toMatchObject({
    targets: [{ fiscalYear: 2015, target: { value: '50' } }],
    measurements: [{ fiscalYear: 2014 }, { fiscalYear: 2015, value: '45.5', measuredBy: '山田 花子' }],
  })
  expect((await api.getWardPlan(2015))?.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.reviews[0]?.result).toBe('45.5％')
  await putCursor('平成26年度', 4)
  await userEvent.keyboard('43{Enter}')
  await waitFor(() => expect(cell('平成27年度', 5).textContent).toBe('＋2.5ポイント'))
  await putCursor('平成27年度', 4)
  await userEvent.keyboard('約30{Enter}')
  expect(screen.getByRole('alert').textContent).toContain('「約」')
  await userEvent.keyboard('{Escape}')
  expect(cell('平成27年度', 4).textContent).toBe('45.5％')
})

test('after a milestone was reached its years are judged by that day, and have nothing of their own to be typed over', async () => {
  const id = 'common-1-3-a-1'
  await api.saveMeasurement(id, 2014, 'selfEvaluation', { ...value('0'), value: null, day: '2014-10-01' })
  await open(id)
  await waitFor(() => expect(cell('平成26年度', 3).textContent).toBe('平成26年10月1日'))
  expect(cell('平成27年度', 3).textContent).toBe('')
  expect(cell('平成27年度', 4).textContent).toContain('平成26年10月1日に実施')
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
  expect(heads.slice(1)).toEqual(['年度', '年次目標', '中間振り返りの実績', '自己評価の実績', '判定', '区切り'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '表示する指標' }), 'この年度の実績がない指標')
  expect(names()).toHaveLength(16)
})

test('未測定 asks for its reason before anything is stored; the preview says what the form will print', async () => {
  const id = await api.saveSeries(null, ofRate)
  await api.linkSeries('outcomeIndicator', outcome, id)
  await open(id)
  await putCursor('平成27年度', 4)
  await userEvent.keyboard('未測定{Enter}')
  const dialog = within(await screen.findByRole('dialog'))
  expect((await seriesOf(id)).measurements).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(dialog.getByText(/理由.*入力してください/)).toBeTruthy()
  await userEvent.type(dialog.getByRole('textbox', { name: '理由' }), '調査を行わなかったため')
  await userEvent.type(dialog.getByRole('textbox', { name: '代替指標' }), '訓練の参加者数')
  expect(dialog.getByText('未測定（調査を行わなかったため）［代替：訓練の参加者数］')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  await waitFor(async () =>
    expect((await seriesOf(id)).measurements[0]).toMatchObject({ state: 'notMeasured', reason: '調査を行わなかったため' }),
  )
})

test('a question of the year’s survey is chosen, with rate, base and caption; evidence is a name and a fingerprint', async () => {
  const id = await api.saveSeries(null, ofRate)
  const surveyId = await api.saveSurvey(null, {
    fiscalYear: 2015,
    name: '区民アンケート',
    type: 'randomSample',
    mode: '郵送',
    population: '',
    from: null,
    until: null,
    sent: 1500,
    returned: 426,
    printedRate: '',
    source: '',
    notes: '',
  })
  const option = (label: string, isPositive: boolean, count: number) =>
    ({ id: null, label, role: 'answer', isPositive, count, printedPercent: '' }) as const
  await api.saveQuestion(null, surveyId, {
    number: '問5',
    text: '災害に備えていますか',
    allowsSeveral: false,
    filter: null,
    filterText: '',
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: null,
    printedRate: '',
    options: [option('はい', true, 158), option('いいえ', false, 268)],
  })
  await open(id)
  await putCursor('平成27年度', 4)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('radio', { name: 'アンケートの設問' }))
  const question = dialog.getByRole('option', { name: '問5　災害に備えていますか　37.1％（n=426）' })
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: '設問' }), question)
  // 158 ÷ 426 = 37.089…; 426 ÷ 1500 = 28.4 %
  expect(dialog.getByText(/37\.1％\s+区民アンケート回答者の割合（n=426、回収率28\.4%）/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'ファイルを選ぶ' }))
  await dialog.findByText('集計.xlsx')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(cell('平成27年度', 4).textContent).toBe('37.1％'))
  const [measured] = (await seriesOf(id)).measurements
  expect(measured).toMatchObject({ value: null, evidence: { fileName: '集計.xlsx', hash: 'ab'.repeat(32) } })
  expect(measured?.questionId).not.toBe(null)
})

test('what the policy fixes is text with its clause; values of 市共通調査 are not typed, the ward’s target is', async () => {
  await open('common-2-1-a-1')
  const facts = within(await screen.findByRole('region', { name: /基本方針が定めること/ }))
  expect(facts.getByText(/区政運営基本方針 Ⅱ/)).toBeTruthy()
  expect(facts.queryAllByRole('textbox')).toEqual([])
  expect(screen.getByText(/^平成29年度までに.*60％以上/)).toBeTruthy()
  await putCursor('平成27年度', 4)
  await userEvent.keyboard('45.5{Enter}')
  expect(cell('平成27年度', 4).textContent).toBe('')
  expect(useProblem.getState().current).toBe(null)
  await userEvent.type(field('区の目標'), '65％以上{Enter}')
  await waitFor(async () => expect((await seriesOf('common-2-1-a-1')).wardTarget?.value).toBe('65'))
})

test('a break is proposed where plans call it otherwise, taken by one press, and can be marked by hand', async () => {
  await api.createWardPlan(2016)
  const plan = await api.getWardPlan(2016)
  const next = await api.addItem('strategy', await api.addItem('managementIssue', plan?.id ?? '', 'last'), 'last')
  const later = await api.addItem('outcomeIndicator', next, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id: later, field: 'name' }, '家庭で備えをしている区民の割合')
  const id = await api.saveSeries(null, ofRate)
  await api.linkSeries('outcomeIndicator', outcome, id)
  await api.linkSeries('outcomeIndicator', later, id)
  await open(id)
  const breaks = within(screen.getByRole('region', { name: '系列の区切り' }))
  expect(breaks.getByText(/平成28年度から文言が変わったようです/)).toBeTruthy()
  await userEvent.click(breaks.getByRole('button', { name: '区切りにする' }))
  await waitFor(() => expect(breaks.queryByText(/変わったようです/)).toBe(null))
  expect((await seriesOf(id)).breaks).toEqual([
    { fiscalYear: 2016, aspects: ['wording'], note: '「災害に備えている区民の割合」→「家庭で備えをしている区民の割合」' },
  ])
  await userEvent.click(breaks.getByRole('button', { name: '平成28年度の区切りを直す' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '母数' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(async () => expect((await seriesOf(id)).breaks[0]?.aspects).toEqual(['wording', 'base']))
  expect(cell('平成28年度', 7).textContent).toContain('文言・母数')
})

test('where the plan says otherwise both texts stand side by side, and one press brings them together; links come and go', async () => {
  const id = await api.saveSeries(null, ofRate)
  await api.saveYearlyTarget(id, 2015, { target: { value: '55', upper: null, day: null, text: '' }, withdrawal: null })
  await open(id)
  const links = within(screen.getByRole('region', { name: '計画とのつながり' }))
  expect(links.getByText('計画の指標とまだつながっていません。')).toBeTruthy()
  const choice = links.getByRole('combobox', { name: '平成27年度の計画の指標' })
  await userEvent.selectOptions(choice, within(choice).getByRole('option', { name: /^1-1　災害に備えている区民の割合/ }))
  await userEvent.click(links.getByRole('button', { name: 'つなぐ' }))
  await waitFor(() => expect(links.getByText('1-1の目標が、この一覧と違います。')).toBeTruthy())
  expect(links.getByText('50％以上')).toBeTruthy()
  expect(links.getByText('55％以上')).toBeTruthy()
  await userEvent.click(links.getByRole('button', { name: '目標に合わせる' }))
  await waitFor(() => expect(links.queryByText('1-1の目標が、この一覧と違います。')).toBe(null))
  expect((await api.getWardPlan(2015))?.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.target).toBe('55％以上')
  await userEvent.click(links.getByRole('button', { name: '平成27年度の計画の1-1を開く' }))
  await waitFor(() => expect(useApp.getState().room).toBe('plan'))
  expect(usePlan.getState().activeKey).toBe(`outcomeIndicator/${outcome}/name`)
  await userEvent.click(links.getByRole('button', { name: '平成27年度の1-1とのつながりを外す' }))
  await waitFor(() => expect(links.getByText('計画の指標とまだつながっていません。')).toBeTruthy())
})

test('a target changed after 策定 is told at once with a field for the reason, which never stands in the way', async () => {
  const id = await api.saveSeries(null, ofRate)
  await api.saveYearlyTarget(id, 2015, { target: { value: '50', upper: null, day: null, text: '' }, withdrawal: null })
  await api.linkSeries('outcomeIndicator', outcome, id)
  const edition = { decisionDate: '2015-04-01', documentNumber: '', revisionNote: '' }
  await api.confirmEdition(2015, { ...edition, kind: 'draft' })
  await api.confirmEdition(2015, { ...edition, kind: 'established' })
  await open(id)
  expect(screen.queryByText('策定後の変更です。理由を書いてください。')).toBe(null)
  await putCursor('平成27年度', 1)
  await userEvent.keyboard('45％以上{Enter}')
  await screen.findByText('策定後の変更です。理由を書いてください。')
  expect((await seriesOf(id)).targets[0]?.target.value).toBe('45')
  const changes = (await api.listTargetChanges(2015)).filter(({ reason }) => reason === '')
  for (const reason of screen.getAllByRole('textbox', { name: '変更の理由' })) await userEvent.type(reason, '調査の方法を見直した{Enter}')
  await waitFor(() => expect(screen.queryByText('策定後の変更です。理由を書いてください。')).toBe(null))
  const reasons = (await api.listTargetChanges(2015)).map(({ reason }) => reason)
  expect(reasons).toHaveLength(changes.length)
  expect(reasons.every((reason) => reason === '調査の方法を見直した')).toBe(true)
})

test('who may only read sees everything and writes nothing', async () => {
  const id = await api.saveSeries(null, ofRate)
  await api.saveMeasurement(id, 2015, 'selfEvaluation', value('45.5'))
  await Promise.all([useApp.getState().load(), usePolicy.getState().load()])
  await usePlan.getState().loadFile()
  await useIndicators.getState().load()
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const readOnly = { reason: 'noWriteAccess', holder: null, takenAt: '2018-03-01T10:00:00+09:00' } as const
  useApp.setState({ state: { ...state, file: { ...state.file, readOnly } } })
  useIndicators.getState().show('series')
  useIndicators.getState().select({ seriesId: id })
  render(<IndicatorsScreen />)
  await screen.findByRole('heading', { name: ofRate.name })
  for (const name of ['新しい指標', '計画の指標から作る', '削除', '前の年度', 'つなぐ'])
    expect(screen.queryByRole('button', { name })).toBe(null)
  expect(field('指標名')).toHaveProperty('readOnly', true)
  await putCursor('平成27年度', 4)
  await userEvent.keyboard('50{Enter}')
  expect(cell('平成27年度', 4).textContent).toBe('45.5％')
  expect((await seriesOf(id)).measurements[0]?.value).toBe('45.5')
  await userEvent.click(screen.getByRole('button', { name: 'くわしく' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByRole('button', { name: '保存' })).toBe(null)
  expect(dialog.getByRole('textbox', { name: '実績値（％）' }).matches(':disabled')).toBe(true)
})
