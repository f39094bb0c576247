// Knows figures of a file that cannot be as they stand, though each has the shape of one: they are told, and the ward is asked.
import type { SubmittedContent, SubmittedFigure, SubmittedResult } from '../../model/submission.ts'
import { compareDecimals } from '../decimal.ts'
import { foldText } from '../fold-text.ts'

/** Of each such figure the number of its indicator and how it is printed: '1⑴㋐① 145.5％'. */
export function doubtfulFiguresOf({ results }: SubmittedContent): readonly string[] {
  return results.flatMap((result) =>
    [result.previous, result.current].flatMap((figure) =>
      figure !== null && isDoubtful(figure, result) ? [`${result.number} ${figure.printed || (figure.value ?? '')}`.trim()] : [],
    ),
  )
}

function isDoubtful(figure: SubmittedFigure, { kind }: SubmittedResult): boolean {
  const { value, total, numerator, denominator, base, day, text, state } = figure
  const isRate = kind === 'rate' || kind === 'organisationRate'
  const numbers = [value, total].flatMap((one) => one ?? [])
  return (
    numbers.some((one) => compareDecimals(one, '0') < 0) ||
    (isRate && numbers.some((one) => compareDecimals(one, '100') > 0)) ||
    (isRate && isMore(numerator, denominator)) ||
    (base !== null && (isMore(base.returned, base.sent) || isMore(base.n, base.returned))) ||
    (state === 'value' ? value === null && total === null && day === null && text === '' : value !== null) ||
    (value !== null && !isPrinted(value, figure.printed))
  )
}

const isMore = (part: number | null, whole: number | null): boolean => part !== null && whole !== null && part > whole

/** However it is grouped and whatever stands around it. */
function isPrinted(value: string, printed: string): boolean {
  return foldText(printed).replaceAll(/[,\s]/g, '').includes(value.replace('-', ''))
}
