// Knows what where, when and by whom something was said has to be: a meeting, an agenda item, a member that are there, a day that can be recorded.
import type { Voice } from '../../../shared/model/opinion.ts'
import { fiscalYearOf } from '../../../shared/rules/fiscal-year.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { AppError } from '../../app-error.ts'
import type { Db } from '../../db/db.ts'
import { isVoicePlaceThere } from '../../db/repositories/voices.ts'

export type VoicePlace = Omit<Voice, 'id' | 'typedBy'>
/** 平成元年度 to the year that the tables end with. */
const [firstYear, lastYear] = [1989, 2100]

/** Speaker and group without spaces around them. */
export function normalisedPlace(voice: VoicePlace): VoicePlace {
  const { channel, meetingId, agendaItemId, day, stage, memberId } = voice
  const [speaker, group] = [normaliseText(voice.speaker).trim(), normaliseText(voice.group).trim()]
  return { channel, meetingId, agendaItemId, day, stage, memberId, speaker, group }
}

/**
 * The 年度 of its day. A member whose term has ended may have spoken all the same. Throws E-OPINION-09 (no such meeting, agenda item or member),
 * E-OPINION-11 {day} (a day outside the years that are recorded).
 */
export function requireVoicePlace(db: Db, voice: VoicePlace): number {
  if (!isVoicePlaceThere(db, voice)) throw new AppError('E-OPINION-09')
  const fiscalYear = fiscalYearOf(voice.day)
  if (fiscalYear < firstYear || fiscalYear > lastYear) throw new AppError('E-OPINION-11', { day: labelOfDay(voice.day) })
  return fiscalYear
}

/** `key`: of the opinion, or which of several new ones. */
export function violationsOfPlace(key: string, { speaker, group }: VoicePlace): readonly Violation[] {
  return [...violationsOfText(`opinion/${key}/speaker`, speaker), ...violationsOfText(`opinion/${key}/group`, group)].filter(isBlocking)
}
