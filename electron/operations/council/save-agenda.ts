// Knows how the agenda (議題) of a meeting is written as a whole.
import type { AgendaTyped } from '../../../shared/council-api.ts'
import type { AgendaItemId } from '../../../shared/model/ids.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { listAgenda, putAgenda } from '../../db/repositories/meeting-lists.ts'
import { placeInOrder } from './place-in-order.ts'
import { requireLines } from './require-lines.ts'
import { requireMeeting } from './require-meeting.ts'
import { requireTargets } from './require-targets.ts'

/**
 * The same agenda again makes no deed. Throws RuleBroken (empty or impossible title or number), E-COUNCIL-04 (no such meeting or entry), E-OPINION-08 (tied
 * to what is not there).
 */
export function saveAgenda(context: Context, meetingId: string, typed: readonly AgendaTyped[]): void {
  const db = context.files.writable()
  const { subject } = requireMeeting(db, meetingId)
  const before = listAgenda(db, meetingId)
  const known = new Map(before.map((item) => [item.id as string, item]))
  const lines = requireLines('agenda', typed, known)
  const items = lines.map(({ id, number, title, about }) => {
    const kept = id === null ? [] : (known.get(id)?.about ?? [])
    return { id: (id ?? context.newId()) as AgendaItemId, number, title, about: requireTargets(context, db, about, kept) }
  })
  runDeed(context, { name: 'saveAgenda', subject }, (db) => putAgenda(db, meetingId, placeInOrder(items, before), context.newId))
}
