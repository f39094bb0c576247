// Knows that amounts are typed by keyboard in one table, add up at once, and are held against 区関連予算.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AmountsScreen } from '../../../renderer/screens/amounts/amounts-screen.tsx'
import { useAmounts } from '../../../renderer/stores/amounts.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { type TestApp, startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
let ids: readonly string[]
/** The row of an item, by how its name begins, as the texts of its cells. */
const rowOf = (name: string): readonly string[] => {
  const row = screen.getAllByRole('row').find((one) => one.querySelector('[data-column="0"]')?.textContent?.startsWith(name))
  if (!row) throw new Error(`no row ${name}`)
  return [...row.querySelectorAll('[data-column]')].slice(1).map((cell) => cell.textContent ?? '')
}
const box = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /経営課題と具体的取組の金額|の.*額/ })

beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200)
  app = startAppInMemory([2018])
  bridgeTo(app)
  for (const store of [useApp, usePlan, useProblem, useAmounts]) resetStore(store as typeof useApp)
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  const strategy = await app.api.addItem('strategy', issue, 'last')
  ids = [await app.api.addItem('initiative', strategy, 'last'), await app.api.addItem('initiative', strategy, 'last')]
  await app.api.saveText({ kind: 'initiative', id: ids[0] as string, field: 'title' }, '花と緑の教室')
  await app.api.saveText({ kind: 'initiative', id: ids[1] as string, field: 'title' }, '夜間パトロール')
  await app.api.saveAmount({ kind: 'amount', initiativeId: ids[1] as string, amountKind: 'settlement', fiscalYear: 2016 }, '▲４５')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('read-only shows the reason and does not say how to store one', async () => {
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const readOnly = { reason: 'noWriteAccess', holder: null, takenAt: '2018-03-01T10:00:00+09:00' } as const
  useApp.setState({ state: { ...state, file: { ...state.file, readOnly } } })
  render(<AmountsScreen />)
  expect(screen.getByRole('textbox', { name: '区関連予算との差の理由' })).toHaveProperty('readOnly', true)
  expect(screen.queryByText(/Enter で保存/)).toBe(null)
})

test('columns are those of the form with the funds of this year; rows end with the check', async () => {
  render(<AmountsScreen />)
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
  expect(heads.slice(1)).toEqual([
    '経営課題・具体的取組',
    '28決算額',
    '29予算額',
    '30算定（見込）額　計',
    'うち区長自由経費',
    'うち区CM自由経費',
    'うち区分なし',
  ])
  expect(rowOf('1-1-2')).toEqual(['▲45', '', '', '', '', '－'])
  expect(rowOf('区の合計')).toEqual(['▲45', '－', '－', '－', '－', '－'])
  expect(screen.getByText('単位：千円')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('the keyboard stands in the table at once, also when another year comes to the front', async () => {
  await app.api.createWardPlan(2019)
  render(<AmountsScreen />)
  expect(document.activeElement).toBe(box())
  box().blur()
  await usePlan.getState().openYear(2019)
  await waitFor(() => expect(document.activeElement).toBe(box()))
})

test('by keyboard: typed, stored, summed, one cell after the other', async () => {
  render(<AmountsScreen />)
  await userEvent.click(box())
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
  await userEvent.keyboard('１，５００{Tab}６百万円{Enter}')
  await waitFor(() => expect(rowOf('1-1-1')).toEqual(['', '', '7,500', '1,500', '6,000', '－']))
  expect(rowOf('経営課題1')).toEqual(['▲45', '－', '7,500', '1,500', '6,000', '－'])
  const plan = await app.api.getWardPlan(2018)
  expect(plan?.managementIssues[0]?.strategies[0]?.initiatives[0]?.amounts.map((a) => [a.fund, a.yen])).toEqual([
    ['managerFunds', 6_000_000],
    ['mayorFunds', 1_500_000],
  ])
})

test('an amount that nobody could mean stays in its cell with a sentence beside it', async () => {
  render(<AmountsScreen />)
  await userEvent.click(box())
  await userEvent.keyboard('{ArrowDown}{ArrowRight}約30{Enter}')
  expect(screen.getByRole('alert').textContent).toContain('「約」')
  expect(box().value).toBe('約30')
  await userEvent.keyboard('{Escape}')
  expect(rowOf('1-1-1')[0]).toBe('')
})

test('the sum of a divided amount is not typed over, and says why', async () => {
  await app.api.saveFundAmount(ids[0] as string, 'assessed', 'mayorFunds', 2018, '10')
  await usePlan.getState().reload()
  render(<AmountsScreen />)
  await userEvent.click(box())
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}99{F2}')
  expect(screen.getByRole('status').textContent).toContain('経費の区分ごと')
  expect(rowOf('1-1-1')).toEqual(['', '', '10', '10', '', '－'])
})

test('区関連予算 and the difference, told with a sign and a word', async () => {
  await app.api.saveFundAmount(ids[0] as string, 'assessed', 'mayorFunds', 2018, '10')
  await app.api.saveRelatedBudget(2018, 'assessed', 'managerFunds', '0')
  await usePlan.getState().reload()
  render(<AmountsScreen />)
  await userEvent.click(box())
  await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowLeft}{ArrowLeft}12{Enter}')
  await waitFor(() => expect(rowOf('区関連予算')).toEqual(['', '', '12', '12', '0', '']))
  expect(rowOf('差')).toEqual(['', '', '▲2 少ない', '▲2 少ない', '○ 一致', ''])
  const note = screen.getByRole('textbox', { name: '区関連予算との差の理由' })
  await userEvent.click(note)
  await userEvent.keyboard('国の補助金を含まないため{Enter}')
  await waitFor(async () => expect((await app.api.getWardPlan(2018))?.budgetNote).toBe('国の補助金を含まないため'))
})

test('the whole table is copied with its heads', async () => {
  render(<AmountsScreen />)
  await userEvent.click(box())
  await userEvent.keyboard('{Control>}a{/Control}')
  const clipboard = new Map<string, string>()
  fireEvent.copy(box(), { clipboardData: { setData: (type: string, data: string) => clipboard.set(type, data) } })
  const lines = clipboard.get('text/plain')?.split('\r\n') ?? []
  expect(lines[0]).toBe('経営課題・具体的取組\t28決算額\t29予算額\t30算定（見込）額　計\tうち区長自由経費\tうち区CM自由経費\tうち区分なし')
  expect(lines.find((line) => line.startsWith('1-1-2'))).toBe('1-1-2　夜間パトロール\t▲45\t\t\t\t\t－')
})

test('the table is exported as it stands', async () => {
  const asked: unknown[] = []
  bridgeTo(app, {
    exportList: (...args) => {
      asked.push(...args)
      return { fileName: '金額.xlsx', sheets: [], warnings: [] }
    },
  })
  render(<AmountsScreen />)
  await userEvent.click(screen.getByRole('button', { name: 'Excel に出力' }))
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('金額.xlsx'))
  expect(asked[0]).toBe('平成30年度　金額一覧')
  expect(asked[1]).toContain('28決算額（千円）')
  expect((asked[2] as string[][]).find(([name]) => name?.startsWith('1-1-2'))).toEqual([
    '1-1-2　夜間パトロール',
    '▲45',
    '',
    '',
    '',
    '',
    '－',
  ])
})

test('a year whose form has no amounts says so', async () => {
  const plan = await app.api.createWardPlan(2024)
  expect(plan.formGeneration).toBe('G2')
  await usePlan.getState().openYear(2024)
  render(<AmountsScreen />)
  expect(screen.getByText('この年度の様式には、金額の欄がありません。')).toBeTruthy()
})

test('a block is pasted as one deed, or not at all', async () => {
  render(<AmountsScreen />)
  await userEvent.click(box())
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  const paste = (text: string) =>
    fireEvent.paste(box(), { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } })
  paste('１２\t▲3\r\n40\t－\r\n')
  await waitFor(() => expect(rowOf('1-1-1')).toEqual(['12', '▲3', '', '', '', '－']))
  expect(rowOf('1-1-2')).toEqual(['40', '', '', '', '', '－'])
  await app.api.undo()
  await usePlan.getState().reload()
  await waitFor(() => expect(rowOf('1-1-2')).toEqual(['▲45', '', '', '', '', '－']))
  paste('1\r\n約2\r\n')
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('貼り付けませんでした'))
  paste('1\r\n2\r\n3\r\n')
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('入力できない欄'))
  expect(rowOf('1-1-1')).toEqual(['', '', '', '', '', '－'])
})
