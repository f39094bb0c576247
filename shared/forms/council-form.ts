// Knows the page of a form of the ward council: A4, blocks of running lines and tables under one another, each table with heads of its own on every page.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import type { Audience, CouncilBlock, CouncilColumn, CouncilForm, CouncilFormData } from '../model/council-form.ts'
import type { FormLayout, FormOrigin, FormPage, PlacedCell } from './form-layout.ts'
import { type FormNode, type MeasuredCell, type RowNode, makeRow, makeStack } from './form-node.ts'
import { bodyHeightOf, paginate } from './layout-form.ts'
import { measureTextCell } from './measure-text-cell.ts'
import { reportWidthPt, uprightWidthPt } from './report-sheet.ts'

/** All that stands on the sheet, as plain data: it goes to another thread. `origin`: where something of it is read back. */
export type CouncilSheet = Readonly<{ form: CouncilForm; audience: Audience; data: CouncilFormData; origin?: FormOrigin }>
type FormRow = CouncilFormData['blocks'][string][number]
/** A block as it is printed in one edition: the columns that are there, and on which lines of the sheet's grid their edges stand. */
type Table = Readonly<{ block: CouncilBlock; rows: readonly FormRow[]; columns: readonly CouncilColumn[]; edges: readonly number[] }>

const gothic = { font: 'gothic', sizePt: 9, align: 'left', valign: 'middle', border: 'thin' } as const
const styles: Readonly<Record<string, CellStyle>> = {
  title: { ...gothic, sizePt: 12, border: 'none' },
  tag: { ...gothic, align: 'right', border: 'none' },
  facts: { ...gothic, align: 'right', valign: 'top', border: 'none' },
  block: { ...gothic, sizePt: 10, bold: true, border: 'none' },
  head: { ...gothic, sizePt: 8, align: 'center', fill: 'E3E9F2' },
  group: { ...gothic, bold: true, fill: 'F2F2F2' },
  topic: { ...gothic, bold: true, border: 'none' },
  left: { ...gothic, font: 'mincho', valign: 'top' },
  center: { ...gothic, align: 'center', valign: 'top' },
  right: { ...gothic, align: 'right', valign: 'top' },
  text: { ...gothic, font: 'mincho', valign: 'top', border: 'none' },
  note: { ...gothic, sizePt: 8, valign: 'top', border: 'none' },
}
const space: FormNode = { kind: 'space', heightPt: 6, isHeading: true }

/** A row is torn only where it is higher than a page. Throws RangeError for {…} of which the data says nothing: a slip of the form's file. */
export function layoutCouncilForm({ form, audience, data, origin }: CouncilSheet): FormLayout {
  const isUpright = form.orientation === 'portrait'
  const widthPt = isUpright ? uprightWidthPt : reportWidthPt
  const tables = form.blocks
    .filter((block) => block.audiences.includes(audience))
    .map((block) => tableOf(block, data.blocks[block.id] ?? [], audience, widthPt))
    .filter(({ rows, block }) => rows.length > 0 || block.empty !== '')
  const grid = [...new Set([0, tagFromOf(widthPt), widthPt, ...tables.flatMap(({ edges }) => edges)])].toSorted((a, b) => a - b)
  const page: PageSetup = {
    paper: 'A4',
    orientation: form.orientation,
    marginsMm: { top: 12, bottom: 14, left: 12, right: 12, header: 6, footer: 6 },
    columnWidthsPt: grid.slice(1).map((edge, index) => edge - (grid[index] ?? 0)),
    leadingPt: 13.5,
    footer: '- {page} -',
  }
  const say = (template: string) => fill(template, data.values)
  const cell = (key: string, style: string, text: string, fromPt = 0, untilPt = widthPt) =>
    measureTextCell(page, styles, key, [grid.indexOf(fromPt), grid.indexOf(untilPt)], style, text)
  const line = (key: string, style: string, text: string, isHeading = false) => makeRow([cell(key, style, text)], isHeading)
  const tagFrom = tagFromOf(widthPt)
  const top = [
    makeRow([cell('title', 'title', say(form.title), 0, tagFrom), cell('tag', 'tag', say('{tag}'), tagFrom)], true),
    ...(say('{facts}') === '' ? [] : [line('facts', 'facts', say('{facts}'), true)]),
  ]
  const heads = new Map(tables.map((table) => [table.block.id, headOf(table, cell, say)]))
  const body = tables.flatMap((table): readonly FormNode[] => {
    const { block } = table
    const heading = say(block.heading)
    return [
      space,
      ...(heading === '' ? [] : [line(`${block.id}/heading`, 'block', heading, true)]),
      ...(heads.get(block.id) ?? []),
      ...(table.rows.length === 0 ? [line(`${block.id}/empty`, table.columns.length === 0 ? 'text' : 'left', block.empty)] : []),
      ...table.rows.map((row) => rowOf(table, row, cell)),
    ]
  })
  const notes = form.notes.map(say).filter((note) => note !== '')
  const end = notes.length === 0 ? [] : [space, ...notes.map((note, index) => line(`note:${index}`, 'note', note))]
  const highestPt = Math.max(0, ...[...heads.values()].flat().map(({ heightPt }) => heightPt))
  const pages = paginate(makeStack([...top, ...body, ...end]), bodyHeightOf(page) - highestPt)
  const shared = { formId: `council/${form.id}`, formName: form.name, sheetName: form.name, page, styles, title: [], titleHeightPt: 0 }
  return { ...shared, ...(origin ? { origin } : {}), pages: pages.map((one, index) => (index === 0 ? one : withHead(one, index, heads))) }
}

/** Where the tag at the right of the title begins. */
const tagFromOf = (widthPt: number): number => widthPt - 90

/** `{name}` of the data's values. */
function fill(template: string, values: CouncilFormData['values']): string {
  return template.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`unknown placeholder {${name}}`)
    return value
  })
}

function tableOf(block: CouncilBlock, rows: readonly FormRow[], audience: Audience, widthPt: number): Table {
  // what is to be filled in has its column from the beginning
  const isFilled = ({ field, isOptional }: CouncilColumn) =>
    !isOptional || rows.some(({ cells, marks }) => (cells[field] ?? '') !== '' || marks?.[field] !== undefined)
  const columns = block.columns.filter((column) => column.audiences.includes(audience) && isFilled(column))
  return { block, rows, columns, edges: edgesOf(columns, widthPt) }
}

/** The widest columns share what the others leave; the last edge is that of the sheet. */
function edgesOf(columns: readonly CouncilColumn[], widthPt: number): readonly number[] {
  const widest = Math.max(0, ...columns.map((column) => column.widthPt))
  const sharing = columns.filter((column) => column.widthPt === widest).length
  const leftPt = widthPt - columns.reduce((sum, column) => sum + column.widthPt, 0)
  const sharePt = Math.floor(leftPt / Math.max(1, sharing))
  const edges = [0]
  for (const column of columns) edges.push((edges.at(-1) ?? 0) + column.widthPt + (column.widthPt === widest ? sharePt : 0))
  return [...edges.slice(0, Math.max(1, columns.length)), widthPt]
}

type MakeCell = (key: string, style: string, text: string, fromPt?: number, untilPt?: number) => MeasuredCell

/** No row where none of the columns has a head. */
function headOf({ block, columns, edges }: Table, cell: MakeCell, say: (template: string) => string): readonly RowNode[] {
  if (columns.every(({ head }) => head === '')) return []
  const cells = columns.map(({ head }, index) => cell(`${block.id}/head:${index}`, 'head', say(head), edges[index], edges[index + 1]))
  return [makeRow(cells, true)]
}

function rowOf({ block, columns, edges }: Table, { key, heading, cells, marks = {} }: FormRow, cell: MakeCell): RowNode {
  const own = `${block.id}/row/${key}`
  const isRunning = columns.length === 0
  if (heading !== undefined) return makeRow([cell(own, isRunning ? 'topic' : 'group', heading)], true)
  if (isRunning) return makeRow([cell(own, 'text', cells['text'] ?? '')], false)
  return makeRow(
    columns.map(({ field, align }, index) => {
      const [text = '', mark] = [cells[field], marks[field]]
      const measured = cell(`${own}:${field}`, align, text, edges[index], edges[index + 1])
      return mark === undefined ? measured : { ...measured, mark, value: text }
    }),
    false,
  )
}

/** A table that goes on from the page before has its heads again. */
function withHead({ cells, heightPt }: FormPage, index: number, heads: ReadonlyMap<string, readonly RowNode[]>): FormPage {
  const [blockId = '', part] = (cells[0]?.key ?? '').split('/')
  const [head] = part === 'row' ? (heads.get(blockId) ?? []) : []
  if (!head) return { cells, heightPt }
  const headCells = paginate(makeStack([head]), head.heightPt)[0]?.cells ?? []
  return {
    cells: [
      ...headCells.map((one) => ({ ...one, key: `${one.key}/${index}` })),
      ...cells.map((one): PlacedCell => ({ ...one, topPt: one.topPt + head.heightPt })),
    ],
    heightPt: heightPt + head.heightPt,
  }
}
