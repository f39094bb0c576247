// Knows how far apart two lines of text stand in each font of the forms.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import { roundUpToPixel } from './form-node.ts'

/**
 * How much more room a line needs than one of ＭＳ 明朝 and ＭＳ ゴシック, for which a page gives its leading: a row of 游ゴシック or 游明朝 11 pt is 18.75 pt
 * high in Excel by itself, 1.7 times the size, where the page leaves 1.5 times.
 */
const shareOf: Readonly<Record<CellStyle['font'], number>> = { mincho: 1, gothic: 1, yuMincho: 1.14, yuGothic: 1.14 }

/** Distance of two lines in points, in whole pixels of 0.75 pt: the page's leading is given for 9 pt. */
export function leadingIn({ leadingPt }: Pick<PageSetup, 'leadingPt'>, { sizePt, font }: Pick<CellStyle, 'sizePt' | 'font'>): number {
  return roundUpToPixel((leadingPt * sizePt * shareOf[font]) / 9)
}
