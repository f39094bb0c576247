// Knows the room of 提出前点検: what it lists, how it is narrowed, where it leads, and that what is switched off comes back.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runDeed } from '../../../electron/db/deed.ts'
import { putCarriedText } from '../../../electron/db/repositories/carried-texts.ts'
import { api } from '../../../renderer/api.ts'
import { ExportDialog } from '../../../renderer/screens/export/export-dialog.tsx'
import { InspectionScreen } from '../../../renderer/screens/inspection/inspection-screen.tsx'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useExport } from '../../../renderer/stores/export.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { openFindings, useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import type { OutputRequest } from '../../../shared/model/output.ts'
import { type TestApp, startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
let strategyId: string
const exported: unknown[][] = []
beforeEach(async () => {
  // jsdom lays nothing out: the list would draw no row of a box without height.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  app = startAppInMemory([2016])
  exported.length = 0
  bridgeTo(app, {
    writeOutput: (...args: unknown[]) => {
      exported.push(args)
      return { name: '点検.xlsx', isFolder: false, files: [], warnings: [] }
    },
  })
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useInspection, useExport]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  for (const field of ['title', 'futureVision', 'currentState', 'causeAnalysis', 'challenge'])
    await api.saveText({ kind: 'managementIssue', id: issue, field }, '文章')
  strategyId = await api.addItem('strategy', issue, 'last')
  await api.saveText({ kind: 'strategy', id: strategyId, field: 'title' }, '見守りのまち')
  await api.saveText({ kind: 'strategy', id: strategyId, field: 'approach' }, '平成27年度中に見守りの仕組みを整える。')
  await usePlan.getState().loadFile()
  useApp.getState().goTo('inspection')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const list = async () => within(await screen.findByRole('listbox', { name: '指摘の一覧' }))
const names = async () => (await list()).getAllByRole('option').map((option) => option.getAttribute('aria-label') ?? '')
const chosen = () => screen.getByRole('region', { name: '選んだ指摘' })

test('every finding is a line with its weight in words, its place and its sentence', async () => {
  render(<InspectionScreen />)
  const all = await names()
  expect(all).toContain('要修正　空欄（必須）　1-1　見守りのまち　めざす状態が空欄です。様式では必ず記入する欄です。')
  expect(all).toContain(
    '要確認　前年度の言い方　1-1　見守りのまち　戦略に「平成27年度中に」とあります。前年度の計画の言い方が残っていないか確かめてください。',
  )
  expect(openFindings(useInspection.getState())).toBe(all.length)
  expect(screen.getByText(new RegExp(`^指摘 ${all.length}件\\s令和8年11月23日（月）現在$`))).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('narrowed to one kind, with the number beside each, and grouped by kind', async () => {
  render(<InspectionScreen />)
  const all = await names()
  const undecided = all.filter((name) => name.includes('基本戦略が未定')).length
  await userEvent.click(screen.getByRole('button', { name: `要修正 基本戦略が未定 ${undecided}件` }))
  expect(await names()).toHaveLength(undecided)
  await userEvent.click(screen.getByRole('button', { name: `すべての種類 ${all.length}件` }))
  await userEvent.click(screen.getByRole('radio', { name: '種類ごと' }))
  const kinds = (await names()).map((name) => name.split('　')[1])
  expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toHaveLength(new Set(kinds).size)
})

test('Enter leads to the cell, in the room of the plan', async () => {
  render(<InspectionScreen />)
  const option = (await list()).getByRole('option', { name: /前年度の言い方/ })
  await userEvent.click(option)
  screen.getByRole('listbox').focus()
  await userEvent.keyboard('{Enter}')
  expect(useApp.getState().room).toBe('plan')
  expect(usePlan.getState().activeKey).toBe(`strategy/${strategyId}/approach`)
})

test('a missing 計上ルール leads to its indicator, in the room of indicators', async () => {
  const measured = { state: 'value', value: '1', numerator: null, denominator: null, day: null, text: '', reason: '' } as const
  const rest = {
    substitute: '',
    questionId: null,
    mysteryShoppingId: null,
    from: null,
    until: null,
    measuredBy: '',
    evidence: null,
    note: '',
  }
  await api.saveMeasurement('common-1-3-b-1', 2016, 'selfEvaluation', { ...measured, ...rest })
  render(<InspectionScreen />)
  await userEvent.click(await (await list()).findByRole('option', { name: /要確認　計上ルールがない/ }))
  screen.getByRole('listbox').focus()
  await userEvent.keyboard('{Enter}')
  expect(useApp.getState().room).toBe('indicators')
  expect(useIndicators.getState()).toMatchObject({ tab: 'series', seriesId: 'common-1-3-b-1' })
})

test('an undecided tie leads to the dialog in which it is decided, and its item stands behind', async () => {
  Element.prototype.scrollIntoView = () => {}
  render(<InspectionScreen />)
  await userEvent.click((await list()).getByRole('option', { name: /基本戦略が未定/ }))
  await userEvent.click(within(chosen()).getByRole('button', { name: 'この欄へ' }))
  cleanup()
  render(<PlanScreen />)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('heading', { name: '「1-1 見守りのまち」と基本戦略との対応' })).toBeTruthy()
  expect(usePlan.getState().itemId).toBe(strategyId)
  await userEvent.keyboard(' {Control>}{Enter}{/Control}')
  await waitFor(() => expect(usePlan.getState().plan?.managementIssues[0]?.strategies[0]?.ties).toHaveLength(1))
  // asked for once: whoever comes back later finds no dialog
  cleanup()
  render(<PlanScreen />)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('targets without a reason are one line; which they are stands beside it', async () => {
  for (const name of ['見守りの件数', '講座の修了者数']) {
    const id = await api.addItem('outcomeIndicator', strategyId, 'last')
    await api.saveText({ kind: 'outcomeIndicator', id, field: 'name' }, name)
    await api.saveText({ kind: 'outcomeIndicator', id, field: 'target' }, '120件')
  }
  await usePlan.getState().reload()
  render(<InspectionScreen />)
  await userEvent.click((await list()).getByRole('option', { name: /目標の理由がない　計画全体/ }))
  const lines = within(chosen()).getAllByRole('listitem')
  expect(lines.map((line) => line.textContent)).toEqual(['1-1 見守りの件数', '1-1 講座の修了者数'])
})

test('amounts are told in the unit in which the ward prints them', async () => {
  const initiative = await api.addItem('initiative', strategyId, 'last')
  for (const fund of ['mayorFunds', 'managerFunds'] as const) await api.saveRelatedBudget(2016, 'assessed', fund, '1,500')
  await api.saveFundAmount(initiative, 'assessed', 'undivided', 2016, '2,000')
  await api.saveOverrides(2016, { unit: '百万円' })
  await usePlan.getState().reload()
  render(<InspectionScreen />)
  expect((await list()).getByRole('option', { name: /金額の不一致/ }).getAttribute('aria-label')).toContain(
    '合計は2百万円、区関連予算は3百万円',
  )
})

test('switched off with a reason it goes to the end of the list; without a reason it is not; undo brings it back', async () => {
  render(<InspectionScreen />)
  const before = await names()
  await userEvent.click((await list()).getByRole('option', { name: /前年度の言い方/ }))
  screen.getByRole('listbox').focus()
  await userEvent.keyboard('{Delete}')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: '対象外にする' }))
  expect(dialog.getByText('理由を入れてください。')).toBeTruthy()
  await userEvent.type(dialog.getByRole('textbox', { name: '対象外にする理由' }), '別の事業の期限である。{Enter}')
  await waitFor(async () => expect((await names()).at(-1)).toMatch(/^対象外にしたもの：別の事業の期限である。　前年度の言い方/))
  expect(openFindings(useInspection.getState())).toBe(before.length - 1)
  await useApp.getState().undo()
  await waitFor(async () => expect(await names()).toEqual(before), { timeout: 2000 })
})

test('what is switched off can be switched on again', async () => {
  await api.waiveFinding(2016, 'lastYearWords', `strategy/${strategyId}/approach`, '確認済み')
  render(<InspectionScreen />)
  await userEvent.click((await list()).getByRole('option', { name: /確認済み/ }))
  await userEvent.click(within(chosen()).getByRole('button', { name: 'もう一度点検する' }))
  await waitFor(async () => expect((await names()).some((name) => name.startsWith('要確認　前年度の言い方'))).toBe(true))
})

test('an edit elsewhere is seen', async () => {
  render(<InspectionScreen />)
  await list()
  await usePlan.getState().saveField({ kind: 'strategy', id: strategyId, field: 'approach' }, '平成28年度中に整える。')
  await waitFor(async () => expect((await names()).some((name) => name.includes('前年度の言い方'))).toBe(false), { timeout: 2000 })
})

test('texts of last year are confirmed together', async () => {
  const carried = { kind: 'strategy', recordId: strategyId, field: 'approach', lastText: '平成27年度中に見守りの仕組みを整える。' }
  runDeed(app.context, { name: 'rollOver', subject: null }, (db) => putCarriedText(db, 'plan', carried))
  await usePlan.getState().reload()
  render(<InspectionScreen />)
  await userEvent.click(await screen.findByRole('button', { name: '「前年度のまま」を確定（1件）…' }))
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '確定する' }))
  await waitFor(async () => expect((await names()).some((name) => name.includes('前年度のまま'))).toBe(false), { timeout: 2000 })
  expect(usePlan.getState().plan?.carried).toEqual([])
})

test('the list goes out as it is shown', async () => {
  render(
    <>
      <InspectionScreen />
      <ExportDialog />
    </>,
  )
  const all = await names()
  await userEvent.click(screen.getByRole('button', { name: '書き出し（Excel）' }))
  await userEvent.click(await screen.findByRole('button', { name: '保存する場所を選んで出力…' }))
  await screen.findByText('点検.xlsx')
  const [request] = exported[0] as [OutputRequest]
  const [form] = request.forms
  if (request.forms.length !== 1 || form?.kind !== 'list') throw new Error('another form')
  const { title, columns, rows } = form
  expect(title).toBe('提出前点検')
  expect(rows).toHaveLength(all.length)
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  expect(rows).toContainEqual([
    '要修正',
    '空欄（必須）',
    '役職なし',
    '1-1',
    '見守りのまち',
    'めざす状態',
    'めざす状態が空欄です。様式では必ず記入する欄です。',
    '',
  ])
})

test('up and down go from finding to finding over the groups', async () => {
  render(<InspectionScreen />)
  const all = await names()
  screen.getByRole('listbox').focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{End}')
  const selected = (await list()).getAllByRole('option', { selected: true })
  expect(selected.map((option) => option.getAttribute('aria-label'))).toEqual([all.at(-1)])
})

test('a plan of many initiatives: only the lines in sight are drawn', async () => {
  for (let nth = 0; nth < 120; nth += 1) await api.addItem('initiative', strategyId, 'last')
  await usePlan.getState().reload()
  render(<InspectionScreen />)
  const drawn = await names()
  expect(openFindings(useInspection.getState())).toBeGreaterThan(500)
  expect(drawn.length).toBeLessThan(80)
  screen.getByRole('listbox').focus()
  await userEvent.keyboard('{End}')
  expect(useInspection.getState().selectedKey).not.toBeNull()
})

test('with nothing to say it says so, with the day', async () => {
  render(<InspectionScreen />)
  await list()
  act(() => useInspection.setState({ inspection: { open: [], waived: [], unowned: 0, today: '2026-11-23' } }))
  expect(screen.getByText('指摘はありません')).toBeTruthy()
  expect(screen.getByText(/^令和8年11月23日（月）に点検しました。/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('without a plan there is one sentence and one button', async () => {
  usePlan.getState().closeFile()
  render(<InspectionScreen />)
  await userEvent.click(screen.getByRole('button', { name: '計画を開く' }))
  expect(useApp.getState().room).toBe('plan')
})
