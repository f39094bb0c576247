// Knows how a deed on a meeting begins: the meeting is there, and is called as it was called then.
import type { DeedSubject } from '../../../shared/model/deed.ts'
import { nameMeeting } from '../../../shared/words/council.ts'
import { AppError } from '../../app-error.ts'
import type { Db } from '../../db/db.ts'
import { getMeeting } from '../../db/repositories/meetings.ts'

type Known = Readonly<{ meeting: NonNullable<ReturnType<typeof getMeeting>>; subject: DeedSubject }>

/** Throws E-COUNCIL-04 where there is no such meeting. */
export function requireMeeting(db: Db, id: string): Known {
  const meeting = getMeeting(db, id)
  if (!meeting) throw new AppError('E-COUNCIL-04')
  return { meeting, subject: subjectOfMeeting(id, meeting) }
}

export function subjectOfMeeting(id: string, head: Parameters<typeof nameMeeting>[0]): DeedSubject {
  return { kind: 'meeting', id, title: nameMeeting(head), fiscalYear: head.fiscalYear }
}
