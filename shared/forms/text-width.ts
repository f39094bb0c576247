// Knows how wide a line of text may be in a cell of a given width.
import type { CellStyle } from '../model/form-generation.ts'
import { horizontalPaddingPt } from './form-node.ts'
import { boldFactor } from './glyph-width.ts'

/**
 * What a line of text may be wide, in points: the cell without its padding and a reserve of about one character, since printers,
 * Excel's pixels and stand-in fonts are off by a few hundredths; less in bold, whose letters are wider than measured.
 */
export function textWidthIn(cellWidthPt: number, { sizePt, bold = false }: Pick<CellStyle, 'sizePt' | 'bold'>): number {
  const inner = cellWidthPt - horizontalPaddingPt
  return Math.max(sizePt, (inner - Math.min(sizePt, 1.5 + inner * 0.035)) / (bold ? boldFactor : 1))
}
