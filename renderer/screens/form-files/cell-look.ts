// Knows how a cell of the city's form looks on the screen: its font, lines and fill, and how far a text runs over empty neighbours.
import type { CSSProperties } from 'react'
import type { TemplateCell, TemplateLine, TemplateStyle } from '../../../shared/model/form-template.ts'
import type { SheetGeometry } from './sheet-geometry.ts'

export const plainStyle: TemplateStyle = {
  fontName: '',
  sizePt: 11,
  bold: false,
  wraps: false,
  shrinks: false,
  horizontal: 'general',
  vertical: 'middle',
  isVertical: false,
  fill: null,
  lines: { top: 'none', bottom: 'none', left: 'none', right: 'none' },
  isText: false,
}
const borders: Readonly<Record<TemplateLine, string>> = {
  none: '0 none transparent',
  hair: '1px dotted #4d4d4d',
  thin: '1px solid #1a1a1a',
  medium: '2px solid #1a1a1a',
}
/** Further than that no title runs. */
const mostSpill = 60

/** The paper of the form: fixed colours, whatever the theme. */
export function paperOf(style: TemplateStyle, isMerged: boolean): CSSProperties {
  const { lines, fill } = style
  return {
    borderTop: borders[lines.top],
    borderBottom: borders[lines.bottom],
    borderLeft: borders[lines.left],
    borderRight: borders[lines.right],
    ...(fill === null ? (isMerged ? { backgroundColor: '#fff' } : {}) : { backgroundColor: `#${fill}` }),
  }
}

/** `scale`: pixels of a point. */
export function textLookOf(style: TemplateStyle, text: string, scale: number): CSSProperties {
  const isNumber = /^[-▲△]?[\d,]+(\.\d+)?%?$/.test(text)
  return {
    fontFamily: familyOf(style.fontName),
    fontSize: style.sizePt * scale,
    fontWeight: style.bold ? 700 : 400,
    lineHeight: 1.25,
    whiteSpace: style.wraps ? 'pre-wrap' : 'pre',
    textAlign: style.horizontal === 'general' ? (isNumber ? 'right' : 'left') : style.horizontal,
    justifyContent: style.vertical === 'top' ? 'flex-start' : style.vertical === 'bottom' ? 'flex-end' : 'center',
    ...(style.isVertical ? { writingMode: 'vertical-rl', textOrientation: 'upright', alignItems: 'center' } : {}),
  }
}

/** Its own font where the PC has it, else one of its kind. */
function familyOf(name: string): string {
  const own = name.replaceAll(/["\\]/g, '')
  const kind = /明朝|Mincho|Serif/i.test(own) ? '"Noto Serif CJK JP",serif' : '"Noto Sans CJK JP",sans-serif'
  return own === '' ? kind : `"${own}",${kind}`
}

/** Columns that a text on one line covers: its own, and empty ones to its right. */
export function columnsOfText(
  cell: TemplateCell,
  style: TemplateStyle,
  geometry: SheetGeometry,
  isTaken: (row: number, column: number) => boolean,
): number {
  const runs = !style.wraps && !style.isVertical && cell.columnSpan === 1 && cell.rowSpan === 1 && cell.obstacle === null
  if (!runs || cell.text === '' || style.horizontal === 'center' || style.horizontal === 'right') return cell.columnSpan
  let columns = 1
  while (columns < mostSpill && cell.column + columns <= geometry.columns) {
    const next = geometry.cellAt(cell.row, cell.column + columns)
    if ((next && (next.text !== '' || next.rowSpan * next.columnSpan > 1)) || isTaken(cell.row, cell.column + columns)) break
    columns += 1
  }
  return columns
}
