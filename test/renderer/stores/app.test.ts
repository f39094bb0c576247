// Knows that the window says 保存済み only of what is stored, asks for the name once, and never calls a refusal a loss.
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { isReadOnly, useApp } from '../../../renderer/stores/app.ts'
import { AppError } from '../../../electron/app-error.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const store = () => useApp.getState()
const saveGoal = (text: string) => store().runDeed(() => api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, text))

beforeEach(async () => {
  app = startAppInMemory()
  bridgeTo(app)
  resetStore(useApp)
  await store().load()
})

test('a deed ends in 保存済み with its time, and can be undone by name', async () => {
  const states: string[] = []
  const leave = useApp.subscribe((now) => states.push(now.saved.status))
  await saveGoal('目標')
  leave()
  expect(states).toContain('saving')
  expect(store().saved).toMatchObject({ status: 'saved', at: expect.stringMatching(/^\d{1,2}:\d\d$/) })
  expect(store().undoState.undo).toMatchObject({ name: 'saveText', subject: { field: 'goal' } })
})

test('undo and redo have what is shown read again', async () => {
  await saveGoal('目標')
  await store().undo()
  expect(store()).toMatchObject({ rereadCount: 1, undoState: { undo: null, redo: { name: 'saveText' } } })
  expect((await api.getWardPlan(2015))?.goal).toBe('')
  await store().redo()
  expect(store().rereadCount).toBe(2)
  expect((await api.getWardPlan(2015))?.goal).toBe('目標')
})

test('a refused draft is no failure of saving', async () => {
  await saveGoal('目標')
  const before = store().saved
  await expect(saveGoal('\u0000')).rejects.toMatchObject({ code: 'E-RULE-01' })
  expect(store().saved).toEqual(before)
})

test('a medium that does not take it is said, until a deed is stored again', async () => {
  app.setSession({
    writable: () => {
      throw new AppError('E-DB-03')
    },
  })
  await expect(saveGoal('目標')).rejects.toMatchObject({ code: 'E-DB-03' })
  expect(store().saved.status).toBe('failed')
  app.setSession({ writable: () => app.db })
  await saveGoal('目標')
  expect(store().saved.status).toBe('saved')
})

test('where the file became read-only under way the window knows it at once', async () => {
  const file = app.context.files.current()
  if (!file) throw new Error('no file')
  const readOnly = { reason: 'changedElsewhere', holder: null, takenAt: '2026-11-23T10:00:00+09:00' } as const
  app.setSession({
    current: () => ({ ...file, readOnly }),
    writable: () => {
      throw new AppError('E-LOCK-02')
    },
  })
  expect(isReadOnly(store())).toBe(false)
  await expect(saveGoal('目標')).rejects.toMatchObject({ code: 'E-LOCK-02' })
  expect(isReadOnly(store())).toBe(true)
})

test('the name is asked before the first deed; without one nothing is done', async () => {
  app.setOperator(null)
  await store().load()
  const act = vi.fn(async () => 'done')
  const refused = store().runDeed(act)
  store().askingOperator?.answer(false)
  await expect(refused).rejects.toMatchObject({ code: 'E-OPERATOR-01' })
  expect(act).not.toHaveBeenCalled()

  const done = store().runDeed(act)
  await store().setOperator('鈴木')
  store().askingOperator?.answer(true)
  await expect(done).resolves.toBe('done')
  expect(store().askingOperator).toBeNull()
})

test('Ctrl+S confirms only what is saved', async () => {
  await store().confirmSaved()
  expect(store().confirmCount).toBe(1)
  useApp.setState({ saved: { status: 'failed', at: null } })
  await store().confirmSaved()
  expect(store().confirmCount).toBe(1)
})

test('a problem keeps what is open and knows from which entry of the list it came', async () => {
  const { state } = store()
  const problem = { code: 'E-FILE-05', fileName: 'x.kusei', holder: null, may: ['retry'] }
  bridgeTo(app, { openRecentFile: () => ({ state, problem }), retryOpening: () => ({ state, problem: null }), openDataFile: () => null })
  const count = store().fileCount
  await store().openRecent('r1')
  expect(store()).toMatchObject({ fileProblem: problem, problemRecentId: 'r1', fileCount: count })
  await store().openFile()
  expect(store().fileProblem).toEqual(problem)
  await store().retryOpening()
  expect(store()).toMatchObject({ fileProblem: null, fileCount: count + 1, room: 'plan' })
})

test('what stood in the way of the file at the start is told with the first state', async () => {
  const problem = { code: 'E-FILE-05', fileName: '天王寺区.kusei', holder: null, may: ['retry'] } as const
  app.setSession({ current: () => null, problem: () => problem })
  resetStore(useApp)
  await store().load()
  expect(store()).toMatchObject({ state: { file: null }, fileProblem: problem, fileCount: 0 })
})
