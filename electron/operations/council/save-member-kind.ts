// Knows how a 委員種別 of the ward is made, renamed, or given its 定数.
import { generateKeyBetween } from 'fractional-indexing'
import type { MemberKindId } from '../../../shared/model/ids.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { insertMemberKind, lastPlaceOf, putMemberKind } from '../../db/repositories/members.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { listsInEffect } from './lists-in-effect.ts'
import { requireLabel } from './require-label.ts'

/** `quota` null = not fixed. Returns its id. The same again makes no deed. Throws RuleBroken (violationsOfName, doubleName), E-COUNCIL-01 (no such kind). */
export function saveMemberKind(context: Context, id: string | null, typed: string, quota: number | null): string {
  const { kinds } = listsInEffect(context, context.files.writable())
  const before = kinds.find((kind) => kind.id === id)
  if (id !== null && !before) throw new AppError('E-COUNCIL-01')
  const others = kinds.filter((kind) => kind !== before).map((kind) => kind.name)
  const name = requireLabel('memberKind//name', typed, others)
  const kind = { id: (id ?? context.newId()) as MemberKindId, name, quota }
  if (before && before.name === name && before.quota === quota) return kind.id
  runDeed(context, { name: 'saveMemberKind', subject: { kind: 'council', id: kind.id, title: name } }, (db) => {
    ensureCouncilDefaults(context, db)
    if (before) putMemberKind(db, kind)
    else insertMemberKind(db, { ...kind, position: generateKeyBetween(lastPlaceOf(db, 'member_kind'), null) })
  })
  return kind.id
}
