// Knows that the rail says, in a number and in words, how many checks wait for the person, without those from before he came.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { Rail } from '../../../renderer/shell/rail.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let world: CheckWorld
beforeEach(async () => {
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const store of [useApp, usePlan, useInspection, useChecks]) resetStore(store as typeof useApp)
})
afterEach(cleanup)

const room = () => screen.getByRole('button', { name: /^振り返り/ })
async function open(person: string, moment: string): Promise<void> {
  world.setOperator(person)
  world.setNow(moment)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(<Rail />)
}

test('担当 has three to hand in at the end of the quarter; one that was handed in waits for 課長', async () => {
  await open(people.clerk, '2015-07-20T09:00:00+09:00')
  await waitFor(() => expect(room().textContent).toBe('振り返り3（自分の番 3件）'))
  expect(await findBarriers()).toEqual([])
  const { contentHash } = await world.state()
  const subject = { kind: 'initiative', id: world.initiative } as const
  const request = { fiscalYear: 2015, subject, check: 'firstQuarter', stepId: 'owner', act: 'confirm', contentHash } as const
  await act(() => useApp.getState().runDeed(() => api.confirmCheck({ ...request, decisionDate: null, documentNumber: '', comment: '' })))
  await waitFor(() => expect(room().textContent).toBe('振り返り2（自分の番 2件）'))
  cleanup()
  await open(people.manager, '2015-07-20T10:00:00+09:00')
  await waitFor(() => expect(room().textContent).toBe('振り返り1（自分の番 1件）'))
})

test('who came after the deadline is not alarmed by what was due before', async () => {
  await api.saveHolder(null, world.posts.clerk, '後任 花', '2015-07-16', null)
  await open('後任 花', '2015-07-20T09:00:00+09:00')
  await act(() => useChecks.getState().load())
  expect(room().textContent).toBe('振り返り')
})
