// Knows what is to be looked at in filled form files before they go out: each cell once, of however many books, and the items that no cell shows.
import type { FilledBook, FillProblem, UnshownItem } from '../../model/form-template.ts'

/** `nth`: of the cells of its form. `linesOver`: of the worst book, which is the first of `books`; 0 = not told in lines. */
export type BookProblem = Readonly<{
  nth: number
  sheet: string
  address: string
  problem: FillProblem
  linesOver: number
  books: readonly FilledBook[]
}>

/** In the order of the cells of the form. */
export function problemsOfBooks(books: readonly FilledBook[]): readonly BookProblem[] {
  const found = new Map<string, BookProblem>()
  for (const book of books) {
    for (const [nth, { sheet, address, problems, meter }] of book.cells.entries()) {
      for (const problem of problems) {
        const key = `${nth} ${problem}`
        const before = found.get(key)
        const linesOver = problem === 'overflow' && meter ? Math.max(0, meter.used - meter.max) : 0
        const isWorst = before === undefined || linesOver > before.linesOver
        const others = before?.books ?? []
        found.set(key, {
          nth,
          sheet,
          address,
          problem,
          linesOver: isWorst ? linesOver : before.linesOver,
          books: isWorst ? [book, ...others] : [...others, book],
        })
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.nth - b.nth)
}

/** Each item once. */
export function unshownOfBooks(books: readonly FilledBook[]): readonly UnshownItem[] {
  return [...new Map(books.flatMap(({ unshown }) => unshown.map((item) => [item.id, item] as const))).values()]
}
