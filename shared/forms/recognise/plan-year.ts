// Knows the fiscal year that a book says it is about: 「平成27年度　○○区運営方針」 at the head of a sheet.
import type { ReadSheet } from '../../model/sheet-cells.ts'
import type { FirstReiwaYearAs } from '../../rules/fiscal-year.ts'
import { squash } from './fold-label.ts'

export type PlanYear = Readonly<{ fiscalYear: number; firstReiwaYearAs: FirstReiwaYearAs | null }>

const eraFirst: Readonly<Record<string, number>> = { 平成: 1989, 令和: 2019, H: 1989, R: 2019 }
const yearPattern = /(平成|令和|[HR])(\d{1,2}|元)年?度?|(20[0-4]\d)年度/

export function isPlanTitle(text: string): boolean {
  const whole = squash(text)
  return whole.length <= 60 && yearPattern.test(whole) && /運営方針(?:[(（].*[)）]|案|様式\d|【様式\d】|】)*$/.test(whole)
}

/** null where the text names no year. */
export function yearIn(text: string): PlanYear | null {
  const [, era, year = '', western] = yearPattern.exec(squash(text)) ?? []
  if (western !== undefined) return { fiscalYear: Number(western), firstReiwaYearAs: null }
  if (era === undefined) return null
  const fiscalYear = (eraFirst[era] ?? 0) + (year === '元' ? 1 : Number(year)) - 1
  if (fiscalYear < 1989 || fiscalYear > 2060) return null
  const firstReiwaYearAs = fiscalYear !== 2019 ? null : era === '平成' || era === 'H' ? 'heisei' : 'reiwa'
  return { fiscalYear, firstReiwaYearAs }
}

/** Of the first title on the sheet, else of the first heading of a policy (平成27年度　区運営の基本的な考え方), else of the sheet's own name. */
export function yearOfSheet(sheet: ReadSheet): PlanYear | null {
  const title = sheet.cells.find(({ text }) => isPlanTitle(text))
  if (title) return yearIn(title.text)
  const policy = sheet.cells.find(({ text }) => text.length < 80 && /運営の(?:運営方針の)?基本的な考え方/.test(squash(text)))
  return (policy && yearIn(policy.text)) ?? yearIn(sheet.name)
}
