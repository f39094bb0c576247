// Knows where the parts of a form's page stand on the screen: points of paper times a scale, at whole pixels so that ruled lines are crisp.
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { horizontalPaddingPt, roundUpToPixel, verticalPaddingPt } from '../../shared/forms/form-node.ts'
import { columnEdgesOf, type PlaceBox } from '../../shared/forms/form-places.ts'
import type { CellStyle, PageSetup } from '../../shared/model/form-generation.ts'

/** Pixels of the screen; `left` and `top` from the corner of the sheet of paper. */
export type PixelBox = Readonly<{ left: number; top: number; width: number; height: number }>

const pointsPerMillimetre = 72 / 25.4
const paperMm = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const
/** CSS pixels of one point at 100 %. */
export const pixelsPerPoint = 96 / 72
/** The grey between two sheets, in pixels. */
export const pageGap = 18

/** Width and height of the sheet in points. */
export function paperSizeOf(page: PageSetup): Readonly<{ widthPt: number; heightPt: number }> {
  const paper = paperMm[page.paper]
  const portrait = { widthPt: paper.width * pointsPerMillimetre, heightPt: paper.height * pointsPerMillimetre }
  return page.orientation === 'portrait' ? portrait : { widthPt: portrait.heightPt, heightPt: portrait.widthPt }
}

/** The page's body on the sheet: the grid is centred between the margins, as it is printed. */
export function bodyOriginOf(page: PageSetup): Readonly<{ leftPt: number; topPt: number }> {
  const { widthPt } = paperSizeOf(page)
  const gridWidth = page.columnWidthsPt.reduce((sum, width) => sum + width, 0)
  const left = page.marginsMm.left * pointsPerMillimetre
  const right = widthPt - page.marginsMm.right * pointsPerMillimetre
  return { leftPt: left + Math.max(0, (right - left - gridWidth) / 2), topPt: page.marginsMm.top * pointsPerMillimetre }
}

/** A box on the sheet in whole pixels; neighbours share their edge exactly. */
export function pixelBoxOf(page: PageSetup, box: Omit<PlaceBox, 'page'>, scale: number): PixelBox {
  const origin = bodyOriginOf(page)
  const left = Math.round((origin.leftPt + box.leftPt) * scale)
  const top = Math.round((origin.topPt + box.topPt) * scale)
  return {
    left,
    top,
    width: Math.round((origin.leftPt + box.leftPt + box.widthPt) * scale) - left,
    height: Math.round((origin.topPt + box.topPt + box.heightPt) * scale) - top,
  }
}

/** A box of the grid's columns, in points. */
export function boxOfColumns(
  layout: Pick<FormLayout, 'page'>,
  columns: readonly [number, number],
  topPt: number,
  heightPt: number,
): Omit<PlaceBox, 'page'> {
  const edges = columnEdgesOf(layout.page.columnWidthsPt)
  const leftPt = edges[columns[0]] ?? 0
  return { leftPt, widthPt: (edges[columns[1]] ?? leftPt) - leftPt, topPt, heightPt }
}

/** The form's own fonts: those of the ward's PCs first, then those that stand in for them. */
export const formFonts: Readonly<Record<CellStyle['font'], string>> = {
  mincho: '"MS Mincho","ＭＳ 明朝","Noto Serif CJK JP","Noto Sans CJK JP",serif',
  gothic: '"MS Gothic","ＭＳ ゴシック","Noto Sans CJK JP",sans-serif',
}

/** Distance of two lines in points, for a style's size: the page's leading is given for 9 pt. */
export function lineHeightPtOf(page: PageSetup, style: CellStyle): number {
  return roundUpToPixel((page.leadingPt * style.sizePt) / 9)
}

/** White at each side of the text of a cell, in points: the same that the layout leaves. */
export const cellPaddingPt = { x: horizontalPaddingPt / 2, y: verticalPaddingPt / 2 } as const
