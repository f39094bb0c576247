// Knows where checks, deadlines and seasons lie on the strip of a year, with values counted by hand in the calendar.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { placeAfter } from '../../../renderer/screens/home/board-keys.ts'
import { yearStripOf } from '../../../renderer/screens/home/year-strip.ts'
import { checkDatesOf } from '../../../shared/rules/check/check-dates.ts'
import type { MeetingId } from '../../../shared/model/ids.ts'
import { sayNext } from '../../../shared/words/home.ts'

const { checkCalendar } = loadResources(path.join(import.meta.dirname, '../../../resources'))
const datesOf = (year: number, official: readonly ('midYearReview' | 'selfEvaluation')[] = ['midYearReview', 'selfEvaluation']) =>
  checkDatesOf(checkCalendar, official, year, new Map())
const stripOf = (year: number, today: string) => yearStripOf(year, datesOf(year), checkCalendar, today)

test('平成28年度: 456 days from April to June of the next year, the check of the first quarter on 91 of them', () => {
  const strip = stripOf(2016, '2016-09-03')
  const days = (place: number) => Math.round((place / 100) * 456 * 1000) / 1000
  expect([strip.from, strip.until]).toEqual(['2016-04-01', '2017-06-30'])
  const bar = (id: string) => strip.bars.find((one) => one.id === id)
  expect([days(bar('firstQuarter')?.start ?? -1), days(bar('firstQuarter')?.width ?? -1)]).toEqual([0, 91])
  // 9/15 is 30+31+30+31+31 days and 14 after 4/1
  expect(days(strip.points.find(({ id }) => id === 'midYearReview deadline')?.at ?? -1)).toBe(167)
  // the middle of 9/3
  expect(days(strip.today ?? -1)).toBe(155.5)
  // 10/1–9/30 of two reporting years: 183 days of the first, the other 273
  expect([bar('council 2016'), bar('council 2017')].map((one) => one && [days(one.start), days(one.width), one.isCut])).toEqual([
    [0, 183, true],
    [183, 273, true],
  ])
  expect(strip.months.map(({ label }) => label).join(' ')).toBe('4月 5月 6月 7月 8月 9月 10月 11月 12月 1月 2月 3月 4月 5月 6月')
  expect(strip.bars.some(({ id }) => id === 'budget')).toBe(true)
})

test('meetings of the council have a lane of their own; of two close together the day stands behind the second alone', () => {
  const meeting = (day: string) => ({ id: day as MeetingId, fiscalYear: 2016, number: 1, label: '本会', day })
  const meetings = ['2016-03-31', '2016-06-01', '2016-06-20', '2016-12-01', '2017-07-01'].map(meeting)
  const plain = stripOf(2016, '2016-09-03')
  const strip = yearStripOf(2016, datesOf(2016), checkCalendar, '2016-09-03', meetings)
  const marks = strip.points.filter(({ kind }) => kind === 'meeting')
  expect(marks.map(({ day, hasRoom, label }) => [day, hasRoom, label])).toEqual([
    ['2016-06-01', false, '平成28年度第1回本会'],
    ['2016-06-20', true, '平成28年度第1回本会'],
    ['2016-12-01', true, '平成28年度第1回本会'],
  ])
  // 6/1 is 30 and 31 days after 4/1
  expect(Math.round(((marks[0]?.at ?? 0) / 100) * 456)).toBe(61)
  expect(strip.lanes).toBe(plain.lanes + 1)
  expect(strip.bars.filter(({ lane }) => lane === marks[0]?.lane)).toEqual([])
})

test('no two bars of a lane lie on one another, in a leap year and at the turn of the era', () => {
  const overlaps = [2013, 2015, 2018, 2019, 2025].flatMap((year) => {
    const { bars } = stripOf(year, `${year}-06-01`)
    return bars.flatMap((bar) =>
      bars
        .filter(
          (other) => other !== bar && other.lane === bar.lane && bar.start <= other.start && bar.start + bar.width > other.start + 1e-9,
        )
        .map((other) => `${year} ${bar.id} ${other.id}`),
    )
  })
  expect(overlaps).toEqual([])
})

test('the day of today lies over no season: it has a lane of its own where it would', () => {
  const lanes = (today: string) => stripOf(2016, today).lanes
  // 次年度運営方針（案）の公表 stands in the lowest lane from February on, and its label behind it
  const free = lanes('2016-09-03')
  expect([lanes('2017-02-01'), lanes('2017-03-31'), lanes('2017-04-01')]).toEqual([free + 1, free + 1, free + 1])
  expect([lanes('2016-04-01'), lanes('2016-11-15')]).toEqual([free, free])
})

test('a year whose forms have no 中間振り返り has a lane less, and a day of another year is not on the strip', () => {
  const [with_, without] = [stripOf(2016, '2020-01-01'), yearStripOf(2025, datesOf(2025, ['selfEvaluation']), checkCalendar, '2025-04-01')]
  expect(with_.lanes - without.lanes).toBe(1)
  const alone = yearStripOf(2025, datesOf(2025, ['selfEvaluation']).slice(-1), checkCalendar, '2025-04-01')
  expect(alone.bars.filter(({ lane }) => lane === 0).map(({ id }) => id)).toEqual(['selfEvaluation'])
  expect(with_.today).toBeNull()
  expect(without.points.map(({ id }) => id)).not.toContain('midYearReview deadline')
})

test('what comes next is said with its deadline and the days that are left', () => {
  const mid = datesOf(2016).find(({ check }) => check === 'midYearReview')!
  expect(sayNext(mid, '2016-08-20', false)).toBe('次は 中間振り返り　期限 平成28年9月15日（木）　あと26日')
  expect(sayNext(mid, '2016-09-03', false)).toBe('いまは 中間振り返り　期限 平成28年9月15日（木）　あと12日')
  expect(sayNext(mid, '2016-09-15', false)).toBe('いまは 中間振り返り　期限 平成28年9月15日（木）　今日まで')
  expect(sayNext(mid, '2016-09-16', false)).toBe('中間振り返り　期限 平成28年9月15日（木）　！1日過ぎています')
  expect(sayNext(mid, '2016-03-31', false)).toBe('次は 中間振り返り　平成28年4月1日（金）から　期限 平成28年9月15日（木）')
  expect(sayNext(mid, '2016-09-16', true)).toBe('この年度の振り返りは、すべて確認済みです。')
})

test('keys lead through the board and never out of it; PageDown with Ctrl is the window’s', () => {
  const size = { rows: 300, columns: 7, page: 10 }
  const at = { row: 295, column: 6 }
  expect(placeAfter('ArrowDown', false, at, size)).toEqual({ row: 296, column: 6 })
  expect(placeAfter('PageDown', false, at, size)).toEqual({ row: 299, column: 6 })
  expect(placeAfter('ArrowRight', false, at, size)).toEqual({ row: 295, column: 6 })
  expect(placeAfter('Home', true, at, size)).toEqual({ row: 0, column: 0 })
  expect(placeAfter('ArrowUp', true, at, size)).toEqual({ row: 0, column: 6 })
  expect(placeAfter('PageDown', true, at, size)).toBeNull()
  expect(placeAfter('x', false, at, size)).toBeNull()
})
