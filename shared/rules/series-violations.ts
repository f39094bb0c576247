// Knows which definitions of an indicator cannot be kept: without a name, with a target of another kind, or totals of what is not counted.
import type { SeriesDefinition } from '../model/indicator.ts'
import { violationsOfNumber } from './measurement-violations.ts'
import { violationsOfTarget } from './target-violations.ts'
import { violationsOfText } from './text.ts'
import { isBlocking, type Violation } from './violation.ts'

const textFields = ['name', 'unit', 'denominatorFilter', 'method', 'source', 'frequency', 'countingRule', 'targetReason'] as const

/**
 * Of a definition whose texts are normalised. Codes: missing (name), otherKind (a total of years of what is no count), violationsOfNumber (baseline),
 * violationsOfTarget, violationsOfText.
 */
export function violationsOfSeries(id: string, definition: SeriesDefinition): readonly Violation[] {
  const field = `series/${id}`
  const { kind, wardTarget, totalFrom, name, baseline } = definition
  return [
    ...(name.trim() === '' ? [{ field: `${field}/name`, code: 'missing' }] : []),
    ...textFields.flatMap((text) => violationsOfText(`${field}/${text}`, definition[text]).filter(isBlocking)),
    ...(totalFrom !== null && kind !== 'count' ? [{ field: `${field}/totalFrom`, code: 'otherKind' }] : []),
    ...(baseline ? violationsOfNumber(kind, baseline.value).map(({ code }) => ({ field: `${field}/baselineValue`, code })) : []),
    ...(wardTarget ? violationsOfTarget(field, definition, wardTarget) : []),
  ]
}
