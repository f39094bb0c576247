// Knows what each rule says of a figure, by examples of the documents worked by hand, and that the sentence says how it came to it.
import { describe, expect, it, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { Scheme } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { judgeFigure, type JudgedFigure } from '../../../../shared/rules/judge/judge-figure.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import type { JudgedTarget } from '../../../../shared/rules/target-of.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import { makeFigure, makeSeries, noTarget } from '../../../helpers/series-factory.ts'

const { judgementRules } = loadResources('resources')

type Asked = Partial<Omit<JudgedFigure, 'series' | 'figure' | 'judged'>> &
  Readonly<{
    scheme?: Scheme
    ruleYear?: number
    period?: CheckPeriod
    series?: Parameters<typeof makeSeries>[0]
    figure?: JudgedFigure['figure']
    judged?: Partial<JudgedTarget> | null
    actual?: string
    target?: string
  }>

function judge({ scheme = 'commonIndicator', period = 'selfEvaluation', actual = '45.5', target = '50', ...asked }: Asked) {
  const fiscalYear = asked.fiscalYear ?? 2015
  const ruleYear = asked.ruleYear ?? fiscalYear
  const ruleSet = ruleSetFor(judgementRules, scheme, ruleYear, period)
  if (!ruleSet) throw new Error(`no rule of ${scheme} in ${ruleYear}`)
  const judged: JudgedTarget = {
    target: { ...noTarget, value: target },
    from: 'yearly',
    targetYear: fiscalYear,
    isAhead: false,
    withdrawal: null,
    ...asked.judged,
  }
  const verdict = judgeFigure(
    {
      series: makeSeries(asked.series),
      figure: asked.figure === undefined ? makeFigure(actual) : asked.figure,
      judged: asked.judged === null ? null : judged,
      withdrawal: asked.judged?.withdrawal ?? null,
      lastValue: asked.lastValue ?? null,
      term: asked.term ?? null,
      fiscalYear,
      checkDay: asked.checkDay ?? `${fiscalYear + 1}-03-31`,
    },
    ruleSet,
    ruleYear,
  )
  const { outcome, symbol, why } = verdict
  return { outcome, symbol, why, verdict, says: sayVerdict(verdict) }
}

describe('達成／未達成 by the target', () => {
  it.each<[string, Asked, string, string]>([
    ['under the bound', { actual: '45.5' }, 'unmet', '実績45.5％　目標50％以上　差▲4.5ポイント → 未達成（平成27年度のルール）'],
    ['on the bound', { actual: '50.0' }, 'met', '実績50.0％　目標50％以上　差0.0ポイント → 達成（平成27年度のルール）'],
    ['over the bound', { actual: '53.2' }, 'met', '実績53.2％　目標50％以上　差＋3.2ポイント → 達成（平成27年度のルール）'],
    [
      'a target still ahead',
      { actual: '45.5', judged: { from: 'common', targetYear: 2017, isAhead: true } },
      'unmet',
      '実績45.5％　目標50％以上（平成29年度までの目標）　差▲4.5ポイント → 未達成（平成27年度のルール）',
    ],
    [
      '超える: the bound itself is not met',
      { actual: '50.0', series: { isStrict: true } },
      'unmet',
      '実績50.0％　目標50％超　差0.0ポイント → 未達成（平成27年度のルール）',
    ],
    [
      'the less the better',
      { actual: '4', target: '5', series: { kind: 'count', direction: 'down', unit: '件', decimals: 0 } },
      'met',
      '実績4件　目標5件以下　差▲1件 → 達成（平成27年度のルール）',
    ],
    [
      'the less the better, missed',
      { actual: '1234', target: '1000', series: { kind: 'count', direction: 'down', unit: '件', decimals: 0 } },
      'unmet',
      '実績1,234件　目標1,000件以下　差＋234件 → 未達成（平成27年度のルール）',
    ],
    [
      '未満: the bound itself is not met',
      { actual: '5', target: '5', series: { kind: 'count', direction: 'down', isStrict: true, unit: '件', decimals: 0 } },
      'unmet',
      '実績5件　目標5件未満　差0件 → 未達成（平成27年度のルール）',
    ],
    [
      'within bounds',
      { actual: '60.0', series: { direction: 'within' }, judged: { target: { ...noTarget, value: '40', upper: '60' } } },
      'met',
      '実績60.0％　目標40～60％ → 達成（平成27年度のルール）',
    ],
    [
      'above the upper bound',
      { actual: '60.1', series: { direction: 'within' }, judged: { target: { ...noTarget, value: '40', upper: '60' } } },
      'unmet',
      '実績60.1％　目標40～60％　差＋0.1ポイント → 未達成（平成27年度のルール）',
    ],
    [
      'below the lower bound',
      { actual: '39.9', series: { direction: 'within' }, judged: { target: { ...noTarget, value: '40', upper: '60' } } },
      'unmet',
      '実績39.9％　目標40～60％　差▲0.1ポイント → 未達成（平成27年度のルール）',
    ],
    [
      'points of five',
      { actual: '3.6', target: '3.5', series: { kind: 'score', unit: '点' } },
      'met',
      '実績3.6点　目標3.5点以上　差＋0.1点 → 達成（平成27年度のルール）',
    ],
    [
      'a count is judged on its total, and says which years are missing in it',
      {
        fiscalYear: 2017,
        figure: makeFigure('1', { total: '3', gaps: [2016] }),
        target: '3',
        series: { kind: 'count', unit: '件', decimals: 0, totalFrom: 2015 },
      },
      'met',
      '実績3件（平成27年度からの累計、平成28年度を除く）　目標3件以上　差0件 → 達成（平成29年度のルール）',
    ],
    [
      'a target of 0 is met by a figure of 0',
      { actual: '0', target: '0', series: { kind: 'count', direction: 'down', unit: '件', decimals: 0 } },
      'met',
      '実績0件　目標0件以下　差0件 → 達成（平成27年度のルール）',
    ],
  ])('%s', (_, asked, outcome, says) => expect(judge(asked)).toMatchObject({ outcome, says }))

  test('区政編 元年度: 目標30に実績30.5は達成、100に100は達成', () => {
    const of = (actual: string, target: string) => judge({ scheme: 'reformYearly', fiscalYear: 2019, actual, target }).says
    expect(of('30.5', '30')).toBe('実績30.5％　目標30％以上　差＋0.5ポイント → 達成（令和元年度のルール）')
    expect(of('100.0', '100')).toBe('実績100.0％　目標100％以上　差0.0ポイント → 達成（令和元年度のルール）')
  })

  test('Ａ and Ｂ of 様式2 are full-width, A and B of the short sheet are not', () => {
    expect(judge({ scheme: 'outcomeRating', actual: '50.0' }).says).toBe(
      '実績50.0％　目標50％以上　差0.0ポイント → Ａ順調（平成27年度のルール）（確認中の基準）',
    )
    expect(judge({ scheme: 'outcomeRating', fiscalYear: 2023 }).says).toBe(
      '実績45.5％　目標50％以上　差▲4.5ポイント → B未達成（令和5年度のルール）（確認中の基準）',
    )
  })

  test('it is judged as it is printed: 49.96 that prints as 50.0 is 50.0', () => {
    expect(judge({ figure: makeFigure('50.0', { exact: '49.96' }) }).outcome).toBe('met')
    expect(judge({ figure: makeFigure('49.9', { exact: '49.94' }) }).outcome).toBe('unmet')
  })
})

describe('前年度以上', () => {
  const series = { kind: 'relative' } as const
  it.each<[string, string | null, Partial<typeof series & { direction: 'down'; isStrict: true }>, string | null, string]>([
    ['92.1', '91.8', {}, 'met', '実績92.1％　前年度91.8％以上　差＋0.3ポイント → 達成（平成27年度のルール）'],
    ['91.8', '91.8', {}, 'met', '実績91.8％　前年度91.8％以上　差0.0ポイント → 達成（平成27年度のルール）'],
    ['91.8', '91.8', { isStrict: true }, 'unmet', '実績91.8％　前年度91.8％超　差0.0ポイント → 未達成（平成27年度のルール）'],
    ['92.1', '91.8', { direction: 'down' }, 'unmet', '実績92.1％　前年度91.8％以下　差＋0.3ポイント → 未達成（平成27年度のルール）'],
    ['92.1', null, {}, null, '実績92.1％　前年度の実績がないため、比べられません（平成27年度のルール）'],
  ])('%s after %s %o', (actual, lastValue, part, outcome, says) =>
    expect(judge({ actual, lastValue, series: { ...series, ...part } })).toMatchObject({ outcome, says }),
  )
})

describe('a milestone', () => {
  const milestone = (day: string | null, targetDay = '2016-03-31', asked: Asked = {}) =>
    judge({
      figure: makeFigure(null, { day }),
      series: { kind: 'milestone', unit: '' },
      judged: { target: { ...noTarget, day: targetDay } },
      ...asked,
    })

  test('is met on the day or before it, and late with the day', () => {
    expect(milestone('2016-03-15')).toMatchObject({
      outcome: 'met',
      says: '平成28年3月15日に実施　期限平成28年3月31日 → 達成（平成27年度のルール）',
    })
    expect(milestone('2016-03-31').outcome).toBe('met')
    expect(milestone('2016-05-10', '2016-03-31', { fiscalYear: 2016 })).toMatchObject({
      outcome: 'late',
      why: 'lateDay',
      says: '平成28年5月10日に実施　期限平成28年3月31日に遅れ → 未達成（平成28年度のルール）',
    })
  })
  test('that is not done yet is unmet, and says whether there is time left', () => {
    expect(milestone(null).says).toBe('未実施　期限平成28年3月31日 → 未達成（平成27年度のルール）')
    expect(milestone(null, '2016-03-31', { checkDay: '2015-08-31' }).says).toBe(
      '未実施　期限平成28年3月31日（期限前） → 未達成（平成27年度のルール）',
    )
  })
  test('that was late is ② of 平成19年度', () => {
    const of2007 = (day: string) => milestone(day, '2008-03-31', { scheme: 'bureauSelfEvaluation', fiscalYear: 2007 }).symbol
    expect([of2007('2008-03-31'), of2007('2008-04-01')]).toEqual(['①', '②'])
  })
  test('without a day has no target', () => {
    const undated = judge({
      figure: makeFigure(null, { day: '2016-03-15' }),
      series: { kind: 'milestone' },
      judged: { target: { ...noTarget, text: '体制を整える' } },
    })
    expect(undated.says).toBe('目標が文章だけのため、判定できません（平成27年度のルール）')
  })
})

describe('進捗率 of 市政改革プラン', () => {
  const progress = (actual: string, length: number, elapsed: number, asked: Asked = {}) =>
    judge({ scheme: 'reformProgress', fiscalYear: 2013, actual, term: { length, elapsed }, ...asked })

  // 平成24年度 33.4％, 平成25年度 66.7％ and 90％ as published; the others are read pro rata
  it.each([
    ['16.7', 3, 1, '①', '実績16.7％÷目標50％＝33.4％　33.4％以上（3年目標の1年目） → ①概ね順調（平成25年度のルール）'],
    ['16.6', 3, 1, '②', '実績16.6％÷目標50％＝33.2％　33.4％未満（3年目標の1年目） → ②必ずしも順調ではない（平成25年度のルール）'],
    ['45.0', 3, 2, '①', '実績45.0％÷目標50％＝90.0％　66.7％以上（3年目標の2年目） → ①概ね順調（平成25年度のルール）'],
    ['33.3', 3, 2, '②', '実績33.3％÷目標50％＝66.6％　66.7％未満（3年目標の2年目） → ②必ずしも順調ではない（平成25年度のルール）'],
    ['45.0', 3, 3, '①', '実績45.0％÷目標50％＝90.0％　90％以上（3年目標の3年目） → ①概ね順調（平成25年度のルール）（確認中の基準）'],
    ['44.9', 2, 2, '②', '実績44.9％÷目標50％＝89.8％　90％未満（2年目標の2年目） → ②必ずしも順調ではない（平成25年度のルール）'],
    ['45.0', 1, 1, '①', '実績45.0％÷目標50％＝90.0％　90％以上（1年目標の1年目） → ①概ね順調（平成25年度のルール）'],
    ['25.0', 2, 1, '①', '実績25.0％÷目標50％＝50.0％　50％以上（2年目標の1年目） → ①概ね順調（平成25年度のルール）（確認中の基準）'],
  ])('%s of 50 in a goal of %i years, year %i: %s', (actual, length, elapsed, symbol, says) =>
    expect(progress(actual, length, elapsed)).toMatchObject({ symbol, says }),
  )

  test('the ratio is rounded before it is held against the threshold', () => {
    // 20 ÷ 30 = 66.66… ％, printed 66.7 ％
    expect(progress('20', 3, 2, { target: '30' }).outcome).toBe('met')
    // 19.99 ÷ 30 = 66.63… ％, printed 66.6 ％
    expect(progress('19.99', 3, 2, { target: '30', series: { decimals: 2 } }).outcome).toBe('unmet')
  })

  const down = { direction: 'down', kind: 'count', unit: '件', decimals: 0 } as const
  const from10 = { ...down, baseline: { value: '10', fiscalYear: 2011 } }
  test('the less the better is measured from the baseline', () => {
    // (10 − 6) ÷ (10 − 5) = 80 ％
    expect(progress('6', 3, 2, { target: '5', series: from10 })).toMatchObject({
      outcome: 'met',
      says: '（基準値10件－実績6件）÷（基準値10件－目標5件）＝80.0％　66.7％以上（3年目標の2年目） → ①概ね順調（平成25年度のルール）（確認中の基準）',
    })
    // (10 − 8) ÷ (10 − 5) = 40 ％; grown instead of fallen: −20 ％
    expect(progress('8', 3, 2, { target: '5', series: from10 }).outcome).toBe('unmet')
    expect(progress('11', 3, 2, { target: '5', series: from10 }).verdict.facts['ratio']).toBe('-20.0')
    // down to 0 has a ratio too: (10 − 1) ÷ 10 = 90 ％
    expect(progress('1', 3, 3, { target: '0', series: from10 }).verdict.facts['ratio']).toBe('90.0')
  })
  test('without a baseline the target is divided by the result', () => {
    // 5 ÷ 6 = 83.33… ％
    expect(progress('6', 3, 2, { target: '5', series: down }).says).toBe(
      '目標5件÷実績6件＝83.3％　66.7％以上（3年目標の2年目） → ①概ね順調（平成25年度のルール）（確認中の基準）',
    )
    // a baseline that is no worse than the target measures nothing
    expect(
      progress('6', 3, 2, { target: '5', series: { ...down, baseline: { value: '5', fiscalYear: 2011 } } }).verdict.facts['formula'],
    ).toBe('inverse')
    expect(progress('0', 3, 2, { target: '5', series: down }).says).toBe(
      '実績0件　目標5件以下　差▲5件 → ①概ね順調（平成25年度のルール）（確認中の基準）',
    )
  })

  it.each<[string, Asked, string, string]>([
    ['a target of 0', { target: '0' }, 'targetZero', '実績45.0％　目標が0のため、進捗率は計算しません（平成25年度のルール）'],
    ['a target below 0', { target: '-5' }, 'targetZero', '実績45.0％　目標が▲5のため、進捗率は計算しません（平成25年度のルール）'],
    [
      'a target of 0 of ↓ without a baseline',
      { target: '0', series: { direction: 'down' } },
      'targetZero',
      '実績45.0％　目標が0のため、進捗率は計算しません（平成25年度のルール）',
    ],
    [
      'a term of which nobody says when it began',
      { term: null },
      'noLength',
      '実績45.0％÷目標50％＝90.0％　何年目標の何年目かが分からないため、判定できません（平成25年度のルール）',
    ],
    [
      'a term longer than the rule knows',
      { term: { length: 5, elapsed: 2 } },
      'noLength',
      '実績45.0％÷目標50％＝90.0％　5年目標の基準がないため、判定できません（平成25年度のルール）',
    ],
    ['bounds', { series: { direction: 'within' } }, 'notJudged', '範囲で示す目標は、このルールでは判定しません（平成25年度のルール）'],
    [
      'a qualitative goal',
      { series: { kind: 'text' } },
      'notJudged',
      '「文章で判断」の指標は、このルールでは判定しません（平成25年度のルール）',
    ],
    [
      'a milestone',
      { series: { kind: 'milestone' } },
      'notJudged',
      '「期限までの実施」の指標は、このルールでは判定しません（平成25年度のルール）',
    ],
  ])('%s has none', (_, asked, why, says) => expect(progress('45.0', 3, 2, asked)).toMatchObject({ outcome: null, symbol: '', why, says }))
})

describe('①②③ of a process indicator', () => {
  const rated = (actual: string, asked: Asked = {}) => judge({ scheme: 'processRating', actual, judged: { withdrawal: '20' }, ...asked })

  test('below 撤退・再構築基準 is ③, on it is not', () => {
    expect([rated('50.0').symbol, rated('49.9').symbol, rated('20.0').symbol, rated('19.9').symbol]).toEqual(['①', '②', '②', '③'])
    expect(rated('19.9').says).toBe(
      '実績19.9％　目標50％以上　撤退・再構築基準20％に達しない → ③撤退・再構築基準未達成（平成27年度のルール）（確認中の基準）',
    )
    expect(rated('19.9').verdict.demands).toEqual(['finding', 'improvement'])
    expect(rated('50.0').verdict.demands).toEqual([])
  })
  test('of ↓ it is the figure above it', () => {
    const down = { series: { direction: 'down' } as const, target: '5', judged: { target: { ...noTarget, value: '5' }, withdrawal: '10' } }
    expect([rated('5', down).symbol, rated('10', down).symbol, rated('10.1', down).symbol]).toEqual(['①', '②', '③'])
    expect(rated('10.1', down).says).toContain('実績10.1％　目標5％以下　撤退・再構築基準10％を超える → ③')
  })
  test('within bounds it lies on the side on which it was set', () => {
    const within = (withdrawal: string) =>
      ({ series: { direction: 'within' }, judged: { target: { ...noTarget, value: '40', upper: '60' }, withdrawal } }) as const
    expect([rated('29', within('30')).symbol, rated('80', within('30')).symbol]).toEqual(['③', '②'])
    expect([rated('29', within('70')).symbol, rated('80', within('70')).symbol]).toEqual(['②', '③'])
  })
  test('a target that is met is met, whatever was written as 撤退・再構築基準', () => {
    expect(rated('50.0', { judged: { withdrawal: '60' } }).symbol).toBe('①')
  })
  test('it binds where there is no target yet', () => {
    expect(rated('10.0', { judged: { target: noTarget, withdrawal: '20' } }).symbol).toBe('③')
    expect(rated('30.0', { judged: { target: noTarget, withdrawal: '20' } }).why).toBe('noTarget')
  })
  test('a scheme without ③ does not know it', () => {
    expect(rated('10.0', { scheme: 'commonIndicator' })).toMatchObject({ outcome: 'unmet', why: 'compared' })
  })
  test('at mid-year ① is proposed where the target is reached already; whether it will be, a person says', () => {
    const forecast = (actual: string) => rated(actual, { scheme: 'processForecast', period: 'midYearReview' })
    expect(forecast('50.0')).toMatchObject({ symbol: '①', outcome: 'met' })
    expect(forecast('30.0')).toMatchObject({
      outcome: null,
      symbol: '',
      why: 'byPerson',
      says: '実績30.0％　目標50％以上　差▲20.0ポイント　区で判断してください（平成27年度のルール）（確認中の基準）',
    })
  })
})

describe('業績目標 of 平成19年度', () => {
  test('① is not ① if it is missed by ever so little', () => {
    const of = (actual: string) => judge({ scheme: 'bureauSelfEvaluation', fiscalYear: 2007, actual })
    expect([of('50.0').symbol, of('49.9').symbol]).toEqual(['①', '③'])
    expect(of('49.9').says).toBe('実績49.9％　目標50％以上　差▲0.1ポイント → ③達成できなかった（平成19年度のルール）')
  })
})

describe('no figure, no verdict', () => {
  it.each<[string, Asked, string]>([
    ['nothing recorded', { figure: null }, '実績が入力されていないため、判定できません（平成27年度のルール）'],
    [
      '未測定',
      { figure: makeFigure(null, { state: 'notMeasured', reason: '台風のため', substitute: '来場者アンケート62％' }) },
      '未測定（台風のため）［代替：来場者アンケート62％］のため、判定できません（平成27年度のルール）',
    ],
    ['対象外', { figure: makeFigure(null, { state: 'notApplicable' }) }, '対象外のため、判定できません（平成27年度のルール）'],
    ['測定不能', { figure: makeFigure(null, { state: 'notMeasurable' }) }, '測定不能のため、判定できません（平成27年度のルール）'],
    [
      'a total of nothing',
      { figure: makeFigure('1', { total: null }), series: { kind: 'count', totalFrom: 2015 } },
      '実績が入力されていないため、判定できません（平成27年度のルール）',
    ],
  ])('%s', (_, asked, says) => expect(judge(asked)).toMatchObject({ outcome: null, symbol: '', why: 'noFigure', says }))

  test('0 is a figure', () => expect(judge({ actual: '0.0' }).outcome).toBe('unmet'))
  test('without a target there is nothing to compare with', () => {
    expect(judge({ judged: null }).says).toBe('実績45.5％　目標が設定されていないため、判定できません（平成27年度のルール）')
    expect(judge({ judged: { target: { ...noTarget, text: '増やす' } } }).says).toBe(
      '実績45.5％　目標が文章だけのため、判定できません（平成27年度のルール）',
    )
  })
  test('what is judged by text is judged by a person', () => {
    expect(judge({ series: { kind: 'text' }, figure: makeFigure(null, { text: '体制を整えた' }) }).says).toBe(
      '実績「体制を整えた」　区で判断してください（平成27年度のルール）',
    )
  })
})
