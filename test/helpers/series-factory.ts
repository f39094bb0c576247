// Knows how to make series, measurements, figures and books of indicators for tests.
import type { SeriesId } from '../../shared/model/ids.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { Figure, IndicatorSeries, Measurement, TargetValue, YearlyTarget } from '../../shared/model/indicator.ts'

export const noTarget: TargetValue = { value: null, upper: null, day: null, text: '' }

/** A rate in ％ of one decimal, the more the better, without targets and values, unless told otherwise. */
export function makeSeries(part: Partial<IndicatorSeries> = {}): IndicatorSeries {
  return {
    id: 'series-1' as SeriesId,
    commonKey: null,
    name: '「役に立った」と感じた区民の割合',
    kind: 'rate',
    direction: 'up',
    isStrict: false,
    unit: '％',
    decimals: 1,
    denominatorFilter: '',
    method: '',
    source: '',
    frequency: '',
    countingRule: '',
    baseline: null,
    wardTarget: null,
    targetYear: null,
    targetReason: '',
    totalFrom: null,
    postId: null,
    targets: [],
    measurements: [],
    breaks: [],
    links: [],
    ...part,
  }
}

export function makeYearlyTarget(fiscalYear: number, value: string, withdrawal: string | null = null): YearlyTarget {
  return { fiscalYear, target: { ...noTarget, value }, withdrawal }
}

/** A typed value of 自己評価. */
export function makeMeasurement(fiscalYear: number, value: string | null, part: Partial<Measurement> = {}): Measurement {
  return {
    fiscalYear,
    period: 'selfEvaluation',
    state: 'value',
    value,
    numerator: null,
    denominator: null,
    day: null,
    text: '',
    reason: '',
    substitute: '',
    questionId: null,
    mysteryShoppingId: null,
    from: null,
    until: null,
    measuredBy: '',
    evidence: null,
    note: '',
    ...part,
  }
}

export function makeFigure(value: string | null, part: Partial<Figure> = {}): Figure {
  return {
    state: 'value',
    exact: value,
    value,
    total: null,
    gaps: [],
    numerator: null,
    denominator: null,
    day: null,
    text: '',
    reason: '',
    substitute: '',
    base: null,
    isReachedBefore: false,
    isReference: false,
    flags: [],
    ...part,
  }
}

export function makeBook(series: readonly IndicatorSeries[], part: Partial<IndicatorBook> = {}): IndicatorBook {
  return { series, surveys: [], mysteryShoppings: [], decisions: [], settings: { referenceBelow: null, stars: null }, ...part }
}
