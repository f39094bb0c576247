// Knows a term as people type it in one cell, on one line or two: 平成28年10月1日～平成28年10月17日, R5.10.1-R7.9.30, 令和5年10月1日から⏎令和7年9月30日まで.
import { parseDay } from '../parse-day.ts'

const dayForm = /(?:令和?|平成?|昭和?|[RHS])?(?:元|\d{1,4})[年./-]\d{1,2}[月./-]\d{1,2}日?/g
const eraForm = /^(?:令和?|平成?|昭和?|[RHS])/

/** ISO dates; each null where the text does not name it. null = there is no day in it, more than two, or one that is in no calendar. */
export function parseTerm(text: string): Readonly<{ from: string | null; until: string | null }> | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  const written = plain.match(dayForm) ?? []
  const [first = '', second] = written
  const days = written.map((day, nth) =>
    parseDay(nth === 0 || /^\d{4}/.test(day) || eraForm.test(day) ? day : (eraForm.exec(first)?.[0] ?? '') + day),
  )
  const [from = null, until = null] = days
  if (written.length === 0 || written.length > 2 || days.includes(null)) return null
  if (second !== undefined) return { from, until }
  const isEnd = plain.indexOf('まで') > 0 || /^[~〜～―–-]/.test(plain)
  return isEnd ? { from: null, until: from } : { from, until: null }
}
