// Knows the deed that stores what a ward calls otherwise than the form of its year.
import type { Overrides } from '../../shared/forms/override-generation.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

/** Only what is named changes. False where it was refused: the problem is shown. */
export async function saveOverrides(overrides: Overrides): Promise<boolean> {
  const { fiscalYear } = usePlan.getState()
  if (fiscalYear === null) return false
  const done = await useProblem.getState().guard(async () => {
    await useApp.getState().runDeed(() => api.saveOverrides(fiscalYear, overrides))
    return true
  })
  await usePlan.getState().reload()
  return done === true
}
