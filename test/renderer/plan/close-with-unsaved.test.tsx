// Knows that the window does not close over a text of the plan that was refused: it is shown, kept on going back, and gone only when it is given up.
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { ProblemDialog } from '../../../renderer/shell/problem-dialog.tsx'
import { useUnsavedTexts } from '../../../renderer/shell/use-unsaved-texts.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
/** Whether the window went, each time that it was closed. */
const went = vi.fn()
const tryToClose = () => act(async () => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
const editor = () => screen.getByTestId<HTMLTextAreaElement>('cell-editor')
const goal = async () => (await api.getWardPlan(2015))?.goal

function Window({ room }: Readonly<{ room: 'plan' | 'other' }>) {
  useUnsavedTexts()
  return (
    <>
      {room === 'plan' && <PlanScreen />}
      <ProblemDialog />
    </>
  )
}

beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory()
  bridgeTo(app)
  for (const one of [useApp, usePlan, usePolicy, useProblem]) resetStore(one as typeof useApp)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  went.mockClear()
  // the window asks once more before it goes
  vi.spyOn(window, 'close').mockImplementation(() => {
    went(window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function openPlan(): Promise<ReturnType<typeof render>> {
  const drawn = render(<Window room="plan" />)
  act(() => {
    usePlan.getState().goToField('wardPlan/plan/goal')
    usePlan.getState().focusForm()
  })
  fireEvent.input(editor(), { target: { value: '失えない文' } })
  return drawn
}
const refuse = () => bridgeTo(app, { saveText: () => Promise.reject(new Error('disk')) })
const shown = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: '保存できない文 1' })?.value ?? null

test('a text that is open is stored before the window goes', async () => {
  await openPlan()
  expect(await tryToClose()).toBe(false)
  await waitFor(() => expect(went.mock.calls).toEqual([[true]]))
  expect(await goal()).toBe('失えない文')
})

test('one that is refused while the window closes keeps it, is shown, and stays on going back', async () => {
  await openPlan()
  refuse()
  expect(await tryToClose()).toBe(false)
  await waitFor(() => expect(shown()).toBe('失えない文'))
  expect(went).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'キャンセル' }))
  await waitFor(() => expect(editor().value).toBe('失えない文'))
  bridgeTo(app)
  expect(await tryToClose()).toBe(false)
  await waitFor(() => expect(went.mock.calls).toEqual([[true]]))
  expect(await goal()).toBe('失えない文')
})

test('one that was refused before and waits in its box is asked about, and given up it is gone', async () => {
  await openPlan()
  refuse()
  fireEvent.keyDown(editor(), { key: 'Tab' })
  await act(() => usePlan.getState().whenSaved())
  act(() => useProblem.getState().close())
  expect(await tryToClose()).toBe(false)
  await waitFor(() => expect(shown()).toBe('失えない文'))
  fireEvent.click(screen.getByRole('button', { name: '破棄して閉じる' }))
  await waitFor(() => expect(went.mock.calls).toEqual([[true]]))
  expect(usePlan.getState().unsaved).toEqual({})
})

test('so is one that waits while another room is in front', async () => {
  const drawn = await openPlan()
  refuse()
  drawn.rerender(<Window room="other" />)
  await act(() => usePlan.getState().whenSaved())
  act(() => useProblem.getState().close())
  expect(await tryToClose()).toBe(false)
  expect(shown()).toBe('失えない文')
  expect(went).not.toHaveBeenCalled()
})
