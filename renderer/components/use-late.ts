// Knows when something takes so long that the person should be told: after 150 ms.
import { useEffect, useState } from 'react'

const patienceMs = 150

/** True once `isOn` has been true for 150 ms on end. */
export function useLate(isOn: boolean): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    setIsLate(false)
    if (!isOn) return
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isOn])
  return isOn && isLate
}
