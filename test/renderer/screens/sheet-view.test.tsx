// Knows that レビュー資料 is chosen, decided on and run from the keyboard, that it keeps what a person chose, and that a file to read has nothing to write.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { UnstoredTextsContext } from '../../../renderer/components/unstored-texts-context.ts'
import { SheetView } from '../../../renderer/screens/check/sheet/sheet-view.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, confirmAll, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { makeReadOnly, settle } from '../../helpers/survey-world.ts'

// this DOM draws nothing and so scrolls nothing
Element.prototype.scrollIntoView = () => {}
let world: CheckWorld
const printed: unknown[] = []
/** The window as the operating system has it. */
let isFull = false

function View() {
  const { book, organisation } = useChecks()
  const plan = usePlan((store) => store.plan)
  if (!book || !organisation || !plan) return null
  return (
    <UnstoredTextsContext value={{ askToDiscard: () => undefined, rescue: (texts) => useProblem.getState().rescue(texts) }}>
      <SheetView plan={plan} book={book} organisation={organisation} />
    </UnstoredTextsContext>
  )
}
async function open() {
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  await Promise.all([useChecks.getState().load(), useIndicators.getState().load(), usePolicy.getState().load()])
  useChecks.getState().choose({ check: 'firstQuarter' })
  const shown = render(<View />)
  await settle()
  return shown
}
const sheets = async () => (await api.getCheckBook(2015)).sheets
const page = () => screen.getByRole('region', { name: '印刷の見本' })
const ticks = () => within(screen.getByRole('region', { name: '資料に載せる項目' })).getAllByRole('checkbox')
const decisions = () => screen.getByLabelText('決定事項') as HTMLTextAreaElement

beforeEach(async () => {
  world = await makeCheckWorld()
  printed.length = 0
  isFull = false
  bridgeTo(world, {
    printToPdf: (...args) => {
      printed.push([...args, document.querySelectorAll('.sheet-print .sheet-page').length])
      return { fileName: '資料.pdf', sheets: [], warnings: [] }
    },
    isFullScreen: () => isFull,
    setFullScreen: (next) => {
      const was = isFull
      isFull = next === true
      return was
    },
  })
  for (const store of [useApp, usePlan, useChecks, useProblem, useIndicators, useInspection, usePolicy]) resetStore(store as typeof useApp)
  await api.saveText({ kind: 'managementIssue', id: world.issue, field: 'title' }, '子育て')
  await api.saveText({ kind: 'initiative', id: world.other, field: 'title' }, '保育所の案内')
})
afterEach(cleanup)

test('the page says of each item who owns it, what was written, what changed since the last step confirmed, and that it is for the ward alone', async () => {
  await confirmAll(world)
  world.setOperator(people.clerk)
  await api.saveText({ kind: 'initiative', id: world.initiative, field: 'content' }, '保健師が訪問する。')
  await open()
  const text = page().textContent
  for (const part of ['区内管理用', '経営課題1　子育て', '1-1-1', '乳児家庭の訪問', '担当　総務係長（担当 太郎）', '予定どおり訪問した。'])
    expect(text).toContain(part)
  expect(text).toContain('前回の確認（第1四半期　平成27年7月1日（水））からの変更')
  expect(text).toContain('追加「保健師が訪問する。」')
  expect(text).toContain('最終の確認は、この年度にまだ行われていません。')
  expect(screen.getByText('A4 1枚に収まります。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('items are ticked off and moved by Ctrl and the arrows, each as one deed; the proposal can be had back', async () => {
  const user = userEvent.setup()
  await open()
  expect(ticks().length).toBe(2)
  expect(await sheets()).toEqual([])
  act(() => ticks()[0]?.focus())
  await user.keyboard('{Control>}{ArrowDown}{/Control}')
  await settle()
  expect(await sheets()).toMatchObject([{ itemIds: [world.other, world.initiative], decisions: '' }])
  expect([...page().querySelectorAll('h2')].map((head) => head.textContent?.slice(0, 5))).toEqual(['1-1-2', '1-1-1', '決定事項'])
  await user.click(screen.getByRole('checkbox', { name: '1-1-1 乳児家庭の訪問' }))
  await settle()
  expect(await sheets()).toMatchObject([{ itemIds: [world.other] }])
  await user.click(screen.getByRole('button', { name: '提案に戻す' }))
  await settle()
  expect(await sheets()).toEqual([])
})

test('what is decided is kept when the field is left, with the items as they were shown, and its last line becomes a 改善アクション once', async () => {
  const user = userEvent.setup()
  await open()
  await user.type(decisions(), '来月から2人で回る。{Enter}町会に頼む。')
  await user.tab()
  await settle()
  expect(await sheets()).toMatchObject([{ decisions: '来月から2人で回る。\n町会に頼む。', itemIds: [world.initiative, world.other] }])
  expect(page().textContent).toContain('町会に頼む。')
  const make = () => user.click(screen.getByRole('button', { name: '最後の行を改善アクションにする' }))
  await make()
  await settle()
  expect(await api.listActLedger()).toMatchObject([
    { text: '町会に頼む。', source: { kind: 'initiative', id: world.initiative, check: 'firstQuarter' }, postId: world.posts.clerk },
  ])
  await make()
  await settle()
  expect((await api.listActLedger()).length).toBe(1)
  expect(screen.getByText('「町会に頼む。」は、もう改善アクションになっています。')).toBeTruthy()
})

test('the meeting goes from item to item, tells the time calmly, keeps what is typed, and Esc leads back to where one was', async () => {
  const user = userEvent.setup()
  await open()
  const start = screen.getByRole('button', { name: '会議をはじめる（全画面）' })
  act(() => start.focus())
  await user.keyboard('{F5}')
  const meeting = await screen.findByRole('dialog', { name: /1-1-1　乳児家庭の訪問/ })
  expect(within(meeting).getByText('1 / 2件目')).toBeTruthy()
  expect(within(meeting).getByText(/^この項目 0分0\d秒 \/ 10分$/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await user.keyboard('{ArrowRight}')
  expect(within(meeting).getByText('2 / 2件目')).toBeTruthy()
  await user.keyboard('{ArrowRight}t')
  expect(within(meeting).getByText('2 / 2件目')).toBeTruthy()
  expect(within(meeting).queryByText(/この項目/)).toBeNull()
  await user.keyboard('d')
  const field = within(meeting).getByLabelText('決定事項')
  expect(document.activeElement).toBe(field)
  await user.keyboard('秋に増やす。tdra')
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true, keyCode: 229 })
  expect(document.activeElement).toBe(field)
  await user.keyboard('{Escape}')
  await settle()
  expect(await sheets()).toMatchObject([{ decisions: '秋に増やす。tdra' }])
  await user.keyboard('a')
  await settle()
  expect(await api.listActLedger()).toMatchObject([{ text: '秋に増やす。tdra', source: { id: world.other } }])
  await user.keyboard('{ArrowLeft}')
  expect(within(meeting).getByText('1 / 2件目')).toBeTruthy()
  await user.keyboard('{PageDown}')
  expect(within(meeting).getByText('2 / 2件目')).toBeTruthy()
  await user.keyboard('{PageUp}')
  expect(within(meeting).getByText('1 / 2件目')).toBeTruthy()
  await user.keyboard('{Escape}')
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await vi.waitFor(() => expect(document.activeElement).toBe(start))
})

test('Ctrl+P prints the page in front, the button all of them, one page each, upright', async () => {
  const second = await api.addItem('managementIssue', 'plan', 'last')
  await api.saveText({ kind: 'managementIssue', id: second, field: 'title' }, '防災')
  const user = userEvent.setup()
  await open()
  await user.keyboard('{Control>}p{/Control}')
  await settle()
  await user.click(screen.getByRole('button', { name: 'すべてを PDF に…' }))
  await settle()
  expect(printed).toEqual([
    ['平成27年度_天王寺区_第1四半期_レビュー資料', false, 1],
    // two 経営課題, and 様式3
    ['平成27年度_天王寺区_第1四半期_レビュー資料', false, 3],
  ])
  expect(document.querySelector('.sheet-print')).toBeNull()
  expect(screen.getByText('「資料.pdf」に書き出しました。')).toBeTruthy()
})

test('a file to read shows the page and the meeting, and nothing that writes', async () => {
  await api.saveReviewSheet({ areaId: world.issue, check: 'firstQuarter', itemIds: [world.initiative], decisions: '決めた。' })
  const user = userEvent.setup()
  await open()
  act(makeReadOnly)
  await settle()
  expect(decisions().readOnly).toBe(true)
  expect(ticks().every((tick) => (tick as HTMLInputElement).disabled)).toBe(true)
  expect(screen.queryByRole('button', { name: '提案に戻す' })).toBeNull()
  expect(screen.queryByRole('button', { name: /改善アクション/ })).toBeNull()
  await user.keyboard('{F5}')
  const meeting = await screen.findByRole('dialog')
  expect(within(meeting).queryByRole('button', { name: /改善アクション/ })).toBeNull()
  expect(within(meeting).getByText(/← → 項目/).textContent).not.toContain('決定事項')
})

test('様式3 has a page of its own: its items, chosen and decided on like those of a 経営課題', async () => {
  await api.saveText({ kind: 'reformItem', id: world.reformItem, field: 'title' }, '経常経費の見直し')
  const user = userEvent.setup()
  await open()
  const areas = screen.getByRole('listbox', { name: '経営課題・様式3' })
  await user.click(within(areas).getByRole('option', { name: /^様式3　市政改革プランに基づく取組等/ }))
  await settle()
  expect(page().querySelector('h1')?.textContent).toBe('様式3　市政改革プランに基づく取組等')
  expect(page().textContent).toContain('経常経費の見直し')
  expect(page().textContent).not.toContain('乳児家庭の訪問')
  await user.type(decisions(), '3%を目標にする。')
  await user.tab()
  await settle()
  const [sheet] = await sheets()
  expect(sheet).toMatchObject({ itemIds: [world.reformItem], decisions: '3%を目標にする。' })
  expect(sheet?.areaId).toBe((await api.getWardPlan(2015))?.id)
})

describe('the meeting fills the whole screen', () => {
  const leave = () => screen.queryByRole('button', { name: '全画面をやめる（F11）' })

  test('from its first moment, and gives it back at its end', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('{F5}')
    await settle()
    expect(isFull).toBe(true)
    expect(leave()).toBeTruthy()
    await user.keyboard('{Escape}')
    await settle()
    expect(isFull).toBe(false)
  })

  test('F11 leaves it and comes back, in the middle of a text too, and the meeting goes on', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('{F5}')
    await settle()
    await user.keyboard('d{F11}')
    await settle()
    expect(isFull).toBe(false)
    expect(leave()).toBeNull()
    expect(screen.getByRole('dialog')).toBeTruthy()
    await user.keyboard('{F11}')
    await settle()
    expect(isFull).toBe(true)
    expect(leave()).toBeTruthy()
  })

  test('what the system takes away is seen: the window was resized', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('{F5}')
    await settle()
    isFull = false
    fireEvent(window, new Event('resize'))
    await settle()
    expect(screen.getByRole('button', { name: '全画面にする（F11）' })).toBeTruthy()
  })

  test('a window that was full before stays so', async () => {
    isFull = true
    const user = userEvent.setup()
    await open()
    await user.keyboard('{F5}')
    await settle()
    await user.keyboard('{Escape}')
    await settle()
    expect(isFull).toBe(true)
  })
})
