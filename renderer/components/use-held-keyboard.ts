// Knows that a dialog never loses the keyboard: where what held it goes away or cannot be used any more, the dialog holds it until a control of it can.
import { type RefObject, useEffect } from 'react'

export const keyboardStops = ':is(a[href], button, input, select, textarea):not(:disabled, [tabindex="-1"]), [tabindex="0"]'

/** `part`: anything in the dialog. */
export function useHeldKeyboard(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const dialog = part.current?.closest<HTMLElement>('[role=dialog], [role=alertdialog]')
    if (!dialog) return
    let frame = 0
    let last: EventTarget | null = null
    /** Nothing in it could take it. */
    let isParked = false
    const remember = ({ target }: FocusEvent) => {
      if (target !== dialog) last = target
    }
    const hold = () => {
      const held = document.activeElement
      const isLost = held === null || held === document.body || (held === dialog && isParked) || held.matches(':disabled')
      if (!isLost || dialog.closest('[inert], [aria-hidden=true]')) return
      const free = [...dialog.querySelectorAll<HTMLElement>(keyboardStops)].filter((control) => control.checkVisibility?.() ?? true)
      const next = free.find((control) => control === last) ?? free[0]
      isParked = next === undefined
      ;(next ?? dialog).focus()
    }
    // What comes in its place may ask for the keyboard itself.
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(hold)
      })
    }
    const observer = new MutationObserver(later)
    observer.observe(dialog, { subtree: true, childList: true, attributeFilter: ['disabled'] })
    dialog.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      dialog.removeEventListener('focusin', remember)
      cancelAnimationFrame(frame)
    }
  }, [part])
}
