// Knows how it is written what a ward calls otherwise than its form this year.
import { type Overrides, violationOfOverride } from '../../shared/forms/override-generation.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteLabelOverride, listLabelOverrides, putLabelOverride } from '../db/repositories/label-overrides.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { generationOfYear } from './generation-of.ts'

/**
 * '' takes one away; keys that are not named stay as they are. What is there already makes no deed. Throws RuleBroken (violationsOfText, unknownKey,
 * unknownUnit), E-PLAN-01 (the year has no form), E-PLAN-03 (no plan of that year).
 */
export function saveOverrides(context: Context, fiscalYear: number, overrides: Overrides): void {
  const db = context.files.writable()
  const id = findWardPlanId(db, fiscalYear)
  if (id === null) throw new AppError('E-PLAN-03')
  const generation = generationOfYear(context, db, fiscalYear)
  if (!generation) throw new AppError('E-PLAN-01', { fiscalYear })
  const before = listLabelOverrides(db, id)
  const changes = Object.entries(overrides)
    .map(([key, text]) => [key, normaliseText(text)] as const)
    .filter(([key, text]) => (before[key] ?? '') !== text)
  const violations = changes.flatMap(([key, text]): readonly Violation[] => {
    if (text === '') return []
    const code = violationOfOverride(generation, key, text)
    return code ? [{ field: key, code }] : violationsOfText(key, text).filter(isBlocking)
  })
  if (violations.length > 0) throw new RuleBroken(violations)
  if (changes.length === 0) return
  runDeed(context, { name: 'saveOverrides', subject: { kind: 'wardPlan', id, fiscalYear } }, (db) => {
    for (const [key, text] of changes) {
      if (text === '') deleteLabelOverride(db, id, key)
      else putLabelOverride(db, id, key, text)
    }
  })
}
