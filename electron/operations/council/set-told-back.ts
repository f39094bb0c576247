// Knows how it is written at which meeting it was told what became of opinions.
import type { MeetingId } from '../../../shared/model/ids.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { getMeeting } from '../../db/repositories/meetings.ts'
import { putToldBack } from '../../db/repositories/opinion-rows.ts'
import { requireDayBehind } from './require-answer-parts.ts'
import { requireOpinions } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/**
 * `day` null: that of the meeting; both null take it away. The same again makes no deed. Throws E-OPINION-01 (one is not there), E-OPINION-09 (no such meeting),
 * E-OPINION-11 {day} (before an opinion was said).
 */
export function setToldBack(context: Context, ids: readonly string[], meetingId: string | null, day: string | null): void {
  const db = context.files.writable()
  const opinions = requireOpinions(db, ids)
  const meeting = meetingId === null ? null : getMeeting(db, meetingId)
  if (meetingId !== null && meeting === null) throw new AppError('E-OPINION-09')
  const told = day ?? meeting?.day ?? null
  for (const opinion of opinions) requireDayBehind(opinion, told)
  const [first] = opinions
  if (!first) return
  runDeed(context, { name: 'setToldBack', subject: subjectOfOpinion(first) }, (db) => {
    for (const { id } of opinions) putToldBack(db, id, meetingId as MeetingId | null, told)
  })
}
