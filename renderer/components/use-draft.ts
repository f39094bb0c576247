// Knows that what is written in a form and not yet stored is stored before the form goes away or the window closes, and is not lost where it cannot be.
import { useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { UnstoredTextsContext } from './unstored-texts-context.ts'

/** `keep`: stores what is written, false where it was refused; null = there is nothing to store, or it cannot be stored as it is. `text`: what is written. */
export function useDraft(keep: (() => Promise<boolean>) | null, text: string): void {
  const { askToDiscard, rescue } = useContext(UnstoredTextsContext)
  const latest = useRef({ keep, text })
  useLayoutEffect(() => {
    latest.current = { keep, text }
  })
  useEffect(() => {
    const forget = (): void => {
      latest.current = { keep: null, text: '' }
    }
    const beforeClosing = (event: BeforeUnloadEvent): void => {
      const { keep: store, text: written } = latest.current
      if (store === null) return
      event.preventDefault()
      void store().then((isKept) => {
        if (isKept) window.close()
        else askToDiscard({ field: latest, text: written, discard: forget })
      })
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => {
      window.removeEventListener('beforeunload', beforeClosing)
      const { keep: store, text: written } = latest.current
      void store?.().then((isKept) => {
        if (!isKept) rescue([written])
      })
    }
  }, [askToDiscard, rescue])
}
