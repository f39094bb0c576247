// Knows the form generations as the program reads them, for tests of the layout.
import path from 'node:path'
import { loadResources } from '../../electron/resources.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { planOfDraft } from './plan-factory.ts'

const resources = loadResources(path.join(import.meta.dirname, '../../resources'))

export function generation(id: 'G1' | 'G2'): FormGeneration {
  const found = resources.formGenerations.find((g) => g.id === id)
  if (!found) throw new Error(`no generation ${id}`)
  return found
}

export function samplePlan(fiscalYear: number): WardPlan {
  const draft = resources.loadSample().find((plan) => plan.fiscalYear === fiscalYear)
  if (!draft) throw new Error(`no sample plan of ${fiscalYear}`)
  return planOfDraft(draft)
}
