// Knows every text that a person wrote about indicators, surveys and 覆面調査, each with the year and the place that it belongs to.
import type { BasicPolicy } from '../model/basic-policy.ts'
import type { IndicatorSeries, Measurement } from '../model/indicator.ts'
import type { IndicatorBook } from '../model/indicator-book.ts'
import type { MeasurementTextField, PlaceOfText, SeriesTextField } from '../model/search.ts'
import type { MysteryShopping, Survey } from '../model/survey.ts'
import { listCommonIndicators } from './common-series.ts'

/** As TextOfPlan; fiscalYear null = of no year. */
export type TextOfBook = Readonly<{ fiscalYear: number | null; ref: PlaceOfText; text: string; number: string; title: string }>
/** Why a target of a series was changed after the 策定 of a year's plan; key as in TargetChange. */
export type SeriesChangeReason = Readonly<{ fiscalYear: number; key: string; reason: string }>

const fixedFields: readonly SeriesTextField[] = ['name', 'denominatorFilter']

/**
 * In the book's order: series, surveys, 覆面調査, then the reasons. What the basic policy says of a common indicator (its method too, as long as it is
 * the policy's) is nobody's text here, nor is a decision about a series that is gone.
 */
export function textsOfBook(book: IndicatorBook, policy: BasicPolicy, reasons: readonly SeriesChangeReason[]): readonly TextOfBook[] {
  const policyMethods = new Map(listCommonIndicators(policy).map(({ indicator }) => [indicator.key, indicator.measurementMethod?.print]))
  const names = new Map<string, string>(book.series.map(({ id, name }) => [id, name]))
  return [
    ...book.series.flatMap((series) => [
      ...textsOfSeries(series, series.commonKey === null ? undefined : policyMethods.get(series.commonKey)),
      ...textsOfYears(series),
    ]),
    ...book.surveys.flatMap(textsOfSurvey),
    ...book.mysteryShoppings.flatMap(textsOfShopping),
    ...book.decisions.flatMap(({ subjectKind, subjectId: id, field, fiscalYear, period, reason: text }): readonly TextOfBook[] => {
      const title = subjectKind === 'series' ? names.get(id) : undefined
      const ref: PlaceOfText = { kind: 'decision', id, subjectKind, symbolField: field, period, field: 'reason' }
      return title === undefined ? [] : [{ fiscalYear, ref, text, number: '', title }]
    }),
    ...reasons.map(({ fiscalYear, key, reason: text }): TextOfBook => {
      const ref: PlaceOfText = { kind: 'targetChange', id: key, field: 'reason' }
      return { fiscalYear, ref, text, number: '', title: names.get(seriesOfChange(key)) ?? '' }
    }),
  ]
}

/** Of 'series/ID/column' and 'yearlyTarget/ID-2015/column'. */
function seriesOfChange(key: string): string {
  const [kind, id = ''] = key.split('/')
  return kind === 'yearlyTarget' ? id.replace(/-\d{4}$/, '') : id
}

function textsOfSeries(series: IndicatorSeries, policyMethod: string | undefined): readonly TextOfBook[] {
  const { id, name: title, commonKey } = series
  const texts: Readonly<Record<SeriesTextField, string>> = {
    name: series.name,
    denominatorFilter: series.denominatorFilter,
    method: series.method === policyMethod ? '' : series.method,
    source: series.source,
    frequency: series.frequency,
    countingRule: series.countingRule,
    targetText: series.wardTarget?.text ?? '',
    targetReason: series.targetReason,
  }
  return (Object.keys(texts) as SeriesTextField[])
    .filter((field) => commonKey === null || !fixedFields.includes(field))
    .map((field) => ({ fiscalYear: null, ref: { kind: 'series', id, field }, text: texts[field], number: '', title }))
}

function textsOfYears({ id, name: title, targets, measurements, breaks }: IndicatorSeries): readonly TextOfBook[] {
  const of = { number: '', title }
  return [
    ...targets.map(({ fiscalYear, target }): TextOfBook => {
      return { fiscalYear, ref: { kind: 'yearlyTarget', id, field: 'text' }, text: target.text, ...of }
    }),
    ...measurements.flatMap((measurement) => {
      const { fiscalYear, period } = measurement
      const texts = textsOfMeasurement(measurement)
      return (Object.keys(texts) as MeasurementTextField[]).map(
        (field): TextOfBook => ({ fiscalYear, ref: { kind: 'measurement', id, period, field }, text: texts[field], ...of }),
      )
    }),
    ...breaks.map(
      ({ fiscalYear, note: text }): TextOfBook => ({ fiscalYear, ref: { kind: 'seriesBreak', id, field: 'note' }, text, ...of }),
    ),
  ]
}

function textsOfMeasurement(measurement: Measurement): Readonly<Record<MeasurementTextField, string>> {
  const { text, reason, substitute, measuredBy, evidence, note } = measurement
  return { text, reason, substitute, measuredBy, fileName: evidence?.fileName ?? '', link: evidence?.link ?? '', note }
}

function textsOfSurvey(survey: Survey): readonly TextOfBook[] {
  const { id, fiscalYear, name: title, questions } = survey
  return [
    ...(['name', 'mode', 'population', 'source', 'notes'] as const).map(
      (field): TextOfBook => ({ fiscalYear, ref: { kind: 'survey', id, field }, text: survey[field], number: '', title }),
    ),
    ...questions.flatMap((question) => {
      const { id: questionId, number, options } = question
      const of = { fiscalYear, number, title }
      return [
        ...(['number', 'text', 'filterText'] as const).map(
          (field): TextOfBook => ({ ref: { kind: 'surveyQuestion', id, questionId, field }, text: question[field], ...of }),
        ),
        ...options.map(({ label: text }): TextOfBook => ({ ref: { kind: 'answerOption', id, questionId, field: 'label' }, text, ...of })),
      ]
    }),
  ]
}

/** An area is named once, however many items it has. */
function textsOfShopping({ id, fiscalYear, name: title, notes, areas }: MysteryShopping): readonly TextOfBook[] {
  const of = { fiscalYear, number: '', title }
  return [
    { ref: { kind: 'mysteryShopping', id, field: 'name' }, text: title, ...of },
    { ref: { kind: 'mysteryShopping', id, field: 'notes' }, text: notes, ...of },
    ...areas.flatMap(({ name: area, items }): readonly TextOfBook[] => [
      { ref: { kind: 'mysteryItem', id, field: 'area' }, text: area, ...of },
      ...items.map(({ name: text }): TextOfBook => ({ ref: { kind: 'mysteryItem', id, field: 'name' }, text, ...of })),
    ]),
  ]
}
