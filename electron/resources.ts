// Knows what stands in resources/: the wards, the city's basic policy, the form generations with their legends, and the sample ward's plans.
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BasicPolicy } from '../shared/model/basic-policy.ts'
import type { CheckCalendar } from '../shared/model/check.ts'
import type { CouncilDefaults } from '../shared/model/council.ts'
import type { CouncilForm } from '../shared/model/council-form.ts'
import type { FormGeneration, Legend } from '../shared/model/form-generation.ts'
import type { JudgementRules } from '../shared/model/judgement.ts'
import type { Master, MasterContent, MasterParts } from '../shared/model/master.ts'
import type { PlanDraft } from '../shared/model/plan-draft.ts'
import type { SampleChecks } from '../shared/model/sample-checks.ts'
import type { SampleCouncil } from '../shared/model/sample-council.ts'
import type { SampleIndicators } from '../shared/model/sample-indicators.ts'
import type { SampleOrganisation } from '../shared/model/sample-organisation.ts'
import type { Ward } from '../shared/model/ward.ts'
import { legendsOfRules } from '../shared/rules/judge/legends-of-rules.ts'
import { basicPolicyFile } from './resources/basic-policy-schema.ts'
import { checkCalendarFile } from './resources/check-calendar-schema.ts'
import { councilDefaultsFile, councilFormsFile } from './resources/council-schema.ts'
import { formGenerationFile, isOverlapping, legendsFile, legendsOf, looseEndsOf } from './resources/form-generation-schema.ts'
import { contradictionsOf, judgementFile } from './resources/judgement-schema.ts'
import { generationsOfMaster } from './resources/generations-of-master.ts'
import { rulesOfMaster } from './resources/rules-of-master.ts'
import { readMaster, writeMaster } from './resources/read-master.ts'
import { planDraftFile } from './resources/plan-draft-schema.ts'
import { damagedResource, readResource } from './resources/read-resource.ts'
import { sampleChecksFile } from './resources/sample-checks-schema.ts'
import { sampleCouncilFile } from './resources/sample-council-schema.ts'
import { sampleIndicatorsFile } from './resources/sample-indicators-schema.ts'
import { sampleOrganisationFile } from './resources/sample-organisation-schema.ts'
import { wardsFile } from './resources/ward-schema.ts'

export type OwnResources = Readonly<{
  basicPolicy: BasicPolicy
  formGenerations: readonly FormGeneration[]
  judgementRules: JudgementRules
}>
export type Resources = Readonly<{
  /** The 24 wards in the city's order, without the sample ward. */
  wards: readonly Ward[]
  sampleWard: Ward
  /** 大阪市: whose data file collects what the wards hand in. */
  city: Ward
  /** What the open file goes by: the program's own, and where the file has accepted the city's master, what each of its years stands on (resources-in-effect.ts). */
  basicPolicy: BasicPolicy
  /** By first year, no two in the same year; of an accepted master first, so that the first of a year is that of a new plan. Plans name theirs by id. */
  formGenerations: readonly FormGeneration[]
  /** The city's rules of judgement, and the stars of 覆面調査. */
  judgementRules: JudgementRules
  /** What new plans are made under, as it would stand in a master file. */
  masterParts: MasterParts
  /** What the program itself brings, whatever file is open. */
  own: OwnResources
  /** A city's master file, checked. Throws AppError as readMaster does. */
  readMaster(text: string): Master
  /** The text of a file that readMaster reads as this content. */
  writeMaster(content: MasterContent): string
  /** The forms of a master under the ids by which plans name them. */
  generationsOf(parts: MasterParts): readonly FormGeneration[]
  /** The rules of a master under the ids that verdicts name. */
  rulesOf(parts: MasterParts): JudgementRules
  /** When a year is checked, and what else it knows. */
  checkCalendar: CheckCalendar
  /** The plans of the sample ward, oldest first. Read when asked for: only a new sample file needs them. */
  loadSample(): readonly PlanDraft[]
  /** Who does the sample ward's work. Read when asked for. */
  loadSampleOrganisation(): SampleOrganisation
  /** Its indicators and surveys. Read when asked for. */
  loadSampleIndicators(): SampleIndicators
  /** What was done, confirmed and to be improved. Read when asked for. */
  loadSampleChecks(): SampleChecks
  /** Its council. Read when asked for. */
  loadSampleCouncil(): SampleCouncil
  /** The forms of the ward council. Read when asked for. */
  loadCouncilForms(): readonly CouncilForm[]
  /** What a ward starts with: 対応分類 and 委員種別. Read when asked for. */
  loadCouncilDefaults(): CouncilDefaults
}>

/** Reads and checks resources/. Throws AppError 'E-RES-01' {file} naming the file that is missing, damaged or at odds with another. */
export function loadResources(dir: string): Resources {
  const { wards, sampleWard, city } = readResource(join(dir, 'wards.json'), wardsFile)
  const basicPolicy = readResource(join(dir, 'basic-policy.json'), basicPolicyFile)
  const judgementRules = loadJudgementRules(join(dir, 'rules', 'judgement.json'))
  const { formGenerations, legends } = loadFormGenerations(dir, judgementRules)
  const own = { basicPolicy, formGenerations, judgementRules }
  const checkCalendar = readResource(join(dir, 'check-calendar.json'), checkCalendarFile)
  const loadSampleOrganisation = () => readResource(join(dir, 'sample', 'organisation.json'), sampleOrganisationFile)
  const loadSampleIndicators = () => readResource(join(dir, 'sample', 'indicators.json'), sampleIndicatorsFile)
  const loadSampleChecks = () => readResource(join(dir, 'sample', 'checks.json'), sampleChecksFile)
  return {
    wards,
    sampleWard,
    city,
    ...own,
    own,
    masterParts: {
      basicPolicy,
      judgementRules,
      legends,
      formGenerations: formGenerations.map(({ legends: _, ...file }) => file),
      commonResults: [],
    },
    readMaster,
    writeMaster,
    generationsOf: (parts) => generationsOfMaster(parts, formGenerations),
    rulesOf: (parts) => rulesOfMaster(parts.judgementRules, judgementRules),
    checkCalendar,
    loadSample: () => loadSample(dir),
    loadSampleOrganisation,
    loadSampleIndicators,
    loadSampleChecks,
    loadSampleCouncil: () => readResource(join(dir, 'sample', 'council.json'), sampleCouncilFile),
    loadCouncilForms: () => readResource(join(dir, 'council', 'forms.json'), councilFormsFile),
    loadCouncilDefaults: () => readResource(join(dir, 'council', 'defaults.json'), councilDefaultsFile),
  }
}

function loadJudgementRules(path: string): JudgementRules {
  const rules = readResource(path, judgementFile)
  const contradictions = contradictionsOf(rules)
  if (contradictions.length > 0) throw damagedResource(path, new Error(contradictions.join(', ')))
  return rules
}

/** The legends of ratings are those of their rules. */
function loadFormGenerations(
  dir: string,
  rules: JudgementRules,
): Readonly<{ formGenerations: readonly FormGeneration[]; legends: readonly Legend[] }> {
  const legendsPath = join(dir, 'legends.json')
  const beside = readResource(legendsPath, legendsFile).legends
  const legends = [...legendsOfRules(rules), ...beside]
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
  return { formGenerations: generations.toSorted((a, b) => a.firstYear - b.firstYear), legends: beside }
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
