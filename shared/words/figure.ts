// Knows how a figure and a target are printed: 45.5％, 2件（累計5件）, 未測定（…）, 50％以上.
import type { Decimal, Figure, MeasurementState, SeriesDefinition, TargetValue } from '../model/indicator.ts'
import { showDecimal } from '../rules/decimal.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfDay } from './dates.ts'
import { sayCaption } from './survey-caption.ts'

/** What the printing of a figure depends on. */
export type PrintedSeries = Pick<SeriesDefinition, 'kind' | 'direction' | 'isStrict' | 'unit'>

const stateNames: Readonly<Record<Exclude<MeasurementState, 'value'>, string>> = {
  notMeasured: '未測定',
  notApplicable: '対象外',
  notMeasurable: '測定不能',
}

/** '45.5％', '1,234件', '▲0.5点' */
export function sayValue(value: Decimal, { unit }: Pick<SeriesDefinition, 'unit'>): string {
  return `${showDecimal(value)}${unit}`
}

/** '45.5％（参考値）', '2件（累計5件）', '未測定（…）［代替：…］', '平成28年3月15日に実施', in the years after it '実施済（平成28年3月15日）'; '' where nothing is known yet. */
export function sayFigure(figure: Figure, series: PrintedSeries): string {
  const total = figure.total === null ? '' : `（累計${sayValue(figure.total, series)}）`
  if (figure.state !== 'value') {
    const reason = figure.reason === '' ? '' : `（${figure.reason}）`
    const substitute = figure.substitute === '' ? '' : `［代替：${figure.substitute}］`
    return `${stateNames[figure.state]}${reason}${substitute}${total}`
  }
  if (series.kind === 'milestone') return sayReached(figure)
  if (series.kind === 'text' || figure.value === null) return figure.text
  return `${sayValue(figure.value, series)}${total}${figure.isReference ? '（参考値）' : ''}`
}

/** A day of long ago had better not look like what the year itself brought. */
function sayReached({ day, isReachedBefore }: Pick<Figure, 'day' | 'isReachedBefore'>): string {
  if (day === null) return '未実施'
  return isReachedBefore ? `実施済（${dayOf(day)}）` : `${dayOf(day)}に実施`
}

/** For a cell of a form: the figure, and under it the caption where it comes from a survey. */
export function sayResult(figure: Figure, series: PrintedSeries): string {
  const said = sayFigure(figure, series)
  return figure.base === null || figure.value === null ? said : `${said}\n${sayCaption(figure.base)}`
}

/** '平成27年度・平成28年度の値がないため、累計に含まれていません。'; '' where none is missing. */
export function sayGaps({ gaps }: Pick<Figure, 'gaps'>): string {
  return gaps.length === 0 ? '' : `${gaps.map((year) => labelOfFiscalYear(year)).join('・')}の値がないため、累計に含まれていません。`
}

/** The bound alone, where the ward words it at length: '44％以上' of 「平成27年度44％以上（平成29年度末までに50％以上）」; words only where there is no number. */
export function sayBound(target: TargetValue, series: PrintedSeries): string {
  const hasNumber = target.value !== null || target.upper !== null || target.day !== null
  return sayTarget(hasNumber ? { ...target, text: '' } : target, series)
}

/** '50％以上', '5件以下', '40～60％', '平成28年3月31日までに実施', '前年度以上', or as the ward words it; '' where there is none. */
export function sayTarget(target: TargetValue, series: PrintedSeries): string {
  if (target.text !== '') return target.text
  if (target.day !== null) return `${dayOf(target.day)}までに実施`
  const bound = bounds[series.direction][series.isStrict ? 'strict' : 'included']
  if (target.value === null) return series.kind === 'relative' ? sayLikeLastYear(bound) : ''
  if (target.upper === null) return `${sayValue(target.value, series)}${bound}`
  return `${showDecimal(target.value)}～${sayValue(target.upper, series)}`
}

const bounds = {
  up: { included: '以上', strict: '超' },
  down: { included: '以下', strict: '未満' },
  within: { included: '', strict: '' },
} as const

const sayLikeLastYear = (bound: string): string => (bound === '超' ? '前年度を超える' : `前年度${bound || 'と同じ'}`)
/** '平成28年3月31日': without its weekday. */
const dayOf = (iso: string): string => labelOfDay(iso).replace(/（.）$/, '')
