// Knows that what is copied of a tally says beside each share of how many it is, and beside each comment whose it is.
import { expect, test } from 'vitest'
import { commentCells, tallyCells } from '../../../../../renderer/screens/council/sheets/tally-cells.ts'
import type { MemberId } from '../../../../../shared/model/ids.ts'
import type { MemberSheet } from '../../../../../shared/model/member-sheet.ts'
import { tallySheet } from '../../../../../shared/rules/council/tally-sheet.ts'
import { reminderText } from '../../../../../shared/words/council-sheets.ts'

const m = (id: string) => id as MemberId
const sheet: MemberSheet = {
  id: 's' as MemberSheet['id'],
  kind: 'evaluation',
  fiscalYear: 2026,
  title: '評価シート',
  meetingId: null,
  deadline: '2026-12-10',
  request: '',
  choices: ['よい', 'わるい'],
  items: [
    { id: 'a', target: null, text: '防災' },
    { id: 'b', target: null, text: '窓口' },
  ],
  copies: [],
  answers: [
    { memberId: m('x'), itemId: 'a', choice: 0, comment: '続けて' },
    { memberId: m('y'), itemId: 'a', choice: 0, comment: '' },
    { memberId: m('z'), itemId: 'a', choice: 1, comment: '' },
    { memberId: m('z'), itemId: 'b', choice: null, comment: '=静か' },
  ],
}
const tally = tallySheet(sheet, ['x', 'y', 'z'].map(m))

test('shares stand with their n; without answers there are none', () => {
  expect(tallyCells(sheet, tally)).toEqual([
    ['番号', '項目', 'よい', 'わるい', 'n'],
    // 2 of 3 and 1 of 3, half up
    ['1', '防災', '2人（66.7％）', '1人（33.3％）', '3人'],
    ['2', '窓口', '0人', '0人', '0人'],
  ])
})

test('comments stand with member and choice', () => {
  expect(commentCells(sheet, tally, (id) => `委員${id}`).slice(1)).toEqual([
    ['1', '防災', '委員x', 'よい', '続けて'],
    ['2', '窓口', '委員z', '', '=静か'],
  ])
})

test('the text for those who are missing says whether the day is over', () => {
  const before = reminderText(sheet, ['大阪 太郎', '難波 花子'], '2026-12-10')
  expect(before).toContain('大阪 太郎 様\n難波 花子 様\n')
  expect(before).toContain('「評価シート」（提出期限　令和8年12月10日（木））')
  expect(before).not.toContain('過ぎて')
  expect(reminderText(sheet, [], '2026-12-11')).toContain('期限を過ぎております')
})
