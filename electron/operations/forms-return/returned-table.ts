// Knows what of a table (成果指標実績報告, 意見・対応一覧) is told when it came back: its rows, and what of the book was read for it.
import { leftOverRow } from '../../../shared/forms/read-return/compare-return.ts'
import { compareTable, type TableRequest } from '../../../shared/forms/read-return/compare-places.ts'
import type { AnyFoundRow } from '../../../shared/forms/read-return/found-row.ts'
import { textsBeside } from '../../../shared/forms/read-return/left-overs.ts'
import type { MarkedCell } from '../../../shared/forms/read-return/marked-place.ts'
import { cellsOfBook } from '../../../shared/forms/read-return/read-place.ts'
import type { FormReturnNote } from '../../../shared/model/form-return.ts'

/** `sheets`: names of those that were read, or of which nothing is to be read. */
export type ReturnedTable = Readonly<{
  rows: readonly AnyFoundRow[]
  notes: readonly FormReturnNote[]
  sameCount: number
  movedOn: number
  formName: string
  sheets: readonly string[]
  foundBy: TableRequest['foundBy']
}>
type TableOfBook = TableRequest &
  Readonly<{
    formName: string
    /** Its sheets in the book, by the names of our marks. */
    ownSheets: readonly string[]
    /** What is printed on it and is no place. */
    printed: readonly string[]
    nameOfForm(form: number): string
  }>

export function returnedTable(request: TableOfBook): ReturnedTable {
  const { book, marks, ownSheets, formName, foundBy } = request
  const present = marks.filter(({ sheet }) => sheet !== null)
  const missing = [...new Set(marks.map(({ form }) => form))].filter((form) => !present.some((mark) => mark.form === form))
  const compared = compareTable({ ...request, marks: marks.filter(({ form }) => !missing.includes(form)) })
  const names = [...new Set([...present.map(({ sheet }) => sheet ?? ''), ...ownSheets])]
  const sheets = book.sheets.filter(({ name }) => names.includes(name))
  const leftOvers = textsBeside(sheets, takenBy(request, present), request.printed)
  return {
    rows: [...compared.rows, ...leftOvers.map(({ address, text }) => leftOverRow(address, text))],
    notes: [
      ...missing.map((form) => ({ code: 'missingSheet', detail: { sheet: request.nameOfForm(form) } }) as const),
      ...sheets.filter(({ isHidden }) => isHidden).map(({ name }) => ({ code: 'hiddenSheet', detail: { sheet: name } }) as const),
    ],
    sameCount: compared.sameCount,
    movedOn: compared.movedOn,
    formName,
    sheets: names,
    foundBy,
  }
}

function takenBy({ book }: TableOfBook, marks: readonly MarkedCell[]): ReadonlySet<string> {
  const cells = cellsOfBook(book, marks)
  return new Set(marks.map(({ sheet, address }) => `${sheet}!${cells.at(sheet ?? '', address)?.address ?? address}`))
}
