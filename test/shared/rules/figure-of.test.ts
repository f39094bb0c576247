// Knows what each kind of recorded measurement comes to.
import { describe, expect, it } from 'vitest'
import type { MysteryShoppingId, OptionId, QuestionId } from '../../../shared/model/ids.ts'
import type { IndicatorSeries, Measurement } from '../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import type { MysteryShopping } from '../../../shared/model/survey.ts'
import { figureOf } from '../../../shared/rules/figure-of.ts'
import { makeBook, makeMeasurement, makeSeries } from '../../helpers/series-factory.ts'
import { questionOf, surveyOf } from '../../helpers/survey-factory.ts'

const figure = (
  measurements: readonly Measurement[],
  part: Partial<IndicatorSeries> = {},
  book: Partial<IndicatorBook> = {},
  year = 2015,
) => {
  const series = makeSeries({ ...part, measurements })
  return figureOf(series, year, 'selfEvaluation', makeBook([series], book))
}
const question = questionOf(
  [
    ['+感じる', 20],
    ['+ある程度感じる', 51],
    ['感じない', 87],
    ['?無回答', 3],
  ],
  { filterText: '「知っている」と回答した区民' },
)
const survey = surveyOf([question], { sent: 1500, returned: 426, from: '2016-01-14', until: '2016-02-10' })
const shopping: MysteryShopping = {
  id: 'mystery1' as MysteryShoppingId,
  fiscalYear: 2015,
  name: '覆面調査',
  from: null,
  until: null,
  notes: '',
  printedMean: '3.6',
  isCentral: true,
  areas: [],
}
const all = { surveys: [survey], mysteryShoppings: [shopping] }
const tallied = makeMeasurement(2015, '99.9', {
  questionId: question.id,
  mysteryShoppingId: shopping.id,
  numerator: 1,
  denominator: 2,
})

describe('where a value comes from', () => {
  it('the tally of its question, with what its caption is made of', () => {
    // 71 ÷ 158 = 44.936…
    const found = figure([tallied], {}, all)
    expect(found).toMatchObject({ state: 'value', value: '44.9', numerator: 71, denominator: 158, isReference: false, flags: [] })
    expect(found?.base).toEqual({
      surveyName: '平成27年度区民アンケート',
      surveyType: 'randomSample',
      mode: '郵送',
      from: '2016-01-14',
      until: '2016-02-10',
      sent: 1500,
      returned: 426,
      responseRate: '28.4',
      n: 158,
      questionText: '地域活動協議会を知っていますか。',
      filter: '「知っている」と回答した区民',
      isCentral: false,
    })
  })
  it('else the mean of the 覆面調査, else numerator ÷ denominator, else what was typed', () => {
    expect(figure([{ ...tallied, questionId: null }], { kind: 'score', unit: '点' }, all)).toMatchObject({ value: '3.6', base: null })
    expect(figure([{ ...tallied, questionId: null, mysteryShoppingId: null }])).toMatchObject({
      value: '50.0',
      numerator: 1,
      denominator: 2,
    })
    expect(figure([makeMeasurement(2015, '45.46')])).toMatchObject({ exact: '45.46', value: '45.5', numerator: null })
  })
  it('a question that is gone does not hide what was typed', () => {
    expect(figure([makeMeasurement(2015, '45.5', { questionId: 'gone' as QuestionId })], {}, all)).toMatchObject({
      value: '45.5',
      base: null,
    })
  })
  it('the filter of the series stands in where the question has none', () => {
    const plain = questionOf([
      ['+はい', 1],
      ['いいえ', 1],
    ])
    const found = figure(
      [makeMeasurement(2015, null, { questionId: plain.id })],
      { denominatorFilter: '来庁した区民' },
      { surveys: [surveyOf([plain])] },
    )
    expect(found?.base).toMatchObject({ filter: '来庁した区民', responseRate: null })
  })
  it('nothing recorded is no figure; the other check neither', () => {
    expect(figure([])).toBeNull()
    expect(figure([makeMeasurement(2015, '1', { period: 'midYearReview' })])).toBeNull()
    expect(figure([makeMeasurement(2014, '1')])).toBeNull()
  })
})

describe('rounding', () => {
  it.each([
    ['49.96', 1, '50.0'],
    ['49.95', 1, '50.0'],
    ['49.94', 1, '49.9'],
    ['2.5', 0, '3'],
    ['-0.25', 1, '-0.3'],
    ['3', 2, '3.00'],
  ])('%s to %i digits is %s', (typed, decimals, value) => {
    expect(figure([makeMeasurement(2015, typed)], { decimals })).toMatchObject({ exact: typed, value })
  })
})

describe('states', () => {
  it.each(['notMeasured', 'notApplicable', 'notMeasurable'] as const)('%s has no number, whatever else is kept', (state) => {
    expect(figure([{ ...tallied, state, reason: '調査を実施しなかったため', substitute: '来庁者アンケート 60％' }], {}, all)).toMatchObject(
      {
        state,
        exact: null,
        value: null,
        base: null,
        reason: '調査を実施しなかったため',
        substitute: '来庁者アンケート 60％',
      },
    )
  })
  it('0 is a value', () => {
    expect(figure([makeMeasurement(2015, '0')], { kind: 'count', unit: '件', decimals: 0 })).toMatchObject({ state: 'value', value: '0' })
  })
  it('a day and a text', () => {
    expect(figure([makeMeasurement(2015, null, { day: '2016-03-15' })], { kind: 'milestone' })).toMatchObject({
      day: '2016-03-15',
      value: null,
    })
    expect(figure([makeMeasurement(2015, null, { text: '順調に進んだ' })], { kind: 'text' })).toMatchObject({
      text: '順調に進んだ',
      value: null,
    })
  })
})

describe('a milestone stays reached', () => {
  const day = '2016-03-15'
  const reached = makeMeasurement(2015, null, { day })
  const dayOf = (measurements: readonly Measurement[], year: number, period: 'midYearReview' | 'selfEvaluation' = 'selfEvaluation') => {
    const series = makeSeries({ kind: 'milestone', unit: '', measurements })
    const found = figureOf(series, year, period, makeBook([series]))
    return found && (found.day ?? found.state)
  }

  it('in every check after it, and in none before', () => {
    expect(dayOf([reached], 2015, 'midYearReview')).toBeNull()
    expect(dayOf([reached], 2014)).toBeNull()
    expect([dayOf([reached], 2016, 'midYearReview'), dayOf([reached], 2016), dayOf([reached], 2017)]).toEqual([day, day, day])
    const atMidYear = makeMeasurement(2015, null, { day, period: 'midYearReview' })
    expect(dayOf([atMidYear], 2015)).toBe(day)
  })
  it('and is told to be of an earlier year in the years after it, not in its own', () => {
    const atMidYear = makeMeasurement(2015, null, { day, period: 'midYearReview' })
    const series = makeSeries({ kind: 'milestone', unit: '', measurements: [atMidYear] })
    const isBefore = (year: number) => figureOf(series, year, 'selfEvaluation', makeBook([series]))?.isReachedBefore
    expect([isBefore(2015), isBefore(2016), isBefore(2017)]).toEqual([false, true, true])
  })
  it('unless the check has a record of its own', () => {
    expect(dayOf([reached, makeMeasurement(2016, null, { state: 'notApplicable' })], 2016)).toBe('notApplicable')
    expect(dayOf([reached, makeMeasurement(2016, null, { day: '2016-06-01' })], 2016)).toBe('2016-06-01')
    expect(dayOf([reached, makeMeasurement(2016, null, { day: '2016-06-01' })], 2017)).toBe('2016-06-01')
    expect(dayOf([reached, makeMeasurement(2016, null)], 2016)).toBe('value')
  })
  it('what was not reached, or was not measured, says nothing of later years; nor does a number', () => {
    expect(dayOf([makeMeasurement(2015, null)], 2016)).toBeNull()
    expect(dayOf([makeMeasurement(2015, null, { day, state: 'notMeasured' })], 2016)).toBeNull()
    expect(dayOf([reached, makeMeasurement(2016, null, { state: 'notMeasured' })], 2017)).toBe(day)
    expect(figure([reached], {}, {}, 2016)).toBeNull()
  })
})

describe('numerator and denominator', () => {
  const ratio = (numerator: number, denominator: number, part: Partial<IndicatorSeries> = {}) =>
    figure([makeMeasurement(2015, null, { numerator, denominator })], part)

  it('of a rate, and of what falls to each', () => {
    expect(ratio(158, 426)).toMatchObject({ value: '37.1' })
    expect(ratio(7, 2, { kind: 'score', unit: '点' })).toMatchObject({ value: '3.5' })
  })
  it('a denominator of 0 gives no value and is told', () => {
    expect(ratio(3, 0)).toMatchObject({ exact: null, value: null, flags: [{ code: 'noBase', where: 'question', values: {} }] })
  })
  it('more than all is told', () => {
    expect(ratio(3, 2)).toMatchObject({
      value: '150.0',
      flags: [{ code: 'positiveOverValid', where: 'question', values: { positive: 3, valid: 2 } }],
    })
    expect(figure([makeMeasurement(2015, '101')])?.flags).toEqual([
      { code: 'percentOver100', where: 'question', values: { percent: '101' } },
    ])
    expect(figure([makeMeasurement(2015, '101')], { kind: 'count', unit: '件' })?.flags).toEqual([])
  })
})

describe('totals', () => {
  const count = { kind: 'count', unit: '件', decimals: 0, totalFrom: 2014 } as const
  it('the years from the first, unrounded, this year of the asked check', () => {
    const measurements = [
      makeMeasurement(2013, '100'),
      makeMeasurement(2014, '1'),
      makeMeasurement(2015, '7', { period: 'midYearReview' }),
      makeMeasurement(2015, '2'),
      makeMeasurement(2016, '2'),
    ]
    expect(figure(measurements, count, {}, 2016)).toMatchObject({ value: '2', total: '5', gaps: [] })
    const series = makeSeries({ ...count, measurements })
    expect(figureOf(series, 2015, 'midYearReview', makeBook([series]))).toMatchObject({ value: '7', total: '8' })
    expect(
      figure([makeMeasurement(2014, '0.4'), makeMeasurement(2015, '0.4'), makeMeasurement(2016, '0.4')], count, {}, 2016),
    ).toMatchObject({ value: '0', total: '1' })
  })
  it('years without a number count nothing and are named', () => {
    const measurements = [makeMeasurement(2014, '3'), makeMeasurement(2016, null, { state: 'notMeasured' }), makeMeasurement(2017, '2')]
    expect(figure(measurements, count, {}, 2017)).toMatchObject({ total: '5', gaps: [2015, 2016] })
    expect(figure(measurements, count, {}, 2016)).toMatchObject({ value: null, total: '3', gaps: [2015, 2016] })
    expect(figure([makeMeasurement(2014, null, { state: 'notMeasured' })], count, {}, 2014)).toMatchObject({ total: null, gaps: [2014] })
  })
  it('there is none for other series, or before the first year', () => {
    expect(figure([makeMeasurement(2015, '3')], { ...count, totalFrom: null })).toMatchObject({ total: null, gaps: [] })
    expect(figure([makeMeasurement(2013, '3')], count, {}, 2013)).toMatchObject({ total: null, gaps: [] })
  })
})

describe('参考値', () => {
  const settings = (referenceBelow: number | null) => ({ ...all, settings: { referenceBelow, stars: null } })
  it('an n under the ward’s threshold, also where it was typed; none by default', () => {
    expect(figure([tallied], {}, settings(158))?.isReference).toBe(false)
    expect(figure([tallied], {}, settings(159))?.isReference).toBe(true)
    expect(figure([tallied], {}, settings(null))?.isReference).toBe(false)
    expect(figure([makeMeasurement(2015, null, { numerator: 10, denominator: 29 })], {}, settings(30))?.isReference).toBe(true)
    expect(figure([makeMeasurement(2015, '45')], {}, settings(30))?.isReference).toBe(false)
  })
})

it('a book of 200 series over 20 years is gone through once: each survey is tallied once', () => {
  const surveys = Array.from({ length: 40 }, (_, s) =>
    surveyOf(
      Array.from({ length: 50 }, (__, q) =>
        questionOf(
          [
            ['+はい', 3],
            ['いいえ', 1],
          ],
          { id: `s${s}q${q}` as QuestionId },
        ),
      ),
    ),
  )
  let reads = 0
  const counting = surveys.map((each) => ({
    ...each,
    questions: each.questions.map((asked) => ({
      ...asked,
      get options() {
        reads += 1
        return asked.options.map((option) => ({ ...option, id: option.id as OptionId }))
      },
    })),
  }))
  const ids = counting.flatMap(({ questions }) => questions.map(({ id }) => id))
  const series = Array.from({ length: 200 }, () =>
    makeSeries({
      measurements: Array.from({ length: 20 }, (_, at) => makeMeasurement(2000 + at, null, { questionId: ids[at] as QuestionId })),
    }),
  )
  const book = makeBook(series, { surveys: counting })
  for (let year = 2000; year < 2020; year += 1)
    expect(figureOf(series[0] as IndicatorSeries, year, 'selfEvaluation', book)?.value).toBe('75.0')
  const once = reads
  for (const each of series) for (let year = 2000; year < 2020; year += 1) figureOf(each, year, 'selfEvaluation', book)
  expect(once).toBeGreaterThan(0)
  expect(reads).toBe(once)
})
