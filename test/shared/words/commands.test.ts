// Knows that no key stands for two commands, and that every command has a place in a menu.
import { expect, test } from 'vitest'
import { commandGroups, commandWords, labelOfKeys } from '../../../shared/words/commands.ts'

test('a key stands for one command', () => {
  const keys = commandWords.flatMap((command) => command.keys)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('every command stands in a menu that exists, with modifiers in one order', () => {
  const groups: readonly string[] = commandGroups.map((group) => group.id)
  for (const command of commandWords) {
    expect(groups).toContain(command.group)
    for (const key of command.keys) expect(key).toMatch(/^(Ctrl\+)?(Alt\+)?(Shift\+)?[^+]+$|^Ctrl\+\+$/)
  }
})

test('keys that act on typed text are left to it', () => {
  const owner = (key: string) => commandWords.find((command) => command.keys.includes(key))
  for (const key of ['Ctrl+Z', 'Ctrl+Y', 'Delete']) expect(owner(key)?.yieldsToText, key).toBe(true)
})

test('arrows are shown as arrows', () => expect(labelOfKeys('Alt+ArrowUp')).toBe('Alt+↑'))
