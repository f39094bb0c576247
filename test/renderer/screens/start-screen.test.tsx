// Knows that a file is begun, opened or refused from the first screen, that a refusal offers only what is allowed, and that nobody is shut out.
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StartScreen } from '../../../renderer/screens/start/start-screen.tsx'
import { OperatorDialog } from '../../../renderer/shell/operator-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useMasterData } from '../../../renderer/stores/master-data.ts'
import type { AppState, FileProblem } from '../../../shared/model/app-state.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const closed: AppState = {
  version: '0.1.0',
  operator: null,
  today: '2026-11-23',
  file: null,
  problem: null,
  recentFiles: [{ id: 'r1', fileName: '浪速区.kusei', wardName: '浪速区', openedAt: '2026-11-20T17:05:00+09:00' }],
}
beforeEach(() => {
  app = startAppInMemory()
  resetStore(useApp)
  resetStore(useMasterData)
  useApp.setState({ state: closed })
  bridgeTo(app)
})
afterEach(cleanup)

test('ward and year chosen by keyboard, the name asked once, then the file is made', async () => {
  const createDataFile = vi.fn(() => null)
  bridgeTo(app, { createDataFile })
  render(
    <>
      <StartScreen />
      <OperatorDialog />
    </>,
  )
  await screen.findByRole('option', { name: /浪速区/ })
  await userEvent.type(screen.getByRole('searchbox'), 'なにわ{ArrowDown}{Enter}')
  await userEvent.click(screen.getByRole('option', { name: /平成27年度/ }))
  expect(screen.getByText(/^浪速区\s平成27年度の計画をつくります。/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'この区と年度でつくる…' }))
  expect(createDataFile).not.toHaveBeenCalled()
  await userEvent.type(await screen.findByRole('textbox'), '山田{Enter}')
  await vi.waitFor(() => expect(createDataFile).toHaveBeenCalledWith('271110', 2015))
  expect(app.context.settings.get().operator).toBe('山田')
})

test('Enter that ends a conversion does not close the dialog of the name', async () => {
  render(<OperatorDialog />)
  void useApp.getState().askOperator()
  const field = await screen.findByRole('textbox')
  await userEvent.type(field, 'やまだ')
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))
  expect(useApp.getState().askingOperator).not.toBeNull()
  expect(await findBarriers()).toEqual([])
})

test('a year without a form cannot be chosen and says why', async () => {
  render(<StartScreen />)
  const option = await screen.findByRole('option', { name: /平成24年度/ })
  expect(option.getAttribute('aria-disabled')).toBe('true')
  expect(option.textContent).toContain('この年度の様式はまだありません')
  expect(await findBarriers()).toEqual([])
})

test.each<[FileProblem['may'], readonly string[]]>([
  [
    ['retry', 'openReadOnly', 'takeOver'],
    ['閉じる', '引き継いで開く', '閲覧のみで開く', '再試行'],
  ],
  [['retry'], ['閉じる', '一覧から外す', '再試行']],
])('a file that may %j offers that and no more', async (may, buttons) => {
  const holder = {
    host: 'PC-0231',
    operator: '鈴木',
    since: '2026-11-23T09:02:00+09:00',
    sameHost: false,
    lastSeen: '2026-11-23T10:40:00+09:00',
  }
  bridgeTo(app, { openRecentFile: () => ({ state: closed, problem: { code: 'E-LOCK-01', fileName: '浪速区.kusei', holder, may } }) })
  render(<StartScreen />)
  await userEvent.click(await screen.findByRole('button', { name: /^浪速区\.kusei(?!を)/ }))
  const panel = await screen.findByRole('region', { name: '浪速区.kuseiを開けませんでした' })
  expect([...panel.querySelectorAll('button')].map((button) => button.textContent)).toEqual(buttons)
  expect(panel.textContent).toContain('E-LOCK-01')
  expect(panel.textContent).toContain('鈴木さん（PC-0231）')
  expect(document.activeElement).toBe(panel)
  expect(await findBarriers()).toEqual([])
})

test('a file is taken off the list', async () => {
  const forgetRecentFile = vi.fn(() => ({ ...closed, recentFiles: [] }))
  bridgeTo(app, { forgetRecentFile })
  render(<StartScreen />)
  await userEvent.click(await screen.findByRole('button', { name: '浪速区.kuseiを一覧から外す' }))
  expect(forgetRecentFile).toHaveBeenCalledWith('r1')
  expect(await screen.findByText('まだありません。')).toBeTruthy()
})
