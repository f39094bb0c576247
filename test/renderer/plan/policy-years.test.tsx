// Knows that the plan screen asks for ties to the basic policy in its years alone, and says in the others why it does not.
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useStatus } from '../../../renderer/stores/status.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

afterEach(cleanup)

async function openPlanOf(year: number): Promise<void> {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  bridgeTo(startAppInMemory([year]))
  for (const one of [useApp, usePlan, usePolicy, useStatus]) resetStore(one as typeof useApp)
  await useApp.getState().load()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  render(<PlanScreen />)
  await screen.findByTestId('outline')
  usePlan.getState().goToItem(strategy)
  await waitFor(() => expect(useStatus.getState().items.length).toBeGreaterThan(0))
}
const said = () => useStatus.getState().items.map(({ label, value }) => `${label} ${value}`)
const row = () => screen.getByRole('treeitem', { name: /^1-1 / }).getAttribute('aria-label')

test('平成28年度: undecided in the outline, beside the item and in the status bar', async () => {
  await openPlanOf(2016)
  expect(row()).toContain('基本戦略との対応が未定')
  expect(said()).toContain('対応未定 1')
  expect(await screen.findByText('まだ決めていません。')).toBeTruthy()
  expect(screen.queryByText(/対象とする方針のため/)).toBeNull()
})

test('平成30年度: nothing is undecided, and a sentence under the basic strategies says why', async () => {
  await openPlanOf(2018)
  expect(row()).not.toContain('未定')
  expect(said().filter((text) => text.startsWith('対応未定'))).toEqual([])
  expect(await screen.findByText('ありません。この年度の計画では、決めなくてもかまいません。')).toBeTruthy()
  expect(screen.getByText(/^平成27年度～平成29年度を対象とする方針のため/)).toBeTruthy()
})
