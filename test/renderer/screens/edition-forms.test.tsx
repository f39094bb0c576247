// Knows that a manager reads the forms of an edition as they were frozen, page by page and by keyboard, and comes back.
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { EditionsScreen } from '../../../renderer/screens/editions/editions-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useEditions } from '../../../renderer/stores/editions.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

beforeEach(async () => {
  bridgeTo(startAppInMemory([2017]))
  for (const store of [useApp, useEditions, usePlan, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(cleanup)

test('the forms of an edition are read as frozen, by page, and Escape leads back', async () => {
  const user = userEvent.setup()
  await api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '水辺のまち')
  for (const title of ['防災', '子育て']) {
    const issue = await api.addItem('managementIssue', 'plan', 'last')
    await api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, title)
  }
  await api.confirmEdition(2017, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, 'あとで改めた目標')
  await usePlan.getState().reload()
  render(<EditionsScreen />)
  await user.click(await screen.findByRole('option', { name: /^案/ }))
  await user.click(screen.getByRole('button', { name: '様式を見る' }))
  const desk = await screen.findByRole('region', { name: '「案」の様式' })
  expect(document.activeElement).toBe(desk)
  expect(desk.textContent).toContain('水辺のまち')
  expect(desk.textContent).not.toContain('あとで改めた')
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getByRole('radio', { name: '様式2' }))
  expect(desk.textContent).toContain('防災')
  expect(screen.getByText('1／2ページ')).toBeTruthy()
  desk.focus()
  await user.keyboard('{PageDown}{PageDown}')
  expect(screen.getByText('2／2ページ')).toBeTruthy()
  expect(desk.textContent).toContain('子育て')
  await user.keyboard('{PageUp}')
  expect(desk.textContent).toContain('防災')
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('button', { name: '様式を見る' })).toBeTruthy()
  expect(screen.queryByRole('region', { name: '「案」の様式' })).toBeNull()
})
