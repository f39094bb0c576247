// Knows what stands in each bound cell of one book, how much of it fits, and what is wrong with it.
import type {
  BoundCell,
  FilledCell,
  FillProblem,
  FormRepeats,
  TemplateBook,
  TemplateCell,
  TemplateSheet,
} from '../../model/form-template.ts'
import { maxExcelCellLength, violationsOfText } from '../../rules/text.ts'
import type { ReadSheet } from '../../model/sheet-cells.ts'
import { unitOfSheet } from '../recognise/unit-of-sheet.ts'
import { positionOfCell } from '../../rules/position-of-cell.ts'
import { showAmount } from '../show-amount.ts'
import { measureBoundCell } from './measure-bound-cell.ts'
import { parseFieldPath } from './parse-field-path.ts'
import { fillAround, type FillScope, type PathValue, valueOfPath } from './value-of-path.ts'

/** `unitYen`: in which amounts count where the sheet does not say (千円: 1000). A cell whose path names nothing stays empty. */
export function fillCells(
  book: TemplateBook,
  cells: readonly BoundCell[],
  repeats: FormRepeats,
  scope: FillScope,
  unitYen: number,
): readonly FilledCell[] {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, { sheet, cells: byAddress(sheet), unitYen: unitOf(sheet, unitYen) }]))
  return cells.map((bound): FilledCell => {
    const { sheet: name, address } = bound
    const on = sheets.get(name)
    const position = positionOfCell(address)
    const nothing: FilledCell = { sheet: name, address, text: '', number: null, isAbsent: true, meter: null, problems: ['noSheet'] }
    if (!on || !position) return nothing
    const cell = on.cells.get(address) ?? emptyCell(address, position)
    const style = book.styles[cell.style]
    const path = parseFieldPath(bound.fieldPath, repeats)
    if (!path || !style) return { ...nothing, problems: cell.obstacle ? ['obstacle'] : [] }
    const value = valueOfPath(path, scope)
    const isPlain = bound.before === '' && bound.after === '' && !style.isText
    const number = isPlain && value.yen !== null ? value.yen / on.unitYen : null
    const text = textOf(bound, value, scope, on.unitYen)
    const meter = measureBoundCell(on.sheet, cell, style, text)
    return { sheet: name, address, text, number, isAbsent: value.isAbsent, meter, problems: problemsOf(cell, text, number, meter) }
  })
}

function byAddress({ cells }: TemplateSheet): ReadonlyMap<string, TemplateCell> {
  return new Map(cells.map((cell) => [cell.address, cell]))
}

/** A cell that has nothing and no look. */
export function emptyCell(address: string, position: Readonly<{ row: number; column: number }>): TemplateCell {
  return { address, ...position, rowSpan: 1, columnSpan: 1, text: '', obstacle: null, isLocked: false, choices: [], style: 0 }
}

/** The unit in which a sheet says that its amounts are, in yen. */
export function unitOf({ name, isHidden, cells }: TemplateSheet, otherwise: number): number {
  const sheet: ReadSheet = { name, isHidden, cells: cells.map((cell) => ({ ...cell, number: null })) }
  return unitOfSheet(sheet) ?? otherwise
}

/** What stands around a field of a record that is not there is left out with it. */
function textOf({ before, after }: BoundCell, value: PathValue, scope: FillScope, unitYen: number): string {
  if (value.isAbsent) return ''
  const text = value.isAmount ? (value.yen === null ? '' : showAmount(value.yen, unitYen)) : value.text
  return fillAround(before, value.number, scope) + text.replaceAll('\t', '\u3000') + fillAround(after, value.number, scope)
}

function problemsOf(cell: TemplateCell, text: string, number: number | null, meter: FilledCell['meter']): readonly FillProblem[] {
  const problems: FillProblem[] = []
  if (cell.obstacle) problems.push('obstacle')
  if (text.length > maxExcelCellLength) problems.push('tooLong')
  if (violationsOfText('', text).some(({ code }) => code === 'controlCharacter' || code === 'brokenCharacter')) problems.push('notWritable')
  if (number === null && text !== '' && cell.choices.length > 0 && !cell.choices.includes(text)) problems.push('notInChoices')
  if (number === null && meter && meter.used > meter.max) problems.push('overflow')
  return problems
}
