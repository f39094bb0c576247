// Knows on which days the checks of a year are due and published, counted by hand in the calendars of 平成25 to 令和8年度.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { Check } from '../../../../shared/model/check.ts'
import { checkDatesOf } from '../../../../shared/rules/check/check-dates.ts'
import { isWorkingDay } from '../../../../shared/rules/working-day.ts'

const { checkCalendar } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
const datesOf = (year: number) => checkDatesOf(checkCalendar, ['midYearReview', 'selfEvaluation'], year, new Map())
const deadlinesOf = (year: number) => datesOf(year).map(({ deadline }) => deadline)
const publicationsOf = (year: number) => datesOf(year).flatMap(({ publication }) => publication ?? [])

// 7/15, 9/15 and 10/15 of the year; 1/15, 4/15 and 5/15 of the next. Weekdays go on by one a year, by two over a 29th of February.
test.each<readonly [number, string]>([
  // 海の日 on Monday 7/15, 9/15 a Sunday
  [2013, '2013-07-12 2013-09-13 2013-10-15 2014-01-15 2014-04-15 2014-05-15'],
  // 敬老の日 on Monday 9/15
  [2014, '2014-07-15 2014-09-12 2014-10-15 2015-01-15 2015-04-15 2015-05-15'],
  // 9/15 a Tuesday, 1/15 a Friday, 5/15 a Sunday
  [2015, '2015-07-15 2015-09-15 2015-10-15 2016-01-15 2016-04-15 2016-05-13'],
  [2016, '2016-07-15 2016-09-15 2016-10-14 2017-01-13 2017-04-14 2017-05-15'],
  [2017, '2017-07-14 2017-09-15 2017-10-13 2018-01-15 2018-04-13 2018-05-15'],
  [2018, '2018-07-13 2018-09-14 2018-10-15 2019-01-15 2019-04-15 2019-05-15'],
  [2019, '2019-07-12 2019-09-13 2019-10-15 2020-01-15 2020-04-15 2020-05-15'],
  [2020, '2020-07-15 2020-09-15 2020-10-15 2021-01-15 2021-04-15 2021-05-14'],
  [2021, '2021-07-15 2021-09-15 2021-10-15 2022-01-14 2022-04-15 2022-05-13'],
  [2022, '2022-07-15 2022-09-15 2022-10-14 2023-01-13 2023-04-14 2023-05-15'],
  [2023, '2023-07-14 2023-09-15 2023-10-13 2024-01-15 2024-04-15 2024-05-15'],
  [2024, '2024-07-12 2024-09-13 2024-10-15 2025-01-15 2025-04-15 2025-05-15'],
  [2025, '2025-07-15 2025-09-12 2025-10-15 2026-01-15 2026-04-15 2026-05-15'],
  [2026, '2026-07-15 2026-09-15 2026-10-15 2027-01-15 2027-04-15 2027-05-14'],
])('%i年度 is due on working days, the last before where a day is none', (year, wanted) => {
  const byDay = datesOf(year).toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
  expect(byDay.map(({ deadline }) => deadline).join(' ')).toBe(wanted)
  expect(byDay.map(({ check }) => check)).toEqual([
    'firstQuarter',
    'midYearReview',
    'secondQuarter',
    'thirdQuarter',
    'fourthQuarter',
    'selfEvaluation',
  ] satisfies readonly Check[])
})

// official-forms §4.1: H27 → 10月8日 and H28.6.9; H29 → 9月29/30日 (the 30th is a Saturday) and H30.6.7; H30 → 10月5日; R4 → R5.6.9; R5 → R6.6.10
test.each<readonly [number, string]>([
  [2013, '2013-09-30 2014-06-09'],
  [2015, '2015-10-08 2016-06-09'],
  [2017, '2017-09-29 2018-06-07'],
  [2018, '2018-10-05 2019-06-07'],
  [2022, '2022-09-30 2023-06-09'],
  [2023, '2023-09-29 2024-06-10'],
  [2026, '2026-09-30 2027-06-09'],
])('%i年度 is published when the city did, else on a working day', (year, wanted) => {
  expect(publicationsOf(year).join(' ')).toBe(wanted)
})

test('in every year that a file can hold a check is due on a working day behind its period, and published on or behind it', () => {
  for (let year = 1989; year <= 2100; year += 1) {
    for (const { check, until, deadline, publication } of datesOf(year)) {
      expect([year, check, isWorkingDay(deadline), deadline > until, publication === null || publication >= deadline]).toEqual([
        year,
        check,
        true,
        true,
        true,
      ])
    }
  }
  expect(deadlinesOf(2100)).toHaveLength(6)
})

test('what the ward set itself stays, on whatever day it falls', () => {
  const own = new Map([['firstQuarter', { deadline: '2017-07-15', publication: null }] as const])
  expect(checkDatesOf(checkCalendar, [], 2017, own)[0]?.deadline).toBe('2017-07-15')
})
