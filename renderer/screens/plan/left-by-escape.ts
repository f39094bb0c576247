// Knows that Escape leaves a small form beside the plan as it leaves a dialog, and no more than it.
import type { KeyboardEvent } from 'react'
import { isComposing } from '../../components/is-composing.ts'

export function leftByEscape(leave: () => void) {
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || isComposing(event)) return
      event.stopPropagation()
      leave()
    },
  }
}
