// Knows that the dialog of publication takes confirmed editions alone, shows what would go out before, and tells how far it is and what came of it.
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../renderer/api.ts'
import { PublicationDialog } from '../../../renderer/screens/publication/publication-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useEditions } from '../../../renderer/stores/editions.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePublication } from '../../../renderer/stores/publication.ts'
import type { PublicationResult } from '../../../shared/model/publication.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const publish = vi.fn<(...args: readonly unknown[]) => Promise<PublicationResult | null>>()
const cancelExport = vi.fn()
let app: TestApp
beforeEach(async () => {
  publish.mockReset().mockResolvedValue(null)
  app = startAppInMemory()
  bridgeTo(app, {
    publish,
    cancelExport,
    getExportProgress: () => ({ stage: 'print', done: 0, total: 1, what: 'forms.pdf' }),
    showExportedFile: () => null,
  })
  for (const store of [useApp, usePlan, useEditions, usePublication, useDialogs]) resetStore(store as typeof useApp)
  await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '○○な、住みよいまち')
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '災害に強いまちづくり')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const confirm = () => app.api.confirmEdition(2015, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
const open = async () => {
  render(<PublicationDialog />)
  act(() => useDialogs.getState().show('publication'))
  return screen.findByRole('dialog', { name: '公表用ファイルをつくる' })
}
const start = () => screen.findByRole<HTMLButtonElement>('button', { name: 'フォルダーを選んでつくる…' })

test('without an edition it says how to confirm one, and nothing can be made', async () => {
  await open()
  expect(await screen.findByText(/版がまだありません/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'フォルダーを選んでつくる…' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '版を確認する…' }))
  expect(useDialogs.getState().open).toBe('confirmEdition')
})

test('the newest edition is chosen, its outline is shown with what looks unfinished; PDF is refused where there is no window', async () => {
  await confirm()
  const second = await confirm()
  await open()
  const edition = await screen.findByRole<HTMLSelectElement>('combobox', { name: '公表する版' })
  expect([...edition.options].map(({ text }) => text)).toEqual(['平成27年度　案2', '平成27年度　案'])
  expect(edition.value).toBe(second.id)
  const outline = within(await screen.findByRole('list', { name: 'ページの見出し' }))
  expect(outline.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('経営課題1　災害に強いまちづくり')
  expect(screen.getByText(/^区運営方針\s区の目標$/)).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /様式（PDF）/ }).disabled).toBe(true)
  expect(await findBarriers()).toEqual([])
  for (const name of [/ページ（HTML）/, /表（CSV）/]) await userEvent.click(screen.getByRole('checkbox', { name }))
  publish.mockResolvedValue({ folderName: '公表用', files: [{ name: 'forms.xlsx', size: 2_000_000 }], warnings: [] })
  await userEvent.click(await start())
  expect(publish).toHaveBeenCalledWith(second.id, ['workbook'])
  expect(await screen.findByText('「公表用」をつくりました。')).toBeTruthy()
  expect(screen.getByText(/^forms.xlsx\s様式（Excel）（1.9MB）$/)).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('フォルダーを開く')
  expect(await findBarriers()).toEqual([])
})

test('with nothing chosen it says so; what was chosen is there again the next time', async () => {
  await confirm()
  await open()
  for (const name of [/ページ（HTML）/, /表（CSV）/, /様式（Excel）/]) await userEvent.click(await screen.findByRole('checkbox', { name }))
  expect(screen.getByText('つくるものを1つ以上選んでください。')).toBeTruthy()
  expect((await start()).disabled).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: '閉じる' }))
  act(() => useDialogs.getState().show('publication'))
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /ページ（HTML）/ })).checked).toBe(false)
})

test('it tells how far it is, stops when asked, and says that nothing is left; a refusal is told in full', async () => {
  await confirm()
  await open()
  let finish: (result: null) => void = () => {}
  publish.mockImplementation(() => new Promise((resolve) => (finish = resolve)))
  await screen.findByRole('list', { name: 'ページの見出し' })
  await userEvent.click(await start())
  expect(await screen.findByText('PDF をつくっています')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(screen.getByRole('button', { name: '中止' }))
  expect(cancelExport).toHaveBeenCalled()
  await act(async () => finish(null))
  expect(await screen.findByText('中止しました。途中のファイルは残っていません。')).toBeTruthy()
  publish.mockRejectedValue(new ApiError('E-OUT-02'))
  await userEvent.click(await start())
  expect(await screen.findByText('E-OUT-02')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '選び直す' }))
  expect(await start()).toBeTruthy()
})
