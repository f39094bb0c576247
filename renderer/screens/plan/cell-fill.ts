// Knows how full a cell of the form is with the text being typed: lines and characters left, or too many.
import { breakLines } from '../../../shared/forms/break-lines.ts'
import type { FormPlace } from '../../../shared/forms/form-places.ts'
import { glyphWidthOf } from '../../../shared/forms/glyph-width.ts'
import { textWidthIn } from '../../../shared/forms/text-width.ts'
import type { CellStyle } from '../../../shared/model/form-generation.ts'

/** `used` of `max` lines. `characters`: full-width characters left, or (isOver) the characters beyond the last line that has room; `lines` likewise. */
export type CellFill = Readonly<{ used: number; max: number; isOver: boolean; characters: number; lines: number }>

/** null where the form sets no limit. */
export function fillOfText(place: FormPlace, style: CellStyle, text: string): CellFill | null {
  const max = place.cell.meter?.max ?? 0
  if (max === 0) return null
  const { before, after } = surroundingsOf(place)
  const whole = before + text.replaceAll('\t', '　') + after
  const widthPt = textWidthIn(place.boxes[0].widthPt, style)
  const { lines } = breakLines(whole, widthPt, style.sizePt)
  const used = whole === '' ? 0 : lines.length
  if (used > max) {
    const beyond = lines.slice(max)
    return { used, max, isOver: true, characters: [...beyond.join('')].length, lines: used - max }
  }
  const perLine = Math.floor(widthPt / style.sizePt + 0.001)
  let lastWidth = 0
  for (const character of used === 0 ? '' : (lines.at(-1) ?? '')) lastWidth += glyphWidthOf(character.codePointAt(0) ?? 0)
  const restOfLine = used === 0 ? 0 : Math.max(0, Math.floor(perLine - lastWidth))
  return { used, max, isOver: false, characters: (max - used) * perLine + restOfLine, lines: max - used }
}

/** What the form prints before and behind the value in the same cell; '' where the text stands in pieces. */
function surroundingsOf({ cell }: FormPlace): Readonly<{ before: string; after: string }> {
  if (cell.fragment.count > 1) return { before: '', after: '' }
  const value = cell.value.replaceAll('\t', '　')
  const at = value === '' ? -1 : cell.text.indexOf(value)
  return at < 0
    ? { before: value === '' ? cell.text : '', after: '' }
    : { before: cell.text.slice(0, at), after: cell.text.slice(at + value.length) }
}
