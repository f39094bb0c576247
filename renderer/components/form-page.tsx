// Knows how one page of an official form is drawn: a white sheet, every cell where the layout placed it, every line where the layout broke it.
import { type CSSProperties, memo } from 'react'
import { formFonts } from '../../shared/forms/form-fonts.ts'
import type { FormLayout, FormPage as PageOfLayout, PlacedCell } from '../../shared/forms/form-layout.ts'
import { leadingIn } from '../../shared/forms/leading.ts'
import { boxOfColumns, cellPaddingPt, footerSizePt, paperSizeOf, pointsPerMillimetre } from '../../shared/forms/page-geometry.ts'
import { keyOfField } from '../../shared/model/fields.ts'
import type { CellStyle } from '../../shared/model/form-generation.ts'
import type { CarriedText } from '../../shared/model/ward-plan.ts'
import { rolloverWords } from '../../shared/words/rollover.ts'
import { verdictMarks } from '../../shared/words/verdict.ts'
import { pixelBoxOf } from './form-page-box.ts'
import './form-page.css'

type FormPageProps = Readonly<{
  layout: FormLayout
  /** 0-based index of the page. */
  index: number
  /** Pixels of the screen for one point of paper. */
  scale: number
  /** Accessible name, e.g. '様式2　4／26ページ'. */
  label: string
  /** What stands at the foot of the sheet, e.g. '- 4 -'. */
  footer: string
  /** Key of the place that a cell belongs to; a cell with none cannot be selected. */
  placeKeyOf: (cell: PlacedCell) => string | undefined
  /** Places that still have last year's text, by keyOfField. */
  carried?: ReadonlyMap<string, CarriedText>
}>

const nothingCarried: ReadonlyMap<string, CarriedText> = new Map()

export const FormPage = memo(function FormPage({
  layout,
  index,
  scale,
  label,
  footer,
  placeKeyOf,
  carried = nothingCarried,
}: FormPageProps) {
  const page = layout.pages[index] as PageOfLayout
  const paper = paperSizeOf(layout.page)
  return (
    <section
      className="form-page"
      aria-label={label}
      style={{ width: Math.round(paper.widthPt * scale), height: Math.round(paper.heightPt * scale) }}
    >
      {layout.title.map((cell) => (
        <Cell key={`title/${cell.key}`} layout={layout} cell={cell} offsetPt={0} scale={scale} placeKey={undefined} />
      ))}
      {page.cells.map((cell) => (
        <Cell
          key={cell.key}
          layout={layout}
          cell={cell}
          offsetPt={layout.titleHeightPt}
          scale={scale}
          placeKey={placeKeyOf(cell)}
          carried={carriedIn(carried, cell)}
        />
      ))}
      <div
        className="form-page-footer"
        style={{ bottom: Math.round(layout.page.marginsMm.footer * pointsPerMillimetre * scale), fontSize: footerSizePt * scale }}
      >
        {footer}
      </div>
    </section>
  )
}, isSamePage)

/** A layout made again keeps the pages on which nothing changed: those are not drawn again. */
function isSamePage(before: FormPageProps, after: FormPageProps): boolean {
  const page = after.layout.pages[after.index]
  return (
    before.layout.pages[before.index] === page &&
    before.layout.page === after.layout.page &&
    before.layout.styles === after.layout.styles &&
    before.layout.titleHeightPt === after.layout.titleHeightPt &&
    isSameTitle(before.layout.title, after.layout.title) &&
    before.scale === after.scale &&
    before.label === after.label &&
    before.footer === after.footer &&
    // a field that stands twice in the form is named by what comes before it
    (before.carried === after.carried ||
      page?.cells.every(
        (cell) => carriedIn(before.carried ?? nothingCarried, cell) === carriedIn(after.carried ?? nothingCarried, cell),
      ) === true) &&
    (before.placeKeyOf === after.placeKeyOf || page?.cells.every((cell) => before.placeKeyOf(cell) === after.placeKeyOf(cell)) === true)
  )
}

/** The title shows no field that a person writes; its cells are made anew with each layout. */
function isSameTitle(before: readonly PlacedCell[], after: readonly PlacedCell[]): boolean {
  return before.length === after.length && before.every((cell, i) => cell === after[i] || JSON.stringify(cell) === JSON.stringify(after[i]))
}

function carriedIn(carried: ReadonlyMap<string, CarriedText>, cell: PlacedCell): string | undefined {
  return carried.size === 0 || !cell.field ? undefined : carried.get(keyOfField(cell.field))?.lastText
}

type CellProps = Readonly<{
  layout: FormLayout
  cell: PlacedCell
  offsetPt: number
  scale: number
  placeKey: string | undefined
  /** What the text was last year, where it still is. */
  carried?: string | undefined
}>

function Cell({ layout, cell, offsetPt, scale, placeKey, carried }: CellProps) {
  const style = layout.styles[cell.style] ?? plainStyle
  const box = pixelBoxOf(layout.page, boxOfColumns(layout, cell.columns, offsetPt + cell.topPt, cell.heightPt), scale)
  const isBlank = cell.text === ''
  const hint = carried !== undefined && cell.value === '' ? rolloverWords.lastTargetHint(carried) : cell.hint
  const classes = ['form-cell']
  if (cell.vertical) classes.push('form-cell-vertical')
  if (placeKey !== undefined) classes.push('form-cell-place')
  if (cell.mandatory && cell.value.trim() === '' && cell.fragment.index === 0) classes.push('form-cell-missing')
  if (isBlank && cell.hint !== null) classes.push('form-cell-later')
  if (carried !== undefined) classes.push('form-cell-carried')
  return (
    <div className={classes.join(' ')} data-place={placeKey} style={{ ...frameOf(cell, style, box), ...textStyleOf(layout, style, scale) }}>
      {cell.vertical ? (
        <span style={{ letterSpacing: (leadingIn(layout.page, style) - style.sizePt) * scale }}>{cell.lines.join('')}</span>
      ) : isBlank && hint !== null ? (
        <span className="form-hint" style={{ fontSize: 8 * scale }}>
          {hint}
        </span>
      ) : (
        cell.lines.join('\n')
      )}
      {carried !== undefined && cell.fragment.index === 0 && (
        <span className="carried-mark" style={{ fontSize: 7 * scale }}>
          {hasRoomForMark(layout, cell, style) ? rolloverWords.carriedMark : rolloverWords.carriedMarkShort}
        </span>
      )}
      {cell.isUnconfirmed && (
        <span className="legend-mark" style={{ fontSize: markSizePt * scale }}>
          {hasRoomForLegendMark(layout, cell, style) ? verdictMarks.unconfirmed : verdictMarks.unconfirmedShort}
        </span>
      )}
      {placeKey !== undefined && cell.meter && cell.meter.max > 0 && cell.fragment.index === 0 && (
        <FillBar used={cell.meter.used} max={cell.meter.max} />
      )}
    </div>
  )
}

const markHeightPt = 10
/** The mark is not to stand on the text: where no line is free it is one letter. */
function hasRoomForMark(layout: FormLayout, cell: PlacedCell, style: CellStyle): boolean {
  return cell.lines.length * leadingIn(layout.page, style) + 2 * cellPaddingPt.y + markHeightPt <= cell.heightPt
}

const markSizePt = 6.5
/** Of a legend the mark stands behind the last line. */
function hasRoomForLegendMark(layout: FormLayout, cell: PlacedCell, style: CellStyle): boolean {
  const lettersPt = [...(cell.lines.at(-1) ?? '')].length * style.sizePt
  const markPt = [...verdictMarks.unconfirmed].length * markSizePt + markHeightPt
  const { widthPt } = boxOfColumns(layout, cell.columns, cell.topPt, cell.heightPt)
  return lettersPt + 2 * cellPaddingPt.x + markPt <= widthPt
}

/** The thin bar at the edge: how full a cell is; from 90 % it is always there, below only under the pointer. */
function FillBar({ used, max }: Readonly<{ used: number; max: number }>) {
  const share = used / max
  const tone = share > 1 ? 'over' : share >= 0.9 ? 'near' : 'free'
  return (
    <span className={`fill-bar fill-bar-${tone}`} aria-hidden="true">
      <span style={{ height: `${Math.min(100, Math.round(share * 100))}%` }} />
    </span>
  )
}

const plainStyle: CellStyle = { font: 'mincho', sizePt: 9, align: 'left', valign: 'top', border: 'thin' }
const lineWidths: Readonly<Record<CellStyle['border'], number>> = { none: 0, hair: 1, thin: 1, medium: 2 }
const lineColours: Readonly<Record<CellStyle['border'], string>> = {
  none: 'transparent',
  hair: '#8a8a8a',
  thin: '#4d4d4d',
  medium: '#1a1a1a',
}

/** Lines are centred on the shared edge of two cells, so that neighbours draw one line. */
function frameOf(
  cell: PlacedCell,
  style: CellStyle,
  box: Readonly<{ left: number; top: number; width: number; height: number }>,
): CSSProperties {
  const widthAt = (side: keyof PlacedCell['frame']) => (cell.frame[side] ? lineWidths.medium : lineWidths[style.border])
  const colourAt = (side: keyof PlacedCell['frame']) => (cell.frame[side] ? lineColours.medium : lineColours[style.border])
  const hasFrame = cell.frame.top || cell.frame.bottom || cell.frame.left || cell.frame.right
  // A line of width w takes its right or lower half-pixel inwards: ceil outside left and top, floor outside right and bottom.
  const top = Math.floor(widthAt('top') / 2)
  const left = Math.floor(widthAt('left') / 2)
  const right = Math.ceil(widthAt('right') / 2)
  const bottom = Math.ceil(widthAt('bottom') / 2)
  return {
    left: box.left - left,
    top: box.top - top,
    width: box.width + left + right,
    height: box.height + top + bottom,
    borderWidth: `${widthAt('top')}px ${widthAt('right')}px ${widthAt('bottom')}px ${widthAt('left')}px`,
    borderColor: `${colourAt('top')} ${colourAt('right')} ${colourAt('bottom')} ${colourAt('left')}`,
    zIndex: hasFrame ? 1 : 0,
    ...(style.fill === undefined ? {} : { backgroundColor: `#${style.fill}` }),
  }
}

/** Font, size and place of a cell's text; the same for the cell as drawn and for the editor over it. */
export function textStyleOf(layout: Pick<FormLayout, 'page'>, style: CellStyle, scale: number): CSSProperties {
  return {
    fontFamily: formFonts[style.font],
    fontSize: style.sizePt * scale,
    fontWeight: style.bold ? 700 : 400,
    lineHeight: `${leadingIn(layout.page, style) * scale}px`,
    textAlign: style.align,
    justifyContent: style.valign === 'middle' ? 'center' : 'flex-start',
    padding: `${cellPaddingPt.y * scale}px ${cellPaddingPt.x * scale}px`,
  }
}
