// Knows where the parts of a form's page stand on the paper, in points: the same for the screen and for the printed page.
import type { PageSetup } from '../model/form-generation.ts'
import type { FormLayout } from './form-layout.ts'
import { horizontalPaddingPt, verticalPaddingPt } from './form-node.ts'
import { columnEdgesOf, type PlaceBox } from './form-places.ts'

export const pointsPerMillimetre = 72 / 25.4
const papersMm = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const

/** Width and height of the sheet in millimetres. */
export function paperMmOf({ paper, orientation }: PageSetup): Readonly<{ width: number; height: number }> {
  const { width, height } = papersMm[paper]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

/** Width and height of the sheet in points. */
export function paperSizeOf(page: PageSetup): Readonly<{ widthPt: number; heightPt: number }> {
  const { width, height } = paperMmOf(page)
  return { widthPt: width * pointsPerMillimetre, heightPt: height * pointsPerMillimetre }
}

/** The page's body on the sheet: the grid is centred between the margins, as it is printed. */
export function bodyOriginOf(page: PageSetup): Readonly<{ leftPt: number; topPt: number }> {
  const { widthPt } = paperSizeOf(page)
  const gridWidth = page.columnWidthsPt.reduce((sum, width) => sum + width, 0)
  const left = page.marginsMm.left * pointsPerMillimetre
  const right = widthPt - page.marginsMm.right * pointsPerMillimetre
  return { leftPt: left + Math.max(0, (right - left - gridWidth) / 2), topPt: page.marginsMm.top * pointsPerMillimetre }
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

/** White at each side of the text of a cell, in points: the same that the layout leaves. */
export const cellPaddingPt = { x: horizontalPaddingPt / 2, y: verticalPaddingPt / 2 } as const

/** What stands at the foot of a page, counted from 1. */
export function footerOf(page: PageSetup, number: number): string {
  return page.footer.replaceAll('{page}', String(number))
}
export const footerSizePt = 9
