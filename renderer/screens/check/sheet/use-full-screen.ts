// Knows how the meeting fills the whole screen, follows when the screen is left some other way, and leaves the window as it found it.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useChecks } from '../../../stores/checks.ts'

export type WholeScreen = Readonly<{ isFull: boolean; toggle: () => void }>

/** The window fills the screen from the first moment on. Whoever leaves it by other means (the system, another key) resizes the window, and that is heard. */
export function useFullScreen(): WholeScreen {
  const [isFull, setFull] = useState(false)
  const look = useCallback(async () => setFull((await useChecks.getState().ask((client) => client.isFullScreen())) === true), [])
  const begun = useRef<Promise<boolean | undefined> | null>(null)
  const isHere = useRef(false)
  useEffect(() => {
    const { ask } = useChecks.getState()
    isHere.current = true
    const wasFull = (begun.current ??= ask((client) => client.setFullScreen(true)))
    void wasFull.then(look)
    const onResize = () => void look()
    window.addEventListener('resize', onResize)
    return () => {
      window.removeEventListener('resize', onResize)
      isHere.current = false
      // not where it stands there again at once, as React tries in development
      void wasFull.then((was) => isHere.current || ask((client) => client.setFullScreen(was === true)))
    }
  }, [look])
  const toggle = async () => {
    await useChecks.getState().ask((client) => client.setFullScreen(!isFull))
    await look()
  }
  return { isFull, toggle: () => void toggle() }
}
