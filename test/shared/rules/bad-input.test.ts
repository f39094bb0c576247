// Knows that each kind of bad input of figures is told in a clear sentence, and that nothing of it is lost or guessed at.
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import type { IndicatorSeries, Measurement } from '../../../shared/model/indicator.ts'
import { verdictOf } from '../../../shared/rules/judge/verdict-of.ts'
import { violationsOfMeasurement } from '../../../shared/rules/measurement-violations.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { readMeasured } from '../../../shared/rules/read-figure.ts'
import { flagsOfSurvey } from '../../../shared/rules/survey/flags-of-survey.ts'
import { tallyOf } from '../../../shared/rules/survey/tally.ts'
import { violationsOfTarget } from '../../../shared/rules/target-violations.ts'
import { readFigureWords } from '../../../shared/words/read-figure.ts'
import { saySurveyFlag } from '../../../shared/words/survey-flags.ts'
import { sayVerdict } from '../../../shared/words/verdict.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget, noTarget } from '../../helpers/series-factory.ts'
import { questionOf, surveyOf } from '../../helpers/survey-factory.ts'

const { basicPolicy: policy, judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../resources'))

describe('a typed value', () => {
  const complaintsOf = (part: Partial<Measurement>) => {
    const { fiscalYear: _, period: _period, ...draft } = makeMeasurement(2015, null, part)
    return violationsOfMeasurement('s', { kind: 'rate', decimals: 1 }, draft).map((violation) => describeViolation(violation))
  }
  it.each<[string, Partial<Measurement>, string]>([
    ['percent over 100', { value: '100.1' }, '「実績値」が100％を超えています。割合を確かめてください。'],
    [
      'positive > valid',
      { numerator: 159, denominator: 158 },
      '「分子」が分母（158）より大きくなっています。分子と分母を確かめてください。',
    ],
    [
      'a denominator of 0',
      { numerator: 0, denominator: 0 },
      '「分母」が0です。1以上の数を入力するか、「未測定」と理由を入力してください。',
    ],
    ['未測定 without a reason', { state: 'notMeasured' }, '「測定していない理由」を入力してください。'],
  ])('%s', (_, part, sentence) => expect(complaintsOf(part)).toEqual([sentence]))

  it.each([
    ['５０．３％', { is: 'value', value: '50.3', unit: '％' }],
    ['１，２３４件', { is: 'value', value: '1234', unit: '件' }],
    ['平成２８年３月１５日', { is: 'day', day: '2016-03-15' }],
    ['未測定', { is: 'state', state: 'notMeasured', reason: '', substitute: '' }],
    ['未測定（調査を行わなかったため）', { is: 'state', state: 'notMeasured', reason: '調査を行わなかったため', substitute: '' }],
  ])('%s is taken for what it says', (typed, read) => expect(readMeasured(typed)).toEqual(read))

  it.each([
    ['50％以上', '実績値に「以上」「未満」などは付けず、測った値だけを入力してください（例：50.3）。'],
    ['１件以上', '実績値に「以上」「未満」などは付けず、測った値だけを入力してください（例：50.3）。'],
    ['71/0', '分母が0では割合を出せません。「測定不能（理由）」と入力してください。'],
  ])('%s is not taken for a number', (typed, sentence) => {
    const read = readMeasured(typed)
    expect(read.is === 'refused' ? readFigureWords.refused[read.code] : read).toBe(sentence)
  })

  it('percent over 100 as a target', () => {
    const series = { kind: 'rate', direction: 'up' } as const
    const [violation] = violationsOfTarget('series/s', series, { ...noTarget, value: '120' })
    expect(violation && describeViolation(violation, '年次目標')).toBe('「年次目標」が100％を超えています。割合を確かめてください。')
  })
})

test.each([
  ['平成28年3月31日', '2016-03-31'],
  ['Ｈ２８．３．３１', '2016-03-31'],
  ['令和元年5月1日', '2019-05-01'],
  ['昭和64年1月7日', '1989-01-07'],
  ['平成31年5月1日', null],
  ['平成28年2月30日', null],
])('a date in an era: %s', (typed, iso) => expect(parseDay(typed)).toBe(iso))

describe('a survey that does not add up is told, and kept as it is', () => {
  const specs = [
    ['+思う', 300],
    ['思わない', 250],
  ] as const
  const of = (part: Parameters<typeof surveyOf>[1], question: Parameters<typeof questionOf>[1] = {}) => {
    const survey = surveyOf([questionOf(specs, question)], part)
    return { survey, said: flagsOfSurvey(survey).map(({ flag }) => saySurveyFlag(flag)) }
  }

  it('valid > returned > sent', () => {
    const { survey, said } = of({ sent: 400, returned: 500 })
    expect(said).toContain('回答者数500人が、対象者数400人を超えています。')
    expect(said).toContain('有効回答550件が、調査の回収数500件を超えています。')
    // 300 ÷ 550 = 54.545…
    expect(tallyOf(survey.questions[0]!, survey)).toMatchObject({ positive: 300, valid: 550, value: '54.5' })
  })
  it('positive > valid: more chosen than answered, where several may be', () => {
    const several = [
      ['+講座', 300],
      ['+催し', 250],
    ] as const
    const question = questionOf(several, { allowsSeveral: true, printedBase: 400 })
    const { flags, positive } = tallyOf(question, surveyOf([question]))
    expect(positive).toBe(550)
    expect(flags.map(saySurveyFlag)).toContain('肯定的回答550件が、有効回答400件を超えています。')
  })
  it('a base of 0', () => {
    const question = questionOf([
      ['+思う', 0],
      ['思わない', 0],
    ])
    const tally = tallyOf(question, surveyOf([question]))
    expect(tally.value).toBeNull()
    expect(tally.flags.map(saySurveyFlag)).toEqual(['有効回答が0件であるか、件数の分からない選択肢があるため、割合を計算できません。'])
  })
})

describe('what cannot be judged says why', () => {
  const says = (part: Partial<IndicatorSeries>, fiscalYear: number, scheme: 'reformProgress' | 'commonIndicator' | 'reformYearly') => {
    const series = makeSeries(part)
    const book = makeBook([series])
    return sayVerdict(verdictOf({ series, fiscalYear, period: 'selfEvaluation', scheme }, { book, rules, policy }))
  }
  it('a target of 0', () =>
    expect(says({ targets: [makeYearlyTarget(2013, '0')], measurements: [makeMeasurement(2013, '45')] }, 2013, 'reformProgress')).toBe(
      '実績45.0％　目標が0のため、進捗率は計算しません（平成25年度のルール）',
    ))
  it('a denominator of 0', () =>
    expect(
      says(
        { targets: [makeYearlyTarget(2015, '50')], measurements: [makeMeasurement(2015, null, { numerator: 0, denominator: 0 })] },
        2015,
        'commonIndicator',
      ),
    ).toBe('母数が0のため、判定できません（平成27年度のルール）'))
  it('a milestone met late', () => {
    const target = { ...makeYearlyTarget(2015, ''), target: { ...noTarget, day: '2016-03-31' } }
    const late = {
      kind: 'milestone',
      unit: '',
      targets: [target],
      measurements: [makeMeasurement(2015, null, { day: '2016-04-01' })],
    } as const
    expect(says(late, 2015, 'commonIndicator')).toBe('平成28年4月1日に実施　期限平成28年3月31日に遅れ → 未達成（平成27年度のルール）')
  })
  it.each([
    [2011, 'reformProgress', '平成23年度に当てはまる「市政改革プランの進捗率」のルールがないため、判定できません'],
    [2014, 'commonIndicator', '平成26年度に当てはまる「共通指標の達成状況」のルールがないため、判定できません'],
    [2020, 'reformYearly', '令和2年度に当てはまる「市政改革プラン（区政編）の年度目標の評価」のルールがないため、判定できません'],
  ] as const)('a rule set that does not cover %i', (year, scheme, sentence) =>
    expect(says({ measurements: [makeMeasurement(year, '45')] }, year, scheme)).toBe(sentence),
  )
})
