// Knows which changes of texts of a plan a person can name as what an opinion changed.
import type { RecordKind } from '../../../shared/model/fields.ts'
import type { FieldChange, PlanTargetRef } from '../../../shared/model/opinion.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { placesOfRecords, type RecordPlace } from '../../../shared/rules/council/places-of-records.ts'
import { reflectableFieldsOf } from '../../../shared/rules/council/reflectable-fields.ts'
import { mainFormOf } from '../../../shared/rules/main-form.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { listChangesOfRows, type StandingRowChange } from '../../db/repositories/field-changes.ts'
import { describeTargets } from '../../db/repositories/plan-targets.ts'
import { recordColumns } from '../../db/repositories/record-columns.ts'
import { getSeriesOf } from '../../db/repositories/series-links.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'

const mostRows = 2_000
const mostShown = 500

/**
 * Of an item and what stands under it, of the indicators that show a series, or (null, a form) of the whole plan; newest first, at most 500. [] where the
 * year has no plan. Texts that no form prints, figures and symbols are left out; of what came as a whole (年度更新, a copy) nothing is told.
 */
export function listFieldChanges(
  context: Context,
  fiscalYear: number,
  target: PlanTargetRef | null,
  since: string,
): readonly FieldChange[] {
  const db = context.files.readable()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) return []
  const places = [...placesOfRecords(plan).values()].filter((place) => target === null || isUnder(db, place, target))
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const rows = places.map(({ kind, id }) => [recordColumns[kind].table, id] as const)
  const found = listChangesOfRows(db, rows, since, mostRows).flatMap((change) => {
    const place = placeOf.get(change.rowId)
    return place ? textsOf(change, place).map((text) => ({ change, place, ...text })) : []
  })
  const shown = found.slice(0, mostShown)
  const named = describeTargets(
    db,
    shown.map(({ place }) => place.item ?? formOf(context, plan)),
  )
  return shown.flatMap(({ change: { deedId, at, operator, deedName }, place, name, oldText, newText }, index) => {
    const of = named[index]
    const field = { recordKind: place.kind, recordId: place.id, name }
    return of ? [{ deedId, at, operator, deedName, target: of, field, oldText, newText }] : []
  })
}

function isUnder(db: Db, { kind, id, path }: RecordPlace, target: PlanTargetRef): boolean {
  if (target.kind === 'form') return true
  if (target.kind !== 'series') return path.includes(target.id)
  return isIndicator(kind) && getSeriesOf(db, kind, id) === target.id
}

const isIndicator = (kind: RecordKind): kind is 'outcomeIndicator' | 'processIndicator' =>
  kind === 'outcomeIndicator' || kind === 'processIndicator'

/** What is written for the plan as a whole stands on its form. */
function formOf({ resources }: Context, plan: WardPlan): PlanTargetRef & Readonly<{ title: string }> {
  const generation = resources.formGenerations.find(({ id }) => id === plan.formGeneration)
  const form = generation ? mainFormOf(generation) : null
  return { kind: 'form', id: form?.id ?? '', title: form?.name ?? '' }
}

function textsOf(
  { before, after }: Pick<StandingRowChange, 'before' | 'after'>,
  { kind }: RecordPlace,
): readonly Readonly<{ name: string; oldText: string; newText: string }>[] {
  return reflectableFieldsOf(kind).flatMap((name) => {
    const column = recordColumns[kind].texts[name] ?? ''
    if (!Object.hasOwn(after, column)) return []
    const [oldText, newText] = [String(before?.[column] ?? ''), String(after[column] ?? '')]
    return oldText === newText ? [] : [{ name, oldText, newText }]
  })
}
