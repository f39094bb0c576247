// Knows what travels with a year's plan as flat records: what was done for its items, its improvements, the findings that were answered with a reason.
import { ofItem } from '../../shared/model/attached.ts'
import type { ActItem } from '../../shared/model/act-item.ts'
import type { WaivedFinding } from '../../shared/model/inspection.ts'
import type { FlatPlan, FlatRecord } from '../../shared/model/merge.ts'
import { idOfWaived } from '../../shared/rules/id-of-waived.ts'
import type { Db } from '../db/db.ts'
import { listActItemsOfYear } from '../db/repositories/act-items.ts'
import { listRecordsOfYear } from '../db/repositories/records-of-year.ts'
import { listWaivedFindings } from '../db/repositories/waived-findings.ts'

type Attached = Omit<FlatRecord, 'position'>

/** Of the plan `flat`; each kind in the order in which it was written. Improvements that became an initiative are closed and stay at home. */
export function readAttached(db: Db, { fiscalYear, records }: FlatPlan): readonly FlatRecord[] {
  const planId = records.find(({ kind }) => kind === 'wardPlan')?.id ?? ''
  const { entries, executions, milestones } = listRecordsOfYear(db, fiscalYear)
  const ids = new Set(records.map(({ id }) => id))
  const lists: readonly (readonly Attached[])[] = [
    entries.map(({ id, itemKind: _, itemId, ...values }) => ({ kind: 'logEntry', id, parentId: itemId, values })),
    executions.map(({ id, itemKind: _, itemId, ...values }) => ({ kind: 'execution', id, parentId: itemId, values })),
    milestones.map(({ id, itemKind: _, itemId, ...values }) => ({ kind: 'milestone', id, parentId: itemId, values })),
    listActItemsOfYear(db, fiscalYear).map((item) => actItemOf(planId, item)),
    listWaivedFindings(db, planId).map((waived) => waivedOf(planId, ids, waived)),
  ]
  return lists.flatMap((list) => list.map((record, nth) => ({ ...record, position: String(nth).padStart(6, '0') })))
}

function actItemOf(planId: string, { id, source, ...item }: ActItem): Attached {
  const { text, postId, dueDate, destination, state, outcome, sourceTitle, resultInitiativeId } = item
  const values = { sourceKind: source.kind, check: source.check, text, postId, dueDate, destination, state, outcome, sourceTitle }
  return {
    kind: 'actItem',
    id,
    parentId: planId,
    values: { ...values, [ofItem]: source.id, isClosed: resultInitiativeId === null ? 0 : 1 },
  }
}

function waivedOf(planId: string, ids: ReadonlySet<string>, { code, key, reason, by, at }: WaivedFinding): Attached {
  const values = { code, key, reason, by, at, [ofItem]: itemOfKey(key, ids) }
  return { kind: 'waivedFinding', id: idOfWaived(code, key), parentId: planId, values }
}

/** A key names its record, or a check of it ('initiativeReview/ID-midYearReview/results'); '' = it names none of the plan. */
function itemOfKey(key: string, ids: ReadonlySet<string>): string {
  const parts = key.split('/')
  const found = parts.find((part) => ids.has(part)) ?? parts.map((part) => part.replace(/-[A-Za-z]+$/, '')).find((part) => ids.has(part))
  return found ?? ''
}
