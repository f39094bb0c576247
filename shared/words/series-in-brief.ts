// Knows a series in two short texts: what it aims at in a year, and what was measured, the newest of the year.
import type { CommonIndicator } from '../model/basic-policy.ts'
import type { IndicatorSeries } from '../model/indicator.ts'
import type { IndicatorBook } from '../model/indicator-book.ts'
import { figureOf } from '../rules/figure-of.ts'
import { letterLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { targetOf } from '../rules/target-of.ts'
import { shortLabelOfDay } from './dates.ts'
import { sayFigure, sayTarget } from './figure.ts'

/**
 * '' = none. A target of a later year says of which: 60％以上（H29）. Numbers and days stand for themselves, without the words around them: H28.3.31まで,
 * H27.10.1, and in the years after it H27.10.1済.
 */
export function saySeriesInBrief(
  series: IndicatorSeries,
  fiscalYear: number,
  common: CommonIndicator | null,
  book: IndicatorBook,
): Readonly<{ target: string; value: string }> {
  const judged = targetOf(series, fiscalYear, common)
  const figure = figureOf(series, fiscalYear, 'selfEvaluation', book) ?? figureOf(series, fiscalYear, 'midYearReview', book)
  const day = series.kind === 'milestone' ? (figure?.day ?? null) : null
  const value =
    figure === null ? '' : day === null ? sayFigure(figure, series) : `${shortLabelOfDay(day)}${figure.isReachedBefore ? '済' : ''}`
  if (judged?.target.day != null) return { target: `${shortLabelOfDay(judged.target.day)}まで`, value }
  const said = judged === null ? '' : sayTarget({ ...judged.target, text: '' }, series) || judged.target.text
  const year = judged?.isAhead && judged.targetYear !== null ? `（${letterLabelOfFiscalYear(judged.targetYear)}）` : ''
  return { target: said === '' ? '' : `${said}${year}`, value }
}
