// Knows how the city's own .xlsx is read to be drawn and bound: its grid as it looks. Runs in a process of its own; nothing of the file is run, followed or kept.
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import type { CellArea, TemplateBook, TemplateCell, TemplateNote, TemplateSheet, TemplateStyle } from '../../shared/model/form-template.ts'
import { AppError } from '../app-error.ts'
import { openZip, type ZipPackage } from './open-zip.ts'
import { readBookParts, readNumberFormats, readSharedStrings, targetsOf } from './read-parts.ts'
import { readXml } from './read-xml.ts'
import { refuseMacros } from './refuse-macros.ts'
import { areaOf, readTemplateSheet, type RawTemplateCell, type RawTemplateSheet, templateLimits } from './template-sheet.ts'
import { plainStyle, readTemplateStyles, readThemeColours, type TemplateLooks } from './template-styles.ts'
import { columnWidthsPt, rowHeightsPt } from './template-sizes.ts'

/**
 * Throws E-IMPORT-12 (it holds macros), E-FFILE-03 (more cells than any form of the city), E-IMPORT-01 (no workbook, damaged), E-IMPORT-02 (old .xls or a
 * password), E-IMPORT-03 (larger than any book of a ward, or made to be), E-IMPORT-06 (empty file).
 */
export async function readTemplate(bytes: Uint8Array): Promise<TemplateBook> {
  const zip = await openZip(bytes)
  await refuseMacros(zip)
  const { workbook, links } = await linksOf(zip)
  const { sheets: parts, sharedStrings, styles, is1904 } = await readBookParts(zip)
  const partOf = (kind: string): string | null => links.find(({ type }) => type.endsWith(kind))?.part ?? null
  const read = (part: string | null) => (part === null ? null : zip.read(part))
  const looks = await readTemplateStyles(read(styles), await readThemeColours(read(partOf('/theme'))))
  const sources = { sharedStrings: await readSharedStrings(read(sharedStrings)), formats: await readNumberFormats(read(styles)), is1904 }
  const names = await readNames(zip, workbook, links)
  const raws: RawTemplateSheet[] = []
  for (const { part } of parts) {
    const xml = zip.read(part)
    if (!xml) throw new AppError('E-IMPORT-01')
    raws.push(await readTemplateSheet(xml, sources))
  }
  const pool = makeStylePool()
  const choicesOf = makeChoices(
    parts.map(({ name }) => name),
    raws,
    names.texts,
  )
  const sheets: TemplateSheet[] = []
  for (const [index, { name, part, isHidden }] of parts.entries()) {
    const raw = raws[index] as RawTemplateSheet
    const heads = await tableHeadsOf(zip, part)
    const cells = cellsOf(raw, looks, heads, pool.add, (formula) => choicesOf(formula, name))
    const lastRow = cells.reduce((last, cell) => Math.max(last, cell.row + cell.rowSpan - 1), 1)
    const lastColumn = cells.reduce((last, cell) => Math.max(last, cell.column + cell.columnSpan - 1), 1)
    sheets.push({
      name,
      isHidden,
      isProtected: raw.isProtected,
      columnWidthsPt: columnWidthsPt(raw, looks.standard, lastColumn),
      rowHeightsPt: rowHeightsPt(raw, lastRow),
      cells,
      printAreas: names.printAreas.get(index) ?? [],
      rowBreaks: raw.rowBreaks,
      columnBreaks: raw.columnBreaks,
    })
  }
  if (sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) > templateLimits.cells) throw new AppError('E-FFILE-03')
  return { sheets, styles: pool.styles, notes: await notesOf(zip, links, sheets) }
}

type Links = Awaited<ReturnType<typeof targetsOf>>

/** What the workbook names in the package. */
async function linksOf(zip: ZipPackage): Promise<Readonly<{ workbook: string; links: Links }>> {
  const workbook = (await targetsOf(zip, '')).find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
  return { workbook, links: await targetsOf(zip, workbook) }
}

async function notesOf(zip: ZipPackage, links: Links, sheets: readonly TemplateSheet[]): Promise<readonly TemplateNote[]> {
  const notes: TemplateNote[] = []
  if (links.some(({ type }) => type.endsWith('/externalLink'))) notes.push('externalLinks')
  if ((await targetsOf(zip, '')).some(({ type }) => type.includes('digital-signature'))) notes.push('signed')
  if (sheets.some(({ cells }) => cells.some(({ obstacle }) => obstacle === 'formula'))) notes.push('formulas')
  if (sheets.some(({ isProtected }) => isProtected)) notes.push('protectedSheets')
  return notes
}

type Names = Readonly<{ texts: ReadonlyMap<string, string>; printAreas: ReadonlyMap<number, readonly CellArea[]> }>

/** Print areas by the place of their sheet; what else is named, by its name. */
async function readNames(zip: ZipPackage, workbook: string, links: Links): Promise<Names> {
  const texts = new Map<string, string>()
  const printAreas = new Map<number, readonly CellArea[]>()
  const xml = zip.read(workbook)
  let open: { name: string; sheet: string | null; text: string } | null = null
  // the place of a name counts all sheets, charts and all
  const places: number[] = []
  const targets = new Map(links.map((link) => [link.id, link]))
  if (xml) {
    await readXml(xml, {
      open(name, attribute) {
        if (name === 'sheet') places.push(targets.get(attribute('id') ?? '')?.type.endsWith('/worksheet') ? 1 : 0)
        if (name === 'definedName') open = { name: attribute('name') ?? '', sheet: attribute('localSheetId'), text: '' }
      },
      close(name) {
        if (name !== 'definedName' || !open) return
        const { name: own, sheet, text } = open
        open = null
        if (own !== '_xlnm.Print_Area' || sheet === null) return void texts.set(own, text)
        const index = places.slice(0, Number(sheet)).reduce((sum, one) => sum + one, 0)
        printAreas.set(
          index,
          text.split(',').flatMap((range) => areaOf(range.slice(range.lastIndexOf('!') + 1)) ?? []),
        )
      },
      text(text) {
        if (open) open.text += text
      },
    })
  }
  return { texts, printAreas }
}

/** What a rule of validation lets choose, as far as it stands in the book itself. */
function makeChoices(
  sheetNames: readonly string[],
  raws: readonly RawTemplateSheet[],
  names: ReadonlyMap<string, string>,
): (formula: string, sheet: string) => readonly string[] {
  return (formula, ownSheet) => {
    const literal = /^"([^]*)"$/.exec(formula)?.[1]
    if (literal !== undefined)
      return literal
        .replaceAll('""', '"')
        .split(',')
        .map((choice) => choice.trim())
    const range = names.get(formula) ?? formula
    const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^!'"()]+)!)?([$A-Z0-9:]+)$/.exec(range) ?? []
    const area = areaOf(cells)
    const raw = raws[sheetNames.indexOf(quoted?.replaceAll("''", "'") ?? bare ?? ownSheet)]
    if (!area || !raw) return []
    const inArea = ({ row, column }: RawTemplateCell): boolean =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
    return raw.cells.filter((cell) => inArea(cell) && cell.text !== '').map(({ text }) => text)
  }
}

/** Cells from which tables take the names of their columns. */
async function tableHeadsOf(zip: ZipPackage, part: string): Promise<readonly CellArea[]> {
  const heads: CellArea[] = []
  for (const { type, part: table } of await targetsOf(zip, part)) {
    const xml = type.endsWith('/table') ? zip.read(table) : null
    if (!xml) continue
    await readXml(xml, {
      open(name, attribute) {
        const area = name === 'table' && attribute('headerRowCount') !== '0' ? areaOf(attribute('ref') ?? '') : null
        if (area) heads.push({ ...area, bottom: area.top })
      },
    })
  }
  return heads
}

function makeStylePool(): Readonly<{ styles: TemplateStyle[]; add(style: TemplateStyle): number }> {
  const styles: TemplateStyle[] = [plainStyle]
  const places = new Map([[JSON.stringify(plainStyle), 0]])
  return {
    styles,
    add(style) {
      const key = JSON.stringify(style)
      const place = places.get(key) ?? styles.push(style) - 1
      places.set(key, place)
      return place
    },
  }
}

const within = ({ top, left, bottom, right }: CellArea, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

function cellsOf(
  raw: RawTemplateSheet,
  looks: TemplateLooks,
  tableHeads: readonly CellArea[],
  styleOf: (style: TemplateStyle) => number,
  choicesOf: (formula: string) => readonly string[],
): readonly TemplateCell[] {
  const byPlace = new Map(raw.cells.map((cell) => [placeKey(cell.row, cell.column), cell]))
  const areas = new Map(raw.merges.map((area) => [placeKey(area.top, area.left), area]))
  const covered = new Set<string>()
  for (const area of raw.merges) for (const [row, column] of placesOf(area)) covered.add(placeKey(row, column))
  const lists = raw.lists.map(({ areas: of, choices }) => ({ areas: of, choices: choicesOf(choices) }))
  const wanted = new Map<string, Readonly<{ row: number; column: number }>>()
  for (const cell of raw.cells) {
    const look = looks.byIndex[cell.style]?.look ?? plainStyle
    const hasLook = look.fill !== null || Object.values(look.lines).some((line) => line !== 'none')
    if (cell.text !== '' || cell.isFormula || hasLook) wanted.set(placeKey(cell.row, cell.column), cell)
  }
  for (const { top: row, left: column } of raw.merges) wanted.set(placeKey(row, column), { row, column })
  for (const list of lists)
    for (const area of list.areas) for (const [row, column] of placesOf(area)) wanted.set(placeKey(row, column), { row, column })
  const sorted = [...wanted.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
  return sorted.flatMap(({ row, column }): readonly TemplateCell[] => {
    const key = placeKey(row, column)
    const area = areas.get(key)
    if (!area && covered.has(key)) return []
    const cell = byPlace.get(key)
    const looked = looks.byIndex[cell?.style ?? 0] ?? { look: plainStyle, isLocked: true }
    const last = area && byPlace.get(placeKey(area.bottom, area.right))
    const lines = last ? { ...looked.look.lines, ...pick(looks.byIndex[last.style]?.look.lines) } : looked.look.lines
    const isFormula = cell?.isFormula === true || raw.arrays.some((one) => within(one, row, column))
    return [
      {
        address: addressOfCell(row, column),
        row,
        column,
        rowSpan: area ? area.bottom - area.top + 1 : 1,
        columnSpan: area ? area.right - area.left + 1 : 1,
        text: cell?.text ?? '',
        obstacle: isFormula ? 'formula' : tableHeads.some((head) => within(head, row, column)) ? 'tableHead' : null,
        isLocked: raw.isProtected && looked.isLocked,
        choices: lists.find(({ areas: of }) => of.some((one) => within(one, row, column)))?.choices ?? [],
        style: styleOf({
          ...looked.look,
          lines,
        }),
      },
    ]
  })
}

const placeKey = (row: number, column: number): string => `${row},${column}`
const pick = (lines: TemplateStyle['lines'] | undefined) => (lines ? { bottom: lines.bottom, right: lines.right } : {})

/** Every place of an area, as far as a template reaches: of whole columns no more than a sheet of the city has. */
function* placesOf({ top, left, bottom, right }: CellArea): Generator<readonly [number, number]> {
  const lastRow = Math.min(bottom, templateLimits.rows)
  const lastColumn = Math.min(right, templateLimits.columns)
  if ((lastRow - top + 1) * (lastColumn - left + 1) > templateLimits.cells) return
  for (let row = top; row <= lastRow; row += 1) for (let column = left; column <= lastColumn; column += 1) yield [row, column]
}
