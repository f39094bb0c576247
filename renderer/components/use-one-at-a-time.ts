// Knows an act that is not begun again while it is under way: a second press waits for the first.
import { useRef } from 'react'

/** The same act; whoever asks for it while it is under way gets what that comes to. */
export function useOneAtATime<T>(act: () => Promise<T>): () => Promise<T> {
  const underWay = useRef<Promise<T> | null>(null)
  return () => {
    underWay.current ??= act().finally(() => {
      underWay.current = null
    })
    return underWay.current
  }
}
