// Knows which room a file is opened in: a year under way with what is due in it, a year that is drafted with its plan.
import { beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { rememberYear } from '../../../renderer/stores/plan-memory.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

beforeEach(() => {
  localStorage.clear()
  bridgeTo(startAppInMemory([2014, 2015]))
  resetStore(useApp)
})

const roomAfterOpening = async () => {
  await useApp.getState().load()
  return useApp.getState().room
}
async function confirm(kind: 'draft' | 'established'): Promise<void> {
  await api.confirmEdition(2015, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
}

test('the plan is in front until it is established, then home', async () => {
  expect(await roomAfterOpening()).toBe('plan')
  await confirm('draft')
  expect(await roomAfterOpening()).toBe('plan')
  await confirm('established')
  expect(await roomAfterOpening()).toBe('home')
})

test('the year that was in front last decides', async () => {
  await confirm('draft')
  await confirm('established')
  rememberYear('天王寺区.kusei', 2014)
  expect(await roomAfterOpening()).toBe('plan')
})
