// Knows how a filled sheet (記入票) is read: which take-out it is of, and what stands in the 記入欄 of each line, whatever became of its columns.
import type { ReadBook, ReadCell } from '../../shared/model/sheet-cells.ts'
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import { sheetWords } from '../../shared/words/section-sheet.ts'

/** What the hidden column says of the sheet as a whole. */
export type SheetMark = Readonly<{
  wardCode: string
  fiscalYear: number
  sectionId: string
  takeOutId: string
  baseHash: string
  takenAt: string
}>
export type SheetLine = Readonly<{ address: string; number: string; field: string; before: string; text: string; key: string | null }>
export type FilledSheet = Readonly<{
  /** null where the hidden column is lost. */
  mark: SheetMark | null
  /** The first letters of the take-out's id, as printed at the head; null where they are gone too. */
  markStart: string | null
  /** Everything above the lines, for what it says of ward and year. */
  head: string
  lines: readonly SheetLine[]
}>

const start = 'kusei-sheet/1/'

export function writeMark(mark: SheetMark): string {
  const { wardCode, fiscalYear, sectionId, takeOutId, baseHash, takenAt } = mark
  return start + [wardCode, fiscalYear, sectionId, takeOutId, baseHash, takenAt].join('/')
}

/** null where no sheet of the book is a sheet of ours. */
export function readSectionSheet(book: ReadBook): FilledSheet | null {
  for (const { name, cells } of book.sheets) {
    const rows = byRow(cells)
    for (const [row, ofRow] of rows) {
      const head = columnsOf(ofRow)
      if (head) return readLines(name, rows, row, head)
    }
  }
  return null
}

type Columns = Readonly<{ number: number; field: number; before: number | null; text: number; key: number | null; mark: SheetMark | null }>

function columnsOf(cells: readonly ReadCell[]): Columns | null {
  const find = (label: string) => cells.find((c) => c.text.trim() === label)?.column ?? null
  const [numberLabel = '', , fieldLabel = '', beforeLabel = '', textLabel = ''] = sheetWords.columns
  const [number, field, text] = [find(numberLabel), find(fieldLabel), find(textLabel)]
  if (number === null || field === null || text === null) return null
  const key = cells.find((c) => c.text.startsWith(start))
  return { number, field, text, before: find(beforeLabel), key: key?.column ?? null, mark: key ? readMark(key.text) : null }
}

function readMark(text: string): SheetMark | null {
  const [wardCode = '', year = '', sectionId = '', takeOutId = '', baseHash = '', takenAt = ''] = text.slice(start.length).split('/')
  const isSound =
    [sectionId, takeOutId].every((id) => /^[0-9a-zA-Z-]{1,64}$/.test(id)) && /^\d{4}$/.test(year) && /^[0-9a-f]{64}$/.test(baseHash)
  return isSound ? { wardCode, fiscalYear: Number(year), sectionId, takeOutId, baseHash, takenAt } : null
}

function readLines(sheet: string, rows: ReadonlyMap<number, readonly ReadCell[]>, headRow: number, columns: Columns): FilledSheet {
  const lines: SheetLine[] = []
  const head: string[] = []
  for (const [row, cells] of rows) {
    if (row < headRow) head.push(...cells.map((c) => c.text))
    if (row <= headRow) continue
    const at = (column: number | null) => cells.find((c) => c.column === column)?.text ?? ''
    const [number, field, key] = [at(columns.number).trim(), at(columns.field).trim(), at(columns.key).trim()]
    // a line that a person added below has neither
    if (key === '' && (number === '' || field === '')) continue
    const address = `${sheet}!${addressOfCell(row, columns.text)}`
    lines.push({ address, number, field, before: at(columns.before), text: at(columns.text), key: key === '' ? null : key })
  }
  const printed = head.join('\n')
  return { mark: columns.mark, markStart: /管理番号\s*([0-9a-zA-Z-]+)/.exec(printed)?.[1] ?? null, head: printed, lines }
}

function byRow(cells: readonly ReadCell[]): ReadonlyMap<number, readonly ReadCell[]> {
  const rows = new Map<number, ReadCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}
