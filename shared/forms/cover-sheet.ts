// Knows the sheet that goes in front of what is handed in (送付票): A4 upright, facts line by line, a list of all sheets with their pages, lines left to write on.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import type { FormLayout, FormPage, PlacedCell } from './form-layout.ts'
import { type FormNode, makeRow, makeStack } from './form-node.ts'
import { bodyHeightOf, paginate } from './layout-form.ts'
import { measureTextCell } from './measure-text-cell.ts'

/** All that stands on the sheet but the list, as plain data: it goes to another thread. */
export type CoverSheet = Readonly<{
  sheetName: string
  title: string
  facts: readonly Readonly<{ label: string; text: string }>[]
  /** Lines that somebody fills in by hand. */
  blanks: readonly string[]
  listTitle: string
  /** Number, form, sheet or file, pages. */
  heads: readonly [string, string, string, string]
  /** Files that go out beside all sheets, whose pages nobody has counted. */
  files: readonly Readonly<{ formName: string; fileName: string }>[]
  /** Behind a count of pages. */
  pageUnit: string
  /** Instead of it. */
  notCounted: string
  notes: readonly string[]
}>
/** A sheet of what goes out, or a whole file. `place`: where it is found. `pages` null = not counted. */
export type CoveredSheet = Readonly<{ formName: string; place: string; pages: number | null }>

const page: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  marginsMm: { top: 16, bottom: 14, left: 14, right: 14, header: 6, footer: 6 },
  columnWidthsPt: [36, 84, 138, 206, 54],
  leadingPt: 13.5,
  footer: '- {page} -',
}
const gothic = { font: 'gothic', sizePt: 9, align: 'left', valign: 'middle', border: 'thin' } as const
const styles: Readonly<Record<string, CellStyle>> = {
  title: { ...gothic, sizePt: 14, align: 'center', bold: true, border: 'none' },
  label: { ...gothic, fill: 'F2F2F2' },
  text: gothic,
  heading: { ...gothic, bold: true, border: 'none' },
  head: { ...gothic, align: 'center', fill: 'E3E9F2' },
  number: { ...gothic, align: 'right' },
  note: { ...gothic, sizePt: 8, valign: 'top', border: 'none' },
}
const whole = [0, 5] as const
const label = [0, 2] as const
const text = [2, 5] as const
const columns = [
  [0, 1],
  [1, 3],
  [3, 4],
  [4, 5],
] as const
const lookOf = ['number', 'text', 'text', 'number'] as const
/** Room to write on. */
const blankHeightPt = 27
const space: FormNode = { kind: 'space', heightPt: 9, isHeading: true }

/** The heads of the list stand on each page that it goes on to. */
export function layoutCover(sheet: CoverSheet, sheets: readonly CoveredSheet[]): FormLayout {
  const cell = (key: string, over: readonly [number, number], style: string, typed: string) =>
    measureTextCell(page, styles, key, over, style, typed)
  const line = (key: string, style: string, typed: string, isHeading = false) => makeRow([cell(key, whole, style, typed)], isHeading)
  const facts = sheet.facts.map((fact, nth) =>
    makeRow([cell(`fact:${nth}`, label, 'label', fact.label), cell(`fact:${nth}:text`, text, 'text', fact.text)], false),
  )
  const blanks = sheet.blanks.map((blank, nth) =>
    makeRow(
      [cell(`blank:${nth}`, label, 'label', blank), { ...cell(`blank:${nth}:text`, text, 'text', ''), minHeightPt: blankHeightPt }],
      false,
    ),
  )
  const head = makeRow(
    columns.map((over, nth) => cell(`head:${nth}`, over, 'head', sheet.heads[nth] ?? '')),
    true,
  )
  const rows = sheets.map(({ formName, place, pages }, index) =>
    makeRow(
      [String(index + 1), formName, place, pages === null ? sheet.notCounted : `${pages}${sheet.pageUnit}`].map((typed, nth) =>
        cell(`sheet:${index}:${nth}`, columns[nth] ?? whole, lookOf[nth] ?? 'text', typed),
      ),
      false,
    ),
  )
  const top = [line('title', 'title', sheet.title, true), space, ...facts, space, ...blanks, space]
  const list = [line('list', 'heading', sheet.listTitle, true), head, ...rows]
  const notes = [space, ...sheet.notes.map((note, nth) => line(`note:${nth}`, 'note', note))]
  const pagePt = bodyHeightOf(page) - head.heightPt
  const pages = paginate(makeStack([...top, ...list, ...notes]), pagePt)
  const headCells = paginate(makeStack([head]), head.heightPt)[0]?.cells ?? []
  return {
    formId: 'cover',
    formName: sheet.title,
    sheetName: sheet.sheetName,
    page,
    styles,
    title: [],
    titleHeightPt: 0,
    pages: pages.map((one, index) =>
      index > 0 && one.cells[0]?.key.startsWith('sheet:') ? below(headCells, head.heightPt, one, index) : one,
    ),
  }
}

function below(headCells: readonly PlacedCell[], headPt: number, { cells, heightPt }: FormPage, index: number): FormPage {
  return {
    cells: [
      ...headCells.map((one) => ({ ...one, key: `${one.key}:${index}` })),
      ...cells.map((one): PlacedCell => ({ ...one, topPt: one.topPt + headPt })),
    ],
    heightPt: heightPt + headPt,
  }
}
