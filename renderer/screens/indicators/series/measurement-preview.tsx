// Knows what a measurement that is being written will come to: how the forms print it, and what the rules say of it.
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import { verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { sayResult } from '../../../../shared/words/figure.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { saySurveyFlag } from '../../../../shared/words/survey-flags.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import type { MeasuredPart } from '../../../../shared/words/read-year-cell.ts'
import { schemeOf, type SeriesWorld } from './year-rows.ts'

type MeasurementPreviewProps = Readonly<{
  series: IndicatorSeries
  fiscalYear: number
  period: CheckPeriod
  measured: MeasuredPart
  world: SeriesWorld
}>

export function MeasurementPreview({ series, fiscalYear, period, measured, world }: MeasurementPreviewProps) {
  const others = series.measurements.filter((one) => one.fiscalYear !== fiscalYear || one.period !== period)
  const written: IndicatorSeries = { ...series, measurements: [...others, { fiscalYear, period, ...measured }] }
  const book = { ...world.book, series: world.book.series.map((one) => (one.id === series.id ? written : one)) }
  const figure = figureOf(written, fiscalYear, period, book)
  const scheme = schemeOf(written, fiscalYear, period)
  const verdict = scheme && verdictOf({ series: written, fiscalYear, period, scheme }, { ...world, book })
  const printed = figure === null ? '' : sayResult(figure, written)
  return (
    <section className="measurement-preview" aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      <p className="measurement-printed">{printed === '' ? words.previewNone : printed}</p>
      {verdict && <p>{words.verdictLine(sayVerdict(verdict))}</p>}
      {figure && figure.flags.length > 0 && (
        <ul className="measurement-told">
          {figure.flags.map((flag, nth) => (
            <li key={nth}>{saySurveyFlag(flag)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
