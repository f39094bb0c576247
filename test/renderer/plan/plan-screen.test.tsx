// Knows that a plan is written in the form itself by keyboard, safely with an input method, against the real operations and rules.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { dispatch } from '../../../renderer/shell/use-key-dispatcher.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { itemsOfPlan } from '../../../renderer/stores/plan-items.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory()
  bridgeTo(app)
  for (const one of [useApp, usePlan, usePolicy, useProblem]) resetStore(one as typeof useApp)
  window.addEventListener('keydown', dispatch)
  await useApp.getState().load()
})
afterEach(() => {
  cleanup()
  window.removeEventListener('keydown', dispatch)
})

const store = () => usePlan.getState()
const editor = () => screen.getByTestId<HTMLTextAreaElement>('cell-editor')
const label = () => editor().getAttribute('aria-label')
const isOpen = () => editor().closest('.cell-editor-open') !== null
const press = (key: string, more: object = {}) => fireEvent.keyDown(editor(), { key, ...more })
const type = (text: string) => fireEvent.input(editor(), { target: { value: text } })
const settle = () => act(() => store().whenSaved())
const idOf = (number: string) => itemsOfPlan(store().plan as never).find((item) => item.number === number)?.id ?? ''
const plan = async () =>
  (await api.getWardPlan(2015)) ??
  (() => {
    throw new Error('no plan')
  })()

/** 経営課題 1, 戦略 1-1, 取組 1-1-1 and 1-1-2, with the cursor in the field given. */
async function openPlan(field = 'content'): Promise<void> {
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  for (const title of ['見守り', '参加促進']) {
    const id = await api.addItem('initiative', strategy, 'last')
    await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
    await api.saveText({ kind: 'initiative', id, field: 'content' }, `${title}の取組内容`)
  }
  await Promise.all([store().loadFile(), usePolicy.getState().load()])
  render(<PlanScreen />)
  act(() => {
    store().goToField(`initiative/${idOf('1-1-2')}/${field}`)
    store().focusForm()
  })
}

test('from an empty plan: the first 経営課題 by its button, the rest by keys, stored as typed', async () => {
  await Promise.all([store().loadFile(), usePolicy.getState().load()])
  render(<PlanScreen />)
  fireEvent.click(screen.getByRole('button', { name: '最初の経営課題を加える' }))
  await settle()
  expect(label()).toBe('1 経営課題の名称')
  expect(document.activeElement).toBe(editor())
  type('地域のつながりづくり')
  press('Tab')
  type('将来像')
  press('Enter')
  await settle()
  expect((await plan()).managementIssues).toMatchObject([{ title: '地域のつながりづくり', futureVision: '将来像' }])
  press('2', { ctrlKey: true, altKey: true })
  await settle()
  expect(label()).toBe('1-1 戦略の名称')
})

test('typing goes on behind a text; Enter stores it and moves down, Esc takes it back', async () => {
  await openPlan()
  expect(editor().value).toBe('参加促進の取組内容')
  expect(editor().selectionStart).toBe(editor().value.length)
  type('参加促進の取組内容。追記')
  expect(isOpen()).toBe(true)
  press('Escape')
  expect(isOpen()).toBe(false)
  expect(editor().value).toBe('参加促進の取組内容')
  type('参加促進の取組内容。追記')
  press('Enter')
  expect(label()).toBe('1-1-2 前年度までの実績')
  await settle()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('参加促進の取組内容。追記')
})

test('the Enter that ends a conversion neither stores nor moves, however the input method marks it', async () => {
  await openPlan()
  for (const mark of [{ isComposing: true }, { keyCode: 229 }]) {
    fireEvent.compositionStart(editor())
    type('参加促進の取組内容きた')
    press('Enter', mark)
    press('Tab', mark)
    press('Escape', mark)
    expect(label()).toBe('1-1-2 当年度の取組内容')
    expect(editor().value).toBe('参加促進の取組内容きた')
    expect(isOpen()).toBe(true)
    fireEvent.compositionEnd(editor())
  }
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('参加促進の取組内容')
})

test('Alt+Enter breaks the line, and the text keeps it', async () => {
  await openPlan()
  press('F2')
  press('Enter', { altKey: true })
  expect(editor().value).toBe('参加促進の取組内容\n')
  press('Enter', { ctrlKey: true })
  await settle()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('参加促進の取組内容\n')
})

test('an amount is replaced by typing, read as people write it, and refused with a sentence that names it', async () => {
  await openPlan()
  const key = `amount/${idOf('1-1-2')}/budget/2014`
  act(() => void store().goToField(key))
  expect([editor().selectionStart, editor().selectionEnd]).toEqual([0, editor().value.length])
  type('約１２')
  press('Enter')
  expect(isOpen()).toBe(true)
  expect(editor().getAttribute('aria-invalid')).toBe('true')
  const described = (editor().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
  expect(described.join()).toContain('1-1-2 26予算額')
  act(() => store().goToItem(idOf('1')))
  expect(label()).toBe('1-1-2 26予算額')
  type('２，３５０')
  press('Tab')
  await settle()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.amounts).toMatchObject([
    { kind: 'budget', fiscalYear: 2014, yen: 2_350_000 },
  ])
  expect(label()).toBe('1-1-2 27算定（見込）額')
})

test('Delete clears a short cell at once and a long one only when pressed again', async () => {
  await openPlan('title')
  press('Delete')
  await settle()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.title).toBe('')
  const long = '長い文です。'.repeat(20)
  await act(() => store().saveField({ kind: 'initiative', id: idOf('1-1-2'), field: 'content' }, long))
  act(() => void store().goToField(`initiative/${idOf('1-1-2')}/content`))
  press('Delete')
  expect(isOpen()).toBe(true)
  expect(editor().value).toBe(long)
  expect([editor().selectionStart, editor().selectionEnd]).toEqual([0, long.length])
  expect(screen.getByText(/もう一度 Delete/)).toBeTruthy()
})

test('Ctrl+D takes the text of the item above; a paste from Excel replaces, and waits for Enter', async () => {
  await openPlan()
  press('d', { ctrlKey: true })
  await settle()
  expect(editor().value).toBe('見守りの取組内容')
  fireEvent.paste(editor(), { clipboardData: { getData: () => '"一行目\r\n二行目"\r\n' } })
  expect(editor().value).toBe('一行目\n二行目')
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('見守りの取組内容')
  press('Enter')
  await settle()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('一行目\n二行目')
})

test('a text that could not be stored is open again with what was typed', async () => {
  await openPlan()
  bridgeTo(app, { saveText: () => Promise.reject(new Error('disk')) })
  type('失えない文')
  press('Tab')
  await settle()
  await waitFor(() => expect(isOpen()).toBe(true))
  expect(label()).toBe('1-1-2 当年度の取組内容')
  expect(editor().value).toBe('失えない文')
  bridgeTo(app)
  act(() => useProblem.getState().close())
  press('Enter')
  await settle()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('失えない文')
})

test('leaving the room stores what is open', async () => {
  await openPlan()
  type('途中の文')
  cleanup()
  await store().whenSaved()
  expect((await plan()).managementIssues[0]?.strategies[0]?.initiatives[1]?.content).toBe('途中の文')
})

test('the outline reorders, renames and deletes with a question that can be answered no', async () => {
  await openPlan()
  const tree = screen.getByRole('tree')
  const current = () => within(tree).getByRole('treeitem', { selected: true }).getAttribute('aria-label')
  expect(current()).toMatch(/^1-1-2 参加促進/)
  fireEvent.keyDown(tree, { key: 'ArrowUp', altKey: true })
  await settle()
  expect(current()).toMatch(/^1-1-1 参加促進/)
  fireEvent.keyDown(tree, { key: 'Insert' })
  await settle()
  expect(label()).toBe('1-1-2 具体的取組の名称')
  fireEvent.keyDown(tree, { key: 'ArrowLeft' })
  expect(current()).toMatch(/^1-1 /)
  fireEvent.keyDown(tree, { key: 'Delete' })
  const question = screen.getByRole('alertdialog')
  expect(question.textContent).toContain('具体的取組 3件')
  fireEvent.click(within(question).getByRole('button', { name: 'キャンセル' }))
  expect(itemsOfPlan(store().plan as never)).toHaveLength(5)
})

test('a file that may only be read is walked and not written', async () => {
  const { file, ...state } = await api.getAppState()
  bridgeTo(app, {
    getAppState: () => ({
      ...state,
      file: file && { ...file, readOnly: { reason: 'inUse', holder: null, takenAt: '2026-11-23T10:00:00+09:00' } },
    }),
  })
  await useApp.getState().load()
  bridgeTo(app)
  await openPlan()
  expect(editor().readOnly).toBe(true)
  press('Enter')
  press('Delete')
  expect(isOpen()).toBe(false)
  press('ArrowDown')
  expect(label()).toBe('1-1-2 前年度までの実績')
  expect(screen.queryByRole('button', { name: '変更' })).toBeNull()
})

test('the basic strategies are chosen by keyboard alone: the first is at hand, Ctrl+Enter decides on any button', async () => {
  await openPlan()
  press('K', { ctrlKey: true, shiftKey: true })
  const first = within(await screen.findByRole('dialog')).getAllByRole('option')[0] as HTMLElement
  await waitFor(() => expect(document.activeElement).toBe(first))
  await userEvent.keyboard(' ')
  act(() => screen.getByRole('button', { name: 'キャンセル' }).focus())
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await settle()
  expect(itemsOfPlan(await plan()).find((item) => item.number === '1-1-2')?.tied?.ties).toHaveLength(1)
})

test('the screen shuts nobody out', async () => {
  await openPlan()
  expect(await findBarriers()).toEqual([])
  press('F2')
  expect(await findBarriers()).toEqual([])
})
