// Knows how one item that is checked is read alone, with what a check says of it and how it is called, without the rest of its plan.
import type { Check, CheckedRef } from '../../../shared/model/check.ts'
import { type OwnedKind, parentKindOf, type ReviewKind, reviewKindOf } from '../../../shared/model/fields.ts'
import type { PostId } from '../../../shared/model/ids.ts'
import type { CheckedItem } from '../../../shared/rules/check/content-of-check.ts'
import { ordinalsOf } from '../../../shared/rules/numbering.ts'
import { type Db, prepare } from '../db.ts'
import { getFiscalYearOf, getItem, getOwnedTraits, listSiblings } from './items.ts'
import { getNumberedUpTo } from './numbers.ts'
import { recordColumns } from './record-columns.ts'

/** `number` ('1-1-2') and `title` are '' of the plan itself. */
export type ItemInCheck = Readonly<{ checked: CheckedItem; fiscalYear: number; postId: PostId | null; number: string; title: string }>

/** null where there is no such item. The item has what `check` says of it, and nothing else. */
export function getItemInCheck(db: Db, { kind, id }: CheckedRef, check: Check): ItemInCheck | null {
  const fiscalYear = getFiscalYearOf(db, kind, id)
  if (fiscalYear === null) return null
  const checked = readChecked(db, { kind, id }, check)
  if (kind === 'wardPlan') return { checked, fiscalYear, postId: null, number: '', title: '' }
  return {
    checked,
    fiscalYear,
    postId: (getOwnedTraits(db, kind, id)?.postId ?? null) as PostId | null,
    number: numberOfItem(db, kind, id),
    title: getItem(db, kind, id)?.title ?? '',
  }
}

/** All that contentOfCheck asks of an item. */
function readChecked(db: Db, { kind, id }: CheckedRef, check: Check): CheckedItem {
  const item = { id, reviews: listReviewsOf(db, reviewKindOf(kind), id, check) }
  if (kind !== 'strategy') return { kind, item } as CheckedItem
  const outcomeIndicators = listSiblings(db, 'outcomeIndicator', id).map((indicator) => ({
    id: indicator.id,
    reviews: listReviewsOf(db, 'outcomeReview', indicator.id, check),
  }))
  return { kind, item: { ...item, outcomeIndicators } } as unknown as CheckedItem
}

function listReviewsOf(db: Db, kind: ReviewKind | null, ownerId: string, check: Check): readonly Readonly<Record<string, string>>[] {
  if (kind === null) return []
  const { table, texts } = recordColumns[kind]
  const row = prepare<[string], Record<string, string>>(db, `SELECT * FROM ${table} WHERE id = ?`).get(`${ownerId}-${check}`)
  if (!row) return []
  return [{ period: check, ...Object.fromEntries(Object.entries(texts).map(([field, column]) => [field, row[column] ?? ''])) }]
}

function numberOfItem(db: Db, kind: OwnedKind, id: string): string {
  const parentId = getItem(db, kind, id)?.parentId ?? ''
  const siblings = listSiblings(db, kind, parentId)
  const numbered = siblings.map((sibling) => ({ number: getOwnedTraits(db, kind, sibling.id)?.number ?? null }))
  const own = ordinalsOf(numbered, getNumberedUpTo(db, kind, parentId))[siblings.findIndex((sibling) => sibling.id === id)] ?? 0
  const parentKind = parentKindOf[kind]
  return parentKind === 'wardPlan' ? `${own}` : `${numberOfItem(db, parentKind, parentId)}-${own}`
}
