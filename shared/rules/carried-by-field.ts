// Knows which places of a plan still have last year's text, by the key of the place.
import { keyOfField, type RecordKind } from '../model/fields.ts'
import type { CarriedText, WardPlan } from '../model/ward-plan.ts'

const known = new WeakMap<WardPlan['carried'], ReadonlyMap<string, CarriedText>>()

/** keyOfField → the mark; the same map for the same list. */
export function carriedByField({ carried }: Pick<WardPlan, 'carried'>): ReadonlyMap<string, CarriedText> {
  const before = known.get(carried)
  if (before) return before
  const map = new Map(carried.map((mark) => [keyOfField({ kind: mark.kind as RecordKind, id: mark.recordId, field: mark.field }), mark]))
  known.set(carried, map)
  return map
}

/** The marks of some records. */
export function carriedOf({ carried }: Pick<WardPlan, 'carried'>, ids: readonly string[]): readonly CarriedText[] {
  const wanted = new Set(ids)
  return carried.filter((mark) => wanted.has(mark.recordId))
}
