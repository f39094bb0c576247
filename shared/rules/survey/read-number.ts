// Knows a count of answers and a percentage as tables write them: １，２３４人, 45.5％, 45.5パーセント, （16）, －.
import type { Decimal } from '../../model/indicator.ts'
import { isSplitNumber } from '../read-number.ts'

/** （16） is told, but stands outside the sum; none: '' or a dash, which is not 0. */
export type ReadCount =
  | Readonly<{ is: 'none' }>
  | Readonly<{ is: 'count'; count: number; isBracketed: boolean }>
  | Readonly<{ is: 'refused' }>
/** `hasSign`: written with ％. The digits behind the point stay as they are written. */
export type ReadPercent =
  | Readonly<{ is: 'none' }>
  | Readonly<{ is: 'percent'; percent: Decimal; hasSign: boolean }>
  | Readonly<{ is: 'refused' }>

/** … is ... once it is normalised. */
const none = /^[-−‐‑‒–—―－ー─*.・]*$/
const count = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?(?:人|件|名|票|通|回|団体|世帯)?$/
const percent = /^(\d+)(?:[.・](\d+))?(%|パーセント)?$/
/** What nobody counts in a survey of a ward: longer digits are cells that ran together. */
const longestCount = 9

/** Never throws. */
export function readCount(text: string): ReadCount {
  const bare = bareOf(text)
  if (none.test(bare)) return { is: 'none' }
  const inside = /^\((.+)\)$/.exec(bare)?.[1]
  const digits = count.exec(inside ?? bare)?.[1]?.replaceAll(',', '')
  if (digits === undefined || digits.length > longestCount) return { is: 'refused' }
  return { is: 'count', count: Number(digits), isBracketed: inside !== undefined }
}

/** Never throws. */
export function readPercent(text: string): ReadPercent {
  const bare = bareOf(text)
  if (none.test(bare)) return { is: 'none' }
  const inside = /^\((.+)\)$/.exec(bare)?.[1] ?? bare
  const [, whole, rest, sign] = percent.exec(inside) ?? []
  if (whole === undefined || whole.length > longestCount) return { is: 'refused' }
  const digits = whole.replace(/^0+(?=\d)/, '')
  return { is: 'percent', percent: rest === undefined ? digits : `${digits}.${rest}`, hasSign: sign !== undefined }
}

/** The percentage that a text prints; null where it prints none. */
export function percentOf(text: string): Decimal | null {
  const read = readPercent(text)
  return read.is === 'percent' ? read.percent : null
}

/** Digits behind the point: 2 of '30.49'. */
export function decimalsOf(decimal: Decimal): number {
  return decimal.split('.')[1]?.length ?? 0
}

/** NFKC, without spaces; ① and ² are no digits that somebody counted, and two lines, or 12 34, are not one number. */
function bareOf(text: string): string {
  return /\p{No}|\S[\n\r]+\s*\S/u.test(text) || isSplitNumber(text) ? '?' : text.normalize('NFKC').replace(/\s/g, '')
}
