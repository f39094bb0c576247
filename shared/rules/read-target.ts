// Knows a target as people type it: 50％以上, 平成29年度までに　１件以上, 40～60％, 平成27年度中に…, 前年度以上.
import type { Decimal, Direction } from '../model/indicator.ts'
import { parseDay } from './parse-day.ts'
import { approximate, comparisonWord, isSplitNumber, readNumber, spaceless } from './read-number.ts'

export type ReadTarget = Readonly<{
  value: Decimal | null
  /** The greater one of 40～60％; null = there is one bound. */
  upper: Decimal | null
  /** ISO date by which it has to be done. */
  day: string | null
  unit: string | null
  /** null = no word says it (50％). */
  direction: Direction | null
  /** 超, 未満, を上回る: the bound itself does not count. */
  isStrict: boolean
  byFiscalYear: number | null
  /** 前年度以上: as last year's, without a number. */
  isRelative: boolean
}>

const nothing: ReadTarget = {
  value: null,
  upper: null,
  day: null,
  unit: null,
  direction: null,
  isStrict: false,
  byFiscalYear: null,
  isRelative: false,
}

/** null where no target is recognised beyond doubt: then it is one in words. Never throws. */
export function readTarget(typed: string): ReadTarget | null {
  const halfWidth = typed.normalize('NFKC')
  if (/\p{No}/u.test(typed) || /\d[^]*[\n\r][^]*\d/.test(halfWidth) || isSplitNumber(typed)) return null
  const bare = spaceless(typed)
  if (/^前(年度|回)/.test(bare)) return readRelative(bare)
  const day = readDay(bare)
  if (day !== null) return { ...nothing, day }
  const [deadline, byFiscalYear] = readDeadline(bare)
  const rest = bare.replace(deadline, '')
  if (!/\d/.test(rest))
    return byFiscalYear !== null && isMilestone(deadline, rest) ? { ...nothing, day: `${byFiscalYear + 1}-03-31`, byFiscalYear } : null
  const read = readRange(rest) ?? readBound(rest)
  // 50％以上（平成29年度60％以上）: the year is of the other number
  const isOfNote = /\([^()]*\d[^()]*\)$/.test(rest) && bare.indexOf(deadline) > bare.lastIndexOf('(')
  return read && { ...read, byFiscalYear: isOfNote ? null : byFiscalYear }
}

/** 平成27年度中に…を立ち上げる. Of a year that is only compared with (平成26年度実績以上), or where something is to become more, it is none. */
function isMilestone(deadline: string, rest: string): boolean {
  if (!/(中|内|末|まで)に?[、:]?$|に[、:]?$/.test(deadline)) return false
  return (
    (rest !== '' || /[中内末]/.test(deadline)) &&
    !comparisonWord.test(rest) &&
    !approximate.test(rest) &&
    !/^(比|対し|おけ)|した|維持|と同|増や|増加|減ら|減少|向上|改善|倍/.test(rest)
  )
}

/** 平成29年度までに, 令和4年度末までに, H29年度中に, 2017年度に: the words, and the year. */
function readDeadline(bare: string): readonly [string, number | null] {
  const [words = '', era = '', year = ''] = /(平成|令和|昭和|H|R|S)?(元|\d{1,4})年度(末|中|内)?(まで)?(に|、|:)?/.exec(bare) ?? []
  const before = { 平成: 1988, H: 1988, 令和: 2018, R: 2018, 昭和: 1925, S: 1925 }[era]
  if (before === undefined) return /^\d{4}$/.test(year) ? [words, Number(year)] : ['', null]
  const number = year === '元' ? 1 : Number(year)
  return number >= 1 && number <= 99 ? [words, before + number] : ['', null]
}

/** 平成28年3月31日までに実施, H28.3.31まで, 平成28年3月末までに: the last day of the month. */
function readDay(bare: string): string | null {
  const [, until = bare] = /^(.*?)まで(に.*)?$/.exec(bare) ?? []
  const [, month] = /^(.*\d{1,2}月)末日?$/.exec(until) ?? []
  if (month === undefined) return parseDay(until)
  return ['31', '30', '29', '28'].map((last) => parseDay(`${month}${last}日`)).find((day) => day !== null) ?? null
}

/** 前年度以上, 前年度実績を上回る収納率の確保, 前年度と同じ. With a number (前年度比5％増), denied, or with a second condition it is none of these. */
function readRelative(bare: string): ReadTarget | null {
  if (/\d|ない|かつ|また|及び|および|又は/.test(bare)) return null
  const [bound, ...others] = bounds.filter(({ word }) => word.test(bare))
  if (others.length > 0) return null
  if (bound) return { ...nothing, isRelative: true, direction: bound.direction, isStrict: bound.isStrict }
  const isSame = /^前(年度|回)(実績|並み)?(と同じ|並み|を?維持)/.test(bare)
  return isSame ? { ...nothing, isRelative: true, direction: 'within' } : null
}

/** The word that a bound ends with. */
const bounds = [
  { word: /以上/, direction: 'up', isStrict: false },
  { word: /以下|以内/, direction: 'down', isStrict: false },
  { word: /を?(超える|超過|超|上回る)/, direction: 'up', isStrict: true },
  { word: /未満|を?下回る/, direction: 'down', isStrict: true },
] as const
/** What may stand behind it and says nothing more. */
const tail = /(とする|にする|をめざす|を目指す|[をの]?(達成|確保|維持|実施|開催)(する)?)?[。.]?$/
/** 10,000世帯以上(R3～R5作成合計目標): what the number counts, not how much. */
const note = /\([^()]*\)$/

/** 40～60％, 40％～60％, 40～60％以内. 40％から60％ may be from where to where. */
function readRange(rest: string): ReadTarget | null {
  const bare = rest
    .replace(note, '')
    .replace(tail, '')
    .replace(/(の範囲)?(内|以内)?$/, '')
  const parts = /^(-?[\d.,・]+)([^\d~-]{0,6})[~-](-?[\d.,・]+.*)$/su.exec(bare)
  if (!parts) return null
  const [, from = '', unit = '', until = ''] = parts
  const [lower, upper] = [readNumber(from + unit), readNumber(until)]
  if ('code' in lower || 'code' in upper) return null
  if (lower.unit !== null && lower.unit !== upper.unit) return null
  // 1-2 is a number of the plan
  if (upper.unit === null && bare.includes('-') && !bare.includes('~')) return null
  return { ...nothing, value: lower.value, upper: upper.value, unit: upper.unit, direction: 'within' }
}

/** What makes the number behind it another one: so often a month or a place, so much more than before. */
const otherNumber =
  /約|[毎各]?[月週日]$|毎|各|ごと|あたり|当たり|前年|昨年|前回|基準|現状|当初|(より|から|比|比べて?|対して?|対する)$|[(▢〇○]/

/** Words may stand before the number (…と回答した割合 50％以上); 月1回以上 could be of the month or of the year. */
function readBound(rest: string): ReadTarget | null {
  const bare = rest.replace(note, '').replace(tail, '')
  const bound = bounds.find(({ word }) => new RegExp(`(${word.source})$`).test(bare))
  const number = bound ? bare.replace(new RegExp(`(${bound.word.source})$`), '') : bare
  const [, before = '', digits = ''] = /^([^\d]*?)(-?[\d.,・]+[^\d]*)$/su.exec(number) ?? []
  if (digits === '' || approximate.test(number) || approximate.test(digits) || otherNumber.test(before)) return null
  // without a word that says which way, a sentence around a number is no target
  if (!bound && before !== '') return null
  const read = readNumber(digits)
  if ('code' in read) return null
  return { ...nothing, value: read.value, unit: read.unit, direction: bound?.direction ?? null, isStrict: bound?.isStrict ?? false }
}
