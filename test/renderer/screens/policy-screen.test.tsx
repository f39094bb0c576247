// Knows that the whole policy can be read, that every basic strategy says in words whether the ward serves it, and that it leads to the plan.
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PolicyScreen } from '../../../renderer/screens/policy/policy-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { listBasicStrategies, usePolicy } from '../../../renderer/stores/policy.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let strategyId: string
beforeEach(async () => {
  bridgeTo(startAppInMemory())
  resetStore(useApp)
  resetStore(usePlan)
  resetStore(usePolicy)
  await useApp.getState().load()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  strategyId = await api.addItem('strategy', issue, 'last')
  await api.saveText({ kind: 'strategy', id: strategyId, field: 'title' }, '見守りのまち')
  await api.saveTies('strategy', strategyId, ['1-1-ア'])
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  useApp.getState().goTo('policy')
})
afterEach(cleanup)
const tree = () => within(screen.getByRole('navigation', { name: '基本戦略の一覧' }))

test('13 strategies, each with what serves it or なし in words', async () => {
  render(<PolicyScreen />)
  const names = tree()
    .getAllByRole('button')
    .map((button) => button.textContent ?? '')
  const entries = names.filter((name) => name !== '')
  expect(entries).toHaveLength(13)
  expect(entries[0]).toMatch(/^1⑴㋐.*戦略 1$/)
  expect(entries.slice(1).every((name) => name.endsWith('なし'))).toBe(true)
  expect(screen.getByText('基本戦略 13 のうち 1')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: /：なし$/ })).toHaveLength(12)
  expect(await findBarriers()).toEqual([])
})

test('all 17 indicators are shown, each with target and method', async () => {
  render(<PolicyScreen />)
  const { policy } = usePolicy.getState()
  if (!policy) throw new Error('no policy')
  let shown = 0
  for (const { strategy } of listBasicStrategies(policy)) {
    await userEvent.click(
      tree().getAllByRole('button', { name: new RegExp(`^${strategy.cite} ?${strategy.title.print}`) })[0] as HTMLElement,
    )
    const article = within(screen.getByRole('article'))
    for (const indicator of strategy.commonIndicators) {
      expect(article.getAllByText((_, element) => element?.textContent === indicator.commonTarget.text.print).length).toBeGreaterThan(0)
      shown += 1
    }
    expect(article.getAllByText('測定方法')).toHaveLength(strategy.commonIndicators.length)
  }
  expect(shown).toBe(17)
})

test('up and down go from strategy to strategy', async () => {
  render(<PolicyScreen />)
  tree().getAllByRole('button')[0]?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(usePolicy.getState().selectedKey).toBe('1-2-ア')
})

test('a tied item leads to its place in the plan', async () => {
  render(<PolicyScreen />)
  await userEvent.click(screen.getByRole('button', { name: '1-1 見守りのまちを計画で開く' }))
  expect(useApp.getState().room).toBe('plan')
  expect(usePlan.getState().itemId).toBe(strategyId)
})

test('the source is shown as it stands, the corrected text without its slips, and every correction is listed', async () => {
  render(<PolicyScreen />)
  await userEvent.click(screen.getByRole('radio', { name: '全文' }))
  const text = () => screen.getByRole('article', { name: '全文' }).textContent ?? ''
  expect(text()).not.toContain('_GoBack')
  await userEvent.click(screen.getByRole('radio', { name: '原文' }))
  expect(text()).toContain('_GoBack')
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows).toHaveLength((usePolicy.getState().policy?.corrections.length ?? 0) + 1)
  expect(await findBarriers()).toEqual([])
})

test('a plan of a year that is not the policy’s is told why nothing is missing; one of its years is not', async () => {
  const why = '平成27年度～平成29年度を対象とする方針のため、この年度の計画では対応がなくても指摘しません。'
  render(<PolicyScreen />)
  expect(screen.queryByText(why)).toBeNull()
  cleanup()
  bridgeTo(startAppInMemory([2019]))
  resetStore(usePlan)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(<PolicyScreen />)
  expect(screen.getByText(why)).toBeTruthy()
})
