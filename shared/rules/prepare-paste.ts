// Knows what a pasted block would do to a list: for each of its cells what stands there now, what would stand there, and what is wrong with it.
import type { BulkChange, NewItemTexts, PlaceText } from '../model/bulk.ts'
import { type ItemKind, keyOfField, textFields } from '../model/fields.ts'
import { type ListColumn, type ListRow, placeOfCell } from './list-rows.ts'
import { foldHeading } from './match-columns.ts'
import type { Block } from './read-block.ts'
import { parseAmount, printAmount } from './amount.ts'
import { normaliseText, violationsOfText } from './text.ts'
import { isBlocking, type Violation } from './violation.ts'

/** Onto which rows: over those from a row downwards (what goes beyond the last becomes new), all as new items, or each onto the row of its own number. */
export type PasteWay = Readonly<{ kind: 'over'; fromRow: number } | { kind: 'append' } | { kind: 'byNumber' }>
export type PasteRequest = Readonly<{
  /** Without its row of headings. */
  block: Block
  /** The column of the list for each column of the block; null = left out. */
  columnKeys: readonly (string | null)[]
  way: PasteWay
  columns: readonly ListColumn[]
  rows: readonly ListRow[]
  /** Where new items go; null = none are made. */
  newUnder: Readonly<{ kind: ItemKind; parentId: string }> | null
  unitYen: number
}>
/** state: same = nothing changes; write; merged = covered by a merged cell, left alone; locked = not written in the list; wrong = see violation. */
export type PasteCell = Readonly<{
  blockColumn: number
  columnKey: string
  before: string
  after: string
  state: 'same' | 'write' | 'merged' | 'locked' | 'wrong'
  violation: Violation | null
}>
/** `row` null = a new item; `problem`: why the row goes nowhere. A row of nothing but empty or merged cells is left out. */
export type PasteRow = Readonly<{
  blockRow: number
  row: ListRow | null
  problem: 'noParent' | 'unknownNumber' | 'doubleNumber' | null
  cells: readonly PasteCell[]
}>
export type PastePreview = Readonly<{
  rows: readonly PasteRow[]
  /** Cells that are written, items that are made, cells and rows that are wrong. */
  writes: number
  newItems: number
  errors: number
  change: BulkChange
}>

export function preparePaste(request: PasteRequest): PastePreview {
  const rows = request.block.flatMap((line, blockRow) => (isBlank(line, request) ? [] : [{ line, blockRow }]))
  const targets = targetsOf(
    rows.map(({ line }) => line),
    request,
  )
  const prepared = rows.map(({ line, blockRow }, index): PasteRow => {
    const target = targets[index] ?? { row: null, problem: 'noParent' as const }
    return { blockRow, ...target, cells: target.problem ? [] : cellsOf(line, target.row, request) }
  })
  const cells = prepared.flatMap((row) => row.cells)
  const places = prepared.flatMap(({ row, cells }) => (row ? placesOf(row, cells, request.columns) : []))
  const newItems = prepared.flatMap(({ row, problem, cells }) => (row || problem ? [] : newItemOf(cells, request)))
  return {
    rows: prepared,
    writes: cells.filter(({ state }) => state === 'write').length,
    newItems: newItems.length,
    errors: cells.filter(({ state }) => state === 'wrong').length + prepared.filter(({ problem }) => problem !== null).length,
    change: { name: 'pasteBlock', places, newItems },
  }
}

/** A text typed or pasted into a cell of this column: as it will be kept, and what is wrong with it. Codes: those of text and amount, dateForAmount. */
export function checkCell(
  column: ListColumn,
  typed: string,
  unitYen: number,
  field: string,
): Readonly<{ text: string; violation: Violation | null }> {
  if (column.type !== 'amount') {
    const text = normaliseText(typed)
    return { text, violation: violationsOfText(field, text).find(isBlocking) ?? null }
  }
  const text = typed.trim()
  if (isDate(text)) return { text, violation: { field, code: 'dateForAmount' } }
  const parsed = parseAmount(text, unitYen, field)
  return 'violation' in parsed ? { text, violation: parsed.violation } : { text: printAmount(parsed.yen, unitYen), violation: null }
}

/** 2016/4/1, 4月1日, H28.4.1, 平成28年4月: what Excel makes of a figure in a cell that it takes for a date. */
function isDate(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  return /^(\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?|\d{2,4}\.\d{1,2}\.\d{1,2}|[MTSHR]\d{1,2}[./-]\d{1,2}([./-]\d{1,2})?|(.*年)?\d{1,2}月(\d{1,2}日)?|.*年度?|[A-Z][a-z]{2}-\d{2}|\d{1,2}-[A-Z][a-z]{2})$/.test(
    bare,
  )
}

function isBlank(line: Block[number], { columnKeys }: PasteRequest): boolean {
  return line.every(({ text }, c) => text.trim() === '' || (columnKeys[c] ?? null) === null)
}

type Target = Pick<PasteRow, 'row' | 'problem'>

function targetsOf(lines: Block, { way, rows, columnKeys, newUnder }: PasteRequest): readonly Target[] {
  const fresh: Target = newUnder ? { row: null, problem: null } : { row: null, problem: 'noParent' }
  if (way.kind === 'append') return lines.map(() => fresh)
  if (way.kind === 'over')
    return lines.map((_, i) => (rows[way.fromRow + i] ? { row: rows[way.fromRow + i] ?? null, problem: null } : fresh))
  const byNumber = new Map<string, ListRow[]>()
  for (const row of rows) byNumber.set(foldNumber(row.number), [...(byNumber.get(foldNumber(row.number)) ?? []), row])
  const column = columnKeys.indexOf('number')
  return lines.map((line): Target => {
    const number = foldNumber(line[column]?.text ?? '')
    if (number === '') return fresh
    // Several rows of one number (the indicators of one item) are taken in their order.
    const row = byNumber.get(number)?.shift()
    if (row) return { row, problem: null }
    return { row: null, problem: byNumber.has(number) ? 'doubleNumber' : 'unknownNumber' }
  })
}

/** '１－１－２', '1-1-2', '1ー1ー2 ' and '取組1-1-2' are one number. */
function foldNumber(text: string): string {
  return foldHeading(text.replace(/[-－ー―‐−–—]/g, 'x')).replace(/^[^\dx]+/, '')
}

function cellsOf(line: Block[number], row: ListRow | null, { columnKeys, columns, newUnder, unitYen }: PasteRequest): readonly PasteCell[] {
  return line.flatMap((cell, blockColumn): PasteCell[] => {
    const column = columns.find(({ key }) => key === columnKeys[blockColumn])
    // The number only leads to the row; what else is shown and not written is said to be left alone.
    if (!column || column.key === 'number') return []
    const before = row?.cells[column.key] ?? ''
    const at = { blockColumn, columnKey: column.key, before }
    if (cell.isMerged) return [{ ...at, after: before, state: 'merged', violation: null }]
    const place = row ? placeOfCell(row, column) : null
    const isOthers = !row && newUnder !== null && column.type === 'text' && !hasText(newUnder.kind, column.key)
    if (column.type === 'fixed' || (row && !place) || isOthers) {
      return [{ ...at, after: before, state: cell.text === before ? 'same' : 'locked', violation: null }]
    }
    const { text, violation } = checkCell(column, cell.text, unitYen, place ? keyOfField(place.ref) : `new//${column.key}`)
    if (violation) return [{ ...at, after: cell.text, state: 'wrong', violation }]
    return [{ ...at, after: text, state: text === before ? 'same' : 'write', violation: null }]
  })
}

const hasText = (kind: ItemKind, field: string): boolean => (textFields[kind] as readonly string[]).includes(field)

function placesOf(row: ListRow, cells: readonly PasteCell[], columns: readonly ListColumn[]): readonly PlaceText[] {
  return cells.flatMap((cell): PlaceText[] => {
    const column = columns.find(({ key }) => key === cell.columnKey)
    const place = column && cell.state === 'write' ? placeOfCell(row, column) : null
    if (!place) return []
    return [place.fund === 'undivided' ? { ref: place.ref, text: cell.after } : { ...place, text: cell.after }]
  })
}

function newItemOf(cells: readonly PasteCell[], { newUnder }: PasteRequest): readonly NewItemTexts[] {
  if (!newUnder || cells.some(({ state }) => state === 'wrong')) return []
  const texts = cells.filter(({ state }) => state === 'write').map((cell) => [cell.columnKey, cell.after] as const)
  return texts.length === 0 ? [] : [{ ...newUnder, texts: Object.fromEntries(texts) }]
}
