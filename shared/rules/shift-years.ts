// Knows years inside sentences (平成27年度, 27予算額, R3～R5, ２７年度, 2015年度), and how each reads some years later.
import { defaultFirstReiwaYearAs, type FirstReiwaYearAs } from './fiscal-year.ts'

/** A place in a text, in UTF-16 units, what stands there and what would stand there. */
export type TextShift = Readonly<{
  start: number
  end: number
  old: string
  new: string
  /** fiscalYear: 年度, 予算額 and the like; calendarYear: a year or a date, which is often a fact of the past. */
  kind: 'fiscalYear' | 'calendarYear'
  /** The year that it names, of a range the last. */
  year: number
}>
/** The year of the old plan and that of the new one; how the new one names 2019. */
export type YearStep = Readonly<{ fromYear: number; toYear: number; firstReiwaYearAs?: FirstReiwaYearAs }>

const eraStart: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 }
const letterOfEra: Readonly<Record<string, string>> = { 令和: 'R', 平成: 'H', 昭和: 'S' }
const token =
  /(?<era>令和|平成|昭和|(?<![A-Za-zＡ-Ｚａ-ｚ])[RHSＲＨＳ])?(?<gap>[ 　]?)(?<num>元|[0-9]{1,4}|[０-９]{1,4})(?<suffix>[ 　]?(?:年度|年|度(?!以|近|目)|(?:当初)?(?:予算|決算|算定)額?))?/gu
const joint = /^(?:[ 　]?[~〜～∼‐–―－-][ 　]?|から|[・、]|及び|と)$/u
/** 過去3年度, 3年度目: a number of years, not a year. */
const countBefore = /(?:過去|直近|最近|今後|向こう|概ね|約|第)$/u
/** 2014-2015年度: half of it is never offered. */
const rangeBefore = /[0-9０-９][~〜～∼‐–―－-]$/u
const countAfter = /^(?:目|間|連続|続|にわた|ぶり|ごと|以内|程度)/u

type Year = Readonly<{
  start: number
  end: number
  era: string
  gap: string
  num: string
  suffix: string
  /** The year that it names; null where only its neighbour can tell. */
  year: number | null
  isCalendar: boolean
}>

/**
 * Every year that may go on with the plan: the fiscal years from two before the old plan's to one behind it, calendar years from one before.
 * A range is one place, and only where both its ends are such years. Places never overlap, and stand in the order of the text. Nothing is
 * changed: what is wanted is put in effect by applyShifts. Digits keep their width; an era that is overrun (平成33年度) goes on as typed.
 */
export function yearShiftsOf(text: string, step: YearStep): readonly TextShift[] {
  const years = yearsIn(text, step)
  const shifts: TextShift[] = []
  for (let i = 0; i < years.length; i += 1) {
    const first = years[i]
    const next = years[i + 1]
    if (!first) continue
    const between = next ? text.slice(first.end, next.start) : ''
    if (next && !isLeftOfList(text, years[i - 1], first) && joint.test(between) && isRange(first, next, between)) {
      const range = shiftRange(text, first, next, step)
      if (range) shifts.push(range)
      i += 1
      continue
    }
    if (isLeftOfList(text, years[i - 1], first)) continue
    const isWhole = first.year !== null && (first.suffix !== '' || /[RHSＲＨＳ]/.test(first.era))
    if (!isWhole || first.year === null || !isNear(first.year, first.isCalendar, step)) continue
    shifts.push(shiftOf(text, first.start, first.end, shown(text, first, first.year, step), first.isCalendar, first.year))
  }
  return shifts
}

/** The text with these places changed. Throws RangeError where a place does not hold what it says, or two overlap. */
export function applyShifts(text: string, shifts: readonly Pick<TextShift, 'start' | 'end' | 'old' | 'new'>[]): string {
  let result = ''
  let at = 0
  for (const shift of shifts.toSorted((a, b) => a.start - b.start)) {
    if (shift.start < at || text.slice(shift.start, shift.end) !== shift.old) throw new RangeError('a year that does not stand there')
    result += text.slice(at, shift.start) + shift.new
    at = shift.end
  }
  return result + text.slice(at)
}

function yearsIn(text: string, step: YearStep): readonly Year[] {
  return [...text.matchAll(token)].flatMap((match): readonly Year[] => {
    const { era = '', gap = '', num = '', suffix = '' } = match.groups ?? {}
    // a space before a bare number is none of it
    const skipped = era === '' ? gap.length : 0
    const start = match.index + skipped
    const end = match.index + match[0].length
    const value = num === '元' ? 1 : Number(num.normalize('NFKC'))
    const bareSuffix = suffix.trim()
    const isCalendar = bareSuffix === '年' || (bareSuffix === '' && /^[.．][0-9０-９]/.test(text.slice(end)))
    const found = { start, end, era, gap: era === '' ? '' : gap, num, suffix, isCalendar }
    const before = text.slice(Math.max(0, start - 4), start)
    const behind = text.slice(end, end + 4)
    if (era !== '') {
      if (num.length > 2 || (bareSuffix === '' && /^[0-9０-９A-Za-z]/.test(behind))) return []
      return [{ ...found, year: (eraStart[era.normalize('NFKC')] ?? 0) + value }]
    }
    if (/[0-9０-９.．,，:：／/A-Za-zＡ-Ｚａ-ｚ第]$/.test(before) || bareSuffix === '度') return []
    if (num.length === 4) return bareSuffix.startsWith('年') && !rangeBefore.test(before) ? [{ ...found, year: value }] : []
    if (num.length === 3 || bareSuffix === '年') return []
    if (countBefore.test(before) || (bareSuffix === '年度' && countAfter.test(behind))) return []
    if (bareSuffix === '') return num === '元' || !/^[0-9０-９]/.test(behind) ? [{ ...found, year: null }] : []
    return [{ ...found, year: yearOfBareNumber(value, step) }]
  })
}

/** 27 alone: the year near the plan's that is the 27th of its era. */
function yearOfBareNumber(value: number, step: YearStep): number | null {
  return [1988, 2018].map((start) => start + value).find((year) => isNear(year, false, step)) ?? null
}

/** 26・27年度 and 平成26～28年度 are one thing; in R6、R7 and 平成26年度と平成27年度 each stands for itself. */
function isRange(first: Year, next: Year, between: string): boolean {
  const isList = /^(?:[・、]|及び|と)$/.test(between)
  if (isList)
    return (
      next.era === '' &&
      first.suffix === '' &&
      next.suffix !== '' &&
      !next.isCalendar &&
      next.num.length < 3 &&
      valueOf(next) > valueOf(first)
    )
  // 2024-25 or 1～3年度目 say nothing of a plan's year; 3-5 is no range of years without an era or 年度
  const names = (year: Year) => year.era !== '' || year.suffix !== ''
  return names(first) ? names(next) || next.year === null : names(next)
}

/** 24・25・26年度: a list of three and more is left to the person. */
function isLeftOfList(text: string, before: Year | undefined, year: Year): boolean {
  return before?.suffix === '' && year.era === '' && valueOf(year) > valueOf(before) && joint.test(text.slice(before.end, year.start))
}

function shiftRange(text: string, first: Year, last: Year, step: YearStep): TextShift | null {
  const isCalendar = last.isCalendar || (first.isCalendar && last.suffix === '')
  // the end without an era is of the other one's era; of two bare ones the near years tell
  const era = first.era || (last.num.length < 4 ? last.era : '')
  const yearOf = (end: Year) =>
    end.year ?? (era ? (eraStart[era.normalize('NFKC')] ?? 0) + valueOf(end) : yearOfBareNumber(valueOf(end), step))
  const [a, b] = [yearOf(first), last.era === '' && first.era !== '' && last.num.length < 3 ? eraYear(first.era, last) : yearOf(last)]
  if (a === null || b === null || a >= b || !isNear(a, isCalendar, step) || !isNear(b, isCalendar, step)) return null
  const left = shown(text, first, a, step)
  // 平成30～31年度 cannot become 平成31～2年度: the second end takes its own era with it
  const leftEra = eraWordIn(left)
  const right = shown(text, last, b, step, first.era !== '' && last.era === '' ? leftEra : null)
  return shiftOf(text, first.start, last.end, left + text.slice(first.end, last.start) + right, isCalendar, b)
}

const valueOf = (year: Pick<Year, 'num'>) => (year.num === '元' ? 1 : Number(year.num.normalize('NFKC')))
const eraYear = (era: string, year: Year) => (eraStart[era.normalize('NFKC')] ?? 0) + valueOf(year)
const eraWordIn = (text: string) => /^(?:令和|平成|昭和|[RHSＲＨＳ])/.exec(text)?.[0] ?? ''

function shiftOf(text: string, start: number, end: number, shifted: string, isCalendar: boolean, year: number): TextShift {
  return { start, end, old: text.slice(start, end), new: shifted, kind: isCalendar ? 'calendarYear' : 'fiscalYear', year }
}

function isNear(year: number, isCalendar: boolean, { fromYear }: YearStep): boolean {
  return year >= fromYear - (isCalendar ? 1 : 2) && year <= fromYear + 1
}

/** The year some years later, written as this one was. `sharedEra`: the era word that stands before the range's other end, where this one has none. */
function shown(
  text: string,
  { era, gap, num, suffix, isCalendar, end }: Year,
  year: number,
  step: YearStep,
  sharedEra: string | null = null,
): string {
  const later = year + step.toYear - step.fromYear
  if (num.length === 4) return widen(String(later), num) + suffix
  const wasOverrun = year >= 2020 && valueOf({ num }) === year - 1988
  const eraLater = wasOverrun ? '平成' : eraIn(later, isCalendar ? monthBehind(text, end) : null, step)
  const inEra = later - (eraStart[eraLater] ?? 0)
  const digits = inEra === 1 ? '元' : widen(inEra < 10 && /^[0０]/.test(num) ? `0${inEra}` : String(inEra), num === '元' ? text : num)
  const isLetter = /^[RHSＲＨＳ]$/.test(era || (sharedEra ?? ''))
  const word = isLetter ? widenLetter(letterOfEra[eraLater] ?? '', era || (sharedEra ?? '')) : eraLater
  const needsEra = era !== '' || (sharedEra !== null && sharedEra !== word)
  return (needsEra ? word + gap : '') + digits + suffix
}

/** 2019 has two names: by its month where one stands there, else by the plan's choice. */
function eraIn(year: number, month: number | null, { toYear, firstReiwaYearAs = defaultFirstReiwaYearAs(toYear) }: YearStep): string {
  if (year === 2019) return (month === null ? firstReiwaYearAs === 'heisei' : month < 5) ? '平成' : '令和'
  return year >= 2020 ? '令和' : year >= 1989 ? '平成' : '昭和'
}

function monthBehind(text: string, end: number): number | null {
  const month = /^[ 　.．]?([0-9０-９]{1,2})[月.．]/.exec(text.slice(end, end + 4))?.[1]
  return month === undefined ? null : Number(month.normalize('NFKC'))
}

/** Full-width where `like` is: a number, or a text in which most numbers are. */
function widen(digits: string, like: string): string {
  const wide = like.match(/[０-９]/g)?.length ?? 0
  const narrow = like.match(/[0-9]/g)?.length ?? 0
  return wide > narrow ? digits.replace(/[0-9]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)) : digits
}

function widenLetter(letter: string, like: string): string {
  return /[Ａ-Ｚ]/.test(like) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter
}
