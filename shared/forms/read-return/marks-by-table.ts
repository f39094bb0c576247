// Knows the places of a table that carries no marks (any more): its columns by what their heads say, its lines by what stands at their head.
import type { ReadBook, ReadCell, ReadSheet } from '../../model/sheet-cells.ts'
import { addressOfCell } from '../../rules/address-of-cell.ts'
import { markOfName, namedCellsOf } from '../cell-name.ts'
import { squash } from '../recognise/fold-label.ts'
import type { ExpectedCell, ExpectedSheet } from './expected-sheet.ts'
import type { MarkedCell } from './marked-place.ts'

/** `isLine`: whether a place is the cell that tells a line from the others. */
type TableOf = Readonly<{ expected: ExpectedSheet; form: number; isLine: (key: string) => boolean }>
type Columns = ReadonlyMap<string, number>
/** So many of the heads have to be there. */
const leastShare = 0.6

/** Of the sheet that has most of the lines; [] where none has the heads. `taken`: sheets that are something else. */
export function marksByTable({ sheets }: ReadBook, table: TableOf, taken: ReadonlySet<string>): readonly MarkedCell[] {
  const shown = sheets.filter(({ name, isHidden }) => !isHidden && !taken.has(name))
  return shown.map((sheet) => marksIn(sheet, table)).reduce((most, marks) => (marks.length > most.length ? marks : most), [])
}

type ExpectedLine = Readonly<{
  id: string
  group: string
  places: ReadonlyMap<string, readonly Omit<MarkedCell, 'sheet' | 'address' | 'isSure'>[]>
}>

function marksIn(sheet: ReadSheet, table: TableOf): readonly MarkedCell[] {
  const { heads, lines, groups } = linesOf(table)
  const [idHead = ''] = heads
  const byRow = Map.groupBy(sheet.cells, ({ row }) => row)
  const begun = new Map<string, number>()
  const marks: MarkedCell[] = []
  let columns: Columns | null = null
  let group = ''
  let line: ExpectedLine | null = null
  let fragment = 0
  for (const cells of [...byRow].toSorted(([a], [b]) => a - b).map(([, own]) => own)) {
    const found = headsIn(cells, heads)
    if (found.has(idHead) && found.size >= heads.length * leastShare) {
      columns = found
      continue
    }
    const idColumn = columns?.get(idHead)
    if (!columns || idColumn === undefined) continue
    // a column may say the same as the heading above it
    const heading = cells.find(({ text, column }) => (cells.length === 1 || column === idColumn) && groups.has(squash(text)))
    if (heading) {
      group = squash(heading.text)
      line = null
      continue
    }
    const id = squash(cells.find(({ column }) => column === idColumn)?.text ?? '')
    if (id !== '') {
      const inGroup = lines.filter((one) => one.id === id && one.group === group)
      const same = inGroup.length > 0 ? inGroup : lines.filter((one) => one.id === id)
      const nth = begun.get(`${group} ${id}`) ?? 0
      begun.set(`${group} ${id}`, nth + 1)
      line = same[nth] ?? null
      fragment = 0
    } else fragment += 1
    if (line) marks.push(...marksOfLine(line, fragment, cells, columns, sheet.name))
  }
  return marks
}

/** A line that goes on over pages has nothing at its head there. */
function marksOfLine(
  line: ExpectedLine,
  fragment: number,
  cells: readonly ReadCell[],
  columns: Columns,
  sheet: string,
): readonly MarkedCell[] {
  return [...columns].flatMap(([head, column]): readonly MarkedCell[] => {
    const own = line.places.get(head) ?? []
    const [first] = own
    const cell = cells.find((one) => one.column === column)
    if (!first || (fragment > 0 && !cell)) return []
    const mark = own[fragment] ?? { ...first, fragment, breaks: true, hash: '' }
    return [{ ...mark, sheet, address: cell?.address ?? addressOfCell(cells[0]?.row ?? 0, column), isSure: true }]
  })
}

function headsIn(cells: readonly ReadCell[], heads: readonly string[]): Columns {
  return new Map(
    heads.flatMap((head) => {
      const cell = cells.find(({ text }) => squash(text) === head)
      return cell ? [[head, cell.column] as const] : []
    }),
  )
}

/** The lines of the form as it would be today: heads stand above the first one, the head of the line's own column first. */
function linesOf({ expected: { layout, cells }, form, isLine }: TableOf): Readonly<{
  heads: readonly string[]
  lines: readonly ExpectedLine[]
  groups: ReadonlySet<string>
}> {
  const places = new Map(cells.map((one) => [one.cell, one]))
  const named = namedCellsOf([layout]).flatMap(({ cell, name }) => {
    const [place, mark] = [places.get(cell), markOfName(name)]
    return place && mark ? [{ place, mark: { ...mark, form } }] : []
  })
  const ids = named.filter(({ mark }) => isLine(mark.key))
  const firstRow = Math.min(...ids.map(({ place }) => place.row))
  const idColumn = ids[0]?.place.column ?? 0
  const above = cells.filter(({ row, cell }) => row < firstRow && cell.style === 'head')
  const headRow = Math.max(...above.map(({ row }) => row))
  const headAt = new Map(above.filter(({ row }) => row === headRow).map(({ column, cell }) => [column, squash(cell.text)]))
  const idHead = headAt.get(idColumn) ?? ''
  const isGroup = ({ cell }: ExpectedCell) => cell.mark === undefined && (cell.style === 'heading' || cell.style === 'group')
  const groupCells = cells.filter(isGroup)
  const lines = ids.map(({ place, mark }, index): ExpectedLine => {
    const until = ids[index + 1]?.place.row ?? Number.POSITIVE_INFINITY
    const group = groupCells.findLast(({ row }) => row < place.row)
    const own = named.filter((one) => one.place.row >= place.row && one.place.row < until && one.mark.occurrence === mark.occurrence)
    const byHead = Map.groupBy(own, (one) => headAt.get(one.place.column) ?? '')
    return {
      id: squash(place.cell.text),
      group: group ? squash(group.cell.text) : '',
      places: new Map([...byHead].map(([head, all]) => [head, all.map((one) => one.mark)])),
    }
  })
  return {
    heads: [idHead, ...[...headAt.values()].filter((head) => head !== idHead && head !== '')],
    lines,
    groups: new Set(groupCells.map(({ cell }) => squash(cell.text))),
  }
}
