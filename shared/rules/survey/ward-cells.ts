// Knows which cells of a table of all wards are the ward's own, whether the wards stand above the columns or before the rows.
import { type GridCell, type GridRow, isWritten } from './tally-grid.ts'

/** none: no table of several wards · own: without the other wards; `heading` are the rows that name the wards · lost: the ward is not among them. */
export type WardCells =
  | Readonly<{ is: 'none'; rows: readonly GridRow[] }>
  | Readonly<{ is: 'columns'; rows: readonly GridRow[]; heading: number; own: readonly number[] }>
  | Readonly<{ is: 'rows'; rows: readonly GridRow[]; column: number }>
  | Readonly<{ is: 'lost'; at: GridCell }>

/** `wardName` '西成区'; null = not known: then only 本区 is the ward's own. */
export function wardCellsOf(grid: readonly GridRow[], wardName: string | null): WardCells {
  const above = grid.findIndex((row) => row.filter(isWard).length > 1)
  const before = columnOfWards(grid)
  if (above !== -1 && (before === null || (grid[above]?.filter(isWard).length ?? 0) >= grid.filter((row) => isWard(row[before])).length)) {
    return ownColumns(grid, above, wardName)
  }
  if (before === null) return { is: 'none', rows: grid }
  const isOfOther = (row: GridRow) => isWard(row[before]) && !isOwn(row[before], wardName)
  if (!grid.some((row) => isOwn(row[before], wardName))) {
    const first = grid.find((row) => isWard(row[before]))?.[before]
    return first ? { is: 'lost', at: first } : { is: 'none', rows: grid }
  }
  return { is: 'rows', rows: grid.filter((row) => !isOfOther(row)), column: before }
}

function ownColumns(grid: readonly GridRow[], heading: number, wardName: string | null): WardCells {
  const row = grid[heading] ?? []
  const starts = row.flatMap((cell, place) => (isWard(cell) ? [place] : []))
  const start = starts.find((place) => isOwn(row[place], wardName))
  const [first = 0] = starts
  if (start === undefined) return { is: 'lost', at: row[first] as GridCell }
  const end = starts.find((place) => place > start) ?? start + Math.max(1, (starts[1] ?? first + 1) - first)
  const isOthers = (place: number) => place >= first && (place < start || place >= end)
  const rows = grid.map((each) =>
    each.map((cell, place) => (isOthers(place) ? { ...cell, text: '', isFigure: false, isDash: false } : cell)),
  )
  return { is: 'columns', rows, heading, own: Array.from({ length: end - start }, (_, nth) => start + nth) }
}

/** Two of them in one column, behind no figures. */
function columnOfWards(grid: readonly GridRow[]): number | null {
  const counts = new Map<number, number>()
  for (const row of grid) for (const [place, cell] of row.entries()) if (isWard(cell)) counts.set(place, (counts.get(place) ?? 0) + 1)
  const [found] = [...counts].filter(([, count]) => count > 1).toSorted(([, a], [, b]) => b - a)
  return found?.[0] ?? null
}

function isWard(cell: GridCell | undefined): boolean {
  if (!cell || !isWritten(cell) || cell.text.length > 12) return false
  return wardForm.test(bareOf(cell.text))
}
const wardForm = /^([\p{Script=Han}ヶケノの]{1,4}区|[本当自]区|全市|全区|市全体|大阪市|(全市|市|24区|全区)の?(平均|計|合計|全体))$/u

const isOwn = (cell: GridCell | undefined, wardName: string | null): boolean => {
  const text = bareOf(cell?.text ?? '')
  return /^[本当自]区$/.test(text) || (wardName !== null && text !== '' && text === bareOf(wardName))
}

/** 01 北区, 北　区 */
const bareOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\d+[.:]?/, '')
    .replace(/役所$/, '')
