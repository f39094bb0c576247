// Knows that a lost keyboard comes back to the work of the room, that one at work stays, and that F6 goes from part to part.
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stepArea } from '../../../renderer/shell/step-area.ts'
import { useFocusHome } from '../../../renderer/shell/use-focus-home.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { resetStore } from '../../helpers/reset-store.ts'

beforeEach(() => {
  resetStore(useApp)
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Rooms() {
  useFocusHome()
  const room = useApp((app) => app.room)
  return (
    <>
      <header data-area="header">
        <button type="button">年度</button>
      </header>
      {room === 'plan' ? (
        <main data-area="form">
          <button type="button" data-home="begin">
            最初の項目を加える
          </button>
          <input aria-label="欄" data-home="work" />
        </main>
      ) : (
        <main data-area="deeds">
          <button type="button">元に戻す</button>
          <div role="listbox" aria-label="記録" tabIndex={0} data-home="work" />
        </main>
      )}
      <aside data-area="side">何もない</aside>
    </>
  )
}
const soon = () => act(() => vi.advanceTimersByTimeAsync(100))
const held = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

test('another room has the keyboard at its work, and not at what is only its beginning', async () => {
  render(<Rooms />)
  await soon()
  expect(held()).toBe('欄')
  act(() => useApp.setState({ room: 'history' }))
  await soon()
  expect(held()).toBe('記録')
})

test('a keyboard that is somewhere stays there', async () => {
  render(<Rooms />)
  screen.getByText('年度').focus()
  act(() => useApp.setState({ room: 'history' }))
  await soon()
  expect(held()).toBe('年度')
})

test('what a closing dialog leaves nowhere is brought home, while an open one keeps it', async () => {
  render(<Rooms />)
  await soon()
  const dialog = document.createElement('div')
  dialog.className = 'dialog-veil'
  document.body.append(dialog)
  screen.getByLabelText('欄').blur()
  act(() => useApp.setState({ fileCount: 9 }))
  await soon()
  expect(document.activeElement).toBe(document.body)
  dialog.remove()
  await soon()
  expect(held()).toBe('欄')
})

test('F6 goes round the parts that have a control, each entered at its work', () => {
  render(<Rooms />)
  stepArea(1)
  expect(held()).toBe('年度')
  stepArea(1)
  expect(held()).toBe('欄')
  stepArea(1)
  expect(held()).toBe('年度')
  act(() => useApp.setState({ room: 'history' }))
  stepArea(-1)
  expect(held()).toBe('記録')
})

test('a part that goes in favour of another gives the keyboard to the work of the room', async () => {
  function Lists({ list }: Readonly<{ list: string }>) {
    useFocusHome()
    return (
      <main>
        <div>
          <textarea key={list} aria-label={list} data-home="work" />
        </div>
      </main>
    )
  }
  const { rerender } = render(<Lists list="取組" />)
  screen.getByLabelText('取組').focus()
  rerender(<Lists list="指標" />)
  await soon()
  expect(held()).toBe('指標')
})
