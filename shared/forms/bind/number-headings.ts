// Knows what numbers the headings of a blank form will have: 経営課題（　）, 具体的取組○－○－○ are counted in the order in which they stand.
import type { TemplateCell, TemplateSheet } from '../../model/form-template.ts'
import { readHeading } from '../recognise/read-heading.ts'

const words = [
  { level: 0, word: '経営課題' },
  { level: 1, word: '(?:めざす成果及び戦略|戦略)' },
  { level: 2, word: '具体的取組' },
].map(({ level, word }) => ({
  level,
  // a blank number: nothing, circles, or brackets with nothing in them; then the end, a bracket that opens the title, or a gap
  regex: new RegExp(
    `^([\\s■□◆◇●○▼▽▶【「『\\[]*${word})([\\s　]*(?:[（(][\\s　]*[）)]|[〇○◯□＿_]+(?:[-－ー‐−][〇○◯□＿_]+)*|[-－ー‐−\\s　]*))(?=$|[\\s　【「『（(:：〇○◯】」』])`,
  ),
}))

/** Each heading without a number of its own, with the one that it has by its place put in. */
export function numberHeadings(sheet: TemplateSheet): ReadonlyMap<TemplateCell, string> {
  const numbered = new Map<TemplateCell, string>()
  const at = [0, 0, 0]
  for (const cell of sheet.cells) {
    if (cell.obstacle || cell.text.length > 100) continue
    const own = readHeading(cell.text, null)
    if (own && own.level !== 'reform') {
      own.numbers.forEach((number, level) => (at[level] = number))
      at.fill(0, own.numbers.length)
      continue
    }
    const found = words.map(({ level, regex }) => ({ level, match: regex.exec(cell.text) })).find(({ match }) => match)
    if (!found?.match || !isHeadingLike(cell)) continue
    at[found.level] = (at[found.level] ?? 0) + 1
    at.fill(0, found.level + 1)
    const number = at
      .slice(0, found.level + 1)
      .map((one) => Math.max(1, one))
      .join('-')
    const [whole, head = ''] = found.match
    const rest = cell.text.slice(whole.length)
    numbered.set(cell, `${head}${number}${/^[【「『（(】」』]/.test(rest) ? '　' : ''}${rest === '' ? '　' : rest}`)
  }
  return numbered
}

/** A heading goes over most of the sheet, or has a place for its title in it. */
function isHeadingLike({ text, columnSpan }: TemplateCell): boolean {
  return columnSpan >= 4 || /[【「『][\s　〇○◯]*[】」』]/.test(text)
}
