// Knows that a sheet is tallied by item: who chose what of how many who answered, and who is still missing.
import { expect, test } from 'vitest'
import type { MemberId } from '../../../../shared/model/ids.ts'
import type { MemberSheet } from '../../../../shared/model/member-sheet.ts'
import { tallySheet } from '../../../../shared/rules/council/tally-sheet.ts'

const m = (name: string) => name as MemberId
const copy = (memberId: string, issuedDay: string | null, returnedDay: string | null) => ({
  memberId: m(memberId),
  issuedDay,
  returnedDay,
  fileName: '',
})
const answer = (memberId: string, itemId: string, choice: number | null, comment = '') => ({
  memberId: m(memberId),
  itemId,
  choice,
  comment,
})

const sheet: Pick<MemberSheet, 'items' | 'choices' | 'copies' | 'answers'> = {
  choices: ['よい', 'ふつう', 'わるい'],
  items: [
    { id: 'a', target: null, text: '防災' },
    { id: 'b', target: null, text: '子育て' },
  ],
  copies: [
    copy('c', '2026-10-01', null),
    copy('x', '2026-10-01', '2026-10-20'),
    copy('y', '2026-10-01', '2026-10-21'),
    copy('z', null, '2026-10-22'),
    copy('b', '2026-10-01', null),
  ],
  answers: [answer('z', 'a', 0, '後から'), answer('x', 'a', 0, '先に'), answer('y', 'a', 2), answer('x', 'b', null, '評価なし')],
}

test('counts are by choice, of those who chose; comments and the missing stand in the order of the members', () => {
  expect(tallySheet(sheet, ['b', 'c', 'x', 'y', 'z'].map(m))).toEqual({
    issued: 4,
    returned: 3,
    missing: ['b', 'c'],
    items: [
      {
        itemId: 'a',
        counts: [2, 0, 1],
        answered: 3,
        comments: [
          { memberId: 'x', text: '先に' },
          { memberId: 'z', text: '後から' },
        ],
      },
      { itemId: 'b', counts: [0, 0, 0], answered: 0, comments: [{ memberId: 'x', text: '評価なし' }] },
    ],
  })
})

test('without choices there is nothing to count', () => {
  expect(tallySheet({ ...sheet, choices: [], answers: [answer('x', 'b', null, '意見')] }, []).items[1]).toEqual({
    itemId: 'b',
    counts: [],
    answered: 0,
    comments: [{ memberId: 'x', text: '意見' }],
  })
})
