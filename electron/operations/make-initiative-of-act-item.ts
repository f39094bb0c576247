// Knows how a 改善アクション becomes an initiative of a later year.
import { demandsOfForm } from '../../shared/rules/demands-of-form.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getActItem, putResult } from '../db/repositories/act-items.ts'
import { generationOfYear } from './generation-of.ts'
import { placeNewItem } from './place-new-item.ts'
import { shorten, subjectOf } from './subject-of.ts'

/**
 * Returns the initiative's id. It belongs to whom the improvement belongs to, and has a title and nothing else. Throws E-PLAN-03 (no such improvement
 * or strategy), E-ACT-01 {fiscalYear} (the plan is not one of a later year), E-ACT-02 (it is closed), E-ACT-03 {fiscalYear} (the forms of that year
 * have no 具体的取組), RuleBroken (the title).
 */
export function makeInitiativeOfActItem(context: Context, id: string, strategyId: string, typedTitle: string): string {
  const db = context.files.writable()
  const item = getActItem(db, id)
  if (!item) throw new AppError('E-PLAN-03')
  const { fiscalYear } = subjectOf(db, 'strategy', strategyId)
  if (item.state !== 'open') throw new AppError('E-ACT-02')
  if (fiscalYear <= item.fiscalYear) throw new AppError('E-ACT-01', { fiscalYear })
  const generation = generationOfYear(context, db, fiscalYear)
  if (!generation || !demandsOfForm(generation).listed.has('initiative')) throw new AppError('E-ACT-03', { fiscalYear })
  const initiativeId = context.newId()
  const title = normaliseText(typedTitle).trim()
  const violations = violationsOf(`initiative/${initiativeId}/title`, title)
  if (violations.length > 0) throw new RuleBroken(violations)
  const subject = { kind: 'initiative', id: initiativeId, title: shorten(title), fiscalYear } as const
  runDeed(context, { name: 'makeInitiativeOfActItem', subject }, (db) => {
    placeNewItem(db, 'initiative', { id: initiativeId, parentId: strategyId, texts: { title }, postId: item.postId }, 'last')
    putResult(db, id, initiativeId)
  })
  return initiativeId
}

function violationsOf(field: string, title: string): readonly Violation[] {
  return title === '' ? [{ field, code: 'missing' }] : violationsOfText(field, title).filter(isBlocking)
}
