// Knows how days and numbers of 取組の記録 are read as people type them, what is compared with last year, and whose initiatives are one's own.
import { describe, expect, it, test } from 'vitest'
import type { LogEntry } from '../../../../shared/model/check.ts'
import type { AmountId, PostId, SectionId } from '../../../../shared/model/ids.ts'
import { budgetOf, executionRateOf } from '../../../../shared/rules/check/execution-rate.ts'
import { itemsInScope, itemsToLog } from '../../../../shared/rules/check/items-in-scope.ts'
import { placeOfDay } from '../../../../shared/rules/check/place-of-day.ts'
import { readRecordCount } from '../../../../shared/rules/check/read-record-count.ts'
import { readRecordDay } from '../../../../shared/rules/check/read-record-day.ts'
import { entryOfSameMonthLastYear, ratioToLastYear } from '../../../../shared/rules/check/same-month-last-year.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const entry = (change: Partial<LogEntry>): LogEntry => ({
  id: 'e',
  itemKind: 'initiative',
  itemId: 'i',
  day: '2014-06-10',
  text: '防災訓練',
  measure: '参加者数',
  value: '385',
  lastYearValue: null,
  unit: '人',
  ...change,
})

test.each([
  ['6/12', '2015-06-12'],
  ['６／１２', '2015-06-12'],
  ['6月12日', '2015-06-12'],
  ['6.12', '2015-06-12'],
  // January to March are of the next calendar year
  ['1/5', '2016-01-05'],
  ['2/29', '2016-02-29'],
  ['3月31日', '2016-03-31'],
  // of the month of today
  ['12', '2015-07-12'],
  ['12日', '2015-07-12'],
  ['１', '2015-07-01'],
  ['H27.6.12', '2015-06-12'],
  ['平成27年6月12日', '2015-06-12'],
  ['2015-06-12', '2015-06-12'],
  ['平成31年4月30日', '2019-04-30'],
  ['R1.5.1', '2019-05-01'],
  // no day of any calendar
  ['6/31', null],
  ['32', null],
  ['0', null],
  ['平成31年5月1日', null],
  ['', null],
  ['きのう', null],
])('%s is read as %s on a day of July in 平成27年度', (typed, day) => {
  expect(readRecordDay(typed, '2015-07-20', 2015)).toBe(day)
})

test('29 February is none in a year that has no such day, and a day alone follows the month of today into the next calendar year', () => {
  expect(readRecordDay('2/29', '2016-07-20', 2016)).toBeNull()
  expect(readRecordDay('10', '2016-02-20', 2015)).toBe('2016-02-10')
})

test('every day of a fiscal year is read back from its month and day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 0, max: 364 }), (year, nth) => {
      const day = new Date(Date.UTC(year, 3, 1 + nth)).toISOString().slice(0, 10)
      const typed = `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
      expect(readRecordDay(typed, `${year}-04-01`, year)).toBe(day)
      expect(placeOfDay(day, year)).toBe('within')
    }),
  )
})

test.each([
  ['2015-04-01', 'within'],
  ['2016-03-31', 'within'],
  ['2015-03-31', 'near'],
  ['2014-04-01', 'near'],
  ['2016-05-31', 'near'],
  ['2017-03-31', 'near'],
  ['2014-03-31', 'far'],
  ['2017-04-01', 'far'],
  ['1972-06-12', 'far'],
])('%s lies %s of 平成27年度', (day, place) => {
  expect(placeOfDay(day, 2015)).toBe(place)
})

test.each([
  ['404', { value: '404', unit: '' }],
  ['４０４人', { value: '404', unit: '人' }],
  ['1,234 件', { value: '1234', unit: '件' }],
  ['▲12', { value: '-12', unit: '' }],
  ['40.0％', { value: '40', unit: '％' }],
  ['2.50', { value: '2.5', unit: '' }],
  ['100', { value: '100', unit: '' }],
  ['', { value: null, unit: '' }],
  ['－', { value: null, unit: '' }],
  ['約400', { refused: 'approximate' }],
  ['1,23', { refused: 'misplacedComma' }],
  ['404人(前年385人)', { refused: 'twoNumbers' }],
  ['30～40', { refused: 'range' }],
  ['71/158', { refused: 'notANumber' }],
  ['6月12日', { refused: 'twoNumbers' }],
  ['多数', { refused: 'notANumber' }],
])('%s is counted as %o', (typed, read) => {
  expect(readRecordCount(typed)).toEqual(read)
})

describe('前年同月', () => {
  it('is the same thing in the same month, whatever width it was typed in', () => {
    const wanted = entry({ id: 'a', measure: 'ｱﾝｹｰﾄ数' })
    expect(entryOfSameMonthLastYear([wanted], 'アンケート数', '2015-06-12')?.id).toBe('a')
    expect(entryOfSameMonthLastYear([wanted], '来場者数', '2015-06-12')).toBeNull()
    expect(entryOfSameMonthLastYear([wanted], 'アンケート数', '2015-07-12')).toBeNull()
    expect(entryOfSameMonthLastYear([wanted], 'アンケート数', '2016-06-12')).toBeNull()
    expect(entryOfSameMonthLastYear([entry({ measure: '' })], ' ', '2015-06-12')).toBeNull()
  })
  it('is of several the one of the nearest day, the earlier of two, and none that counted nothing', () => {
    const entries = [
      entry({ id: 'first', day: '2014-06-01' }),
      entry({ id: 'tenth', day: '2014-06-10' }),
      entry({ id: 'fourteenth', day: '2014-06-14' }),
      entry({ id: 'uncounted', day: '2014-06-12', value: null }),
    ]
    expect(entryOfSameMonthLastYear(entries, '参加者数', '2015-06-12')?.id).toBe('tenth')
    expect(entryOfSameMonthLastYear(entries, '参加者数', '2015-06-30')?.id).toBe('fourteenth')
  })
  it.each([
    // 404 ÷ 385 = 1.04935…
    ['404', '385', '104.9'],
    ['385', '404', '95.3'],
    // 2,009 ÷ 2,000 = 1.0045: a half is rounded up
    ['2009', '2000', '100.5'],
    ['0', '385', '0.0'],
    ['1.5', '0.5', '300.0'],
    ['5', '0', null],
    ['5', '-3', null],
    ['5', null, null],
    [null, '5', null],
  ])('%s against %s is %s per cent', (value, last, ratio) => {
    expect(ratioToLastYear(value, last)).toBe(ratio)
  })
})

test.each([
  [452_000, 1_000_000, '45.2'],
  // 1 ÷ 3
  [1000, 3000, '33.3'],
  [1_200_000, 1_000_000, '120.0'],
  [0, 1_000_000, '0.0'],
  [null, 1_000_000, null],
  [1000, null, null],
  [1000, 0, null],
])('%s yen of %s are %s per cent', (executed, budget, rate) => {
  expect(executionRateOf(executed, budget)).toBe(rate)
})

test('one’s own are those of the posts held that day, the section’s those of all posts of their sections', () => {
  const posts = ['担当係長', '課長', '総務課長'].map((name, nth) => ({
    id: `p${nth}` as PostId,
    sectionId: (nth < 2 ? 's0' : 's1') as SectionId,
    name,
  }))
  const organisation = {
    sections: [
      { id: 's0' as SectionId, name: '市民協働課' },
      { id: 's1' as SectionId, name: '総務課' },
    ],
    posts,
    holders: [{ id: 'h', postId: 'p0' as PostId, person: '山田 花子', from: '2015-04-01', until: '2016-03-31' }],
  }
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 4 }, () => '')
  const issue = plan.managementIssues[0]!
  const strategy = issue.strategies[0]!
  const owned = ['p0', 'p1', 'p2', null]
  const initiatives = strategy.initiatives.map((one, nth) => ({ ...one, postId: (owned[nth] ?? null) as PostId | null }))
  const held = { ...plan, managementIssues: [{ ...issue, strategies: [{ ...strategy, initiatives }] }] }
  const idsOf = (person: string, day: string, scope: 'own' | 'section' | 'all') =>
    itemsInScope(itemsToLog(held, generation('G1')), organisation, person, day, scope).map(({ item }) =>
      initiatives.findIndex(({ id }) => id === item.id),
    )
  expect(idsOf('山田 花子', '2015-06-12', 'own')).toEqual([0])
  // as an operator's name is typed: with a wide space, or none
  expect(idsOf('山田　花子', '2015-06-12', 'own')).toEqual([0])
  expect(idsOf('山田花子', '2015-06-12', 'section')).toEqual([0, 1])
  expect(idsOf('山田 花子', '2015-06-12', 'section')).toEqual([0, 1])
  expect(idsOf('山田 花子', '2016-04-01', 'own')).toEqual([])
  expect(idsOf('山田 花子', '2016-04-01', 'section')).toEqual([])
  expect(idsOf('佐藤 一郎', '2015-06-12', 'own')).toEqual([])
  expect(idsOf('佐藤 一郎', '2015-06-12', 'all')).toEqual([0, 1, 2, 3])
})

test('what may be spent is 予算額 of the year with its funds together, and 算定額 where that alone is entered', () => {
  const amount = (kind: 'budget' | 'assessed' | 'settlement', fund: 'mayorFunds' | 'managerFunds', fiscalYear: number, yen: number) =>
    ({ id: `${kind}${fund}${fiscalYear}` as AmountId, kind, fund, fiscalYear, yen }) as const
  const assessed = [amount('assessed', 'mayorFunds', 2015, 10_432_000), amount('assessed', 'managerFunds', 2015, 1000)]
  const others = [amount('settlement', 'mayorFunds', 2015, 5), amount('budget', 'mayorFunds', 2014, 7)]
  expect(budgetOf({ amounts: others }, 2015)).toBeNull()
  expect(budgetOf({ amounts: [...others, ...assessed] }, 2015)).toEqual({ kind: 'assessed', yen: 10_433_000 })
  const budget = [amount('budget', 'mayorFunds', 2015, 0), amount('budget', 'managerFunds', 2015, 3000)]
  expect(budgetOf({ amounts: [...assessed, ...budget] }, 2015)).toEqual({ kind: 'budget', yen: 3000 })
})
