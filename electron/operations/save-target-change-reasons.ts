// Knows how a person says why targets, deadlines, bases or wordings were changed after 策定: one reason, or a pasted column of them.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteTargetChangeReason, putTargetChangeReason } from '../db/repositories/target-change-reasons.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { listTargetChanges } from './list-target-changes.ts'
import { requireText } from './require-text.ts'

/** A reason of spaces alone is none. The same again makes no deed. Throws E-PLAN-03 where there is no plan of that year or no such change, RuleBroken (violationsOfText). */
export function saveTargetChangeReasons(
  context: Context,
  fiscalYear: number,
  typed: readonly Readonly<{ key: string; reason: string }>[],
): void {
  const wardPlanId = findWardPlanId(context.files.writable(), fiscalYear)
  const names = new Map(listTargetChanges(context, fiscalYear).map(({ key, name }) => [key, name]))
  if (wardPlanId === null || !typed.every(({ key }) => names.has(key))) throw new AppError('E-PLAN-03')
  const reasons = typed.map(({ key, reason }) => ({ key, reason: requireText('targetChange//reason', reason).trim() }))
  const title = typed.length === 1 ? (names.get(typed[0]?.key ?? '') ?? '') : ''
  const subject = { kind: 'plan', id: wardPlanId, title, fiscalYear } as const
  runDeed(context, { name: 'saveTargetChangeReasons', subject }, (db) => {
    const by = context.settings.get().operator ?? ''
    for (const { key, reason } of reasons) {
      if (reason === '') deleteTargetChangeReason(db, wardPlanId, key)
      else putTargetChangeReason(db, wardPlanId, { key, reason, by, at: context.clock.now() })
    }
  })
}
