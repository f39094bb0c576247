// Knows the fiscal years that opinions can be narrowed to: from the first that is known to the one in which today falls, newest first.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'

export function yearsOfOpinions(
  book: Pick<CouncilBook, 'meetings'>,
  pages: ReadonlyMap<number, readonly Pick<OpinionRow, 'fiscalYear'>[]>,
  today: string,
): readonly number[] {
  const known = [...book.meetings, ...[...pages.values()].flat()].map(({ fiscalYear }) => fiscalYear)
  const current = today === '' ? [] : [fiscalYearOf(today)]
  const [first, last] = [...known, ...current].reduce(([from, until], year) => [Math.min(from, year), Math.max(until, year)] as const, [
    Infinity,
    -Infinity,
  ] as const)
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, nth) => last - nth)
}
