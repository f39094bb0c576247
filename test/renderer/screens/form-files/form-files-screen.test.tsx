// Knows that the city's form file is added, looked through, corrected and kept by keyboard, that nothing is kept before a person says so, and that a file to read is only looked at.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { act, cleanup, configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FormFilesScreen } from '../../../../renderer/screens/form-files/form-files-screen.tsx'
import { fillTemplate } from '../../../../electron/excel/fill-template.ts'
import { readBook } from '../../../../electron/excel/read-book.ts'
import { readTemplate } from '../../../../electron/excel/read-template.ts'
import { useApp } from '../../../../renderer/stores/app.ts'
import { useCommands } from '../../../../renderer/stores/commands.ts'
import { useFormFileOutput } from '../../../../renderer/stores/form-file-output.ts'
import { useFormFiles } from '../../../../renderer/stores/form-files.ts'
import { usePlan } from '../../../../renderer/stores/plan.ts'
import { useProblem } from '../../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../helpers/bridge-to.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { findBarriers } from '../../../helpers/find-barriers.ts'
import { resetStore } from '../../../helpers/reset-store.ts'
import { makeReadOnly } from '../../../helpers/survey-world.ts'
import { typeWorkbook } from '../../../helpers/typed-book.ts'

// Reading and laying out take their time on a busy computer.
configure({ asyncUtilTimeout: 10_000 })
let app: TestApp
let folder: string
let file: string
const first = {
  様式1: { A1: '平成27年度　区運営方針', A2: '区の目標', 'B2:E3': '', A4: '区の使命', 'B4:E5': '', A8: '備考' },
  別紙: { A1: '記入のしかた' },
}
async function write(sheets: Parameters<typeof typeWorkbook>[0], name = '市の様式.xlsx'): Promise<void> {
  file = path.join(folder, name)
  writeFileSync(file, await typeWorkbook(sheets))
}
beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll(/[^\w-]/g, (letter) => `\\${letter}`) })
  localStorage.clear()
  app = startAppInMemory([2015])
  const plan = await app.api.getWardPlan(2015)
  await app.api.saveText({ kind: 'wardPlan', id: plan?.id ?? '', field: 'goal' }, '花と緑のまち')
  folder = makeFolder()
  await write(first)
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
  // The reader itself, without the process that it has in the program: a process for each reading takes most of the time here.
  Object.assign(app.context.workbooks, { describe: readTemplate, fill: fillAll })
  bridgeTo(app)
  for (const store of [useApp, usePlan, useFormFiles, useFormFileOutput, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
/** Each list of cells a book. */
const fillAll: TestApp['context']['workbooks']['fill'] = async (template, books) =>
  Promise.all(books.map((edits) => fillTemplate(template, edits)))
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const cellNamed = (start: string) => screen.findByRole('gridcell', { name: new RegExp(`^${start}　`) })
const grid = () => screen.findByRole('grid', { name: /^シート/ })
const inFront = async () => {
  const active = (await grid()).getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(active)?.getAttribute('aria-label') ?? ''
}
/** Picked, looked at, kept. */
async function keepForm(): Promise<void> {
  render(<FormFilesScreen />)
  await press('様式の Excel を選ぶ…')
  await screen.findByText(/まだ何も保存していません。/)
  await press('保存')
  await screen.findByText('「市の様式」の割当てを保存しました。')
}

test('without a form file it says what to do; what is picked is proposed, and kept only when it is saved', async () => {
  render(<FormFilesScreen />)
  await screen.findByText(/市から届いた様式の Excel/)
  expect(await findBarriers()).toEqual([])
  await press('様式の Excel を選ぶ…')
  await screen.findByText(/プログラムが2個のセルに欄を割り当てました/)
  expect(await app.api.listBoundForms()).toEqual([])
  expect((await cellNamed('B2')).getAttribute('aria-label')).toContain('割当て：区の目標')
  expect((await grid()).contains(document.activeElement)).toBe(true)
  expect(await findBarriers()).toEqual([])
  await press('保存')
  await screen.findByText('「市の様式」の割当てを保存しました。')
  const [kept] = await app.api.listBoundForms()
  expect(kept).toMatchObject({ name: '市の様式', fromYear: 2015, untilYear: null, repeats: 'once', cellCount: 2 })
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
})

test('by keyboard: walked as in Excel, a field looked for and bound, unbound, and both taken back', async () => {
  await keepForm()
  act(() => useFormFiles.getState().reveal('様式1', 'A1'))
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  expect(await inFront()).toContain('B2　空のセル　割当て：区の目標')
  expect(await screen.findByText('花と緑のまち')).toBeTruthy()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Home}')
  expect(await inFront()).toBe('A8　備考')
  await userEvent.keyboard('{ArrowRight}{Enter}')
  const box = await screen.findByRole('combobox', { name: '割り当てる欄' })
  expect(document.activeElement).toBe(box)
  await userEvent.keyboard('基本的な考え方{Enter}')
  expect(await inFront()).toContain('B8　空のセル　割当て：区運営の基本的な考え方')
  expect((await grid()) === document.activeElement).toBe(true)
  const cells = () => useFormFiles.getState().opened?.history.now.typed.cells ?? []
  expect(cells().find(({ address }) => address === 'B8')).toMatchObject({ fieldPath: 'mayorPolicy', label: '備考' })
  await userEvent.keyboard('{Delete}')
  expect(cells()).toHaveLength(2)
  act(() => void useCommands.getState().run('undo'))
  expect(cells()).toHaveLength(3)
  act(() => void useCommands.getState().run('undo'))
  expect(cells()).toHaveLength(2)
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
  act(() => void useCommands.getState().run('redo'))
  await press('保存')
  await screen.findByText('「市の様式」の割当てを保存しました。')
  expect((await app.api.listBoundForms())[0]).toMatchObject({ cellCount: 3 })
  expect(await inFront()).toContain('B8')
})

test('Esc leaves the choice as it was; the name and the years are kept with the binding', async () => {
  await keepForm()
  act(() => useFormFiles.getState().reveal('様式1', 'B4'))
  await userEvent.keyboard('{F2}')
  await userEvent.keyboard('目標{Escape}')
  expect(await inFront()).toContain('割当て：区の使命')
  expect(document.activeElement).toBe(await grid())
  await userEvent.click(screen.getByRole('radio', { name: '設定' }))
  await userEvent.clear(screen.getByLabelText('様式ファイルの名称'))
  expect(await screen.findByText('名称を入力してください。')).toBeTruthy()
  await userEvent.type(screen.getByLabelText('様式ファイルの名称'), '区運営方針')
  await userEvent.selectOptions(screen.getByLabelText('使い終わる年度'), '平成30年度')
  expect(await findBarriers()).toEqual([])
  await press('保存')
  await screen.findByText('「区運営方針」の割当てを保存しました。')
  expect((await app.api.listBoundForms())[0]).toMatchObject({ name: '区運営方針', untilYear: 2018 })
})

test('another form does not come to the front over what is not saved: asked, and kept where the person says so', async () => {
  await keepForm()
  await write({ 様式9: { A1: '区の目標', 'B1:C2': '' } }, '別の様式.xlsx')
  await press('様式ファイルを追加…')
  await screen.findByText(/プログラムが1個のセルに欄を割り当てました/)
  const list = screen.getByRole('listbox', { name: '市の様式ファイル' })
  await userEvent.click(within(list).getByRole('option', { name: /^市の様式/ }))
  await screen.findByText('「別の様式」の割当ては、まだ保存していません。')
  await press('キャンセル')
  expect(useFormFiles.getState().opened?.saved).toBeNull()
  await userEvent.click(within(list).getByRole('option', { name: /^市の様式/ }))
  await press('保存する')
  await expect.poll(async () => (await app.api.listBoundForms()).map(({ name }) => name)).toEqual(['市の様式', '別の様式'])
  expect(useFormFiles.getState().holdClosing()).toBe(false)
})

test('the window does not close over what is not saved; another data file shows it to be copied', async () => {
  await keepForm()
  act(() => useFormFiles.getState().reveal('様式1', 'B4'))
  await userEvent.keyboard('{Delete}')
  expect(useFormFiles.getState().holdClosing()).toBe(true)
  expect(useProblem.getState().unstored[0]?.text).toContain('様式1!B2\t区の目標\tgoal')
  act(() => useProblem.getState().close())
  await act(async () => {
    useApp.setState({ fileCount: useApp.getState().fileCount + 1 })
    await useFormFiles.getState().catchUp()
  })
  expect(useProblem.getState().rescued[0]).toContain('様式ファイル「市の様式」の割当て')
})

test('a list walked through faster than books are read ends at the form that was asked for last', async () => {
  await keepForm()
  await write({ 様式9: { A1: '区の目標', 'B1:C2': '' } }, '別の様式.xlsx')
  await press('様式ファイルを追加…')
  await press('保存')
  await screen.findByText('「別の様式」の割当てを保存しました。')
  const [one, other] = (await app.api.listBoundForms()).map(({ id }) => id)
  const { select } = useFormFiles.getState()
  await act(async () => void (await Promise.all([one, other, one, other, one].map((id) => select(id ?? '')))))
  expect(useFormFiles.getState().opened?.source).toEqual({ kind: 'form', id: one })
  expect(useProblem.getState().current).toBeNull()
})

test('deleting asks, and undo brings form and binding back', async () => {
  await keepForm()
  await press('削除…')
  await screen.findByText(/「市の様式」と、そのセルの割当て 2 を削除します。/)
  await press('削除する')
  await screen.findByText(/市から届いた様式の Excel/)
  expect(await app.api.listBoundForms()).toEqual([])
  await act(async () => useApp.getState().undo())
  expect((await cellNamed('B2')).getAttribute('aria-label')).toContain('割当て：区の目標')
})

test('next year’s file takes the binding over: what moved is shown, what is gone is put right on the sheet', async () => {
  await keepForm()
  await write({ 様式1: { A1: '平成28年度　区運営方針', A2: '前文', A5: '区の目標', 'B5:E6': '', A9: '区のつとめ' } }, '次の様式.xlsx')
  await press('次の年度のファイルに引き継ぐ…')
  await screen.findByText(/前の様式ファイルから/)
  expect(await app.api.listBoundForms()).toHaveLength(1)
  const pane = screen.getByRole('region', { name: '引継ぎの確認' })
  const moved = within(pane).getByRole('option', { name: /区の目標　様式1!B2「区の目標」 → 様式1!B5「区の目標」 移動$/ })
  await userEvent.click(moved)
  expect(await inFront()).toContain('B5')
  const gone = useFormFiles.getState().opened?.rebind?.rows.find(({ from }) => from.fieldPath === 'mission')
  expect(['gone', 'doubtful']).toContain(gone?.state)
  await userEvent.click(within(pane).getByRole('option', { name: /^区運営方針　区の使命/ }))
  act(() => useFormFiles.getState().show('様式1', 'B9'))
  await press(/^「.*区の使命」を B9 に割り当てる$/)
  expect(within(pane).getByRole('option', { name: /区の使命.*→ 様式1!B9「区の使命」 修正済$/ })).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await press('保存')
  await screen.findByText('「市の様式」の割当てを保存しました。')
  const forms = await app.api.listBoundForms()
  const [older, newer] = forms.toSorted((a, b) => a.fromYear - b.fromYear)
  expect(newer).toMatchObject({ fromYear: (older?.untilYear ?? 0) + 1, untilYear: null, reboundFrom: older?.id, fileName: '次の様式.xlsx' })
})

test('what the plan would put there, the room that is left, what does not fit; and it is written where the person says', async () => {
  await keepForm()
  act(() => useFormFiles.getState().reveal('様式1', 'B2'))
  expect(await screen.findByText(/^あと\d+字$/)).toBeTruthy()
  const plan = await app.api.getWardPlan(2015)
  const goal = { kind: 'wardPlan', id: plan?.id ?? '', field: 'goal' } as const
  await act(() => useApp.getState().runDeed(() => app.api.saveText(goal, '花と緑のまちをつくる。'.repeat(40))))
  expect(await screen.findByText(/^\d+行あふれます$/, { selector: 'b' })).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: '記入した姿' }))
  expect(await inFront()).toContain('花と緑のまちをつくる。花と緑')
  await userEvent.click(screen.getByRole('radio', { name: /^確かめること/ }))
  const problem = await screen.findByRole('option', { name: /^B2　区運営方針　区の目標：文がセルに収まりません。\d+行あふれます。/ })
  act(() => useFormFiles.getState().goTo(8, 1))
  await userEvent.click(problem)
  expect(await inFront()).toMatch(/^B2/)

  const place = path.join(folder, '記入.xlsx')
  Object.assign(app.context.dialogs, { chooseSavePath: async () => place })
  await press('記入して出力…')
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText(/文がセルに収まりません。/)
  expect(await findBarriers(dialog)).toEqual([])
  await press('保存する場所を選んで出力…')
  await screen.findByText('出力しました')
  const written = await readBook(new Uint8Array(readFileSync(place)))
  expect(written.sheets[0]?.cells.find(({ address }) => address === 'B2')?.text).toBe('花と緑のまちをつくる。'.repeat(40))
})

test('a file to read is looked at: no writing controls, no binding by keys', async () => {
  await keepForm()
  act(() => makeReadOnly())
  for (const name of ['様式ファイルを追加…', '次の年度のファイルに引き継ぐ…', '削除…', '保存'])
    expect(screen.queryByRole('button', { name })).toBeNull()
  act(() => useFormFiles.getState().reveal('様式1', 'B2'))
  await userEvent.keyboard('{Delete}{Enter}')
  expect(useFormFiles.getState().opened?.history.now.typed.cells).toHaveLength(2)
  expect(screen.queryByRole('combobox', { name: '割り当てる欄' })).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '記入して出力…' }).disabled).toBe(false)
  await userEvent.click(screen.getByRole('radio', { name: '設定' }))
  expect(screen.queryByLabelText('様式ファイルの名称')).toBeNull()
})

test('the form and the sheet that were in front are so again', async () => {
  await keepForm()
  await userEvent.click(screen.getByRole('radio', { name: '別紙' }))
  cleanup()
  resetStore(useFormFiles as unknown as typeof useApp)
  useApp.setState({ fileCount: useApp.getState().fileCount + 1 })
  render(<FormFilesScreen />)
  expect(await screen.findByRole('grid', { name: 'シート「別紙」' })).toBeTruthy()
})

test('a sheet of many rows: only what is in sight is drawn', async () => {
  const rows = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`A${index + 1}`, `${index + 1}行目`]))
  await write({ 一覧: rows })
  render(<FormFilesScreen />)
  await press('様式の Excel を選ぶ…')
  await grid()
  expect(screen.getAllByRole('gridcell').length).toBeLessThan(90)
  await userEvent.keyboard('{Control>}{End}{/Control}')
  expect(await inFront()).toBe('A600　600行目')
})

test('a broken book is told in four parts, and nothing changes', async () => {
  writeFileSync(file, 'text')
  render(<FormFilesScreen />)
  await press('様式の Excel を選ぶ…')
  await expect.poll(() => useProblem.getState().current?.code, { timeout: 10_000 }).toBe('E-IMPORT-01')
  expect(await app.api.listBoundForms()).toEqual([])
  expect(await screen.findByRole('button', { name: '様式の Excel を選ぶ…' })).toBeTruthy()
})
