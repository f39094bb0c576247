// Knows that a text still open in the form is stored before the file is closed, and that one which cannot be stored keeps it open.
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { leaveField } from '../../../renderer/shell/leave-field.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const goal = { kind: 'wardPlan', id: 'plan', field: 'goal' } as const
beforeEach(async () => {
  bridgeTo(startAppInMemory())
  resetStore(useApp)
  resetStore(usePlan)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  usePlan.getState().select('wardPlan/plan/goal')
  usePlan.getState().setEditing(true)
})

test('an open text is in the file when the answer comes', async () => {
  const finish = vi.fn(() => {
    usePlan.getState().setEditing(false)
    void usePlan.getState().saveField(goal, '見守りのまち')
    return true
  })
  const release = usePlan.getState().guardLeaving(finish)
  expect(await leaveField()).toBe(true)
  release()
  expect((await api.getWardPlan(2015))?.goal).toBe('見守りのまち')
})

test('a text that cannot be stored keeps everything as it is', async () => {
  const release = usePlan.getState().guardLeaving(() => false)
  expect(await leaveField()).toBe(false)
  release()
  expect(usePlan.getState()).toMatchObject({ isEditing: true, activeKey: 'wardPlan/plan/goal' })
})

test('where nothing is open nothing is asked', async () => {
  usePlan.getState().setEditing(false)
  const finish = vi.fn(() => false)
  const release = usePlan.getState().guardLeaving(finish)
  expect(await leaveField()).toBe(true)
  release()
  expect(finish).not.toHaveBeenCalled()
})
