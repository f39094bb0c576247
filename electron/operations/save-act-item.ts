// Knows how a 改善アクション is written, new or changed.
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { type ActItemTexts, getActItem, putActItem } from '../db/repositories/act-items.ts'
import { subjectOf } from './subject-of.ts'

/** Returns its id. One that is the same already makes no deed. Throws RuleBroken (empty or impossible text), E-PLAN-03 (no such initiative, or not its own). */
export function saveActItem(context: Context, id: string | null, initiativeId: string, typed: ActItemTexts): string {
  const db = context.files.writable()
  const item = { ...typed, text: normaliseText(typed.text).trim(), outcome: normaliseText(typed.outcome).trim() }
  const owner = subjectOf(db, 'initiative', initiativeId)
  const before = id === null ? null : getActItem(db, id)
  if (id !== null && before?.initiativeId !== initiativeId) throw new AppError('E-PLAN-03')
  const violations = violationsOf(item).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (before && (['text', 'dueDate', 'state', 'outcome'] as const).every((key) => before[key] === item[key])) return before.id
  const ownId = id ?? context.newId()
  const subject = { kind: 'actItem', id: ownId, title: owner.title ?? '', fiscalYear: owner.fiscalYear } as const
  runDeed(context, { name: 'saveActItem', subject }, (db) => putActItem(db, ownId, initiativeId, item))
  return ownId
}

function violationsOf({ text, outcome }: ActItemTexts): readonly Violation[] {
  const missing: readonly Violation[] = text === '' ? [{ field: 'actItem/text', code: 'missing' }] : []
  return [...missing, ...violationsOfText('actItem/text', text), ...violationsOfText('actItem/outcome', outcome)]
}
