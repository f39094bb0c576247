// Knows how the minutes (会議録) of a meeting are read: its lines in the order in which they were said.
import type { Utterance } from '../../../shared/model/council.ts'
import type { Context } from '../../context.ts'
import { listUtterances } from '../../db/repositories/minutes.ts'

/** [] also where there is no such meeting. */
export const getMinutes = ({ files }: Context, meetingId: string): readonly Utterance[] => listUtterances(files.readable(), meetingId)
