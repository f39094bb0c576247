// Knows where one question of a pasted table ends and the next begins: its text, its headings, its rows of answers.
import { type CrossTable, crossTableAt } from './cross-table.ts'
import { kindOfHeading } from './heading-kind.ts'
import { isAge, sexOf } from './read-age.ts'
import { isRemark, roleOf } from './read-label.ts'
import { stanceOf } from './stance.ts'
import type { LeftOutRow } from './read-tally.ts'
import { surveyYearOf } from './survey-year.ts'
import { isQuestionNumber } from './tally-columns.ts'
import { type GridRow, isWritten, turned } from './tally-grid.ts'
import { isDivision } from './tally-parts.ts'

/** `row` counts from 0 in the cells. */
export type TextLine = Readonly<{ text: string; row: number }>
/** `lines` of the question's text; `headings` may be those of the block before, where the table has them once. */
export type TallyBlock = Readonly<{
  lines: readonly TextLine[]
  headings: readonly GridRow[]
  rows: readonly GridRow[]
  leftOut: readonly LeftOutRow[]
}>
/** `isTurned`: answers that stood side by side; nothing more belongs to it, and its headings are of no other. */
type Growing = { lines: TextLine[]; headings: GridRow[]; rows: GridRow[]; leftOut: LeftOutRow[]; isTurned: boolean }

export function blocksOf(grid: readonly GridRow[]): readonly TallyBlock[] {
  const blocks: Growing[] = [emptyBlock()]
  let pending: TextLine[] = []
  const last = (): Growing => blocks.at(-1) as Growing
  const leaveOut = (lines: readonly TextLine[]) => last().leftOut.push(...lines.map((line) => ({ ...line, why: 'note' as const })))
  /** The block that the next row belongs to; lines of text, or a heading, behind answers begin another. */
  const open = (begins: boolean): Growing => {
    if (last().rows.length > 0 && (begins || pending.length > 0 || last().isTurned)) blocks.push(emptyBlock())
    last().lines.push(...pending)
    pending = []
    return last()
  }
  let end = 0
  let isAfterGap = false
  for (const [at, row] of grid.entries()) {
    const [first, ...others] = row.filter(isWritten)
    if (at < end) continue
    const isNext = !isAfterGap
    isAfterGap = !first
    if (!first) continue
    const hasFigures = [first, ...others].some((cell) => cell.isFigure || cell.isDash)
    const line = { text: [first, ...others].map(({ text }) => text).join(' '), row: first.row }
    const cross = crossTableAt(grid, at)
    if (!hasFigures && isRemark(first.text)) leaveOut([line])
    else if (cross) {
      end = at + cross.length
      for (const block of turnedBlocks(open(true), cross)) blocks.push(block)
    } else if (!hasFigures && isQuestionNumber(first.text) && others.length <= 1 && !isHeading(row)) {
      leaveOut(pending)
      pending = [line]
    } else if (!hasFigures && others.length === 0 && !isLoneHeading(row)) {
      const isUnderHeading = isNext && last().headings.length > 0
      const isIn = pending.length === 0 && !last().isTurned && (isUnderHeading || last().rows.length > 0)
      if (isIn && looksLikeAnswer(first.text, isUnderHeading)) last().rows.push(row)
      else pending.push(line)
    } else if (!hasFigures && last().headings.length + last().rows.length === 0 && !isHeading(row)) pending.push(line)
    else if (!hasFigures && isHeading(row)) takeHeading(open(true), row, line)
    else open(false).rows.push(row)
  }
  leaveOut(pending)
  return blocks.map((block, at) => ({ ...block, headings: headingsOf(blocks, at) })).filter(({ rows }) => rows.length > 0)
}

const emptyBlock = (): Growing => ({ lines: [], headings: [], rows: [], leftOut: [], isTurned: false })

/** At least half of what is written in it names a column, a sex or an age. */
function isHeading(row: GridRow): boolean {
  const written = row.filter(isWritten)
  const years = written.filter(({ text }) => surveyYearOf(text) !== null).length
  const isYear = (text: string) => years > 1 && surveyYearOf(text) !== null
  const named = written.filter(({ text }) => kindOfHeading(text) !== null || isAge(text) || sexOf(text) !== null || isYear(text))
  if (isLoneHeading(row)) return true
  const hasAnswers =
    written.some(({ text }) => kindOfHeading(text) === 'label') && written.every(({ text }) => text.length <= longestHeading)
  return written.length > 1 && (hasAnswers || (named.length > 0 && named.length * 2 >= written.length))
}

const longestHeading = 30

/** 割合(%) alone over its column. */
function isLoneHeading(row: GridRow): boolean {
  const [only, ...others] = row.filter(isWritten)
  const kind = only && others.length === 0 && only.column > 0 ? kindOfHeading(only.text) : null
  return kind === 'count' || kind === 'percent'
}

/** A text alone in its row is an answer nobody has counted yet: no sentence and no question; away from a heading only where it reads like one. */
function looksLikeAnswer(text: string, isUnderHeading: boolean): boolean {
  if (text.length > longestAnswer || /[。？?：:]$|[すま]か$|n\s*[=＝]|[（(].*つ(だけ|まで)|^【/.test(text) || isDivision(text)) return false
  return isUnderHeading || stanceOf(text) !== null || roleOf(text) !== 'answer'
}
const longestAnswer = 40

function takeHeading(block: Growing, row: GridRow, line: TextLine): void {
  const [first] = row.filter(isWritten)
  if (first && (isQuestionNumber(first.text) || (block.headings.length === 0 && isTitle(first.text)))) block.lines.push(first)
  block.headings.push(row)
  block.leftOut.push({ ...line, why: 'heading' })
}

const isTitle = (text: string): boolean => kindOfHeading(text) === null && !isAge(text) && sexOf(text) === null

/** Fills the block, and gives one more for each further question of the table. */
function turnedBlocks(block: Growing, { rows, firstAnswer, items }: CrossTable): readonly Growing[] {
  const [answers = []] = rows
  const corner = answers[0]
  const isNamed = items.length === 0 && corner !== undefined && corner.text !== '' && isTitle(corner.text) && !isDivision(corner.text)
  if (corner && (isQuestionNumber(corner.text) || isNamed)) block.lines.push(corner)
  const common = [...block.lines]
  const blocks: Growing[] = []
  for (const [nth, item] of (items.length === 0 ? [null] : items).entries()) {
    const target = nth === 0 ? block : emptyBlock()
    if (nth > 0) blocks.push(target)
    if (item) target.lines = [...common, { text: item.text, row: item.row }]
    takeTurned(target, item ? [answers, ...item.places.map((place) => rows[place] ?? [])] : rows, firstAnswer, item !== null)
  }
  return blocks
}

function takeTurned(block: Growing, rows: readonly GridRow[], firstAnswer: number, isItem: boolean): void {
  const all = turned(rows)
  // the corner names neither the answers nor their figures; nor does what an item is called
  const headings = all
    .slice(0, Math.max(1, firstAnswer))
    .map((heading) =>
      heading.map((cell, nth) =>
        nth === 0 || (isItem && nth === 1 && cell.text !== '' && kindOfHeading(cell.text) === null) ? { ...cell, text: '' } : cell,
      ),
    )
  block.headings = headings.filter((heading) => isItem || heading.some(isWritten))
  block.rows.push(...all.slice(Math.max(1, firstAnswer)).filter((row) => row.some(isWritten)))
  block.isTurned = true
}

function headingsOf(blocks: readonly Growing[], at: number): readonly GridRow[] {
  const own = blocks[at]
  if (!own || own.headings.length > 0 || own.isTurned) return own?.headings ?? []
  return blocks.slice(0, at).findLast(({ headings, isTurned }) => headings.length > 0 && !isTurned)?.headings ?? []
}
