// Knows that a series is drawn as it is: every number said, gaps where there are gaps, and no label over another.
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type Box, doOverlap, heightOfText, widthOfText } from '../../../renderer/components/chart-labels.ts'
import { scalesOf } from '../../../renderer/components/chart-scales.ts'
import { layoutChart } from '../../../renderer/components/series-chart-layout.ts'
import type { SeriesChartData } from '../../../shared/words/chart-of-series.ts'
import { SeriesChart } from '../../../renderer/components/series-chart.tsx'
import { SeriesTable } from '../../../renderer/components/series-table.tsx'
import { letterLabelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { fc } from '../../helpers/fast-check.ts'

type Point = SeriesChartData['points'][number]
type Target = SeriesChartData['targets'][number]
const yearLabel = (year: number) => letterLabelOfFiscalYear(year)
const points = (from: number, values: readonly (string | null)[], more: Readonly<Record<number, Partial<Point>>> = {}): Point[] =>
  values.map((value, index) => {
    const year = from + index
    const text = value === null ? '未測定' : `${value}％`
    return { year, yearLabel: yearLabel(year), value, text, isReference: false, breakBefore: null, ...more[year] }
  })
const target = (year: number, value: string, upper: string | null = null): Target => {
  return { year, yearLabel: yearLabel(year), value, upper, text: upper === null ? `${value}％以上` : `${value}～${upper}％` }
}
const plain: SeriesChartData = { unit: '％', decimals: 1, direction: 'up', points: [], targets: [], finalTarget: null, thresholds: [] }
const plot: Box = { x: 40, y: 30, width: 400, height: 150 }
const draw = (data: Partial<SeriesChartData>) => render(<SeriesChart label="見守り" {...plain} {...data} />)
const picture = () => screen.getByRole('img', { name: /^見守りの推移/ })
const linesOf = () => document.querySelector('.chart-line')?.getAttribute('d') ?? ''
afterEach(cleanup)

test('who does not see it is told from where to where, the extremes, what is missing, what breaks and what is aimed at', async () => {
  draw({
    points: points(2013, ['41.0', '38.5', null, '45.5'], { 2014: { isReference: true }, 2016: { breakBefore: '文言変更' } }),
    targets: [target(2016, '45')],
    finalTarget: target(2017, '50'),
    thresholds: [{ value: '30', label: '撤退・再構築基準 30％' }],
  })
  expect(picture().querySelector('desc')?.textContent).toBe(
    '平成25年度の41.0％から平成28年度の45.5％までの推移です。' +
      '最も高いのは平成28年度の45.5％、最も低いのは平成26年度の38.5％（参考値）です。' +
      '平成27年度は未測定です。平成28年度（文言変更）の前後は、そのまま比べられません。' +
      '年次目標は平成28年度が45％以上です。目標は平成29年度に50％以上です。基準の線は撤退・再構築基準 30％です。',
  )
  expect(await findBarriers()).toEqual([])
})

test('no line is drawn over a break, nor over a year without a number', () => {
  draw({ points: points(2010, ['41.0', '41.2', '42.1', '45.5', null, '44.0', '43.0'], { 2012: { breakBefore: '文言変更' } }) })
  // 22–23, 24–25 and 27–28
  expect(linesOf().match(/M/g)).toHaveLength(3)
  expect(document.querySelectorAll('.chart-break')).toHaveLength(2)
  expect(within(picture()).getByText('文言変更')).toBeTruthy()
})

test('shape tells a 参考値 and a year without a number apart, and a word says which', () => {
  draw({ points: points(2013, ['41.0', '38.5', null], { 2014: { isReference: true } }), finalTarget: target(2017, '50') })
  expect(picture().querySelectorAll('circle.chart-mark-value')).toHaveLength(1)
  expect(picture().querySelectorAll('circle.chart-mark-reference')).toHaveLength(1)
  const none = picture().querySelector('rect.chart-mark-none')
  const base = picture().querySelector('.chart-base')
  expect(Number(none?.getAttribute('y')) + 3.5).toBe(Number(base?.getAttribute('y1')))
  expect(within(picture()).getByText('未測定')).toBeTruthy()
  const meanings = within(screen.getByRole('list', { name: '印' })).getAllByRole('listitem')
  expect(meanings.map((item) => item.textContent)).toEqual(['実績', '参考値', '値のない年度'])
})

test('the target is a level with its name, the path is dashed with its own marks, a range is a band', () => {
  draw({ points: points(2015, ['41.0']), targets: [target(2015, '40'), target(2016, '45')], finalTarget: target(2017, '50') })
  expect(within(picture()).getByText('目標（H29） 50％以上')).toBeTruthy()
  expect(picture().querySelectorAll('.chart-target-mark')).toHaveLength(2)
  expect(picture().querySelector('.chart-band')).toBeNull()
  cleanup()
  draw({ direction: 'within', points: points(2015, ['41.0']), targets: [target(2015, '40', '60'), target(2016, '45', '55')] })
  expect(picture().querySelector('.chart-band')).not.toBeNull()
  expect(within(picture()).getByText(/範囲内/)).toBeTruthy()
})

test('nothing at all is one sentence', () => {
  draw({})
  expect(screen.getByText('実績値も目標値も、まだありません。')).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})

test.each([
  ['one value', { points: points(2016, ['45.5']) }],
  ['no value', { points: points(2015, [null, null]) }],
  ['only targets', { targets: [target(2015, '43'), target(2016, '46')] }],
  ['only the final target', { finalTarget: target(2017, '50') }],
  ['equal values', { points: points(2013, ['50.0', '50.0', '50.0']), finalTarget: target(2017, '50') }],
  ['zero', { unit: '件', decimals: 0, points: points(2015, ['0', '0']) }],
  ['more than 100 per cent', { points: points(2015, ['101.5', '99.0']) }],
  ['below nothing', { unit: '人', points: points(2015, ['-12', '5']) }],
] as const)('%s is drawn', (_, data) => {
  const { container } = draw(data)
  expect(picture()).toBeTruthy()
  expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
})

test('a percentage stays between 0 and 100, a small count begins at 0, and the axis holds every value', () => {
  const domain = (values: readonly number[], unit: string, decimals: number) => scalesOf([2015], values, unit, decimals, plot).y.domain()
  expect(domain([98, 99.5], '％', 1)[1]).toBe(100)
  expect(domain([1.2], '％', 1)[0]).toBe(0)
  expect(domain([3, 5], '件', 0)[0]).toBe(0)
  expect(domain([10_800, 12_345], '人', 0)[0]).toBeGreaterThan(0)
  const { ticks, format } = scalesOf([2015], [1], '件', 0, plot)
  expect(ticks.map(format)).toEqual(['0', '1', '2'])
})

const decimal = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1))
const aSeries = fc
  .record({
    values: fc.array(fc.option(decimal, { freq: 6 }), { minLength: 1, maxLength: 20 }),
    breakAt: fc.integer({ min: 0, max: 25 }),
    targets: fc.array(decimal, { maxLength: 6 }),
    final: fc.option(decimal),
    threshold: fc.option(decimal),
    width: fc.integer({ min: 300, max: 900 }),
  })
  .map(({ values, breakAt, targets, final, threshold, width }) => ({
    width,
    data: {
      ...plain,
      points: points(2006, values, { [2006 + breakAt]: { breakBefore: '文言・測定方法変更' } }).slice(0, values.length),
      targets: targets.map((value, index) => target(2015 + index, value)),
      finalTarget: final === null ? null : target(2022, final),
      thresholds: threshold === null ? [] : [{ value: threshold, label: '撤退・再構築基準' }],
    },
  }))
const boxesOf = (labels: ReturnType<typeof layoutChart>['labels']): readonly Box[] =>
  labels.map(({ text, x, y, size }) => {
    const [width, height] = [widthOfText(text, size), heightOfText(size)]
    // labels are centred; the comparison leaves out what is lost in rounding
    return { x: x - width / 2 + 0.01, y: y - height * 0.78 + 0.01, width: width - 0.02, height: height - 0.02 }
  })

test('no label covers another or leaves the picture, however many years', () => {
  fc.assert(
    fc.property(aSeries, ({ data, width }) => {
      const { labels } = layoutChart(data, width, 210)
      const boxes = boxesOf(labels)
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.height).toBeLessThanOrEqual(210)
        for (const other of boxes.slice(index + 1)) expect(doOverlap(box, other)).toBe(false)
      }
    }),
  )
})

test('the latest value and the target of the term are always written', () => {
  fc.assert(
    fc.property(aSeries, ({ data, width }) => {
      const keys = new Set(layoutChart(data, width, 210).labels.map(({ key }) => key))
      const latest = data.points.findLast(({ value }) => value !== null)
      if (latest) expect(keys).toContain(`value-${latest.year}`)
      if (data.finalTarget) expect(keys).toContain('final-0')
    }),
  )
})

test('the years under the axis keep apart; the last is always named', () => {
  const data = {
    ...plain,
    points: points(
      1999,
      Array.from({ length: 25 }, () => '50.0'),
    ),
  }
  const { yearLabels } = layoutChart(data, 340, 210)
  const edges = yearLabels.map(({ x, text }) => ({ from: x - widthOfText(text, 11) / 2, to: x + widthOfText(text, 11) / 2 }))
  for (const [index, edge] of edges.entries()) expect(edge.from).toBeGreaterThan(edges[index - 1]?.to ?? Number.NEGATIVE_INFINITY)
  expect(yearLabels.at(-1)?.text).toBe('R5')
})

test('the table beside it has a caption, a head for each column and each year, and the words of the year', () => {
  const note = '文言変更'
  const row = { year: 2016, yearLabel: '平成28年度', target: '45％以上', actual: '45.5％', difference: '＋0.5', verdict: '達成', note }
  render(
    <SeriesTable label="見守り" rows={[row, { ...row, year: 2017, yearLabel: '平成29年度', actual: '', note: '' }]} currentYear={2016} />,
  )
  const table = screen.getByRole('table', { name: '見守りの推移' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['年度', '目標', '実績', '差', '判定'])
  const [, first, second] = within(table).getAllByRole('row')
  expect(within(first as HTMLElement).getByRole('rowheader').textContent).toBe('平成28年度')
  expect(first?.textContent).toContain('45.5％文言変更')
  expect(second?.textContent).toBe('平成29年度45％以上－＋0.5達成')
})
