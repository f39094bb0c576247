// Knows how a 工程 is written, new or changed.
import type { Milestone } from '../../shared/model/check.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getMilestone, putMilestone } from '../db/repositories/item-records.ts'
import { requireBefore, requireDays, requireTexts, subjectOfRecord } from './require-record.ts'

/** Returns its id. The same again makes no deed. Throws as saveLogEntry; its title has to be there. */
export function saveMilestone(context: Context, id: string | null, typed: Omit<Milestone, 'id'>): string {
  const db = context.files.writable()
  const { itemKind, itemId, dueDay, doneDay } = typed
  const before = requireBefore(id === null ? null : getMilestone(db, id), id, typed)
  const subject = subjectOfRecord(db, 'milestone', id ?? context.newId(), typed)
  const [title, note] = [normaliseText(typed.title).trim(), normaliseText(typed.note).trim()]
  const milestone: Milestone = { id: subject.id, itemKind, itemId, title, dueDay, doneDay, note }
  requireDays([dueDay, doneDay], subject.fiscalYear)
  requireTexts({ 'milestone//title': title, 'milestone//note': note }, title === '' ? ['milestone//title'] : [])
  if (before && (Object.keys(milestone) as (keyof Milestone)[]).every((key) => before[key] === milestone[key])) return before.id
  runDeed(context, { name: 'saveMilestone', subject }, (db) => putMilestone(db, milestone))
  return milestone.id
}
