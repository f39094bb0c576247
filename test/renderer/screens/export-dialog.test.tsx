// Knows that 様式の出力 says what it writes, shows its pages and what is to be looked at, is led by the keyboard alone, and tells how far it is and what came of it.
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../renderer/api.ts'
import { ExportDialog } from '../../../renderer/screens/export/export-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useExport } from '../../../renderer/stores/export.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import type { OutputRequest, OutputResult } from '../../../shared/model/output.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const writeOutput = vi.fn<(...args: readonly unknown[]) => Promise<OutputResult | null>>()
const cancelExport = vi.fn()
let app: TestApp
beforeEach(async () => {
  // jsdom lays nothing out: the desk would draw no page of a box without height
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
  Element.prototype.scrollIntoView = () => undefined
  writeOutput.mockReset().mockResolvedValue(null)
  app = startAppInMemory()
  bridgeTo(app, {
    writeOutput,
    cancelExport,
    getExportProgress: () => ({ stage: 'write', done: 12, total: 30, what: '01_様式1.xlsx' }),
    showExportedFile: () => null,
  })
  for (const store of [useApp, usePlan, useExport, useInspection]) resetStore(store as typeof useApp)
  await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '○○な、住みよいまち')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const open = async (change: () => void = useExport.getState().open) => {
  render(<ExportDialog />)
  act(change)
  await screen.findByRole('dialog', { name: '様式の出力' })
}
const start = async () => userEvent.click(await screen.findByRole('button', { name: '保存する場所を選んで出力…' }))
const list = () => within(screen.getByRole('listbox', { name: '出力する様式' }))
const ticked = () =>
  list()
    .getAllByRole('option', { selected: true })
    .map((option) => option.getAttribute('aria-label'))
const asked = () => writeOutput.mock.calls.at(-1)?.[0] as OutputRequest

test('the forms of the plan are chosen; Enter goes on at once; their pages lie there with what is to be looked at', async () => {
  await open()
  expect(ticked()).toEqual(['区運営方針', '様式1', '様式2', '様式3'])
  const page = await screen.findByRole('region', { name: '様式1　1／1ページ' })
  expect(within(page).getByText(/○○な、住みよいまち/)).toBeTruthy()
  const notes = within(screen.getByRole('region', { name: '出力の前に確かめること' }))
  expect(notes.getByText('区の目標')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(asked()).toEqual({
    fiscalYear: 2015,
    editionId: null,
    audience: 'public',
    isOneBook: true,
    format: 'xlsx',
    hasCover: false,
    forms: ['form1', 'form2', 'form3'].map((formId) => ({ kind: 'plan', formId })),
  })
  // the person cancelled the choice of a place: the dialog is as it was
  expect(ticked()).toContain('様式2')
})

test('Ctrl+A chooses every form that can go out, and once more none', async () => {
  await open()
  await list().findByRole('option', { name: /運営状況の公表/ })
  act(() => screen.getByRole('listbox').focus())
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(ticked()).toEqual(expect.arrayContaining(['様式1', '様式3', '成果指標実績報告', '運営状況の公表', '提出前点検の一覧']))
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(list().queryAllByRole('option', { selected: true })).toEqual([])
})

test('by keyboard alone: a form taken out, another put in, a book each with a cover as PDF, begun by Ctrl+Enter', async () => {
  await open()
  await within(await screen.findByRole('listbox')).findByRole('option', { name: /運営状況の公表/ })
  act(() => screen.getByRole('listbox').focus())
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ')
  expect(ticked()).toEqual(['様式1', '様式3'])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown} ')
  expect(ticked()).toContain('成果指標実績報告')
  for (const name of ['様式ごとに分ける', 'PDF']) {
    screen.getByRole('radio', { name }).focus()
    await userEvent.keyboard(' ')
  }
  screen.getByRole('checkbox', { name: '送付票（表紙）を付ける' }).focus()
  await userEvent.keyboard(' ')
  expect(screen.getByRole('button', { name: 'フォルダーを選んで出力…' })).toBeTruthy()
  expect(await screen.findByRole('region', { name: '送付票　1／1ページ' })).toBeTruthy()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(asked()).toMatchObject({
    isOneBook: false,
    format: 'pdf',
    hasCover: true,
    forms: [{ formId: 'form1' }, { formId: 'form3' }, { kind: 'resultReport' }],
  })
  // what was chosen is there again the next time; a form that was asked for by its own button stands alone
  act(() => useExport.getState().close())
  act(() => useExport.getState().openWith({ forms: ['inspection'] }))
  await vi.waitFor(() => expect(ticked()).toEqual(['振り返り・点検', '提出前点検の一覧']))
  act(() => useExport.getState().close())
  act(() => useExport.getState().open())
  await vi.waitFor(() => expect(ticked()).toEqual(['様式1', '様式3', '成果指標', '成果指標実績報告']))
})

test('a form of the council asks what it is about and for whom, and tells what the ordinance wants', async () => {
  await open(() => useExport.getState().openWith({ forms: ['council/report'], audience: 'internal' }))
  const about = await screen.findByRole<HTMLSelectElement>('combobox', { name: '「運営状況の公表」の対象' })
  expect(about.selectedOptions[0]?.textContent).toBe('令和7年10月～令和8年9月')
  const inFront = screen.getByRole('listbox').getAttribute('aria-activedescendant') ?? ''
  expect(document.querySelector(`[id="${inFront}"]`)?.getAttribute('aria-label')).toBe('運営状況の公表')
  expect(screen.getByRole('radio', { name: '内部用' }).getAttribute('aria-checked')).toBe('true')
  expect((await screen.findAllByText('条例・規則')).length).toBeGreaterThan(0)
  await start()
  expect(asked()).toMatchObject({ audience: 'internal', forms: [{ kind: 'council', request: { form: 'report', periodYear: 2025 } }] })
})

test('with no form chosen nothing can be written, and a form of which there is nothing says so', async () => {
  await open()
  await userEvent.click(await list().findByRole('option', { name: '区運営方針' }))
  expect(screen.getByRole('button', { name: '保存する場所を選んで出力…' })).toMatchObject({ disabled: true })
  await userEvent.click(await list().findByRole('option', { name: /会議録.*対象なし/ }))
  expect(list().queryAllByRole('option', { selected: true })).toEqual([])
})

test('an edition: its own forms and pages, whatever the plan says now', async () => {
  const edition = await app.api.confirmEdition(2015, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '書き直した目標')
  await open(() => useExport.getState().openEdition(edition))
  expect(await screen.findByRole('option', { name: '案' })).toMatchObject({ selected: true })
  expect(await screen.findByText(/○○な、住みよいまち/)).toBeTruthy()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '版' }), 'いまの内容')
  expect(await screen.findByText(/書き直した目標/)).toBeTruthy()
  await start()
  expect(asked()).toMatchObject({ editionId: null })
})

test('progress with the file under way, then the folder with its files and what to look at', async () => {
  let finish: (result: OutputResult) => void = () => undefined
  writeOutput.mockReturnValue(new Promise((resolve) => (finish = resolve)))
  await open()
  await start()
  const bar = await screen.findByRole('progressbar', { name: 'Excel ファイルを書いています' })
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['12', '30'])
  expect(screen.getByText('01_様式1.xlsx')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  expect(useExport.getState().isOpen).toBe(true)
  finish({
    name: '様式一式',
    isFolder: true,
    files: [
      { fileName: '01_様式1.xlsx', sheets: [{ name: '様式1', pages: 1 }] },
      { fileName: '02_様式2.xlsx', sheets: [{ name: '様式2', pages: 26 }] },
    ],
    warnings: [{ code: 'placeholderLeft', label: '1-1-2 取組内容' }],
  })
  expect(await screen.findByText('フォルダー「様式一式」（2ファイル）')).toBeTruthy()
  expect(screen.getByText(/^様式2\s26ページ$/)).toBeTruthy()
  expect(screen.getByText('1-1-2 取組内容')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'フォルダーを開く' })).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('a stopped export is no error', async () => {
  let stop: (result: null) => void = () => undefined
  writeOutput.mockReturnValue(new Promise((resolve) => (stop = resolve)))
  await open()
  await start()
  await userEvent.click(await screen.findByRole('button', { name: '中止' }))
  expect(cancelExport).toHaveBeenCalled()
  stop(null)
  expect(await screen.findByText('出力を中止しました。途中のファイルは残っていません。')).toBeTruthy()
})

test('a refusal is told in four parts, and can be tried again', async () => {
  writeOutput.mockRejectedValue(new ApiError('E-OUT-01'))
  await open()
  await start()
  expect(await screen.findByText('E-OUT-01')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'もう一度出力' }))
  expect(await screen.findByRole('option', { name: '様式2' })).toBeTruthy()
})
