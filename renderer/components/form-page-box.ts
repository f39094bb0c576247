// Knows where the parts of a form's page stand on the screen: points of paper times a scale, at whole pixels so that ruled lines are crisp.
import type { PlaceBox } from '../../shared/forms/form-places.ts'
import { bodyOriginOf } from '../../shared/forms/page-geometry.ts'
import type { PageSetup } from '../../shared/model/form-generation.ts'

/** Pixels of the screen; `left` and `top` from the corner of the sheet of paper. */
export type PixelBox = Readonly<{ left: number; top: number; width: number; height: number }>

/** CSS pixels of one point at 100 %. */
export const pixelsPerPoint = 96 / 72
/** The grey between two sheets, in pixels. */
export const pageGap = 18

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
