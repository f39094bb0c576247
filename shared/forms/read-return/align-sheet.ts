// Knows where the places of a form stand in a sheet without marks: the texts of both are laid beside each other, and what lies between follows them.
import type { ReadCell, ReadSheet } from '../../model/sheet-cells.ts'
import { matchSequences } from '../../rules/match-sequences.ts'
import { addressOfCell } from '../../rules/address-of-cell.ts'
import { squash } from '../recognise/fold-label.ts'

/** `share` of the form's own texts (labels, headings) that the sheet has, in their order. */
export type AlignedSheet = Readonly<{
  share: number
  find(cell: AlignedCell): Readonly<{ address: string; isSure: boolean }>
  /** Whether its very text stands there, too. */
  hasFound(cell: AlignedCell): boolean
}>
/** A cell of a form: `field` null where it is printed on it and nobody writes there. Rows and columns from 1. */
export type AlignedCell = Readonly<{
  row: number
  column: number
  cell: Readonly<{ text: string; number: Readonly<{ value: number }> | null; field: unknown }>
}>
type Pair = Readonly<{ row: number; column: number; toRow: number; toColumn: number }>

export function alignSheet({ cells }: Readonly<{ cells: readonly AlignedCell[] }>, sheet: ReadSheet): AlignedSheet {
  const expected = cells.filter(({ cell }) => textOf(cell) !== '').toSorted((a, b) => a.row - b.row || a.column - b.column)
  const matches = matchSequences(
    expected.map(({ cell, column }) => tokenOf(textOf(cell), column)),
    sheet.cells.map((cell) => tokenOf(squash(cell.number === null ? cell.text : String(cell.number)), cell.column)),
  )
  const found = new Map<AlignedCell, ReadCell>()
  for (const [at, there] of matches) found.set(expected[at] as AlignedCell, sheet.cells[there] as ReadCell)
  const pairs = [...found].map(([{ row, column }, to]): Pair => ({ row, column, toRow: to.row, toColumn: to.column }))
  const taken = new Set([...found.values()].map(({ address }) => address))
  const written = new Map(sheet.cells.map((cell) => [cell.address, cell]))
  const labels = expected.filter(({ cell }) => !cell.field)
  const columns = columnsOf(pairs)
  return {
    hasFound: (cell) => found.has(cell),
    share: labels.length === 0 ? 0 : labels.filter((label) => found.has(label)).length / labels.length,
    find(place) {
      const own = found.get(place)
      if (own) return { address: own.address, isSure: true }
      const column = columns(place.column)
      const [above, below] = [nearestAbove(pairs, place.row), nearestBelow(pairs, place.row)]
      const from = above ? place.row + above.toRow - above.row : place.row
      const until = below ? Math.max(from, place.row + below.toRow - below.row) : from
      const free: string[] = []
      for (let row = from; row <= Math.min(until, from + 200); row += 1) {
        const address = addressOfCell(row, column)
        if (written.has(address) && !taken.has(address)) free.push(address)
      }
      const [first = addressOfCell(from, column)] = free
      return { address: first, isSure: free.length <= 1 && from === until }
    },
  }
}

/** Short texts (0, 計画, a symbol) stand in many cells: they are the same only in the same column. */
function tokenOf(text: string, column: number): string {
  return text.length < 6 ? `${column} ${text}` : text
}

function textOf({ number, text }: AlignedCell['cell']): string {
  return squash(number ? String(number.value) : text)
}

/** Pairs stand in the order of their rows. Of those in the row itself the first counts. */
function nearestAbove(pairs: readonly Pair[], row: number): Pair | null {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle] as Pair).row <= row) low = middle + 1
    else high = middle
  }
  return pairs[low - 1] ?? null
}

function nearestBelow(pairs: readonly Pair[], row: number): Pair | null {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle] as Pair).row < row) low = middle + 1
    else high = middle
  }
  return pairs[low] ?? null
}

/** Where each column of the form went: as most of its texts say, else as its nearest neighbour to the left. */
function columnsOf(pairs: readonly Pair[]): (column: number) => number {
  const votes = new Map<number, Map<number, number>>()
  for (const { column, toColumn } of pairs) {
    const ofColumn = votes.get(column) ?? new Map<number, number>()
    votes.set(column, ofColumn)
    ofColumn.set(toColumn, (ofColumn.get(toColumn) ?? 0) + 1)
  }
  const moved = new Map([...votes].map(([column, to]) => [column, [...to].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]))
  return (column) => {
    for (let left = column; left > 0; left -= 1) {
      const to = moved.get(left)
      if (to !== undefined) return to + column - left
    }
    return column
  }
}
