// Knows how the target and the result of an indicator stand in a line: as its series prints them, else as the form has them.
import type { Figure, IndicatorSeries } from '../../../../shared/model/indicator.ts'
import { type FirstReiwaYearAs, letterLabelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import type { JudgedTarget } from '../../../../shared/rules/target-of.ts'
import { labelOfDate } from '../../../../shared/words/editions.ts'
import { sayFigure, sayTarget } from '../../../../shared/words/figure.ts'
import { judgementWords as words } from '../../../../shared/words/judgement.ts'

/** '' = nothing there. A note stands small under its text. */
export type IndicatorTexts = Readonly<{ target: string; targetNote: string; result: string; resultNote: string }>
type TargetTexts = Pick<IndicatorTexts, 'target' | 'targetNote'>
type ResultTexts = Pick<IndicatorTexts, 'result' | 'resultNote'>
type Shown = Readonly<{
  series: IndicatorSeries | null
  figure: Figure | null
  judged: JudgedTarget | null
  inPlan: Readonly<{ target: string; result: string }>
}>

export function textsOfIndicator({ series, figure, judged, inPlan }: Shown, firstReiwaYearAs: FirstReiwaYearAs): IndicatorTexts {
  if (!series) {
    const noteOf = (text: string) => (text === '' ? '' : words.fromForm)
    return { target: inPlan.target, targetNote: noteOf(inPlan.target), result: inPlan.result, resultNote: noteOf(inPlan.result) }
  }
  return { ...textsOfTarget(judged, series, firstReiwaYearAs), ...textsOfResult(figure, series) }
}

function textsOfTarget(judged: JudgedTarget | null, series: IndicatorSeries, firstReiwaYearAs: FirstReiwaYearAs): TargetTexts {
  if (judged === null) return { target: '', targetNote: '' }
  // a day says by itself in which year it is
  if (judged.target.day !== null) return { target: labelOfDate(judged.target.day), targetNote: words.byDay }
  const isLater = judged.isAhead && judged.targetYear !== null
  return {
    target: shortTarget(judged, series),
    targetNote: isLater ? words.inYear(letterLabelOfFiscalYear(judged.targetYear, firstReiwaYearAs)) : '',
  }
}

function textsOfResult(figure: Figure | null, series: IndicatorSeries): ResultTexts {
  if (figure === null) return { result: '', resultNote: '' }
  if (series.kind === 'milestone' && figure.day !== null) {
    return { result: labelOfDate(figure.day), resultNote: figure.isReachedBefore ? words.doneBefore : words.done }
  }
  const n = figure.base?.n ?? figure.denominator
  return { result: sayFigure(figure, series), resultNote: n === null ? '' : words.n(n) }
}

/** Its number alone, however the ward words it; without one its words. */
function shortTarget({ target }: JudgedTarget, series: IndicatorSeries): string {
  return sayTarget({ ...target, text: '' }, series) || target.text
}
