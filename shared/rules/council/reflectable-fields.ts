// Knows which texts of a plan an opinion can have changed: what the forms print in words, no notes of the office, no figures and no symbols.
import { type RecordKind, textFields } from '../../model/fields.ts'

/** Never on a form, or a figure or symbol that is made of the records of indicators. */
const others: ReadonlySet<string> = new Set([
  'internalNote',
  'budgetNote',
  'targetReason',
  'blankReason',
  'previousResult',
  'previousRating',
  'result',
  'progress',
  'overall',
  'effectiveness',
  'attainment',
  'implementation',
])

/** In the order of the form. */
export function reflectableFieldsOf(kind: RecordKind): readonly string[] {
  return textFields[kind].filter((field) => !others.has(field))
}
