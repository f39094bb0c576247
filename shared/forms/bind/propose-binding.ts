// Knows how a city's template is understood before anybody has filled it: each empty box gets a mark of its own, and the book is read as if it were filled.
import type { FormGeneration } from '../../model/form-generation.ts'
import type {
  BindingDoubt,
  FormRepeats,
  Proposal,
  ProposedCell,
  TemplateBook,
  TemplateCell,
  TemplateSheet,
} from '../../model/form-template.ts'
import type { ReadSheet } from '../../model/sheet-cells.ts'
import type { ImportedPlace } from '../../model/plan-import.ts'
import { recognisePlan } from '../recognise-plan.ts'
import { squash } from '../recognise/fold-label.ts'
import { isFillable, markOf, marksIn, markText, splitAtMark } from './marked-cell.ts'
import { asLabel, contextsOf, labelNear } from './label-near.ts'
import { parseFieldPath } from './parse-field-path.ts'
import { repeatsOf, repeatedPath } from './repeated-path.ts'
import { titleCellOf } from './title-cell.ts'
import { numberHeadings } from './number-headings.ts'

/** `repeats` null = as the book looks: with one 経営課題 alone and nothing of the plan as a whole, it is one for each. */
export type ProposalRequest = Readonly<{
  book: TemplateBook
  generations: readonly FormGeneration[]
  fiscalYear: number
  repeats: FormRepeats | null
}>

export function proposeBinding({ book, generations, fiscalYear, repeats: asked }: ProposalRequest): Proposal {
  const sheets = book.sheets.filter((sheet) => !sheet.isHidden)
  const found = sheets.flatMap((sheet) => proposeSheet(sheet, book, generations, fiscalYear))
  const repeats = asked ?? repeatsOf(found)
  const cells: ProposedCell[] = []
  const taken = new Set<string>()
  for (const cell of found) {
    const fieldPath = repeatedPath(cell.fieldPath, repeats)
    const key = `${cell.sheet}!${cell.address}`
    if (fieldPath === null || taken.has(key) || !parseFieldPath(fieldPath, repeats)) continue
    taken.add(key)
    cells.push({ ...cell, fieldPath })
  }
  return { repeats, cells, leftOver: sheets.flatMap((sheet) => leftOverOf(sheet, book, taken)) }
}

function proposeSheet(
  sheet: TemplateSheet,
  book: TemplateBook,
  generations: readonly FormGeneration[],
  fiscalYear: number,
): readonly ProposedCell[] {
  const contextOf = contextsOf(sheet)
  const boxes = sheet.cells.filter((cell) => isFillable(cell, book.styles[cell.style]))
  const marks = new Map(boxes.map((cell, index) => [markOf(index), cell]))
  const byCell = new Map(boxes.map((cell, index) => [cell, markOf(index)]))
  const headings = numberHeadings(sheet)
  const inside = new Map<string, Readonly<{ cell: TemplateCell; before: string; after: string }>>()
  const cells = sheet.cells.flatMap((cell) => {
    const mark = byCell.get(cell)
    const found = mark === undefined && !cell.obstacle ? splitAtMark(cell.text, headings.get(cell)) : null
    const hasBoxBeside = boxes.some((box) => box.row === cell.row && box.column === cell.column + cell.columnSpan)
    const split = found?.after === '' && hasBoxBeside ? null : found
    const own = split ? markOf(boxes.length + inside.size) : null
    if (own !== null && split) inside.set(own, { cell, before: split.before, after: split.after })
    const text = mark === undefined ? (split && own !== null ? split.readAs(own) : cell.text) : mark
    return text.trim() === '' ? [] : [{ ...cell, text, number: null }]
  })
  const read: ReadSheet = { name: sheet.name, isHidden: false, cells }
  const request = { book: { sheets: [read] }, generations, fileName: '' }
  const told = recognisePlan({ ...request, year: null }).fiscalYear ?? fiscalYear
  const { places } = recognisePlan({ ...request, year: told })
  const numbers = numbersOfItems(places)
  const titled = new Set<string>()
  const proposed = places.flatMap((place): readonly ProposedCell[] => {
    const [first, ...others] = marksIn(place.text)
    const fieldPath = pathOf(place.path, numbers, told)
    if (first === undefined || fieldPath === null) return []
    const within = inside.get(first)
    const cell = within?.cell ?? marks.get(first)
    if (!cell) return []
    titled.add(cell.address)
    const context = contextOf(cell)
    const label = within ? asLabel(cell.text) : labelNear(context, cell)
    const doubt = doubtOf(place, cell, others.length > 0, label, within !== undefined)
    return [{ ...around(within), sheet: sheet.name, address: cell.address, fieldPath, label, doubt }]
  })
  return [...specialCells(sheet, boxes, titled), ...proposed]
}

const around = (within: Readonly<{ before: string; after: string }> | undefined) => ({
  before: within?.before ?? '',
  after: within?.after ?? '',
})

function doubtOf(
  { reason }: ImportedPlace,
  cell: TemplateCell,
  isOneOfSeveral: boolean,
  label: string,
  isHeading: boolean,
): BindingDoubt | null {
  if (cell.isLocked) return 'locked'
  if (reason === 'twoTexts' || reason === 'sameNumber') return 'severalLabels'
  if (isOneOfSeveral) return 'severalPlaces'
  if (!isHeading && markText(cell.text) !== '') return 'occupied'
  if (label === '' || reason === 'unlabelled' || reason === 'noNumber' || reason === 'strategyOfIndicator') return 'farAway'
  return null
}

/** Path of an item → its own numbers, as its heading says: 'managementIssues.0.strategies.1' → [1, 2]. */
function numbersOfItems(places: readonly ImportedPlace[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    places.flatMap(({ path, label }) => {
      const item = /^(.*)\.title$/.exec(path)?.[1]
      const numbers = /^(?:取組項目)?(\d+(?:-\d+)*) /.exec(label)?.[1]
      return item !== undefined && numbers !== undefined ? [[item, numbers.split('-').map(Number)] as const] : []
    }),
  )
}

const itemList = /^(managementIssues|strategies|initiatives|reformItems)$/

/** A place as it was read, by the numbers that the headings say: the first 経営課題 of a sheet may be the ward's second. */
function pathOf(path: string, numbers: ReadonlyMap<string, readonly number[]>, fiscalYear: number): string | null {
  const parts = path.split('.')
  const written = [...parts]
  parts.forEach((part, at) => {
    if (!itemList.test(part)) return
    const own = numbers.get(parts.slice(0, at + 2).join('.'))?.at(-1)
    if (own !== undefined && own > 0) written[at + 1] = String(own - 1)
  })
  const amount = /^(.*\.amounts\.[a-z]+)\.(\d{4})$/.exec(written.join('.'))
  if (!amount) return written.join('.')
  const offset = Number(amount[2]) - fiscalYear
  return offset >= -2 && offset <= 0 ? `${amount[1]}.${offset}` : null
}

/** 区名, 年度 and the title of the sheet, which no plan says. */
function specialCells(sheet: TemplateSheet, boxes: readonly TemplateCell[], taken: ReadonlySet<string>): readonly ProposedCell[] {
  const contextOf = contextsOf(sheet)
  const plain = { sheet: sheet.name, before: '', after: '' }
  const asked = boxes.flatMap((cell): readonly ProposedCell[] => {
    const label = taken.has(cell.address) ? '' : labelNear(contextOf(cell), cell)
    const key = squash(label)
    const fieldPath = /^(?:区名|所属名?|区・?局名|局・?区名)$/.test(key) ? '{ward}' : key === '年度' ? '{year}' : null
    return fieldPath === null ? [] : [{ ...plain, address: cell.address, fieldPath, label, doubt: cell.isLocked ? 'locked' : null }]
  })
  const titles = sheet.cells.flatMap((cell): readonly ProposedCell[] => {
    const before = cell.obstacle || taken.has(cell.address) ? null : titleCellOf(cell.text)
    return before === null
      ? []
      : [{ ...plain, before, address: cell.address, fieldPath: '{empty}', label: asLabel(cell.text), doubt: 'occupied' }]
  })
  return [...titles, ...asked]
}

/** Labels beside which an empty box stands that shows nothing; each once. */
function leftOverOf(sheet: TemplateSheet, book: TemplateBook, taken: ReadonlySet<string>): Proposal['leftOver'] {
  const contextOf = contextsOf(sheet)
  const found = new Map<string, Proposal['leftOver'][number]>()
  for (const cell of sheet.cells) {
    if (taken.has(`${sheet.name}!${cell.address}`) || !isFillable(cell, book.styles[cell.style])) continue
    const { left, above } = contextOf(cell)
    const label = [left, above].find((one) => one && !taken.has(`${sheet.name}!${one.address}`) && isTouching(one, cell))
    if (label && label.text.length <= 100) found.set(label.address, { sheet: sheet.name, address: label.address, text: label.text })
  }
  return [...found.values()]
}

function isTouching(label: TemplateCell, cell: TemplateCell): boolean {
  return label.column + label.columnSpan === cell.column || label.row + label.rowSpan === cell.row
}
