// Knows how long each item of a meeting was in front, told calmly beside the ten minutes that it has.
import { useEffect, useState } from 'react'
import { reviewSheetWords as words, sayTime } from '../../../../shared/words/review-sheet.ts'

/** Seconds that an item has. */
const budget = 600

export function MeetingClock({ itemId, isShown }: Readonly<{ itemId: string; isShown: boolean }>) {
  const [used, setUsed] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    if (itemId === '') return
    const timer = setInterval(() => setUsed((now) => new Map(now).set(itemId, (now.get(itemId) ?? 0) + 1)), 1000)
    return () => clearInterval(timer)
  }, [itemId])
  const seconds = used.get(itemId) ?? 0
  if (!isShown || itemId === '') return null
  return (
    <span className="meeting-clock">
      <progress max={budget} value={Math.min(seconds, budget)} aria-label={words.timer} />
      {words.timeUsed(sayTime(seconds))}
      {seconds > budget && <b>{words.over}</b>}
    </span>
  )
}
