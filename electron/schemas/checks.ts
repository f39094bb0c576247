// Knows what each question about checks, records of items and 改善アクション may carry.
import * as z from 'zod'
import { actItemStates, actSourceKinds, destinations } from '../../shared/model/act-item.ts'
import { checkedKinds, checks, confirmationActs, loggedKinds, stepScopes } from '../../shared/model/check.ts'
import { fiscalYear, id, ids, isoDate, line, shortText, text } from './parts.ts'

export const check = z.enum(checks)
const decimal = z.string().regex(/^-?(0|[1-9]\d{0,15})(\.\d{0,9}[1-9])?$/)
const yen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const subject = z.strictObject({ kind: z.enum(checkedKinds), id })
const loggedItem = { itemKind: z.enum(loggedKinds), itemId: id }
const source = z.strictObject({ kind: z.enum(actSourceKinds), id, check: check.nullable() })
const actItem = z.strictObject({
  text,
  postId: id.nullable(),
  dueDate: isoDate.nullable(),
  destination: z.enum(destinations).nullable(),
  state: z.enum(actItemStates),
  outcome: text,
})

/** One schema for each method of the sections "checks" and "改善アクション". */
export const checkSchemas = {
  getCheckBook: z.tuple([fiscalYear]),
  getCheckCalendar: z.tuple([]),
  saveCheckDeadline: z.tuple([fiscalYear, check, z.strictObject({ deadline: isoDate, publication: isoDate.nullable() }).nullable()]),
  saveRoute: z.tuple([
    z.array(z.strictObject({ id: id.nullable(), name: shortText, scope: z.enum(stepScopes), postIds: ids(1000) })).max(20),
  ]),
  confirmCheck: z.tuple([
    z.strictObject({
      fiscalYear,
      subject,
      check,
      stepId: id,
      act: z.enum(confirmationActs),
      decisionDate: isoDate.nullable(),
      documentNumber: line,
      comment: text,
      contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ]),
  listChangesSince: z.tuple([fiscalYear, subject, z.int().min(0)]),
  saveReviewSheet: z.tuple([z.strictObject({ areaId: id, check, itemIds: ids(100), decisions: text })]),
  exportReviewSheet: z.tuple([fiscalYear, check, id.nullable()]),
  isFullScreen: z.tuple([]),
  setFullScreen: z.tuple([z.boolean()]),
  getItemRecord: z.tuple([z.strictObject(loggedItem)]),
  findLastYearValue: z.tuple([z.strictObject(loggedItem), line, isoDate]),
  saveLogEntry: z.tuple([
    id.nullable(),
    z.strictObject({
      ...loggedItem,
      day: isoDate,
      text,
      measure: line,
      value: decimal.nullable(),
      lastYearValue: decimal.nullable(),
      unit: shortText,
    }),
  ]),
  deleteLogEntry: z.tuple([id]),
  saveExecution: z.tuple([id.nullable(), z.strictObject({ ...loggedItem, day: isoDate, yen, note: text })]),
  deleteExecution: z.tuple([id]),
  saveMilestone: z.tuple([
    id.nullable(),
    z.strictObject({ ...loggedItem, title: line, dueDay: isoDate, doneDay: isoDate.nullable(), note: text }),
  ]),
  deleteMilestone: z.tuple([id]),
  listActLedger: z.tuple([]),
  listActItems: z.tuple([id]),
  listOpenActItems: z.tuple([fiscalYear]),
  listLeftActItems: z.tuple([id]),
  saveActItem: z.tuple([id.nullable(), source, actItem]),
  deleteActItem: z.tuple([id]),
  makeInitiativeOfActItem: z.tuple([id, id, line]),
}
