// Knows which check today asks for, and how far the items of the board have come in it.
import type { Check, CheckDates } from '../../../shared/model/check.ts'
import type { BoardRow } from '../../../shared/rules/check/board-rows.ts'
import { checkOfToday } from '../../../shared/rules/check/queue.ts'
import type { Home } from './use-home.ts'

export type BoardProgress = Readonly<{
  /** null where no check asks for anything. */
  dates: CheckDates | null
  /** Where that one is overdue: the one whose deadline comes next; null = none. */
  coming: CheckDates | null
  /** Others whose deadline is over for items of theirs, in the order of their deadlines. */
  alsoLate: readonly CheckDates[]
  /** Every check of the year is confirmed. */
  allDone: boolean
}>
export type BoardCounts = Readonly<{ all: number; confirmed: number; late: number; sentBack: number; empty: number }>

export function progressOf({ dates, rows, today }: Pick<Home, 'dates' | 'rows' | 'today'>): BoardProgress {
  if (dates.length === 0) return { dates: null, coming: null, alsoLate: [], allDone: false }
  const done = new Set(
    dates.flatMap(({ check }, index) => {
      const { all, confirmed } = countsOf(rows, index)
      return all === confirmed ? [check] : []
    }),
  )
  // what is over and late for no item (a quarter that the ward does not keep) asks for nothing any more
  const unkept = new Set<Check>(
    dates.flatMap(({ check, deadline }, index) => (deadline < today && countsOf(rows, index).late === 0 ? [check] : [])),
  )
  const check = checkOfToday(dates, today, (one) => done.has(one) || unkept.has(one))
  const ofToday = dates.find((one) => one.check === check) ?? null
  const alsoLate = dates.flatMap((one, index) => (one.check !== check && countsOf(rows, index).late > 0 ? [one] : []))
  const open = dates.filter((one) => one.deadline >= today && !done.has(one.check))
  const [coming = null] = open.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
  return {
    dates: ofToday,
    coming: ofToday && ofToday.deadline < today ? coming : null,
    alsoLate: alsoLate.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1)),
    allDone: done.size === dates.length,
  }
}

/** Of one column of these rows. */
export function countsOf(rows: readonly BoardRow[], column: number): BoardCounts {
  const states = rows.flatMap(({ cells }) => cells[column]?.state ?? [])
  const count = (is: (state: (typeof states)[number]) => boolean): number => states.filter(is).length
  return {
    all: states.length,
    confirmed: count(({ stage }) => stage === 'confirmed'),
    late: count(({ isLate }) => isLate),
    sentBack: count(({ stage }) => stage === 'sentBack'),
    empty: count(({ stage }) => stage === 'empty'),
  }
}
