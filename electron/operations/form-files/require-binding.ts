// Knows what a binding must be before it is kept: years in order, fields that there are, cells that can be filled, each once.
import { emptyCell } from '../../../shared/forms/bind/fill-cells.ts'
import { contextsOf, labelNear } from '../../../shared/forms/bind/label-near.ts'
import { parseFieldPath } from '../../../shared/forms/bind/parse-field-path.ts'
import { positionOfCell } from '../../../shared/rules/position-of-cell.ts'
import type { BoundCell, BoundFormTyped, TemplateBook, TemplateSheet } from '../../../shared/model/form-template.ts'
import { inOneLine, normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'

/**
 * As it is kept: texts normalised, a cell without a label with the one that stands near it. Throws RuleBroken (a name that is missing or that no plan can
 * hold), E-FFILE-05 {address}, E-FFILE-06 {path}, E-FFILE-07.
 */
export function requireBinding(typed: BoundFormTyped, book: TemplateBook): BoundFormTyped {
  const name = inOneLine(typed.name)
  const cells = typed.cells.map((cell) => ({
    ...cell,
    label: inOneLine(cell.label),
    before: normaliseText(cell.before),
    after: normaliseText(cell.after),
  }))
  const texts = cells.flatMap(({ label, before, after }) => [label, before, after])
  const violations = [
    ...(name === '' ? [{ field: 'boundForm//name', code: 'missing' } as const] : violationsOfText('boundForm//name', name)),
    ...texts.flatMap((text) => violationsOfText('boundCell//label', text)),
  ].filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  const { fromYear, untilYear, repeats } = typed
  if (untilYear !== null && untilYear < fromYear) throw new AppError('E-FFILE-07')
  for (const { fieldPath } of cells) if (!parseFieldPath(fieldPath, repeats)) throw new AppError('E-FFILE-06', { path: fieldPath })
  return { name, fromYear, untilYear, repeats, cells: withLabels(cells, book) }
}

function withLabels(cells: readonly BoundCell[], { sheets }: TemplateBook): readonly BoundCell[] {
  const known = new Map(
    sheets.map((sheet) => [
      sheet.name,
      { cells: new Map(sheet.cells.map((c) => [c.address, c])), covered: coveredOf(sheet), contextOf: contextsOf(sheet) },
    ]),
  )
  const taken = new Set<string>()
  return cells.map((bound) => {
    const address = `${bound.sheet}!${bound.address}`
    const sheet = known.get(bound.sheet)
    const position = positionOfCell(bound.address)
    const cell = sheet?.cells.get(bound.address)
    const isFillable = sheet && position && !cell?.obstacle && !sheet.covered(position.row, position.column)
    if (!isFillable || taken.has(address)) throw new AppError('E-FFILE-05', { address })
    taken.add(address)
    if (bound.label !== '') return bound
    const place = cell ?? emptyCell(bound.address, position)
    return { ...bound, label: labelNear(sheet.contextOf(place), place) }
  })
}

/** Whether a cell hides under a merged one. */
function coveredOf({ cells }: TemplateSheet): (row: number, column: number) => boolean {
  const merged = cells.filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
  return (row, column) =>
    merged.some((cell) => {
      const isIn = row >= cell.row && row < cell.row + cell.rowSpan && column >= cell.column && column < cell.column + cell.columnSpan
      return isIn && (row !== cell.row || column !== cell.column)
    })
}
