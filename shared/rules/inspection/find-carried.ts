// Knows which texts stand as last year left them, and which targets nobody has set for this year.
import { keyOfField, textFields } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { CarriedText, Indicator, WardPlan } from '../../model/ward-plan.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

/** carriedText for each mark of 年度更新 that still stands on a text of the form, in the order in which the form asks for them. */
export function findCarriedTexts(plan: WardPlan, generation: FormGeneration): readonly RawFinding[] {
  const { shown } = demandsOfForm(generation)
  const { byId, records } = recordsOfPlan(plan)
  const places = new Map<string, number>()
  for (const { kind, id } of records) for (const name of textFields[kind]) places.set(`${id}/${name}`, places.size)
  const placeOf = ({ recordId, field }: CarriedText) => places.get(`${recordId}/${field}`) ?? places.size
  return plan.carried
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .flatMap(({ recordId, field: name }): RawFinding[] => {
      const found = byId.get(recordId)
      if (!found || !shown.has(`${found.kind}.${name}`)) return []
      const text = (found.record as unknown as Readonly<Record<string, unknown>>)[name]
      if (typeof text !== 'string' || text.trim() === '') return []
      const field = { kind: found.kind, id: recordId, field: name } as const
      return [
        { code: 'carriedText', key: keyOfField(field), ownerId: found.owner?.id ?? '', field, values: { kind: found.kind, field: name } },
      ]
    })
}

/** targetNotSet {indicator, last}: `last` is last year's target where 年度更新 brought it over, else ''. Only indicators that the form shows. */
export function findTargetsNotSet(plan: WardPlan, generation: FormGeneration): readonly RawFinding[] {
  const { shown } = demandsOfForm(generation)
  const lastTargets = new Map(plan.carried.filter((c) => c.field === 'target').map((c) => [c.recordId, c.lastText]))
  return recordsOfPlan(plan).records.flatMap(({ kind, id, record, owner }): RawFinding[] => {
    if ((kind !== 'outcomeIndicator' && kind !== 'processIndicator') || !shown.has(`${kind}.target`)) return []
    const { name, target } = record as Indicator
    if (target.trim() !== '') return []
    const field = { kind, id, field: 'target' } as const
    const values = { indicator: name, last: lastTargets.get(id) ?? '' }
    return [{ code: 'targetNotSet', key: keyOfField(field), ownerId: owner?.id ?? '', field, values }]
  })
}
