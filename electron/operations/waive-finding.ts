// Knows how a person switches a finding of 提出前点検 off, with a reason, and on again.
import type { FindingCode } from '../../shared/model/inspection.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteWaivedFinding, putWaivedFinding } from '../db/repositories/waived-findings.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { requireText } from './require-text.ts'

/**
 * A reason of spaces alone is none: it switches the finding on again. Throws E-PLAN-03 where there is no plan of that year, RuleBroken (violationsOfText). The same reason again
 * makes no deed.
 */
export function waiveFinding(context: Context, fiscalYear: number, code: FindingCode, key: string, reason: string): void {
  const wardPlanId = findWardPlanId(context.files.writable(), fiscalYear)
  if (wardPlanId === null) throw new AppError('E-PLAN-03')
  const stated = requireText('waivedFinding//reason', reason).trim()
  runDeed(context, { name: 'waiveFinding', subject: { kind: 'plan', id: wardPlanId, fiscalYear } }, (db) => {
    const by = context.settings.get().operator ?? ''
    if (stated === '') deleteWaivedFinding(db, wardPlanId, code, key)
    else putWaivedFinding(db, wardPlanId, { code, key, reason: stated, by, at: context.clock.now() })
  })
}
