// Knows where the keyboard goes in the view 確認 once something was done: to the list, or where nothing waits to what is offered instead.
import { type RefObject, useEffect, useRef } from 'react'

export type FocusLeft = Readonly<{
  focusLeft: () => void
  /** At once; where a dialog holds the keyboard still, when that is gone. */
  afterAct: () => void
  /** A dialog that was left without an act gives the keyboard back to what opened it. */
  afterDialog: () => void
}>

const focusHome = (left: HTMLElement | null) => left?.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true })

/** `left`: what holds the list, or what stands in its place. `isAsking`: a dialog is open. */
export function useFocusLeft(left: RefObject<HTMLElement | null>, hasLines: boolean, isAsking: boolean): FocusLeft {
  const hasActed = useRef(false)
  const focusLeft = () => focusHome(left.current)
  // the list goes with its last line, and comes back with the first
  useEffect(() => {
    if (document.activeElement === document.body) focusHome(left.current)
  }, [left, hasLines])
  return {
    focusLeft,
    afterAct: () => {
      hasActed.current = isAsking
      if (!isAsking) focusLeft()
    },
    afterDialog: () => {
      if (hasActed.current) focusLeft()
      hasActed.current = false
    },
  }
}
