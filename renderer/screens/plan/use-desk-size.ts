// Knows how large the desk is now, in pixels.
import { type RefObject, useLayoutEffect, useState } from 'react'

export function useDeskSize(desk: RefObject<HTMLElement | null>): Readonly<{ width: number; height: number }> {
  const [size, setSize] = useState({ width: 800, height: 900 })
  useLayoutEffect(() => {
    const element = desk.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0) setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [desk])
  return size
}
