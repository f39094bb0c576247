// Knows that the history shows who changed what, before and after, takes back one deed alone, and shuts nobody out.
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { revertedBy } from '../../../renderer/screens/history/deed-list.tsx'
import { HistoryScreen } from '../../../renderer/screens/history/history-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useHistory } from '../../../renderer/stores/history.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const save = (field: string, text: string) => useApp.getState().runDeed(() => api.saveText({ kind: 'wardPlan', id: 'plan', field }, text))

beforeEach(async () => {
  // jsdom lays nothing out: the list would draw no row of a box without height.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  app = startAppInMemory()
  bridgeTo(app)
  resetStore(useApp)
  resetStore(useHistory)
  resetStore(useProblem)
  await useApp.getState().load()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('without a deed there is one sentence and one button', async () => {
  bridgeTo(app, { listDeeds: () => [] })
  render(<HistoryScreen />)
  expect(await screen.findByRole('button', { name: '計画を開く' })).toBeTruthy()
})

test('the making of the file stands in the record, but cannot be taken back', async () => {
  render(<HistoryScreen />)
  expect(await screen.findByRole('option', { name: /データファイルの作成/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'この変更だけを取り消す' })).toBeNull()
})

test('newest first, with person and sentence; the chosen one with what was before and after', async () => {
  await save('goal', '見守りのまち')
  await save('goal', '支え合いのまち')
  render(<HistoryScreen />)
  const options = await screen.findAllByRole('option')
  expect(options[0]?.getAttribute('aria-label')).toMatch(/^令和8年11月23日（月）10:00 山田 花子 区の目標の変更/)
  const detail = within(screen.getByRole('region', { name: '変更の内容' }))
  expect(detail.getByText('見守り').tagName).toBe('DEL')
  expect(detail.getByText('支え合い').tagName).toBe('INS')
  await userEvent.click(screen.getByRole('listbox'))
  await userEvent.keyboard('{ArrowDown}')
  expect(useHistory.getState().selectedId).toBe(Number(options[1]?.id.replace('deed-', '')))
  expect(await findBarriers()).toEqual([])
})

test('an older deed is taken back alone; one in the way is named', async () => {
  await save('goal', '見守りのまち')
  await save('mission', '使命')
  render(<HistoryScreen />)
  const options = await screen.findAllByRole('option')
  await userEvent.click(options[1] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'この変更だけを取り消す' }))
  expect(await screen.findByText(/区の目標の変更だけを取り消しました/)).toBeTruthy()
  expect(await api.getWardPlan(2015)).toMatchObject({ goal: '', mission: '使命' })

  // It is marked in words, and not offered again.
  const taken = await screen.findByRole('option', { name: /区の目標の変更 取り消し済み$/ })
  await userEvent.click(taken)
  expect(screen.queryByRole('button', { name: 'この変更だけを取り消す' })).toBeNull()

  await save('mission', '新しい使命')
  const older = (await screen.findAllByRole('option')).find((option) => option.id === options[0]?.id) as HTMLElement
  await userEvent.click(older)
  await userEvent.click(screen.getByRole('button', { name: 'この変更だけを取り消す' }))
  await vi.waitFor(() =>
    expect(useProblem.getState().current).toMatchObject({ code: 'E-UNDO-01', details: [expect.stringContaining('区の使命の変更')] }),
  )
})

test('what was undone is marked in words', async () => {
  await save('goal', '見守りのまち')
  await useApp.getState().undo()
  render(<HistoryScreen />)
  expect(await screen.findByText('元に戻しました')).toBeTruthy()
  expect(screen.getByText('区の目標の変更を元に戻しました', { selector: '.deed-sentence' })).toBeTruthy()
})

test('a deed whose taking back was itself taken back stands again', async () => {
  await save('goal', '見守りのまち')
  const id = (await api.listDeeds(1, null))[0]?.deed.id ?? 0
  await useApp.getState().revert(id)
  const revertId = (await api.listDeeds(1, null))[0]?.deed.id ?? 0
  expect([...revertedBy(await api.listDeeds(10, null))]).toEqual([id])
  await useApp.getState().revert(revertId)
  expect([...revertedBy(await api.listDeeds(10, null))]).toEqual([revertId])
})

test('read-only shows everything and offers nothing', async () => {
  await save('goal', '見守りのまち')
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const readOnly = { reason: 'noWriteAccess', holder: null, takenAt: '2026-11-23T10:00:00+09:00' } as const
  useApp.setState({ state: { ...state, file: { ...state.file, readOnly } } })
  render(<HistoryScreen />)
  expect(await screen.findByText('見守りのまち')).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('more is read when the end comes into sight', async () => {
  await save('goal', '0')
  bridgeTo(app, {
    listDeeds: (limit, before) => {
      const first = before === null ? 150 : (before as number) - 1
      const template = {
        deed: {
          name: 'saveText',
          subject: null,
          operator: '山田',
          at: '2026-11-23T10:00:00+09:00',
          kind: 'do',
          ofDeed: null,
          state: 'done',
        },
        changes: [],
      }
      return Array.from({ length: Math.min(limit as number, first) }, (_, index) => ({
        ...template,
        deed: { ...template.deed, id: first - index },
      }))
    },
  })
  await useHistory.getState().load()
  expect(useHistory.getState()).toMatchObject({ mayHaveMore: true })
  await useHistory.getState().loadMore()
  const { deeds, mayHaveMore } = useHistory.getState()
  expect(deeds?.map(({ deed }) => deed.id)).toEqual(Array.from({ length: 150 }, (_, index) => 150 - index))
  expect(mayHaveMore).toBe(false)
})
