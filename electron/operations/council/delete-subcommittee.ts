// Knows how a 部会 that has neither members nor meetings is deleted.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { countUsesOfSubcommittee, deleteSubcommittee as removeSubcommittee, listSubcommittees } from '../../db/repositories/members.ts'

/** Throws E-COUNCIL-01 (no such 部会), E-COUNCIL-02 {name, count} where members sit in it, or it met. */
export function deleteSubcommittee(context: Context, id: string): void {
  const db = context.files.writable()
  const subcommittee = listSubcommittees(db).find((one) => one.id === id)
  if (!subcommittee) throw new AppError('E-COUNCIL-01')
  const { name } = subcommittee
  const { seats, meetings } = countUsesOfSubcommittee(db, id)
  if (seats + meetings > 0) throw new AppError('E-COUNCIL-02', { name, count: seats + meetings })
  runDeed(context, { name: 'deleteSubcommittee', subject: { kind: 'council', id, title: name } }, (db) => removeSubcommittee(db, id))
}
