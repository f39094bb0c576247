// Knows the table 調査対象者数／回答者数／回答率 out of cells, with headings in one line or two, or beside the rows.
import { type ResponseRow, responseColumns } from '../../model/survey.ts'
import { ratioOfDecimals } from '../decimal.ts'
import { sexOf } from './read-age.ts'
import { isRemark } from './read-label.ts'
import { decimalsOf, readCount, readPercent } from './read-number.ts'
import type { TallyNote } from './read-tally.ts'
import { groupOf, type ResponseColumns, type ResponseKey, responseColumnsOf } from './response-columns.ts'
import { type GridRow, gridOf, isWritten, placeOf, textAt, turned } from './tally-grid.ts'

export type ReadResponses = Readonly<{
  rows: readonly ResponseRow[]
  /** Years that were left out, and columns of figures that are nothing of such a table. */
  notes: readonly TallyNote[]
  /** Cells that could not be read. Rows and columns count from 0 in the cells. */
  problems: readonly Readonly<{ row: number; column: number; text: string }>[]
}>
type Problems = ReadResponses['problems'][number][]
type Part = { headings: GridRow[]; rows: GridRow[] }

/** No rows where no heading says which column is what. Never throws. */
export function readResponses(cells: readonly (readonly string[])[]): ReadResponses {
  const grid = gridOf(cells)
  const problems: Problems = []
  const notes: TallyNote[] = []
  const rows = partsIn(isBesideRows(grid) ? turned(grid) : grid).flatMap((part) => {
    const columns = responseColumnsOf(part.headings, part.rows)
    if (columns.keys.every((key) => key === null)) return []
    notes.push(...notesOf(columns))
    return rowsOf(part, columns, problems)
  })
  return { rows, notes, problems }
}

/** Headings and the rows of figures under them; a line that names a division (年齢別) is none, and belongs to no row. */
function partsIn(grid: readonly GridRow[]): readonly Part[] {
  const parts: Part[] = [{ headings: [], rows: [] }]
  for (const row of grid) {
    const [first] = row.filter(isWritten)
    const part = parts.at(-1)
    if (!first || !part || (isRemark(first.text) && !row.some(({ isFigure }) => isFigure))) continue
    if (row.some((cell) => cell.isFigure || cell.isDash)) part.rows.push(row)
    else if (part.rows.length === 0) part.headings.push(row)
    else if (row.some(({ text }) => groupOf(text) !== null || sexOf(text) !== null)) parts.push({ headings: [row], rows: [] })
  }
  return parts
}

/** 対象者数, 回答者数 and 回答率 stand before the rows, the ages above the columns. */
function isBesideRows(grid: readonly GridRow[]): boolean {
  const isCounted = (row: GridRow) => row.some(({ isFigure }) => isFigure)
  const named = grid.filter(isCounted).map((row) => row.find(({ text, isFigure }) => text !== '' && !isFigure)?.text ?? '')
  const groups = new Set(named.map(groupOf).filter((group) => group !== null))
  const hasHeadings = grid.some((row) => !isCounted(row) && row.filter(({ text }) => groupOf(text) !== null).length > 1)
  return groups.size > 1 && !hasHeadings
}

const notesOf = ({ otherYears, left }: ResponseColumns): readonly TallyNote[] => [
  ...(otherYears.length === 0 ? [] : [{ code: 'otherYears' as const, texts: otherYears }]),
  ...(left.length === 0 ? [] : [{ code: 'columnsLeft' as const, texts: left }]),
]

function rowsOf({ rows }: Part, { keys, names }: ResponseColumns, problems: Problems): readonly ResponseRow[] {
  let before: readonly string[] = []
  const read = rows.map((row) => {
    const own = Array.from({ length: names }, (_, column) => textAt(row, column))
    const last = own.findLastIndex((text) => text !== '')
    // a merged cell stands in its first row: 公募・郵便, then 電子 alone
    before = own.map((text, column) => (text === '' && column < last ? (before[column] ?? '') : text))
    const label = before.filter((text) => text !== '' && !text.endsWith('別')).join('・') || before.find((text) => text !== '') || ''
    return rowOf(row, label, keys, problems)
  })
  const rowsOfAll = read.filter((row) => row.label === '' && isLargest(row, read))
  return read.map((row) => (rowsOfAll.length === 1 && row === rowsOfAll[0] ? { ...row, label: '計', isTotal: true } : row))
}

/** 計, 合計, 総計, 全体 */
function isTotalRow(label: string): boolean {
  return /^(総?合?計|総計|全体計?|総数|男女計|全区|区全体)$/.test(label.normalize('NFKC').replace(/\s|\(.*\)/g, ''))
}

/** A row without a name is that of all where none has more. */
const isLargest = (row: ResponseRow, rows: readonly ResponseRow[]): boolean =>
  rows.length > 1 && responseColumns.every((column) => rows.every((other) => (other[column] ?? 0) <= (row[column] ?? 0)))

function rowOf(row: GridRow, label: string, keys: readonly (ResponseKey | null)[], problems: Problems): ResponseRow {
  const read: Record<string, number | string | null> = {}
  for (const [column, key] of keys.entries()) {
    const cell = row[column]
    if (key === null || !cell) continue
    if (isRate(key)) {
      const percent = readPercent(cell.text)
      read[key] = percent.is === 'percent' ? percent.percent : ''
      if (percent.is === 'refused') problems.push(placeOf(cell))
    } else {
      const count = readCount(cell.text)
      const isIn = count.is === 'count' && !count.isBracketed
      read[key] = isIn ? count.count : null
      if (count.is !== 'none' && !isIn) problems.push(placeOf(cell))
    }
  }
  return withoutFractions({ ...empty, ...read, label, isTotal: isTotalRow(label) })
}

/** 0.315 of a percent format that was lost on the way. */
function withoutFractions(row: ResponseRow): ResponseRow {
  const percentOf = (rate: string, sent: number | null, returned: number | null): string => {
    const isFraction = rate !== '' && Number(rate) <= 1 && !!sent && returned !== null && Math.abs(returned / sent - Number(rate)) < 0.006
    return isFraction && (returned ?? 0) > 0 ? ratioOfDecimals(rate, '1', 100, Math.min(1, Math.max(0, decimalsOf(rate) - 2))) : rate
  }
  return {
    ...row,
    rateMale: percentOf(row.rateMale, row.sentMale, row.returnedMale),
    rateFemale: percentOf(row.rateFemale, row.sentFemale, row.returnedFemale),
    rateTotal: percentOf(row.rateTotal, row.sentTotal, row.returnedTotal),
  }
}

const isRate = (key: ResponseKey): key is 'rateMale' | 'rateFemale' | 'rateTotal' => !(responseColumns as readonly string[]).includes(key)
const empty = {
  ...({
    sentMale: null,
    sentFemale: null,
    sentTotal: null,
    returnedMale: null,
    returnedFemale: null,
    returnedOther: null,
    returnedNoAnswer: null,
    returnedTotal: null,
  } satisfies Partial<ResponseRow>),
  rateMale: '',
  rateFemale: '',
  rateTotal: '',
}
