// Knows how a member is moved in the ward's order.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { getMember, listMemberPlaces, putMemberPosition } from '../../db/repositories/members.ts'
import { positionBehind } from '../position-behind.ts'

/** `afterId` null = first. One that stands there already makes no deed. Throws E-COUNCIL-01 where one of them is not there. */
export function moveMember(context: Context, id: string, afterId: string | null): void {
  const db = context.files.writable()
  const member = getMember(db, id)
  if (!member) throw new AppError('E-COUNCIL-01')
  const order = listMemberPlaces(db)
  const others = order.filter((one) => one.id !== id)
  const places = afterId === id || afterId === 'last' ? null : positionBehind(others, afterId)
  if (!places) throw new AppError('E-COUNCIL-01')
  if ((order[order.findIndex((one) => one.id === id) - 1]?.id ?? null) === afterId) return
  runDeed(context, { name: 'moveMember', subject: { kind: 'member', id, title: member.name } }, (db) => {
    putMemberPosition(db, id, places.position)
    for (const one of places.stepAside) putMemberPosition(db, one.id, one.position)
  })
}
