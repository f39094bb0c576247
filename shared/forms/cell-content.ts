// Knows what a cell of a form shows of the records around it, and which place of the plan is written when a person types there.
import { type FieldRef, isReviewKind, type RecordKind, parentKindOf, reviewedKindOf, type ReviewKind } from '../model/fields.ts'
import type { CellDefinition, CellStyle } from '../model/form-generation.ts'
import type { MeasuredCell } from './form-node.ts'
import type { Scope } from './form-scope.ts'
import { sumOfFunds } from '../rules/amount-totals.ts'
import { noAmount, showAmount } from './show-amount.ts'

/** `shown` goes to the page; `value` is what a person edits, '' where nobody does; `field` null = nobody writes here. */
export type CellContent = Readonly<{ shown: string; value: string; field: FieldRef | null; number: MeasuredCell['number'] }>
const noContent: CellContent = { shown: '', value: '', field: null, number: null }

/** Throws RangeError where the cell names a record that is not around, or a field that is no text of it. */
export function contentOfCell(cell: CellDefinition, scope: Scope, style: CellStyle): CellContent {
  if (cell.amount) return contentOfAmount(cell.amount, scope, style)
  if (cell.field === undefined) return noContent
  const [kind, name] = cell.field.split('.') as [RecordKind, string]
  if (cell.adds) {
    const parent = scope.records[parentKindOf[cell.adds]]
    if (!parent) throw new RangeError(`${cell.field} stands outside the record that it adds to`)
    return { ...noContent, field: { kind: 'newItem', itemKind: cell.adds, parentId: parent.id, field: name } }
  }
  if (isReviewKind(kind)) return contentOfReview(kind, name, cell, scope)
  const record = scope.records[kind]
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[name]
  if (!record || typeof value !== 'string') throw new RangeError(`${cell.field} is not a text of a record around`)
  return { shown: shownOf(value), value, field: { kind, id: record.id, field: name }, number: null }
}

/** What the check of the cell's phase says of the record around; its record comes into being with its first text. */
function contentOfReview(kind: ReviewKind, name: string, { field, phase }: CellDefinition, scope: Scope): CellContent {
  const owner = scope.records[reviewedKindOf[kind]]
  if (!owner || phase === undefined) throw new RangeError(`${field} needs a phase, and stands inside what is checked`)
  const reviews: readonly (Readonly<Record<string, string>> & Readonly<{ period: string }>)[] = owner.reviews
  const value = reviews.find((review) => review.period === phase)?.[name] ?? ''
  return { shown: shownOf(value), value, field: { kind, id: `${owner.id}-${phase}`, field: name }, number: null }
}

/** A tab has no width of its own in a printed cell: it becomes one full-width space. */
function shownOf(value: string): string {
  return value.replaceAll('\t', '\u3000')
}

/** The sum of all funds of that year, in the form's unit. */
function contentOfAmount(amount: NonNullable<CellDefinition['amount']>, scope: Scope, style: CellStyle): CellContent {
  const { initiative } = scope.records
  if (!initiative) throw new RangeError('an amount stands outside an initiative')
  const { unit } = scope.generation
  const fiscalYear = scope.fiscalYear + amount.yearOffset
  const field: FieldRef = { kind: 'amount', initiativeId: initiative.id, amountKind: amount.kind, fiscalYear }
  const yen = sumOfFunds(initiative.amounts, amount.kind, fiscalYear)
  if (yen === null) return { shown: noAmount, value: '', field, number: null }
  const value = showAmount(yen, unit.yen)
  // Excel would print ▲0 where the page says 0.
  const inUnits = value === '0' && yen < 0 ? 0 : yen / unit.yen
  return { shown: value + unit.label, value, field, number: { value: inUnits, format: style.numberFormat ?? '#,##0' } }
}
