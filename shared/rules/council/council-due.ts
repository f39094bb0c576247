// Knows what of the council's numbers concerns somebody: answers of some posts, the next meeting, terms that end soon.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { Member } from '../../model/council.ts'
import type { CouncilDue, DueAnswers, EndingTerms, MeetingDay } from '../../model/council-due.ts'
import { termStateOf } from './terms.ts'

/** An answer that is due within so many days is due soon. */
export const soonDays = 7
/** The last day on which what is due is due soon; both ISO. */
export const lastSoonDay = (today: string): string => formatISO(addDays(parseISO(today), soonDays), { representation: 'date' })

/** Of all posts and of none together; `posts`: of these alone. */
export function dueAnswersOf(answers: readonly DueAnswers[], posts: ReadonlySet<string> | null = null): Omit<DueAnswers, 'postId'> {
  const asked = posts === null ? answers : answers.filter(({ postId }) => postId !== null && posts.has(postId))
  return {
    late: asked.reduce((sum, { late }) => sum + late, 0),
    soon: asked.reduce((sum, { soon }) => sum + soon, 0),
  }
}

/** The next one, today's included; both ISO. null where none has a day. */
export const nextMeetingOf = ({ meetings }: Pick<CouncilDue, 'meetings'>, today: string): MeetingDay | null =>
  meetings.find(({ day }) => day >= today) ?? null

/** null where no term ends soon. */
export function endingTermsOf(members: readonly Pick<Member, 'id' | 'terms'>[], today: string): EndingTerms | null {
  const ends = members
    .filter((member) => termStateOf(member, today) === 'ending')
    .map(({ id, terms }) => ({ id, until: terms.map(({ until }) => until).reduce((last, until) => (until > last ? until : last), today) }))
  const [first] = ends.toSorted((a, b) => (a.until < b.until ? -1 : 1))
  return first ? { count: ends.length, memberId: first.id, until: first.until } : null
}
