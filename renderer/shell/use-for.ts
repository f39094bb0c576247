// Knows how an answer stands for a while and goes by itself.
import { useEffect, useState } from 'react'

/** True for `ms` after each growth of `count`. */
export function useFor(count: number, ms: number): boolean {
  const [seen, setSeen] = useState(count)
  useEffect(() => {
    if (count === seen) return
    const timer = setTimeout(() => setSeen(count), ms)
    return () => clearTimeout(timer)
  }, [count, seen, ms])
  return count !== seen
}
