// Knows which lines of the council the home room shows: only what is due, each with what it says and where it leads.
import type { CouncilDue } from '../../../shared/model/council-due.ts'
import type { PostId } from '../../../shared/model/ids.ts'
import type { OpinionQuery } from '../../../shared/model/opinion.ts'
import { dueAnswersOf, nextMeetingOf } from '../../../shared/rules/council/council-due.ts'
import { nameMeeting } from '../../../shared/words/council.ts'
import { councilHomeWords as words, sayCount, sayLateAnswers, saySoonAnswers } from '../../../shared/words/council-home.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { sayLeft } from '../../../shared/words/home.ts'

/** `when`: the alarming part comes first where there is one. */
export type CouncilLine = Readonly<{
  key: string
  kind: keyof typeof words.kinds
  title: string
  when: string
  facts: string
  isLate: boolean
  leadsTo: Readonly<{ tab: 'meetings'; meetingId: string } | { tab: 'members'; memberId: string } | OpinionsAsked>
}>
export type OpinionsAsked = Readonly<{ tab: 'opinions'; query: Partial<OpinionQuery> }>

/** What everybody's posts have to answer is a line of its own only where it is more than one's own. */
export function councilLinesOf(due: CouncilDue, ownPosts: ReadonlySet<string>, today: string): readonly CouncilLine[] {
  const next = nextMeetingOf(due, today)
  const [own, all] = [dueAnswersOf(due.answers, ownPosts), dueAnswersOf(due.answers)]
  const isMore = all.late > own.late || all.soon > own.soon
  return [
    ...(next === null
      ? []
      : [
          {
            ...nothingLate,
            key: 'meeting',
            kind: 'meeting' as const,
            title: nameMeeting(next),
            when: next.day === today ? words.today : sayLeft(next.day, today),
            facts: labelOfDay(next.day),
            leadsTo: { tab: 'meetings' as const, meetingId: next.id },
          },
        ]),
    ...answersLine('own', words.ownAnswers, own, [...ownPosts] as PostId[]),
    ...(isMore ? answersLine('all', words.allAnswers, all, null) : []),
    ...countLine('pointless', due.pointless, { reflection: 'pointless' }),
    ...countLine('untold', due.untold, { answer: 'confirmed', told: false }),
    ...(due.ending === null
      ? []
      : [
          {
            ...nothingLate,
            key: 'ending',
            kind: 'ending' as const,
            title: words.ending(due.ending),
            when: sayLeft(due.ending.until, today),
            facts: words.until(due.ending),
            leadsTo: { tab: 'members' as const, memberId: due.ending.memberId },
          },
        ]),
  ]
}

const nothingLate = { when: '', facts: '', isLate: false } as const

function answersLine(
  key: string,
  title: string,
  due: Readonly<{ late: number; soon: number }>,
  postIds: readonly PostId[] | null,
): readonly CouncilLine[] {
  if (due.late === 0 && due.soon === 0) return []
  const isLate = due.late > 0
  const query: Partial<OpinionQuery> = { postIds, answer: isLate ? 'late' : 'open', order: 'due' }
  const [late, soon] = [sayLateAnswers(due), saySoonAnswers(due)]
  return [{ key, kind: 'answers', title, when: late || soon, facts: late === '' ? '' : soon, isLate, leadsTo: { tab: 'opinions', query } }]
}

function countLine(kind: 'pointless' | 'untold', count: number, query: Partial<OpinionQuery>): readonly CouncilLine[] {
  return count === 0
    ? []
    : [{ ...nothingLate, key: kind, kind, title: words[kind], when: sayCount(count), leadsTo: { tab: 'opinions', query } }]
}
