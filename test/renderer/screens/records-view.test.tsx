// Knows that 取組の記録 is entered in seconds by keyboard, corrected in place, put into the results of a check, and that nothing typed is lost.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { UnstoredTextsContext } from '../../../renderer/components/unstored-texts-context.ts'
import { RecordsView } from '../../../renderer/screens/check/records/records-view.tsx'
import { SideRecords } from '../../../renderer/screens/plan/side-records.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { boxOf, giveGridsHeight, makeReadOnly, rowsOf, settle } from '../../helpers/survey-world.ts'

giveGridsHeight()
let app: TestApp
/** 地域防災 and 見守り are one's own, 子育て is the section's, 広報 nobody's. */
let ids: readonly string[] = []

const unstoredTexts = { askToDiscard: () => undefined, rescue: (texts: readonly string[]) => useProblem.getState().rescue(texts) }

function View() {
  const { book, organisation } = useChecks()
  const plan = usePlan((store) => store.plan)
  if (!book || !organisation || !plan) return null
  return (
    <UnstoredTextsContext value={unstoredTexts}>
      <RecordsView plan={plan} book={book} organisation={organisation} />
    </UnstoredTextsContext>
  )
}
async function open() {
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  await useChecks.getState().load()
  const shown = render(<View />)
  await settle()
  return shown
}
const record = (nth: number) => api.getItemRecord({ itemKind: 'initiative', itemId: ids[nth] ?? '' })
const deeds = () => app.db.prepare('SELECT name FROM deed ORDER BY id').pluck().all() as string[]
const line = () => screen.getByRole('group', { name: '新しい記録' })
const field = (name: string) => within(line()).getByLabelText(name) as HTMLInputElement
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } })
const options = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'))
const undo = async () => {
  await act(async () => {
    await useApp.getState().undo()
    await useChecks.getState().catchUp()
  })
  await settle()
}

beforeEach(async () => {
  localStorage.clear()
  app = startAppInMemory([2015])
  app.setNow('2015-06-12T10:00:00+09:00')
  bridgeTo(app)
  for (const store of [useApp, usePlan, useChecks, useProblem]) resetStore(store as typeof useApp)
  const section = await api.saveSection(null, '市民協働課')
  const posts = [await api.savePost(null, section, '防災担当係長'), await api.savePost(null, section, '子育て担当係長')]
  await api.saveHolder(null, posts[0] ?? '', '山田 花子', '2015-04-01', null)
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const made: string[] = []
  for (const [title, post] of [
    ['地域防災', 0],
    ['見守り', 0],
    ['子育て', 1],
    ['広報', null],
  ] as const) {
    const id = await api.addItem('initiative', strategy, 'last')
    await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
    if (post !== null) await api.setPostOf([{ kind: 'initiative', id }], posts[post] ?? null)
    made.push(id)
  }
  ids = made
})
afterEach(cleanup)

test('one’s own are listed first; the section’s and all can be chosen, and it is remembered', async () => {
  const user = userEvent.setup()
  const { unmount } = await open()
  expect(options()).toEqual(['1-1-1 地域防災　記録なし', '1-1-2 見守り　記録なし'])
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getByRole('radio', { name: '担当課' }))
  expect(options()).toHaveLength(3)
  await user.click(screen.getByRole('radio', { name: 'すべて' }))
  expect(options()).toHaveLength(4)
  unmount()
  render(<View />)
  await settle()
  expect(options()).toHaveLength(4)
})

test('Enter leads from field to field, and in the last one stores: the cursor is back where the next is typed', async () => {
  await open()
  const list = screen.getByRole('listbox', { name: '取組の一覧' })
  list.focus()
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  fireEvent.keyDown(list, { key: 'Enter' })
  await settle()
  expect(document.activeElement).toBe(field('内容'))
  expect(field('日付').value).toBe('6/12')
  expect(within(line()).getByText('平成27年6月12日（金）')).toBeTruthy()
  type('内容', '防災訓練を実施')
  for (const [from, to] of [
    ['内容', '数える事柄'],
    ['数える事柄', '数'],
    ['数', '前年同月'],
  ] as const) {
    fireEvent.keyDown(field(from), { key: 'Enter' })
    expect(document.activeElement).toBe(field(to))
    type(to, { 数える事柄: '参加者数', 数: '４０４人', 前年同月: '385' }[to])
  }
  // the Enter that ends a conversion stores nothing
  fireEvent.keyDown(field('前年同月'), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field('前年同月'), { key: 'Enter', keyCode: 229 })
  await settle()
  expect(deeds()).not.toContain('saveLogEntry')
  fireEvent.keyDown(field('前年同月'), { key: 'Enter' })
  expect(document.activeElement).toBe(field('内容'))
  expect(field('内容').value).toBe('')
  await settle()
  expect((await record(1)).entries).toMatchObject([
    { day: '2015-06-12', text: '防災訓練を実施', measure: '参加者数', value: '404', lastYearValue: '385', unit: '人' },
  ])
  expect(rowsOf('記録')).toEqual([['6月12日', '防災訓練を実施', '参加者数', '404人', '385人', '104.9％']])
  expect(options()[1]).toBe('1-1-2 見守り　6月12日 防災訓練を実施')
  // what is counted is proposed again, and its unit is known
  expect(field('数える事柄').value).toBe('参加者数')
  type('日付', '10')
  type('数', '12')
  fireEvent.keyDown(field('日付'), { key: 'Enter', ctrlKey: true })
  await settle()
  expect((await record(1)).entries[1]).toMatchObject({ day: '2015-06-10', text: '', measure: '参加者数', value: '12', unit: '人' })
  expect(field('日付').value).toBe('10')
  // without a number nothing was counted
  type('内容', '打合せ')
  fireEvent.keyDown(field('内容'), { key: 'Enter', ctrlKey: true })
  await settle()
  expect((await record(1)).entries[1]).toMatchObject({ text: '打合せ', measure: '', value: null, unit: '' })
  expect(await findBarriers()).toEqual([])
})

test('what cannot be read stays in its field with a sentence; a day of another year is remarked', async () => {
  await open()
  type('内容', '防災訓練')
  type('数', '約30人')
  fireEvent.keyDown(field('内容'), { key: 'Enter', ctrlKey: true })
  expect(screen.getByRole('alert').textContent).toContain('数：「約」「程度」などは使えません。')
  expect(document.activeElement).toBe(field('数'))
  expect(field('数').getAttribute('aria-invalid')).toBe('true')
  type('数', '30')
  type('日付', '13/40')
  expect(screen.getByRole('alert').textContent).toContain('日付：日付として読めません。')
  type('日付', 'S47.6.12')
  expect(screen.getByRole('alert').textContent).toContain('昭和47年6月12日（月）は、この取組の年度から1年より離れています。')
  type('日付', 'H27.3.30')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(within(line()).getByText(/平成27年3月30日（月）\s年度の外の日付です。/)).toBeTruthy()
  type('内容', '')
  type('数', '')
  type('数える事柄', '参加者数')
  fireEvent.keyDown(field('数える事柄'), { key: 'Enter', ctrlKey: true })
  expect(screen.getByRole('alert').textContent).toContain('数える事柄だけでは記録できません。')
  await settle()
  expect(deeds()).not.toContain('saveLogEntry')
})

test('↓ stores what was typed and goes to the next item; leaving the view stores it too; what cannot be stored is held up to be copied', async () => {
  const { unmount } = await open()
  field('内容').focus()
  type('内容', '説明会')
  fireEvent.keyDown(field('内容'), { key: 'ArrowDown' })
  await settle()
  await settle()
  expect((await record(0)).entries.map(({ text }) => text)).toEqual(['説明会'])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('見守り')
  expect(document.activeElement).toBe(field('内容'))
  fireEvent.keyDown(field('内容'), { key: 'ArrowUp' })
  await settle()
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('地域防災')
  type('内容', '訪問')
  unmount()
  await settle()
  expect((await record(0)).entries.map(({ text }) => text)).toEqual(['訪問', '説明会'])
  const again = render(<View />)
  await settle()
  type('内容', '消えてはならない文')
  type('数', '多数')
  again.unmount()
  await settle()
  expect(useProblem.getState().rescued).toEqual(['消えてはならない文　多数'])
  expect((await record(0)).entries).toHaveLength(2)
})

test('Esc goes to the list and Enter comes back, with what was typed; the Esc that ends a conversion stays', async () => {
  await open()
  field('数').focus()
  type('内容', '打合せ')
  type('数', '多数')
  fireEvent.keyDown(field('数'), { key: 'Escape', isComposing: true })
  fireEvent.keyDown(field('数'), { key: 'Escape', keyCode: 229 })
  expect(document.activeElement).toBe(field('数'))
  fireEvent.keyDown(field('数'), { key: 'Escape' })
  const list = screen.getByRole('listbox', { name: '取組の一覧' })
  expect(document.activeElement).toBe(list)
  fireEvent.keyDown(list, { key: 'Enter' })
  await settle()
  expect(document.activeElement).toBe(field('内容'))
  expect([field('内容').value, field('数').value]).toEqual(['打合せ', '多数'])
  // from the lines of executions and milestones too
  const amount = within(screen.getByRole('group', { name: '新しい執行額' })).getByLabelText(/執行額の累計/)
  amount.focus()
  fireEvent.keyDown(amount, { key: 'Escape' })
  expect(document.activeElement).toBe(list)
  expect(deeds()).not.toContain('saveLogEntry')
})

test('Alt+↑↓ stores what was typed and goes to the neighbouring item from any field; what cannot be stored stays in front', async () => {
  await open()
  field('数').focus()
  type('内容', '説明会')
  type('数える事柄', '参加者数')
  type('数', '多数')
  fireEvent.keyDown(field('数'), { key: 'ArrowDown', altKey: true, isComposing: true })
  fireEvent.keyDown(field('数'), { key: 'ArrowDown', altKey: true })
  await settle()
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('地域防災')
  expect(screen.getByRole('alert').textContent).toContain('数：')
  expect([field('内容').value, field('数').value]).toEqual(['説明会', '多数'])
  type('数', '40人')
  fireEvent.keyDown(field('数'), { key: 'ArrowDown', altKey: true })
  await settle()
  await settle()
  expect((await record(0)).entries).toMatchObject([{ text: '説明会', measure: '参加者数', value: '40', unit: '人' }])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('見守り')
  expect(document.activeElement).toBe(field('内容'))
  const amount = within(screen.getByRole('group', { name: '新しい執行額' })).getByLabelText(/執行額の累計/)
  amount.focus()
  fireEvent.change(amount, { target: { value: '12' } })
  fireEvent.keyDown(amount, { key: 'ArrowUp', altKey: true })
  await settle()
  await settle()
  expect((await record(1)).executions.map(({ yen }) => yen)).toEqual([12_000])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('地域防災')
})

test('what the file refuses comes back into the line', async () => {
  await open()
  type('内容', '防災訓練')
  await api.deleteItem('initiative', ids[0] ?? '')
  fireEvent.keyDown(field('内容'), { key: 'Enter', ctrlKey: true })
  await settle()
  expect(useProblem.getState().current?.code).toBe('E-RECORD-01')
  expect([...useProblem.getState().rescued, screen.queryByDisplayValue('防災訓練') === null ? '' : '防災訓練'].join('')).toContain(
    '防災訓練',
  )
})

test('entries are corrected in place, deleted and brought back', async () => {
  const user = userEvent.setup()
  const entry = {
    itemKind: 'initiative' as const,
    itemId: ids[0] ?? '',
    day: '2015-06-10',
    measure: '参加者数',
    value: '404',
    lastYearValue: '385',
    unit: '人',
  }
  await api.saveLogEntry(null, { ...entry, text: '防災訓練' })
  await api.saveLogEntry(null, { ...entry, text: '説明会', day: '2015-06-11', value: null })
  await open()
  const box = boxOf('記録')
  box.focus()
  const edit = async (text: string) => {
    fireEvent.input(box, { target: { value: text } })
    fireEvent.keyDown(box, { key: 'Enter' })
    await settle()
  }
  await edit('5月1日')
  expect((await record(0)).entries.map(({ day }) => day)).toEqual(['2015-06-10', '2015-05-01'])
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) fireEvent.keyDown(box, { key })
  await edit('▲1,234')
  expect((await record(0)).entries[0]).toMatchObject({ text: '防災訓練', value: '-1234', unit: '人' })
  await undo()
  expect((await record(0)).entries[0]).toMatchObject({ value: '404' })
  const [first] = within(screen.getByRole('grid', { name: '記録' }))
    .getAllByRole('checkbox')
    .slice(1)
  await user.click(first as HTMLElement)
  await user.click(screen.getByRole('button', { name: '選んだ1件を削除' }))
  await settle()
  expect((await record(0)).entries.map(({ text }) => text)).toEqual(['説明会'])
  await undo()
  expect(rowsOf('記録').map((row) => row[1])).toEqual(['防災訓練', '説明会'])
})

test('chosen entries go into the results of a check as bullets, once', async () => {
  const user = userEvent.setup()
  const entry = { itemKind: 'initiative' as const, itemId: ids[0] ?? '', measure: '参加者数', lastYearValue: '385', unit: '人' }
  await api.saveLogEntry(null, { ...entry, text: '防災訓練を実施', day: '2015-06-12', value: '404' })
  await api.saveLogEntry(null, { ...entry, text: '説明会', day: '2015-05-11', value: null })
  await api.saveText({ kind: 'initiativeReview', id: `${ids[0]}-firstQuarter`, field: 'results' }, 'はじめに')
  await open()
  const [all] = within(screen.getByRole('grid', { name: '記録' })).getAllByRole('checkbox')
  await user.click(all as HTMLElement)
  expect(
    within(screen.getByRole('combobox', { name: 'どの振り返りに' }))
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).not.toContain('中間振り返り')
  await user.click(screen.getByRole('button', { name: '選んだ2件を取組実績に使う' }))
  await settle()
  const results = async () => (await api.getWardPlan(2015))?.managementIssues[0]?.strategies[0]?.initiatives[0]?.reviews[0]?.results
  const text = 'はじめに\n・5月11日　説明会\n・6月12日　防災訓練を実施（参加者数 404人、前年同月比104.9％）'
  expect(await results()).toBe(text)
  expect(screen.getByRole('status').textContent).toBe('第1四半期の文に2件を加えました。')
  await user.click(screen.getByRole('button', { name: '選んだ2件を取組実績に使う' }))
  await settle()
  expect(await results()).toBe(text)
  expect(screen.getByRole('status').textContent).toContain('すでに')
})

test('前年同月 is proposed from what the initiative came from, also where it is typed faster than proposed', async () => {
  await api.saveLogEntry(null, {
    itemKind: 'initiative',
    itemId: ids[0] ?? '',
    day: '2015-06-10',
    text: '防災訓練',
    measure: '参加者数',
    value: '385',
    lastYearValue: null,
    unit: '人',
  })
  const next = await api.rollOver({ fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] })
  app.setNow('2016-06-12T10:00:00+09:00')
  const shown = await open()
  await act(() => usePlan.getState().openYear(2016))
  await act(() => useChecks.getState().load())
  await settle()
  const id = next.managementIssues[0]?.strategies[0]?.initiatives[0]?.id ?? ''
  type('数える事柄', '参加者数')
  type('数', '404')
  fireEvent.keyDown(field('数'), { key: 'Enter', ctrlKey: true })
  await settle()
  expect((await api.getItemRecord({ itemKind: 'initiative', itemId: id })).entries[0]).toMatchObject({
    value: '404',
    lastYearValue: '385',
    unit: '人',
  })
  type('数える事柄', '参加者数')
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
  expect(field('前年同月').value).toBe('385')
  expect(within(line()).getByText('平成27年6月10日の記録から')).toBeTruthy()
  // taken away by the person it stays away
  type('前年同月', '')
  type('数', '400人')
  fireEvent.keyDown(field('数'), { key: 'Enter', ctrlKey: true })
  await settle()
  expect((await api.getItemRecord({ itemKind: 'initiative', itemId: id })).entries[0]).toMatchObject({ value: '400', lastYearValue: null })
  // typed as it is proposed it is nothing that the person would lose
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
  for (const text of ['3850', '385']) type('前年同月', text)
  await act(() => shown.unmount())
  expect(useProblem.getState().rescued).toEqual([])
})

test('the budget is executed in the unit of the plan; milestones are done with one key, and what is overdue is said', async () => {
  await api.saveAmount({ kind: 'amount', initiativeId: ids[0] ?? '', amountKind: 'assessed', fiscalYear: 2015 }, '3,000')
  await open()
  const executions = screen.getByRole('group', { name: '新しい執行額' })
  const yen = within(executions).getByLabelText('執行額の累計（千円）')
  fireEvent.change(yen, { target: { value: '1,200,500円' } })
  fireEvent.keyDown(yen, { key: 'Enter', ctrlKey: true })
  expect(within(executions).getByRole('alert').textContent).toContain('千円未満の端数があります。')
  fireEvent.change(yen, { target: { value: '▲1' } })
  expect(within(executions).getByRole('alert').textContent).toContain('0より小さい額は入れられません。')
  fireEvent.change(yen, { target: { value: '１，２００' } })
  fireEvent.keyDown(yen, { key: 'Enter', ctrlKey: true })
  await settle()
  expect((await record(0)).executions).toMatchObject([{ day: '2015-06-12', yen: 1_200_000 }])
  expect(rowsOf('予算の執行')).toEqual([['6月12日', '1,200', '40.0％', '']])
  expect(screen.getByText('算定額 3,000千円')).toBeTruthy()

  const milestones = screen.getByRole('group', { name: '新しい工程' })
  const [title, due] = [within(milestones).getByLabelText('工程'), within(milestones).getByLabelText('期限')]
  fireEvent.change(title, { target: { value: '募集要項の公表' } })
  fireEvent.change(due, { target: { value: '5/31' } })
  fireEvent.keyDown(due, { key: 'Enter' })
  await settle()
  expect(rowsOf('工程')[0]?.slice(1, 4)).toEqual(['5月31日', '', '期限を12日超過'])
  expect(options()[0]).toBe('1-1-1 地域防災　記録なし　執行 40.0％　工程 0/1 期限を12日超過')
  const box = boxOf('工程')
  box.focus()
  for (let step = 0; step < 3; step += 1) fireEvent.keyDown(box, { key: 'ArrowRight' })
  fireEvent.keyDown(box, { key: 'F2' })
  await settle()
  expect((await record(0)).milestones).toMatchObject([{ doneDay: '2015-06-12' }])
  expect(rowsOf('工程')[0]?.slice(2, 4)).toEqual(['6月12日', '完了'])
  expect(await findBarriers()).toEqual([])
})

test('a file that is only read shows the record and nothing to write with; a section’s part is written in', async () => {
  await api.saveLogEntry(null, {
    itemKind: 'initiative',
    itemId: ids[0] ?? '',
    day: '2015-06-10',
    text: '防災訓練',
    measure: '',
    value: null,
    lastYearValue: null,
    unit: '',
  })
  await open()
  act(makeReadOnly)
  await settle()
  expect(screen.queryByRole('group', { name: '新しい記録' })).toBeNull()
  expect(screen.queryByRole('button', { name: '記録する' })).toBeNull()
  expect(rowsOf('記録')).toHaveLength(1)
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const handOver = { sectionName: '市民協働課', fiscalYear: 2015, takenAt: '2015-06-01T10:00:00+09:00' }
  act(() => useApp.setState({ state: { ...state, file: { ...state.file!, readOnly: null, handOver } as typeof state.file } }))
  await settle()
  expect(screen.getByRole('group', { name: '新しい記録' })).toBeTruthy()
})

test('whoever holds no post is told so, and is led to all; a plan without initiatives leads to the plan', async () => {
  const user = userEvent.setup()
  app.setOperator('佐藤 一郎')
  await open()
  expect(screen.getByText('平成27年6月12日（金）に担当している取組はありません。')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'すべての取組を表示' }))
  expect(options()).toHaveLength(4)
  for (const id of ids) await api.deleteItem('initiative', id)
  await act(() => usePlan.getState().reload())
  expect(screen.getByText('この年度の計画には、具体的取組がまだありません。')).toBeTruthy()
})

test('beside the plan the last three are shown, with the way to the whole record', async () => {
  const user = userEvent.setup()
  for (const day of ['2015-06-01', '2015-06-02', '2015-06-03', '2015-06-04'])
    await api.saveLogEntry(null, {
      itemKind: 'initiative',
      itemId: ids[2] ?? '',
      day,
      text: '訪問',
      measure: '',
      value: null,
      lastYearValue: null,
      unit: '',
    })
  await open()
  cleanup()
  render(<SideRecords item={{ itemKind: 'initiative', itemId: ids[2] ?? '' }} fiscalYear={2015} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['・6月4日　訪問', '・6月3日　訪問', '・6月2日　訪問'])
  await user.click(screen.getByRole('button', { name: '取組の記録を開く' }))
  expect(useApp.getState().room).toBe('check')
  expect(useChecks.getState()).toMatchObject({ tab: 'records', subject: { kind: 'initiative', id: ids[2] } })
})

test('in a year whose form has no 具体的取組 the record is that of 戦略: entered, put into 進捗状況 of a quarter, without 執行率', async () => {
  const user = userEvent.setup()
  app = startAppInMemory([2025])
  app.setNow('2025-06-12T10:00:00+09:00')
  bridgeTo(app)
  const strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  await api.saveText({ kind: 'strategy', id: strategy, field: 'title' }, '犯罪の防止')
  localStorage.setItem('records.scope', 'all')
  await open()
  expect(options()).toEqual(['1-1 犯罪の防止　記録なし'])
  expect(screen.getByText('この年度の様式には戦略の予算額の欄がないため、執行率は出ません。')).toBeTruthy()
  type('内容', '見守りを実施')
  fireEvent.keyDown(field('内容'), { key: 'Enter', ctrlKey: true })
  await settle()
  const item = { itemKind: 'strategy', itemId: strategy } as const
  expect((await api.getItemRecord(item)).entries).toMatchObject([{ ...item, text: '見守りを実施' }])
  const [all] = within(screen.getByRole('grid', { name: '記録' })).getAllByRole('checkbox')
  await user.click(all as HTMLElement)
  const checks = within(screen.getByRole('combobox', { name: 'どの振り返りに' })).getAllByRole('option')
  expect(checks.map((option) => option.textContent)).toEqual(['第1四半期', '第2四半期', '第3四半期', '第4四半期'])
  await user.click(screen.getByRole('button', { name: '選んだ1件を進捗状況に使う' }))
  await settle()
  const [review] = (await api.getWardPlan(2025))?.managementIssues[0]?.strategies[0]?.reviews ?? []
  expect([review?.period, review?.results]).toEqual(['firstQuarter', '・6月12日　見守りを実施'])
  expect(await findBarriers()).toEqual([])
  cleanup()
  render(<SideRecords item={item} fiscalYear={2025} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['・6月12日　見守りを実施'])
})
