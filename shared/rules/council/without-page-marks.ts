// Knows pasted minutes without what belongs to the paper: page breaks, and lines that are nothing but a page number.

export type PagelessText = Readonly<{
  /** In their order, without spaces at their ends; none is empty. */
  lines: readonly string[]
  /** What was taken for the number of a page, as it stood there. */
  pageMarks: readonly string[]
}>

const lineEnds = /\r\n?|[\v\u0085\u2028\u2029]/g
/** What no text of a data file can hold (rules/text.ts), without the line ends and page breaks. */
const unseen = /(?![\n\t\f\u0080-\u009f])\p{Cc}|\ufeff|[\ufffe\uffff]/gu
const dashed = /^[-‐‑‒–—―−ー─~〜]+\s*(?:p\.?\s*)?\d{1,4}\s*[-‐‑‒–—―−ー─~〜]+$/i
const ofTotal = /^(?:p\.?\s*)?(\d{1,4})\s*\/\s*(\d{1,4})(?:\s*(?:ページ|頁))?$/i
const named = /^(?:(?:p|page)\.?\s*\d{1,4}(?:\s*of\s*\d{1,4})?|\d{1,4}\s*(?:ページ|頁))$/i
const bare = /^\d{1,4}$/

/**
 * 「- 3 -」 is always one. 「3/12」 and 「3ページ」 only beside a page break, or where several of them stand in the text: one alone may be a date. A
 * number alone only beside a page break. Full-width digits and marks are understood.
 */
export function withoutPageMarks(text: string): PagelessText {
  const pages = text.replace(lineEnds, '\n').replace(unseen, '').split('\f')
  const all = pages.flatMap((page) => {
    const lines = page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    return lines.map((line, nth) => ({ line, isAtBreak: pages.length > 1 && (nth === 0 || nth === lines.length - 1) }))
  })
  const folded = all.map(({ line }) => (line.length > 24 ? '' : line.normalize('NFKC')))
  const totals = countOf(folded.flatMap((line) => totalOf(line) ?? []))
  const names = folded.filter((line) => named.test(line)).length
  const isMark = folded.map((line, index) => {
    const total = totalOf(line)
    const isAtBreak = all[index]?.isAtBreak === true
    if (total !== null) return isAtBreak || (totals.get(total) ?? 0) > 1
    return dashed.test(line) || (named.test(line) && (isAtBreak || names > 1)) || (bare.test(line) && isAtBreak)
  })
  return {
    lines: all.filter((_, index) => !isMark[index]).map(({ line }) => line),
    pageMarks: all.filter((_, index) => isMark[index]).map(({ line }) => line),
  }
}

/** Of 「3/12」 its 12; null where it is no page of so many. */
function totalOf(line: string): number | null {
  const [, page, total] = ofTotal.exec(line) ?? []
  return page !== undefined && Number(page) >= 1 && Number(page) <= Number(total) ? Number(total) : null
}

function countOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
