// Knows how wide the columns and how high the rows of a template are in points, from the digits in which a workbook measures them.
import type { RawTemplateSheet } from './template-sheet.ts'

/**
 * Widths of a digit in em, of fonts whose digits are not half an em wide. Widths are given in digits of the standard font, in whole pixels at 96 dpi. Source: ECMA-376 part 1,
 * 18.3.1.13. A Japanese Excel rounds the half em of ＭＳ and 游 fonts up: 11 pt are 8 pixels, its usual column 72.
 */
const narrowFonts: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  Arial: 0.556,
  Verdana: 0.636,
  Carlito: 0.507,
  'Liberation Sans': 0.556,
}
const pointsPerPixel = 0.75

/** Of the columns up to `last`; 0 = hidden. */
export function columnWidthsPt(
  { columns, defaultWidth, baseWidth }: Pick<RawTemplateSheet, 'columns' | 'defaultWidth' | 'baseWidth'>,
  { name, sizePt }: Readonly<{ name: string; sizePt: number }>,
  last: number,
): readonly number[] {
  const digit = Math.max(1, digitOf(sizePt / pointsPerPixel, narrowFonts[name]))
  // the width itself is in digits and has the padding inside; the default one, where nothing says it, has not, and is rounded up to eight pixels
  const pixels = (width: number): number => Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit)
  const usual = defaultWidth === null ? Math.ceil((baseWidth * digit + 5) / 8) * 8 : pixels(defaultWidth)
  return Array.from({ length: last }, (_, index) => {
    const own = columns.find(({ min, max }) => min <= index + 1 && index + 1 <= max)
    return (own && Number.isFinite(own.width) ? pixels(own.width) : usual) * pointsPerPixel
  })
}

function digitOf(pixels: number, em: number | undefined): number {
  return em === undefined ? Math.ceil(pixels / 2) : Math.round(pixels * em)
}

export function rowHeightsPt({ rows, defaultHeight }: Pick<RawTemplateSheet, 'rows' | 'defaultHeight'>, last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => rows.get(index + 1) ?? defaultHeight)
}
