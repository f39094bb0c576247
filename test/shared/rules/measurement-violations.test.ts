// Knows which measured values, targets and definitions contradict themselves, and that each is told in a sentence of its own.
import { describe, expect, it } from 'vitest'
import type { IndicatorKind, Measurement, SeriesDefinition, TargetValue } from '../../../shared/model/indicator.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { type MeasurementDraft, violationsOfMeasurement } from '../../../shared/rules/measurement-violations.ts'
import { violationsOfSeries } from '../../../shared/rules/series-violations.ts'
import { violationsOfTarget, violationsOfWithdrawal } from '../../../shared/rules/target-violations.ts'
import type { Violation } from '../../../shared/rules/violation.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { makeMeasurement, makeSeries, noTarget } from '../../helpers/series-factory.ts'

const codesOf = (violations: readonly Violation[]) => violations.map(({ field, code }) => `${field.split('/').at(-1)} ${code}`)
const draftOf = (part: Partial<Measurement>): MeasurementDraft => {
  const { fiscalYear: _, period: _period, ...draft } = makeMeasurement(2015, null, part)
  return draft
}
const of = (kind: IndicatorKind, part: Partial<Measurement>) => codesOf(violationsOfMeasurement('s', { kind, decimals: 0 }, draftOf(part)))
const id = 'q' as never

describe('a measured value', () => {
  it.each<[IndicatorKind, Partial<Measurement>]>([
    ['rate', { value: '0' }],
    ['rate', { value: '100' }],
    ['rate', { numerator: 71, denominator: 158 }],
    ['rate', { numerator: 158, denominator: 158 }],
    ['organisationRate', { questionId: id }],
    ['relative', { value: '-3' }],
    ['relative', { value: '404' }],
    ['relative', { numerator: 1, denominator: 2 }],
    ['count', { value: '0' }],
    ['count', { value: '12.0' }],
    ['rate', { value: '45.55' }],
    ['score', { value: '5' }],
    ['score', { mysteryShoppingId: id }],
    ['milestone', { day: '2016-03-15' }],
    ['milestone', {}],
    ['text', { text: '関係者の意見を反映した' }],
    ['rate', { state: 'notMeasured', reason: '調査を行わなかったため', substitute: '聞き取り' }],
    ['milestone', { state: 'notApplicable', reason: '対象の事業がないため' }],
  ])('of %s %o is one', (kind, part) => expect(of(kind, part)).toEqual([]))

  it.each<[IndicatorKind, Partial<Measurement>, readonly string[]]>([
    ['rate', {}, ['value missing']],
    ['rate', { value: '100.1' }, ['value percentOver']],
    ['organisationRate', { value: '-0.1' }, ['value negative']],
    ['score', { value: '5.1' }, ['value scoreOver']],
    ['count', { value: '-1' }, ['value negative']],
    ['count', { value: '0.5' }, ['value moreDecimals']],
    ['rate', { numerator: 159, denominator: 158 }, ['numerator numeratorOver']],
    ['rate', { numerator: 0, denominator: 0 }, ['denominator zeroDenominator']],
    ['rate', { numerator: 3 }, ['denominator missing']],
    ['rate', { denominator: 3 }, ['numerator missing']],
    ['rate', { value: '45', questionId: id }, ['questionId severalWays']],
    ['rate', { numerator: 1, denominator: 2, questionId: id }, ['questionId severalWays']],
    ['rate', { mysteryShoppingId: id }, ['mysteryShoppingId otherKind']],
    ['count', { questionId: id }, ['questionId otherKind']],
    ['count', { numerator: 1, denominator: 2 }, ['numerator otherKind', 'denominator otherKind']],
    ['milestone', { value: '1' }, ['value otherKind']],
    ['rate', { value: '1', day: '2016-03-15' }, ['day otherKind']],
    ['milestone', { day: '2016-02-30' }, ['day notADay']],
    ['text', { text: ' ' }, ['text missing']],
    ['text', { text: '文', value: '1' }, ['value otherKind']],
    ['rate', { state: 'notMeasured' }, ['reason missing']],
    ['rate', { state: 'notMeasurable', reason: '　' }, ['reason missing']],
    ['rate', { state: 'notApplicable', reason: '理由', value: '1', text: '文' }, ['value besideState', 'text besideState']],
    ['rate', { value: '1', from: '2016-02-10', until: '2016-02-09' }, ['until endsBeforeBegin']],
    ['rate', { value: '1', note: '\0' }, ['note controlCharacter']],
    ['rate', { value: '1', evidence: { fileName: '\0', hash: '', link: '\0' } }, ['fileName controlCharacter', 'link controlCharacter']],
  ])('of %s %o is none', (kind, part, codes) => {
    expect(of(kind, part)).toEqual(codes)
    for (const violation of violationsOfMeasurement('s', { kind, decimals: 0 }, draftOf(part))) {
      const sentence = describeViolation(violation)
      expect(sentence).toMatch(/[ぁ-ん].*。$/)
      expect(sentence).not.toMatch(/入力した欄|の内容を確かめて|[{}]/)
    }
  })

  it('is told with its numbers', () => {
    const [violation] = violationsOfMeasurement('s', { kind: 'rate', decimals: 1 }, draftOf({ numerator: 1600, denominator: 1500 }))
    expect(violation && describeViolation(violation)).toBe('「分子」が分母（1,500）より大きくなっています。分子と分母を確かめてください。')
  })
})

describe('a target', () => {
  const target = (part: Partial<TargetValue>): TargetValue => ({ ...noTarget, ...part })
  const at = (kind: IndicatorKind, direction: SeriesDefinition['direction'], part: Partial<TargetValue>) =>
    codesOf(violationsOfTarget('yearlyTarget/s', { kind, direction }, target(part)))
  it.each<[IndicatorKind, SeriesDefinition['direction'], Partial<TargetValue>, readonly string[]]>([
    ['rate', 'up', { value: '50' }, []],
    ['rate', 'up', { value: '0' }, []],
    ['rate', 'up', { text: '前年度並み' }, []],
    ['rate', 'within', { value: '40', upper: '40' }, []],
    ['milestone', 'up', { day: '2016-03-31' }, []],
    ['relative', 'up', {}, []],
    ['rate', 'up', { value: '101' }, ['value percentOver']],
    ['score', 'up', { value: '5.5' }, ['value scoreOver']],
    ['count', 'down', { value: '-1' }, ['value negative']],
    ['rate', 'within', { value: '60', upper: '40' }, ['upper upperBelow']],
    ['rate', 'within', { value: '60' }, ['upper missing']],
    ['rate', 'within', { upper: '60' }, ['value missing']],
    ['rate', 'within', { value: '60', upper: '120' }, ['upper percentOver']],
    ['rate', 'up', { value: '40', upper: '60' }, ['upper otherKind']],
    ['rate', 'up', { day: '2016-03-31' }, ['day otherKind']],
    ['milestone', 'up', { value: '1' }, ['value otherKind']],
    ['milestone', 'up', { day: '2016-02-30' }, ['day notADay']],
    ['text', 'up', { value: '1', text: '文' }, ['value otherKind']],
    ['rate', 'up', { value: '1', text: '\0' }, ['text controlCharacter']],
  ])('of %s %s %o: %o', (kind, direction, part, codes) => expect(at(kind, direction, part)).toEqual(codes))

  it('of withdrawal is a number that the indicator can have', () => {
    expect(codesOf(violationsOfWithdrawal('yearlyTarget/s', 'rate', '101'))).toEqual(['withdrawal percentOver'])
    expect(codesOf(violationsOfWithdrawal('yearlyTarget/s', 'milestone', '1'))).toEqual(['withdrawal otherKind'])
    expect(violationsOfWithdrawal('yearlyTarget/s', 'text', null)).toEqual([])
  })
})

describe('a definition', () => {
  const codes = (part: Partial<SeriesDefinition>) => codesOf(violationsOfSeries('s', { ...definitionOf(makeSeries()), ...part }))
  it('has a name, totals only of counts, and a target of its own kind', () => {
    expect(codes({})).toEqual([])
    expect(codes({ kind: 'count', totalFrom: 2015 })).toEqual([])
    expect(codes({ name: ' 　' })).toEqual(['name missing'])
    expect(codes({ totalFrom: 2015 })).toEqual(['totalFrom otherKind'])
    expect(codes({ wardTarget: { ...noTarget, day: '2016-03-31' } })).toEqual(['day otherKind'])
    expect(codes({ countingRule: '\0' })).toEqual(['countingRule controlCharacter'])
    expect(codes({ baseline: { value: '100.1', fiscalYear: 2014 } })).toEqual(['baselineValue percentOver'])
    expect(codes({ kind: 'score', baseline: { value: '-1', fiscalYear: 2014 } })).toEqual(['baselineValue negative'])
    expect(codes({ kind: 'relative', baseline: { value: '120', fiscalYear: 2014 } })).toEqual([])
  })
})
