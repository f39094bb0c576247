// Knows the keys of the view 確認, which mean nothing while somebody types, in a dialog, or together with Ctrl.
import type { KeyboardEvent } from 'react'
import { isComposing } from '../../../components/is-composing.ts'

export type QueueKeys = Readonly<{ step: (by: 1 | -1) => void; confirm: () => void; sendBack: () => void; toEntry: () => void }>

const fields = 'input, textarea, select, [contenteditable=true]'
const controls = 'button, a[href]'

/** For the element that stands round list and item; Enter of a button stays the button's. */
export function onQueueKey(event: KeyboardEvent<HTMLElement>, keys: QueueKeys): void {
  const { target, currentTarget } = event
  if (!(target instanceof Element) || !currentTarget.contains(target)) return
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || target.matches(fields)) return
  switch (event.key.toLowerCase()) {
    case 'j':
      keys.step(1)
      break
    case 'arrowdown':
    case 'arrowup':
      // elsewhere they scroll
      if (!target.matches('[role=listbox]')) return
      keys.step(event.key === 'ArrowDown' ? 1 : -1)
      break
    case 'k':
      keys.step(-1)
      break
    case 'enter':
      if (target.closest(controls)) return
      if (!event.repeat) keys.confirm()
      break
    case 'c':
      if (!event.repeat) keys.confirm()
      break
    case 'r':
      keys.sendBack()
      break
    case 'e':
      keys.toEntry()
      break
    default:
      return
  }
  event.preventDefault()
  event.stopPropagation()
}
