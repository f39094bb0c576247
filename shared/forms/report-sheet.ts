// Knows the sheet of a report in columns (成果指標実績報告): A4 on its side or upright, a title, heads on every page, rows under headings, notes at the end.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import type { FormLayout, FormOrigin, FormPage, PlacedCell } from './form-layout.ts'
import { type FormNode, type MeasuredCell, makeRow, makeStack } from './form-node.ts'
import type { PlacedChart, ReportChart } from './report-chart.ts'
import { bodyHeightOf, paginate } from './layout-form.ts'
import { measureTextCell } from './measure-text-cell.ts'

/** A text, or a number that Excel keeps as one: `text` is how it is shown, `format` how Excel shows `value` in the same way. `mark` names its place for reading it back. */
export type ReportCell = Readonly<{ text: string; number?: Readonly<{ value: number; format: string }>; mark?: string }>
export type ReportColumn = Readonly<{ head: string; widthPt: number; align: 'left' | 'center' | 'right' }>
/** heading: one cell over all columns, a running text where `isText`, its charts at the right of it, below one another · cells: one for each column. */
export type ReportRow =
  | Readonly<{ key: string; heading: string; isText?: true; charts?: readonly ReportChart[] }>
  | Readonly<{ key: string; cells: readonly ReportCell[] }>
/** All that stands on one sheet, as plain data: it goes to another thread. */
export type ReportSheet = Readonly<{
  /** Where something of it is read back, which form it is and where it comes from. */
  form?: Readonly<{ id: string; origin: FormOrigin }>
  sheetName: string
  title: string
  /** At the right of the title. */
  tag: string
  /** Lines under the title. */
  facts: string
  /** Without a head in any of them there is no row of heads. */
  columns: readonly ReportColumn[]
  isUpright?: true
  /** All that stands over the rows is repeated on each page as rows of Excel's own, not only the heads: the rows below follow one another without a gap. */
  repeatsTop?: true
  /** Size of running texts in points, 9 unless told otherwise; headings are a point larger, but never over 9. */
  textSizePt?: number
  /** Height of each chart in points, in whole pixels (0.75 pt). */
  chartHeightPt?: number
  rows: readonly ReportRow[]
  /** Stands there where there are no rows. */
  empty: string
  notes: readonly string[]
}>

const gothic = { font: 'gothic', sizePt: 9, align: 'left', valign: 'middle', border: 'thin' } as const
const plainStyles: Readonly<Record<string, CellStyle>> = {
  title: { ...gothic, sizePt: 12, border: 'none' },
  tag: { ...gothic, align: 'right', border: 'none' },
  facts: { ...gothic, valign: 'top', border: 'none' },
  head: { ...gothic, sizePt: 8, align: 'center', fill: 'E3E9F2' },
  heading: { ...gothic, bold: true, fill: 'F2F2F2' },
  left: { ...gothic, font: 'mincho', valign: 'top' },
  center: { ...gothic, align: 'center', valign: 'top' },
  right: { ...gothic, align: 'right', valign: 'top' },
  note: { ...gothic, sizePt: 8, valign: 'top', border: 'none' },
}
const space: FormNode = { kind: 'space', heightPt: 6, isHeading: true }

/** What a sheet's columns can take together, in points: A4 on its side between its margins, and upright. */
export const reportWidthPt = 768
export const uprightWidthPt = 524

/** Every page begins with the heads of its columns; a row is torn only where it is higher than a page. */
export function layoutReport(sheet: ReportSheet): FormLayout {
  const page: PageSetup = {
    paper: 'A4',
    orientation: sheet.isUpright ? 'portrait' : 'landscape',
    marginsMm: { top: 12, bottom: 14, left: 12, right: 12, header: 6, footer: 6 },
    columnWidthsPt: sheet.columns.map(({ widthPt }) => widthPt),
    leadingPt: 13.5,
    footer: '- {page} -',
  }
  const whole = [0, sheet.columns.length] as const
  const styles = stylesOf(sheet)
  const cell = (key: string, columns: readonly [number, number], style: string, one: ReportCell) =>
    measure(page, styles, key, columns, style, one)
  const line = (key: string, style: string, text: string, isHeading = false) => makeRow([cell(key, whole, style, { text })], isHeading)
  const tagFrom = Math.max(1, sheet.columns.length - 3)
  const title = [
    cell('title', [0, tagFrom], 'title', { text: sheet.title }),
    cell('tag', [tagFrom, sheet.columns.length], 'tag', { text: sheet.tag }),
  ]
  const top = [makeRow(title, true), ...(sheet.facts === '' ? [] : [line('facts', 'facts', sheet.facts, true)]), space]
  const head = sheet.columns.every((column) => column.head === '')
    ? makeStack([])
    : makeRow(
        sheet.columns.map((column, index) => cell(`head:${index}`, [index, index + 1], 'head', { text: column.head })),
        true,
      )
  const body = sheet.rows.map((row) =>
    'heading' in row
      ? row.charts?.length
        ? makeRow(
            besideCharts(
              sheet,
              row.charts,
              cell(row.key, [0, 1], 'text', { text: row.heading }),
              cell(`${row.key}:charts`, [1, whole[1]], 'text', { text: '' }),
            ),
            false,
          )
        : line(row.key, row.isText ? 'text' : 'heading', row.heading, !row.isText)
      : makeRow(
          sheet.columns.map(({ align }, index) => {
            const one = row.cells[index] ?? { text: '' }
            return cell(`${row.key}:${index}`, [index, index + 1], styleOf(align, one), one)
          }),
          false,
        ),
  )
  const rows = body.length === 0 ? [line('empty', 'left', sheet.empty)] : body
  const notes = sheet.notes.map((note, index) => line(`note:${index}`, 'note', note))
  // notes alone would make a page of heads without a row
  const end = notes.length > 0 ? [makeStack([...rows.slice(-1), space, ...notes], { keep: true })] : rows.slice(-1)
  return paged(sheet, page, styles, top, head, [...rows.slice(0, -1), ...end])
}

/** The box of the charts is as high as they are together. */
function besideCharts(
  { chartHeightPt = 90 }: ReportSheet,
  charts: readonly ReportChart[],
  text: MeasuredCell,
  box: MeasuredCell,
): readonly MeasuredCell[] {
  return [text, { ...box, minHeightPt: charts.length * chartHeightPt }]
}

/** Where the charts of a sheet stand. */
export function placedChartsOf({ rows, chartHeightPt = 90 }: ReportSheet): readonly PlacedChart[] {
  return rows.flatMap((row) =>
    'heading' in row
      ? (row.charts ?? []).map((chart, nth) => ({
          chart,
          cellKey: `${row.key}:charts`,
          topPt: nth * chartHeightPt,
          heightPt: chartHeightPt,
        }))
      : [],
  )
}

/** A number has a style of its own: Excel shows it in the format of its cell. */
const styleOf = (align: ReportColumn['align'], { number }: ReportCell): string => (number ? `${align} ${number.format}` : align)

function stylesOf({ columns, rows, textSizePt = 9 }: ReportSheet): Readonly<Record<string, CellStyle>> {
  const styles: Record<string, CellStyle> = {
    ...plainStyles,
    text: { ...(plainStyles['left'] as CellStyle), sizePt: textSizePt },
    heading: { ...(plainStyles['heading'] as CellStyle), sizePt: Math.min(9, textSizePt + 1) },
  }
  for (const row of rows) {
    if ('heading' in row) continue
    for (const [index, cell] of row.cells.entries()) {
      const align = columns[index]?.align
      if (!cell.number || !align) continue
      styles[styleOf(align, cell)] = { ...(plainStyles[align] as CellStyle), numberFormat: cell.number.format }
    }
  }
  return styles
}

function paged(
  sheet: ReportSheet,
  page: PageSetup,
  styles: FormLayout['styles'],
  top: readonly FormNode[],
  head: FormNode,
  rows: readonly FormNode[],
): FormLayout {
  const whole = makeStack([...top, head])
  const repeated = sheet.repeatsTop ? whole : null
  const pagePt = bodyHeightOf(page) - (repeated ?? head).heightPt
  const pages = paginate(makeStack([...(repeated ? [] : [whole]), ...rows]), pagePt)
  const headCells = head.heightPt === 0 ? [] : (paginate(makeStack([head]), pagePt)[0]?.cells ?? [])
  const withHead = ({ cells, heightPt }: FormPage, index: number): FormPage => ({
    cells: [
      ...headCells.map((one) => ({ ...one, key: `${one.key}:${index}` })),
      ...cells.map((one): PlacedCell => ({ ...one, topPt: one.topPt + head.heightPt })),
    ],
    heightPt: heightPt + head.heightPt,
  })
  return {
    formId: sheet.form?.id ?? 'report',
    ...(sheet.form ? { origin: sheet.form.origin } : {}),
    formName: sheet.title,
    sheetName: sheet.sheetName,
    page,
    styles,
    title: repeated ? (paginate(repeated, repeated.heightPt)[0]?.cells ?? []) : [],
    titleHeightPt: repeated?.heightPt ?? 0,
    pages: pages.map((one, index) => (index === 0 || repeated ? one : withHead(one, index))),
  }
}

function measure(
  page: PageSetup,
  styles: FormLayout['styles'],
  key: string,
  columns: readonly [number, number],
  styleName: string,
  { text, number, mark }: ReportCell,
): MeasuredCell {
  const marked = mark === undefined ? {} : { mark, value: text }
  return { ...measureTextCell(page, styles, key, columns, styleName, text), number: number ?? null, ...marked }
}
