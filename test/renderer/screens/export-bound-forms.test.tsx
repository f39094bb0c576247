// Knows that 様式の出力 offers the city's own form files with the other forms, shows what stands in their cells, and says what of them no PDF can be.
import path from 'node:path'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ExportDialog } from '../../../renderer/screens/export/export-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useExport } from '../../../renderer/stores/export.ts'
import { useFormFiles } from '../../../renderer/stores/form-files.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import type { OutputRequest, OutputResult } from '../../../shared/model/output.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const timeout = 60_000
const plan = makePlan({ issues: 2, strategiesEach: 1, initiativesEach: 3 }, (place, nth) => `${place}${nth}`)
const writeOutput = vi.fn<(...args: readonly unknown[]) => Promise<OutputResult | null>>()
let app: TestApp
let once: string
let repeated: string

beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
  Element.prototype.scrollIntoView = () => undefined
  writeOutput.mockReset().mockResolvedValue(null)
  app = startAppInMemory([])
  putPlan(app, plan)
  bridgeTo(app, { writeOutput, getExportProgress: () => null })
  for (const store of [useApp, usePlan, useExport, useFormFiles]) resetStore(store as typeof useApp)
  once = await keep('soukatsu', '総括表')
  repeated = await keep('youshiki2', '経営課題の調書')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
}, timeout)
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function keep(file: string, name: string): Promise<string> {
  const chosen = path.join(import.meta.dirname, `../../fixtures/templates/${file}.xlsx`)
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => chosen })
  const picked = await app.api.pickTemplate(2015)
  if (!picked) throw new Error('nothing picked')
  const { repeats, cells: proposed } = picked.proposal
  const cells = proposed.map(({ doubt: _, ...cell }) => cell)
  return app.api.saveBoundForm({ kind: 'template', token: picked.token }, { name, fromYear: 2015, untilYear: null, repeats, cells })
}
const open = async (forms: readonly string[] | null) => {
  render(<ExportDialog />)
  act(() => (forms === null ? useExport.getState().open() : useExport.getState().openWith({ forms })))
  await screen.findByRole('dialog', { name: '様式の出力' })
}
const cells = () => within(screen.getByRole('listbox', { name: '市の様式ファイルのセルに入る文' }))
const asked = () => writeOutput.mock.calls.at(-1)?.[0] as OutputRequest

test('by keyboard: a form file is ticked in its group, its cells are walked, and it goes out with the others', { timeout }, async () => {
  await open(null)
  const list = screen.getByRole('listbox', { name: '出力する様式' })
  await within(list).findByRole('option', { name: '市の様式ファイル' })
  act(() => list.focus())
  // 区運営方針, 様式1 to 3, the group, 総括表, the one that repeats
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown} {ArrowDown} ')
  expect(within(list).getByRole('option', { name: '経営課題の調書（経営課題ごと）', selected: true })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'フォルダーを選んで出力…' })).toBeTruthy()
  expect(screen.getByText('市の様式ファイルは、1冊にまとめず、市の Excel に記入した別のファイルで出します。')).toBeTruthy()
  const [first, second] = plan.managementIssues
  const shown = await screen.findByRole<HTMLSelectElement>('combobox', { name: '見本で見るファイル' })
  await vi.waitFor(() => expect(screen.getByText('2／3ファイル')).toBeTruthy())
  expect([...shown.options].map(({ text }) => text)).toEqual([
    '総括表',
    `経営課題の調書　1　${first?.title}`,
    `経営課題の調書　2　${second?.title}`,
  ])
  expect(screen.getByText(/^03_平成27年度_天王寺区_経営課題の調書_1_案\.xlsx/)).toBeTruthy()
  expect(cells().getByRole('option', { name: new RegExp(`!A2 .*【経営課題１　${first?.title}】`) })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '次のファイル' }))
  act(() => screen.getByRole('listbox', { name: '市の様式ファイルのセルに入る文' }).focus())
  await userEvent.keyboard('{Home}')
  const inFront = () => cells().getByRole('option', { selected: true }).getAttribute('aria-label') ?? ''
  for (let step = 0; step < 20 && !/!A2 /.test(inFront()); step += 1) await userEvent.keyboard('{ArrowDown}')
  const front = screen.getByRole('region', { name: /!A2$/ })
  expect(within(front).getByText(new RegExp(`【経営課題２\\s${second?.title}】`))).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const planForms = ['form1', 'form2', 'form3'].map((formId) => ({ kind: 'plan', formId }))
  expect(asked().forms).toEqual([...planForms, { kind: 'boundForm', id: once }, { kind: 'boundForm', id: repeated }])
})

test('what does not fit, what no cell shows and what the file does stand in the list 「出力の前に確かめること」', { timeout }, async () => {
  await app.api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, Array.from({ length: 9 }, () => '行').join('\n'))
  await open([`boundForm/${once}`, `boundForm/${repeated}`])
  const notes = within(await screen.findByRole('region', { name: '出力の前に確かめること' }, { timeout: 10_000 }))
  // 24 mm high: room for five lines of 9 pt
  const over = notes.getByText(/^総括表\s総括!A3/).closest('li')
  expect(over?.textContent).toContain('文がセルに収まりません。4行あふれます。')
  const { title } = plan.managementIssues[1]?.strategies[0]?.initiatives[2] ?? { title: '' }
  expect(notes.getByText(`具体的取組2-1-3「${title}」の欄が様式ファイルにありません。出力に入りません。`)).toBeTruthy()
  const formulas = notes.getByText('数式の結果は、出力したファイルを Excel で開いたときに計算し直されます。').closest('li')
  expect(formulas?.textContent).toContain('総括表、経営課題の調書')
  const cell = cells().getByRole('option', { name: /総括!A3 .*4行あふれます/ })
  await userEvent.click(cell)
  const front = within(screen.getByRole('region', { name: '総括!A3' }))
  expect(front.getByText('9行／5行')).toBeTruthy()
  expect(front.getByText('文がセルに収まりません。')).toBeTruthy()
})

test('as PDF: said beside the choice, and what is shown follows the form that is looked at', { timeout }, async () => {
  await open(['plan/form1', `boundForm/${once}`])
  await screen.findByRole('region', { name: '様式1　1／1ページ' }, { timeout: 10_000 })
  screen.getByRole('radio', { name: 'PDF' }).focus()
  await userEvent.keyboard(' ')
  expect(screen.getByText(/^市の様式ファイルは、Excel がないと PDF にできません。.*同じフォルダーに出します/)).toBeTruthy()
  const looks = within(screen.getByRole('radiogroup', { name: '見本に出すもの' }))
  await userEvent.click(looks.getByRole('radio', { name: '市の様式ファイル' }))
  expect(cells().getAllByRole('option').length).toBeGreaterThan(3)
  // looked at in the list of forms, its pages come back
  await userEvent.click(screen.getByRole('option', { name: '様式2' }))
  expect(await screen.findByRole('region', { name: '様式1　1／1ページ' })).toBeTruthy()
  act(() => useExport.getState().choose(new Set([`boundForm/${once}`])))
  expect(screen.getByText(/^市の様式ファイルは、Excel がないと PDF にできません。Excel のファイルのまま出します/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '保存する場所を選んで出力…' })).toBeTruthy()
})

test('a button leads to the room, where the form stands with the cell that was looked at', { timeout }, async () => {
  await open([`boundForm/${repeated}`])
  await screen.findByRole('listbox', { name: '市の様式ファイルのセルに入る文' }, { timeout: 10_000 })
  await userEvent.click(cells().getByRole('option', { name: /!E3 / }))
  await userEvent.click(screen.getByRole('button', { name: '「市の様式」で開く' }))
  await vi.waitFor(() => expect(useApp.getState().room).toBe('formFiles'), { timeout: 10_000 })
  const { opened, front } = useFormFiles.getState()
  expect(opened?.source).toEqual({ kind: 'form', id: repeated })
  expect(front.at[front.sheet]).toEqual({ row: 3, column: 5 })
  expect(useExport.getState().isOpen).toBe(false)
})

test('a form file without a bound cell cannot go out, and says why', { timeout }, async () => {
  const { form } = await app.api.getBoundForm(once)
  const { name, fromYear, untilYear, repeats } = form
  await app.api.saveBoundForm({ kind: 'form', id: once }, { name, fromYear, untilYear, repeats, cells: [] })
  await open(null)
  await userEvent.click(await screen.findByRole('option', { name: '総括表 割当てなし' }))
  expect(screen.queryByRole('option', { name: '総括表 割当てなし', selected: true })).toBeNull()
})
