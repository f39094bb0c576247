// Knows that 年度更新 is done by keyboard alone, step by step, keeps what was chosen when going back, and tells a refusal.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { DiscardDialog } from '../../../renderer/screens/rollover/discard-dialog.tsx'
import { RolloverDialog } from '../../../renderer/screens/rollover/rollover-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { useRollover } from '../../../renderer/stores/rollover.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { makeSeries } from '../../helpers/series-factory.ts'

let app: TestApp
async function begin(plan: WardPlan): Promise<void> {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory([])
  putPlan(app, plan)
  bridgeTo(app)
  for (const one of [useApp, usePlan, useProblem, useDialogs, useRollover]) resetStore(one as typeof useApp)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(
    <>
      <RolloverDialog />
      <DiscardDialog />
    </>,
  )
}
beforeEach(() => begin(makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 2 }, (place, n) => `平成29年度の${place}${n}`, 2017)))
afterEach(cleanup)

const open = async () => {
  act(() => useDialogs.getState().show('rollOver'))
  await screen.findByRole('listbox', { name: 'つくる年度' })
}
const next = () => userEvent.click(screen.getByRole('button', { name: '次へ' }))
const keys = (list: HTMLElement, ...pressed: readonly string[]) => pressed.forEach((key) => fireEvent.keyDown(list, { key }))
const planOf = async (year: number): Promise<WardPlan> =>
  (await api.getWardPlan(year)) ??
  (() => {
    throw new Error(`no plan of ${year}`)
  })()

test('without a file there is nothing, and nothing breaks', () => {
  cleanup()
  for (const one of [useApp, usePlan, useDialogs, useRollover]) resetStore(one as typeof useApp)
  render(<RolloverDialog />)
  expect(screen.queryByRole('dialog')).toBe(null)
})

test('what is still to be improved in an initiative that goes is told before', async () => {
  const [gone, stays] = (await planOf(2017)).managementIssues[0]?.strategies[0]?.initiatives ?? []
  await api.saveActItem(null, foundOn(gone?.id), { ...openActItem, text: '会場を増やす' })
  await api.saveActItem(null, foundOn(stays?.id), { ...openActItem, text: '名簿を整える' })
  await open()
  await next()
  keys(screen.getByRole('listbox', { name: '前年度の項目' }), 'ArrowDown', 'ArrowDown', '2')
  for (const _ of ['acts', 'targets', 'texts', 'summary']) await next()
  expect(await screen.findByText('引き継がない項目に、未了の改善アクションが1件あります。')).toBeTruthy()
  expect(screen.getByText('会場を増やす')).toBeTruthy()
  expect(screen.queryByText('名簿を整える')).toBe(null)
  expect(await findBarriers()).toEqual([])
})

test('an improvement is ticked and becomes an initiative under what comes of its strategy; where its strategy goes another is asked for', async () => {
  const plan = await planOf(2017)
  const [first, second] = plan.managementIssues[0]?.strategies ?? []
  await api.saveActItem(null, foundOn(first?.initiatives[0]?.id), { ...openActItem, text: '名簿を整える' })
  const wanted = { ...openActItem, text: '会場を増やす。町会と分担する。', destination: 'nextInitiative' } as const
  const id = await api.saveActItem(null, { kind: 'strategy', id: second?.id ?? '', check: 'selfEvaluation' }, wanted)
  await open()
  await next()
  await next()
  const list = screen.getByRole('listbox', { name: '未了の改善アクション' })
  expect(
    within(list)
      .getAllByRole('option')
      .map((option) => option.getAttribute('aria-label')),
  ).toEqual(['次年度の取組 会場を増やす。町会と分担する。', '行き先未定 名簿を整える'])
  keys(list, ' ')
  expect(useRollover.getState().choices.acts).toEqual({ [id]: { strategyId: second?.id, title: '会場を増やす' } })
  // at once: what is typed next belongs there
  keys(list, 'Enter')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '取組の名称' }))
  expect(await findBarriers()).toEqual([])
  // its strategy is dropped after all
  await userEvent.click(screen.getByRole('button', { name: '戻る' }))
  act(() => useRollover.getState().setItem(second?.id ?? '', { what: 'drop', titles: [], into: null }))
  await next()
  expect(screen.getByText(/^取組にする改善策に、名称がないか、加える戦略が決まっていません/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '次へ' }).hasAttribute('disabled')).toBe(true)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '加える戦略（前年度の番号）' }), first?.id ?? '')
  const title = screen.getByRole('textbox', { name: '取組の名称' })
  await userEvent.clear(title)
  await userEvent.type(title, '会場の拡大{Enter}')
  for (const _ of ['targets', 'texts', 'summary']) await next()
  expect(screen.getByText('改善アクション1件を新しい取組にして「済み」にします。')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '年度更新を実行' }))
  await waitFor(() => expect(usePlan.getState().fiscalYear).toBe(2018))
  const made = (await planOf(2018)).managementIssues[0]?.strategies[0]?.initiatives.at(-1)
  expect(made?.title).toBe('会場の拡大')
  expect((await api.listActLedger()).find((one) => one.id === id)).toMatchObject({
    state: 'done',
    resultInitiativeId: made?.id,
    resultYear: 2018,
  })
})

test('without open improvements nothing is asked about them', async () => {
  await open()
  await next()
  await next()
  expect(useRollover.getState().step).toBe('targets')
})

test('from the year to the finished plan, each choice by one key', async () => {
  await open()
  expect(await findBarriers()).toEqual([])
  expect(useRollover.getState().toYear).toBe(2018)
  await next()
  const items = screen.getByRole('listbox', { name: '前年度の項目' })
  expect(document.activeElement).toBe(items)
  // 1, 1-1, 1-1-1, 1-1-2, 1-2, 1-2-1, 1-2-2
  expect(within(items).getAllByRole('option')).toHaveLength(7)
  keys(items, 'ArrowDown', 'ArrowDown', '2', 'ArrowDown', '5')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '新しい名称' }))
  await userEvent.clear(screen.getByRole('textbox', { name: '新しい名称' }))
  expect(screen.getByRole('button', { name: '次へ' })).toMatchObject({ disabled: true })
  expect(screen.getByText('新しい名称が空です。')).toBeTruthy()
  await userEvent.keyboard('見守りの輪{Enter}')
  expect(document.activeElement).toBe(items)
  expect(within(items).getByRole('option', { name: /やめる$/ })).toBeTruthy()
  expect(within(items).getByRole('option', { name: /→ 見守りの輪$/ })).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await next()

  const targets = screen.getByRole('listbox', { name: '指標' })
  // the dropped initiative's indicator is not asked about: 2 outcome, 3 process
  expect(within(targets).getAllByRole('option')).toHaveLength(5)
  keys(targets, '1', 'ArrowDown', '2')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '新しい目標' }))
  await userEvent.clear(screen.getByRole('textbox', { name: '新しい目標' }))
  await userEvent.keyboard('60％以上{Enter}')
  expect(document.activeElement).toBe(targets)
  await next()

  const places = screen.getByRole('listbox', { name: '文中の年度' })
  const offered = within(places).getAllByRole('option')
  expect(offered.every((row) => row.getAttribute('aria-selected') === 'false')).toBe(true)
  places.focus()
  keys(places, 'ArrowDown', ' ')
  expect(useRollover.getState().choices.ticked.size).toBe(1)
  await userEvent.click(screen.getByRole('button', { name: 'すべて選ぶ' }))
  expect(useRollover.getState().choices.ticked.size).toBe(offered.length)
  await userEvent.click(screen.getByRole('button', { name: '戻る' }))
  await userEvent.click(screen.getByRole('button', { name: '戻る' }))
  expect(screen.getByRole('option', { name: /→ 見守りの輪$/ })).toBeTruthy()
  await next()
  await next()
  await next()

  expect(screen.getByText('このまま 1件、新しい目標 1件、あとで 3件')).toBeTruthy()
  expect(screen.getByText(`${offered.length}か所のうち ${offered.length}か所を進めます。`)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '年度更新を実行' }))
  await waitFor(() => expect(usePlan.getState().plan?.fiscalYear).toBe(2018))
  const plan = await planOf(2018)
  expect(plan.goal).toBe('平成30年度のwardPlan.goal0')
  expect(plan.managementIssues[0]?.strategies.map((s) => s.initiatives.map((n) => n.title))).toEqual([
    ['見守りの輪'],
    ['平成30年度のinitiative.title2', '平成30年度のinitiative.title3'],
  ])
  const [first] = plan.managementIssues[0]?.strategies ?? []
  expect(first?.outcomeIndicators[0]?.target).toBe('平成29年度のoutcomeIndicator.target0')
  expect(first?.initiatives[0]?.processIndicators[0]?.target).toBe('60％以上')
  expect(useDialogs.getState().open).toBe(null)
})

test('splitting asks for every name, merging for a place that is carried', async () => {
  await open()
  await next()
  const items = screen.getByRole('listbox', { name: '前年度の項目' })
  keys(items, 'End', '3')
  expect(screen.getByText('分ける項目には、2つ以上の名称が要ります。')).toBeTruthy()
  // the keyboard is there with the key, not some frames later, when it would take letters away from another field
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '1つ目の名称' }))
  await userEvent.type(screen.getByRole('textbox', { name: '2つ目の名称' }), '備蓄')
  expect(screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value)).toEqual([
    '平成29年度のinitiative.title3',
    '備蓄',
  ])
  expect(screen.getByRole('button', { name: '次へ' })).toMatchObject({ disabled: false })
  items.focus()
  keys(items, 'ArrowUp', '4')
  const into = screen.getByRole('listbox', { name: 'まとめる先' })
  // the split one is none of them, nor is the item itself
  expect(
    within(into)
      .getAllByRole('option')
      .map((row) => row.getAttribute('aria-label')?.slice(0, 5)),
  ).toEqual(['1-1-1', '1-1-2'])
  await userEvent.type(screen.getByRole('textbox', { name: /絞る/ }), '１－１－２{Enter}')
  expect(within(items).getByRole('option', { name: /1-1-2 にまとめる$/ })).toBeTruthy()
  for (const _ of ['targets', 'texts', 'summary']) await next()
  await userEvent.click(screen.getByRole('button', { name: '年度更新を実行' }))
  await waitFor(() => expect(usePlan.getState().plan?.fiscalYear).toBe(2018))
  expect((await planOf(2018)).managementIssues[0]?.strategies.map((s) => s.initiatives.length)).toEqual([2, 2])
})

test('a target that is left open is told to come from the series where that says one for the new year, and so it does', async () => {
  const [first, second] =
    (await planOf(2017)).managementIssues[0]?.strategies.map(({ outcomeIndicators }) => outcomeIndicators[0]?.id ?? '') ?? []
  const yearly = (value: string) => ({ target: { value, upper: null, day: null, text: '' }, withdrawal: null })
  for (const id of [first ?? '', second ?? '']) {
    const series = await api.saveSeries(null, definitionOf(makeSeries()))
    await api.saveYearlyTarget(series, 2017, yearly('50'))
    await api.linkSeries('outcomeIndicator', id, series)
    if (id === first) await api.saveYearlyTarget(series, 2018, yearly('55'))
  }
  await open()
  await next()
  await next()
  const targets = screen.getByRole('listbox', { name: '指標' })
  const states = () =>
    within(targets)
      .getAllByRole('option')
      .map((row) => row.querySelector('.decision-state')?.textContent)
  expect(states()).toEqual(['→ 55％以上（指標の一覧）', ...Array.from({ length: 5 }, () => 'あとで')])
  expect(screen.getByText('平成30年度の目標（指標の一覧）').nextSibling?.textContent).toBe('55％以上')
  expect(screen.getByText('「あとで」のままにすると、この目標が入ります。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  keys(targets, 'ArrowDown')
  expect(screen.getByText('「あとで」のままにすると、空欄になります。')).toBeTruthy()
  await next()
  await next()
  expect(screen.getByText('このまま 0件、新しい目標 0件、あとで 6件（うち 1件は指標の一覧の目標が入ります）')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '年度更新を実行' }))
  await waitFor(() => expect(usePlan.getState().plan?.fiscalYear).toBe(2018))
  const made = (await planOf(2018)).managementIssues[0]?.strategies.map(({ outcomeIndicators }) => outcomeIndicators[0]?.target)
  expect(made).toEqual(['55％以上', ''])
})

test('Enter during a conversion finishes nothing', async () => {
  await open()
  await next()
  keys(screen.getByRole('listbox', { name: '前年度の項目' }), '5')
  const field = screen.getByRole('textbox', { name: '新しい名称' })
  field.focus()
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(document.activeElement).toBe(field)
})

test('a refusal is told in four parts, and the choices are still there', async () => {
  await open()
  await next()
  keys(screen.getByRole('listbox', { name: '前年度の項目' }), 'End', '2')
  for (const _ of ['targets', 'texts', 'summary']) await next()
  const { id } = await api.createWardPlan(2018)
  await api.saveText({ kind: 'wardPlan', id, field: 'mission' }, '使われている')
  await userEvent.click(screen.getByRole('button', { name: '年度更新を実行' }))
  expect(await screen.findByText('E-ROLL-01')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '確認に戻る' }))
  expect(screen.getByText(/^やめる 1件/)).toBeTruthy()
})

test('a year that is there cannot be chosen, and a form without 具体的取組 says so', async () => {
  cleanup()
  await begin(makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => place, 2022))
  await open()
  expect(screen.getByText(/この様式には具体的取組の欄がありません/)).toBeTruthy()
  await next()
  expect(within(screen.getByRole('listbox', { name: '前年度の項目' })).getAllByRole('option')).toHaveLength(2)
  cleanup()
})

test('discarding tells what would be lost, and gives the year back', async () => {
  await api.rollOver({ fromYear: 2017, toYear: 2018, items: [], shifts: [], targets: [], actItems: [] })
  await usePlan.getState().loadFile()
  await usePlan.getState().openYear(2018)
  act(() => useDialogs.getState().show('discardPlan'))
  expect(await screen.findByText('経営課題 1件、戦略 2件、具体的取組 4件')).toBeTruthy()
  expect(screen.getByText('引き継いだあとに書いた文はありません')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '破棄' }))
  await waitFor(() => expect(usePlan.getState().fiscalYear).toBe(2017))
  expect(await api.getWardPlan(2018)).toBe(null)
  await act(() => useApp.getState().undo())
  expect(await api.getWardPlan(2018)).not.toBe(null)
})

test('one undo takes the new year back, and last year’s plan comes to the front', async () => {
  await api.rollOver({ fromYear: 2017, toYear: 2018, items: [], shifts: [], targets: [], actItems: [] })
  await usePlan.getState().loadFile()
  await usePlan.getState().openYear(2018)
  await act(() => useApp.getState().undo())
  await act(() => usePlan.getState().reload())
  expect(usePlan.getState()).toMatchObject({ fiscalYear: 2017, status: 'ready' })
  expect(usePlan.getState().summaries.map((summary) => summary.fiscalYear)).toEqual([2017])
})
