// Knows the figure that stands in a cell of 成果指標実績報告, as a person typed it or the program printed it: '45.5％', '未測定（…）', '2件（累計5件）'.
import type { SubmittedFigure } from '../../model/submission.ts'
import { readMeasured } from '../read-figure.ts'

const blank: Omit<SubmittedFigure, 'printed'> = {
  state: 'value',
  value: null,
  total: null,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  base: null,
  isReference: false,
}
/** What is added up over the years stands behind the year's own. */
const withTotal = /^([^（(]*)[（(]累計([^）)]*)[）)]$/

/** null where the text is no figure. What it does not say (base, numerator) is not known. */
export function typedFigure(typed: string): SubmittedFigure | null {
  const printed = typed.trim()
  const [, own = printed, all] = withTotal.exec(printed) ?? []
  const read = readMeasured(own)
  if (all !== undefined) {
    const total = readMeasured(all)
    return read.is === 'value' && total.is === 'value' ? { ...blank, printed, value: read.value, total: total.value } : null
  }
  if (read.is === 'value') return { ...blank, printed, value: read.value }
  if (read.is === 'day') return { ...blank, printed, day: read.day }
  if (read.is === 'state') return { ...blank, printed, state: read.state, reason: read.reason, substitute: read.substitute }
  return null
}
