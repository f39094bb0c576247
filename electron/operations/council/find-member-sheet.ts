// Knows how a sheet of ours is found in a workbook that came back: its head, its columns by their labels, and whose it is by its mark.
import type { ReadBook, ReadCell, ReadSheet } from '../../../shared/model/sheet-cells.ts'
import { plainOf } from '../../../shared/rules/council/read-choice.ts'
import { pageColumns, printedMark } from '../../../shared/words/member-sheet-page.ts'
import { markStart, type MemberSheetMark, readMemberMark } from './make-member-sheet.ts'

/** Columns from 1; null = not there any more. */
export type PageColumns = Readonly<{ number: number | null; label: number; choice: number | null; comment: number; key: number | null }>
export type FoundPage = Readonly<{
  sheet: ReadSheet
  rows: ReadonlyMap<number, readonly ReadCell[]>
  headRow: number
  columns: PageColumns
  /** Cells of the head row by which the columns were found. */
  isHeadKnown: boolean
  /** null where the hidden column is lost. */
  mark: MemberSheetMark | null
  /** The beginnings of the ids of sheet and member, as printed; null where they are gone too. */
  printed: Readonly<{ sheetStart: string; memberStart: string }> | null
  /** Where the mark, or what is printed of it, stands: 'F9'; '' = nowhere. */
  markCell: string
}>

/** null where no sheet of the book is one of ours. */
export function findMemberPage(book: ReadBook): FoundPage | null {
  const pages = book.sheets.flatMap((sheet) => {
    const found = findPage(sheet)
    return found === null ? [] : [found]
  })
  return pages.find(({ mark }) => mark !== null) ?? pages[0] ?? null
}

function findPage(sheet: ReadSheet): FoundPage | null {
  const rows = Map.groupBy(sheet.cells, ({ row }) => row)
  const marked = sheet.cells.find(({ text }) => text.startsWith(markStart))
  const headRow = marked?.row ?? [...rows].find(([, cells]) => labelsOf(cells).size >= 3)?.[0]
  if (headRow === undefined) return null
  const labels = labelsOf(rows.get(headRow) ?? [])
  const mark = marked ? readMemberMark(marked.text) : null
  const above = sheet.cells.find(({ row, text }) => row < headRow && printedMark.test(text.normalize('NFKC')))
  const [, sheetStart = '', memberStart = ''] = printedMark.exec(above?.text.normalize('NFKC') ?? '') ?? []
  return {
    sheet,
    rows,
    headRow,
    columns: columnsOf(labels, marked?.column ?? null),
    isHeadKnown: labels.has('label') && labels.has('comment'),
    mark,
    printed: above ? { sheetStart, memberStart } : null,
    markCell: (mark ? marked : above)?.address ?? marked?.address ?? '',
  }
}

function labelsOf(cells: readonly ReadCell[]): ReadonlyMap<keyof typeof pageColumns, number> {
  const known = Object.entries(pageColumns) as readonly (readonly [keyof typeof pageColumns, string])[]
  return new Map(
    known.flatMap(([name, label]) => {
      const cell = cells.find(({ text }) => plainOf(text) === label)
      return cell ? [[name, cell.column] as const] : []
    }),
  )
}

/** A head that was written over stands where it was made: as many columns before the hidden one as there were. */
function columnsOf(labels: ReturnType<typeof labelsOf>, key: number | null): PageColumns {
  const hasChoice = labels.has('choice') || key === 5
  const taken = new Set(labels.values())
  const at = (name: keyof typeof pageColumns, made: number): number => labels.get(name) ?? free(made, taken)
  return {
    number: labels.get('number') ?? null,
    label: at('label', 2),
    choice: hasChoice ? at('choice', 3) : null,
    comment: at('comment', hasChoice ? 4 : 3),
    key,
  }
}

function free(made: number, taken: Set<number>): number {
  let column = made
  while (taken.has(column)) column += 1
  taken.add(column)
  return column
}
