// Knows that beside the form a person sees which series an indicator shows with this year's target and value, and has one made where there is none.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let strategy: string
let outcomes: readonly string[]
beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  bridgeTo(startAppInMemory([2015]))
  for (const one of [useApp, usePlan, usePolicy, useIndicators, useProblem]) resetStore(one as typeof useApp)
  strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  outcomes = [await api.addItem('outcomeIndicator', strategy, 'last'), await api.addItem('outcomeIndicator', strategy, 'last')]
  for (const [nth, id] of outcomes.entries()) {
    await api.saveText({ kind: 'outcomeIndicator', id, field: 'name' }, `備えている区民の割合${nth + 1}`)
    await api.saveText({ kind: 'outcomeIndicator', id, field: 'target' }, '50％以上')
  }
  await api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: outcomes[0] ?? '' }])
  await Promise.all([useApp.getState().load(), usePolicy.getState().load()])
  await usePlan.getState().loadFile()
  render(<PlanScreen />)
  usePlan.getState().goToItem(strategy)
})
afterEach(cleanup)

const side = () => within(screen.getByRole('complementary', { name: '選んだ項目' }))

test('an indicator that is managed shows its series’ target and value, and leads to it', async () => {
  await side().findByText(/^目標 50％以上\s実績 －$/)
  expect(await findBarriers()).toEqual([])
  await userEvent.click(side().getByRole('button', { name: '「備えている区民の割合1」を指標の一覧で開く' }))
  const { tab, seriesId, book } = useIndicators.getState()
  expect([useApp.getState().room, tab]).toEqual(['indicators', 'series'])
  expect(book?.series.find(({ id }) => id === seriesId)?.name).toBe('備えている区民の割合1')
})

test('one that is not becomes a series by one press', async () => {
  await userEvent.click(await side().findByRole('button', { name: '「備えている区民の割合2」を指標の一覧で管理する' }))
  await waitFor(() => expect(useApp.getState().room).toBe('indicators'))
  const made = (await api.getIndicatorBook()).series.at(-1)
  expect(made?.links.map(({ id }) => id)).toEqual([outcomes[1]])
  expect(useIndicators.getState().seriesId).toBe(made?.id)
})
