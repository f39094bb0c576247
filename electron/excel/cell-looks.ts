// Knows how a cell of a form looks in Excel: font, lines, fill and place of its text.
import type ExcelJS from 'exceljs'
import { excelFontNames } from '../../shared/forms/form-fonts.ts'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import type { CellStyle } from '../../shared/model/form-generation.ts'
import { quoted } from './finish-package.ts'
import type { GridCell, Line } from './sheet-grid.ts'

const fontFamilies = { mincho: 1, gothic: 3, yuMincho: 1, yuGothic: 3 } as const
/** Shift_JIS: fonts of Japanese Windows are looked up by it. */
const japanese = 128
/** What a spreadsheet could take for a formula where a text is typed or pasted on. */
const looksLikeFormula = /^[=+\-@\t＝＋－＠]/

/** Gives each look once, as one object: exceljs recognises it again and so stays quick. */
export function makeCellLooks(styles: FormLayout['styles']): (cell: GridCell) => Partial<ExcelJS.Style> {
  const looks = new Map<string, Partial<ExcelJS.Style>>()
  return (cell) => {
    const { style: name, vertical, lines } = cell
    const isNumber = cell.content !== null && cell.content.number !== null
    const isQuoted = !isNumber && looksLikeFormula.test(cell.content?.text ?? '')
    const key = `${name} ${vertical} ${isNumber} ${isQuoted} ${lines.top} ${lines.bottom} ${lines.left} ${lines.right}`
    let look = looks.get(key)
    if (!look) {
      const style = styles[name]
      if (!style) throw new RangeError(`unknown style ${name}`)
      looks.set(key, (look = { ...lookOf(style, cell, isNumber), ...(isQuoted ? { protection: quoted } : {}) }))
    }
    return look
  }
}

function lookOf(style: CellStyle, { vertical, lines }: GridCell, isNumber: boolean): Partial<ExcelJS.Style> {
  return {
    font: {
      name: excelFontNames[style.font],
      family: fontFamilies[style.font],
      charset: japanese,
      size: style.sizePt,
      bold: style.bold ?? false,
      color: { argb: 'FF000000' },
    },
    // '@' keeps a text a text when someone types over it, '=' and all.
    numFmt: isNumber ? (style.numberFormat ?? '#,##0') : '@',
    border: { top: edge(lines.top), bottom: edge(lines.bottom), left: edge(lines.left), right: edge(lines.right) },
    alignment: {
      horizontal: vertical ? 'center' : style.align,
      vertical: vertical || style.valign === 'middle' ? 'middle' : 'top',
      wrapText: true,
      ...(vertical ? { textRotation: 'vertical' as const } : {}),
    },
    ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill.toUpperCase()}` } } } : {}),
  }
}

function edge(line: Line): Partial<ExcelJS.Border> {
  return line === 'none' ? {} : { style: line, color: { argb: 'FF000000' } }
}
