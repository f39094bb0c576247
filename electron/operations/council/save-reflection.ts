// Knows how an opinion is tied to what it changed (反映先): the words before and after are the change record's own.
import type { ReflectionTyped } from '../../../shared/council-api.ts'
import type { OpinionId } from '../../../shared/model/ids.ts'
import { reflectableFieldsOf } from '../../../shared/rules/council/reflectable-fields.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { getChangeOfRow } from '../../db/repositories/field-changes.ts'
import { recordColumns } from '../../db/repositories/record-columns.ts'
import { findSameReflection, getReflection, putReflection, type StoredReflection } from '../../db/repositories/reflections.ts'
import { requireOpinion } from './require-opinion.ts'
import { requireTargets } from './require-targets.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/**
 * Returns its id; what the opinion points at already by the same change is that one. The same again makes no deed. Throws RuleBroken (an impossible note),
 * E-OPINION-01 (no such opinion), E-OPINION-08 (no such item, indicator or form), E-OPINION-21 (no such reflection of this opinion), E-OPINION-22 (the deed
 * did not change that text, or was taken back; no deed named for a text).
 */
export function saveReflection(context: Context, opinionId: string, id: string | null, typed: ReflectionTyped): string {
  const db = context.files.writable()
  const subject = subjectOfOpinion(requireOpinion(db, opinionId))
  const known = id === null ? null : getReflection(db, id)
  if (id !== null && known?.opinionId !== opinionId) throw new AppError('E-OPINION-21')
  const note = normaliseText(typed.note).trim()
  const violations = violationsOfText(`reflection/${id ?? ''}/note`, note).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  const kept = known ? [{ kind: known.targetKind, id: known.targetId, title: known.targetTitle }] : []
  const [target] = requireTargets(context, db, [typed.target], kept)
  if (!target) throw new AppError('E-OPINION-08')
  const isSamePlace = known !== null && isOfSameChange(known, typed)
  const change = isSamePlace ? known : changeOf(context, db, typed)
  const made: StoredReflection = {
    id: id ?? '',
    opinionId: opinionId as OpinionId,
    targetKind: target.kind,
    targetId: target.id,
    targetTitle: target.title,
    field: typed.field,
    deedId: typed.field ? typed.deedId : null,
    oldText: change.oldText,
    newText: change.newText,
    day: change.day,
    note,
  }
  const same = findSameReflection(db, made)
  const before = known ?? same
  const own = { ...made, id: before?.id ?? context.newId() }
  if (same && same.id !== own.id) return same.id
  if (before && isSame(before, own)) return own.id
  runDeed(context, { name: 'saveReflection', subject }, (db) => putReflection(db, own))
  return own.id
}

const isOfSameChange = (known: StoredReflection, { field, deedId }: ReflectionTyped): boolean =>
  known.field?.recordId === field?.recordId && known.field?.name === field?.name && known.deedId === (field ? deedId : null)

const isSame = (before: StoredReflection, made: StoredReflection): boolean =>
  isOfSameChange(before, made as unknown as ReflectionTyped) &&
  (['targetKind', 'targetId', 'targetTitle', 'note'] as const).every((key) => before[key] === made[key])

type Change = Pick<StoredReflection, 'oldText' | 'newText' | 'day'>

function changeOf(context: Context, db: Db, { field, deedId }: ReflectionTyped): Change {
  if (field === null) return { oldText: '', newText: '', day: context.clock.today() }
  const { table, texts } = recordColumns[field.recordKind]
  const column = texts[field.name]
  const isText = column !== undefined && reflectableFieldsOf(field.recordKind).includes(field.name)
  const change = isText && deedId !== null ? getChangeOfRow(db, deedId, table, field.recordId) : null
  if (!change || column === undefined || !Object.hasOwn(change.after, column)) throw new AppError('E-OPINION-22')
  return { oldText: String(change.before?.[column] ?? ''), newText: String(change.after[column] ?? ''), day: change.at.slice(0, 10) }
}
