// Knows a counted number of the records as people type it: 404, ４０４人, 1,234件, ▲12; it comes with its unit, and says why it cannot be read.
import type { Decimal } from '../../model/indicator.ts'
import { readMeasured, type RefusedFigureCode } from '../read-figure.ts'

type ReadRecordCount =
  /** `unit` '' = none was typed. */
  Readonly<{ value: Decimal | null; unit: string }> | Readonly<{ refused: RefusedFigureCode }>

/** The number of digits that the data file takes. */
const most = { whole: 16, fraction: 10 } as const

/** null = nothing was typed, or a dash alone. Without zeros at its end: 40.0 is 40. */
export function readRecordCount(typed: string): ReadRecordCount {
  const read = readMeasured(typed)
  if (read.is === 'empty') return { value: null, unit: '' }
  if (read.is === 'refused') return { refused: read.code }
  if (read.is !== 'value') return { refused: 'notANumber' }
  const value = read.value.includes('.') ? read.value.replace(/\.?0+$/, '') : read.value
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  if (whole.length > most.whole || fraction.length > most.fraction) return { refused: 'notANumber' }
  return { value, unit: read.unit ?? '' }
}
