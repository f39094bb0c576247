// Knows how a 部会 is made or renamed.
import { generateKeyBetween } from 'fractional-indexing'
import type { SubcommitteeId } from '../../../shared/model/ids.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { insertSubcommittee, lastPlaceOf, listSubcommittees, putSubcommittee } from '../../db/repositories/members.ts'
import { requireLabel } from './require-label.ts'

/** Returns its id. The same again makes no deed. Throws RuleBroken (violationsOfName, doubleName), E-COUNCIL-01 (no such 部会). */
export function saveSubcommittee(context: Context, id: string | null, typed: string): string {
  const all = listSubcommittees(context.files.writable())
  const before = all.find((one) => one.id === id)
  if (id !== null && !before) throw new AppError('E-COUNCIL-01')
  const others = all.filter((one) => one !== before).map((one) => one.name)
  const subcommittee = { id: (id ?? context.newId()) as SubcommitteeId, name: requireLabel('subcommittee//name', typed, others) }
  const { name } = subcommittee
  runDeed(context, { name: 'saveSubcommittee', subject: { kind: 'council', id: subcommittee.id, title: name } }, (db) => {
    if (before) putSubcommittee(db, subcommittee)
    else insertSubcommittee(db, { ...subcommittee, position: generateKeyBetween(lastPlaceOf(db, 'subcommittee'), null) })
  })
  return subcommittee.id
}
