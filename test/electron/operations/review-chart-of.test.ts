// Knows which points the chart of an indicator has in the workbook of レビュー資料: worked by hand, gaps where nothing was measured, 参考値 apart.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { reviewChartOf } from '../../../electron/operations/review-chart-of.ts'
import { loadResources } from '../../../electron/resources.ts'
import type { Check } from '../../../shared/model/check.ts'
import type { IndicatorSeries } from '../../../shared/model/indicator.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget, noTarget } from '../../helpers/series-factory.ts'

const { basicPolicy: policy, judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../resources'))

/** Of 平成27年度. Each row: year, result, 参考値, target, upper; '' = an empty cell. */
function drawn(series: IndicatorSeries, check: Check = 'selfEvaluation', referenceBelow: number | null = null) {
  const book = { ...makeBook([series]), settings: { referenceBelow, stars: null } }
  const told = reviewChartOf('1-1', series, { check, fiscalYear: 2015, firstReiwaYearAs: 'reiwa', judge: { book, rules, policy } })
  const rows = told.rows.map((row) => ('cells' in row ? row.cells.slice(6).map((cell) => cell.number?.value ?? cell.text) : []))
  return { ...told, points: rows, lines: told.chart?.lines.map(({ name }) => name) }
}

describe('the points', () => {
  test('a year without a number is an empty cell and keeps its place; a year in between that nobody spoke of too', () => {
    const series = makeSeries({
      measurements: [makeMeasurement(2012, '38.8'), makeMeasurement(2013, null, { state: 'notMeasured' }), makeMeasurement(2015, '0')],
      targets: [makeYearlyTarget(2013, '40'), makeYearlyTarget(2015, '44'), makeYearlyTarget(2016, '47')],
    })
    const { points, lines } = drawn(series)
    expect(points).toEqual([
      ['H24', 38.8, '', '', ''],
      ['H25', '', '', 40, ''],
      ['H26', '', '', '', ''],
      ['H27', 0, '', 44, ''],
      ['H28', '', '', 47, ''],
    ])
    expect(lines).toEqual(['目標', '実績'])
  })

  test('a 参考値 (fewer answered than the ward asks for) is a line of its own, never a result', () => {
    const counted = (year: number, numerator: number, denominator: number) => makeMeasurement(year, null, { numerator, denominator })
    // 21 of 30 = 70 %, below the 50 that are asked for; 60 of 100 = 60 %
    const series = makeSeries({ measurements: [counted(2014, 21, 30), counted(2015, 60, 100)] })
    const { points, lines } = drawn(series, 'selfEvaluation', 50)
    expect(points).toEqual([
      ['H26', '', 70, '', ''],
      ['H27', 60, '', '', ''],
    ])
    expect(lines).toEqual(['参考値', '実績'])
  })

  test('a target of the whole term alone stands level; a range has its upper bound', () => {
    const series = makeSeries({
      direction: 'within',
      wardTarget: { ...noTarget, value: '40', upper: '50' },
      targetYear: 2016,
      measurements: [makeMeasurement(2014, '45')],
    })
    expect(drawn(series).points).toEqual([
      ['H26', 45, '', 40, 50],
      ['H27', '', '', 40, 50],
      ['H28', '', '', 40, 50],
    ])
    expect(drawn(series).lines).toEqual(['目標の上限', '目標', '実績'])
  })

  test('a quarter shows what is known of the year so far, 中間振り返り its own', () => {
    const series = makeSeries({
      measurements: [makeMeasurement(2014, '40'), makeMeasurement(2015, '41', { period: 'midYearReview' }), makeMeasurement(2015, '45')],
    })
    expect(drawn(series, 'midYearReview').points.at(-1)?.[1]).toBe(41)
    expect(drawn(series, 'fourthQuarter').points.at(-1)?.[1]).toBe(45)
  })

  test('no line leads into a year that no longer compares with the one before', () => {
    const series = makeSeries({
      measurements: [makeMeasurement(2013, '38'), makeMeasurement(2014, '39'), makeMeasurement(2015, '52')],
      breaks: [{ fiscalYear: 2015, aspects: ['wording'], note: '' }],
    })
    const { chart } = drawn(series)
    expect(chart?.lines).toMatchObject([{ name: '実績', breaks: [2] }])
    expect(chart?.description).toContain('平成27年度（文言変更）')
  })

  test('what is a day or a text has rows and no chart', () => {
    const series = makeSeries({ kind: 'text', measurements: [makeMeasurement(2015, null, { text: '順調' })] })
    expect(drawn(series)).toMatchObject({ chart: null, points: [[]] })
    expect(drawn(makeSeries()).chart).toBeNull()
  })
})
