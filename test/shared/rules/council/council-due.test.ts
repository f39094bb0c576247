// Knows which numbers of the council concern whom, by values counted by hand.
import { expect, it, test } from 'vitest'
import type { MeetingDay } from '../../../../shared/model/council-due.ts'
import type { MeetingId, PostId } from '../../../../shared/model/ids.ts'
import { dueAnswersOf, endingTermsOf, lastSoonDay, nextMeetingOf } from '../../../../shared/rules/council/council-due.ts'
import { makeMember } from '../../../helpers/council-factory.ts'

const [clerk, manager] = ['clerk' as PostId, 'manager' as PostId]
const answers = [
  { postId: null, late: 4, soon: 1 },
  { postId: clerk, late: 2, soon: 0 },
  { postId: manager, late: 1, soon: 3 },
]
test.each([
  [null, { late: 7, soon: 4 }],
  [[clerk], { late: 2, soon: 0 }],
  [[clerk, manager], { late: 3, soon: 3 }],
  [[], { late: 0, soon: 0 }],
] as const)('answers of %j', (posts, expected) => {
  expect(dueAnswersOf(answers, posts && new Set(posts))).toEqual(expected)
})

it('counts a week from today on, over the end of a month', () => {
  expect(lastSoonDay('2024-02-25')).toBe('2024-03-03')
})

it('takes the meeting of today for the next one', () => {
  const meetings = ['2015-06-01', '2015-09-10', '2015-12-01'].map(
    (day): MeetingDay => ({ id: day as MeetingId, fiscalYear: 2015, number: 1, label: '', day }),
  )
  const next = (today: string) => nextMeetingOf({ meetings }, today)?.day
  expect([next('2015-05-01'), next('2015-09-10'), next('2015-09-11'), next('2015-12-02')]).toEqual([
    '2015-06-01',
    '2015-09-10',
    '2015-12-01',
    undefined,
  ])
})

it('counts terms that end within 120 days, one that is followed on not, and tells the first end', () => {
  const today = '2025-07-01'
  const followed = makeMember('followed', '2023-10-01', '2025-09-30')
  const members = [
    makeMember('long', '2024-10-01', '2026-09-30'),
    makeMember('second', '2023-10-01', '2025-09-30'),
    makeMember('first', '2023-10-01', '2025-08-31'),
    makeMember('over', '2021-10-01', '2023-09-30'),
    { ...followed, terms: [...followed.terms, { id: 'next', from: '2025-10-01', until: '2027-09-30', endReason: '' }] },
  ]
  expect(endingTermsOf(members, today)).toEqual({ count: 2, memberId: 'first', until: '2025-08-31' })
  // 2025-09-30 is 121 days after 2025-06-01, and 2025-08-31 91
  expect(endingTermsOf(members, '2025-06-01')).toEqual({ count: 1, memberId: 'first', until: '2025-08-31' })
  expect(endingTermsOf(members.slice(0, 1), today)).toBeNull()
})
