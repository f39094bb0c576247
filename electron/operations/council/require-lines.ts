// Knows how the numbered lines of a meeting (議題, 資料) become the lines that are kept.
import { inOneLine, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'

type Line = Readonly<{ id: string | null; number: string; title: string }>

/** Normalised, in one line each. `known`: those that may keep their id. Throws RuleBroken (missing, violationsOfText), E-COUNCIL-04 (no such line). */
export function requireLines<T extends Line>(
  kind: 'agenda' | 'handout',
  typed: readonly T[],
  known: ReadonlyMap<string, unknown>,
): readonly T[] {
  const lines = typed.map((line) => ({ ...line, number: inOneLine(line.number), title: inOneLine(line.title) }))
  const violations = lines.flatMap((line) => violationsOf(kind, line)).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  const named = lines.flatMap(({ id }) => (id === null ? [] : [id]))
  if (new Set(named).size < named.length || named.some((id) => !known.has(id))) throw new AppError('E-COUNCIL-04')
  return lines
}

function violationsOf(kind: string, { number, title }: Line): readonly Violation[] {
  const missing: readonly Violation[] = title === '' ? [{ field: `meeting//${kind}Title`, code: 'missing' }] : []
  return [...missing, ...violationsOfText(`meeting//${kind}Number`, number), ...violationsOfText(`meeting//${kind}Title`, title)]
}
