// Knows that keys in the form mean what they mean in Excel, and that a conversion is never taken for an end.
import { expect, test } from 'vitest'
import { editorActionOf } from '../../../renderer/screens/plan/editor-keys.ts'
import { keyPress as press } from '../../helpers/key-press.ts'

const open = { editing: true, mayWrite: true }
const selected = { editing: false, mayWrite: true }
const readOnly = { editing: false, mayWrite: false }

test.each(['Enter', 'Tab', 'Escape', 'ArrowDown', 'F2', 'a'])('while converting, %s belongs to the input method', (key) => {
  for (const state of [open, selected]) {
    expect(editorActionOf(press(key, { isComposing: true }), state)).toEqual({ kind: 'native' })
    expect(editorActionOf(press(key, { keyCode: 229 }), state)).toEqual({ kind: 'native' })
  }
  expect(editorActionOf(press('Process'), open)).toEqual({ kind: 'native' })
})

test('in an open cell Enter, Tab and Shift end it, Alt+Enter breaks the line, Esc takes back, arrows move the caret', () => {
  expect(editorActionOf(press('Enter'), open)).toEqual({ kind: 'commit', move: 'down' })
  expect(editorActionOf(press('Enter', { shiftKey: true }), open)).toEqual({ kind: 'commit', move: 'up' })
  expect(editorActionOf(press('Enter', { ctrlKey: true }), open)).toEqual({ kind: 'commit', move: null })
  expect(editorActionOf(press('Enter', { altKey: true }), open)).toEqual({ kind: 'newLine' })
  expect(editorActionOf(press('Tab'), open)).toEqual({ kind: 'commit', move: 'next' })
  expect(editorActionOf(press('Tab', { shiftKey: true }), open)).toEqual({ kind: 'commit', move: 'previous' })
  expect(editorActionOf(press('Escape'), open)).toEqual({ kind: 'cancel' })
  expect(editorActionOf(press('ArrowLeft'), open)).toEqual({ kind: 'native' })
  expect(editorActionOf(press('Delete'), open)).toEqual({ kind: 'native' })
})

test('undo inside an open text stays inside; other commands go on to the window', () => {
  expect(editorActionOf(press('z', { ctrlKey: true }), open)).toEqual({ kind: 'own' })
  expect(editorActionOf(press('z', { ctrlKey: true }), selected)).toEqual({ kind: 'native' })
  expect(editorActionOf(press('k', { ctrlKey: true }), open)).toEqual({ kind: 'native' })
})

test('over a selected cell arrows, Tab and paging move, Enter and F2 open, Delete clears, Ctrl+D fills, F1 helps', () => {
  expect(editorActionOf(press('ArrowUp'), selected)).toEqual({ kind: 'move', to: 'up' })
  expect(editorActionOf(press('Tab'), selected)).toEqual({ kind: 'move', to: 'next' })
  expect(editorActionOf(press('End', { ctrlKey: true }), selected)).toEqual({ kind: 'move', to: 'last' })
  expect(editorActionOf(press('Enter'), selected)).toEqual({ kind: 'edit', select: 'end' })
  expect(editorActionOf(press('F2'), selected)).toEqual({ kind: 'edit', select: 'end' })
  expect(editorActionOf(press('Delete'), selected)).toEqual({ kind: 'clear' })
  expect(editorActionOf(press('d', { ctrlKey: true }), selected)).toEqual({ kind: 'fillFromAbove' })
  expect(editorActionOf(press('F1'), selected)).toEqual({ kind: 'help' })
  expect(editorActionOf(press('あ'), selected)).toEqual({ kind: 'native' })
})

test('combinations of the window pass through a selected cell', () => {
  expect(editorActionOf(press('Enter', { ctrlKey: true }), selected)).toEqual({ kind: 'native' })
  expect(editorActionOf(press('D', { ctrlKey: true, shiftKey: true }), selected)).toEqual({ kind: 'native' })
  expect(editorActionOf(press('ArrowUp', { altKey: true }), selected)).toEqual({ kind: 'native' })
  expect(editorActionOf(press('PageDown', { ctrlKey: true }), selected)).toEqual({ kind: 'native' })
})

test('a file that may only be read is walked, not written', () => {
  expect(editorActionOf(press('ArrowRight'), readOnly)).toEqual({ kind: 'move', to: 'right' })
  for (const key of ['Enter', 'F2', 'Delete']) expect(editorActionOf(press(key), readOnly)).toEqual({ kind: 'native' })
  expect(editorActionOf(press('d', { ctrlKey: true }), readOnly)).toEqual({ kind: 'native' })
})
