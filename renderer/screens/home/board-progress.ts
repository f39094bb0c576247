// Knows which check today asks for, and how far the items of the board have come in it.
import { type Check, type CheckDates, isQuarter } from '../../../shared/model/check.ts'
import type { BoardRow } from '../../../shared/rules/check/board-rows.ts'
import { checkOfToday } from '../../../shared/rules/check/queue.ts'
import type { Home } from './use-home.ts'

export type BoardProgress = Readonly<{
  /** null where no check asks for anything. */
  dates: CheckDates | null
  /** Where that one is overdue: the one whose deadline comes next; null = none. */
  coming: CheckDates | null
  /** Every check of the year is confirmed. */
  allDone: boolean
}>
export type BoardCounts = Readonly<{ all: number; confirmed: number; late: number; sentBack: number; empty: number }>

export function progressOf({ dates, rows, today }: Pick<Home, 'dates' | 'rows' | 'today'>): BoardProgress {
  if (dates.length === 0) return { dates: null, coming: null, allDone: false }
  const done = new Set(
    dates.flatMap(({ check }, index) => {
      const { all, confirmed } = countsOf(rows, index)
      return all === confirmed ? [check] : []
    }),
  )
  // a quarter (区内管理用) that is over and that nobody kept asks for nothing any more
  const unkept = new Set<Check>(
    dates.flatMap(({ check, deadline }, index) => {
      const { all, empty } = countsOf(rows, index)
      return isQuarter(check) && deadline < today && all === empty ? [check] : []
    }),
  )
  const check = checkOfToday(dates, today, (one) => done.has(one) || unkept.has(one))
  const ofToday = dates.find((one) => one.check === check) ?? null
  const open = dates.filter((one) => one.deadline >= today && !done.has(one.check))
  const [coming = null] = open.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
  return { dates: ofToday, coming: ofToday && ofToday.deadline < today ? coming : null, allDone: done.size === dates.length }
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
