// Knows Ctrl+Enter as what decides a form or a dialog, wherever in it the keyboard is (to be asked in the capture: buttons keep Enter to themselves); never during conversion.
import type { KeyboardEvent } from 'react'
import { isComposing } from '../../../components/is-composing.ts'

/** For the element that stands round its fields. */
export function onCtrlEnter(event: KeyboardEvent, decide: () => void): void {
  if (event.key !== 'Enter' || !event.ctrlKey || event.repeat || isComposing(event)) return
  event.preventDefault()
  event.stopPropagation()
  decide()
}
