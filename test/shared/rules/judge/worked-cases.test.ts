// Knows what an officer who has the city's documents in hand expects of each rule, worked out on paper, from the typed figure to the printed sentence.
import { describe, expect, it, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { IndicatorSeries, Measurement } from '../../../../shared/model/indicator.ts'
import { commonSeriesOf } from '../../../../shared/rules/common-series.ts'
import { type JudgedSeries, verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { seriesOfIndicator } from '../../../../shared/rules/series-of-indicator.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget, noTarget } from '../../../helpers/series-factory.ts'

const { judgementRules: rules, basicPolicy: policy } = loadResources('resources')
type Asked = Partial<Omit<JudgedSeries, 'series'>>

function judge(series: IndicatorSeries, asked: Asked = {}) {
  const question: JudgedSeries = { fiscalYear: 2015, period: 'selfEvaluation', scheme: 'outcomeRating', ...asked, series }
  return verdictOf(question, { book: makeBook([series]), rules, policy })
}
const common = (key: string, measurements: readonly Measurement[], part: Partial<IndicatorSeries> = {}): IndicatorSeries => {
  const found = commonSeriesOf(policy, []).find((series) => series.commonKey === key)
  if (!found) throw new Error(`no ${key}`)
  return { ...found, measurements, ...part }
}
const rate = (typed: string, target = '50', part: Partial<IndicatorSeries> = {}) =>
  makeSeries({ targets: [makeYearlyTarget(2015, target)], measurements: [makeMeasurement(2015, typed)], ...part })
const byDay = (target: string, day: string | null, part: Partial<IndicatorSeries> = {}) =>
  makeSeries({
    kind: 'milestone',
    unit: '',
    decimals: 0,
    targets: [{ fiscalYear: 2015, target: { ...noTarget, day: target }, withdrawal: null }],
    measurements: [makeMeasurement(2015, null, { day })],
    ...part,
  })

describe('a rate as it is printed against its target', () => {
  it.each([
    ['49.94', '50', 'Ｂ', '▲0.1ポイント', '49.9'],
    ['49.95', '50', 'Ａ', '0.0ポイント', '50.0'],
    ['49.96', '50', 'Ａ', '0.0ポイント', '50.0'],
    ['50', '50', 'Ａ', '0.0ポイント', '50.0'],
    ['50.04', '50', 'Ａ', '0.0ポイント', '50.0'],
    ['50.05', '50', 'Ａ', '＋0.1ポイント', '50.1'],
    ['0', '50', 'Ｂ', '▲50.0ポイント', '0.0'],
    ['0', '0', 'Ａ', '0.0ポイント', '0.0'],
    ['100', '99.9', 'Ａ', '＋0.1ポイント', '100.0'],
    ['45.5', '45.55', 'Ｂ', '▲0.05ポイント', '45.5'],
  ])('%s against %s％以上 is %s', (typed, target, symbol, difference, printed) => {
    const verdict = judge(rate(typed, target))
    expect(verdict.symbol).toBe(symbol)
    const label = symbol === 'Ａ' ? '順調' : '順調でない'
    expect(sayVerdict(verdict)).toBe(
      `実績${printed}％　目標${target}％以上　差${difference} → ${symbol}${label}（平成27年度のルール）（確認中の基準）`,
    )
  })

  it.each([
    [{ direction: 'down' }, '10.0', '10', 'Ａ'],
    [{ direction: 'down' }, '10.04', '10', 'Ａ'],
    [{ direction: 'down' }, '10.05', '10', 'Ｂ'],
    [{ direction: 'down', isStrict: true }, '10.0', '10', 'Ｂ'],
    [{ direction: 'down', isStrict: true }, '9.9', '10', 'Ａ'],
    [{ isStrict: true }, '50.04', '50', 'Ｂ'],
    [{ isStrict: true }, '50.05', '50', 'Ａ'],
    [{ kind: 'count', unit: '件', decimals: 0, direction: 'down' }, '0', '0', 'Ａ'],
    [{ kind: 'count', unit: '件', decimals: 0, direction: 'down' }, '1', '0', 'Ｂ'],
    [{ kind: 'relative', unit: '％', decimals: 1 }, '-3.2', '', ''],
    [{ kind: 'organisationRate' }, '50.0', '50', 'Ａ'],
    [{ kind: 'score', unit: '点' }, '3.45', '3.5', 'Ａ'],
    [{ kind: 'score', unit: '点' }, '3.44', '3.5', 'Ｂ'],
  ] as const)('%j: %s against %s is %j', (part, typed, target, symbol) => {
    const targets = target === '' ? [] : [makeYearlyTarget(2015, target)]
    expect(judge(makeSeries({ ...part, targets, measurements: [makeMeasurement(2015, typed)] })).symbol).toBe(symbol)
  })

  it.each([
    ['39.94', 'Ｂ', '▲0.1ポイント'],
    ['39.95', 'Ａ', ''],
    ['60.04', 'Ａ', ''],
    ['60.05', 'Ｂ', '＋0.1ポイント'],
  ])('%s within 40～60％ is %s', (typed, symbol, difference) => {
    const series = rate(typed, '40', {
      direction: 'within',
      targets: [{ fiscalYear: 2015, target: { ...noTarget, value: '40', upper: '60' }, withdrawal: null }],
    })
    const verdict = judge(series)
    expect(verdict.symbol).toBe(symbol)
    expect(sayVerdict(verdict)).toContain(difference === '' ? '　目標40～60％ → ' : `　目標40～60％　差${difference} → `)
  })
})

describe('撤退・再構築基準', () => {
  const rated = (typed: string, part: Partial<IndicatorSeries> = {}) =>
    judge(rate(typed, '50', { targets: [makeYearlyTarget(2015, '50', '20')], ...part }), { scheme: 'processRating' })
  it.each([
    ['50.0', '①'],
    ['49.9', '②'],
    ['20.0', '②'],
    ['19.95', '②'],
    ['19.94', '③'],
  ])('%s of 50, withdrawn under 20: %s', (typed, symbol) => expect(rated(typed).symbol).toBe(symbol))

  test('it holds for 前年度以上, and where no target is set', () => {
    const relative = (value: string) =>
      makeSeries({
        kind: 'relative',
        unit: '件',
        decimals: 0,
        targets: [{ fiscalYear: 2015, target: noTarget, withdrawal: '10' }],
        measurements: [makeMeasurement(2014, '30'), makeMeasurement(2015, value)],
      })
    const asked = { scheme: 'processRating' } as const
    expect(['30', '29', '10', '9'].map((value) => judge(relative(value), asked).symbol)).toEqual(['①', '②', '②', '③'])
    expect(sayVerdict(judge(relative('9'), asked))).toBe(
      '実績9件　撤退・再構築基準10件に達しない → ③撤退・再構築基準未達成（平成27年度のルール）（確認中の基準）',
    )
    const untargeted = (value: string) =>
      judge(rate(value, '50', { targets: [{ fiscalYear: 2015, target: noTarget, withdrawal: '20' }] }), asked)
    expect(untargeted('19.9').symbol).toBe('③')
    expect(untargeted('20.0')).toMatchObject({ symbol: '', why: 'noTarget' })
  })
})

describe('a milestone', () => {
  it.each([
    ['2016-03-31', '2016-03-31', '達成'],
    ['2016-03-31', '2016-04-01', '未達成'],
    ['2019-04-30', '2019-05-01', '未達成'],
    ['2019-05-01', '2019-04-30', '達成'],
    ['2016-03-31', null, '未達成'],
  ])('until %s, done on %s: %s', (target, day, symbol) =>
    expect(judge(byDay(target, day), { scheme: 'commonIndicator' }).symbol).toBe(symbol),
  )

  test('is said with its days in their eras', () => {
    const verdict = judge(byDay('2019-04-30', '2019-05-01'), { scheme: 'commonIndicator' })
    expect(sayVerdict(verdict)).toBe('令和元年5月1日に実施　期限平成31年4月30日に遅れ → 未達成（平成27年度のルール）')
    const midYear = byDay('2016-03-31', null, { measurements: [makeMeasurement(2015, null, { period: 'midYearReview' })] })
    expect(sayVerdict(judge(midYear, { period: 'midYearReview', scheme: 'commonIndicator' }))).toBe(
      '未実施　期限平成28年3月31日（期限前） → 未達成（平成27年度のルール）',
    )
  })

  test('of the city is due in 平成27年度, not in 平成29年度', () => {
    const done = (day: string | null) => judge(common('1-3-ア-1', [makeMeasurement(2015, null, { day })]), { scheme: 'commonIndicator' })
    expect([done('2016-03-31').symbol, done('2016-04-01').symbol, done(null).symbol]).toEqual(['達成', '未達成', '未達成'])
  })
})

describe('counts of the city up to 平成29年度', () => {
  const counted = (...byYear: readonly (readonly [number, string])[]) =>
    common(
      '1-3-イ-1',
      byYear.map(([year, value]) => makeMeasurement(year, value)),
    )
  const asked = (fiscalYear: number) => ({ fiscalYear, scheme: 'commonIndicator' }) as const

  test('one new case in any year is enough from then on', () => {
    const series = counted([2015, '0'], [2016, '1'], [2017, '0'])
    expect([2015, 2016, 2017].map((year) => judge(series, asked(year)).symbol)).toEqual(['未達成', '達成', '達成'])
    expect(sayVerdict(judge(series, asked(2017)))).toBe('実績1件（平成27年度からの累計）　目標1件以上　差0件 → 達成（平成29年度のルール）')
  })

  test('a year without a figure counts nothing, and is named', () => {
    expect(sayVerdict(judge(counted([2015, '1'], [2017, '2']), asked(2017)))).toBe(
      '実績3件（平成27年度からの累計、平成28年度を除く）　目標1件以上　差＋2件 → 達成（平成29年度のルール）',
    )
  })

  test('a year before the first that is added up is judged by itself', () => {
    const series = makeSeries({
      kind: 'count',
      unit: '件',
      decimals: 0,
      totalFrom: 2015,
      targets: [makeYearlyTarget(2014, '3')],
      measurements: [makeMeasurement(2014, '3')],
    })
    expect(sayVerdict(judge(series, { fiscalYear: 2014 }))).toBe(
      '実績3件　目標3件以上　差0件 → Ａ順調（平成26年度のルール）（確認中の基準）',
    )
  })
})

describe('進捗率 of 市政改革プラン', () => {
  const of = (typed: string, first: number, last: number, year: number, part: Partial<IndicatorSeries> = {}) =>
    makeSeries({
      kind: 'count',
      unit: '件',
      decimals: 0,
      targets: [makeYearlyTarget(first, '1')],
      wardTarget: { ...noTarget, value: '1000' },
      targetYear: last,
      measurements: [makeMeasurement(year, typed)],
      ...part,
    })
  it.each([
    // 3年目標: 33.4 in the first year, 66.7 in the second
    ['334', 2012, 2014, 2012, '①', '33.4％　33.4％以上（3年目標の1年目）'],
    ['333', 2012, 2014, 2012, '②', '33.3％　33.4％未満（3年目標の1年目）'],
    ['667', 2012, 2014, 2013, '①', '66.7％　66.7％以上（3年目標の2年目）'],
    ['666', 2012, 2014, 2013, '②', '66.6％　66.7％未満（3年目標の2年目）'],
    // 2年目標 and 1年目標 at their end: 90
    ['900', 2012, 2013, 2013, '①', '90.0％　90％以上（2年目標の2年目）'],
    ['899', 2012, 2013, 2013, '②', '89.9％　90％未満（2年目標の2年目）'],
    ['900', 2013, 2013, 2013, '①', '90.0％　90％以上（1年目標の1年目）'],
    ['0', 2013, 2013, 2013, '②', '0.0％　90％未満（1年目標の1年目）'],
    ['-50', 2013, 2013, 2013, '②', '▲5.0％　90％未満（1年目標の1年目）'],
  ])('%s of 1,000, %i to %i, in %i: %s', (typed, first, last, fiscalYear, symbol, says) => {
    const verdict = judge(of(typed, first, last, fiscalYear), { fiscalYear, scheme: 'reformProgress' })
    expect(verdict.symbol).toBe(symbol)
    expect(sayVerdict(verdict)).toContain(`÷目標1,000件＝${says} → ${symbol}`)
  })

  test('the ratio is judged as it is printed: 666.5 of 1,000 is 66.7％', () => {
    const series = of('666.5', 2012, 2014, 2013, { decimals: 1 })
    expect(sayVerdict(judge(series, { fiscalYear: 2013, scheme: 'reformProgress' }))).toBe(
      '実績666.5件÷目標1,000件＝66.7％　66.7％以上（3年目標の2年目） → ①概ね順調（平成25年度のルール）',
    )
  })

  test('平成25年度 under the rules of 平成24年度 and 平成26年度, and under none', () => {
    const series = of('667', 2012, 2014, 2013)
    const under = (ruleYear: number) => judge(series, { fiscalYear: 2013, scheme: 'reformProgress', ruleYear })
    expect([2012, 2013, 2014].map((year) => under(year).symbol)).toEqual(['①', '①', '①'])
    expect(sayVerdict(under(2012)).endsWith('（平成24年度のルール）')).toBe(true)
    expect(sayVerdict(under(2014)).endsWith('（平成26年度のルール）（確認中の基準）')).toBe(true)
    expect(sayVerdict(under(2015))).toBe('平成27年度に当てはまる「市政改革プランの進捗率」のルールがないため、判定できません')
  })

  test('a target of 0, and a goal in words, have no ratio', () => {
    const zero = of('5', 2012, 2014, 2013, { wardTarget: { ...noTarget, value: '0' } })
    expect(sayVerdict(judge(zero, { fiscalYear: 2013, scheme: 'reformProgress' }))).toBe(
      '実績5件　目標が0のため、進捗率は計算しません（平成25年度のルール）',
    )
    const words = of('5', 2012, 2014, 2013, { wardTarget: { ...noTarget, text: '体制を整える' } })
    expect(judge(words, { fiscalYear: 2013, scheme: 'reformProgress' })).toMatchObject({ outcome: null, why: 'noTarget' })
  })
})

describe('前年度以上', () => {
  const relative = (last: string | null, now: string, part: Partial<IndicatorSeries> = {}) =>
    makeSeries({
      kind: 'relative',
      measurements: [...(last === null ? [] : [makeMeasurement(2014, last)]), makeMeasurement(2015, now)],
      ...part,
    })
  it.each([
    ['91.8', '91.8', {}, 'Ａ'],
    ['91.8', '91.7', {}, 'Ｂ'],
    ['91.76', '91.84', {}, 'Ａ'],
    ['91.84', '91.76', {}, 'Ａ'],
    ['91.8', '91.8', { isStrict: true }, 'Ｂ'],
    ['91.8', '91.8', { direction: 'down' }, 'Ａ'],
    ['91.8', '91.9', { direction: 'down' }, 'Ｂ'],
    [null, '91.8', {}, ''],
  ] as const)('%j then %s, %j: %j', (last, now, part, symbol) => expect(judge(relative(last, now, part)).symbol).toBe(symbol))

  test('is said with last year’s figure', () => {
    expect(sayVerdict(judge(relative('91.8', '92.1')))).toBe(
      '実績92.1％　前年度91.8％以上　差＋0.3ポイント → Ａ順調（平成27年度のルール）（確認中の基準）',
    )
    expect(sayVerdict(judge(relative(null, '92.1', { unit: '%' })))).toBe(
      '実績92.1%　前年度の実績がないため、比べられません（平成27年度のルール）（確認中の基準）',
    )
    expect(sayVerdict(judge(relative('91.8', '92.1', { unit: '%' })))).toContain('差＋0.3ポイント')
  })
})

describe('targets of other years', () => {
  const ward = (fiscalYear: number) =>
    rate('45.5', '50', {
      targets: [],
      wardTarget: { ...noTarget, value: '50' },
      targetYear: 2015,
      measurements: [makeMeasurement(fiscalYear, '45.5')],
    })
  test('before, in and after the final year', () => {
    const says = (year: number) => sayVerdict(judge(ward(year), { fiscalYear: year }))
    expect(says(2014)).toContain('目標50％以上（平成27年度までの目標）　差▲4.5ポイント')
    expect(says(2015)).toContain('目標50％以上　差▲4.5ポイント')
    expect(says(2016)).toContain('目標50％以上（平成27年度までの目標）　差▲4.5ポイント')
  })

  test('元年度', () => {
    const series = rate('45.5', '50', { targets: [makeYearlyTarget(2019, '50')], measurements: [makeMeasurement(2019, '45.5')] })
    expect(sayVerdict(judge(series, { fiscalYear: 2019, scheme: 'reformYearly' }))).toMatch(
      /^実績45\.5％　目標50％以上　差▲4\.5ポイント → 未達成（(令和元|平成31)年度のルール）$/,
    )
  })
})

describe('what is not a figure', () => {
  it.each<[string, Partial<Measurement>, string]>([
    [
      '未測定',
      { state: 'notMeasured', reason: '調査を翌年度に延期', substitute: '来場者アンケート 62％' },
      '未測定（調査を翌年度に延期）［代替：来場者アンケート 62％］のため、判定できません',
    ],
    ['対象外', { state: 'notApplicable', reason: '対象者なし' }, '対象外（対象者なし）のため、判定できません'],
    ['測定不能', { state: 'notMeasurable', reason: '回収なし' }, '測定不能（回収なし）のため、判定できません'],
    ['母数 0', { numerator: 0, denominator: 0 }, '母数が0のため、判定できません'],
  ])('%s', (_, part, says) => {
    const verdict = judge(rate('0', '50', { measurements: [makeMeasurement(2015, null, part)] }))
    expect(verdict).toMatchObject({ outcome: null, symbol: '' })
    expect(sayVerdict(verdict)).toBe(`${says}（平成27年度のルール）（確認中の基準）`)
  })

  test('nothing recorded is not 0', () => {
    expect(sayVerdict(judge(rate('0', '50', { measurements: [] })))).toContain('実績が入力されていないため、判定できません')
  })
})

describe('令和5年度 and later', () => {
  const series = rate('50.0', '50', { targets: [makeYearlyTarget(2023, '50')], measurements: [makeMeasurement(2023, '50.0')] })
  test('A／B of the short sheet, and no other symbols', () => {
    expect(sayVerdict(judge(series, { fiscalYear: 2023 }))).toBe(
      '実績50.0％　目標50％以上　差0.0ポイント → A達成（令和5年度のルール）（確認中の基準）',
    )
    for (const scheme of ['outcomeOverall', 'processRating', 'strategyProgress', 'initiativeEffectiveness'] as const)
      expect(judge(series, { fiscalYear: 2023, scheme }).why).toBe('noRule')
    expect(judge(series, { fiscalYear: 2023, ruleYear: 2022 }).symbol).toBe('Ａ')
  })
})

describe('平成19年度の局経営方針自己評価', () => {
  test('① only if not one bit is missing, ② where it came late, ③ otherwise', () => {
    const asked = { fiscalYear: 2007, scheme: 'bureauSelfEvaluation' } as const
    const typed = (value: string) =>
      rate(value, '50', { targets: [makeYearlyTarget(2007, '50')], measurements: [makeMeasurement(2007, value)] })
    expect(['50.0', '49.9'].map((value) => judge(typed(value), asked).symbol)).toEqual(['①', '③'])
    const done = (day: string | null) =>
      byDay('2008-01-31', day, {
        targets: [{ fiscalYear: 2007, target: { ...noTarget, day: '2008-01-31' }, withdrawal: null }],
        measurements: [makeMeasurement(2007, null, { day })],
      })
    expect(['2008-01-31', '2008-02-01', null].map((day) => judge(done(day), asked).symbol)).toEqual(['①', '②', '③'])
  })
})

describe('an indicator of a plan that becomes a series', () => {
  const made = (target: string, name = '指標') => {
    const indicator = { id: 'i', name, target, targetReason: '', cumulativeFrom: null, cumulativeUntil: null } as never
    return seriesOfIndicator(indicator, 2015)
  }
  test('0件 is what nobody wants to have: one case misses it', () => {
    const { definition, target } = made('0件')
    expect(definition).toMatchObject({ kind: 'count', direction: 'down', unit: '件' })
    const series = (value: string) =>
      makeSeries({
        ...definition,
        targets: [{ fiscalYear: 2015, target: target ?? noTarget, withdrawal: null }],
        measurements: [makeMeasurement(2015, value)],
      })
    expect([judge(series('0')).symbol, judge(series('1')).symbol]).toEqual(['Ａ', 'Ｂ'])
  })

  test('a share that is compared with last year keeps its decimal: 37.8 is not as much as 38.4', () => {
    const { definition } = made('前年度以上', '地域活動協議会を知っている区民の割合')
    expect(definition).toMatchObject({ kind: 'relative', unit: '％', decimals: 1 })
    const measurements = [makeMeasurement(2014, '38.4'), makeMeasurement(2015, '37.8')]
    const targets = [{ fiscalYear: 2015, target: noTarget, withdrawal: null }]
    expect(judge(makeSeries({ ...definition, targets, measurements })).symbol).toBe('Ｂ')
    expect(made('前年度以上', '施設の利用率（平日）').definition.unit).toBe('％')
    for (const name of ['防災訓練の参加者数', '業務の効率'])
      expect(made('前年度以上', name).definition).toMatchObject({ unit: '', decimals: 0 })
  })

  test('累計 until a later year: the years are judged together, from this one on', () => {
    const { definition, target } = made('平成29年度までに累計60件以上')
    expect(target).toBeNull()
    expect(definition).toMatchObject({ kind: 'count', targetYear: 2017, totalFrom: 2015, wardTarget: { value: '60' } })
    const measurements = ['20', '25', '15'].map((value, index) => makeMeasurement(2015 + index, value))
    const series = makeSeries({ ...definition, targets: [], measurements })
    expect(judge(series, { fiscalYear: 2016 }).symbol).toBe('Ｂ')
    expect(judge(series, { fiscalYear: 2017 }).symbol).toBe('Ａ')
    // of a year alone, or of all of them without a word
    for (const text of ['累計60件以上', '平成29年度までに60件以上']) expect(made(text).definition.totalFrom).toBeNull()
  })

  test('it is printed with the digits of its target: 30.46 does not become 30.5 and meet 30.49', () => {
    expect(made('30.49％以上').definition.decimals).toBe(2)
    expect(made('50％以上').definition.decimals).toBe(1)
    expect(made('1.25倍以上').definition.decimals).toBe(2)
    expect(made('10件以上').definition.decimals).toBe(0)
  })

  it.each([
    ['平成26年度実績以上', 'text'],
    ['対前年度比100％以上', 'text'],
    ['3月までに実施', 'text'],
    ['前年度以上', 'relative'],
    ['平成27年度中に開設', 'milestone'],
    ['3.5点以上（５点満点）', 'score'],
  ])('%s is judged as %s', (target, kind) => expect(made(target).definition.kind).toBe(kind))
})
