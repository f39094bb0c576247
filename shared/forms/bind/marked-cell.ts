// Knows which cells of a template wait for a text, and the marks that stand in them while it is read: letters that no form has.
import type { TemplateCell, TemplateStyle } from '../../model/form-template.ts'
import { squash } from '../recognise/fold-label.ts'
import { readHeading } from '../recognise/read-heading.ts'

/** Of the private use area: nobody types it. */
const sign = '\uE000'
const letters = 'abcdefghijklmnopqrstuvwxyz'
const marks = /\uE000[a-z]+\uE000/g

export function markOf(index: number): string {
  let text = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = letters.charAt((rest - 1) % 26) + text
  return sign + text + sign
}

export function marksIn(text: string): readonly string[] {
  return text.match(marks) ?? []
}

/** An empty box, or one that holds nothing but the city's request to fill it. */
export function isFillable(cell: TemplateCell, style: TemplateStyle | undefined): boolean {
  if (cell.obstacle) return false
  if (markText(cell.text) !== '') return isRequest(cell.text)
  const isFramed = style !== undefined && Object.values(style.lines).some((line) => line !== 'none')
  return isFramed || cell.rowSpan > 1 || cell.columnSpan > 1 || cell.choices.length > 0
}

/** What a cell says. */
export const markText = (text: string): string => text.trim()

function isRequest(text: string): boolean {
  const said = squash(text)
  return (
    /^[〇◯○●△▲×…‥.-]{2,}$/.test(text.trim().replaceAll(/\s/g, '')) ||
    (said.length <= 60 && /(?:記入|入力|記載)(?:して(?:ください|下さい)|する|のこと)(?:[。)]|[(]例[)])*$/.test(said))
  )
}

/** `readAs`: the text with a mark at the place of the field, as it is read; `before` and `after` as the cell is bound. */
export type SplitText = Readonly<{ before: string; after: string; readAs(mark: string): string }>

/**
 * A heading whose title is still blank: 【経営課題１　　　】, 具体的取組１－１－１　【○○】. `numbered`: the heading with the number that it has by its place, where it has
 * none of its own. null where it is none, or where its title stands.
 */
export function splitAtMark(text: string, numbered: string | undefined): SplitText | null {
  const written = numbered ?? text
  const heading = readHeading(written, null) ?? readHeading(written, 'strategies') ?? readHeading(written, 'initiatives')
  if (!heading || !/^[\s〇◯○●…‥.]*$/.test(heading.title)) return null
  const blank = /^([^]*\d[^]*?[【「『（(　 ])([\s〇◯○●…‥.]*)([】」』）)]?\s*)$/.exec(toHalfDigits(written))
  if (!blank) return null
  const [, head = '', room = '', tail = ''] = blank
  const start = written.slice(0, head.length)
  const end = written.slice(head.length + room.length)
  // a bracket that only closes what stood before the number is no place for a title
  if (/[（(]$/.test(head) || (tail.trim() === '' && !/[【「『]/.test(start) && room.length + head.length - head.trimEnd().length === 0))
    return null
  const before = withNumber(start)
  return { before, after: end.trimEnd(), readAs: (mark) => start + mark + end }
}

/** Of the same length: １ → 1. */
function toHalfDigits(text: string): string {
  return text.replaceAll(/[０-９]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
}

/** The number that stands there gives way to that of the record: 【経営課題１　 → 【経営課題{number}　. */
function withNumber(text: string): string {
  return text.replace(/[0-9０-９]{1,3}(?:\s*[-－ー‐−]\s*[0-9０-９]{1,3})*/, (number) =>
    /[0-9]/.test(number) ? '{number.half}' : '{number}',
  )
}
