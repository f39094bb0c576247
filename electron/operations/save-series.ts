// Knows how an indicator is defined, new or changed; of a common indicator what the policy fixes stays as it is.
import { generateKeyBetween } from 'fractional-indexing'
import type { CommonIndicator } from '../../shared/model/basic-policy.ts'
import type { SeriesDefinition } from '../../shared/model/indicator.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { fixedOf } from '../../shared/rules/common-series.ts'
import { definitionOf } from '../../shared/rules/definition-of.ts'
import { violationsOfSeries } from '../../shared/rules/series-violations.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { getPost } from '../db/repositories/organisation.ts'
import { insertSeries, listOwnSeries, putSeries } from '../db/repositories/series.ts'
import { commonIndicatorOf, requireSeries, storeSeries, subjectOfSeries } from './require-series.ts'
import { runFedDeed } from './run-fed-deed.ts'

/**
 * id null = a new one, last of the ward's own. Returns its id. The same definition again makes no deed. Throws E-SERIES-01 (no such series),
 * E-SERIES-02 (what the policy fixes of a common indicator), E-PART-03 (no such post), RuleBroken (violationsOfSeries).
 */
export function saveSeries(context: Context, id: string | null, typed: SeriesDefinition): string {
  const db = context.files.writable()
  const policy = context.resources.basicPolicy
  const before = id === null ? null : requireSeries(db, policy, id)
  const definition = normalised(typed)
  const common = before && commonIndicatorOf(policy, before)
  if (common && !isAsFixed(common, definition)) throw new AppError('E-SERIES-02')
  const violations = violationsOfSeries(id ?? '', definition)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (definition.postId !== null && !getPost(db, definition.postId)) throw new AppError('E-PART-03')
  if (before && canonicalJson(definitionOf(before)) === canonicalJson(definition)) return before.id
  const seriesId = before?.id ?? context.newId()
  runFedDeed(context, { name: 'saveSeries', subject: subjectOfSeries({ ...definition, id: seriesId }) }, (db) => {
    if (before) {
      storeSeries(db, before)
      putSeries(db, before.id, definition)
    } else {
      const position = generateKeyBetween(listOwnSeries(db).at(-1)?.position ?? null, null)
      insertSeries(db, { id: seriesId, commonKey: null, position }, definition)
    }
  })
  return seriesId
}

/** A target that says nothing is none. */
function normalised(typed: SeriesDefinition): SeriesDefinition {
  const { wardTarget } = typed
  const target = wardTarget && { ...wardTarget, text: normaliseText(wardTarget.text).trim() }
  const isBlank = !target || (target.value === null && target.upper === null && target.day === null && target.text === '')
  return {
    ...typed,
    name: normaliseText(typed.name).trim(),
    unit: normaliseText(typed.unit).trim(),
    denominatorFilter: normaliseText(typed.denominatorFilter).trim(),
    method: normaliseText(typed.method).trim(),
    source: normaliseText(typed.source).trim(),
    frequency: normaliseText(typed.frequency).trim(),
    countingRule: normaliseText(typed.countingRule).trim(),
    targetReason: normaliseText(typed.targetReason).trim(),
    wardTarget: isBlank ? null : target,
  }
}

function isAsFixed(common: CommonIndicator, definition: SeriesDefinition): boolean {
  return Object.entries(fixedOf(common)).every(([key, value]) => definition[key as keyof SeriesDefinition] === value)
}
