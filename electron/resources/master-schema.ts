// Knows the shape of a city's master file (*.kmaster), and what in one contradicts itself.
import * as z from 'zod'
import type { GenerationFile, MasterContent, MasterGroup } from '../../shared/model/master.ts'
import { unprintablePlacesOf } from '../../shared/forms/unprintable-places.ts'
import { legendsOfRules } from '../../shared/rules/judge/legends-of-rules.ts'
import { listCommonIndicators } from '../../shared/rules/common-series.ts'
import { receivedSurvey } from '../schemas/indicators.ts'
import { basicPolicyFile } from './basic-policy-schema.ts'
import { formGenerationFile, isOverlapping, legendsFile, legendsOf, looseEndsOf } from './form-generation-schema.ts'
import { contradictionsOf, judgementFile } from './judgement-schema.ts'

/** The format that this version writes; of a newer one nothing is guessed. */
export const masterFormat = 1

/** What stands around the content. */
export const masterEnvelope = z.object({ kind: z.literal('kusei-master'), format: z.int().min(1) })
export const masterFile = z.strictObject({
  kind: z.literal('kusei-master'),
  format: z.literal(masterFormat),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.unknown(),
})
export const masterContent: z.ZodType<MasterContent> = z.strictObject({
  name: z.string().trim().min(1).max(200),
  issuedOn: z.iso.date(),
  basicPolicy: basicPolicyFile,
  legends: legendsFile.shape.legends,
  judgementRules: judgementFile,
  formGenerations: z.array(formGenerationFile).min(1).max(50),
  commonResults: z
    .array(z.strictObject({ fiscalYear: z.int().min(2000).max(2200), wardCode: z.string().regex(/^\d{6}$/), received: receivedSurvey }))
    .max(1000),
})

/** Where, and what it is about as the data call it. */
type Contradiction = Readonly<{ group: MasterGroup; about: string }>

/** Ids and years taken twice, rules that contradict each other, names that lead nowhere. Empty = sound. */
export function contradictionsOfMaster(content: MasterContent): readonly Contradiction[] {
  const { basicPolicy, judgementRules, formGenerations, commonResults } = content
  const legends = [...legendsOfRules(judgementRules), ...content.legends]
  const strategies = basicPolicy.pillars.flatMap(({ visions }) => visions.flatMap((vision) => vision.basicStrategies))
  return [
    ...inGroup('policy', twice(strategies.map(({ key }) => key))),
    ...inGroup('commonIndicators', twice(listCommonIndicators(basicPolicy).map(({ indicator }) => indicator.key))),
    ...inGroup('rules', contradictionsOf(judgementRules).map(subjectOf)),
    ...inGroup(
      'legends',
      legends.flatMap((legend, index) =>
        legends.slice(0, index).some((one) => one.id === legend.id && isOverlapping(one, legend)) ? [legend.id] : [],
      ),
    ),
    ...inGroup(
      'forms',
      formGenerations.flatMap((one, index) => contradictionsOfForms(one, formGenerations.slice(0, index))),
    ),
    ...inGroup(
      'forms',
      formGenerations.flatMap((one) => looseEndsOf({ ...one, legends: legendsOf(one, legends) }).map((end) => `${one.id} ${end}`)),
    ),
    ...inGroup('commonResults', twice(commonResults.map(({ fiscalYear, wardCode }) => `${wardCode} ${fiscalYear}`))),
  ]
}

/** Where forms that contradict nothing still do not become pages and sheets, each with the id of its generation. */
export function unprintableFormsOf({ judgementRules, legends, formGenerations }: MasterContent): readonly string[] {
  const all = [...legendsOfRules(judgementRules), ...legends]
  return formGenerations.flatMap((one) =>
    unprintablePlacesOf({ ...one, legends: legendsOf(one, all) }).map((place) => `${one.id} ${place}`),
  )
}

function contradictionsOfForms(one: GenerationFile, before: readonly GenerationFile[]): readonly string[] {
  const rival = before.find((other) => other.id === one.id || isOverlapping(other, one))
  return [
    // an id with @ is the program's to give
    ...(one.id.includes('@') ? [one.id] : []),
    ...(one.lastYear !== null && one.lastYear < one.firstYear ? [one.id] : []),
    ...(rival ? [`${rival.id} ${one.id}`] : []),
    ...twice(one.forms.map(({ id }) => id)).map((id) => `${one.id} ${id}`),
  ]
}

const inGroup = (group: MasterGroup, found: readonly string[]): readonly Contradiction[] => found.map((about) => ({ group, about }))

/** The rules and years that a contradiction names. */
const subjectOf = (found: string): string => (found.match(/[a-z]+(?:-\w+)+|\d{4}/g) ?? []).join(' ')

const twice = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) < index)
