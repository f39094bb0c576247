// Knows how one cell of the sheet is drawn: as the city made it, with a mark and the field's name where it is bound.
import { Link2, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { TemplateStyle } from '../../../shared/model/form-template.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { paperOf, textLookOf } from './cell-look.ts'

export type CellMark = Readonly<{
  /** Short name of the field. */
  name: string
  isDoubtful: boolean
  /** What would stand in the cell; null = its name is shown instead. */
  filled: string | null
  /** 「2行あふれます」; '' = it fits, or nobody knows. */
  over: string
}>
/** Pixels of the sheet. */
type CellBox = Readonly<{ left: number; top: number; width: number; height: number; textWidth: number }>
type SheetCellProps = Readonly<{
  id: string
  column: number
  rowSpan: number
  columnSpan: number
  address: string
  text: string
  style: TemplateStyle
  /** What assistive technology is told besides the text: formula, locked. */
  traits: string
  mark: CellMark | null
  box: CellBox
  scale: number
  isActive: boolean
  mayWrite: boolean
}>

function Cell(props: SheetCellProps) {
  const { id, column, rowSpan, columnSpan, address, text, style, traits, mark, box, scale, isActive, mayWrite } = props
  const { left, top, width, height, textWidth } = box
  const isMerged = rowSpan * columnSpan > 1
  const shown = mark === null ? text : mark.filled
  const said = [
    address,
    text === '' ? words.emptyCell : text,
    traits,
    mark && words.boundTo(mark.name),
    mark?.isDoubtful && words.doubtful,
    mark?.filled,
    mark?.over,
  ]
  return (
    <div
      id={id}
      role="gridcell"
      className="sheet-cell"
      aria-label={said.filter(Boolean).join('　')}
      aria-colindex={column}
      {...(columnSpan > 1 ? { 'aria-colspan': columnSpan } : {})}
      {...(rowSpan > 1 ? { 'aria-rowspan': rowSpan } : {})}
      aria-selected={isActive}
      // A gridcell may have it (WAI-ARIA 1.2), whatever the rule thinks.
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
      aria-readonly={!mayWrite}
      data-address={address}
      data-active={isActive || undefined}
      data-bound={mark === null ? undefined : mark.isDoubtful ? 'doubtful' : 'sure'}
      title={mark === null ? undefined : mark.name}
      style={{ left, top, width: width + 1, height: height + 1, ...paperOf(style, isMerged) }}
    >
      {shown !== null && shown !== '' && (
        <span className="sheet-text" style={{ ...textLookOf(style, shown, scale), width: textWidth }}>
          {shown}
        </span>
      )}
      {mark !== null && (mark.filled === null || mark.isDoubtful) && (
        <span className="sheet-mark" data-small={mark.filled === null ? undefined : true}>
          {mark.isDoubtful ? <TriangleAlert size={11} aria-hidden="true" /> : <Link2 size={11} aria-hidden="true" />}
          {mark.filled === null && <span>{mark.name}</span>}
        </span>
      )}
      {mark !== null && mark.over !== '' && (
        <span className="sheet-over" aria-hidden="true">
          {mark.over}
        </span>
      )}
    </div>
  )
}

export const SheetCell = memo(
  Cell,
  (a, b) =>
    a.address === b.address &&
    a.text === b.text &&
    a.style === b.style &&
    a.traits === b.traits &&
    a.mark?.name === b.mark?.name &&
    a.mark?.isDoubtful === b.mark?.isDoubtful &&
    a.mark?.filled === b.mark?.filled &&
    a.mark?.over === b.mark?.over &&
    a.box.left === b.box.left &&
    a.box.top === b.box.top &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.box.textWidth === b.box.textWidth &&
    a.scale === b.scale &&
    a.isActive === b.isActive &&
    a.mayWrite === b.mayWrite &&
    a.id === b.id,
)
