// Knows what a year's plan is judged to be: what follows from what stands under it, what a person decided, and where the two differ.
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { ReviewId, SeriesId } from '../../../../shared/model/ids.ts'
import type { Decision, IndicatorSeries, Measurement } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod, Strategy, WardPlan } from '../../../../shared/model/ward-plan.ts'
import { judgePlan } from '../../../../shared/rules/judge/judge-plan.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import { blankReviews } from '../../../helpers/blank-reviews.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget } from '../../../helpers/series-factory.ts'

const { judgementRules: rules, basicPolicy: policy } = loadResources('resources')

/** One strategy with two outcome indicators and two initiatives of two process indicators each: outcomeIndicator-0, -1; processIndicator-0 … -3. */
const plain = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2, indicatorsEach: 2 }, (place, nth) => `${place} ${nth}`)

type Values = Readonly<Record<string, string | Partial<Measurement>>>
/** A series of target 50 and 撤退・再構築基準 20 for each indicator that is named, with its value of 平成27年度; '' = linked, nothing recorded. */
function seriesFor(values: Values, period: CheckPeriod): readonly IndicatorSeries[] {
  return Object.entries(values).map(([id, value]) => {
    const measured =
      typeof value === 'string' ? makeMeasurement(2015, value, { period }) : makeMeasurement(2015, null, { period, ...value })
    const kind = id.startsWith('outcome') ? 'outcomeIndicator' : 'processIndicator'
    return makeSeries({
      id: `series of ${id}` as SeriesId,
      targets: [makeYearlyTarget(2015, '50', '20')],
      measurements: value === '' ? [] : [measured],
      links: [{ kind, id, fiscalYear: 2015, name: '', ownerNumber: '', ownerTitle: '' }],
    })
  })
}

type Asked = Readonly<{ period?: CheckPeriod; ruleYear?: number; decisions?: readonly Decision[] }>
function judge(plan: WardPlan, values: Values, { period = 'selfEvaluation', ruleYear, decisions = [] }: Asked = {}) {
  const judged = judgePlan(plan, period, { book: makeBook(seriesFor(values, period), { decisions }), rules, policy }, ruleYear)
  const of = (ownerId: string, field: string) => judged.byReview.find((one) => one.ownerId === ownerId && one.field === field)!
  return { ...judged, of, symbol: (ownerId: string, field = 'attainment') => of(ownerId, field).verdict.symbol }
}

/** The plan with its one strategy changed. */
function withStrategy(change: (strategy: Strategy) => Partial<Strategy>): WardPlan {
  const managementIssues = plain.managementIssues.map((issue) => ({
    ...issue,
    strategies: issue.strategies.map((strategy) => ({ ...strategy, ...change(strategy) })),
  }))
  return { ...plain, managementIssues }
}

const review = <T>(ownerId: string, period: CheckPeriod, texts: T) => ({ id: `${ownerId}-${period}` as ReviewId, period, ...texts })
const decidedOutcome = (attainment: string) =>
  withStrategy(({ outcomeIndicators }) => ({
    outcomeIndicators: outcomeIndicators.map((one, nth) =>
      nth === 0 ? { ...one, reviews: [review(one.id, 'selfEvaluation', { result: '', attainment })] } : one,
    ),
  }))

describe('個別 → 全体', () => {
  test('all met is Ａ, one missed is Ｂ with its texts', () => {
    const met = judge(plain, { 'outcomeIndicator-0': '50.0', 'outcomeIndicator-1': '61.0' })
    expect([met.symbol('outcomeIndicator-0'), met.symbol('outcomeIndicator-1'), met.symbol('strategy-0', 'overall')]).toEqual([
      'Ａ',
      'Ａ',
      'Ａ',
    ])
    const missed = judge(plain, { 'outcomeIndicator-0': '50.0', 'outcomeIndicator-1': '49.9' })
    expect(missed.of('strategy-0', 'overall')).toMatchObject({
      subjectKind: 'strategyReview',
      subjectId: 'strategy-0-selfEvaluation',
      scheme: 'outcomeOverall',
      verdict: { symbol: 'Ｂ' },
      demands: ['finding', 'direction'],
    })
    expect(sayVerdict(missed.of('strategy-0', 'overall').verdict)).toBe(
      '2件のうち達成1件、未達成1件 → Ｂ順調でない（平成27年度のルール）（確認中の基準）',
    )
  })

  test('one that is missed decides it; one that is met waits for the other', () => {
    expect(judge(plain, { 'outcomeIndicator-0': '49.9', 'outcomeIndicator-1': '' }).symbol('strategy-0', 'overall')).toBe('Ｂ')
    const open = judge(plain, { 'outcomeIndicator-0': '50.0', 'outcomeIndicator-1': '' }).of('strategy-0', 'overall')
    expect(open.verdict).toMatchObject({ outcome: null, why: 'openUnder' })
    expect(sayVerdict(open.verdict)).toBe(
      '2件のうち達成1件、評価がまだないもの1件　すべてがそろうまで判定できません（平成27年度のルール）（確認中の基準）',
    )
  })

  test('an indicator that shows no series has no figure to be judged by', () => {
    const { of } = judge(plain, {})
    expect(of('outcomeIndicator-0', 'attainment').verdict.why).toBe('notLinked')
    expect(sayVerdict(of('outcomeIndicator-0', 'attainment').verdict)).toBe(
      '指標の一覧と結び付いていないため、実績から判定できません（平成27年度のルール）（確認中の基準）',
    )
    expect(of('strategy-0', 'overall').verdict.why).toBe('openUnder')
    // nothing stands under it yet: no count of nothings, and no rule that said nothing
    expect(sayVerdict(of('strategy-0', 'overall').verdict)).toBe('指標2件の評価がまだないため、判定できません')
  })

  test('what a person decided counts further up, and its reason stands beside it', () => {
    const values = { 'outcomeIndicator-0': '49.9', 'outcomeIndicator-1': '50.0' }
    const subject = { subjectKind: 'outcomeReview', subjectId: 'outcomeIndicator-0-selfEvaluation', field: 'attainment' } as const
    const decision: Decision = {
      ...subject,
      fiscalYear: 2015,
      period: 'selfEvaluation',
      scheme: 'outcomeRating',
      symbol: '',
      reason: '調査の時期が早かったため',
    }
    const departed = judge(decidedOutcome('A'), values, { decisions: [decision] })
    expect(departed.of('outcomeIndicator-0', 'attainment')).toMatchObject({
      ...subject,
      verdict: { symbol: 'Ｂ' },
      decided: 'A',
      isDeparture: true,
      reason: '調査の時期が早かったため',
    })
    expect(departed.symbol('strategy-0', 'overall')).toBe('Ａ')
    expect(judge(decidedOutcome('B'), values).of('outcomeIndicator-0', 'attainment').isDeparture).toBe(false)
    expect(judge(decidedOutcome(''), values).of('outcomeIndicator-0', 'attainment').isDeparture).toBe(false)
    // nothing is proposed: there is nothing to depart from
    expect(judge(decidedOutcome('A'), {}).of('outcomeIndicator-0', 'attainment').isDeparture).toBe(false)
    expect(judge(decidedOutcome('?'), values).of('outcomeIndicator-0', 'attainment').isDeparture).toBe(true)
  })
})

describe('プロセス指標 → 取組', () => {
  const rate = (a: string | Partial<Measurement>, b: string | Partial<Measurement>) =>
    judge(plain, { 'processIndicator-0': a, 'processIndicator-1': b })

  test.each([
    ['50.0', '60.0', '①'],
    ['50.0', '49.9', '②'],
    ['20.0', '20.0', '②'],
    ['50.0', '19.9', '③'],
    ['', '19.9', '③'],
    ['', '49.9', ''],
    ['', '50.0', ''],
    ['', '', ''],
  ])('of %j and %j it is %j', (a, b, symbol) => expect(rate(a, b).symbol('initiative-0')).toBe(symbol))

  test('each process indicator keeps its own verdict', () => {
    const { under } = rate('50.0', '19.9').of('initiative-0', 'attainment')
    expect(under.map(({ indicatorId, seriesId, verdict }) => [indicatorId, seriesId, verdict.symbol])).toEqual([
      ['processIndicator-0', 'series of processIndicator-0', '①'],
      ['processIndicator-1', 'series of processIndicator-1', '③'],
    ])
  })

  test('②（ⅰ） is no departure from ②, ①（ⅰ） is', () => {
    const decided = (attainment: string) =>
      withStrategy(({ initiatives }) => ({
        initiatives: initiatives.map((one) => ({
          ...one,
          reviews: [review(one.id, 'selfEvaluation', { ...blankReviews.initiativeReview, attainment })],
        })),
      }))
    const of = (attainment: string) =>
      judge(decided(attainment), { 'processIndicator-0': '50.0', 'processIndicator-1': '49.9' }).of('initiative-0', 'attainment')
    expect(of('②（ⅰ）')).toMatchObject({ isDeparture: false, demands: ['finding', 'improvement'] })
    expect(of('①(ⅰ)')).toMatchObject({ isDeparture: true, demands: [] })
  })

  test('－ of 有効性 is proposed where nothing was measured or there is no process indicator, otherwise a person says it', () => {
    const unmeasured = { state: 'notMeasured' } as const
    expect(rate(unmeasured, unmeasured).symbol('initiative-0', 'effectiveness')).toBe('－')
    expect(rate(unmeasured, '50.0').of('initiative-0', 'effectiveness').verdict.why).toBe('byPerson')
    expect(rate('', '50.0').symbol('initiative-1', 'effectiveness')).toBe('')
    // linked, and nothing said of it yet: that is not 未測定
    expect(rate('', '').of('initiative-0', 'effectiveness').verdict.why).toBe('byPerson')
    const bare = withStrategy(({ initiatives }) => ({ initiatives: initiatives.map((one) => ({ ...one, processIndicators: [] })) }))
    const { of } = judge(bare, {})
    expect(of('initiative-0', 'effectiveness').verdict).toMatchObject({ outcome: 'unset', symbol: '－' })
    expect(of('initiative-0', 'attainment').verdict).toMatchObject({ outcome: null, why: 'nothingUnder' })
    expect(sayVerdict(of('initiative-0', 'effectiveness').verdict)).toBe(
      'プロセス指標が設定されていない → －プロセス指標未設定（未測定）（平成27年度のルール）（確認中の基準）',
    )
    expect(of('strategy-0', 'effectiveness').verdict.why).toBe('byPerson')
  })
})

describe('取組 → 戦略 at mid-year', () => {
  const forecast = (attainments: readonly string[], without = -1) =>
    withStrategy(({ initiatives }) => ({
      initiatives: initiatives.map((one, nth) => ({
        ...one,
        processIndicators: nth === without ? [] : one.processIndicators,
        reviews: [review(one.id, 'midYearReview', { ...blankReviews.initiativeReview, attainment: attainments[nth] ?? '' })],
      })),
    }))
  const reached = {
    'processIndicator-0': '50.0',
    'processIndicator-1': '50.0',
    'processIndicator-2': '50.0',
    'processIndicator-3': '30.0',
  }
  const progress = (plan: WardPlan) => judge(plan, reached, { period: 'midYearReview' })

  test('a target that is reached already is ①; one that is not waits for a person', () => {
    const judged = progress(plain)
    expect([judged.symbol('initiative-0'), judged.symbol('initiative-1')]).toEqual(['①', ''])
    expect(judged.of('strategy-0', 'progress').verdict.why).toBe('openUnder')
    const before = judge(plain, {}, { period: 'midYearReview' })
    expect(sayVerdict(before.of('strategy-0', 'progress').verdict)).toBe('取組2件の評価がまだないため、判定できません')
    expect(judged.byReview.map(({ field }) => field)).not.toContain('overall')
  })
  test('the strategy follows what was decided', () => {
    expect(progress(forecast(['', '①（ⅰ）'])).symbol('strategy-0', 'progress')).toBe('ａ')
    expect(progress(forecast(['', '②（ⅰ）'])).of('strategy-0', 'progress')).toMatchObject({
      verdict: { symbol: 'ｂ' },
      demands: ['finding', 'direction'],
    })
  })
  test('an initiative without process indicators holds nobody up', () => {
    expect(progress(forecast(['', ''], 1)).symbol('strategy-0', 'progress')).toBe('ａ')
  })
})

test('every 経営課題 counts its symbols, decided before proposed', () => {
  const values = { 'outcomeIndicator-0': '49.9', 'outcomeIndicator-1': '50.0', 'processIndicator-0': '50.0', 'processIndicator-1': '50.0' }
  expect(judge(decidedOutcome('A'), values).issues).toEqual([
    {
      id: 'issue-0',
      counts: [
        { scheme: 'outcomeOverall', symbol: 'Ａ', count: 1 },
        { scheme: 'strategyEffectiveness', symbol: '', count: 1 },
        { scheme: 'outcomeRating', symbol: 'Ａ', count: 2 },
        { scheme: 'processRating', symbol: '①', count: 1 },
        { scheme: 'initiativeEffectiveness', symbol: '', count: 2 },
        { scheme: 'processRating', symbol: '', count: 1 },
      ],
    },
  ])
})

describe('under another year’s rules', () => {
  const values = { 'outcomeIndicator-0': '49.9', 'outcomeIndicator-1': '50.0' }
  test('the same year’s rules say the same', () => {
    const plan = decidedOutcome('A')
    const own = judge(plan, values)
    const again = judge(plan, values, { ruleYear: 2015 })
    expect([again.byReview, again.issues]).toEqual([own.byReview, own.issues])
  })
  test('only proposals count, and nothing is a departure', () => {
    const tried = judge(decidedOutcome('A'), values, { ruleYear: 2022 })
    expect(tried.of('outcomeIndicator-0', 'attainment')).toMatchObject({ isDeparture: false, decided: 'A', verdict: { ruleYear: 2022 } })
    expect(tried.symbol('strategy-0', 'overall')).toBe('Ｂ')
  })
  test('令和5年度 has A/B alone; what it lacks says so', () => {
    const tried = judge(plain, values, { ruleYear: 2023 })
    expect(tried.symbol('outcomeIndicator-1')).toBe('A')
    expect(tried.of('strategy-0', 'overall').verdict.why).toBe('noRule')
  })
})

test('a plan of the short sheet is judged by A/B alone, one of a year without any rule says so everywhere', () => {
  const fieldsOf = (fiscalYear: number, period: CheckPeriod = 'selfEvaluation') => [
    ...new Set(judge({ ...plain, fiscalYear }, {}, { period }).byReview.map(({ scheme, verdict }) => `${scheme} ${verdict.why}`)),
  ]
  expect(fieldsOf(2023)).toEqual(['outcomeRating notLinked'])
  expect(fieldsOf(2023, 'midYearReview')).toEqual([])
  expect(fieldsOf(2012)).toEqual([
    'outcomeOverall noRule',
    'strategyEffectiveness noRule',
    'outcomeRating noRule',
    'processRating noRule',
    'initiativeEffectiveness noRule',
  ])
})
