// Knows that an indicator deleted after 策定 stands before the manager of what it stood under: as a risk, among the differences and as a change of target.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CheckScreen } from '../../../renderer/screens/check/check-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let world: CheckWorld
beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  Element.prototype.scrollIntoView = vi.fn()
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useInspection, useProblem, useChecks]) resetStore(store as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('目標の変更 is told of an item whose only indicator is gone', async () => {
  const { api, initiative } = world
  const indicator = await api.addItem('processIndicator', initiative, 'last')
  await api.saveText({ kind: 'processIndicator', id: indicator, field: 'name' }, '訪問した件数')
  for (const [kind, id] of [
    ['processIndicator', indicator],
    ['outcomeIndicator', world.outcome],
  ] as const)
    await api.saveText({ kind, id, field: 'target' }, '100件以上')
  for (const kind of ['draft', 'established'] as const) {
    await api.confirmEdition(2015, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  }
  await api.deleteItem('processIndicator', indicator)
  await world.act(people.clerk, 'confirm', 'owner')
  world.setOperator(people.manager)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  render(<CheckScreen />)
  const detail = await screen.findByRole('region', { name: '選んだ項目' })
  await waitFor(() => expect(screen.getByRole('option', { name: /乳児家庭の訪問　第1四半期　確認　目標の変更/ })).toBeTruthy())
  const changes = within(detail).getByRole('heading', { name: '目標の変更（策定のあと）' }).parentElement
  expect(changes?.textContent).toContain('訪問した件数')
})
