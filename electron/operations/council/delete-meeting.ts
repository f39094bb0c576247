// Knows how a meeting is deleted with what was said there, as long as nothing came of it.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import * as meetings from '../../db/repositories/meetings.ts'
import { requireMeeting } from './require-meeting.ts'

/** How many opinions the refusal names. */
const mostNamed = 5

/**
 * Its opinions go with it. Throws E-COUNCIL-04 (no such meeting), E-COUNCIL-05 {meeting, count, numbers} (opinions of it were answered, reflected, merged
 * or told back, or others were told back there).
 */
export function deleteMeeting(context: Context, id: string): void {
  const db = context.files.writable()
  const { subject } = requireMeeting(db, id)
  const held = meetings.listOpinionsThatHold(db, id)
  if (held.length > 0) {
    const named = held.slice(0, mostNamed).map(({ number }) => number)
    throw new AppError('E-COUNCIL-05', {
      meeting: subject.title ?? '',
      count: held.length,
      numbers: `${named.join('・')}${held.length > named.length ? ' ほか' : ''}`,
    })
  }
  runDeed(context, { name: 'deleteMeeting', subject }, (db) => meetings.deleteMeeting(db, id))
}
