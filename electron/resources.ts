// Knows what stands in resources/: the wards, the city's basic policy, the form generations with their legends, and the sample ward's plans.
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BasicPolicy } from '../shared/model/basic-policy.ts'
import type { FormGeneration } from '../shared/model/form-generation.ts'
import type { PlanDraft } from '../shared/model/plan-draft.ts'
import type { SampleOrganisation } from '../shared/model/sample-organisation.ts'
import type { Ward } from '../shared/model/ward.ts'
import { basicPolicyFile } from './resources/basic-policy-schema.ts'
import { formGenerationFile, isOverlapping, legendsFile, legendsOf, looseEndsOf } from './resources/form-generation-schema.ts'
import { planDraftFile } from './resources/plan-draft-schema.ts'
import { damagedResource, readResource } from './resources/read-resource.ts'
import { sampleOrganisationFile } from './resources/sample-organisation-schema.ts'
import { wardsFile } from './resources/ward-schema.ts'

export type Resources = Readonly<{
  /** The 24 wards in the city's order, without the sample ward. */
  wards: readonly Ward[]
  sampleWard: Ward
  basicPolicy: BasicPolicy
  /** By first year; no two hold in the same year. */
  formGenerations: readonly FormGeneration[]
  /** The plans of the sample ward, oldest first. Read when asked for: only a new sample file needs them. */
  loadSample(): readonly PlanDraft[]
  /** Who does the sample ward's work. Read when asked for. */
  loadSampleOrganisation(): SampleOrganisation
}>

/** Reads and checks resources/. Throws AppError 'E-RES-01' {file} naming the file that is missing, damaged or at odds with another. */
export function loadResources(dir: string): Resources {
  const { wards, sampleWard } = readResource(join(dir, 'wards.json'), wardsFile)
  const basicPolicy = readResource(join(dir, 'basic-policy.json'), basicPolicyFile)
  const formGenerations = loadFormGenerations(dir)
  const loadSampleOrganisation = () => readResource(join(dir, 'sample', 'organisation.json'), sampleOrganisationFile)
  return { wards, sampleWard, basicPolicy, formGenerations, loadSample: () => loadSample(dir), loadSampleOrganisation }
}

function loadFormGenerations(dir: string): readonly FormGeneration[] {
  const legendsPath = join(dir, 'legends.json')
  const { legends } = readResource(legendsPath, legendsFile)
  for (const [index, legend] of legends.entries()) {
    if (legends.slice(0, index).some((l) => l.id === legend.id && isOverlapping(l, legend))) {
      throw damagedResource(legendsPath, new Error(`legend ${legend.id} is said twice for the same year`))
    }
  }
  const generations: FormGeneration[] = []
  for (const path of jsonFilesOf(join(dir, 'forms'))) {
    const file = readResource(path, formGenerationFile)
    const generation = { ...file, legends: legendsOf(file, legends) }
    const loose = looseEndsOf(generation)
    if (loose.length > 0) throw damagedResource(path, new Error(`not there: ${loose.join(', ')}`))
    const rival = generations.find((g) => g.id === generation.id || isOverlapping(g, generation))
    if (rival) throw damagedResource(path, new Error(`same id or years as ${rival.id}`))
    generations.push(generation)
  }
  return generations.toSorted((a, b) => a.firstYear - b.firstYear)
}

function loadSample(dir: string): readonly PlanDraft[] {
  const paths = jsonFilesOf(join(dir, 'sample')).filter((path) => basename(path).startsWith('plan-'))
  const plans = paths.map((path) => readResource(path, planDraftFile))
  return plans.toSorted((a, b) => a.fiscalYear - b.fiscalYear)
}

/** Paths by name, so that the outcome does not hang on the file system's order. */
function jsonFilesOf(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    return names.toSorted().map((name) => join(folder, name))
  } catch (cause) {
    throw damagedResource(folder, cause)
  }
}
