// Knows the time at this PC, as the program writes it: ISO 8601 with the offset, to the second.
import type { Clock } from './context.ts'

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** Local time of a moment, e.g. '2026-04-01T09:30:00+09:00'. */
export function localTimeOf(moment: Date): string {
  const offset = -moment.getTimezoneOffset()
  const date = `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
  const time = `${pad(moment.getHours())}:${pad(moment.getMinutes())}:${pad(moment.getSeconds())}`
  return `${date}T${time}${offset < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
}

/** The clock of this PC, or for tests (KUSEI_NOW) one that stands still at an ISO moment. Throws RangeError where that is none. */
export function makeClock(standsAt?: string): Clock {
  const frozen = standsAt === undefined ? null : new Date(standsAt)
  if (frozen && Number.isNaN(frozen.getTime())) throw new RangeError(`not a moment: ${standsAt}`)
  const now = (): string => localTimeOf(frozen ?? new Date())
  return { now, today: () => now().slice(0, 10) }
}
