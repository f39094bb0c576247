// Knows what of the ward council is due, in numbers: its meetings, answers, reflections that are missing, terms that end.
import type { Meeting } from './council.ts'
import type { MemberId, PostId } from './ids.ts'

/** `day`: ISO. */
export type MeetingDay = Pick<Meeting, 'id' | 'fiscalYear' | 'number' | 'label'> & Readonly<{ day: string }>
/** Opinions in charge of a post (null = of none) that are not answered: past their day, or due within a week. Merged ones count in the one that they were merged into. */
export type DueAnswers = Readonly<{ postId: PostId | null; late: number; soon: number }>
/** Members whose terms end soon: how many, one of them, and the first day on which one ends. */
export type EndingTerms = Readonly<{ count: number; memberId: MemberId; until: string }>

export type CouncilDue = Readonly<{
  /** Those that have a day, by day. */
  meetings: readonly MeetingDay[]
  answers: readonly DueAnswers[]
  /** Classed 「反映」 and pointing at nothing. */
  pointless: number
  /** Confirmed answers that were not told back at a meeting. */
  untold: number
  ending: EndingTerms | null
}>
