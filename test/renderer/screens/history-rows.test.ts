// Knows how deeds become rows of days, and their changes become lines that a person can read.
import { expect, test } from 'vitest'
import { groupByDay } from '../../../renderer/screens/history/group-by-day.ts'
import { listReadableChanges } from '../../../renderer/screens/history/list-readable-changes.ts'
import type { Deed, RowChange } from '../../../shared/model/deed.ts'

const at = (id: number, time: string) => ({ deed: { id, at: time } as Deed, changes: [] })
const read = (...changes: readonly RowChange[]) => listReadableChanges(changes, (target) => `<${target}>`)

test('a heading before the first deed of each day', () => {
  const rows = groupByDay([at(3, '2019-05-01T09:00:00+09:00'), at(2, '2019-05-01T08:00:00+09:00'), at(1, '2019-04-30T23:59:59+09:00')])
  expect(rows.map((row) => (row.kind === 'day' ? row.label : row.entry.deed.id))).toEqual([
    '令和元年5月1日（水）',
    3,
    2,
    '平成31年4月30日（火）',
    1,
  ])
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
})

test('a changed text is told with its name; places in an order and ids are not', () => {
  expect(
    read({ table: 'initiative', rowId: 'i', before: { content: 'あ', position: 'a0' }, after: { content: 'い', position: 'a1' } }),
  ).toEqual([{ label: '取組内容', before: 'あ', after: 'い' }])
})

test('of a new item only what has something in it; an amount is named with kind and year', () => {
  const after = { id: 'i', strategy_id: 's', position: 'a0', title: '見守り', content: '', is_main: 0 }
  expect(read({ table: 'initiative', rowId: 'i', before: null, after })).toEqual([{ label: '名称（追加）', before: '', after: '見守り' }])
  const amount = { id: 'x', initiative_id: 'i', kind: 'budget', fiscal_year: 2015, yen: 2_350_000 }
  expect(read({ table: 'amount', rowId: 'x', before: amount, after: null })).toEqual([
    { label: '平成27年度予算額（削除）', before: '2,350千円', after: '' },
  ])
})

test('a tie is told by what it is tied to', () => {
  expect(
    read({ table: 'policy_tie', rowId: 't', before: null, after: { id: 't', strategy_id: 's', initiative_id: null, target: '1-1-ア' } }),
  ).toEqual([{ label: '基本戦略との対応（追加）', before: '', after: '<1-1-ア>' }])
})
