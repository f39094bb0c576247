// Knows where the figures stand on a 成果指標実績報告 that came back, and which cells a person typed over since the program wrote them.
import type { ReadCell, ReadSheet } from '../../model/sheet-cells.ts'
import type { CellDifference, ReportField, SubmittedContent, SubmittedResult } from '../../model/submission.ts'
import { addressOfCell } from '../address-of-cell.ts'
import { foldText } from '../fold-text.ts'
import { baseCountOf } from './content-of-results.ts'
import { typedFigure } from './typed-figure.ts'

/** How the report calls its columns, and what it writes where there is nothing. */
export type ReportLabels = Readonly<{
  number: string
  name: string
  /** Ways in which the head of a column may read. */
  columns: Readonly<Record<ReportField, readonly string[]>>
  blanks: readonly string[]
  base: (n: string, responseRate: string | null) => string
}>
/** The cell of each field of an indicator: 'commonKey/field' → 'シート!G5'. */
export type ReportAddresses = ReadonlyMap<string, string>

/**
 * Rows and columns are found by what their heads and numbers say, so that inserted rows, moved columns and a renamed sheet do not matter. `found` false:
 * no sheet looks like the report.
 */
export function differencesOfReport(
  sheets: readonly ReadSheet[],
  content: SubmittedContent,
  labels: ReportLabels,
): Readonly<{ found: boolean; addresses: ReportAddresses; differences: readonly CellDifference[] }> {
  const place = findTable(sheets, labels)
  if (!place) return { found: false, addresses: new Map(), differences: [] }
  const { sheet, headRow, columnOf, rows } = place
  const addresses = new Map<string, string>()
  const differences = content.results.flatMap((result): readonly CellDifference[] => {
    const row = rows.get(plain(result.number))
    return fieldsOf(columnOf).flatMap(([field, column]): readonly CellDifference[] => {
      const cell = row?.get(column) ?? null
      const address = row ? `${sheet.name}!${addressOfCell(rowNumberOf(row) ?? headRow, column)}` : ''
      const key = `${result.commonKey}/${field}`
      if (address !== '') addresses.set(key, address)
      const sealed = sealedText(result, field, labels)
      const typed = cell?.text ?? ''
      if (row && isSame(cell, sealed, result, field, labels)) return []
      return [
        {
          key,
          commonKey: result.commonKey,
          number: result.number,
          name: result.name,
          field,
          address,
          sealed,
          typed,
          mayTake: mayTake(field, typed, row),
        },
      ]
    })
  })
  return { found: true, addresses, differences }
}

type Row = ReadonlyMap<number, ReadCell>
type Columns = Readonly<Partial<Record<ReportField, number>>>
type Table = Readonly<{ sheet: ReadSheet; headRow: number; columnOf: Columns; rows: ReadonlyMap<string, Row> }>

const plain = (text: string): string => foldText(text).replaceAll(/\s/g, '')
const fieldsOf = (columns: Columns): readonly (readonly [ReportField, number])[] =>
  (Object.entries(columns) as [ReportField, number][]).map(([field, column]) => [field, column] as const)
const rowNumberOf = (row: Row): number | undefined => [...row.values()][0]?.row

function findTable(sheets: readonly ReadSheet[], labels: ReportLabels): Table | null {
  for (const sheet of sheets) {
    const byRow = new Map<number, Map<number, ReadCell>>()
    for (const cell of sheet.cells) {
      const row = byRow.get(cell.row) ?? new Map<number, ReadCell>()
      row.set(cell.column, cell)
      byRow.set(cell.row, row)
    }
    for (const [headRow, cells] of byRow) {
      const columnNamed = (...heads: readonly string[]): number | undefined =>
        [...cells.values()].find(({ text }) => heads.some((head) => plain(text) === plain(head)))?.column
      const [number, name, verdict] = [columnNamed(labels.number), columnNamed(labels.name), columnNamed(...labels.columns.verdict)]
      if (sheet.isHidden || number === undefined || name === undefined || verdict === undefined) continue
      const columns = Object.entries(labels.columns).flatMap(([field, heads]) => {
        const column = columnNamed(...heads)
        return column === undefined ? [] : [[field, column]]
      })
      const rows = new Map<string, Row>()
      for (const [at, row] of byRow) {
        const text = plain(row.get(number)?.text ?? '')
        if (at > headRow && text !== '' && !rows.has(text)) rows.set(text, row)
      }
      return { sheet, headRow, columnOf: Object.fromEntries(columns) as Columns, rows }
    }
  }
  return null
}

function sealedText({ previous, current, verdict }: SubmittedResult, field: ReportField, labels: ReportLabels): string {
  if (field === 'previous') return previous?.printed ?? ''
  if (field === 'current') return current?.printed ?? ''
  if (field === 'verdict') return verdict.symbol
  const n = baseCountOf(current)
  return n === null ? '' : labels.base(n.toLocaleString('ja-JP'), current?.base?.n == null ? null : current.base.responseRate)
}

function isSame(cell: ReadCell | null, sealed: string, result: SubmittedResult, field: ReportField, labels: ReportLabels): boolean {
  const text = plain(cell?.text ?? '')
  if (sealed === '') return text === '' || labels.blanks.some((blank) => plain(blank) === text)
  if (text === plain(sealed)) return true
  // A book that lost its number formats shows the bare number.
  const value = field === 'previous' ? result.previous?.value : field === 'current' ? result.current?.value : null
  return cell?.number != null && value != null && cell.number === Number(value)
}

/** What a person typed over a figure must be one; a base is never taken: it is what the survey says. */
function mayTake(field: ReportField, typed: string, row: Row | undefined): boolean {
  if (!row || field === 'base') return false
  if (field === 'verdict') return typed.trim() !== '' && typed.length <= longestSymbol
  return typedFigure(typed) !== null
}
const longestSymbol = 20
