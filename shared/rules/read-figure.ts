// Knows a measured value as people type it: 45.5％, 71/158, ▲0.5ポイント, 未測定（…）, 平成28年3月15日に実施; and which writings must not be guessed at.
import type { Decimal, MeasurementState } from '../model/indicator.ts'
import { parseDay } from './parse-day.ts'
import { approximate, comparisonWord, isSplitNumber, readNumber, spaceless } from './read-number.ts'

export const refusedFigureCodes = [
  'comparison',
  'approximate',
  'range',
  'twoNumbers',
  'bracketed',
  'misplacedComma',
  'misplacedPoint',
  'zeroDenominator',
  'notANumber',
] as const
/** 50％以上 is a target · 約30 · 40～60 · 404件(前年385件) · (16) is not in the sum · 1,23 · 3.7.1 · 71/0 */
export type RefusedFigureCode = (typeof refusedFigureCodes)[number]

export type ReadMeasured =
  /** Nothing, or a dash alone. */
  | Readonly<{ is: 'empty' }>
  /** `unit` as typed, ％ for every writing of it; null = none. */
  | Readonly<{ is: 'value'; value: Decimal; unit: string | null }>
  /** 71/158, 158人中71人; the denominator is not 0. */
  | Readonly<{ is: 'fraction'; numerator: number; denominator: number }>
  /** ISO date. */
  | Readonly<{ is: 'day'; day: string }>
  | Readonly<{ is: 'state'; state: Exclude<MeasurementState, 'value'>; reason: string; substitute: string }>
  | Readonly<{ is: 'refused'; code: RefusedFigureCode }>

/** Never throws. 全角, commas, the many minuses and dots are understood; what could mean two things is refused, with what it looks like. */
export function readMeasured(typed: string): ReadMeasured {
  const state = readState(typed)
  if (state) return state
  // NFKC would make ① and ² digits, and without its line end 1⏎2 would be 12
  if (/\p{No}|\S[\n\r]+\s*\S/u.test(typed)) return refused(/\d[^]*[\n\r][^]*\d/.test(typed) ? 'twoNumbers' : 'notANumber')
  if (isSplitNumber(typed)) return refused('twoNumbers')
  const bare = spaceless(typed)
  // ▲ alone may mean anything
  if (/^[-ー]?$/.test(bare) && !/[▲△]/.test(typed)) return { is: 'empty' }
  const day = parseDay(bare.replace(/(に?実施|に?完了|に?達成)(済み?)?$/, ''))
  if (day) return { is: 'day', day }
  return readFraction(bare) ?? readValue(bare)
}

const refused = (code: RefusedFigureCode): ReadMeasured => ({ is: 'refused', code })

function readValue(bare: string): ReadMeasured {
  if (comparisonWord.test(bare)) return refused('comparison')
  if (approximate.test(bare)) return refused('approximate')
  if (/^\(.*\)$/.test(bare)) return refused('bracketed')
  if (/^[^\d]*[\d.,・]+[^\d~-]{0,6}(~|-|から)[\d.,・]+[^\d]*$/.test(bare)) return refused('range')
  const read = readNumber(bare)
  return 'code' in read ? refused(read.code) : { is: 'value', value: read.value, unit: read.unit }
}

/** 71/158, 71÷158, 158人中71人. Whole numbers of people only: 5点満点中3点 is none. */
function readFraction(bare: string): ReadMeasured | null {
  if (bare.includes('点')) return null
  const [, over = '', under = ''] = /^([\d,]+)[^\d,.]{0,3}[/÷]([\d,]+)[^\d,.]{0,3}$/.exec(bare) ?? []
  const [, whole = under, part = over] = /^([\d,]+)[^\d,.]{0,3}中([\d,]+)[^\d,.]{0,3}$/.exec(bare) ?? []
  if (whole === '') return null
  const [numerator, denominator] = [wholeNumber(part), wholeNumber(whole)]
  if (numerator === null || denominator === null) return refused('misplacedComma')
  if (numerator > maxCount || denominator > maxCount) return refused('notANumber')
  return denominator === 0 ? refused('zeroDenominator') : { is: 'fraction', numerator, denominator }
}

/** More people than there are. */
const maxCount = 9_999_999_999

function wholeNumber(digits: string): number | null {
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(digits) ? Number(digits.replaceAll(',', '')) : null
}

const states = [
  ['未測定', 'notMeasured'],
  ['未計測', 'notMeasured'],
  ['対象外', 'notApplicable'],
  ['測定不能', 'notMeasurable'],
  ['測定不可', 'notMeasurable'],
  ['計測不能', 'notMeasurable'],
] as const

/** 未測定（台風のため）［代替：来場者アンケート 62％］: what stands behind the word is kept as it was typed. */
function readState(typed: string): ReadMeasured | null {
  const text = typed.trim()
  const [word, state] = states.find(([one]) => text.startsWith(one)) ?? []
  if (!word || !state) return null
  let rest = text.slice(word.length)
  // 対象外の事業を除き45件 says something else
  if (/^[\p{L}\p{N}]/u.test(rest)) return null
  rest = rest.trim()
  const [replaced = '', substitute = ''] = /[［[（(]\s*代替(?:指標)?\s*[：:]\s*(.*?)\s*[］\]）)]$/su.exec(rest) ?? []
  if (replaced !== '') rest = rest.slice(0, -replaced.length).trim()
  const [, reason = rest.replace(/^[：:、,]\s*/, '')] = /^[（(](.*)[）)]$/su.exec(rest) ?? []
  return { is: 'state', state, reason: reason.trim(), substitute }
}
