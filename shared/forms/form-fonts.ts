// Knows the fonts of the forms by their names: in a workbook, and on a page of the screen or of a PDF with what stands in for them.
import type { CellStyle } from '../model/form-generation.ts'

type FormFont = CellStyle['font']

/** As Excel on Japanese Windows lists them. */
export const excelFontNames: Readonly<Record<FormFont, string>> = {
  mincho: 'ＭＳ 明朝',
  gothic: 'ＭＳ ゴシック',
  yuMincho: '游明朝',
  yuGothic: '游ゴシック',
}

/** CSS families: those of the ward's PCs first, then those that stand in for them. */
export const formFonts: Readonly<Record<FormFont, string>> = {
  mincho: '"MS Mincho","ＭＳ 明朝","Noto Serif CJK JP","Noto Sans CJK JP",serif',
  gothic: '"MS Gothic","ＭＳ ゴシック","Noto Sans CJK JP",sans-serif',
  yuMincho: '"Yu Mincho","游明朝","Noto Serif CJK JP","Noto Sans CJK JP",serif',
  yuGothic: '"Yu Gothic","游ゴシック","Noto Sans CJK JP",sans-serif',
}
