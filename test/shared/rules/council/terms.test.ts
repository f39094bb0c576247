// Knows that terms are told apart from periods: what is printed of them in a 対象期間, how they stand on a day, and that a seat ends with its term.
import { expect, test } from 'vitest'
import { fiscalYearsOfPeriod, periodYearOf, reportPeriod } from '../../../../shared/rules/council/report-period.ts'
import { lastDayOfTerm, seatsOn, termOn, termsInPeriod, termStateOf } from '../../../../shared/rules/council/terms.ts'
import { member, seat, term } from '../../../helpers/council-member.ts'

test('対象期間 runs from 1 October to 30 September and touches two 年度 (規則第5条)', () => {
  expect(reportPeriod(2016)).toEqual({ from: '2016-10-01', until: '2017-09-30' })
  expect(['2016-09-30', '2016-10-01', '2017-09-30', '2017-10-01', '2017-01-01'].map(periodYearOf)).toEqual([2015, 2016, 2016, 2017, 2016])
  expect(fiscalYearsOfPeriod(2016)).toEqual([2016, 2017])
})

test('浪速区: 委員の任期 is wider than the period; 委員の期間 is what lies within it', () => {
  const one = member('a', { terms: [term('2023-10-01', '2025-09-30')] })
  const period = reportPeriod(2024)
  expect(termsInPeriod(one, period, 'whole')).toEqual([{ from: '2023-10-01', until: '2025-09-30' }])
  expect(termsInPeriod(one, period, 'within')).toEqual([{ from: '2024-10-01', until: '2025-09-30' }])
})

test('淀川区: a member of 17 days (平成28年10月1日～10月17日) and the successor stand in the same period', () => {
  const gone = member('a', { terms: [term('2015-10-01', '2016-10-17')] })
  const next = member('b', { terms: [term('2016-10-18', '2017-09-30')] })
  const period = reportPeriod(2016)
  expect(termsInPeriod(gone, period, 'within')).toEqual([{ from: '2016-10-01', until: '2016-10-17' }])
  expect(termsInPeriod(next, period, 'within')).toEqual([{ from: '2016-10-18', until: '2017-09-30' }])
  expect(termOn(gone, '2016-10-17')).not.toBeNull()
  expect(termOn(gone, '2016-10-18')).toBeNull()
  expect(termsInPeriod(gone, reportPeriod(2017), 'within')).toEqual([])
})

test('terms that follow one another are one span within a period, and two as they are', () => {
  const one = member('a', { terms: [term('2022-04-01', '2024-03-31'), term('2024-04-01', '2026-03-31')] })
  expect(termsInPeriod(one, reportPeriod(2023), 'within')).toEqual([{ from: '2023-10-01', until: '2024-09-30' }])
  expect(termsInPeriod(one, reportPeriod(2023), 'whole')).toHaveLength(2)
  const broken = member('b', { terms: [term('2022-04-01', '2024-03-30'), term('2024-04-01', '2026-03-31')] })
  expect(termsInPeriod(broken, reportPeriod(2023), 'within')).toHaveLength(2)
})

test.each([
  ['before it begins', '2023-09-30', 'coming'],
  ['on the first day', '2023-10-01', 'current'],
  ['121 days before its end', '2025-06-01', 'current'],
  ['120 days before its end', '2025-06-02', 'ending'],
  ['on the last day', '2025-09-30', 'ending'],
  ['the day after', '2025-10-01', 'ended'],
])('a term %s', (_, today, state) => {
  expect(termStateOf(member('a', { terms: [term('2023-10-01', '2025-09-30')] }), today)).toBe(state)
})

test('one whose next term follows on is not ending; one without a term is told so', () => {
  const again = member('a', { terms: [term('2023-10-01', '2025-09-30'), term('2025-10-01', '2027-09-30')] })
  expect(termStateOf(again, '2025-09-30')).toBe('current')
  expect(termStateOf(member('b'), '2025-09-30')).toBe('none')
})

test('a term of two years that begins on 1 October 2023 ends on 30 September 2025', () => {
  expect(lastDayOfTerm('2023-10-01', 2)).toBe('2025-09-30')
  expect(lastDayOfTerm('2024-02-29', 1)).toBe('2025-02-27')
})

test('a seat without an end lasts through terms that follow on, and not beyond', () => {
  const chair = seat('chair', '2023-10-05')
  const one = member('a', {
    terms: [term('2023-10-01', '2025-09-30'), term('2025-10-01', '2027-09-30'), term('2028-10-01', '2030-09-30')],
    seats: [chair],
  })
  expect(seatsOn(one, '2023-10-04')).toEqual([])
  expect(seatsOn(one, '2026-01-01')).toEqual([chair])
  expect(seatsOn(one, '2027-10-01')).toEqual([])
  expect(seatsOn(one, '2029-01-01')).toEqual([])
})
