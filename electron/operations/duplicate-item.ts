// Knows how an item is copied with all that stands under it, behind itself: a copy reads like its original until its checks (振り返り) begin.
import { isOwnedKind, type ItemKind } from '../../shared/model/fields.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { listAmounts, putAmount } from '../db/repositories/amounts.ts'
import { listCarriedOf, putCarriedText } from '../db/repositories/carried-texts.ts'
import { getCumulative, getLinkedPrevious, putCumulative, putPrevious } from '../db/repositories/indicators.ts'
import { getItem, getOwnedTraits, getWholeItem, insertItem, listSiblings } from '../db/repositories/items.ts'
import { takeNumber } from '../db/repositories/numbers.ts'
import { getLinkedPastResults, putPastResults } from '../db/repositories/past-results.ts'
import { listTies, putTie } from '../db/repositories/policy-ties.ts'
import { placeItem } from './place-item.ts'
import { subjectOf } from './subject-of.ts'

const childKindsOf: Readonly<Record<ItemKind, readonly ItemKind[]>> = {
  managementIssue: ['strategy'],
  strategy: ['outcomeIndicator', 'initiative'],
  initiative: ['processIndicator'],
  outcomeIndicator: [],
  processIndicator: [],
  reformItem: [],
}

/**
 * Texts, marks 前年度のまま, posts, ties, amounts and cumulative years are copied; what follows last year's records becomes the text that it shows.
 * Lineage, checks, 改善アクション and fixed numbers stay with the original. Returns the id of the copy; everything in it has a new id.
 * Throws E-PLAN-03 where there is no such item.
 */
export function duplicateItem(context: Context, kind: ItemKind, id: string): string {
  const db = context.files.writable()
  const subject = subjectOf(db, kind, id)
  const parentId = getItem(db, kind, id)?.parentId
  if (parentId === undefined) throw new AppError('E-PLAN-03')
  return runDeed(context, { name: 'duplicateItem', subject }, (db) => {
    const copyId = context.newId()
    copyItem(db, context.newId, kind, id, copyId, parentId, placeItem(db, kind, parentId, id, copyId))
    return copyId
  })
}

function copyItem(db: Db, newId: () => string, kind: ItemKind, id: string, copyId: string, parentId: string, position: string): void {
  const owner = isOwnedKind(kind) ? getOwnedTraits(db, kind, id) : null
  const number = takeNumber(db, kind, parentId)
  insertItem(db, kind, { ...getWholeItem(db, kind, id), id: copyId, parentId, position, number, postId: owner?.postId ?? null })
  if (kind === 'strategy' || kind === 'initiative') for (const target of listTies(db, kind, id)) putTie(db, kind, copyId, target)
  copyLiveTexts(db, kind, id, copyId)
  copyYears(db, kind, id, copyId)
  for (const { wardPlanId, ...mark } of listCarriedOf(db, kind, id)) putCarriedText(db, wardPlanId, { ...mark, recordId: copyId })
  if (kind === 'initiative') for (const { yen, ...amount } of listAmounts(db, id)) putAmount(db, { ...amount, initiativeId: copyId }, yen)
  for (const childKind of childKindsOf[kind]) {
    for (const child of listSiblings(db, childKind, id)) copyItem(db, newId, childKind, child.id, newId(), copyId, child.position)
  }
}

/** The copy came from no record of last year: it keeps what its original shows of that. */
function copyLiveTexts(db: Db, kind: ItemKind, id: string, copyId: string): void {
  const pastResults = kind === 'initiative' ? getLinkedPastResults(db, id) : null
  if (pastResults !== null) putPastResults(db, copyId, false, pastResults)
  const previous = kind === 'outcomeIndicator' ? getLinkedPrevious(db, id) : null
  if (previous) putPrevious(db, copyId, false, previous.result, previous.rating)
}

function copyYears(db: Db, kind: ItemKind, id: string, copyId: string): void {
  if (kind === 'outcomeIndicator' || kind === 'processIndicator') putCumulative(db, kind, copyId, getCumulative(db, kind, id))
}
