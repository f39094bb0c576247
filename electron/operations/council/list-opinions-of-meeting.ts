// Knows how the opinions of a meeting are read, in the order in which they were said.
import type { Opinion } from '../../../shared/model/opinion.ts'
import type { Context } from '../../context.ts'
import { listOpinionIdsOfMeeting, listOpinionsById } from '../../db/repositories/opinions.ts'

/** Merged ones too; [] where there is no such meeting. */
export function listOpinionsOfMeeting({ files }: Context, meetingId: string): readonly Opinion[] {
  const db = files.readable()
  return listOpinionsById(db, listOpinionIdsOfMeeting(db, meetingId))
}
