// Knows how the head of a meeting is written, new or changed.
import type { MeetingHead } from '../../../shared/model/council.ts'
import { fiscalYearOf } from '../../../shared/rules/fiscal-year.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { getMeeting, moveVoicesToDay, putMeeting } from '../../db/repositories/meetings.ts'
import { listSubcommittees } from '../../db/repositories/members.ts'
import { listOpinionIdsOfMeeting, listOpinionsById } from '../../db/repositories/opinions.ts'
import { requireDaysBehind } from './require-answer-parts.ts'
import { subjectOfMeeting } from './require-meeting.ts'

const texts = ['label', 'place', 'legalBasis', 'closedReason', 'remarks', 'note'] as const

/**
 * Returns its id. One that is the same already makes no deed. Of a new day, what was said there on the old one follows. Throws RuleBroken (missing 部会,
 * violationsOfText, otherYear: the day is not of the 年度), E-COUNCIL-04 (no such meeting or 部会), E-COUNCIL-06 (opinions of the meeting are numbered
 * in its 年度: it does not leave it), E-OPINION-11 {day} (moved behind what came of its opinions).
 */
export function saveMeeting(context: Context, id: string | null, typed: MeetingHead): string {
  const db = context.files.writable()
  const before = id === null ? null : getMeeting(db, id)
  if (id !== null && before === null) throw new AppError('E-COUNCIL-04')
  const head = normalised(typed)
  const violations = violationsOf(head).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (head.subcommitteeId !== null && listSubcommittees(db).every((one) => one.id !== head.subcommitteeId))
    throw new AppError('E-COUNCIL-04')
  if (before && before.opinions > 0 && before.fiscalYear !== head.fiscalYear) throw new AppError('E-COUNCIL-06')
  const ownId = id ?? context.newId()
  runDeed(context, { name: 'saveMeeting', subject: subjectOfMeeting(ownId, head) }, (db) => {
    putMeeting(db, ownId, head)
    if (before?.day != null && head.day !== null && before.day !== head.day) {
      moveVoicesToDay(db, ownId, before.day, head.day)
      if (before.day < head.day) for (const opinion of listOpinionsById(db, listOpinionIdsOfMeeting(db, ownId))) requireDaysBehind(opinion)
    }
  })
  return ownId
}

function normalised(typed: MeetingHead): MeetingHead {
  const { closedReason, ...head } = {
    ...typed,
    ...Object.fromEntries(texts.map((key) => [key, normaliseText(typed[key]).trim()])),
  } as MeetingHead
  return { ...head, subcommitteeId: head.kind === 'plenary' ? null : head.subcommitteeId, closedReason: head.isOpen ? '' : closedReason }
}

function violationsOf(head: MeetingHead): readonly Violation[] {
  const { day, fiscalYear, kind, subcommitteeId } = head
  const missing: readonly Violation[] =
    kind === 'subcommittee' && subcommitteeId === null ? [{ field: fieldOf('subcommitteeId'), code: 'missing' }] : []
  const other: readonly Violation[] = day !== null && fiscalYearOf(day) !== fiscalYear ? [{ field: fieldOf('day'), code: 'otherYear' }] : []
  return [...missing, ...other, ...texts.flatMap((key) => violationsOfText(fieldOf(key), head[key]))]
}

const fieldOf = (key: keyof MeetingHead): string => `meeting//${key}`
