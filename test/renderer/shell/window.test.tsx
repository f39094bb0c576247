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
import type { EditionKind } from '../../../shared/model/edition.ts'
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
        <button type="button">仕事</button>
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

test('the head names the newest edition with its day, and says when the plan was changed after it', async () => {
  const app = startAppInMemory([2015])
  bridgeTo(app)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(<Frame />)
  const told = () => screen.getByRole('button', { name: /^版：/ }).textContent
  expect(told()).toBe('版：案 確認前')
  const confirm = async (kind: EditionKind, now: string) => {
    app.setNow(now)
    const edition = { kind, decisionDate: null, documentNumber: '', revisionNote: '' }
    await act(async () => {
      await useApp.getState().runDeed(() => api.confirmEdition(2015, edition))
      await usePlan.getState().reload()
    })
    return told()
  }
  expect(await confirm('draft', '2015-01-20T10:00:00+09:00')).toBe('版：案 H27.1.20 確認済み')
  expect(await confirm('draft', '2015-02-03T10:00:00+09:00')).toBe('版：案2 H27.2.3 確認済み')
  expect(await confirm('established', '2015-03-31T10:00:00+09:00')).toBe('版：策定 H27.3.31 確認済み')
  expect(await confirm('midYearReview', '2015-09-30T10:00:00+09:00')).toBe('版：中間振り返り H27.9.30 確認済み')
  await act(async () => {
    await useApp.getState().runDeed(() => api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '安心して暮らせるまち'))
    await usePlan.getState().reload()
  })
  expect(told()).toBe('版：中間振り返り H27.9.30から変更あり')
  expect(await confirm('revision', '2015-11-02T10:00:00+09:00')).toBe('版：改定1 H27.11.2 確認済み')
  expect(await confirm('selfEvaluation', '2016-05-20T10:00:00+09:00')).toBe('版：自己評価 H28.5.20 確認済み')
})

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

test.each([
  ['中間', 'confirmEdition', '版を確認する'],
  ['中間', 'showEntry', '振り返りの記入'],
  ['四半期', 'showEntry', '振り返りの記入'],
  ['後閲', 'showQueue', '確認待ちの一覧'],
  ['代決', 'showQueue', '確認待ちの一覧'],
  ['差戻し', 'showQueue', '確認待ちの一覧'],
  ['決裁', 'showQueue', '確認待ちの一覧'],
  ['決裁', 'confirmEdition', '版を確認する'],
  ['改善', 'showActItems', '改善アクションの一覧'],
  ['レビュー', 'showSheet', 'レビュー資料'],
  ['記録', 'showRecords', '取組の記録'],
] as const)('the palette leads by %s to %s', async (typed, id, label) => {
  const ran = vi.fn()
  render(<Frame />)
  act(() => void useCommands.getState().register(id, ran))
  await userEvent.type(screen.getByRole('combobox'), typed)
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(`^${label}`) }))
  expect(ran).toHaveBeenCalledTimes(1)
})

test('a word under which a command is looked for brings it before the items that hold the word, and stands beside it', async () => {
  await api.saveText({ kind: 'managementIssue', id: issueId, field: 'title' }, '後閲の見直しと代決の手引き')
  await usePlan.getState().reload()
  render(<Frame />)
  await userEvent.type(screen.getByRole('combobox'), '後閲')
  await screen.findByRole('option', { name: /手引き/ })
  expect(screen.getAllByRole('option')[0]?.textContent).toBe('確認待ちの一覧後閲')
  await userEvent.type(screen.getByRole('combobox'), ' 代決')
  await expect.poll(() => screen.getAllByRole('option')[0]?.textContent).toMatch(/手引き/)
})

test('palette and menu give the keyboard back to where it was; Esc leaves the menu bar for it too', async () => {
  render(<Frame />)
  const before = screen.getByRole('button', { name: '仕事' })
  const found: (Element | null)[] = []
  act(() => void useCommands.getState().register('confirmSaved', () => void found.push(document.activeElement)))
  act(() => before.focus())
  act(() => void useCommands.getState().run('search'))
  await userEvent.keyboard('保存を確かめる')
  await screen.findByRole('option', { name: /保存を確かめる/ })
  await userEvent.keyboard('{Enter}')
  expect(found).toEqual([before])
  // from beside the work: it is left there for the work to take
  act(() => screen.getByRole('button', { name: '入力者：山田 花子' }).focus())
  act(() => void useCommands.getState().run('search'))
  await userEvent.keyboard('保存を確かめる{Enter}')
  expect(found).toEqual([before, document.body])
  act(() => before.focus())
  fireEvent.keyDown(window, { key: 'F10' })
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.click(await screen.findByRole('menuitem', { name: /保存を確かめる/ }))
  expect(found).toHaveLength(3)
  await vi.waitFor(() => expect(document.activeElement).toBe(before))
  fireEvent.keyDown(window, { key: 'F10' })
  await userEvent.keyboard('{ArrowDown}')
  await screen.findByRole('menu')
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'ファイル' })))
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(before)
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
