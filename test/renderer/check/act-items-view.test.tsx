// Knows that improvements are followed to their end in the ledger: made of what checks wrote, edited by key, narrowed, exported, and made into initiatives.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { CheckScreen } from '../../../renderer/screens/check/check-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
let exported: readonly (readonly string[])[] = []
const improvement = { kind: 'initiativeReview', id: 'initiative-0-midYearReview', field: 'findingAndImprovement' } as const

beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  Element.prototype.scrollTo = () => {}
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  app = startAppInMemory([])
  app.setNow('2015-10-01T09:00:00+09:00')
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, n) => `${place}${n}`, 2015),
  )
  bridgeTo(app, {
    exportList: (_title, columns, rows) => {
      exported = [columns as readonly string[], ...(rows as readonly (readonly string[])[])]
      return { fileName: '一覧.xlsx' }
    },
  })
  for (const one of [useApp, usePlan, useProblem, useChecks, useIndicators]) resetStore(one as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(): Promise<void> {
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  useChecks.getState().show('actItems')
  render(<CheckScreen />)
  await screen.findByRole('heading', { name: '改善アクション' })
}
const list = () => screen.findByRole('listbox', { name: '改善アクションと改善策の一覧' })
const lines = async () =>
  within(await list())
    .getAllByRole('option')
    .map((option) => option.getAttribute('aria-label'))
const ledger = () => api.listActLedger()

test('a file without improvements says how they come about', async () => {
  await open()
  expect(screen.getByText(/^改善アクションはまだありません。振り返りに改善策を書くと/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('an improvement that a check wrote becomes an act item by one key, and is completed by keyboard', async () => {
  const post = await api.savePost(null, await api.saveSection(null, '総務課'), '防災担当課長')
  await api.setPostOf([{ kind: 'initiative', id: 'initiative-0' }], post)
  await api.saveText(improvement, '課題は人手\n【改善策】町会と分担する')
  await open()
  expect(await lines()).toEqual([
    '改善策（未登録）　平成27年度中間振り返り　課題は人手\n【改善策】町会と分担する　具体的取組　1-1-1 initiative.title0　防災担当課長',
  ])
  expect(within(await list()).queryByText('期限なし')).toBeNull()
  act(() => screen.getByRole('listbox').focus())
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect(await ledger()).toHaveLength(1))
  await waitFor(() =>
    expect(within(screen.getByRole('listbox', { name: '改善アクションと改善策の一覧' })).getByText('期限なし')).toBeTruthy(),
  )
  expect((await ledger())[0]).toMatchObject({
    text: '町会と分担する',
    postId: post,
    source: { id: 'initiative-0', check: 'midYearReview' },
    state: 'open',
  })
  await waitFor(() => expect(screen.getByRole('textbox', { name: '改善すること' })).toBeTruthy())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')))
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '改善すること' }))
  await userEvent.tab()
  await userEvent.keyboard('平成27年9月30日')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '行き先' }), '予算要求')
  fireEvent.keyDown(screen.getByRole('textbox', { name: '期限' }), { key: 'Enter', ctrlKey: true })
  await waitFor(async () => expect((await ledger())[0]).toMatchObject({ dueDate: '2015-09-30', destination: 'budgetRequest' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')))
  expect(await lines()).toEqual([
    '期限超過　平成27年度中間振り返り　町会と分担する　具体的取組　1-1-1 initiative.title0　期限超過　期限 平成27年9月30日（水）　防災担当課長　予算要求',
  ])
  expect(screen.getByText('未了 1件（うち期限超過 1件） この年度の未登録の改善策 0件')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('見送り wants a reason before it is stored; a wrong day too; what is left is stored', async () => {
  const first = await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '周知', dueDate: '2016-03-31' })
  const second = await api.saveActItem(null, foundOn('initiative-1'), { ...openActItem, text: '会場' })
  await open()
  await userEvent.click(await screen.findByRole('radio', { name: '見送り' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(screen.getByText('見送るときは、理由を入力してください。')).toBeTruthy()
  expect((await ledger()).every(({ state }) => state === 'open')).toBe(true)
  await userEvent.type(screen.getByRole('textbox', { name: /^見送りの理由/ }), '別の課が行う')
  // another line comes to the front: what was written is stored
  act(() => screen.getByRole('listbox').focus())
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(async () =>
    expect((await ledger()).find(({ id }) => id === first)).toMatchObject({ state: 'dropped', outcome: '別の課が行う' }),
  )
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  expect(useChecks.getState().actItemId).toBe(second)
  await userEvent.type(screen.getByRole('textbox', { name: '期限' }), '令和99年')
  expect(screen.getByText(/日付として読めません/)).toBeTruthy()
})

test('the list is narrowed by state, year, post, destination and day, and goes out as it stands', async () => {
  await api.saveActItem(null, foundOn('initiative-0'), {
    ...openActItem,
    text: '遅れたもの',
    dueDate: '2015-09-30',
    destination: 'budgetRequest',
  })
  await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '先のもの', dueDate: '2016-03-31' })
  await api.saveActItem(null, foundOn('initiative-1'), { ...openActItem, text: '済んだもの', state: 'done', outcome: '行った' })
  await open()
  const texts = async () => (await lines()).map((line) => line?.split('　')[2])
  expect(await texts()).toEqual(['遅れたもの', '先のもの'])
  await userEvent.click(screen.getByRole('checkbox', { name: '期限を過ぎたものだけ' }))
  expect(await texts()).toEqual(['遅れたもの'])
  await userEvent.click(screen.getByRole('checkbox', { name: '期限を過ぎたものだけ' }))
  await userEvent.click(screen.getAllByRole('radio', { name: 'すべて' })[0] as HTMLElement)
  expect(await texts()).toEqual(['遅れたもの', '先のもの', '済んだもの'])
  await userEvent.click(screen.getByRole('button', { name: '書き出し（Excel）' }))
  expect(await screen.findByText('一覧.xlsx に書き出しました。')).toBeTruthy()
  expect(exported.map((row) => [row[0], row[1], row[6], row[8], row[9]])).toEqual([
    ['状態', '期限', '改善すること', '行き先', '結果'],
    ['未了（期限超過）', '平成27年9月30日', '遅れたもの', '予算要求', ''],
    ['未了', '平成28年3月31日', '先のもの', '', ''],
    ['済み', '', '済んだもの', '', '行った'],
  ])
  expect(new Set(exported.map((row) => row.length))).toEqual(new Set([11]))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '行き先で絞る' }), '区政会議への報告')
  expect(await screen.findByText('この絞り込みにあてはまるものはありません。')).toBeTruthy()
})

test('it becomes an initiative of the next year’s plan, under what came of its strategy, and leads there', async () => {
  const id = await api.saveActItem(
    null,
    { ...foundOn('initiative-1'), check: 'midYearReview' },
    { ...openActItem, text: '周知を早める。会場も。' },
  )
  await api.rollOver({ fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] })
  await open()
  await act(() => usePlan.getState().openYear(2015))
  await userEvent.click(await screen.findByRole('button', { name: '次年度の取組にする…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const next = (await api.getWardPlan(2016))?.managementIssues[0]?.strategies[0]
  await waitFor(() => expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: '加える戦略' }).value).toBe(next?.id))
  expect(dialog.getByText('元の戦略を引き継いだ戦略を選んであります。')).toBeTruthy()
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: '取組の名称' }).value).toBe('周知を早める')
  expect(await findBarriers()).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: '取組にする' }))
  await waitFor(async () => expect((await ledger())[0]).toMatchObject({ id, state: 'done', resultYear: 2016 }))
  const made = (await ledger())[0]?.resultInitiativeId
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  await userEvent.click(screen.getAllByRole('radio', { name: 'すべて' })[0] as HTMLElement)
  expect(await screen.findByText('平成28年度の取組になりました')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '取組を開く' }))
  await waitFor(() => expect(usePlan.getState()).toMatchObject({ fiscalYear: 2016, itemId: made }))
  expect(useApp.getState().room).toBe('plan')
})

test('who may only read has no controls that write; a deleted item is said to be deleted', async () => {
  await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '周知' })
  await api.saveText({ ...improvement, id: 'initiative-1-midYearReview' }, '会場を増やす')
  await api.deleteItem('initiative', 'initiative-0')
  await open()
  expect(screen.getByText('具体的取組 initiative.title0（元の取組は削除されました）', { selector: '.act-source-name' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '元の項目を開く' })).toBe(null)
  act(() => {
    const { state } = useApp.getState()
    if (state?.file) useApp.setState({ state: { ...state, file: { ...state.file, readOnly: 'chosen' as never } } })
  })
  for (const name of ['保存', '削除…', '次年度の取組にする…']) expect(screen.queryByRole('button', { name })).toBe(null)
  act(() => screen.getByRole('listbox').focus())
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(screen.queryByRole('button', { name: '改善アクションにする' })).toBe(null)
  expect(await ledger()).toHaveLength(1)
})

test('in a section’s file improvements are written, but no initiative of a later year is made', async () => {
  await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '周知を早める' })
  await useApp.getState().load()
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  useApp.setState({
    state: { ...state, file: { ...state.file, handOver: { sectionName: '総務課', fiscalYear: 2015, takenAt: '2015-04-01' } } },
  })
  await usePlan.getState().loadFile()
  useChecks.getState().show('actItems')
  render(<CheckScreen />)
  expect(await screen.findByRole('button', { name: '保存' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '次年度の取組にする…' })).toBe(null)
})

test('of 300 only those in sight are drawn, and the last is reached by one key', async () => {
  for (let nth = 0; nth < 300; nth += 1) {
    await api.saveActItem(null, foundOn('initiative-0'), {
      ...openActItem,
      text: `改善${nth}`,
      dueDate: `2016-${nth < 150 ? '01' : '02'}-15`,
    })
  }
  await open()
  expect((await lines()).length).toBeLessThan(120)
  act(() => screen.getByRole('listbox').focus())
  await userEvent.keyboard('{End}')
  expect((await ledger()).find(({ id }) => id === useChecks.getState().actItemId)?.dueDate).toBe('2016-02-15')
})
