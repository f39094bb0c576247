// Knows that beside the form a person sees what still comes from last year, and says that it stays so, where it comes from, and what is to be improved.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { dispatch } from '../../../renderer/shell/use-key-dispatcher.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { Initiative, WardPlan } from '../../../shared/model/ward-plan.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { resetStore } from '../../helpers/reset-store.ts'

beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place, n) => `${place}${n}`, 2018),
  )
  bridgeTo(app)
  for (const one of [useApp, usePlan, usePolicy, useProblem, useChecks]) resetStore(one as typeof useApp)
  window.addEventListener('keydown', dispatch)
  await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '周知を早める', dueDate: '2019-03-31' })
  await api.rollOver({
    fromYear: 2018,
    toYear: 2019,
    items: [{ kind: 'initiative', id: 'initiative-0', do: 'carry', titles: ['見守りの輪'], into: null }],
    shifts: [],
    targets: [],
    actItems: [],
  })
  await Promise.all([useApp.getState().load(), usePolicy.getState().load()])
  await usePlan.getState().loadFile()
  await usePlan.getState().openYear(2019)
  render(<PlanScreen />)
})
afterEach(() => {
  cleanup()
  window.removeEventListener('keydown', dispatch)
})

const plan = (): WardPlan => usePlan.getState().plan as WardPlan
const initiative = (): Initiative => plan().managementIssues[0]?.strategies[0]?.initiatives[0] as Initiative
const side = () => screen.getByRole('complementary', { name: '選んだ項目' })
const go = (key: string) =>
  act(() => {
    usePlan.getState().goToField(key)
    usePlan.getState().focusForm()
  })
const isMarked = (field: string) => plan().carried.some((mark) => mark.field === field)

test('an indicator that is the city’s own says so, with whom it asks, how it is measured and the city’s target', async () => {
  const strategy = plan().managementIssues[0]?.strategies[0]
  const add = (name: string) =>
    api.saveText({ kind: 'newItem', itemKind: 'outcomeIndicator', parentId: strategy?.id ?? '', field: 'name' }, name)
  await add('社会的ビジネス効果が見込まれる事務事業件数の推移')
  await add('①　区役所を過去1年間に訪れた区民のうち、来庁者への案内サービスや窓口での応対が良いと感じた区民の割合')
  await act(() => usePlan.getState().reload())
  go(`strategy/${strategy?.id ?? ''}/title`)
  const captions = within(side()).getAllByText(/^市の共通指標/)
  expect(captions.map((caption) => caption.textContent?.replace(/測定方法：.*　(?=市)/, '測定方法：…　'))).toEqual([
    '市の共通指標（2⑶㋐①）　母数：区役所を過去１年間に訪れた区民　測定方法：…　市の目標：平成29年度までに　80％以上',
  ])
})

test('a text of last year is marked beside the form and for a screen reader, until it is confirmed by key', async () => {
  const key = `managementIssue/${plan().managementIssues[0]?.id ?? ''}/futureVision`
  go(key)
  const editor = screen.getByTestId('cell-editor')
  const described = (editor.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(described).toContain('前年度のままの文です')
  expect(within(side()).getByText(/前年度から引き継いだままです/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true, shiftKey: true })
  await waitFor(() => expect(isMarked('futureVision')).toBe(false))
})

test('an empty target shows last year’s, and takes it over when that is said', async () => {
  const indicator = plan().managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
  const key = `outcomeIndicator/${indicator?.id ?? ''}/target`
  go(key)
  expect(within(side()).getByText('前年度の目標：outcomeIndicator.target0')).toBeTruthy()
  await userEvent.click(within(side()).getByRole('button', { name: 'このままで確定' }))
  await waitFor(() => expect(plan().managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.target).toBe('outcomeIndicator.target0'))
})

test('all texts of an item are confirmed at once', async () => {
  go(`initiative/${initiative().id}/content`)
  await userEvent.click(within(side()).getByRole('button', { name: /^この項目の\d+か所をすべて確定$/ }))
  await waitFor(() => expect(isMarked('withdrawalCriterion')).toBe(false))
  expect(plan().carried.some((mark) => mark.recordId === initiative().id)).toBe(false)
  expect(isMarked('approach')).toBe(true)
})

test('past results say that they follow last year, and are made to again', async () => {
  await api.saveText({ kind: 'initiativeReview', id: 'initiative-0-selfEvaluation', field: 'results' }, '30回実施')
  await act(() => usePlan.getState().reload())
  go(`initiative/${initiative().id}/pastResults`)
  expect(within(side()).getByText(/自動/)).toBeTruthy()
  await act(() => usePlan.getState().saveField({ kind: 'initiative', id: initiative().id, field: 'pastResults' }, '31回'))
  await userEvent.click(within(side()).getByRole('button', { name: '前年度の実績に戻す' }))
  await waitFor(() => expect(initiative()).toMatchObject({ pastResults: '30回実施', pastResultsLinked: true }))
})

test('前年度 of an indicator says that it follows last year, is typed over, and is made to follow again', async () => {
  await api.saveText({ kind: 'outcomeReview', id: 'outcomeIndicator-0-selfEvaluation', field: 'attainment' }, 'Ａ')
  await act(() => usePlan.getState().reload())
  const indicator = () => plan().managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
  const id = indicator()?.id ?? ''
  go(`outcomeIndicator/${id}/previousRating`)
  expect(within(side()).getByText(/前年度の実績を表示中/)).toBeTruthy()
  await act(() => usePlan.getState().saveField({ kind: 'outcomeIndicator', id, field: 'previousRating' }, 'Ｂ'))
  expect(indicator()).toMatchObject({ previousRating: 'Ｂ', previousLinked: false })
  await userEvent.click(within(side()).getByRole('button', { name: '前年度の実績に戻す' }))
  await waitFor(() => expect(indicator()).toMatchObject({ previousRating: 'Ａ', previousLinked: true }))
})

test('open improvements of an initiative that went stand at its strategy and are closed there', async () => {
  await api.deleteItem('initiative', initiative().id)
  await act(() => usePlan.getState().reload())
  go(`strategy/${plan().managementIssues[0]?.strategies[0]?.id ?? ''}/approach`)
  expect(await within(side()).findByRole('heading', { name: 'やめた取組の改善アクション' })).toBeTruthy()
  expect(within(side()).getByText('周知を早める')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(within(side()).getByRole('button', { name: '見送り' }))
  await userEvent.type(screen.getByRole('textbox', { name: '見送りの理由' }), '取組を終えた{Enter}')
  await waitFor(() => expect(within(side()).queryByText('周知を早める')).toBe(null))
  expect((await api.listActItems('initiative-0'))[0]).toMatchObject({ state: 'dropped', outcome: '取組を終えた' })
})

test('where it comes from leads to last year’s item', async () => {
  go(`initiative/${initiative().id}/content`)
  const link = await within(side()).findByRole('button', { name: 'この具体的取組は30年度 1-1-1 initiative.title0 から（改称）' })
  await userEvent.click(link)
  await waitFor(() => expect(usePlan.getState()).toMatchObject({ fiscalYear: 2018, itemId: 'initiative-0' }))
})

test('an open improvement of the year before stands there, is closed with how it ended, and a new one is added', async () => {
  go(`initiative/${initiative().id}/content`)
  expect(await within(side()).findByText('周知を早める')).toBeTruthy()
  expect(within(side()).getByText('30年度から')).toBeTruthy()
  await userEvent.click(within(side()).getByRole('button', { name: '済み' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'どう終わったか' }), '広報を2か月早めた{Enter}')
  await waitFor(() => expect(within(side()).queryByText('周知を早める')).toBe(null))
  expect((await api.listActItems('initiative-0'))[0]).toMatchObject({ state: 'done', outcome: '広報を2か月早めた' })
  await userEvent.click(within(side()).getByRole('button', { name: '改善アクションを加える' }))
  await userEvent.type(screen.getByRole('textbox', { name: '改善すること' }), '若い世代への声かけ{Enter}')
  expect(await within(side()).findByText('若い世代への声かけ')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('an initiative that came of an improvement says of which, and leads to it; what a check wrote becomes one by a button', async () => {
  const id = await api.saveActItem(null, { ...foundOn('initiative-0'), check: 'midYearReview' }, { ...openActItem, text: '声かけを増やす' })
  const strategyId = plan().managementIssues[0]?.strategies[0]?.id ?? ''
  const made = await api.makeInitiativeOfActItem(id, strategyId, '声かけの輪')
  await api.saveText({ kind: 'initiativeReview', id: `${made}-firstQuarter`, field: 'findingAndImprovement' }, '【改善策】回覧で知らせる')
  await act(() => usePlan.getState().reload())
  go(`initiative/${made}/content`)
  expect(await within(side()).findByText('この取組は平成30年度中間振り返りの改善策から生まれました')).toBeTruthy()
  expect(within(side()).getByText('声かけを増やす')).toBeTruthy()
  expect(within(side()).getByText('未了の改善アクションはありません。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(within(side()).getByRole('button', { name: '改善アクションにする' }))
  await waitFor(async () => expect((await api.listActItems(made)).map((one) => one.text)).toContain('回覧で知らせる'))
  expect((await api.listActItems(made)).find((one) => one.text === '回覧で知らせる')?.source).toEqual({
    kind: 'initiative',
    id: made,
    check: 'firstQuarter',
  })
  await userEvent.click(within(side()).getAllByRole('button', { name: '一覧で開く' })[0] as HTMLElement)
  expect([useApp.getState().room, useChecks.getState().tab, useChecks.getState().actItemId]).toEqual(['check', 'actItems', id])
})

test('a new improvement beside a strategy has its post, its destination and the check that found it', async () => {
  const strategyId = plan().managementIssues[0]?.strategies[0]?.id ?? ''
  const post = await api.savePost(null, await api.saveSection(null, '総務課'), '防災担当課長')
  await api.setPostOf([{ kind: 'strategy', id: strategyId }], post)
  await act(() => usePlan.getState().reload())
  go(`strategy/${strategyId}/approach`)
  await userEvent.click(within(side()).getByRole('button', { name: '改善アクションを加える' }))
  await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '担当の役職' }).value).toBe(post))
  await userEvent.type(screen.getByRole('textbox', { name: '改善すること' }), '対象を広げる')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '行き先' }), '区政会議への報告')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'どの振り返りで' }), '自己評価')
  await userEvent.click(within(side()).getByRole('button', { name: '登録' }))
  const line = '未了 防災担当課長 区政会議への報告 自己評価'
  expect(await within(side()).findByText(line)).toBeTruthy()
  expect((await api.listActItems(strategyId))[0]).toMatchObject({ postId: post, source: { kind: 'strategy', check: 'selfEvaluation' } })
})

test('the keyboard stays with the improvements: Escape and 登録 lead back, and the day is typed as people write it', async () => {
  go(`initiative/${initiative().id}/content`)
  const add = () => within(side()).findByRole('button', { name: '改善アクションを加える' })
  await userEvent.click(await add())
  await userEvent.type(screen.getByRole('textbox', { name: '改善すること' }), '様子を見る{Escape}')
  expect(document.activeElement).toBe(await add())
  expect(within(side()).queryByText('様子を見る')).toBe(null)
  await userEvent.click(await add())
  await userEvent.type(screen.getByRole('textbox', { name: '改善すること' }), '回覧の順を変える{Tab}令和2年13月1日{Enter}')
  expect(within(side()).getByText(/日付として読めません/)).toBeTruthy()
  const due = screen.getByRole('textbox', { name: /^期限/ })
  await userEvent.clear(due)
  await userEvent.type(due, '令和2年1月31日{Enter}')
  expect(await within(side()).findByText('回覧の順を変える')).toBeTruthy()
  await waitFor(async () => expect(document.activeElement).toBe(await add()))
  expect((await api.listActItems(initiative().id)).find(({ text }) => text === '回覧の順を変える')?.dueDate).toBe('2020-01-31')
  const done = within(side()).getAllByRole('button', { name: '済み' }).at(-1) as HTMLElement
  await userEvent.click(done)
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(within(side()).getAllByRole('button', { name: '済み' }).at(-1))
})

test('the help of an amount names the unit that the ward chose for the year', async () => {
  const amount = `amount/${initiative().id}/assessed/2019`
  go(amount)
  expect(within(side()).getByText(/^千円単位で入力します/)).toBeTruthy()
  await api.saveOverrides(2019, { unit: '百万円' })
  await act(() => usePlan.getState().reload())
  go(amount)
  expect(within(side()).getByText(/^百万円単位で入力します/)).toBeTruthy()
})

test('the owner is chosen among the posts, and a post without a holder says so', async () => {
  const section = await api.saveSection(null, '保健福祉課')
  const post = await api.savePost(null, section, '地域福祉担当課長')
  act(() => useApp.setState({ rereadCount: 1 }))
  go(`initiative/${initiative().id}/content`)
  await userEvent.selectOptions(await within(side()).findByRole('combobox', { name: '役職' }), post)
  await waitFor(() => expect(initiative().postId).toBe(post))
  expect(within(side()).getByText('いまこの役職に就いている人がいません。')).toBeTruthy()
})
