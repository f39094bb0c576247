// Knows what a table that came back would change, place by place, whatever its places are of: what stands there is read by who knows the place.
import type { FormReturnReason } from '../../model/form-return.ts'
import type { ReadBook } from '../../model/sheet-cells.ts'
import { addressOfCell } from '../../rules/address-of-cell.ts'
import { squash } from '../recognise/fold-label.ts'
import type { AnyFoundRow, OpinionChange, SeriesChange } from './found-row.ts'
import { type MarkedCell, placesOfMarks } from './marked-place.ts'
import { type CellsOfBook, cellsOfBook, positionOf, readPlace, type ReadPlace } from './read-place.ts'

/** What a person typed over a cell, as shown; `number` where the cell holds one. */
export type TypedContent = Readonly<{ text: string; number: number | null }>
/** One thing that a cell says anew. `slot`: what it would write, the same for two cells that write the same; null where nothing of it can be written. */
export type ReadPart = Readonly<{
  fieldLabel?: string
  old: string
  new: string
  refused?: FormReturnReason
  locked?: FormReturnReason
  doubt?: FormReturnReason
  slot?: string
  change?: SeriesChange | OpinionChange
}>
/** A place as the data file has it now. `lines`: what the lines are called that it may stand in. */
export type KnownCell = Readonly<{
  itemNumber: string
  itemTitle: string
  fieldLabel: string
  now: string
  lines: readonly string[]
  hasMovedOn: boolean
  /** A cell that nobody writes is not missed, and nobody asks how it went on. */
  isMissed: boolean
  /** [] where it says the same. Of a formula without a value the text is ''. */
  read(typed: TypedContent): readonly ReadPart[]
}>
export type TableRequest = Readonly<{
  book: ReadBook
  marks: readonly MarkedCell[]
  foundBy: 'mark' | 'label'
  /** null: its record is there no more. */
  cellOf(key: string): KnownCell | null
  /** What stands in the cell that tells a line from the others; null where the place is no such cell. */
  lineOf(key: string): Readonly<{ line: string; text: string }> | null
  /** How a place is called whose record is gone. */
  nameOf(key: string): Readonly<{ itemTitle: string; fieldLabel: string }>
}>
export type ComparedTable = Readonly<{ rows: readonly AnyFoundRow[]; sameCount: number; movedOn: number }>

type Slotted = Readonly<{ row: AnyFoundRow; slot: string | null }>
const plain = { canBeTaken: false, isChosen: false, change: null, reason: null } as const

export function compareTable(request: TableRequest): ComparedTable {
  const { book, marks, foundBy } = request
  const cells = cellsOfBook(book, marks)
  const isInLine = linesOf(request, cells)
  const rows: Slotted[] = []
  let sameCount = 0
  const touched = new Set<string>()
  const movedOn = new Set<string>()
  for (const place of placesOfMarks(marks)) {
    if (request.lineOf(place.key)) continue
    const known = request.cellOf(place.key)
    const read = readPlace(place, cells)
    if (!known) {
      if (!read.isUntouched && !read.isGone) rows.push({ row: goneItemRow(request.nameOf(place.key), read, foundBy), slot: null })
      continue
    }
    if (read.isGone) {
      if (known.isMissed && known.now !== '') rows.push({ row: goneCellRow(known, foundBy), slot: `gone ${place.key}` })
      continue
    }
    if (!read.isUntouched) touched.add(place.key)
    else if (known.hasMovedOn && known.isMissed) movedOn.add(place.key)
    const parts = read.isUntouched ? [] : known.read({ text: read.isFormulaOnly ? '' : read.content, number: read.number })
    if (parts.length === 0) sameCount += 1
    const isMisplaced = foundBy === 'mark' && !known.lines.some((line) => isInLine(line, read.address))
    for (const part of parts) rows.push({ row: rowOf(part, known, read, isMisplaced, foundBy), slot: part.slot ?? null })
  }
  return { rows: ofEachSlot(rows), sameCount, movedOn: [...movedOn].filter((key) => !touched.has(key)).length }
}

/** Lines that were sorted, or copied over one another, keep their names where they were: what stands at their head tells. */
function linesOf({ marks, lineOf }: TableRequest, cells: CellsOfBook): (line: string, address: string) => boolean {
  const heads = new Map<string, Readonly<{ sheet: string; row: number; column: number; text: string }>[]>()
  for (const { key, sheet, address } of marks) {
    const head = lineOf(key)
    if (!head || sheet === null || address === '') continue
    heads.set(head.line, [...(heads.get(head.line) ?? []), { sheet, ...positionOf(address), text: head.text }])
  }
  return (line, address) => {
    const at = address.lastIndexOf('!')
    const { row } = positionOf(address.slice(at + 1))
    return (heads.get(line) ?? []).some(({ sheet, column, text }) => {
      const there = sheet === address.slice(0, at) ? cells.at(sheet, addressOfCell(row, column)) : null
      return there !== null && squash(there.text) === squash(text)
    })
  }
}

function rowOf(part: ReadPart, known: KnownCell, read: ReadPlace, isMisplaced: boolean, foundBy: TableRequest['foundBy']): AnyFoundRow {
  const refused = read.isFormulaOnly ? 'noFormula' : (part.refused ?? null)
  const locked = part.locked ?? null
  const doubt: FormReturnReason | null = known.hasMovedOn
    ? 'planMovedOn'
    : read.isHidden
      ? 'hiddenCell'
      : read.isMerged
        ? 'merged'
        : isMisplaced
          ? 'otherLabel'
          : !read.isSure
            ? 'byLabel'
            : part.new === ''
              ? 'emptied'
              : (part.doubt ?? null)
  const isSound = locked === null && refused === null && part.change !== undefined
  return {
    kind: locked ? 'locked' : refused ? 'unreadable' : 'changed',
    foundBy,
    itemNumber: known.itemNumber,
    itemTitle: known.itemTitle,
    fieldLabel: part.fieldLabel ?? known.fieldLabel,
    address: read.address,
    old: part.old,
    new: part.new,
    reason: locked ?? refused ?? doubt,
    canBeTaken: isSound,
    isChosen: isSound && doubt === null,
    change: isSound ? (part.change ?? null) : null,
  }
}

/** The same said in two cells is one row; different things said of one place are two, of which a person chooses. */
function ofEachSlot(found: readonly Slotted[]): readonly AnyFoundRow[] {
  return found.flatMap(({ row, slot }, index) => {
    const others = slot === null ? [] : found.filter((one) => one.slot === slot)
    const isRepeated =
      others.findIndex((one) => one.row.new === row.new && one.row.kind === row.kind) < others.indexOf(found[index] as Slotted)
    if (isRepeated) return []
    const isTwice = row.canBeTaken && others.some((one) => one.row.new !== row.new)
    return [isTwice ? { ...row, reason: 'twoTexts' as const, isChosen: false } : row]
  })
}

function goneItemRow(
  name: Readonly<{ itemTitle: string; fieldLabel: string }>,
  { address, content }: ReadPlace,
  foundBy: TableRequest['foundBy'],
): AnyFoundRow {
  return { ...plain, ...name, kind: 'goneItem', foundBy, itemNumber: '', address, old: '', new: content }
}

function goneCellRow({ itemNumber, itemTitle, fieldLabel, now }: KnownCell, foundBy: TableRequest['foundBy']): AnyFoundRow {
  return { ...plain, kind: 'goneCell', foundBy, itemNumber, itemTitle, fieldLabel, address: '', old: now, new: '' }
}
