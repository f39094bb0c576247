// Knows that what is written in a form and not yet stored is stored before the form goes away or the window closes.
import { useEffect, useLayoutEffect, useRef } from 'react'

/** `keep`: stores what is written, false where it was refused; null = there is nothing to store, or it cannot be stored as it is. */
export function useDraft(keep: (() => Promise<boolean>) | null): void {
  const latest = useRef(keep)
  useLayoutEffect(() => {
    latest.current = keep
  })
  useEffect(() => {
    const beforeClosing = (event: BeforeUnloadEvent): void => {
      if (latest.current === null) return
      event.preventDefault()
      void latest.current().then((isKept) => {
        if (isKept) window.close()
      })
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => {
      window.removeEventListener('beforeunload', beforeClosing)
      void latest.current?.()
    }
  }, [])
}
