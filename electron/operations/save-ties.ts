// Knows how it is written down what a strategy or an initiative serves.
import type { TiedKind } from '../../shared/model/fields.ts'
import type { TieTarget } from '../../shared/model/tie.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { violationsOfTies } from '../../shared/rules/ties.ts'
import { RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteTie, listTies, putTie } from '../db/repositories/policy-ties.ts'
import { subjectOf } from './subject-of.ts'

/** [] = undecided. The same ties as before make no deed. Throws RuleBroken (violationsOfTies), E-PLAN-03 (no such record). */
export function saveTies(context: Context, kind: TiedKind, id: string, targets: readonly TieTarget[]): void {
  const db = context.files.writable()
  const subject = { ...subjectOf(db, kind, id), field: 'ties' }
  const violations = violationsOfTies(`${kind}/${id}/ties`, targets, policyOfYear(context.resources.basicPolicy, subject.fiscalYear))
  if (violations.length > 0) throw new RuleBroken(violations)
  runDeed(context, { name: 'saveTies', subject }, (db) => {
    const before = listTies(db, kind, id)
    for (const target of before) if (!targets.includes(target)) deleteTie(db, kind, id, target)
    for (const target of targets) if (!before.includes(target)) putTie(db, kind, id, target)
  })
}
