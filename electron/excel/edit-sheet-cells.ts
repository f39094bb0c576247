// Knows how cells of a foreign worksheet get other contents while every other byte of its XML stays.
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import { escapeMarkup } from '../../shared/rules/escape-markup.ts'
import { positionOfCell } from '../../shared/rules/position-of-cell.ts'
import { AppError } from '../app-error.ts'

/** What a cell is to hold: a text, a number, or nothing. */
export type CellEdit = Readonly<{ address: string; value: string | number | null }>
type PlacedEdit = CellEdit & Readonly<{ row: number; column: number }>
type Tag = Readonly<{ name: string; isEnd: boolean; isEmpty: boolean; attributes: string; from: number; to: number }>

const damaged = (): AppError => new AppError('E-IMPORT-01')
/** Excel's longest cell, in UTF-16 units. Source: Microsoft, Excel specifications and limits. */
const longestText = 32_767

/**
 * Only the `<c>` of these addresses are written anew, keeping their style; one that is missing is put in at its place, with the style that its row or
 * column would give it. Throws E-FFILE-05 {address} for a formula, a cell that an array formula fills or that hides under a merged one, E-FFILE-09 {address}
 * for a text that no cell can hold, E-IMPORT-01 for XML that is not UTF-8, has a DOCTYPE, or whose cells do not stand in order.
 */
export function editSheetCells(part: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  // one character a byte: what is looked for is ASCII, and places in the text are places in the part
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*</.test(xml) || /^[^>]*encoding\s*=\s*["'](?!utf-?8|us-ascii)/i.test(xml)) throw damaged()
  const wanted = edits.map(placed).toSorted((a, b) => a.row - b.row || a.column - b.column)
  const sheetData = findTag(xml, 0, 'sheetData')
  const prefix = sheetData.name.slice(0, -'sheetData'.length)
  if (!/^(?:[\w.-]+:)?$/.test(prefix)) throw damaged()
  const columnStyles = columnStylesOf(xml.slice(0, sheetData.from))
  const pieces: Buffer[] = []
  let copied = 0
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(Buffer.from(xml.slice(copied, from), 'latin1'), Buffer.from(by))
    copied = to
  }
  let next = 0
  const cellXml = (edit: PlacedEdit, attributes: string): string => writeCell(prefix, edit, attributes)
  const newCell = (edit: PlacedEdit, rowStyle: string | null): string => {
    const style = rowStyle ?? columnStyles(edit.column)
    return cellXml(edit, ` r="${edit.address}"${style === null ? '' : ` s="${style}"`}`)
  }
  /** Those before `row` that have none, as rows of their own. */
  const newRows = (row: number): string => {
    let written = ''
    while (next < wanted.length && (wanted[next] as PlacedEdit).row < row) {
      const own = (wanted[next] as PlacedEdit).row
      let cells = ''
      for (; wanted[next]?.row === own; next += 1) cells += newCell(wanted[next] as PlacedEdit, null)
      written += `<${prefix}row r="${own}">${cells}</${prefix}row>`
    }
    return written
  }
  /** Those of the row before `column` that have no cell. */
  const newCells = (row: number, column: number, rowStyle: string | null): string => {
    let written = ''
    for (; wanted[next]?.row === row && (wanted[next] as PlacedEdit).column < column; next += 1)
      written += newCell(wanted[next] as PlacedEdit, rowStyle)
    return written
  }

  if (sheetData.isEmpty) {
    replace(sheetData.from, sheetData.to, `${openedOf(xml, sheetData)}${newRows(Number.POSITIVE_INFINITY)}</${sheetData.name}>`)
  } else {
    const rowEnd = `</${prefix}row>`
    let row = 0
    let at = sheetData.to
    for (;;) {
      const tag = nextTag(xml, at)
      if (tag.name === sheetData.name && tag.isEnd) {
        replace(tag.from, tag.from, newRows(Number.POSITIVE_INFINITY))
        break
      }
      at = tag.to
      if (tag.name !== `${prefix}row` || tag.isEnd) continue
      const own = numberOf(attributeOf(tag.attributes, 'r'), row + 1)
      if (own <= row) throw damaged()
      row = own
      const missing = newRows(row)
      if (missing !== '') replace(tag.from, tag.from, missing)
      if (wanted[next]?.row !== row) {
        if (!tag.isEmpty) at = endOfRow(tag)
        continue
      }
      const rowStyle = isTrue(attributeOf(tag.attributes, 'customFormat')) ? attributeOf(tag.attributes, 's') : null
      if (tag.isEmpty) {
        replace(tag.from, tag.to, `${openedOf(xml, tag)}${newCells(row, Number.POSITIVE_INFINITY, rowStyle)}${rowEnd}`)
        continue
      }
      at = editRow(tag, rowStyle)
    }
    if (next < wanted.length) throw damaged()

    /** Behind the end of a row in which nothing is written. */
    function endOfRow(tag: Tag): number {
      const end = xml.indexOf(`</${prefix}row`, tag.to)
      if (end === -1) throw damaged()
      return end
    }

    function editRow(tag: Tag, rowStyle: string | null): number {
      let column = 0
      let place = tag.to
      for (;;) {
        const cell = nextTag(xml, place)
        if (cell.isEnd) {
          const missing = newCells(row, Number.POSITIVE_INFINITY, rowStyle)
          if (missing !== '') replace(cell.from, cell.from, missing)
          return cell.from
        }
        const end = cell.isEmpty ? cell.to : endOfElement(xml, cell)
        place = end
        if (cell.name !== `${prefix}c`) continue
        const address = attributeOf(cell.attributes, 'r')
        const own = address === null ? column + 1 : (positionOfCell(address)?.column ?? 0)
        if (own <= column) throw damaged()
        column = own
        const missing = newCells(row, column, rowStyle)
        if (missing !== '') replace(cell.from, cell.from, missing)
        const edit = wanted[next]
        if (edit?.row !== row || edit.column !== column) continue
        if (new RegExp(`<${prefix}f[\\s/>]`).test(xml.slice(cell.to, end))) throw refusal(edit.address)
        replace(
          cell.from,
          end,
          cellXml(
            edit,
            utf8(cell.attributes)
              .replaceAll(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
              .trimEnd(),
          ),
        )
        next += 1
      }
    }
  }
  requireFree(xml, sheetData.to, prefix, wanted)
  pieces.push(Buffer.from(xml.slice(copied), 'latin1'))
  return Buffer.concat(pieces)
}

const refusal = (address: string): AppError => new AppError('E-FFILE-05', { address })

function placed(edit: CellEdit): PlacedEdit {
  const position = positionOfCell(edit.address)
  if (!position) throw refusal(edit.address)
  return { ...edit, ...position, address: addressOfCell(position.row, position.column) }
}

function writeCell(prefix: string, { address, value }: PlacedEdit, attributes: string): string {
  if (value === null || value === '') return `<${prefix}c${attributes}/>`
  if (typeof value === 'number') return `<${prefix}c${attributes}><${prefix}v>${value}</${prefix}v></${prefix}c>`
  const text = `<${prefix}t xml:space="preserve">${escapeText(value, address)}</${prefix}t>`
  return `<${prefix}c${attributes} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`
}

// DEL is none that XML forbids, but Excel shows it as nothing.
// oxlint-disable-next-line no-control-regex -- these are the characters looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u

/** Whether a cell of a workbook can hold the text: no letters that XML forbids, no more than Excel's 32,767 units. */
export function textFits(text: string): 'fits' | 'tooLong' | 'notWritable' {
  return text.length > longestText ? 'tooLong' : notInXml.test(text) ? 'notWritable' : 'fits'
}

function escapeText(text: string, address: string): string {
  if (textFits(text) !== 'fits') throw new AppError('E-FFILE-09', { address })
  // Excel reads _x0041_ as 'A': an underscore that begins such a word is itself written so. Line ends are LF in a cell.
  return escapeMarkup(text.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

const tagPattern = /<(\/?)([^\s/>!?]+)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/y

/** The next tag at or behind a place; comments and the like are passed over. */
function nextTag(xml: string, from: number): Tag {
  let at = from
  for (;;) {
    at = xml.indexOf('<', at)
    if (at === -1) throw damaged()
    const passed = passedOver(xml, at)
    if (passed === null) break
    at = passed
  }
  tagPattern.lastIndex = at
  const match = tagPattern.exec(xml)
  if (!match) throw damaged()
  const [whole, slash = '', name = '', rest = ''] = match
  const isEmpty = rest.endsWith('/')
  return { name, isEnd: slash !== '', isEmpty, attributes: isEmpty ? rest.slice(0, -1) : rest, from: at, to: at + whole.length }
}

/** Where a comment, an instruction or a CDATA section that begins here ends; null for a tag. */
function passedOver(xml: string, at: number): number | null {
  const [, end] =
    [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ].find(([start = '']) => xml.startsWith(start, at)) ?? []
  if (end === undefined) {
    if (xml.startsWith('<!', at)) throw damaged()
    return null
  }
  const found = xml.indexOf(end, at + 2)
  if (found === -1) throw damaged()
  return found + end.length
}

function findTag(xml: string, from: number, name: string): Tag {
  for (let at = from; ; ) {
    const tag = nextTag(xml, at)
    if (!tag.isEnd && tag.name.slice(tag.name.indexOf(':') + 1) === name) return tag
    at = tag.to
  }
}

function endOfElement(xml: string, opened: Tag): number {
  let depth = 1
  for (let at = opened.to; ; ) {
    const tag = nextTag(xml, at)
    at = tag.to
    if (tag.name !== opened.name || tag.isEmpty) continue
    depth += tag.isEnd ? -1 : 1
    if (depth === 0) return tag.to
  }
}

/** `<row r="3"/>` as the beginning of one that has something in it. */
function openedOf(xml: string, tag: Tag): string {
  return utf8(`${xml.slice(tag.from, tag.to).replace(/\s*\/>$/, '')}>`)
}

/** What was read one character a byte, as it is written. */
const utf8 = (latin: string): string => Buffer.from(latin, 'latin1').toString()

function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return match ? (match[1] ?? match[2] ?? '') : null
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

function numberOf(text: string | null, otherwise: number): number {
  const number = text === null ? otherwise : Number(text)
  if (!Number.isInteger(number)) throw damaged()
  return number
}

/** The style of a column's empty cells, by `<cols>` before the sheet's data. */
function columnStylesOf(head: string): (column: number) => string | null {
  const columns = [...head.matchAll(/<(?:[^\s<>/:]+:)?col\s([^>]*)>/g)].map(([, attributes = '']) => ({
    min: Number(attributeOf(attributes, 'min')),
    max: Number(attributeOf(attributes, 'max')),
    style: attributeOf(attributes, 'style'),
  }))
  return (column) => columns.find(({ min, max }) => min <= column && column <= max)?.style ?? null
}

/** Nothing is written under a merged cell, or where an array formula puts its results. */
function requireFree(xml: string, from: number, prefix: string, edits: readonly PlacedEdit[]): void {
  const inside = (range: string, isHeadFree: boolean): PlacedEdit | undefined => {
    const [start, end = start] = range.split(':').map((part) => positionOfCell(part))
    if (!start || !end) return undefined
    return edits.find(({ row, column }) => {
      const isIn = row >= start.row && row <= end.row && column >= start.column && column <= end.column
      return isIn && !(isHeadFree && row === start.row && column === start.column)
    })
  }
  const ranges = new RegExp(`<${prefix}(mergeCell|f)\\s([^>]*)>`, 'g')
  ranges.lastIndex = from
  for (const [, name, attributes = ''] of xml.matchAll(ranges)) {
    const range = attributeOf(attributes, 'ref')
    const hit =
      range === null || (name === 'f' && !/t\s*=\s*["'](?:array|dataTable)["']/.test(attributes))
        ? undefined
        : inside(range, name === 'mergeCell')
    if (hit) throw refusal(hit.address)
  }
}
