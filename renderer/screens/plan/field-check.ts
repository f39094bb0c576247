// Knows what is wrong with a text while it is typed: the same rules that have the last word when it is stored.
import type { PlacedCell } from '../../../shared/forms/form-layout.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { parseAmount } from '../../../shared/rules/amount.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { describeViolation } from '../../../shared/words/violations.ts'

/** The sentence, naming the field, that says why this text cannot stand in this cell; null where it can. Amounts are read in `unitYen`. */
export function complaintOf(cell: Pick<PlacedCell, 'field' | 'label'>, text: string, unitYen: number): string | null {
  const violation = violationOf(cell, text, unitYen)
  return violation ? describeViolation(violation, cell.label) : null
}

function violationOf(cell: Pick<PlacedCell, 'field'>, text: string, unitYen: number): Violation | undefined {
  if (!cell.field) return undefined
  const key = keyOfField(cell.field)
  if (cell.field.kind === 'amount') {
    const parsed = parseAmount(text, unitYen, key)
    return 'violation' in parsed ? parsed.violation : undefined
  }
  return violationsOfText(key, normaliseText(text)).find(isBlocking)
}
