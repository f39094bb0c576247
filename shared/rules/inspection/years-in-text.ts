// Knows the fiscal years that a text names: 平成26年度, 令和元年度, R5年度, 2024年度, and 26年度 read in the era of its plan.

/** Places in UTF-16 units of the text as given (NFKC already). */
export type YearInText = Readonly<{ start: number; end: number; fiscalYear: number; text: string }>

const expression = /(平成|令和|昭和|[HRS])?\s?(\d{4}|\d{1,2}|元)年度/g
const firstYears: Readonly<Record<string, number>> = { 昭和: 1926, S: 1926, 平成: 1989, H: 1989, 令和: 2019, R: 2019 }
/** The end of a span (25~27年度) is no year of its own, nor is half of a number. */
const goesOn = /[\d~〜∼\-–―・]$|から$/

/** In order. A number without an era is only read where it lies within ten years before the plan, in the plan's era. */
export function yearsInText(text: string, planYear: number): readonly YearInText[] {
  const years: YearInText[] = []
  for (const match of text.matchAll(expression)) {
    const [found, era, number = ''] = match
    if (goesOn.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    const fiscalYear = yearOf(era, number, planYear)
    if (fiscalYear !== null) years.push({ start: match.index, end: match.index + found.length, fiscalYear, text: found.trim() })
  }
  return years
}

function yearOf(era: string | undefined, number: string, planYear: number): number | null {
  if (number.length === 4) return era === undefined ? Number(number) : null
  const nth = number === '元' ? 1 : Number(number)
  const first = era === undefined ? (planYear >= 2019 ? 2019 : 1989) : (firstYears[era] ?? Number.NaN)
  const fiscalYear = first + nth - 1
  return era === undefined && (fiscalYear > planYear || fiscalYear < planYear - 10) ? null : fiscalYear
}
