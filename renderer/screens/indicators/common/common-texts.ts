// Knows what the cells of one common indicator say, on the screen and on paper.
import type { Figure } from '../../../../shared/model/indicator.ts'
import { commonTargetOf } from '../../../../shared/rules/common-series.ts'
import { type FirstReiwaYearAs, letterLabelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { commonIndicatorWords as words } from '../../../../shared/words/common-indicators.ts'
import { sayDifference } from '../../../../shared/words/difference.ts'
import { sayBound, sayFigure } from '../../../../shared/words/figure.ts'
import { measurerLabels, stateLabels } from '../../../../shared/words/indicators.ts'
import { sayDoubts } from '../../../../shared/words/series-chart.ts'
import type { CommonRow } from './common-rows.ts'

/** A text, and what stands small under it ('' = nothing). */
export type CellText = Readonly<{ text: string; under: string }>
export type CommonTexts = Readonly<{
  cite: string
  name: string
  measurer: string
  commonTarget: CellText
  yearlyTarget: CellText
  previous: CellText
  current: CellText
  toPrevious: CellText
  toTarget: CellText
  /** Why last year does not compare; '' = it does. */
  doubts: string
  symbol: string
  state: string
  /** That a person decided otherwise than was proposed; '' = not so. */
  departure: string
  base: CellText
}>

export function commonTextsOf(row: CommonRow, firstReiwaYearAs: FirstReiwaYearAs): CommonTexts {
  const { series, indicator, strategy, current, previous, judged, shown } = row
  const { responseRate = null } = current?.base ?? {}
  const n = current?.base?.n ?? current?.denominator ?? null
  const target = commonTargetOf(indicator)
  const label = (year: number) => words.inYear(letterLabelOfFiscalYear(year, firstReiwaYearAs))
  const difference = (value: string | null): CellText => {
    if (value === null) return { text: words.none, under: '' }
    const isPercent = series.unit === '％'
    return { text: sayDifference(value, { ...series, unit: isPercent ? '' : series.unit }), under: isPercent ? words.points : '' }
  }
  const ward = row.yearly === null && judged?.from === 'ward' ? judged : null
  return {
    cite: words.cite(strategy.cite, indicator.mark),
    name: indicator.name.print,
    measurer: measurerLabels[row.measurer],
    commonTarget: {
      text: sayBound(target, series),
      under: target.day === null ? label(indicator.commonTarget.byFiscalYear) : '',
    },
    yearlyTarget: row.yearly
      ? { text: sayBound(row.yearly.target, series), under: '' }
      : ward
        ? { text: sayBound(ward.target, series), under: ward.targetYear === null ? '' : label(ward.targetYear) }
        : { text: words.none, under: '' },
    previous: figureText(previous, row),
    current: figureText(current, row),
    toPrevious: difference(row.toPrevious),
    toTarget: difference(row.toTarget),
    doubts: previous === null ? '' : sayDoubts(row.doubts),
    symbol: shown.symbol === '' ? words.noVerdict : shown.symbol,
    state: stateOf(row),
    departure: isDeparture(row) ? words.departure : '',
    base: {
      text: n === null ? words.none : n.toLocaleString('ja-JP'),
      under: n === null || responseRate === null ? '' : words.responseRate(responseRate),
    },
  }
}

function stateOf({ shown, verdict }: CommonRow): string {
  if (shown.symbol === '') return ''
  if (!shown.isDecided) return words.proposed
  return isDeparture({ shown, verdict }) ? words.decidedBeside(verdict.symbol) : words.decided
}

export const isDeparture = ({ shown, verdict }: Pick<CommonRow, 'shown' | 'verdict'>): boolean =>
  shown.isDecided && verdict.symbol !== '' && verdict.symbol !== shown.symbol

/** What the narrow cells leave out and paper has to say: why nothing was measured, why a verdict departs from the rule. */
export function commonNotesOf(row: CommonRow, fiscalYear: number, firstReiwaYearAs: FirstReiwaYearAs): readonly string[] {
  const { strategy, indicator, series, previous, current, shown, verdict, decision } = row
  const cite = words.cite(strategy.cite, indicator.mark)
  const unmeasured = (figure: Figure | null, year: number): readonly string[] => {
    if (figure === null || figure.state === 'value') return []
    return [words.sheetValue(cite, words.inYear(letterLabelOfFiscalYear(year, firstReiwaYearAs)), sayFigure(figure, series))]
  }
  return [
    ...unmeasured(previous, fiscalYear - 1),
    ...unmeasured(current, fiscalYear),
    ...(isDeparture(row) ? [words.sheetDeparture(cite, verdict.symbol, shown.symbol, decision?.reason ?? '')] : []),
  ]
}

/** Without the reason of a 未測定, which stands in the detail, and on paper below the table. */
function figureText(figure: Figure | null, { series }: CommonRow): CellText {
  if (figure === null) return { text: words.none, under: '' }
  if (figure.state !== 'value') return { text: stateLabels[figure.state], under: '' }
  return { text: sayFigure({ ...figure, isReference: false }, series), under: figure.isReference ? words.reference : '' }
}
