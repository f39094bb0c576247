// Knows what a result becomes where a person decides that what was typed over a cell is to stand.
import type { CellDifference, SubmittedResult, TypedCell } from '../../model/submission.ts'
import { typedFigure } from './typed-figure.ts'

/**
 * `taken`: differences of this result that may be taken. What a typed figure does not say (base, numerator) is no longer known; its verdict stays as it
 * was sealed unless that cell is taken too.
 */
export function takeTyped(
  result: SubmittedResult,
  taken: readonly CellDifference[],
): Readonly<{ result: SubmittedResult; typed: readonly TypedCell[] }> {
  let now = result
  for (const { field, typed } of taken) {
    if (field === 'verdict') now = { ...now, verdict: { ...now.verdict, symbol: typed.trim(), isDecided: true, outcome: null } }
    if (field === 'current' || field === 'previous') now = { ...now, [field]: typedFigure(typed) }
  }
  const isTyped = taken.length > 0
  return {
    result: isTyped ? { ...now, isConfirmed: false } : now,
    typed: taken.map(({ field, address, sealed, typed }) => ({ field, address, sealed, typed })),
  }
}
