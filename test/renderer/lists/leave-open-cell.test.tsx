// Knows that a text which is open in a cell is never left behind: not by a closing window, not by another file; and that Esc in a grid is the dialog's once nothing is marked.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { ListsScreen } from '../../../renderer/screens/lists/lists-screen.tsx'
import { leaveField } from '../../../renderer/shell/leave-field.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useLists } from '../../../renderer/stores/lists.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { giveGridsHeight, settle } from '../../helpers/survey-world.ts'

giveGridsHeight()
const box = () => document.querySelector<HTMLTextAreaElement>('.grid-box') as HTMLTextAreaElement
const press = (key: string, more: object = {}) => fireEvent.keyDown(box(), { key, ...more })
const type = (text: string) => fireEvent.input(box(), { target: { value: text } })
const titles = async () => (await api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]?.initiatives.map(({ title }) => title)
const close = vi.fn()
/** Whether the window would have gone. */
const tryToClose = () => act(async () => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

beforeEach(async () => {
  localStorage.clear()
  close.mockClear()
  vi.spyOn(window, 'close').mockImplementation(close)
  bridgeTo(startAppInMemory([2018]))
  for (const store of [useApp, usePlan, useLists, usePolicy, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  for (const title of ['清掃', '見守り']) {
    const id = await api.addItem('initiative', strategy, 'last')
    await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
  }
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  render(<ListsScreen />)
  await settle()
  box().focus()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function goToTitle(): void {
  for (let step = 0; step < 12 && document.querySelector('.grid-cell[data-active]')?.textContent !== '清掃'; step++) press('ArrowRight')
}

test('the closing window waits until the text is stored', async () => {
  goToTitle()
  type('清掃と緑化')
  expect(await tryToClose()).toBe(false)
  await settle()
  expect(await titles()).toEqual(['清掃と緑化', '見守り'])
  expect(close).toHaveBeenCalledOnce()
  expect(await tryToClose()).toBe(true)
})

test('it stays where the text cannot be stored, and says why', async () => {
  goToTitle()
  const invalid = '制御\u0007文字'
  type(invalid)
  expect(await tryToClose()).toBe(false)
  await settle()
  expect(close).not.toHaveBeenCalled()
  expect(box().value).toBe(invalid)
  expect(screen.getByRole('alert').textContent).not.toBe('')
})

test('a cell without a change lets the window go', async () => {
  goToTitle()
  press('F2')
  expect(await tryToClose()).toBe(true)
  expect(close).not.toHaveBeenCalled()
})

test('a command that leaves the file stores the text first', async () => {
  goToTitle()
  type('清掃と緑化')
  expect(await act(leaveField)).toBe(true)
  expect(await titles()).toEqual(['清掃と緑化', '見守り'])
  expect(document.activeElement).toBe(box())
})

test('Esc takes back what is typed and what is marked, and then goes on to what is around the grid', () => {
  const around = vi.fn()
  document.addEventListener('keydown', around)
  goToTitle()
  type('緑化')
  around.mockClear()
  press('Escape')
  press('ArrowDown', { shiftKey: true })
  press('Escape')
  expect(around).not.toHaveBeenCalled()
  press('Escape')
  expect(around).toHaveBeenCalledOnce()
  document.removeEventListener('keydown', around)
})
