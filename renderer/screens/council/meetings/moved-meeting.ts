// Knows what of a meeting follows when it goes to another day, or to another body of the council: 年度 and number.
import type { CouncilBook, Meeting, MeetingHead } from '../../../../shared/model/council.ts'
import { proposeMeetingNumber } from '../../../../shared/rules/council/meeting-number.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import type { BodyPlace } from './body-of-meeting.ts'

/** ISO; null = not fixed any more: then it stays in its 年度. */
export function onOtherDay(meeting: Meeting, day: string | null, { meetings }: Pick<CouncilBook, 'meetings'>): Partial<MeetingHead> {
  const fiscalYear = day === null ? meeting.fiscalYear : fiscalYearOf(day)
  if (fiscalYear === meeting.fiscalYear) return { day }
  return { day, fiscalYear, number: proposeMeetingNumber({ ...meeting, fiscalYear }, meetings, meeting.id) }
}

export function onOtherPlace(meeting: Meeting, place: BodyPlace, { meetings }: Pick<CouncilBook, 'meetings'>): Partial<MeetingHead> {
  return { ...place, number: proposeMeetingNumber({ ...place, fiscalYear: meeting.fiscalYear }, meetings, meeting.id) }
}
