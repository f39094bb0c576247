// Knows which official checks the forms of a generation have bands for, where it does not say so itself: one that was frozen before generations told it.
import type { FormGeneration } from '../model/form-generation.ts'
import { type CheckPeriod, checkPeriods } from '../model/ward-plan.ts'
import { cellsOfGeneration } from './form-cells.ts'

export function checksOfForms(generation: FormGeneration): readonly CheckPeriod[] {
  const phases = new Set(cellsOfGeneration(generation).map(({ cell }) => cell.phase))
  return checkPeriods.filter((check) => phases.has(check))
}
