// Knows that the years of a plan are found in every way of writing them that the wards use, and that nothing else is touched.
import { describe, expect, it } from 'vitest'
import { applyShifts, type YearStep, yearShiftsOf } from '../../../shared/rules/shift-years.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

const step = (fromYear: number, more: Partial<YearStep> = {}): YearStep => ({ fromYear, toYear: fromYear + 1, ...more })
const offered = (text: string, at: YearStep) => yearShiftsOf(text, at).map((s) => `${s.old}→${s.new}`)

describe('years of a plan', () => {
  it.each([
    [2024, '令和6年度に実施', ['令和6年度→令和7年度']],
    [2015, '平成27年度までに', ['平成27年度→平成28年度']],
    [2015, '27予算額　1,234千円（25決算額）', ['27予算額→28予算額', '25決算額→26決算額']],
    [2024, 'R6とR7', ['R6→R7', 'R7→R8']],
    [2015, 'H27', ['H27→H28']],
    [2015, 'Ｈ２７年度', ['Ｈ２７年度→Ｈ２８年度']],
    [2015, '27年度の取組', ['27年度→28年度']],
    [2015, '２７年度', ['２７年度→２８年度']],
    [2015, '平成２７年度及び平成２８年度', ['平成２７年度→平成２８年度', '平成２８年度→平成２９年度']],
    [2015, '平成 27 年度', ['平成 27 年度→平成 28 年度']],
    [2015, '2015年度、２０１５年度', ['2015年度→2016年度', '２０１５年度→２０１６年度']],
    [2019, '令和元年度、元年度', ['令和元年度→令和2年度', '元年度→2年度']],
    [2017, '平成29度', ['平成29度→平成30度']],
    [2022, '4年度予算額 / 2年度予算額 / 7年度予算額65百万円', ['4年度→5年度', '2年度→3年度']],
    [
      2019,
      '平成31年度 / 令和元年度 / 2019年度(平成31年度)',
      ['平成31年度→令和2年度', '令和元年度→令和2年度', '2019年度→2020年度', '平成31年度→令和2年度'],
    ],
  ])('%i: %s', (fromYear, text, shifts) => expect(offered(text, step(fromYear))).toEqual(shifts))

  it('names 2019 as the new plan does', () => {
    expect(offered('平成30年度', step(2018))).toEqual(['平成30年度→平成31年度'])
    expect(offered('平成30年度、H30、30年度', step(2018, { firstReiwaYearAs: 'reiwa' }))).toEqual([
      '平成30年度→令和元年度',
      'H30→R元',
      '30年度→元年度',
    ])
  })

  it('lets an era that is overrun go on as typed', () => {
    expect(offered('平成33年度を目標に', step(2021))).toEqual(['平成33年度→平成34年度'])
    expect(offered('平成33年度を目標に', step(2015))).toEqual([])
  })

  it('takes a range as one place, and only where both ends are near', () => {
    expect(offered('R3～R5合計', step(2023))).toEqual(['R3～R5→R4～R6'])
    expect(offered('平成25～27年度', step(2015))).toEqual(['平成25～27年度→平成26～28年度'])
    expect(offered('25年度から27年度', step(2015))).toEqual(['25年度から27年度→26年度から28年度'])
    expect(offered('27－28年度', step(2015))).toEqual(['27－28年度→28－29年度'])
    expect(offered('平成26・27年度', step(2015))).toEqual(['平成26・27年度→平成27・28年度'])
    expect(offered('平成30～31年度', step(2018))).toEqual(['平成30～31年度→平成31～令和2年度'])
    expect(offered('平成25～29年度', step(2015))).toEqual([])
    expect(offered('24・25・26年度、2014-2015年度', step(2015))).toEqual([])
    expect(offered('10,000世帯以上(R3~R5作成合計目標)', step(2024))).toEqual([])
  })

  it('knows dates and calendar years from years of the plan', () => {
    expect(yearShiftsOf('平成27年10月8日、平成27年度', step(2015)).map((s) => s.kind)).toEqual(['calendarYear', 'fiscalYear'])
    expect(offered('(R4.5.31)', step(2022))).toEqual(['R4→R5'])
    expect(offered('平成30年4月1日、平成30年10月', step(2018))).toEqual(['平成30年→平成31年', '平成30年→令和元年'])
  })

  it.each([
    ['昭和56年5月以前'],
    ['2022年までの'],
    ['3年度目、過去3年度、5年で27件'],
    ['第27年度 27-1 2-3'],
    ['14時から1530分まで'],
    ['人口千人当たりでは11.1件'],
    ['平成22年度から'],
    ['26.27年度'],
    ['S27、SH27B、PR27'],
    ['目標 27％、27件、127年度'],
  ])('leaves %s alone', (text) => expect(offered(text, step(2015))).toEqual([]))

  const pieces = [
    '平成27年度',
    '27年度',
    'H27',
    'R7～R8',
    '２７',
    '元年度',
    '・',
    '～',
    '、',
    '年',
    '度',
    '予算額',
    '20',
    '15',
    ' ',
    '\n',
    '𠮷',
    '26',
    'から',
    '平成',
  ]
  const yearText = fc.oneof(
    anyText(12),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join('')),
  )
  const anyStep = fc
    .record({ fromYear: fc.integer({ min: 2012, max: 2027 }), by: fc.integer({ min: 1, max: 2 }) })
    .map(({ fromYear, by }) => ({ fromYear, toYear: fromYear + by }))

  it('changes nothing unless it is asked to, and only where it was', () => {
    fc.assert(
      fc.property(yearText, anyStep, fc.array(fc.boolean(), { minLength: 30 }), (text, at, ticked) => {
        const shifts = yearShiftsOf(text, at)
        expect(applyShifts(text, [])).toBe(text)
        shifts.forEach((shift, i) => {
          expect(text.slice(shift.start, shift.end)).toBe(shift.old)
          expect(shift.start).toBeGreaterThanOrEqual(shifts[i - 1]?.end ?? 0)
          expect(shift.new).not.toBe(shift.old)
        })
        const chosen = shifts.filter((_, i) => ticked[i % ticked.length])
        const changed = applyShifts(text, chosen.toReversed())
        // what stands between the chosen places is there, character for character, in its order
        let at2 = 0
        let rest = changed
        for (const shift of chosen) {
          const between = text.slice(at2, shift.start)
          expect(rest.startsWith(between + shift.new)).toBe(true)
          rest = rest.slice(between.length + shift.new.length)
          at2 = shift.end
        }
        expect(rest).toBe(text.slice(at2))
      }),
      { numRuns: 1500 },
    )
  })

  it('forth and back again leads to the same text, within an era', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('平成', 'H', 'Ｈ', ''),
        fc.integer({ min: 20, max: 28 }),
        fc.constantFrom('年度', '年度予算額'),
        (era, year, suffix) => {
          const text = `（${era}${year}${suffix}）`
          const fromYear = 1988 + year
          const later = applyShifts(text, yearShiftsOf(text, { fromYear, toYear: fromYear + 1 }))
          expect(later).toBe(`（${era}${year + 1}${suffix}）`)
          expect(applyShifts(later, yearShiftsOf(later, { fromYear: fromYear + 1, toYear: fromYear }))).toBe(text)
        },
      ),
    )
  })

  it('refuses a place that holds something else', () => {
    const [shift] = yearShiftsOf('平成27年度', step(2015))
    if (!shift) throw new Error('nothing offered')
    expect(() => applyShifts('平成26年度', [shift])).toThrow(RangeError)
    expect(() => applyShifts('平成27年度', [shift, shift])).toThrow(RangeError)
  })
})
