// Knows how tests damage a workbook as people do: rows put in and taken out (names move along, as in Excel), cells typed over, merges broken, marks lost.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

type Cell = Readonly<{ style: string; content: string; attributes: string }>
type Sheet = {
  name: string
  head: string
  foot: string
  rows: Map<number, Map<number, Cell>>
  heights: Map<number, string>
  merges: number[][]
  hidden: boolean
}
type Name = { attributes: string; sheet: string | null; row: number; column: number; text: string }

export type DamagedBook = Readonly<{
  /** Types into a cell; '' empties it. A number is kept as one. */
  type(sheet: string, address: string, value: string | number): void
  /** A formula, with the value that was kept or without one. */
  formula(sheet: string, address: string, formula: string, kept: string | null): void
  insertRows(sheet: string, before: number, count: number): void
  deleteRows(sheet: string, from: number, count: number): void
  insertColumns(sheet: string, before: number, count: number): void
  unmerge(sheet: string): void
  merge(sheet: string, range: string): void
  /** Cut and paste: names move along. */
  moveCell(sheet: string, from: string, to: string): void
  rename(sheet: string, name: string): void
  hide(sheet: string): void
  removeSheet(sheet: string): void
  addSheet(name: string, cells: Readonly<Record<string, string>>): void
  /** Within the book: its names become names of the copy alone. */
  copySheet(sheet: string, name: string): void
  reorder(names: readonly string[]): void
  loseNames(): void
  loseStyles(): void
  loseRowHeights(): void
  /** What stands in a cell, by the shared texts. */
  read(sheet: string, address: string): string
  pack(): Uint8Array
}>

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCodePoint(65 + ((column - 1) % 26))
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll(/&apos;|&#39;/g, "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

export function at(address: string): Readonly<{ row: number; column: number }> {
  const [, name = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return { row: Number(digits), column: [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
}

export function damage(bytes: Uint8Array): DamagedBook {
  const parts = unzipSync(bytes)
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    unescape([...si.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, t = '']) => t).join('')).replaceAll('_x005F_', '_'),
  )
  const workbook = part('xl/workbook.xml')
  const titles = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"[^>]*>/g)].map(([, name = '']) => unescape(name))
  const sheets = titles.map((name, index) => readSheet(name, part(`xl/worksheets/sheet${index + 1}.xml`)))
  let names = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].map(([, attributes = '', text = '']): Name => {
    const [, quoted, bare, column, row] = /^(?:'([^']*)'|([^'!"]+))!\$([A-Z]+)\$(\d+)$/.exec(unescape(text)) ?? []
    const place = column ? at(column + String(row)) : { row: 0, column: 0 }
    return { attributes, sheet: column ? (quoted ?? bare ?? null) : null, ...place, text: unescape(text) }
  })
  const sheetOf = (name: string): Sheet => {
    const sheet = sheets.find((one) => one.name === name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }
  const put = (name: string, address: string, change: (cell: Cell | undefined) => Cell): void => {
    const { row, column } = at(address)
    const { rows } = sheetOf(name)
    const cells = rows.get(row) ?? new Map<number, Cell>()
    rows.set(row, cells)
    cells.set(column, change(cells.get(column)))
  }
  const gone = (name: Name): Name => ({ ...name, sheet: null, text: '#REF!' })
  /** Moves what stands at or behind `from` by `by`; what lies in a deleted stretch goes. */
  const shift = (name: string, axis: 'row' | 'column', from: number, by: number): void => {
    const sheet = sheetOf(name)
    const place = (n: number): number | null => (n < from ? n : by < 0 && n < from - by ? null : n + by)
    const moved = new Map<number, Map<number, Cell>>()
    for (const [row, cells] of sheet.rows) {
      const to = axis === 'row' ? place(row) : row
      if (to === null) continue
      moved.set(
        to,
        new Map(
          [...cells].flatMap(([column, cell]) => {
            const there = axis === 'column' ? place(column) : column
            return there === null ? [] : [[there, cell] as const]
          }),
        ),
      )
    }
    sheet.rows = moved
    if (axis === 'row')
      sheet.heights = new Map(
        [...sheet.heights].flatMap(([row, ht]) => {
          const to = place(row)
          return to === null ? [] : [[to, ht] as const]
        }),
      )
    sheet.merges = sheet.merges.flatMap(([top = 0, left = 0, bottom = 0, right = 0]) => {
      const span = axis === 'row' ? [top, bottom] : [left, right]
      const [first, last] = [place(span[0] as number), place(span[1] as number)]
      if (first === null || last === null) return []
      return [axis === 'row' ? [first, left, last, right] : [top, first, bottom, last]]
    })
    names = names.map((one) => {
      if (one.sheet !== name) return one
      const to = place(one[axis])
      return to === null ? gone(one) : { ...one, [axis]: to }
    })
  }
  return {
    type: (name, address, value) => put(name, address, (cell) => ({ ...plainOf(cell), ...contentOf(value) })),
    formula: (name, address, formula, kept) =>
      put(name, address, (cell) => ({
        ...plainOf(cell),
        attributes: kept === null || Number.isFinite(Number(kept)) ? '' : ' t="str"',
        content: `<f>${escape(formula)}</f>${kept === null ? '' : `<v>${escape(kept)}</v>`}`,
      })),
    insertRows: (name, before, count) => shift(name, 'row', before, count),
    deleteRows: (name, from, count) => shift(name, 'row', from, -count),
    insertColumns: (name, before, count) => shift(name, 'column', before, count),
    unmerge: (name) => void (sheetOf(name).merges = []),
    merge(name, range) {
      const [from, to] = range.split(':').map((address) => at(address)) as [ReturnType<typeof at>, ReturnType<typeof at>]
      const sheet = sheetOf(name)
      const isOutside = (m: number[]) =>
        (m[2] as number) < from.row || (m[0] as number) > to.row || (m[3] as number) < from.column || (m[1] as number) > to.column
      sheet.merges = [...sheet.merges.filter(isOutside), [from.row, from.column, to.row, to.column]]
    },
    moveCell(name, from, to) {
      const { rows } = sheetOf(name)
      const [source, target] = [at(from), at(to)]
      const cell = rows.get(source.row)?.get(source.column)
      if (cell) put(name, to, () => cell)
      rows.get(source.row)?.delete(source.column)
      names = names.map((one) => {
        if (one.sheet !== name) return one
        if (one.row === source.row && one.column === source.column) return { ...one, ...target }
        return one.row === target.row && one.column === target.column ? gone(one) : one
      })
    },
    rename(name, to) {
      sheetOf(name).name = to
      names = names.map((one) => (one.sheet === name ? { ...one, sheet: to } : one))
    },
    hide: (name) => void (sheetOf(name).hidden = true),
    removeSheet(name) {
      sheets.splice(sheets.indexOf(sheetOf(name)), 1)
      names = names.map((one) => (one.sheet === name ? gone(one) : one))
    },
    addSheet(name, cells) {
      sheets.push({ name, head: plainHead, foot: '</worksheet>', rows: new Map(), heights: new Map(), merges: [], hidden: false })
      for (const [address, value] of Object.entries(cells)) put(name, address, () => ({ style: '', ...contentOf(value) }))
    },
    copySheet(name, to) {
      const original = sheetOf(name)
      sheets.push({ ...original, name: to, rows: new Map([...original.rows].map(([row, cells]) => [row, new Map(cells)])) })
      const copies = names
        .filter((one) => one.sheet === name)
        .map((one) => ({ ...one, sheet: to, attributes: `${one.attributes} localSheetId="${sheets.length - 1}"` }))
      names = [...names, ...copies]
    },
    reorder(order) {
      sheets.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    },
    loseNames: () => void (names = []),
    loseStyles() {
      for (const { rows } of sheets)
        for (const cells of rows.values()) for (const [column, cell] of cells) cells.set(column, { ...cell, style: '' })
    },
    loseRowHeights: () => sheets.forEach((sheet) => sheet.heights.clear()),
    read(name, address) {
      const { row, column } = at(address)
      const cell = sheetOf(name).rows.get(row)?.get(column)
      const value = /<v>([^<]*)<\/v>/.exec(cell?.content ?? '')?.[1]
      return cell?.attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : (value ?? '')
    },
    pack() {
      const others = Object.entries(parts).filter(([name]) => !/^xl\/(worksheets\/|workbook\.xml|_rels\/)|^\[Content_Types\]/.test(name))
      const made: Record<string, Uint8Array> = Object.fromEntries(others)
      sheets.forEach((sheet, index) => (made[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(writeSheet(sheet))))
      const list = sheets.map(
        ({ name, hidden }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      const defined = names.map(({ attributes, sheet, row, column, text }) => {
        const place = sheet === null ? text : `'${sheet}'!$${letters(column)}$${row}`
        return `<definedName ${attributes}>${escape(place)}</definedName>`
      })
      made['xl/workbook.xml'] = strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`,
      )
      const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
      const links = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${kinds}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      made['xl/_rels/workbook.xml.rels'] = strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rIdS" Type="${kinds}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${kinds}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      )
      made['[Content_Types].xml'] = parts['[Content_Types].xml'] as Uint8Array
      return zipSync(made, { level: 1 })
    },
  }
}

const plainHead =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
const plainOf = (cell: Cell | undefined): Cell => cell ?? { style: '', content: '', attributes: '' }

function contentOf(value: string | number): Pick<Cell, 'attributes' | 'content'> {
  if (typeof value === 'number') return { attributes: '', content: `<v>${value}</v>` }
  return value === ''
    ? { attributes: '', content: '' }
    : { attributes: ' t="inlineStr"', content: `<is><t xml:space="preserve">${escape(value)}</t></is>` }
}

function readSheet(name: string, xml: string): Sheet {
  const from = xml.indexOf('<sheetData')
  const to = xml.indexOf('</sheetData>') + '</sheetData>'.length
  const rows = new Map<number, Map<number, Cell>>()
  const heights = new Map<number, string>()
  for (const [, attributes = '', body = ''] of xml.slice(from, to).matchAll(/<row ([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const row = Number(/ ?r="(\d+)"/.exec(attributes)?.[1])
    heights.set(row, / ht="([\d.]+)"/.exec(attributes)?.[1] ?? '')
    const cells = new Map<number, Cell>()
    for (const [, own = '', content = ''] of body.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const style = / s="\d+"/.exec(` ${own}`)?.[0] ?? ''
      cells.set(at(/r="([A-Z]+\d+)"/.exec(own)?.[1] ?? '').column, { style, content, attributes: / t="\w+"/.exec(` ${own}`)?.[0] ?? '' })
    }
    rows.set(row, cells)
  }
  const merges = [...xml.matchAll(/<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"\/>/g)].map(([, a = '', b = '']) => [
    at(a).row,
    at(a).column,
    at(b).row,
    at(b).column,
  ])
  return {
    name,
    head: xml.slice(0, from),
    foot: xml.slice(to).replace(/<mergeCells.*?<\/mergeCells>/s, ''),
    rows,
    heights,
    merges,
    hidden: false,
  }
}

function writeSheet({ head, foot, rows, heights, merges }: Sheet): string {
  const body = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inside = [...cells]
        .toSorted(([a], [b]) => a - b)
        .map(([column, { style, attributes, content }]) => `<c r="${letters(column)}${row}"${style}${attributes}>${content}</c>`)
      const height = heights.get(row)
      return `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${inside.join('')}</row>`
    })
  const spans = merges.map(
    ([top = 0, left = 0, bottom = 0, right = 0]) => `<mergeCell ref="${letters(left)}${top}:${letters(right)}${bottom}"/>`,
  )
  const merged = spans.length > 0 ? `<mergeCells count="${spans.length}">${spans.join('')}</mergeCells>` : ''
  return `${head}<sheetData>${body.join('')}</sheetData>${merged}${foot}`
}
