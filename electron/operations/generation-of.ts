// Knows which form generation (様式の世代) is the form of a fiscal year.
import type { FormGeneration } from '../../shared/model/form-generation.ts'

/** null where no generation holds in that year: the program does not know its form. */
export function generationOf(generations: readonly FormGeneration[], fiscalYear: number): FormGeneration | null {
  return generations.find((g) => g.firstYear <= fiscalYear && (g.lastYear === null || fiscalYear <= g.lastYear)) ?? null
}
