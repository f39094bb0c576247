// Knows that the export says what it writes, how far it is and what came of it, and can be stopped.
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../renderer/api.ts'
import { ExportDialog } from '../../../renderer/screens/export/export-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useExport } from '../../../renderer/stores/export.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import type { ExportResult } from '../../../shared/model/app-state.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const exportForms = vi.fn<(...args: readonly unknown[]) => Promise<ExportResult | null>>()
const cancelExport = vi.fn()
beforeEach(async () => {
  exportForms.mockReset()
  bridgeTo(startAppInMemory(), {
    exportForms,
    cancelExport,
    getExportProgress: () => ({ stage: 'write', done: 12, total: 30 }),
    showExportedFile: () => null,
  })
  resetStore(useApp)
  resetStore(usePlan)
  resetStore(useExport)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  // A generation may name a form that the program does not fill yet.
  usePlan.setState(({ generation }) => ({
    generation: generation && {
      ...generation,
      forms: generation.forms.map((form) => (form.id === 'form3' ? { ...form, status: 'notYet' as const } : form)),
    },
  }))
  render(<ExportDialog />)
  useExport.getState().open()
})
afterEach(cleanup)
const start = async () => userEvent.click(await screen.findByRole('button', { name: '保存する場所を選んで出力…' }))

test('forms that are ready are chosen, those not yet ready are off and say why', async () => {
  const notYet = await screen.findByRole('checkbox', { name: /様式3/ })
  expect(notYet).toMatchObject({ disabled: true, checked: false })
  expect(screen.getByText('この様式の出力はまだ用意できていません')).toBeTruthy()
  await userEvent.click(screen.getByRole('checkbox', { name: /様式1/ }))
  expect(await findBarriers()).toEqual([])
  exportForms.mockResolvedValue(null)
  await start()
  expect(exportForms).toHaveBeenCalledWith(2015, ['form2'])
  // The person cancelled the choice of a place: the dialog is as it was.
  expect(await screen.findByRole('checkbox', { name: /様式2/ })).toBeTruthy()
})

test('what another export came to is told as well, and can be shown in its folder', async () => {
  const sheets = [{ name: '成果指標', pages: 3 }]
  act(() => useExport.getState().openResult({ fileName: '成果指標実績報告.xlsx', sheets, warnings: [] }))
  expect(await screen.findByText('成果指標実績報告.xlsx')).toBeTruthy()
  expect(screen.getByText(/成果指標.*3ページ/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'フォルダーを開く' })).toBeTruthy()
})

test('with no form chosen nothing can be written', async () => {
  for (const name of [/様式1/, /様式2/]) await userEvent.click(await screen.findByRole('checkbox', { name }))
  expect(screen.getByRole('button', { name: '保存する場所を選んで出力…' })).toMatchObject({ disabled: true })
})

test('progress, then the file with its pages and what to look at', async () => {
  let finish: (result: ExportResult) => void = () => undefined
  exportForms.mockReturnValue(new Promise((resolve) => (finish = resolve)))
  await start()
  const bar = await screen.findByRole('progressbar', { name: 'Excel ファイルを書いています' })
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['12', '30'])
  await userEvent.keyboard('{Escape}')
  expect(useExport.getState().isOpen).toBe(true)
  finish({
    fileName: '様式.xlsx',
    sheets: [{ name: '様式2', pages: 26 }],
    warnings: [{ code: 'placeholderLeft', label: '1-1-2 取組内容' }],
  })
  expect(await screen.findByText(/^様式2\s26ページ$/)).toBeTruthy()
  expect(screen.getByText('1-1-2 取組内容')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('a stopped export is no error', async () => {
  let stop: (result: null) => void = () => undefined
  exportForms.mockReturnValue(new Promise((resolve) => (stop = resolve)))
  await start()
  await userEvent.click(await screen.findByRole('button', { name: '中止' }))
  expect(cancelExport).toHaveBeenCalled()
  stop(null)
  expect(await screen.findByText('出力を中止しました。途中のファイルは残っていません。')).toBeTruthy()
})

test('a refusal is told in four parts, and can be tried again', async () => {
  exportForms.mockRejectedValue(new ApiError('E-OUT-01'))
  await start()
  expect(await screen.findByText('E-OUT-01')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'もう一度出力' }))
  expect(await screen.findByRole('checkbox', { name: /様式2/ })).toBeTruthy()
})
