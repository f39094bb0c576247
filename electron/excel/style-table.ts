// Knows the styles part of a workbook: every look that a cell has, each once.
import type { CellStyle } from '../../shared/model/form-generation.ts'
import { escapeXml } from './escape-xml.ts'
import type { CellLines, Line } from './sheet-grid.ts'

export type Look = Readonly<{ style: CellStyle; vertical: boolean; isNumber: boolean; quotePrefix: boolean; lines: CellLines }>
export type StyleTable = Readonly<{
  /** The number by which a cell names its look. */
  indexOf(look: Look): number
  toXml(): string
}>

/**
 * The workbook's standard font shows in no cell of ours, but its digits are Excel's unit of column width: 8 pixels (6 pt) here. Verdana, because
 * Excel has it everywhere and its free stand-in has digits as wide: columns come out alike in Excel and in LibreOffice.
 */
export const standardFont = { name: 'Verdana', sizePt: 10, digitPt: 6 } as const
const fontNames = { mincho: 'ＭＳ 明朝', gothic: 'ＭＳ ゴシック' } as const
const firstOwnFormat = 164

export function makeStyleTable(): StyleTable {
  const fonts = table([
    `<font><sz val="${standardFont.sizePt}"/><name val="${standardFont.name}"/><family val="3"/><charset val="128"/></font>`,
  ])
  const fills = table(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'])
  const borders = table(['<border><left/><right/><top/><bottom/><diagonal/></border>'])
  const formats = table([])
  const looks = table(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])
  const known = new Map<CellStyle, Map<string, number>>()

  return {
    indexOf(look) {
      let ofStyle = known.get(look.style)
      if (!ofStyle) known.set(look.style, (ofStyle = new Map()))
      const { top, bottom, left, right } = look.lines
      const key = `${top}${bottom}${left}${right}${look.vertical}${look.isNumber}${look.quotePrefix}`
      const before = ofStyle.get(key)
      if (before !== undefined) return before
      const index = looks.add(xfOf(look))
      ofStyle.set(key, index)
      return index
    },
    toXml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
        formats.entries.length === 0
          ? ''
          : `<numFmts count="${formats.entries.length}">${formats.entries.map((f, i) => `<numFmt numFmtId="${firstOwnFormat + i}" formatCode="${f}"/>`).join('')}</numFmts>`,
        listed('fonts', fonts.entries),
        listed('fills', fills.entries),
        listed('borders', borders.entries),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        listed('cellXfs', looks.entries),
        '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>',
      ].join('')}</styleSheet>`,
  }

  function xfOf({ style, vertical, isNumber, quotePrefix, lines }: Look): string {
    const bold = style.bold ? '<b/>' : ''
    const fontFace = `<sz val="${style.sizePt}"/><color rgb="FF000000"/><name val="${fontNames[style.font]}"/>`
    const font = fonts.add(`<font>${bold}${fontFace}<family val="${style.font === 'mincho' ? 1 : 3}"/><charset val="128"/></font>`)
    const colour = style.fill && `<fgColor rgb="FF${style.fill.toUpperCase()}"/><bgColor indexed="64"/>`
    const fill = colour ? fills.add(`<fill><patternFill patternType="solid">${colour}</patternFill></fill>`) : 0
    const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => sideOf(side, lines[side])).join('')
    const border = borders.add(`<border>${sides}<diagonal/></border>`)
    const format = !isNumber ? 49 : style.numberFormat ? firstOwnFormat + formats.add(escapeXml(style.numberFormat)) : 3
    const horizontal = vertical ? 'center' : style.align
    const place = `horizontal="${horizontal}" vertical="${vertical || style.valign === 'middle' ? 'center' : 'top'}"`
    const alignment = `<alignment ${place}${vertical ? ' textRotation="255"' : ' wrapText="1"'}/>`
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quotePrefix ? ' quotePrefix="1"' : ''}`
    return `<xf ${ids} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  }
}

function sideOf(side: string, line: Line): string {
  return line === 'none' ? `<${side}/>` : `<${side} style="${line}"><color auto="1"/></${side}>`
}

function table(first: readonly string[]): { entries: string[]; add(entry: string): number } {
  const entries = [...first]
  const places = new Map(entries.map((entry, index) => [entry, index]))
  return {
    entries,
    add(entry) {
      let place = places.get(entry)
      if (place === undefined) places.set(entry, (place = entries.push(entry) - 1))
      return place
    },
  }
}

function listed(tag: string, entries: readonly string[]): string {
  return `<${tag} count="${entries.length}">${entries.join('')}</${tag}>`
}
