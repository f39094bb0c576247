// Knows a fiscal year as people type it, alone in a cell: H27, 平成27年度, 令和元年度, 27年度, 2015.

const firstYears: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 昭和: 1925, S: 1925 }
const form = /^(令和|平成|昭和|[RHS])?(元|\d{1,2}|\d{4})(年度|年)?$/
/** Without an era, what is smaller is a year of 令和. */
const firstShortHeisei = 20

/**
 * The year in which April falls; null where it is none. 全角 and spaces are understood, and an era that goes on (平成32年度), as papers of before 2019 have it.
 * Two digits without an era are a year only with 年度 behind them; `isWritten`: it says that it is a year, where four digits could be a count.
 */
export function parseFiscalYear(text: string): Readonly<{ fiscalYear: number; isWritten: boolean }> | null {
  const [found, era, number = '', behind] = form.exec(text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()) ?? []
  if (found === undefined) return null
  const year = number === '元' ? 1 : Number(number)
  if (number.length === 4) return era === undefined ? { fiscalYear: year, isWritten: behind !== undefined } : null
  if (year < 1 || (era === undefined && behind !== '年度')) return null
  const before = firstYears[era ?? (year < firstShortHeisei ? '令和' : '平成')] ?? 0
  return { fiscalYear: before + year, isWritten: true }
}
