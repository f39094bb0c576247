// Knows how a 改善アクション is written, new or changed.
import type { ActItem, ActItemTexts, ActSource } from '../../shared/model/act-item.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getActItem, putActItem } from '../db/repositories/act-items.ts'
import { getPostName } from '../db/repositories/organisation.ts'
import { subjectOf } from './subject-of.ts'

/**
 * Returns its id. One that is the same already makes no deed; one whose item is gone can still be followed to its end. Throws RuleBroken (empty or
 * impossible text, 見送り without a reason), E-PLAN-03 (no such item, or not its own), E-PART-03 (no such post).
 */
export function saveActItem(context: Context, id: string | null, source: ActSource, typed: ActItemTexts): string {
  const db = context.files.writable()
  const texts = { ...typed, text: normaliseText(typed.text).trim(), outcome: normaliseText(typed.outcome).trim() }
  const before = id === null ? null : getActItem(db, id)
  if (id !== null && (before?.source.kind !== source.kind || before.source.id !== source.id)) throw new AppError('E-PLAN-03')
  const owner = before ? { title: before.sourceTitle, fiscalYear: before.fiscalYear } : subjectOf(db, source.kind, source.id)
  if (texts.postId !== null && getPostName(db, texts.postId) === null) throw new AppError('E-PART-03')
  const ownId = id ?? context.newId()
  const violations = violationsOf(ownId, texts).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (before && isSame(before, source, texts)) return ownId
  const sourceTitle = owner.title ?? ''
  const subject = { kind: 'actItem', id: ownId, title: sourceTitle, fiscalYear: owner.fiscalYear } as const
  const resultInitiativeId = texts.state === 'done' ? (before?.resultInitiativeId ?? null) : null
  runDeed(context, { name: 'saveActItem', subject }, (db) =>
    putActItem(db, ownId, { ...texts, fiscalYear: owner.fiscalYear, source, sourceTitle, resultInitiativeId }),
  )
  return ownId
}

const isSame = (before: ActItem, source: ActSource, texts: ActItemTexts): boolean =>
  before.source.check === source.check &&
  (['text', 'postId', 'dueDate', 'destination', 'state', 'outcome'] as const).every((key) => before[key] === texts[key])

function violationsOf(id: string, { text, outcome, state }: ActItemTexts): readonly Violation[] {
  const missing: readonly Violation[] = text === '' ? [{ field: `actItem/${id}/text`, code: 'missing' }] : []
  const unexplained: readonly Violation[] =
    state === 'dropped' && outcome === '' ? [{ field: `actItem/${id}/outcome`, code: 'missing' }] : []
  return [
    ...missing,
    ...unexplained,
    ...violationsOfText(`actItem/${id}/text`, text),
    ...violationsOfText(`actItem/${id}/outcome`, outcome),
  ]
}
