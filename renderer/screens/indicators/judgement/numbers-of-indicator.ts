// Knows the numbers that an indicator was judged by, as a small table of names and texts.
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { compareDecimals, roundHalfUp, showDecimal } from '../../../../shared/rules/decimal.ts'
import type { Decimal, IndicatorSeries } from '../../../../shared/model/indicator.ts'
import { sayDifference } from '../../../../shared/words/difference.ts'
import { sayFigure, sayGaps, sayTarget, sayValue } from '../../../../shared/words/figure.ts'
import { judgementWords as words } from '../../../../shared/words/judgement.ts'
import { sayCaption } from '../../../../shared/words/survey-caption.ts'
import { saySurveyFlag } from '../../../../shared/words/survey-flags.ts'
import type { JudgedIndicator } from './judgement-rows.ts'

export type NumberRow = Readonly<{ name: string; text: string }>
/** Digits of a value that is told before it is rounded. */
const exactDigits = 4

export function numbersOfIndicator({ series, figure, judged, verdict, texts }: JudgedIndicator): readonly NumberRow[] {
  const row = (name: string, text: string): readonly NumberRow[] => (text === '' ? [] : [{ name, text }])
  if (!series) return [...row(words.columns.target, texts.target), ...row(words.columns.result, texts.result)]
  const { lastValue, difference, ratio, withdrawal } = verdict.facts
  const decimal = (fact: string | number | null | undefined, say: (value: Decimal) => string) => (fact == null ? '' : say(String(fact)))
  const year = judged && judged.from !== 'yearly' && judged.targetYear !== null ? words.ahead(labelOfFiscalYear(judged.targetYear)) : ''
  return [
    ...(judged ? row(words.target[judged.from] + year, sayTarget(judged.target, series)) : []),
    ...(figure ? row(words.result, [sayFigure(figure, series), sayGaps(figure)].filter(Boolean).join('　')) : []),
    ...row(words.exact, exactOf(series, figure?.exact ?? null, figure?.value ?? null)),
    ...row(
      words.lastYear,
      decimal(lastValue, (value) => sayValue(value, series)),
    ),
    ...row(
      words.difference,
      decimal(difference, (value) => sayDifference(value, series)),
    ),
    ...row(
      words.ratio,
      decimal(ratio, (value) => `${showDecimal(value)}％`),
    ),
    ...row(
      words.withdrawal,
      decimal(withdrawal ?? judged?.withdrawal, (value) => sayValue(value, series)),
    ),
    ...(figure ? row(words.base, baseOf(figure)) : []),
    ...(figure?.flags ?? []).flatMap((flag) => row(words.doubtsShort.flagged, saySurveyFlag(flag))),
  ]
}

/** Told only where rounding changed it: 49.96％ that is printed and judged as 50.0％. */
function exactOf(series: IndicatorSeries, exact: Decimal | null, value: Decimal | null): string {
  if (exact === null || value === null || compareDecimals(exact, value) === 0) return ''
  const typed = exact.split('.')[1]?.length ?? 0
  return sayValue(roundHalfUp(exact, Math.min(typed, Math.max(exactDigits, series.decimals + 1))), series)
}

function baseOf({ base, numerator, denominator }: NonNullable<JudgedIndicator['figure']>): string {
  if (base) return sayCaption(base)
  return numerator === null || denominator === null ? '' : words.fraction(numerator, denominator)
}
