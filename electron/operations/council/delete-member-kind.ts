// Knows how a 委員種別 that no member is of is deleted.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { countMembersOfKind, deleteMemberKind as removeKind } from '../../db/repositories/members.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { listsInEffect } from './lists-in-effect.ts'

/** Throws E-COUNCIL-01 (no such kind), E-COUNCIL-02 {name, count} where members are of it. */
export function deleteMemberKind(context: Context, id: string): void {
  const db = context.files.writable()
  const kind = listsInEffect(context, db).kinds.find((one) => one.id === id)
  if (!kind) throw new AppError('E-COUNCIL-01')
  const count = countMembersOfKind(db, id)
  if (count > 0) throw new AppError('E-COUNCIL-02', { name: kind.name, count })
  runDeed(context, { name: 'deleteMemberKind', subject: { kind: 'council', id, title: kind.name } }, (db) => {
    ensureCouncilDefaults(context, db)
    removeKind(db, id)
  })
}
