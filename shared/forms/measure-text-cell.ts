// Knows how a cell with a plain text, of a sheet that is no form to type in, is measured: broken into lines, with the height that they need.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import { breakLines } from './break-lines.ts'
import type { FormLayout } from './form-layout.ts'
import { type MeasuredCell, roundUpToPixel, verticalPaddingPt } from './form-node.ts'
import { leadingIn } from './leading.ts'
import { textWidthIn } from './text-width.ts'

/** `columns`: from the first to the one behind the last; `styleName`: one of `styles`. A tab is as wide as a letter. */
export function measureTextCell(
  page: PageSetup,
  styles: FormLayout['styles'],
  key: string,
  columns: readonly [number, number],
  styleName: string,
  typed: string,
): MeasuredCell {
  const style = styles[styleName] as CellStyle
  const leadingPt = leadingIn(page, style)
  const text = typed.replaceAll('\t', '\u3000')
  const widthPt = page.columnWidthsPt.slice(...columns).reduce((sum, pt) => sum + pt, 0)
  const broken = breakLines(text, textWidthIn(widthPt, style), style.sizePt)
  return {
    key,
    columns,
    style: styleName,
    vertical: false,
    text,
    broken,
    from: 0,
    to: text === '' ? 0 : broken.lines.length,
    leadingPt,
    minHeightPt: roundUpToPixel(leadingPt + verticalPaddingPt),
    number: null,
    hint: null,
    field: null,
    value: '',
    label: text.slice(0, 40),
    mandatory: false,
    meter: null,
    ownerId: '',
  }
}
