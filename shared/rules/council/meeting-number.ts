// Knows which 第n回 a meeting is: counted within its 年度, 本会・全体会議 apart from each 部会.
import type { Meeting, MeetingHead } from '../../model/council.ts'

type Place = Pick<MeetingHead, 'fiscalYear' | 'kind' | 'subcommitteeId'>
type Numbered = Place & Pick<Meeting, 'id' | 'number'>

/** Those that are counted together with it. */
export function meetingsCountedWith<T extends Place>(place: Place, meetings: readonly T[]): readonly T[] {
  const { fiscalYear, kind, subcommitteeId } = place
  return meetings.filter(
    (meeting) =>
      meeting.fiscalYear === fiscalYear && meeting.kind === kind && (kind === 'plenary' || meeting.subcommitteeId === subcommitteeId),
  )
}

/** One more than the highest of its 年度 and kind; 1 for the first. `id`: itself, which is not counted. */
export function proposeMeetingNumber(place: Place, meetings: readonly Numbered[], id: string | null = null): number {
  const others = meetingsCountedWith(place, meetings).filter((meeting) => meeting.id !== id)
  return Math.max(0, ...others.map(({ number }) => number)) + 1
}
