// Knows how one record that travels with a plan is written into its table, or taken out of it, inside a deed.
import type { ActItemTexts, ActSource } from '../../shared/model/act-item.ts'
import { type AttachedKind, ofItem } from '../../shared/model/attached.ts'
import type { LoggedKind } from '../../shared/model/check.ts'
import type { FindingCode } from '../../shared/model/inspection.ts'
import type { FlatRecord } from '../../shared/model/merge.ts'
import type { Db } from '../db/db.ts'
import { deleteActItem, getActItem, putActItem } from '../db/repositories/act-items.ts'
import {
  deleteExecution,
  deleteLogEntry,
  deleteMilestone,
  putExecution,
  putLogEntry,
  putMilestone,
} from '../db/repositories/item-records.ts'
import { deleteWaivedFinding, putWaivedFinding } from '../db/repositories/waived-findings.ts'

type Where = Readonly<{ planId: string; fiscalYear: number; kinds: ReadonlyMap<string, string>; postIds: ReadonlySet<string> }>

/** `kinds`: of the records of the plan, by id. `postIds`: posts that there are. */
export function putAttached(db: Db, record: FlatRecord, { planId, fiscalYear, kinds, postIds }: Where): void {
  const { id, parentId, values } = record
  const text = (field: string): string => String(values[field] ?? '')
  const orNull = (field: string): string | null => (typeof values[field] === 'string' ? values[field] : null)
  const of = { id, itemKind: kinds.get(parentId ?? '') as LoggedKind, itemId: parentId ?? '' }
  switch (record.kind as AttachedKind) {
    case 'logEntry': {
      const counted = { measure: text('measure'), value: orNull('value'), lastYearValue: orNull('lastYearValue'), unit: text('unit') }
      return putLogEntry(db, { ...of, day: text('day'), text: text('text'), ...counted })
    }
    case 'execution':
      return putExecution(db, { ...of, day: text('day'), yen: Number(values['yen']), note: text('note') })
    case 'milestone':
      return putMilestone(db, { ...of, title: text('title'), dueDay: text('dueDay'), doneDay: orNull('doneDay'), note: text('note') })
    case 'actItem': {
      const postId = orNull('postId')
      const state = text('state') as ActItemTexts['state']
      return putActItem(db, id, {
        fiscalYear,
        source: { kind: text('sourceKind') as ActSource['kind'], id: text(ofItem), check: orNull('check') as ActSource['check'] },
        sourceTitle: text('sourceTitle'),
        text: text('text'),
        postId: postId !== null && postIds.has(postId) ? (postId as ActItemTexts['postId']) : null,
        dueDate: orNull('dueDate'),
        destination: orNull('destination') as ActItemTexts['destination'],
        state,
        outcome: text('outcome'),
        resultInitiativeId: state === 'done' ? (getActItem(db, id)?.resultInitiativeId ?? null) : null,
      })
    }
    case 'waivedFinding':
      return putWaivedFinding(db, planId, {
        code: text('code') as FindingCode,
        key: text('key'),
        reason: text('reason'),
        by: text('by'),
        at: text('at'),
      })
  }
}

export function deleteAttached(db: Db, { kind, id, values }: FlatRecord, planId: string): void {
  switch (kind as AttachedKind) {
    case 'logEntry':
      return deleteLogEntry(db, id)
    case 'execution':
      return deleteExecution(db, id)
    case 'milestone':
      return deleteMilestone(db, id)
    case 'actItem':
      return deleteActItem(db, id)
    case 'waivedFinding':
      return deleteWaivedFinding(db, planId, values['code'] as FindingCode, String(values['key'] ?? ''))
  }
}
