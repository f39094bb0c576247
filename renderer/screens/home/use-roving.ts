// Knows how ↑, ↓, Home and End go through the buttons of a list (a ul) of which one alone is reached by Tab.
import { type KeyboardEvent, useState } from 'react'
import { isComposing } from '../../components/is-composing.ts'

export type Roving = Readonly<{
  /** Place of the button that Tab reaches. */
  active: number
  onFocus: (index: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}>

export function useRoving(count: number): Roving {
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, count - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = Math.min(Math.max(step, 0), count - 1)
    setChosen(next)
    event.currentTarget.closest('ul')?.querySelectorAll('button')[next]?.focus()
  }
  return { active, onFocus: setChosen, onKeyDown }
}
