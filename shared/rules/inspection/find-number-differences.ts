// Knows where the same number is told twice and differs: a fact in two places, a target in prose and in its cell, an amount in prose and in its cell.
import { type FieldRef, type RecordKind, keyOfField } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { amountsInProse } from './amounts-in-prose.ts'
import { recordsOfPlan } from './plan-records.ts'
import { factsOfRecord } from './prose-facts.ts'
import type { RawFinding } from './raw-finding.ts'
import { targetsInProse } from './targets-in-prose.ts'

/** Where a plan describes the ward: there one thing has one number. What initiatives do (講座 3回) has as many as there are initiatives. */
const describing: Readonly<Partial<Record<RecordKind, Readonly<{ fields: readonly string[] }>>>> = {
  wardPlan: { fields: ['goal', 'mission', 'mayorPolicy'] },
  managementIssue: { fields: ['futureVision', 'currentState', 'causeAnalysis', 'challenge', 'recognition'] },
  strategy: { fields: ['desiredState', 'approach'] },
}

/** numberDiffers {what, here, there}: of two places the later one. */
export function findNumberDifferences(plan: WardPlan, generation: FormGeneration): readonly RawFinding[] {
  const { listed } = demandsOfForm(generation)
  const inItems = plan.managementIssues.flatMap((issue) =>
    issue.strategies.flatMap((strategy) => [
      ...targetsInProse('strategy', strategy, 'outcomeIndicator', strategy.outcomeIndicators),
      ...(listed.has('initiative') ? strategy.initiatives : []).flatMap((initiative) => [
        ...targetsInProse('initiative', initiative, 'processIndicator', initiative.processIndicators),
        ...amountsInProse(initiative, plan.fiscalYear),
      ]),
    ]),
  )
  return [...factsThatDiffer(plan, generation), ...inItems]
}

type Told = Readonly<{ field: FieldRef; ownerId: string; value: number; shown: string }>

function factsThatDiffer(plan: WardPlan, generation: FormGeneration): readonly RawFinding[] {
  const { shown } = demandsOfForm(generation)
  const told = new Map<string, Told[]>()
  for (const { kind, id, record, owner } of recordsOfPlan(plan).records) {
    const of = describing[kind]
    if (!of) continue
    for (const { field, fact } of factsOfRecord(record, of)) {
      if (!shown.has(`${kind}.${field}`)) continue
      const key = `${fact.what}/${fact.asOf}/${fact.unit}`
      const place = { field: { kind, id, field }, ownerId: owner?.id ?? '', value: fact.value, shown: fact.shown }
      const places = told.get(key)
      if (places) places.push(place)
      else told.set(key, [place])
    }
  }
  return [...told].flatMap(([key, places]): RawFinding[] => {
    const [first] = places
    const other = places.find((place) => place.value !== first?.value)
    // the same words with several numbers within one text are a series, not a contradiction
    const perField = new Set(places.map((place) => `${keyOfField(place.field)} ${place.value}`))
    if (!first || !other || perField.size > new Set(places.map((place) => keyOfField(place.field))).size) return []
    const what = key.slice(0, key.indexOf('/'))
    const values = { what, here: other.shown, there: first.shown }
    return [{ code: 'numberDiffers', key: `${keyOfField(other.field)}/${what}`, ownerId: other.ownerId, field: other.field, values }]
  })
}
