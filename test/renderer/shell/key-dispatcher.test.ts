// Knows who gets a key: the input method first, then the text being typed, then a command that can run.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dispatch, keysOf } from '../../../renderer/shell/use-key-dispatcher.ts'
import { useCommands } from '../../../renderer/stores/commands.ts'
import type { CommandId } from '../../../shared/words/commands.ts'

const run = vi.fn<(id: CommandId) => void>()
const leave: (() => void)[] = []
const register = (id: CommandId, isEnabled?: () => boolean) => leave.push(useCommands.getState().register(id, () => run(id), isEnabled))

function press(target: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => {
  document.body.innerHTML = '<main tabindex="0"></main><input id="text"><textarea id="cursor" data-keys="commands"></textarea>'
  window.addEventListener('keydown', dispatch)
  run.mockClear()
})
afterEach(() => {
  window.removeEventListener('keydown', dispatch)
  for (const unregister of leave.splice(0)) unregister()
})
const at = (selector: string) => {
  const element = document.querySelector(selector)
  if (!element) throw new Error(selector)
  return element
}

test('keys are written in one way', () => {
  const keys = (key: string, mods: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
    keysOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...mods })
  expect(keys('z', { ctrlKey: true })).toBe('Ctrl+Z')
  expect(keys('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
  expect(keys('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp')
  // '+' needs Shift on Japanese keyboards: it is the same key to a person.
  expect(keys('+', { ctrlKey: true, shiftKey: true })).toBe('Ctrl++')
})

test('a command runs and the browser does nothing of its own', () => {
  register('undo')
  expect(press(at('main'), 'z', { ctrlKey: true }).defaultPrevented).toBe(true)
  expect(run.mock.calls).toEqual([['undo']])
})

test('during conversion no key is a command', () => {
  register('undo')
  press(at('#cursor'), 'z', { ctrlKey: true, isComposing: true })
  press(at('#cursor'), 'z', { ctrlKey: true, keyCode: 229 })
  expect(run).not.toHaveBeenCalled()
})

test('Ctrl+Z and Delete belong to a text that is being typed, not to one that only catches keys', () => {
  register('undo')
  register('deleteItem')
  expect(press(at('#text'), 'z', { ctrlKey: true }).defaultPrevented).toBe(false)
  press(at('#text'), 'Delete')
  expect(run).not.toHaveBeenCalled()
  press(at('#cursor'), 'z', { ctrlKey: true })
  press(at('#cursor'), 'Delete')
  expect(run.mock.calls).toEqual([['undo'], ['deleteItem']])
})

test('commands that do not touch the text work while typing', () => {
  register('goToPolicy')
  press(at('#text'), '9', { ctrlKey: true })
  expect(run).toHaveBeenCalledWith('goToPolicy')
})

test('what cannot run now is left alone, and so is a key that someone took', () => {
  register('undo', () => false)
  expect(press(at('main'), 'z', { ctrlKey: true }).defaultPrevented).toBe(false)
  register('redo')
  at('main').addEventListener('keydown', (event) => event.preventDefault(), { once: true })
  press(at('main'), 'y', { ctrlKey: true })
  expect(run).not.toHaveBeenCalled()
})

test('printing and saving by the browser never happen, even where no command can run', () => {
  expect(press(at('main'), 'p', { ctrlKey: true }).defaultPrevented).toBe(true)
  expect(press(at('main'), 's', { ctrlKey: true }).defaultPrevented).toBe(true)
})

test('under an open dialog nothing runs', () => {
  register('undo')
  document.body.insertAdjacentHTML('beforeend', '<div class="dialog-veil"></div>')
  press(at('main'), 'z', { ctrlKey: true })
  expect(run).not.toHaveBeenCalled()
})

test('the last registered wins as long as it stands', () => {
  const first = vi.fn()
  const second = vi.fn()
  const { register: registerRun, run: runCommand } = useCommands.getState()
  leave.push(registerRun('zoomIn', first))
  const unregister = registerRun('zoomIn', second)
  expect(runCommand('zoomIn')).toBe(true)
  unregister()
  runCommand('zoomIn')
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1])
})
