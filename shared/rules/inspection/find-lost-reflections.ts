// Knows which texts that an opinion changed say nothing of it any more.
import type { CouncilTraces } from '../../model/opinion.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { placesOfRecords } from '../council/places-of-records.ts'
import { sentencesOfReflection } from '../council/sentences-of-reflection.ts'
import { textNow } from '../council/text-now.ts'
import type { RawFinding } from './raw-finding.ts'

/** reflectionLost {opinionId, year, number, summary}: of a text whose record is there and of whose reflected sentences none is. */
export function findLostReflections(plan: WardPlan, { reflections }: CouncilTraces): readonly RawFinding[] {
  const places = placesOfRecords(plan)
  return reflections.flatMap(({ reflection: { id, field, oldText, newText }, opinionId, opinionYear, opinionNumber, summary }) => {
    const place = field && places.get(field.recordId)
    if (!place || sentencesOfReflection(oldText, newText, textNow(plan, field)).state !== 'gone') return []
    const values = { opinionId, year: opinionYear, number: opinionNumber, summary }
    const ref = { kind: field.recordKind, id: field.recordId, field: field.name }
    return [{ code: 'reflectionLost' as const, key: id, ownerId: place.item?.id ?? '', field: ref, values }]
  })
}
