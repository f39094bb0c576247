// Knows the page of the 17 common indicators: what each row says, how it is walked, judged, decided and printed.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { IndicatorsScreen } from '../../../renderer/screens/indicators/indicators-screen.tsx'
import { api } from '../../../renderer/api.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { Measurement, TargetValue } from '../../../shared/model/indicator.ts'
import type { ReceivedSurvey, SurveyHead } from '../../../shared/model/survey.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

Element.prototype.scrollIntoView = () => {}

const togetherness = 'common-1-1-a-1'
const opinions = 'common-2-1-a-1'
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
const atLeast = (value: string): TargetValue => ({ value, upper: null, day: null, text: '' })
const measure = (id: string, year: number, typed: Partial<Typed>) => api.saveMeasurement(id, year, 'selfEvaluation', { ...none, ...typed })

let app: TestApp
let printed: unknown[][]
/** Under the table on paper. */
let notes: readonly (string | null)[]
beforeEach(async () => {
  app = startAppInMemory([2016])
  printed = []
  notes = []
  bridgeTo(app, {
    printToPdf: (...args: unknown[]) => {
      printed.push([
        ...args,
        document.querySelectorAll('.print-sheets .common-row').length,
        document.querySelectorAll('.print-series').length,
      ])
      notes = [...document.querySelectorAll('.print-notes li')].map((note) => note.textContent)
      return { fileName: '共通指標.pdf', sheets: [], warnings: [] }
    },
  })
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
})
afterEach(cleanup)

const open = async () => {
  render(<IndicatorsScreen />)
  return within(await screen.findByRole('grid', { name: '共通指標の一覧' }))
}
const row = (id: string) => document.querySelector(`.common-row[data-series="${id}"]`) as HTMLElement
/** Texts of the cells behind the name. */
const cells = (id: string) => [...row(id).querySelectorAll('td')].map((cell) => cell.textContent?.trim())
const detail = () => within(screen.getByRole('region', { name: '選んだ指標' }))

async function ask(year: number, name: string, type: SurveyHead['type'], positive: number, all: number): Promise<string> {
  const head = { fiscalYear: year, name, type, mode: '郵送', population: '', from: null, until: null, sent: 1500, returned: all }
  const surveyId = await api.saveSurvey(null, { ...head, printedRate: '', source: '', notes: '' })
  const option = { id: null, role: 'answer', printedPercent: '' } as const
  return api.saveQuestion(null, surveyId, {
    number: '問1',
    text: '声かけや見守りを実感していますか。',
    allowsSeveral: false,
    filter: null,
    filterText: '',
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: null,
    printedRate: '',
    options: [
      { ...option, label: '感じる', isPositive: true, count: positive },
      { ...option, label: '感じない', isPositive: false, count: all - positive },
    ],
  })
}

test('17 rows under their めざす姿, each with its cite and who measures it; nothing measured is said as such', async () => {
  const grid = await open()
  expect(grid.getAllByRole('row')).toHaveLength(1 + 7 + 17)
  expect(row(togetherness).textContent).toMatch(/^1⑴㋐身近な地域の中で/)
  expect(cells(togetherness)).toEqual(['区測定', '50％以上 （H29）', '－', '－', '－', '－', '－', '判定なし', '－'])
  expect(row(opinions).textContent).toMatch(/^2⑴㋐①/)
  expect(cells(opinions)[0]).toBe('市共通調査')
  // the milestone of 平成27年度 is a day
  expect(cells('common-1-3-a-1')[1]).toBe('平成28年3月31日までに実施')
  expect(await findBarriers()).toEqual([])
})

test('a row says target, last year, this year, both differences, the proposal and the base', async () => {
  const [before, now] = [
    await ask(2015, '27年度区民アンケート', 'randomSample', 168, 400),
    await ask(2016, '28年度区民アンケート', 'randomSample', 194, 426),
  ]
  await measure(togetherness, 2015, { questionId: before as never })
  await measure(togetherness, 2016, { questionId: now as never })
  await api.saveYearlyTarget(togetherness, 2016, { target: atLeast('45'), withdrawal: null })
  await open()
  // 168 ÷ 400 = 42.0, 194 ÷ 426 = 45.539… → 45.5; 426 ÷ 1,500 = 28.4
  expect(cells(togetherness)).toEqual([
    '区測定',
    '50％以上 （H29）',
    '45％以上',
    '42.0％',
    '45.5％',
    '＋3.5 ポイント',
    '＋0.5 ポイント',
    '達成提案',
    '426 28.4%',
  ])
  await userEvent.click(row(togetherness))
  expect(detail().getByText('区民アンケート回答者の割合（n=426、回収率28.4%）')).toBeTruthy()
  expect(detail().getByText(/^実績45\.5％\s目標45％以上\s差＋0\.5ポイント → 達成（平成28年度のルール）/)).toBeTruthy()
  const table = within(detail().getByRole('table'))
  expect(table.getByRole('rowheader', { name: '平成28年度' }).parentElement?.textContent).toBe('平成28年度45％以上45.5％＋0.5達成（提案）')
  expect(detail().getByRole('img', { name: /の推移/ })).toBeTruthy()
})

test('two years asked differently, or with a break between, are marked with words', async () => {
  const [before, now] = [await ask(2015, '27年度', 'randomSample', 168, 400), await ask(2016, '28年度', 'monitor', 194, 426)]
  await measure(togetherness, 2015, { questionId: before as never })
  await measure(togetherness, 2016, { questionId: now as never })
  await measure('common-1-2-b-1', 2015, { value: '40' })
  await measure('common-1-2-b-1', 2016, { value: '41' })
  await api.saveSeriesBreak('common-1-2-b-1', 2016, { aspects: ['wording'], note: '' })
  await open()
  expect(row(togetherness).querySelector('th')?.textContent).toMatch(/前年度と比べるときは注意（調査の種類が違う）$/)
  expect(row('common-1-2-b-1').querySelector('th')?.textContent).toMatch(/前年度と比べるときは注意（文言変更）$/)
})

test('未測定, 参考値 and counts that add up are told apart', async () => {
  await api.saveMeasureSettings({ referenceBelow: 30, stars: null })
  await measure(togetherness, 2016, { state: 'notMeasured', reason: '調査を行わなかったため' })
  await measure('common-1-2-a-1', 2016, { numerator: 10, denominator: 20 })
  await measure('common-1-3-b-1', 2015, { value: '2' })
  await measure('common-1-3-b-1', 2016, { value: '3' })
  await open()
  expect(cells(togetherness)[4]).toBe('未測定')
  expect(cells('common-1-2-a-1')[4]).toBe('50.0％ 参考値')
  expect(cells('common-1-2-a-1')[8]).toBe('20')
  expect(cells('common-1-3-b-1')[4]).toBe('3件（累計5件）')
  await userEvent.click(row(togetherness))
  expect(detail().getByRole('table').textContent).toContain('未測定（調査を行わなかったため）')
})

test('the arrow keys walk the rows over the headings, Enter leads to what belongs to it', async () => {
  await open()
  const grid = screen.getByRole('grid')
  act(() => grid.focus())
  const selected = () => document.querySelector('.common-row[aria-selected=true]')?.getAttribute('data-series')
  expect(selected()).toBe(togetherness)
  await userEvent.keyboard('{ArrowDown}')
  expect(selected()).toBe('common-1-2-a-1')
  expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')).toBe(row('common-1-2-a-1'))
  await userEvent.keyboard('{End}')
  expect(selected()).toBe('common-2-3-b-1')
  await userEvent.keyboard('{ArrowDown}{Home}{PageDown}')
  expect(selected()).toBe('common-1-3-c-1')
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '選んだ指標' }))
})

test('a decision beside the proposal waits for its reason, and then stands in the row', async () => {
  await measure(togetherness, 2016, { value: '45.5' })
  await api.saveYearlyTarget(togetherness, 2016, { target: atLeast('45'), withdrawal: null })
  await open()
  await userEvent.selectOptions(detail().getByRole('combobox', { name: '決定' }), '未達成')
  await userEvent.click(detail().getByRole('button', { name: '決定する' }))
  expect(detail().getByRole('alert').textContent).toBe('提案と異なる判定には、理由が必要です。')
  expect((await api.getIndicatorBook()).decisions).toEqual([])
  await userEvent.type(detail().getByRole('textbox', { name: '提案と異なる判定とした理由' }), '回答者に偏りがあるため')
  await userEvent.click(detail().getByRole('button', { name: '決定する' }))
  await waitFor(() => expect(cells(togetherness)[7]).toBe('未達成提案と異なる提案は達成'))
  expect(screen.getByText('提案と異なる決定 1件')).toBeTruthy()
  expect((await api.getIndicatorBook()).decisions).toEqual([
    expect.objectContaining({
      subjectId: togetherness,
      fiscalYear: 2016,
      period: 'selfEvaluation',
      symbol: '未達成',
      reason: '回答者に偏りがあるため',
    }),
  ])
})

test('a reason that was written stays with its indicator when another one comes to the front', async () => {
  await measure(togetherness, 2016, { value: '45.5' })
  await api.saveYearlyTarget(togetherness, 2016, { target: atLeast('45'), withdrawal: null })
  await open()
  await userEvent.selectOptions(detail().getByRole('combobox', { name: '決定' }), '未達成')
  // the button comes behind the reason
  await userEvent.tab()
  await userEvent.keyboard('回答者に偏りがあるため')
  await userEvent.tab()
  expect(document.activeElement).toBe(detail().getByRole('button', { name: '決定する' }))
  await userEvent.click(row('common-1-2-a-1'))
  await waitFor(() => expect(cells(togetherness)[7]).toContain('未達成'))
  expect((await api.getIndicatorBook()).decisions).toEqual([
    expect.objectContaining({ subjectId: togetherness, symbol: '未達成', reason: '回答者に偏りがあるため' }),
  ])
})

test('on paper the notes say why nothing was measured, and why a verdict departs from the rule', async () => {
  await measure(togetherness, 2016, { value: '45.5' })
  await measure('common-1-2-a-1', 2016, { state: 'notMeasured', reason: '震災対応のため', substitute: '地域まつりの来場者数' })
  const when = { subjectKind: 'series', field: '', fiscalYear: 2016, period: 'selfEvaluation', scheme: 'commonIndicator' } as const
  await api.decide({ ...when, subjectId: togetherness, symbol: '達成', reason: '回答者に偏りがあるため' })
  await open()
  expect(cells(togetherness)[7]).toBe('達成提案と異なる提案は未達成')
  await userEvent.keyboard('{Control>}p{/Control}')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '出力する' }))
  await waitFor(() => expect(printed).toHaveLength(1))
  expect(notes.slice(0, 2)).toEqual([
    '※ 1⑴㋐　「達成」と決定（提案は「未達成」。理由：回答者に偏りがあるため）',
    '※ 1⑵㋐（H28）　未測定（震災対応のため）［代替：地域まつりの来場者数］',
  ])
})

test('judged under another rule both sentences stand', async () => {
  await measure(togetherness, 2016, { value: '45.5' })
  await open()
  expect(detail().getByText(/^実績45\.5％\s目標50％以上（平成29年度までの目標）.* → 未達成（平成28年度のルール）/)).toBeTruthy()
  await userEvent.selectOptions(
    detail().getByRole('combobox', { name: '別の年度の基準で判定' }),
    '市政改革プランの進捗率（平成24年度～平成25年度）',
  )
  // 45.5 ÷ 50 = 91.0; 3年目標 (平成27～29年度) の2年目 → 66.7
  expect(detail().getByText(/^実績45\.5％÷目標50％＝91\.0％\s66\.7％以上（3年目標の2年目） → ①/)).toBeTruthy()
  expect(detail().getByText(/（平成28年度のルール）/)).toBeTruthy()
})

test('what the city measures waits for its survey, and what came is shown with its base', async () => {
  await open()
  await userEvent.click(row(opinions))
  expect(detail().getByText('市共通調査の結果を受け取ると表示されます。')).toBeTruthy()
  const head = { name: '区役所の格付け', type: 'randomSample', mode: '郵送', population: '', from: null, until: null } as const
  const rate = {
    commonKey: '2-1-ア-1',
    questionNumber: '問1',
    questionText: '意見を反映していると思いますか。',
    base: 400,
    positive: 100,
    printedRate: '25.0',
  }
  const survey = { ...head, sent: 1500, returned: 430, printedRate: '', source: '', notes: '' }
  const received: ReceivedSurvey = { survey, rates: [rate], mysteryShopping: null }
  await act(() => useIndicators.getState().deed((client) => client.receiveCommonSurvey(2016, received)))
  await waitFor(() => expect(cells(opinions)[4]).toBe('25.0％'))
  expect(cells(opinions)[8]).toMatch(/^400/)
  expect(detail().queryByText('市共通調査の結果を受け取ると表示されます。')).toBeNull()
})

test('the mid-year figure is another than that of the year', async () => {
  await api.saveMeasurement(togetherness, 2016, 'midYearReview', { ...none, value: '30' })
  await open()
  expect(cells(togetherness)[4]).toBe('－')
  await userEvent.click(screen.getByRole('radio', { name: '中間振り返り' }))
  expect(cells(togetherness)[4]).toBe('30.0％')
})

test('from the detail to the view in which values are entered', async () => {
  await open()
  await userEvent.click(row('common-1-4-b-1'))
  await userEvent.click(detail().getByRole('button', { name: '指標の一覧で入力する' }))
  expect(useIndicators.getState()).toMatchObject({ tab: 'series', seriesId: 'common-1-4-b-1' })
})

test('Ctrl+P puts out this page: the 17 rows, and the charts that are wanted', async () => {
  await open()
  await userEvent.keyboard('{Control>}p{/Control}')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '出力する' }))
  await waitFor(() => expect(printed).toEqual([['平成28年度_天王寺区_共通指標.pdf', true, 17, 17]]))
  expect(await screen.findByText('共通指標.pdf に出力しました。')).toBeTruthy()
  expect(document.querySelector('.print-sheets')).toBeNull()
  await userEvent.keyboard('{Control>}p{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('radio', { name: '選んだ指標' }))
  await userEvent.click(dialog.getByRole('button', { name: '出力する' }))
  await waitFor(() => expect(printed[1]?.slice(2)).toEqual([17, 1]))
})

test('a file that is only read has no control that writes', async () => {
  const { state } = useApp.getState()
  useApp.setState({ state: state?.file ? { ...state, file: { ...state.file, readOnly: 'lockedByOther' as never } } : state })
  await open()
  expect(detail().queryByRole('button', { name: '決定する' })).toBeNull()
  expect(detail().getByRole('button', { name: '指標の一覧で見る' })).toBeTruthy()
})

test('without a plan of the year there is one sentence and the way to make one', async () => {
  usePlan.setState({ plan: null })
  render(<IndicatorsScreen />)
  await userEvent.click(await screen.findByRole('button', { name: '計画を開く' }))
  expect(useApp.getState().room).toBe('plan')
})
