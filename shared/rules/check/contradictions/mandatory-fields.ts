// Knows which fields of its reviews a form demands in an official check, and of which a quarter (which no form prints) is made.
import type { Check } from '../../../model/check.ts'
import { isQuarter } from '../../../model/check.ts'
import type { ReviewKind } from '../../../model/fields.ts'
import { isReviewKind, reviewKindOf } from '../../../model/fields.ts'
import type { FormGeneration } from '../../../model/form-generation.ts'
import { cellsOfGeneration } from '../../form-cells.ts'
import { kindsOfCheck } from '../checked-items.ts'

export type MandatoryFields = ReadonlyMap<ReviewKind, readonly string[]>

const known = new WeakMap<FormGeneration, Map<Check, MandatoryFields>>()

/** In the order of the forms. Kinds that the forms do not ask about are absent. */
export function mandatoryFieldsOf(generation: FormGeneration, check: Check): MandatoryFields {
  const checks = known.get(generation) ?? new Map<Check, MandatoryFields>()
  known.set(generation, checks)
  const before = checks.get(check)
  if (before) return before
  const fields = isQuarter(check) ? fieldsOfQuarter(generation, check) : fieldsOfForms(generation, check)
  checks.set(check, fields)
  return fields
}

const fieldsOfQuarter = (generation: FormGeneration, check: Check): MandatoryFields =>
  new Map([...kindsOfCheck(generation, check)].flatMap((kind) => reviewKindOf(kind) ?? []).map((kind) => [kind, ['results', 'attainment']]))

function fieldsOfForms(generation: FormGeneration, check: Check): MandatoryFields {
  const fields = new Map<ReviewKind, string[]>()
  for (const { cell } of cellsOfGeneration(generation)) {
    if (cell.phase !== check || !cell.mandatory || cell.field === undefined) continue
    const [kind = '', field = ''] = cell.field.split('.')
    if (!isReviewKind(kind)) continue
    const of = fields.get(kind) ?? []
    fields.set(kind, of.includes(field) ? of : [...of, field])
  }
  return fields
}
