// Knows fiscal years and how the city writes them: 平成27年度, 27, 元, R3; 2019 is 平成31年度 or 令和元年度 by the document's choice.
import { getMonth } from 'date-fns/getMonth'
import { getYear } from 'date-fns/getYear'
import { parseISO } from 'date-fns/parseISO'

export type FirstReiwaYearAs = 'heisei' | 'reiwa'
const eras = [
  { name: '令和', letter: 'R', first: 2019 },
  { name: '平成', letter: 'H', first: 1989 },
  { name: '昭和', letter: 'S', first: 1926 },
] as const

/** The era, and the year in it, of a fiscal year (the year in which April falls). Source: 4/1–3/31, 元年度 never 1年度. */
function eraOf(fiscalYear: number, firstReiwaYearAs: FirstReiwaYearAs): { name: string; letter: string; year: string } {
  const reiwaFirst = firstReiwaYearAs === 'reiwa' ? 2019 : 2020
  const era = eras.find((e) => fiscalYear >= (e.name === '令和' ? reiwaFirst : e.first))
  if (!era) throw new RangeError(`no era for fiscal year ${fiscalYear}`)
  const year = fiscalYear - era.first + 1
  return { name: era.name, letter: era.letter, year: year === 1 ? '元' : String(year) }
}

/** '平成27年度', '令和元年度'. */
export function labelOfFiscalYear(fiscalYear: number, firstReiwaYearAs: FirstReiwaYearAs = 'reiwa'): string {
  const era = eraOf(fiscalYear, firstReiwaYearAs)
  return `${era.name}${era.year}年度`
}

/** The year of the era alone, as in 27予算額: '27', '元'. */
export function shortLabelOfFiscalYear(fiscalYear: number, firstReiwaYearAs: FirstReiwaYearAs = 'reiwa'): string {
  return eraOf(fiscalYear, firstReiwaYearAs).year
}

/** With the letter of the era, as in R3～R5: 'R3', 'R元', 'H31'. */
export function letterLabelOfFiscalYear(fiscalYear: number, firstReiwaYearAs: FirstReiwaYearAs = 'reiwa'): string {
  const { letter, year } = eraOf(fiscalYear, firstReiwaYearAs)
  return letter + year
}

/** The fiscal year in which an ISO date falls (April to March). */
export function fiscalYearOf(isoDate: string): number {
  const date = parseISO(isoDate)
  return getMonth(date) >= 3 ? getYear(date) : getYear(date) - 1
}

/** How a plan of that year names 2019 unless told otherwise: 平成31 in the plan of 2019 itself and before (written before May 2019), 令和元 after. */
export function defaultFirstReiwaYearAs(fiscalYear: number): FirstReiwaYearAs {
  return fiscalYear <= 2019 ? 'heisei' : 'reiwa'
}
