// Knows how a pressed combination becomes a command.
import { useEffect } from 'react'
import { commandWords } from '../../shared/words/commands.ts'
import { isComposing } from '../components/is-composing.ts'
import { findCommandOfKeys, useCommands } from '../stores/commands.ts'

const yieldingToText = new Set(commandWords.filter((command) => command.yieldsToText).map((command) => command.id))

/** 'Ctrl+Alt+Shift+X' of a key press, as shared/words/commands.ts writes it. */
export function keysOf(event: Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // A sign that needs Shift anyway ('+' on many keyboards) is written without it.
  const isShiftNamed = event.shiftKey && (event.key.length > 1 || /[A-Z0-9]/.test(key))
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', isShiftNamed && 'Shift', key].filter(Boolean).join('+')
}

export function useKeyDispatcher(): void {
  useEffect(() => {
    window.addEventListener('keydown', dispatch)
    return () => window.removeEventListener('keydown', dispatch)
  }, [])
}

/** Runs the command of a key press, unless the input method, an open dialog or a text being typed has a better right to it. */
export function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const keys = keysOf(event)
  // The browser's own printing and saving of the page never happen.
  if (keys === 'Ctrl+P' || keys === 'Ctrl+S') event.preventDefault()
  const target = event.target instanceof Element ? event.target : null
  if (document.querySelector('.dialog-veil') || target?.closest('[role=menu]')) return
  const id = findCommandOfKeys(keys)
  if (!id || (yieldingToText.has(id) && isTyping(target))) return
  event.preventDefault()
  useCommands.getState().run(id)
}

/** Whether keys go into a text. A field that only catches keys (the form's cursor) says so with data-keys="commands". */
function isTyping(target: Element | null): boolean {
  return target?.closest('input,textarea,[contenteditable=true]') != null && target.closest('[data-keys=commands]') === null
}
