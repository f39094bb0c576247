// Knows that of the files that came back the newest of each member is proposed, and that two of one member are never taken together.
import { expect, test } from 'vitest'
import { firstChosen, withChosen } from '../../../../../renderer/screens/council/sheets/chosen-files.ts'
import type { MemberId } from '../../../../../shared/model/ids.ts'
import type { ReturnedSheet } from '../../../../../shared/model/member-sheet.ts'

const file = (fileName: string, memberId: string | null, changedAt: string, more: Partial<ReturnedSheet> = {}): ReturnedSheet => ({
  fileName,
  changedAt,
  sheetId: null,
  memberId: memberId as MemberId | null,
  refusal: memberId === null ? '読めません。' : null,
  answers: memberId === null ? [] : [{ memberId: memberId as MemberId, itemId: 'a', choice: 0, comment: '' }],
  added: [],
  notes: [],
  opinions: { ofItems: 0, added: 0 },
  isAgain: false,
  ...more,
})
const files = [
  file('古い.xlsx', 'x', '2026-11-01T00:00:00.000Z'),
  file('新しい.xlsx', 'x', '2026-11-02T00:00:00.000Z'),
  file('白紙.xlsx', 'y', '2026-11-02T00:00:00.000Z', { answers: [{ memberId: 'y' as MemberId, itemId: 'a', choice: null, comment: '' }] }),
  file('ほかの区.xlsx', null, '2026-11-02T00:00:00.000Z'),
  file('自由記入.xlsx', 'z', '2026-11-02T00:00:00.000Z', { answers: [], added: [{ cell: 'D12', text: '意見' }] }),
]

test('the newest of each member, none that is refused, none that says nothing', () => {
  expect(firstChosen(files)).toEqual(new Set(['新しい.xlsx', '自由記入.xlsx']))
})

test('choosing another of the same member takes the place of the first', () => {
  const [old, , blank] = files as [ReturnedSheet, ReturnedSheet, ReturnedSheet]
  const changed = withChosen(files, firstChosen(files), old, true)
  expect(changed).toEqual(new Set(['自由記入.xlsx', '古い.xlsx']))
  expect(withChosen(files, changed, old, false)).toEqual(new Set(['自由記入.xlsx']))
  expect(withChosen(files, changed, blank, true)).toEqual(new Set(['自由記入.xlsx', '古い.xlsx', '白紙.xlsx']))
})
