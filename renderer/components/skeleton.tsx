// Knows how a place looks while it loads: nothing for 150 ms, then grey lines.
import { useLate } from './use-late.ts'

export function Skeleton({ label, lines = 6 }: Readonly<{ label: string; lines?: number }>) {
  if (!useLate(true)) return null
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" style={{ width: `${90 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  )
}
