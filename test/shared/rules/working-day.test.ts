// Knows on which days a ward office is open, by days looked up in the government's list of holidays (内閣府「国民の祝日」について).
import { expect, test } from 'vitest'
import { isWorkingDay, workingDayUpTo } from '../../../shared/rules/working-day.ts'

test.each<readonly [string, boolean]>([
  ['2015-09-15', true],
  ['2016-05-13', true],
  // Saturday, Sunday
  ['2016-05-14', false],
  ['2016-05-15', false],
  // between 敬老の日 and 秋分の日 (国民の休日)
  ['2015-09-22', false],
  // 振替休日 of 5/3, a Sunday
  ['2015-05-06', false],
  // 山の日 since 2016
  ['2015-08-11', true],
  ['2016-08-11', false],
  // 即位の日 and the days beside it
  ['2019-04-30', false],
  ['2019-05-01', false],
  ['2019-05-02', false],
  // 即位礼正殿の儀
  ['2019-10-22', false],
  // 天皇誕生日: 12/23 up to 平成30年, 2/23 since 令和2年
  ['2014-12-23', false],
  ['2019-12-23', true],
  ['2021-02-23', false],
  // moved for the Olympic Games
  ['2021-07-19', true],
  ['2021-07-22', false],
  ['2021-07-23', false],
  ['2021-10-11', true],
  // 年末年始
  ['2015-12-28', true],
  ['2015-12-29', false],
  ['2016-01-01', false],
  ['2017-01-03', false],
  ['2016-01-04', true],
  // 成人の日 on 1/15 until 平成11年
  ['1999-01-15', false],
  ['2016-01-15', true],
])('%s: %s', (day, wanted) => {
  expect(isWorkingDay(day)).toBe(wanted)
  expect(workingDayUpTo(day) === day).toBe(wanted)
})

test.each([
  // 5/3–5/6 are holidays behind a Saturday
  ['2015-05-06', '2015-05-01'],
  // 1/4 is a Sunday behind the new year
  ['2015-01-04', '2014-12-26'],
  ['2019-05-06', '2019-04-26'],
])('the last working day up to %s is %s', (day, wanted) => {
  expect(workingDayUpTo(day)).toBe(wanted)
})
