// Knows how the difference of two states of a plan is written into its tables, record by record and field by field, inside a deed.
import { isAttachedKind } from '../../shared/model/attached.ts'
import { isOwnedKind, type ItemKind, type RecordKind, reviewKindOf, textFields, type TiedKind } from '../../shared/model/fields.ts'
import type { FlatPlan, FlatRecord } from '../../shared/model/merge.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'
import type { AmountFund, AmountKind } from '../../shared/model/ward-plan.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import type { Db } from '../db/db.ts'
import { keepSourceTitles } from '../db/repositories/act-items.ts'
import { deleteAmount, putAmount } from '../db/repositories/amounts.ts'
import { deleteCarriedText, deleteCarriedUnder, putCarriedText } from '../db/repositories/carried-texts.ts'
import { putCumulative, putPrevious } from '../db/repositories/indicators.ts'
import { deleteItem, insertItem, putMain, putNumber, putPlace, putPost, putText } from '../db/repositories/items.ts'
import { deleteLabelOverride, putLabelOverride } from '../db/repositories/label-overrides.ts'
import { putNumberedUpTo, takeNumber } from '../db/repositories/numbers.ts'
import { putPastResults } from '../db/repositories/past-results.ts'
import { deleteTie, listTies, putTie } from '../db/repositories/policy-ties.ts'
import { deleteRelatedBudget, putRelatedBudget } from '../db/repositories/related-budgets.ts'
import { putReviewText } from '../db/repositories/reviews.ts'
import { putFirstReiwaYearAs } from '../db/repositories/ward-plans.ts'
import { deleteAttached, putAttached } from './write-attached.ts'

type Value = string | number | null
export type WriteOptions = Readonly<{
  /** asGiven: numbers stay as the records have them (a part that is handed out). taken: new items get the next number where numbers are fixed. */
  numbers: 'asGiven' | 'taken'
  /** Posts that there are: an item of another one is nobody's. */
  postIds: ReadonlySet<string>
}>

/**
 * `before` is what the tables hold (without records: nothing but the plan's own row). Every text is allowed (rules/text.ts). What follows other
 * records by itself (前年度までの実績 that is linked) is only written where it differs, and stands for itself from then on.
 */
export function writeFlatPlan(db: Db, before: FlatPlan, after: FlatPlan, options: WriteOptions): void {
  const known = new Map(before.records.map((r) => [r.id, r]))
  const wanted = new Set(after.records.map((r) => r.id))
  const planId = after.records.find((r) => r.kind === 'wardPlan')?.id ?? ''
  const kinds = new Map(after.records.map((r) => [r.id, r.kind]))
  const where = { planId, fiscalYear: after.fiscalYear, kinds, postIds: options.postIds }
  for (const record of after.records) {
    const old = known.get(record.id)
    if (isAttachedKind(record.kind)) {
      if (!old || canonicalJson(old.values) !== canonicalJson(record.values)) putAttached(db, record, where)
      continue
    }
    if (!old) insertRecord(db, record, options)
    writeValues(db, planId, old ?? { ...record, values: {} }, record, options)
    if (old && record.parentId !== null && (old.parentId !== record.parentId || old.position !== record.position)) {
      move(db, record, record.parentId, old.parentId !== record.parentId, options)
    }
  }
  for (const record of before.records.toReversed()) {
    const { kind, id } = record
    if (wanted.has(id)) continue
    if (isAttachedKind(kind)) {
      deleteAttached(db, record, planId)
      continue
    }
    deleteCarriedUnder(db, kind as ItemKind, id)
    keepSourceTitles(db, id)
    deleteItem(db, kind as ItemKind, id)
  }
}

/** A number is one of its parent's: under another one the next of those is given. */
function move(db: Db, { kind, id, position }: FlatRecord, parentId: string, isNewParent: boolean, { numbers }: WriteOptions): void {
  putPlace(db, kind as ItemKind, id, parentId, position)
  if (numbers === 'taken' && isNewParent && isOwnedKind(kind)) putNumber(db, kind, id, takeNumber(db, kind, parentId))
}

function insertRecord(db: Db, { kind, id, parentId, position, values }: FlatRecord, { numbers }: WriteOptions): void {
  if (parentId === null) return
  const number = numbers === 'asGiven' ? Number(values['number'] ?? 0) || null : takeNumber(db, kind as ItemKind, parentId)
  insertItem(db, kind as ItemKind, { id, parentId, position, number })
}

function writeValues(db: Db, planId: string, old: FlatRecord, record: FlatRecord, options: WriteOptions): void {
  const fields = new Set([...Object.keys(old.values), ...Object.keys(record.values)])
  for (const field of fields) {
    const value = record.values[field] ?? null
    if ((old.values[field] ?? '') === (value ?? '')) continue
    writeValue(db, planId, record, field, value, options)
  }
}

function writeValue(db: Db, planId: string, record: FlatRecord, field: string, value: Value, options: WriteOptions): void {
  const { id } = record
  const kind = record.kind as RecordKind
  const [sort = '', first = '', second = '', third = ''] = field.split('/')
  const texts: readonly string[] = textFields[kind]
  if (field === 'pastResults') putPastResults(db, id, false, String(value ?? ''))
  else if (field === 'previousResult' || field === 'previousRating') writePrevious(db, record)
  else if (texts.includes(field)) putText(db, kind, id, field, String(value ?? ''))
  else if (field === 'postId' && isOwnedKind(kind)) putPost(db, kind, id, options.postIds.has(String(value)) ? String(value) : null)
  else if (field === 'isMain' && isTiedKind(kind)) putMain(db, kind, id, value === 1)
  else if (field === 'ties' && isTiedKind(kind)) writeTies(db, kind, id, String(value ?? ''))
  else if (field === 'cumulative' && (kind === 'outcomeIndicator' || kind === 'processIndicator')) writeCumulative(db, kind, id, value)
  else if (sort === 'amount')
    writeAmount(db, id, { kind: first as AmountKind, fund: second as AmountFund, fiscalYear: Number(third) }, value)
  else if (sort === 'review') writeReview(db, record, `${id}-${first}`, second, String(value ?? ''))
  else if (sort === 'carried') writeCarried(db, planId, { kind, recordId: id, field: first }, value)
  else if (sort === 'override') writeOverride(db, id, field.slice('override/'.length), value)
  else if (sort === 'relatedBudget')
    writeRelatedBudget(db, { wardPlanId: id, kind: first as AmountKind, fund: second as 'mayorFunds' }, value)
  else if (field === 'firstReiwaYearAs') putFirstReiwaYearAs(db, id as WardPlanId, value === 'heisei' ? 'heisei' : 'reiwa')
  else if (options.numbers === 'asGiven') writeFixed(db, record, field, value)
}

const isTiedKind = (kind: string): kind is TiedKind => kind === 'strategy' || kind === 'initiative'

/** What a part that is handed out says once and for all. */
function writeFixed(db: Db, { kind, id }: FlatRecord, field: string, value: Value): void {
  if (field === 'number' && isOwnedKind(kind)) putNumber(db, kind, id, Number(value) || null)
  else if (field === 'reformNumberedUpTo') putNumberedUpTo(db, 'reformItem', id, Number(value))
  else if (field === 'numberedUpTo') {
    putNumberedUpTo(db, kind === 'wardPlan' ? 'managementIssue' : kind === 'managementIssue' ? 'strategy' : 'initiative', id, Number(value))
  }
}

/** Both follow last year's record, or both stand for themselves. */
function writePrevious(db: Db, { id, values }: FlatRecord): void {
  putPrevious(db, id, false, String(values['previousResult'] ?? ''), String(values['previousRating'] ?? ''))
}

function writeReview(db: Db, { kind }: FlatRecord, id: string, field: string, text: string): void {
  const review = reviewKindOf(kind)
  if (review) putReviewText(db, review, id, field, text)
}

function writeTies(db: Db, kind: 'strategy' | 'initiative', id: string, joined: string): void {
  const wanted = new Set(joined.split('\n').filter((t) => t !== ''))
  for (const target of listTies(db, kind, id)) {
    if (!wanted.delete(target)) deleteTie(db, kind, id, target)
  }
  for (const target of wanted) putTie(db, kind, id, target)
}

function writeCumulative(db: Db, kind: 'outcomeIndicator' | 'processIndicator', id: string, value: Value): void {
  const [from, until] = String(value ?? '')
    .split('-')
    .map(Number)
  putCumulative(db, kind, id, from && until ? { from, until } : null)
}

function writeAmount(
  db: Db,
  initiativeId: string,
  place: Readonly<{ kind: AmountKind; fund: AmountFund; fiscalYear: number }>,
  value: Value,
): void {
  if (typeof value === 'number') putAmount(db, { ...place, initiativeId }, value)
  else deleteAmount(db, { ...place, initiativeId })
}

function writeCarried(db: Db, planId: string, place: Readonly<{ kind: string; recordId: string; field: string }>, value: Value): void {
  deleteCarriedText(db, place)
  if (value !== null) putCarriedText(db, planId, { ...place, lastText: String(value) })
}

function writeOverride(db: Db, planId: string, key: string, value: Value): void {
  if (value === null || value === '') deleteLabelOverride(db, planId, key)
  else putLabelOverride(db, planId, key, String(value))
}

function writeRelatedBudget(db: Db, place: Parameters<typeof deleteRelatedBudget>[1], value: Value): void {
  if (typeof value === 'number') putRelatedBudget(db, place, value)
  else deleteRelatedBudget(db, place)
}
