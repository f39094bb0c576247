// Knows how deeds become rows of days, and their changes become lines that a person can read.
import { expect, test } from 'vitest'
import { groupByDay } from '../../../renderer/screens/history/group-by-day.ts'
import { listReadableChanges } from '../../../shared/words/list-readable-changes.ts'
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

test('what was measured, aimed at or decided is told in words; ids, hashes and code words are not', () => {
  const of = (table: string, before: RowChange['before'], after: RowChange['after']) =>
    read({ table, rowId: 'r', before, after }).map(({ label, ...change }) => `${label}：${change.before} → ${change.after}`)
  expect(of('measurement', { value: '45.5', question_id: null }, { value: '46', question_id: 'q' })).toEqual([
    '実績値：45.5 → 46',
    '調査の設問： → あり',
  ])
  expect(of('measurement', { state: 'value', day: null }, { state: 'notMeasured', day: '2016-03-15' })).toEqual([
    '測定の状況： → 未測定',
    '実施した日： → 平成28年3月15日（火）',
  ])
  const row = {
    id: 'r',
    series_id: 's',
    fiscal_year: 2015,
    period: 'midYearReview',
    state: 'value',
    value: '45.5',
    evidence_hash: 'abc',
    note: '',
  }
  expect(of('measurement', null, row)).toEqual(['時点（追加）： → 中間振り返り', '実績値（追加）： → 45.5'])
  expect(of('yearly_target', { value: '50', text: '' }, { value: '55', text: '55％以上' })).toEqual([
    '年次目標：50 → 55',
    '年次目標の書き方： → 55％以上',
  ])
  expect(
    of('indicator_series', { direction: 'up', is_strict: 0, total_from: null }, { direction: 'down', is_strict: 1, total_from: 2015 }),
  ).toEqual(['めざす方向：↑ 高いほどよい → ↓ 低いほどよい', '目標の値そのものの扱い：含む → 含まない', '累計を始める年度： → 平成27年度'])
  const series = {
    id: 's',
    common_key: null,
    position: 'a0',
    name: '割合',
    kind: 'rate',
    direction: 'up',
    is_strict: 0,
    decimals: 1,
    unit: '％',
  }
  expect(of('indicator_series', null, series)).toEqual(['名称（追加）： → 割合', '単位（追加）： → ％'])
  expect(of('series_break', { aspects: '["wording"]' }, { aspects: '["wording","base"]' })).toEqual(['変わったもの：文言 → 文言、母数'])
  expect(of('series_link', null, { id: 'i', kind: 'outcomeIndicator', series_id: 's' })).toEqual([])
  expect(of('decision', { symbol: '', reason: '' }, { symbol: '達成', reason: '期限が先のため' })).toEqual([
    '判定： → 達成',
    '判定の理由： → 期限が先のため',
  ])
  expect(of('outcome_review', { result: '' }, { result: '45.5％' })).toEqual(['アウトカム指標の実績： → 45.5％'])
})
