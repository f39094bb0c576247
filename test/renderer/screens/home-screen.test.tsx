// Knows that the home room says what comes next and what is due of one's own, shows every item beside its checks, and leads to each by key.
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HomeScreen } from '../../../renderer/screens/home/home-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { settle } from '../../helpers/survey-world.ts'

let world: CheckWorld
beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const one of [useApp, usePlan, useProblem, useChecks, useIndicators]) resetStore(one as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(person: string, moment = '2015-07-20T09:00:00+09:00') {
  world.setOperator(person)
  world.setNow(moment)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  const shown = render(<HomeScreen />)
  await screen.findByRole('grid')
  await settle()
  return shown
}
const due = () => within(screen.getByRole('region', { name: '自分の予定' }))
const dueTexts = () =>
  due()
    .getAllByRole('button')
    .map((button) => button.textContent)
const board = () => screen.getByRole('grid', { name: '取組と振り返りの一覧' })
const activeCell = () => document.getElementById(board().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label')

test('担当 sees what to write with its deadline and how late it is; Enter opens it in 記入', async () => {
  await open(people.clerk)
  expect(dueTexts()).toEqual(['記入！5日超過平成27年7月15日（水）第1四半期　1-1-1 乳児家庭の訪問 ほか2件記入中1件・未記入2件'])
  const calendar = screen.getByRole('region', { name: '年度の予定' }).textContent
  expect(calendar).toContain('第1四半期　期限 平成27年7月15日（水）　！5日過ぎています')
  expect(calendar).toContain('今日 平成27年7月20日（月）')
  expect(calendar).toContain('次は 中間振り返り　期限 平成27年9月15日（火）　あと57日')
  expect(await findBarriers()).toEqual([])
  due().getAllByRole('button')[0]?.focus()
  await userEvent.keyboard('{Enter}')
  expect(useApp.getState().room).toBe('check')
  expect(useChecks.getState()).toMatchObject({ tab: 'entry', check: 'firstQuarter', subject: { kind: 'initiative', id: world.initiative } })
})

test('in spring, with next year’s plan in front, last year’s 自己評価 is due too, and opens in its own year', async () => {
  await world.api.rollOver({ fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] })
  const shown = await open(people.clerk, '2016-04-20T09:00:00+09:00')
  await act(() => usePlan.getState().openYear(2016))
  await act(() => useChecks.getState().catchUp())
  await settle()
  const [first, ...others] = dueTexts()
  expect(first).toMatch(/^記入あと23日平成28年5月13日（金）平成27年度の自己評価　/)
  expect(others.some((text) => text?.includes('平成27年度'))).toBe(false)
  due().getAllByRole('button')[0]?.focus()
  await userEvent.keyboard('{Enter}')
  await settle()
  expect(usePlan.getState().fiscalYear).toBe(2015)
  expect(useChecks.getState()).toMatchObject({ tab: 'entry', check: 'selfEvaluation' })
  expect(useApp.getState().room).toBe('check')
  shown.unmount()
  await open(people.clerk, '2016-07-01T09:00:00+09:00')
  await act(() => usePlan.getState().openYear(2016))
  await act(() => useChecks.getState().catchUp())
  await settle()
  expect(due().queryByText(/平成27年度/)).toBeNull()
})

test('課長 sees what waits for him, and 担当 what he sent back, with his words', async () => {
  await world.act(people.clerk, 'confirm', 'owner')
  const shown = await open(people.manager)
  expect(dueTexts()).toEqual(['確認！5日超過平成27年7月15日（水）第1四半期　1-1-1 乳児家庭の訪問'])
  await userEvent.click(due().getAllByRole('button')[0]!)
  expect(useChecks.getState().tab).toBe('queue')
  shown.unmount()
  await world.act(people.manager, 'sendBack', 'sectionManager', { comment: '件数を書いてください。' })
  await open(people.clerk)
  expect(dueTexts()[0]).toBe('差戻し！5日超過平成27年7月15日（水）第1四半期　1-1-1 乳児家庭の訪問課長 花子：件数を書いてください。')
})

test('arrow keys go through the board, and Enter opens what is on its way up in 確認', async () => {
  await world.act(people.clerk, 'confirm', 'owner')
  await open(people.clerk)
  expect(
    within(board())
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['項目', '第1四半期', '中間振り返り', '第2四半期', '第3四半期', '第4四半期', '自己評価'])
  board().focus()
  expect(activeCell()).toBe('第1四半期　提出済　期限超過')
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  expect(activeCell()).toBe('中間振り返り　未記入')
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}{Enter}')
  expect(useChecks.getState()).toMatchObject({ tab: 'queue', check: 'firstQuarter', subject: { id: world.initiative } })
  expect(screen.getByRole('status').textContent).toBe('第1四半期　確認済 0/3件！期限超過 3件□未記入 2件')
})

test('the board is narrowed, and an empty choice says how to see all again', async () => {
  await open(people.clerk)
  const rows = () => within(board()).getAllByRole('rowheader').length
  expect(rows()).toBe(3)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '並べる項目' }), 'すべての項目')
  expect(rows()).toBe(6)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '担当' }), '自分の担当')
  // all but the plan itself
  expect(rows()).toBe(5)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '経営課題' }), '様式3の取組項目')
  expect(rows()).toBe(1)
})

test('who holds no post is told so and led to 分担; who has nothing to do reads that', async () => {
  const shown = await open('区 外')
  expect(due().getByText(/「区 外」はいまどの役職にも登録されていません。/)).toBeTruthy()
  await userEvent.click(due().getByRole('button', { name: '分担で登録する' }))
  expect(useApp.getState().room).toBe('sections')
  shown.unmount()
  await open(people.mayor)
  expect(due().getByText('期限の近いものはありません')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('the calendar reads as a list by day', async () => {
  await open(people.clerk)
  await userEvent.click(screen.getByRole('radio', { name: '一覧' }))
  const lines = screen.getAllByRole('row').map((row) => row.textContent)
  expect(lines.find((line) => line?.includes('中間振り返りの締切'))).toBe('◆中間振り返りの締切平成27年9月15日（火）')
  expect(lines.find((line) => line?.startsWith('第1四半期'))).toBe('第1四半期平成27年4月1日（水）から平成27年6月30日（火）まで済み')
})

test('a deed done elsewhere is seen here', async () => {
  await open(people.clerk)
  await act(async () => {
    await useChecks
      .getState()
      .deed((client) => client.saveText({ kind: 'initiativeReview', id: `${world.other}-firstQuarter`, field: 'attainment' }, '×'))
  })
  await settle()
  expect(within(board()).getByRole('gridcell', { name: '第1四半期　×遅れ　記入中　期限超過' })).toBeTruthy()
})
