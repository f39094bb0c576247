// Knows how many lines a text takes in a cell of the city's template, and for how many there is room: by its own width, height and font.
import type { FillMeter, TemplateSheet, TemplateStyle } from '../../model/form-template.ts'
import { breakLines } from '../break-lines.ts'
import { roundUpToPixel, verticalPaddingPt } from '../form-node.ts'
import { glyphWidthOf } from '../glyph-width.ts'
import { textWidthIn } from '../text-width.ts'

/** Height of a line in em, as Excel sets it: 游 fonts and メイリオ stand further apart than ＭＳ fonts. */
const lineHeights: readonly Readonly<{ name: RegExp; em: number }>[] = [
  { name: /游|Yu (?:Gothic|Mincho)/i, em: 1.7 },
  { name: /メイリオ|Meiryo/i, em: 1.65 },
]
const usualLineHeight = 1.23

export type MeasuredPlace = Readonly<{ row: number; column: number; rowSpan: number; columnSpan: number }>

/** null where letters shrink until they fit. A cell that does not break lines has as many as the text has paragraphs, and one that is too wide is too much. */
export function measureBoundCell(sheet: TemplateSheet, place: MeasuredPlace, style: TemplateStyle, text: string): FillMeter | null {
  if (style.shrinks) return null
  const width = sum(sheet.columnWidthsPt, place.column, place.columnSpan)
  const height = sum(sheet.rowHeightsPt, place.row, place.rowSpan)
  const [across, along] = style.isVertical ? [height, width] : [width, height]
  const em = lineHeights.find(({ name }) => name.test(style.fontName))?.em ?? usualLineHeight
  const leading = roundUpToPixel(style.sizePt * em)
  // the room below and above a single line belongs to the line as well
  const max = Math.max(1, Math.floor((along - verticalPaddingPt / 2) / leading))
  const lineWidth = textWidthIn(across, style)
  const letters = Math.max(1, Math.floor(lineWidth / style.sizePt))
  const wraps = style.wraps || style.isVertical
  const lines: readonly string[] = wraps ? breakLines(text, lineWidth, style.sizePt).lines : text.split('\n')
  const overWide = wraps ? 0 : lines.reduce((most, line) => Math.max(most, widthOf(line) - lineWidth / style.sizePt), 0)
  const used = text === '' ? 0 : lines.length
  const lastLine = Math.ceil(widthOf(lines.at(-1) ?? ''))
  const left = used === 0 ? max * letters : (max - used) * letters + (letters - lastLine)
  if (overWide > 0) return { used: Math.max(used, max + 1), max, lettersLeft: -Math.ceil(overWide) }
  return { used, max, lettersLeft: used > max ? -((used - max - 1) * letters + lastLine) : Math.max(0, left) }
}

function sum(sizes: readonly number[], from: number, count: number): number {
  let total = 0
  for (let at = from - 1; at < from - 1 + count; at += 1) total += sizes[at] ?? sizes.at(-1) ?? 0
  return total
}

/** In em. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += glyphWidthOf(character.codePointAt(0) ?? 0)
  return width
}
