// Knows that every command stands in a menu, that the palette finds items and commands by keyboard, and that the frame shuts nobody out.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { FileBanners } from '../../../renderer/shell/file-banners.tsx'
import { Header } from '../../../renderer/shell/header.tsx'
import { MenuBar } from '../../../renderer/shell/menu-bar.tsx'
import { ProblemDialog } from '../../../renderer/shell/problem-dialog.tsx'
import { Rail } from '../../../renderer/shell/rail.tsx'
import { StatusBar } from '../../../renderer/shell/status-bar.tsx'
import { useAppCommands } from '../../../renderer/shell/use-app-commands.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useCommands } from '../../../renderer/stores/commands.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { commandGroups, commandWords } from '../../../shared/words/commands.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let issueId: string
function Frame() {
  useAppCommands()
  return (
    <>
      <MenuBar />
      <Header />
      <Rail />
      <main>
        <FileBanners />
      </main>
      <StatusBar />
      <ProblemDialog />
    </>
  )
}
beforeEach(async () => {
  bridgeTo(startAppInMemory([2015, 2016]))
  resetStore(useApp)
  resetStore(usePlan)
  resetStore(useProblem)
  await useApp.getState().load()
  issueId = await api.addItem('managementIssue', 'plan', 'last')
  await useApp.getState().runDeed(() => api.saveText({ kind: 'managementIssue', id: issueId, field: 'title' }, 'がん検診の受診'))
  await usePlan.getState().loadFile()
  await usePlan.getState().openYear(2015)
})
afterEach(cleanup)

test('the frame says whose plan it is, which year, that all is saved, who works, and what Ctrl+Z takes back', async () => {
  render(<Frame />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('天王寺区')
  expect(screen.getByRole('button', { name: '年度：平成27年度' })).toBeTruthy()
  expect(screen.getByText(/^保存済み \d{1,2}:\d\d$/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '入力者：山田 花子' })).toBeTruthy()
  expect(screen.getByText('Ctrl+Z 元に戻す：経営課題の名称の変更')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('every command stands in one of the menus with its key; right and left go through them', async () => {
  render(<Frame />)
  fireEvent.keyDown(window, { key: 'F10' })
  await userEvent.keyboard('{ArrowDown}')
  const found: string[] = []
  for (let menu = 0; menu < commandGroups.length; menu++) {
    found.push(...(await screen.findAllByRole('menuitem')).map((item) => item.getAttribute('data-key') ?? ''))
    if (menu === 0) expect(await findBarriers()).toEqual([])
    const before = screen.getByRole('menu').getAttribute('aria-label')
    await userEvent.keyboard('{ArrowRight}')
    await vi.waitFor(() => expect(screen.getByRole('menu').getAttribute('aria-label')).not.toBe(before))
  }
  expect(found.toSorted()).toEqual(commandWords.map((command) => command.id).toSorted())
})

test('the palette finds an item however it is written, and leads to it', async () => {
  render(<Frame />)
  useApp.getState().goTo('history')
  const box = screen.getByRole('combobox')
  await userEvent.type(box, 'ガン検診')
  expect(await screen.findByRole('option', { name: /がん検診の受診/ })).toBeTruthy()
  await userEvent.keyboard('{ArrowDown}')
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true, keyCode: 229 })
  expect(useApp.getState().room).toBe('history')
  await userEvent.keyboard('{Enter}')
  expect(useApp.getState().room).toBe('plan')
  expect(usePlan.getState().itemId).toBe(issueId)
  expect((box as HTMLInputElement).value).toBe('')
})

test.each(['策定', '確定'])('the palette finds a command by the word %s of the work, which its name does not have', async (typed) => {
  const confirm = vi.fn()
  render(<Frame />)
  act(() => void useCommands.getState().register('confirmEdition', confirm))
  await userEvent.type(screen.getByRole('combobox'), typed)
  await userEvent.click(await screen.findByRole('option', { name: /^版を確認する/ }))
  expect(confirm).toHaveBeenCalledTimes(1)
})

test('a command that is called just as typed comes before items that hold the word', async () => {
  await api.saveText({ kind: 'managementIssue', id: issueId, field: 'title' }, '地域の履歴をたどる')
  await usePlan.getState().reload()
  render(<Frame />)
  await userEvent.type(screen.getByRole('combobox'), '履歴')
  await screen.findByRole('option', { name: /地域の履歴/ })
  expect(screen.getAllByRole('option')[0]?.textContent).toMatch(/^履歴/)
  await userEvent.type(screen.getByRole('combobox'), '{Backspace}')
  await expect.poll(() => screen.getAllByRole('option')[0]?.textContent).toMatch(/地域の履歴/)
})

test('Enter takes what the palette found first, but not while an input method converts', async () => {
  render(<Frame />)
  const box = screen.getByRole('combobox')
  await userEvent.type(box, '履歴')
  await screen.findByRole('option', { name: /^履歴/ })
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true, keyCode: 229 })
  expect(useApp.getState().room).toBe('plan')
  await userEvent.keyboard('{Enter}')
  expect(useApp.getState().room).toBe('history')
})

test('Esc leaves the palette for where the keyboard was', async () => {
  render(<Frame />)
  const before = screen.getByRole('button', { name: '入力者：山田 花子' })
  act(() => before.focus())
  act(() => void useCommands.getState().run('search'))
  await userEvent.keyboard('がん')
  await screen.findByRole('option', { name: /がん検診/ })
  fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Escape', isComposing: true, keyCode: 229 })
  expect(document.activeElement).toBe(screen.getByRole('combobox'))
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(before)
  await vi.waitFor(() => expect(screen.queryByRole('option')).toBeNull())
})

test('the palette runs a command', async () => {
  render(<Frame />)
  await userEvent.type(screen.getByRole('combobox'), '履歴{ArrowDown}{Enter}')
  expect(useApp.getState().room).toBe('history')
})

test('another year is opened from the header', async () => {
  render(<Frame />)
  await userEvent.click(screen.getByRole('button', { name: /^年度/ }))
  await userEvent.click(await screen.findByRole('menuitemradio', { name: '平成28年度' }))
  await vi.waitFor(() => expect(usePlan.getState().fiscalYear).toBe(2016))
})

test('a problem is told in an alert with its four parts and closed with Enter', async () => {
  render(<Frame />)
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  useProblem.getState().show(new Error('a bug'))
  expect(logged).toHaveBeenCalledOnce()
  logged.mockRestore()
  const dialog = within(await screen.findByRole('alertdialog'))
  for (const part of ['起きたこと', 'データの状態', '次にしていただくこと', 'E-BUG-01']) expect(dialog.getByText(part)).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  expect(useProblem.getState().current).toBeNull()
})

test('read-only and sample are said over the room, and saving is not spoken of', () => {
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const holder = { host: 'PC-1', operator: '鈴木', since: '', lastSeen: '', sameHost: false }
  const readOnly = { reason: 'inUse', holder, takenAt: '2026-11-23T10:41:00+09:00' } as const
  useApp.setState({ state: { ...state, file: { ...state.file, isSample: true, readOnly } } })
  render(<Frame />)
  expect(screen.getByText('閲覧のみ：鈴木さん（PC-1）が使用中のため、変更できません。令和8年11月23日（月）10:41の内容です。')).toBeTruthy()
  expect(screen.getByText('見本データです。実際の区の計画ではありません。')).toBeTruthy()
  expect(screen.queryByText(/保存済み/)).toBeNull()
})

test('texts that could not be stored and have no cell any more stand in a dialog to be copied', async () => {
  render(<Frame />)
  act(() => useProblem.getState().rescue(['書きかけの文', '  ']))
  const dialog = await screen.findByRole('alertdialog')
  expect(
    within(dialog)
      .getAllByRole('textbox')
      .map((box) => (box as HTMLTextAreaElement).value),
  ).toEqual(['書きかけの文'])
  await userEvent.click(within(dialog).getByRole('button', { name: '閉じる' }))
  expect(screen.queryByRole('alertdialog')).toBeNull()
})
