// Knows that the lists work as hands used to Excel expect: typing, moving, marking, copying, pasting, filling, many rows at once.
import { act, cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { putCarriedText } from '../../../electron/db/repositories/carried-texts.ts'
import { api } from '../../../renderer/api.ts'
import { ListsScreen } from '../../../renderer/screens/lists/lists-screen.tsx'
import { ReplaceDialog } from '../../../renderer/screens/lists/replace-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useLists } from '../../../renderer/stores/lists.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

// jsdom lays nothing out: a grid of no height would draw no row.
for (const [name, size] of [
  ['offsetHeight', 34],
  ['clientHeight', 34],
  ['clientWidth', 1200],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return this.classList.contains('grid-frame') && name === 'clientHeight' ? 800 : size
    },
  })
}
Element.prototype.scrollTo = () => {}

let app: TestApp
let strategy: string
const deeds = () => app.db.prepare('SELECT name FROM deed ORDER BY id').pluck().all() as string[]
const box = () => document.querySelector<HTMLTextAreaElement>('.grid-box') as HTMLTextAreaElement
const press = (key: string, more: object = {}) => fireEvent.keyDown(box(), { key, ...more })
const settle = () => act(async () => await new Promise((resolve) => setTimeout(resolve, 30)))
const active = () => document.querySelector('.grid-cell[data-active]')?.textContent
const rowTexts = async () =>
  (await api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]?.initiatives.map(({ title, content }) => [title, content])
const type = (text: string) => fireEvent.input(box(), { target: { value: text } })

beforeEach(async () => {
  localStorage.clear()
  app = startAppInMemory([2018])
  bridgeTo(app)
  for (const store of [useApp, usePlan, useLists, usePolicy, useProblem, useDialogs]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  strategy = await api.addItem('strategy', issue, 'last')
  for (const title of ['清掃', '見守り', '交流']) {
    const id = await api.addItem('initiative', strategy, 'last')
    await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
  }
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
})
afterEach(cleanup)

async function open() {
  render(<ListsScreen />)
  await settle()
  box().focus()
  press('ArrowRight')
  press('ArrowRight')
  press('ArrowRight')
}

function clipboardEvent(kind: 'copy' | 'paste' | 'cut', data: Record<string, string> = {}) {
  const written: Record<string, string> = { ...data }
  const event = createEvent[kind](box())
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => written[type] ?? '', setData: (type: string, text: string) => (written[type] = text) },
  })
  fireEvent(box(), event)
  return written
}

test('keys move as in Excel, and the edges hold', async () => {
  await open()
  expect(active()).toBe('清掃')
  press('ArrowDown')
  expect(active()).toBe('見守り')
  press('Enter')
  expect(active()).toBe('交流')
  press('ArrowDown')
  expect(active()).toBe('交流')
  press('Home', { ctrlKey: true })
  expect(active()).toBe('1-1-1')
  press('End', { ctrlKey: true })
  press('Home')
  expect(active()).toBe('1-1-3')
  press('PageUp')
  expect(active()).toBe('1-1-1')
  press('Tab', { shiftKey: true })
  expect(active()).toBe('1-1-1')
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4')
})

test('typing replaces, Enter stores and goes down, Esc takes back, F2 writes on', async () => {
  await open()
  type('道の清掃')
  press('Enter')
  await settle()
  expect(active()).toBe('見守り')
  type('消える')
  press('Escape')
  expect(box().value).toBe('')
  press('F2')
  expect(box().value).toBe('見守り')
  type('見守り活動')
  press('Tab')
  await settle()
  expect(await rowTexts()).toEqual([
    ['道の清掃', ''],
    ['見守り活動', ''],
    ['交流', ''],
  ])
})

test('the Enter that ends a conversion does not end the editing, and a conversion opens a selected cell', async () => {
  await open()
  fireEvent.compositionStart(box())
  type('みまもり')
  press('Enter', { isComposing: true })
  press('Enter', { keyCode: 229 })
  press('Process')
  expect(usePlan.getState().isEditing).toBe(true)
  expect(active()).toBe('清掃')
  fireEvent.compositionEnd(box())
  type('見守')
  press('Enter')
  await settle()
  expect((await rowTexts())?.[0]).toEqual(['見守', ''])
})

test('an invalid text keeps its cell open and says why; the room being left, it is offered to copy', async () => {
  await open()
  type('制御\u0007文字')
  press('Enter')
  expect(screen.getByRole('alert').textContent).toContain('制御文字')
  expect(usePlan.getState().isEditing).toBe(true)
  cleanup()
  expect(useProblem.getState().rescued).toEqual(['制御\u0007文字'])
  expect(deeds().at(-1)).toBe('saveText')
})

test('a text that is open when the room is left is stored', async () => {
  await open()
  type('途中の文')
  cleanup()
  await settle()
  expect((await rowTexts())?.[0]?.[0]).toBe('途中の文')
})

test('a marked range is copied as cells, and pasted as one deed', async () => {
  await open()
  press('ArrowDown', { shiftKey: true })
  press('ArrowRight', { shiftKey: true })
  const copied = clipboardEvent('copy')
  expect(copied['text/plain']).toBe('清掃\t\r\n見守り\t\r\n')
  expect(copied['text/html']).toMatch(/<td[^>]*>見守り<\/td>/)
  const before = deeds().length
  clipboardEvent('paste', { 'text/plain': '朝の清掃\t"一行目\n二行目"\r\n見守り\t訪問\r\n' })
  await settle()
  expect(await rowTexts()).toEqual([
    ['朝の清掃', '一行目\n二行目'],
    ['見守り', '訪問'],
    ['交流', ''],
  ])
  expect(deeds().slice(before)).toEqual(['pasteBlock'])
})

test('Ctrl+D fills the range from its first row, Delete clears it, each as one deed', async () => {
  await open()
  press('ArrowDown', { shiftKey: true, ctrlKey: true })
  press('d', { ctrlKey: true })
  await settle()
  expect((await rowTexts())?.map(([title]) => title)).toEqual(['清掃', '清掃', '清掃'])
  press('Delete')
  await settle()
  expect((await rowTexts())?.map(([title]) => title)).toEqual(['', '', ''])
  expect(deeds().slice(-2)).toEqual(['fillDown', 'clearBlock'])
  await act(() => useApp.getState().undo())
  expect((await rowTexts())?.map(([title]) => title)).toEqual(['清掃', '清掃', '清掃'])
})

test('a block with headings is previewed, corrected and pasted as new items', async () => {
  await open()
  clipboardEvent('paste', { 'text/plain': '内容\t取組名\t28予算\r\n訪問\t新しい見守り\t2016/4/1\r\n配付\t新しい清掃\t200\r\n' })
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('status').textContent).toBe('新しい項目 2件、書き込むセル 4か所')
  expect(await findBarriers()).toEqual([])
  const before = deeds().length
  // what was looked through is pasted by Enter alone
  await userEvent.keyboard('{Enter}')
  await settle()
  expect((await rowTexts())?.slice(3)).toEqual([
    ['新しい見守り', '訪問'],
    ['新しい清掃', '配付'],
  ])
  expect(deeds().slice(before)).toEqual(['pasteBlock'])
})

test('dates where amounts belong are told at their cells, and nothing can be pasted until they are mended', async () => {
  act(() => useLists.getState().show('amounts'))
  render(<ListsScreen />)
  await settle()
  box().focus()
  press('ArrowRight')
  press('ArrowRight')
  const before = deeds().length
  clipboardEvent('paste', { 'text/plain': '1,234千円\r\n4月1日\r\n' })
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('table').textContent).toContain('日付が入っています')
  expect(dialog.getByRole('button', { name: '貼り付ける' }).getAttribute('data-disabled')).toBe('true')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: /1列目/ }), '（貼り付けない）')
  expect(dialog.getByRole('status').textContent).not.toContain('直すところ')
  await userEvent.click(dialog.getByRole('button', { name: 'キャンセル' }))
  expect(deeds()).toHaveLength(before)
  clipboardEvent('paste', { 'text/plain': '1,234千円\r\n▲５\r\n' })
  await settle()
  expect(
    (await api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]?.initiatives.flatMap(({ amounts }) => amounts.map(({ yen }) => yen)),
  ).toEqual([1_234_000, -5000])
})

test('rows are chosen by Shift+Space, and their ties are changed at once', async () => {
  await open()
  press('ArrowDown', { shiftKey: true })
  press(' ', { shiftKey: true })
  const bar = within(screen.getByRole('toolbar', { name: '2件を選択中' }))
  await userEvent.click(bar.getByRole('button', { name: '対応を足す…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('option', { name: /区独自/ }))
  await userEvent.click(dialog.getByRole('button', { name: '足す' }))
  await settle()
  const initiatives = (await api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]?.initiatives
  expect(initiatives?.map(({ ties }) => ties)).toEqual([['own'], ['own'], []])
  expect(deeds().at(-1)).toBe('changeTies')
})

test('chosen rows are given to a post at once, and the list is narrowed to it', async () => {
  const section = await api.saveSection(null, '地域課')
  await api.savePost(null, section, '地域支援係長')
  await open()
  press('ArrowDown')
  press(' ', { shiftKey: true })
  await userEvent.click(screen.getByRole('button', { name: '役職を変える…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('option', { name: '地域支援係長' }))
  const before = deeds().length
  await userEvent.click(dialog.getByRole('button', { name: '変える' }))
  await settle()
  expect(deeds().slice(before)).toEqual(['setPostOf'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '担当で絞り込む' }), '地域課（課の全員）')
  expect(screen.getAllByRole('row').map((row) => row.textContent)[1]).toContain('見守り')
  expect(screen.getAllByRole('row')).toHaveLength(2)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '担当で絞り込む' }), '担当なし')
  expect(screen.getAllByRole('row')).toHaveLength(3)
})

test('rows are given to a section as a whole, which is its first post; an indicator stands for the item that it measures', async () => {
  const [first, second] = [await api.saveSection(null, '地域課'), await api.saveSection(null, '福祉課')]
  await api.savePost(null, first, '地域課長')
  const leader = await api.savePost(null, second, '福祉課長')
  await api.savePost(null, second, '福祉係長')
  const before = (await api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]
  const initiative = before?.initiatives[1]?.id ?? ''
  for (const name of ['訪問の件数', '相談の件数'])
    await api.saveText({ kind: 'newItem', itemKind: 'processIndicator', parentId: initiative, field: 'name' }, name)
  await usePlan.getState().reload()
  await open()
  act(() => useLists.getState().show('indicators'))
  const measured = usePlan.getState().plan?.managementIssues[0]?.strategies[0]?.initiatives[1]?.processIndicators ?? []
  act(() => useLists.getState().choose(new Set(measured.map(({ id }) => id))))
  await userEvent.click(screen.getByRole('button', { name: '役職を変える…' }))
  const dialog = within(await screen.findByRole('dialog', { name: '1件の役職を変える' }))
  expect(dialog.getByText(/^指標の担当は、その指標がある戦略・取組の役職です。1件の/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('option', { name: '課を変える：福祉課 → 福祉課長' }))
  await userEvent.click(dialog.getByRole('button', { name: '変える' }))
  await settle()
  const after = (await api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]
  expect(after?.initiatives.map(({ postId }) => postId)).toEqual([null, leader, null])
  expect(after?.postId).toBeNull()
})

test('what is still as last year is marked, and confirmed for the chosen rows alone', async () => {
  const plan = await api.getWardPlan(2018)
  const ids = plan?.managementIssues[0]?.strategies[0]?.initiatives.map(({ id }) => id) ?? []
  runFoundingDeed(app.db, { key: 'k', name: 'rollOver', subject: null, operator: '前任', at: '2026-11-23T10:00:00+09:00' }, (db) => {
    for (const recordId of ids) putCarriedText(db, 'plan', { kind: 'initiative', recordId, field: 'title', lastText: 'あ' })
  })
  await usePlan.getState().reload()
  await open()
  expect(screen.getAllByText('前年度のまま')).toHaveLength(3)
  press(' ', { shiftKey: true })
  await userEvent.click(screen.getByRole('button', { name: '前年度のままを確定（1）' }))
  await settle()
  expect(screen.getAllByText('前年度のまま')).toHaveLength(2)
})

test('a file that may only be read is walked and copied, not written', async () => {
  const { file, ...state } = await api.getAppState()
  bridgeTo(app, {
    getAppState: () => ({
      ...state,
      file: file && { ...file, readOnly: { reason: 'inUse', holder: null, takenAt: '2026-11-23T10:00:00+09:00' } },
    }),
  })
  await useApp.getState().load()
  bridgeTo(app)
  useApp.getState().goTo('lists')
  await open()
  expect(box().readOnly).toBe(true)
  const before = deeds().length
  press('Delete')
  press('d', { ctrlKey: true })
  press('F2')
  clipboardEvent('paste', { 'text/plain': 'だめ' })
  await settle()
  expect(deeds()).toHaveLength(before)
  expect(clipboardEvent('copy')['text/plain']).toBe('清掃\r\n')
  expect(useApp.getState().room).toBe('plan')
})

test('the filter narrows the rows; what is pasted goes to the rows that are shown', async () => {
  await open()
  await userEvent.type(screen.getByRole('textbox', { name: '文字で絞り込む' }), 'ミマモリ')
  expect(screen.getAllByText('0件', { exact: false }).length).toBeGreaterThan(0)
  await userEvent.clear(screen.getByRole('textbox', { name: '文字で絞り込む' }))
  await userEvent.type(screen.getByRole('textbox', { name: '文字で絞り込む' }), '見守')
  expect(screen.getAllByRole('row')).toHaveLength(2)
})

test('a width that was chosen is remembered', async () => {
  await open()
  press('ArrowRight', { altKey: true, shiftKey: true })
  expect(JSON.parse(localStorage.getItem('lists.widths') ?? '{}')).toMatchObject({ initiatives: { title: 214 } })
})

test('replacing shows every place, leaves out what is unticked, and is one deed', async () => {
  const plan = await api.getWardPlan(2018)
  const [first] = plan?.managementIssues[0]?.strategies[0]?.initiatives ?? []
  await api.saveText({ kind: 'initiative', id: first?.id ?? '', field: 'content' }, '平成２９年度に29回の清掃')
  await usePlan.getState().reload()
  useDialogs.getState().show('replace')
  render(<ReplaceDialog />)
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: '探す文字' }), '清掃')
  await userEvent.type(dialog.getByRole('textbox', { name: '置き換える文字' }), '掃除')
  expect(dialog.getByRole('status').textContent).toBe('2欄に2か所')
  await userEvent.click(dialog.getByRole('checkbox', { name: /具体的取組の名称/ }))
  expect(await findBarriers()).toEqual([])
  const before = deeds().length
  await userEvent.click(dialog.getByRole('button', { name: '1か所を置き換える' }))
  await waitFor(() => expect(useDialogs.getState().open).toBeNull())
  expect((await rowTexts())?.[0]).toEqual(['清掃', '平成２９年度に29回の掃除'])
  expect(deeds().slice(before)).toEqual(['replaceText'])
})

test('the screen shuts nobody out', async () => {
  await open()
  expect(await findBarriers()).toEqual([])
  press('F2')
  expect(await findBarriers()).toEqual([])
})
