// Knows which dates a ward may set for a check: on the last of February, at the end of the year, across 元号; and which are refused.
import { expect, test } from 'vitest'
import type { Check } from '../../../shared/model/check.ts'
import { describeProblem } from '../../../shared/words/problem.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'

/** '締切 公表' of a check; of a refusal what a person reads. */
async function datesOf(year: number, check: Check, deadline: string, publication: string | null = null): Promise<string> {
  const { api } = startAppInMemory([year])
  try {
    await api.saveCheckDeadline(year, check, { deadline, publication })
  } catch (error) {
    const { code, detail } = error as Readonly<{ code: string; detail: unknown }>
    const { happened, doNow } = describeProblem(code, detail)
    return `${code} ${happened}${doNow}`
  }
  const book = await api.getCheckBook(year)
  const found = book.dates.find((one) => one.check === check)
  expect(book.ownDates).toEqual([check])
  return `${found?.deadline} ${found?.publication}`
}

test.each<readonly [number, Check, string, string | null, string]>([
  // 平成27年度 ends in a leap year, 平成28年度 does not
  [2015, 'thirdQuarter', '2016-02-29', null, '2016-02-29 null'],
  [2015, 'fourthQuarter', '2016-03-31', null, '2016-03-31 null'],
  [2015, 'selfEvaluation', '2016-03-31', '2016-06-30', '2016-03-31 2016-06-30'],
  [2015, 'midYearReview', '2015-09-15', '2015-09-15', '2015-09-15 2015-09-15'],
  // 平成30年度's check is due in 令和元年
  [2018, 'selfEvaluation', '2019-05-01', '2019-06-09', '2019-05-01 2019-06-09'],
  [2018, 'fourthQuarter', '2020-03-31', null, '2020-03-31 null'],
  [2015, 'firstQuarter', '2016-06-30', null, '2016-06-30 null'],
])('%i %s: %s', async (year, check, deadline, publication, wanted) => {
  expect(await datesOf(year, check, deadline, publication)).toBe(wanted)
})

test.each<readonly [string, number, Check, string, string | null]>([
  ['before the last day of the period', 2015, 'firstQuarter', '2015-06-29', null],
  ['more than a year behind it', 2015, 'firstQuarter', '2016-07-01', null],
  ['published before it is due', 2015, 'selfEvaluation', '2016-05-15', '2016-05-14'],
  ['a quarter that is published', 2015, 'firstQuarter', '2015-07-15', '2015-07-31'],
])('%s is refused', async (_, year, check, deadline, publication) => {
  expect(await datesOf(year, check, deadline, publication)).toMatch(
    /^E-CHECK-12 期限の日付に無理があります。締切は対象期間の終わりの日（平成2\d年\d月\d+日（.）/,
  )
})

test('a day that is in no calendar does not come so far', async () => {
  expect(await datesOf(2016, 'thirdQuarter', '2017-02-29')).toMatch(/^E-ASK-01/)
})

test('a check that the year’s forms do not have is refused', async () => {
  expect(await datesOf(2023, 'midYearReview', '2023-09-15')).toMatch(/^E-CHECK-09/)
})

test('the calendar’s own dates and the same again make no deed; null is the calendar’s again; undo takes it back', async () => {
  const { api } = startAppInMemory([2015])
  const last = async () => (await api.listDeeds(1, null))[0]?.deed.id
  const before = await last()
  await api.saveCheckDeadline(2015, 'firstQuarter', { deadline: '2015-07-15', publication: null })
  await api.saveCheckDeadline(2015, 'firstQuarter', null)
  expect(await last()).toBe(before)
  await api.saveCheckDeadline(2015, 'firstQuarter', { deadline: '2015-07-31', publication: null })
  await api.saveCheckDeadline(2015, 'firstQuarter', null)
  expect((await api.getCheckBook(2015)).dates[0]?.deadline).toBe('2015-07-15')
  await api.undo()
  expect((await api.getCheckBook(2015)).dates[0]?.deadline).toBe('2015-07-31')
})
