// Knows the view 判定: what each line proposes and says, how it is decided, narrowed, judged by another year's rule, and what it is judged of.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { IndicatorsScreen } from '../../../renderer/screens/indicators/indicators-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { Measurement } from '../../../shared/model/indicator.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

type Typed = Omit<Measurement, 'fiscalYear' | 'period'>
const none: Typed = {
  state: 'value',
  value: null,
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
}
const measure = (id: string, typed: Partial<Typed>) => api.saveMeasurement(id, 2015, 'selfEvaluation', { ...none, ...typed })

let app: TestApp
/** One 戦略 with two アウトカム指標 (one short of its target, one above) and two 具体的取組 (one that met its target, one without an indicator). */
let ids: Readonly<{ strategy: string; short: string; above: string; done: string; bare: string; shortSeries: string }>
beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  app = startAppInMemory([2015])
  bridgeTo(app)
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  const issue = await add('managementIssue', 'plan', { title: '災害に強いまちづくり' })
  const strategy = await add('strategy', issue, { title: '地域防災力の向上' })
  const short = await add('outcomeIndicator', strategy, { name: '備えをしている割合', target: '60％以上' })
  const above = await add('outcomeIndicator', strategy, { name: '訓練に参加した割合', target: '30％以上' })
  const done = await add('initiative', strategy, { title: '家庭での備えの啓発' })
  const process = await add('processIndicator', done, { name: '見直すと回答した割合', target: '85％以上' })
  const bare = await add('initiative', strategy, { title: '備蓄物資の配備' })
  const [shortSeries = '', aboveSeries = '', processSeries = ''] = await api.makeSeriesOfPlan(2015, [
    { kind: 'outcomeIndicator', id: short },
    { kind: 'outcomeIndicator', id: above },
    { kind: 'processIndicator', id: process },
  ])
  await measure(shortSeries, { numerator: 212, denominator: 426 })
  await measure(aboveSeries, { value: '31' })
  await measure(processSeries, { value: '87' })
  ids = { strategy, short, above, done, bare, shortSeries }
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  useIndicators.getState().show('judgement')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function add(kind: Parameters<typeof api.addItem>[0], parentId: string, texts: Readonly<Record<string, string>>): Promise<string> {
  const id = await api.addItem(kind, parentId, 'last')
  for (const [field, text] of Object.entries(texts)) await api.saveText({ kind, id, field } as never, text)
  return id
}
const writeSymbol = (kind: 'outcomeReview' | 'initiativeReview', id: string, text: string) =>
  api.saveText({ kind, id: `${id}-selfEvaluation`, field: 'attainment' }, text)
const open = async () => {
  render(<IndicatorsScreen />)
  return screen.findByRole('listbox', { name: '判定の一覧' })
}
const names = () =>
  within(screen.getByRole('listbox', { name: '判定の一覧' }))
    .getAllByRole('option')
    .map((option) => option.getAttribute('aria-label') ?? '')
const line = (name: RegExp) => screen.getByRole('option', { name })
const detail = () => within(screen.getByRole('region', { name: '選んだ判定' }))
const radio = (name: string) => detail().getByRole('radio', { name })
/** As the form has it now. */
const symbolOf = (id: string) => {
  const strategies = usePlan.getState().plan?.managementIssues.flatMap((issue) => issue.strategies) ?? []
  const owners = strategies.flatMap((strategy) => [...strategy.outcomeIndicators, ...strategy.initiatives])
  return owners.find((owner) => owner.id === id)?.reviews.find(({ period }) => period === 'selfEvaluation')?.attainment ?? ''
}
const reasonOf = (id: string) =>
  useIndicators.getState().book?.decisions.find(({ subjectId }) => subjectId === `${id}-selfEvaluation`)?.reason

test('each symbol is a line in the order of the plan, with target, result, base, proposal and sentence', async () => {
  await open()
  const unrated = '（平成27年度のルール）（確認中の基準）'
  expect(names()).toEqual([
    `1-1 地域防災力の向上　アウトカム（個別）　備えをしている割合　目標 60％以上　実績 49.8％ n=426　提案 Ｂ　未決定　実績49.8％　目標60％以上　差▲10.2ポイント → Ｂ順調でない${unrated}`,
    `1-1 地域防災力の向上　アウトカム（個別）　訓練に参加した割合　目標 30％以上　実績 31.0％　提案 Ａ　未決定　実績31.0％　目標30％以上　差＋1.0ポイント → Ａ順調${unrated}`,
    `1-1 地域防災力の向上　アウトカム（全体）　提案 Ｂ　未決定　2件のうち達成1件、未達成1件 → Ｂ順調でない${unrated}`,
    `1-1 地域防災力の向上　戦略の有効性　提案なし　未決定　区で判断してください${unrated}`,
    `1-1-1 家庭での備えの啓発　プロセス指標　見直すと回答した割合　目標 85％以上　実績 87.0％　提案 ①　未決定　実績87.0％　目標85％以上　差＋2.0ポイント → ①目標達成${unrated}`,
    `1-1-1 家庭での備えの啓発　取組の有効性　提案なし　未決定　区で判断してください${unrated}`,
    `1-1-2 備蓄物資の配備　プロセス指標　なし　提案なし　未決定　もとになる指標や取組がないため、判定できません${unrated}`,
    `1-1-2 備蓄物資の配備　取組の有効性　提案 －　未決定　プロセス指標が設定されていない → －プロセス指標未設定（未測定）${unrated}`,
  ])
  expect(document.querySelector('.judgement-counts')?.textContent).toBe(
    'アウトカム（個別） Ａ 1・Ｂ 1　アウトカム（全体） Ｂ 1　戦略の有効性 判定なし 1　プロセス指標 ① 1・判定なし 1　取組の有効性 － 1・判定なし 1',
  )
  expect(await findBarriers()).toEqual([])
})

test('a departure is decided by the keyboard alone, not without its reason, and is marked in words', async () => {
  const list = await open()
  list.focus()
  await userEvent.keyboard('{Enter}')
  // the proposal is chosen beforehand; one up is Ａ
  expect(document.activeElement).toBe(radio('Ｂ 順調でない 提案'))
  await userEvent.click(radio('Ａ 順調'))
  await userEvent.keyboard('{Enter}')
  expect(detail().getByRole('alert').textContent).toBe('理由を記入してください。')
  expect(symbolOf(ids.short)).toBe('')
  expect(document.activeElement).toBe(detail().getByRole('textbox', { name: '提案と違う理由' }))
  await userEvent.keyboard('調査の時期が例年と違うため。')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(symbolOf(ids.short)).toBe('Ａ'))
  await waitFor(() => expect(reasonOf(ids.short)).toBe('調査の時期が例年と違うため。'))
  expect(line(/備えをしている割合.*提案 Ｂ　決定 Ａ　提案と違う　理由あり/)).toBeTruthy()
  expect(document.activeElement).toBe(list)
  // what was decided counts further up
  expect(line(/アウトカム（全体）　提案 Ａ　未決定/)).toBeTruthy()
  await useApp.getState().undo()
  await waitFor(() => expect(useApp.getState().rereadCount).toBe(1))
  expect((await api.getIndicatorBook()).decisions).toEqual([])
})

test('a reason that was written is not lost to the next line; Esc takes it back', async () => {
  const list = await open()
  list.focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(radio('Ａ 順調'))
  await userEvent.type(detail().getByRole('textbox', { name: '提案と違う理由' }), '書きかけ{Escape}')
  expect(document.activeElement).toBe(list)
  await userEvent.click(line(/訓練に参加した割合/))
  await userEvent.click(line(/備えをしている割合/))
  await act(() => useIndicators.getState().whenSaved())
  expect(symbolOf(ids.short)).toBe('')
  await userEvent.click(radio('Ａ 順調'))
  await userEvent.type(detail().getByRole('textbox', { name: '提案と違う理由' }), '調査の時期が例年と違うため。')
  await userEvent.click(line(/訓練に参加した割合/))
  await waitFor(() => expect(symbolOf(ids.short)).toBe('Ａ'))
  await waitFor(() => expect(reasonOf(ids.short)).toBe('調査の時期が例年と違うため。'))
  expect(useApp.getState().undoState.undo?.name).toBe('decide')
})

test('Space decides as proposed; where the rule has （ⅰ）（ⅱ） it leads to the choice', async () => {
  const list = await open()
  await userEvent.click(line(/備えをしている割合/))
  list.focus()
  await userEvent.keyboard(' ')
  await waitFor(() => expect(symbolOf(ids.short)).toBe('Ｂ'))
  await waitFor(() => expect(line(/備えをしている割合.*決定 Ｂ　提案どおり/)).toBeTruthy())
  await userEvent.click(line(/見直すと回答した割合/))
  list.focus()
  await userEvent.keyboard(' ')
  expect(detail().getByText('（ⅰ）か（ⅱ）を選んで決定してください。')).toBeTruthy()
  expect(symbolOf(ids.done)).toBe('')
  await userEvent.click(radio('①（ⅱ） 目標達成（取組は予定どおり実施しなかった） 提案'))
  await userEvent.click(detail().getByRole('button', { name: '決定する' }))
  await waitFor(() => expect(symbolOf(ids.done)).toBe('①（ⅱ）'))
  await waitFor(() => expect(line(/見直すと回答した割合.*決定 ①（ⅱ）　提案どおり/)).toBeTruthy())
})

test('all open proposals are decided as one deed, those with a branch only where one is named', async () => {
  await open()
  const adopt = async () => {
    await userEvent.click(screen.getByRole('button', { name: '未決定をすべて提案どおりに…' }))
    return within(await screen.findByRole('alertdialog'))
  }
  const first = await adopt()
  // Ｂ and Ａ of the indicators, Ｂ of both together, － of the 具体的取組 without an indicator; ① waits
  expect(first.getByText('提案のある未決定 5件を、提案の記号で決定し、様式に記入します。')).toBeTruthy()
  expect(document.querySelector('.adopt-counts b')?.textContent).toBe(
    'アウトカム（個別） Ａ 1・Ｂ 1　アウトカム（全体） Ｂ 1　取組の有効性 － 1',
  )
  await userEvent.click(first.getByRole('button', { name: '4件を決定する' }))
  expect(await screen.findByText('4件を提案どおりに決定しました。')).toBeTruthy()
  await waitFor(() => expect(symbolOf(ids.short)).toBe('Ｂ'))
  expect(symbolOf(ids.above)).toBe('Ａ')
  expect(symbolOf(ids.done)).toBe('')
  const second = await adopt()
  await userEvent.selectOptions(second.getByRole('combobox', { name: '（ⅰ）（ⅱ）のある記号' }), '（ⅰ）')
  await userEvent.click(second.getByRole('button', { name: '1件を決定する' }))
  await waitFor(() => expect(symbolOf(ids.done)).toBe('①（ⅰ）'))
  expect((await api.listDeeds(1, null))[0]?.deed.name).toBe('adoptProposals')
  await api.undo()
  await api.undo()
  await act(() => usePlan.getState().reload())
  expect(screen.queryByText(/提案どおりに決定しました/)).toBeNull()
  expect([symbolOf(ids.short), symbolOf(ids.above), symbolOf(ids.done)]).toEqual(['', '', ''])
})

test('narrowed to what is open, departs, or is to be looked at; each says how many there are', async () => {
  await writeSymbol('outcomeReview', ids.short, 'A')
  await writeSymbol('outcomeReview', ids.above, '◎')
  await writeSymbol('initiativeReview', ids.done, '①')
  await writeSymbol('initiativeReview', ids.bare, '①（ⅰ）')
  await usePlan.getState().reload()
  await open()
  // ◎ is no symbol of the rule, and no departure from Ａ that it could be taken for
  await userEvent.click(screen.getByRole('radio', { name: '提案と違う 2' }))
  expect(names().map((name) => name.split('　')[2])).toEqual(['備えをしている割合', '訓練に参加した割合'])
  expect(names()[0]).toContain('提案と違う　理由がありません')
  await userEvent.click(screen.getByRole('radio', { name: '確認が必要 3' }))
  expect(names()[1]).toContain('凡例にない記号です')
  expect(names()[2]).toContain('決定 ①　提案どおり　（ⅰ）（ⅱ）の選択がありません')
  await userEvent.click(screen.getByRole('radio', { name: '未決定 4' }))
  expect(names().map((name) => name.split('　')[1])).toEqual(['アウトカム（全体）', '戦略の有効性', '取組の有効性', '取組の有効性'])
})

test('what a symbol makes mandatory is told with the place where it is written', async () => {
  await open()
  await userEvent.click(line(/見直すと回答した割合/))
  await userEvent.click(radio('①（ⅰ） 目標達成（取組は予定どおり実施） 提案'))
  expect(detail().queryByText(/の記入が必要です。$/, { selector: '.decide-demands' })).toBeNull()
  await userEvent.click(radio('②（ⅰ） 目標未達成（取組は予定どおり実施）'))
  expect(detail().getByText(/^課題と改善策の記入が必要です。/, { selector: '.decide-demands' }).textContent).toBe(
    '課題と改善策の記入が必要です。記入する欄：様式2 自己評価（具体的取組）「課題」「改善策」',
  )
})

test('the numbers, the rule, and the same figure under another rule and a year without one', async () => {
  await open()
  await userEvent.click(line(/備えをしている割合/))
  const numbers = within(detail().getByRole('table', { name: '備えをしている割合' }))
  // 212 ÷ 426 = 0.497652…
  expect(numbers.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '年次目標60％以上',
    '実績49.8％',
    '計算値（端数処理前）49.7653％',
    '目標との差▲10.2ポイント',
    '母数212÷426',
  ])
  expect(detail().getByText('確認中（公表資料で確認できていません）')).toBeTruthy()
  await userEvent.selectOptions(detail().getByRole('combobox', { name: '基準の年度' }), '令和5年度')
  expect(detail().getByText(/→ B未達成（令和5年度のルール）/)).toBeTruthy()
  expect(detail().getByText('判定は変わりません。')).toBeTruthy()
  await userEvent.selectOptions(detail().getByRole('combobox', { name: '基準の年度' }), '平成24年度')
  expect(detail().getByText('平成24年度に当てはまる「アウトカム指標の達成状況（個別）」のルールがないため、判定できません')).toBeTruthy()
  await userEvent.selectOptions(detail().getByRole('combobox', { name: 'ルール' }), '市政改革プランの進捗率')
  // a goal of one year in its first: 49.8 ÷ 60 = 83.0 is under 90
  const [, under] = [...document.querySelectorAll('.other-year-verdicts dd')].map((said) => said.textContent)
  expect(under).toBe('実績49.8％÷目標60％＝83.0％　90％未満（1年目標の1年目） → ②必ずしも順調ではない（平成24年度のルール）')
})

test('several process indicators stand under their symbol, and what is rolled up names what it is made of', async () => {
  const process = await add('processIndicator', ids.done, { name: '講座の受講者数', target: '2,000人以上' })
  const [series = ''] = await api.makeSeriesOfPlan(2015, [{ kind: 'processIndicator', id: process }])
  await measure(series, { value: '1900' })
  await usePlan.getState().reload()
  await open()
  expect(line(/プロセス指標　2件　提案 ②　未決定　2件のうち達成1件、未達成1件 → ②目標未達成/)).toBeTruthy()
  expect([...document.querySelectorAll('.judgement-part')].map((part) => part.textContent)).toEqual([
    '見直すと回答した割合85％以上87.0％実績87.0％　目標85％以上　差＋2.0ポイント → ①目標達成（平成27年度のルール）（確認中の基準）',
    '講座の受講者数2,000人以上1,900人実績1,900人　目標2,000人以上　差▲100人 → ②目標未達成（平成27年度のルール）（確認中の基準）',
  ])
  await userEvent.click(line(/プロセス指標　2件/))
  expect(detail().getByRole('table', { name: '講座の受講者数' })).toBeTruthy()
  await userEvent.click(line(/アウトカム（全体）/))
  const rows = [...document.querySelectorAll('.judgement-parts tbody tr')].map((row) => row.textContent)
  expect(rows).toEqual(['備えをしている割合Ｂ－', '訓練に参加した割合Ａ－'])
})

test('a target for a later year is told with that year, in the line short and in full beside it', async () => {
  const series = (await api.getIndicatorBook()).series.find(({ id }) => id === ids.shortSeries)
  if (series) {
    const wardTarget = { value: '60', upper: null, day: null, text: '平成29年度末までに60％以上' }
    await api.saveYearlyTarget(ids.shortSeries, 2015, null)
    await api.saveSeries(ids.shortSeries, { ...definitionOf(series), wardTarget, targetYear: 2017 })
  }
  await usePlan.getState().reload()
  await open()
  expect(names()[0]).toContain('目標 60％以上（H29）　実績 49.8％')
  await userEvent.click(line(/備えをしている割合/))
  const numbers = within(detail().getByRole('table', { name: '備えをしている割合' }))
  expect(numbers.getAllByRole('row')[0]?.textContent).toBe('区の目標（平成29年度まで）平成29年度末までに60％以上')
})

test('the list of all rules has the thresholds by length and year of the goal', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'ルールの一覧' }))
  const dialog = within(await screen.findByRole('dialog'))
  const thresholds = dialog.getAllByRole('table', { name: '進捗率の基準（これ以上で順調）' }).map((table) =>
    within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent)),
  )
  expect(thresholds).toEqual([
    [
      ['目標の年数', '1年目', '2年目', '3年目'],
      ['1年目標', '90％', '－', '－'],
      ['2年目標', '50％（確認中）', '90％', '－'],
      ['3年目標', '33.4％', '66.7％', '90％（確認中）'],
    ],
    // 平成26年度: none was published
    [
      ['目標の年数', '1年目', '2年目', '3年目'],
      ['1年目標', '90％（確認中）', '－', '－'],
      ['2年目標', '50％（確認中）', '90％（確認中）', '－'],
      ['3年目標', '33.4％（確認中）', '66.7％（確認中）', '90％（確認中）'],
    ],
  ])
  expect(dialog.getAllByText('撤退・再構築基準未達成')).toHaveLength(1)
  expect(await findBarriers()).toEqual([])
})

test('from an indicator to its series, from a symbol to its cell in the form', async () => {
  await open()
  await userEvent.click(line(/備えをしている割合/))
  await userEvent.click(detail().getByRole('button', { name: '様式の欄へ' }))
  expect(useApp.getState().room).toBe('plan')
  expect(usePlan.getState().activeKey).toBe(`outcomeReview/${ids.short}-selfEvaluation/attainment`)
  await userEvent.click(detail().getByRole('button', { name: '「備えをしている割合」を指標の一覧で見る' }))
  expect(useIndicators.getState()).toMatchObject({ tab: 'series', seriesId: ids.shortSeries })
})

test('a file that is only read offers nothing that writes, and tells what was decided and why', async () => {
  const { subjectKind, field, scheme } = { subjectKind: 'outcomeReview', field: 'attainment', scheme: 'outcomeRating' } as const
  const subjectId = `${ids.short}-selfEvaluation`
  await api.decide({
    subjectKind,
    subjectId,
    field,
    scheme,
    fiscalYear: 2015,
    period: 'selfEvaluation',
    symbol: 'Ａ',
    reason: '時期の違い',
  })
  await usePlan.getState().reload()
  const readOnly = { reason: 'noWriteAccess', holder: null, takenAt: '2018-03-01T10:00:00+09:00' } as const
  const { state } = useApp.getState()
  if (state?.file) useApp.setState({ state: { ...state, file: { ...state.file, readOnly } } })
  await open()
  await userEvent.click(line(/備えをしている割合/))
  expect(detail().getByText('「Ａ」と決定しています。')).toBeTruthy()
  expect(detail().getByText('理由：時期の違い')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /決定する|提案どおり/ })).toBeNull()
  screen.getByRole('listbox').focus()
  await userEvent.keyboard(' ')
  expect((await api.listDeeds(1, null))[0]?.deed.name).toBe('decide')
})

test('a check without symbols says so', async () => {
  await api.createWardPlan(2025)
  const issue = await add('managementIssue', (await api.getWardPlan(2025))?.id ?? '', { title: '防災' })
  await add('strategy', issue, { title: '備え' })
  await usePlan.getState().openYear(2025)
  render(<IndicatorsScreen />)
  await userEvent.click(await screen.findByRole('radio', { name: '中間振り返り' }))
  expect(await screen.findByText('令和7年度の中間振り返りには、判定する記号がありません。')).toBeTruthy()
})

test('where no rule covers the year it is said once and of each symbol, and nothing can be chosen', async () => {
  await open()
  const { rules } = useIndicators.getState()
  if (rules) act(() => useIndicators.setState({ rules: { ...rules, ruleSets: [] } }))
  expect(screen.getByText('平成27年度の自己評価に当てはまる判定のルールはありません。')).toBeTruthy()
  expect(names()[0]).toContain(
    '提案なし　未決定　平成27年度に当てはまる「アウトカム指標の達成状況（個別）」のルールがないため、判定できません',
  )
  expect(detail().getByText('この年度のルールがないため、記号は様式に直接記入してください。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '未決定をすべて提案どおりに…' }).hasAttribute('disabled')).toBe(true)
})

test('of 300 initiatives only those in sight are drawn, and End leads to the last', async () => {
  for (let nth = 0; nth < 300; nth += 1) await api.addItem('initiative', ids.strategy, 'last')
  await usePlan.getState().reload()
  const list = await open()
  expect(screen.getByRole('radio', { name: 'すべて 608' })).toBeTruthy()
  expect(names().length).toBeLessThan(60)
  list.focus()
  await userEvent.keyboard('{End}')
  expect(detail().getByRole('heading', { level: 3 }).textContent).toBe('1-1-302 （名称なし）取組の有効性')
})
