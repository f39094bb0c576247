// Knows which fiscal years can be chosen for a new plan, and why the others cannot.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import { fiscalYearOf } from '../../shared/rules/fiscal-year.ts'

/** `generation` null = no form for that year; `isTaken` = the file has a plan of it. */
export type YearOption = Readonly<{ fiscalYear: number; generation: FormGeneration | null; isTaken: boolean }>

/** From one year before the first form to next fiscal year (the one that is being drafted), newest first. */
export function listYearOptions(generations: readonly FormGeneration[], today: string, taken: readonly number[]): readonly YearOption[] {
  const first = Math.min(...generations.map((generation) => generation.firstYear)) - 1
  const last = fiscalYearOf(today) + 1
  if (!Number.isFinite(first)) return []
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index).map((fiscalYear) => ({
    fiscalYear,
    generation: generations.find((g) => g.firstYear <= fiscalYear && (g.lastYear === null || fiscalYear <= g.lastYear)) ?? null,
    isTaken: taken.includes(fiscalYear),
  }))
}
