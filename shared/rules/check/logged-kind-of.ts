// Knows what a ward works at in a year: the smallest kind that its form shows under a 経営課題. A quarter looks at it, 取組の記録 is kept for it.
import type { LoggedKind } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import { cellsOfGeneration } from '../form-cells.ts'

const known = new WeakMap<FormGeneration, LoggedKind>()

/** 具体的取組; 戦略 where the forms have no cell of those (the form of 令和5年度 and later: 戦略 and アウトカム alone). */
export function loggedKindOf(generation: FormGeneration): LoggedKind {
  let kind = known.get(generation)
  if (!kind) {
    const hasInitiatives = cellsOfGeneration(generation).some(({ cell }) => cell.field?.startsWith('initiative.'))
    known.set(generation, (kind = hasInitiatives ? 'initiative' : 'strategy'))
  }
  return kind
}
