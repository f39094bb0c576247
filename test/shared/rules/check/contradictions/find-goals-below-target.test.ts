// Knows when 目標達成 is marked with a figure under its target, and that a better rating than proposed wants a reason; each is told once.
import { describe, expect, it, test } from 'vitest'
import type { IndicatorId } from '../../../../../shared/model/ids.ts'
import type { Decision, IndicatorSeries } from '../../../../../shared/model/indicator.ts'
import type { WardPlan } from '../../../../../shared/model/ward-plan.ts'
import { describeFinding } from '../../../../../shared/words/inspection.ts'
import { checkInspection, contradictionsFor, planReviewed } from '../../../../helpers/checked-plan.ts'
import { inspect } from '../../../../helpers/inspect.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget } from '../../../../helpers/series-factory.ts'

type Kind = 'outcomeIndicator' | 'processIndicator'
const seriesOf = (kind: Kind, nth: number, typed: string | null, target: string, part: Partial<IndicatorSeries> = {}): IndicatorSeries =>
  makeSeries({
    id: `series-${kind}-${nth}` as IndicatorSeries['id'],
    targets: [makeYearlyTarget(2015, target)],
    measurements: typed === null ? [] : [makeMeasurement(2015, typed)],
    links: [{ kind, id: `${kind}-${nth}` as IndicatorId, fiscalYear: 2015, name: '', ownerNumber: '', ownerTitle: '' }],
    ...part,
  })
const named = { texts: { 'outcomeIndicator.name': '声かけの割合', 'processIndicator.name': '受講者の割合' } }
const outcomeWith = (attainment: string) => planReviewed({ outcome: [{ period: 'selfEvaluation', attainment }] }, named)
const initiativeWith = (attainment: string, indicators = 1) =>
  planReviewed({ initiative: [{ period: 'selfEvaluation', attainment }] }, { ...named, indicators })
const found = (plan: WardPlan, series: readonly IndicatorSeries[], decisions: readonly Decision[] = []) =>
  contradictionsFor('goalMetBelowTarget', checkInspection(plan, {}, makeBook(series, { decisions })))

test('Ａ with 45.0％ under 50％, in one sentence', () => {
  const [one, ...more] = found(outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 0, '45', '50')])
  expect(more).toEqual([])
  expect(one?.ownerId).toBe('strategy-0')
  expect(one && describeFinding({ ...one, number: '', title: '', postId: null })).toBe(
    '自己評価：達成状況（個別）が「Ａ」ですが、指標「声かけの割合」は45.0％で、目標の50％以上に達していません。評価を直すか、提案と異なる理由を記入してください。',
  )
})

test('① with one of two process indicators under its target, though the other is not measured yet', () => {
  const series = [seriesOf('processIndicator', 0, '68.4', '70'), seriesOf('processIndicator', 1, null, '70')]
  expect(found(initiativeWith('①（ⅰ）', 2), series).map(({ key, values }) => [key, values['actual']])).toEqual([
    ['initiativeReview/initiative-0-selfEvaluation/attainment', '68.4％'],
  ])
})

test('A of 令和5年度, and the less the better', () => {
  const plan = planReviewed({ outcome: [{ period: 'selfEvaluation', attainment: 'A' }] }, { ...named, year: 2023 })
  const links = [
    { kind: 'outcomeIndicator', id: 'outcomeIndicator-0' as IndicatorId, fiscalYear: 2023, name: '', ownerNumber: '', ownerTitle: '' },
  ] as const
  const thefts = makeSeries({ kind: 'count', unit: '件', decimals: 0, direction: 'down', links })
  const counted = { ...thefts, targets: [makeYearlyTarget(2023, '900')], measurements: [makeMeasurement(2023, '943')] }
  const [one] = found(plan, [counted])
  expect(one && describeFinding({ ...one, number: '', title: '', postId: null })).toContain('は943件で、目標の900件以下に達していません。')
})

const reason: Decision = {
  subjectKind: 'outcomeReview',
  subjectId: 'outcomeIndicator-0-selfEvaluation',
  field: 'attainment',
  fiscalYear: 2015,
  period: 'selfEvaluation',
  scheme: 'outcomeRating',
  symbol: '',
  reason: '3月末の速報値では50.2％であるため',
}
test.each<readonly [string, WardPlan, readonly IndicatorSeries[], readonly Decision[]]>([
  ['met', outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 0, '50', '50')], []],
  ['met as printed: 49.95 is 50.0', outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 0, '49.95', '50')], []],
  ['Ｂ', outcomeWith('Ｂ'), [seriesOf('outcomeIndicator', 0, '45', '50')], []],
  ['nothing decided', outcomeWith(''), [seriesOf('outcomeIndicator', 0, '45', '50')], []],
  ['a reason is written', outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 0, '45', '50')], [reason]],
  ['nothing measured', outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 0, null, '50')], []],
  ['not linked', outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 7, '45', '50')], []],
  ['② of an initiative', initiativeWith('②（ⅰ）'), [seriesOf('processIndicator', 0, '45', '50')], []],
  ['a target of words', outcomeWith('Ａ'), [seriesOf('outcomeIndicator', 0, '45', '50', { targets: [] })], []],
  [
    '達成見込み of 中間振り返り speaks of March',
    planReviewed({ initiative: [{ period: 'midYearReview', attainment: '①（ⅰ）' }] }, named),
    [seriesOf('processIndicator', 0, null, '50', { measurements: [makeMeasurement(2015, '20', { period: 'midYearReview' })] })],
    [],
  ],
])('left in peace: %s', (_, plan, series, decisions) => {
  expect(found(plan, series, decisions)).toEqual([])
})

describe('a rating better than the rule proposes', () => {
  const told = (plan: WardPlan, series: readonly IndicatorSeries[], isChecked: boolean) => {
    const { sources, dates } = checkInspection(plan, {}, makeBook(series))
    if (!sources) throw new Error('no sources')
    const indicators = { book: sources.book, rules: sources.rules, followed: [], changes: [] }
    return inspect(plan, { indicators, checks: isChecked ? dates : null, today: '2015-05-01' }).filter(({ code }) =>
      ['goalMetBelowTarget', 'departureWithoutReason'].includes(code),
    )
  }

  it('is told as such, a worse one as another', () => {
    const overall = (symbol: string) =>
      planReviewed(
        {
          strategy: [{ period: 'selfEvaluation', overall: symbol }],
          outcome: [{ period: 'selfEvaluation', attainment: symbol === 'Ａ' ? 'Ｂ' : 'Ａ' }],
        },
        named,
      )
    const short = told(overall('Ａ'), [seriesOf('outcomeIndicator', 0, '45', '50')], true)
    expect(short.map(describeFinding)).toEqual([
      '自己評価の評価「Ａ」は、基準による提案「Ｂ：順調でない」より良い評価です。理由を記入してください（様式には出ません）。',
    ])
    const worse = told(overall('Ｂ'), [seriesOf('outcomeIndicator', 0, '55', '50')], true)
    expect(worse.map(describeFinding)).toEqual([
      '自己評価の評価「Ｂ」は、基準による提案「Ａ：順調」と異なります。理由を記入してください（様式には出ません）。',
    ])
  })

  it('is not told a second time where the figure under its target says it', () => {
    const series = [seriesOf('outcomeIndicator', 0, '45', '50')]
    expect(told(outcomeWith('Ａ'), series, true).map(({ code }) => code)).toEqual(['goalMetBelowTarget'])
    expect(told(outcomeWith('Ａ'), series, false).map(({ code }) => code)).toEqual(['departureWithoutReason'])
  })
})
