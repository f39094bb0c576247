// Knows how the handouts (資料) of a meeting are written as a whole.
import type { Handout } from '../../../shared/model/council.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { listHandouts, putHandouts } from '../../db/repositories/meeting-lists.ts'
import { placeInOrder } from './place-in-order.ts'
import { requireLines } from './require-lines.ts'
import { requireMeeting } from './require-meeting.ts'

/** The same handouts again make no deed. Throws RuleBroken (empty or impossible title or number), E-COUNCIL-04 (no such meeting or entry). */
export function saveHandouts(
  context: Context,
  meetingId: string,
  typed: readonly (Omit<Handout, 'id'> & Readonly<{ id: string | null }>)[],
): void {
  const db = context.files.writable()
  const { subject } = requireMeeting(db, meetingId)
  const before = listHandouts(db, meetingId)
  const lines = requireLines('handout', typed, new Map(before.map((one) => [one.id, one])))
  const handouts = lines.map((line) => ({ ...line, id: line.id ?? context.newId() }))
  runDeed(context, { name: 'saveHandouts', subject }, (db) => putHandouts(db, meetingId, placeInOrder(handouts, before)))
}
