// Knows the sheet of a comparison (新旧対照表): A4 on its side, three columns, the two texts beside each other; and the 改定履歴 behind it.
import type { TextPiece } from '../model/edition.ts'
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import type { FormLayout, FormPage, PlacedCell } from './form-layout.ts'
import { type FormNode, type MeasuredCell, makeRow, makeStack } from './form-node.ts'
import { bodyHeightOf, paginate } from './layout-form.ts'
import { measureTextCell } from './measure-text-cell.ts'

/** All that stands on the sheet, as plain data: it goes to another thread. */
export type ComparisonSheet = Readonly<{
  sheetName: string
  title: string
  facts: string
  /** Labels of the boxes for decisions (決裁欄); none = without. */
  boxes: readonly string[]
  /** Heads of the three columns. */
  heads: readonly [string, string, string]
  rows: readonly ComparisonRow[]
  /** Stands there where nothing differs. */
  alike: string
  history: Readonly<{
    sheetName: string
    title: string
    heads: readonly [string, string, string]
    rows: readonly (readonly [string, string, string])[]
  }> | null
}>
/** `heading`: names the item where it begins. */
export type ComparisonRow = Readonly<{
  key: string
  heading: string | null
  label: string
  old: readonly TextPiece[]
  new: readonly TextPiece[]
}>

/** Old and new are made of the same columns, so that no program's rounding makes one wider; the last five hold the boxes. */
const page: PageSetup = {
  paper: 'A4',
  orientation: 'landscape',
  marginsMm: { top: 12, bottom: 14, left: 14, right: 14, header: 6, footer: 6 },
  columnWidthsPt: [156, 30, 54, 54, 54, 54, 54, 30, 54, 54, 54, 54, 54],
  leadingPt: 13.5,
  footer: '- {page} -',
}
const place = [0, 1] as const
const older = [1, 7] as const
const newer = [7, 13] as const
const whole = [0, 13] as const
const columnsOfTexts = [place, older, newer] as const
const firstBox = 8
const besideBoxes = [0, firstBox] as const
const boxHeightPt = 48

const gothic = { font: 'gothic', sizePt: 9, align: 'left', valign: 'middle', border: 'thin' } as const
const styles: Readonly<Record<string, CellStyle>> = {
  title: { ...gothic, sizePt: 12, border: 'none' },
  facts: { ...gothic, valign: 'top', border: 'none' },
  box: { ...gothic, align: 'center' },
  head: { ...gothic, align: 'center', fill: 'E3E9F2' },
  heading: { ...gothic, bold: true, fill: 'F2F2F2' },
  label: { ...gothic, valign: 'top' },
  text: { ...gothic, font: 'mincho', valign: 'top' },
}

/** The comparison, and behind it the history where it is wanted. Every page begins with the heads of its columns. */
export function layoutComparison(sheet: ComparisonSheet): readonly FormLayout[] {
  const { sheetName, history } = sheet
  const rows = sheet.rows.length === 0 ? [row([cell('alike', whole, 'text', plain(sheet.alike))])] : sheet.rows.flatMap(nodesOfRow)
  const comparison = layOut('comparison', sheetName, topOf(sheet), sheet.heads, rows)
  if (!history) return [comparison]
  const top = [row([cell('title', whole, 'title', plain(history.title))]), space]
  const lines = history.rows.map((texts, index) => textRow(`h${index}`, 'text', texts.map(plain)))
  return [comparison, layOut('history', history.sheetName, top, history.heads, lines)]
}

type Texts = readonly (readonly TextPiece[])[]
const plain = (text: string): readonly TextPiece[] => (text === '' ? [] : [{ text, state: 'same' }])
const space: FormNode = { kind: 'space', heightPt: 6, isHeading: true }

function layOut(
  formId: string,
  sheetName: string,
  top: readonly FormNode[],
  heads: readonly string[],
  rows: readonly FormNode[],
): FormLayout {
  const headNodes = heads.map(plain)
  const head = makeRow(cellsOf('head', 'head', headNodes), true)
  const pagePt = bodyHeightOf(page) - head.heightPt
  const pages = paginate(makeStack([...top, head, ...rows]), pagePt)
  const headCells = paginate(makeStack([head]), pagePt)[0]?.cells ?? []
  const withHead = ({ cells, heightPt }: FormPage, index: number): FormPage => ({
    cells: [
      ...headCells.map((one) => ({ ...one, key: `${one.key}:${index}` })),
      ...cells.map((one): PlacedCell => ({ ...one, topPt: one.topPt + head.heightPt })),
    ],
    heightPt: heightPt + head.heightPt,
  })
  return {
    formId,
    formName: sheetName,
    sheetName,
    page,
    styles,
    title: [],
    titleHeightPt: 0,
    pages: pages.map((one, index) => (index === 0 ? one : withHead(one, index))),
  }
}

/** Title and facts at the left; at the right, where they are wanted, the boxes with their labels. */
function topOf({ title, facts, boxes }: ComparisonSheet): readonly FormNode[] {
  const columns = boxes.length === 0 ? whole : besideBoxes
  const boxCells = (texts: readonly string[], name: string, heightPt = 0) =>
    texts.map((text, index) => ({
      ...cell(`${name}${index}`, [firstBox + index, firstBox + index + 1], 'box', plain(text)),
      minHeightPt: heightPt,
    }))
  return [
    row([cell('title', columns, 'title', plain(title)), ...boxCells(boxes, 'boxLabel')]),
    row([
      cell('facts', columns, 'facts', plain(facts)),
      ...boxCells(
        boxes.map(() => ''),
        'box',
        boxHeightPt,
      ),
    ]),
    space,
  ]
}

function nodesOfRow({ key, heading, label, ...texts }: ComparisonRow): readonly FormNode[] {
  const line = textRow(key, 'text', [plain(label), texts.old, texts.new])
  return heading === null ? [line] : [row([cell(`${key}:heading`, whole, 'heading', plain(heading))], true), line]
}

const row = (cells: readonly MeasuredCell[], isHeading = false): FormNode => makeRow(cells, isHeading)
const textRow = (key: string, style: string, texts: Texts): FormNode => row(cellsOf(key, style, texts))

/** One cell for each of the three columns; what stands in the first is a label. */
function cellsOf(key: string, style: string, texts: Texts): readonly MeasuredCell[] {
  return columnsOfTexts.map((columns, index) =>
    cell(`${key}:${index}`, columns, index === 0 && style === 'text' ? 'label' : style, texts[index] ?? []),
  )
}

function cell(key: string, columns: readonly [number, number], styleName: string, pieces: readonly TextPiece[]): MeasuredCell {
  const shown = pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\t', '\u3000') }))
  return { ...measureTextCell(page, styles, key, columns, styleName, shown.map((piece) => piece.text).join('')), pieces: shown }
}
