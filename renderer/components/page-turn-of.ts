// Knows when a key turns to the next of several views in one place, as Ctrl+PageDown turns to the next sheet in Excel.
import type { KeyboardEvent } from 'react'
import { isComposing } from './is-composing.ts'

/** 1 = on, -1 = back, null = the key means something else. What turns is taken: no one else hears it, and what was typed in a field is stored as when it is left. */
export function pageTurnOf(event: KeyboardEvent): 1 | -1 | null {
  const isPage = event.key === 'PageUp' || event.key === 'PageDown'
  // What is typed in a dialog over it is not meant.
  const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
  if (!isPage || !isOwn || !event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || isComposing(event)) return null
  event.preventDefault()
  event.stopPropagation()
  if (event.target instanceof HTMLElement) event.target.blur()
  return event.key === 'PageDown' ? 1 : -1
}
