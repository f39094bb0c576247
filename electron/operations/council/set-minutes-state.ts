// Knows how 会議録 goes from a draft to one that the members confirmed and to one that was published, and back.
import type { Meeting } from '../../../shared/model/council.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { putMinutesState } from '../../db/repositories/meetings.ts'
import { requireMeeting } from './require-meeting.ts'

/**
 * `day`: when it was confirmed, or published. What was before stays: a published one was confirmed on its day. The same state and day again makes no deed.
 * Throws RuleBroken (missing day), E-COUNCIL-04 (no such meeting), E-COUNCIL-07 (published before the members confirmed it).
 */
export function setMinutesState(context: Context, meetingId: string, state: Meeting['minutesState'], day: string | null): void {
  const db = context.files.writable()
  const { meeting, subject } = requireMeeting(db, meetingId)
  if (state !== 'draft' && day === null) throw new RuleBroken([{ field: 'meeting//minutesDay', code: 'missing' }])
  if (state === 'published' && meeting.minutesConfirmedDay === null) throw new AppError('E-COUNCIL-07')
  runDeed(context, { name: 'setMinutesState', subject }, (db) =>
    putMinutesState(db, meetingId, {
      minutesState: state,
      minutesConfirmedDay: state === 'draft' ? null : state === 'confirmed' ? day : meeting.minutesConfirmedDay,
      publishedDay: state === 'published' ? day : null,
    }),
  )
}
