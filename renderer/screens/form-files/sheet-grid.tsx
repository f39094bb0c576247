// Knows a sheet of the city's form as a grid that is walked by keys as in Excel; only what is in sight is drawn.
import { type KeyboardEvent, type MouseEvent, type Ref, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import { addressOfCell } from '../../../shared/rules/address-of-cell.ts'
import { positionOfCell } from '../../../shared/rules/position-of-cell.ts'
import type { TemplateCell, TemplateSheet, TemplateStyle } from '../../../shared/model/form-template.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { isComposing } from '../../components/is-composing.ts'
import { columnsOfText, plainStyle } from './cell-look.ts'
import { type CellMark, SheetCell } from './sheet-cell.tsx'
import { moveOfPress, walk } from './sheet-cursor.ts'
import { type CellPlace, type SheetGeometry, touchedBy } from './sheet-geometry.ts'
import { bringIntoSight, headSize, type SeenArea, useSheetView } from './use-sheet-view.ts'
import './sheet-grid.css'

export type SheetHandle = Readonly<{ focus(): void }>
type SheetGridProps = Readonly<{
  ref?: Ref<SheetHandle>
  sheet: TemplateSheet
  styles: readonly TemplateStyle[]
  geometry: SheetGeometry
  /** Pixels of a point. */
  scale: number
  at: Readonly<{ row: number; column: number }>
  /** By address. */
  marks: ReadonlyMap<string, CellMark>
  mayWrite: boolean
  onMove: (row: number, column: number) => void
  /** Enter, F2 or a double click on the cell in front. */
  onOpen: () => void
  onClear: () => void
  /** To the next or the previous sheet. */
  onTurn: (by: 1 | -1) => void
}>

export function SheetGrid(props: SheetGridProps) {
  const { sheet, styles, geometry, scale, at, marks, mayWrite, onMove, onOpen, onClear, onTurn } = props
  const frame = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  const { seen, onScroll } = useSheetView(frame, geometry, scale)
  const front = geometry.placeAt(Math.min(at.row, geometry.rows), Math.min(at.column, geometry.columns))
  const frontBox = geometry.boxOf(front)
  const address = addressOfCell(front.row, front.column)
  useImperativeHandle(props.ref, () => ({ focus: () => grid.current?.focus({ preventScroll: true }) }))
  useLayoutEffect(() => {
    const view = frame.current
    if (!view) return
    const { left, top, width, height } = frontBox
    bringIntoSight(view, { left: left * scale, top: top * scale, width: width * scale, height: height * scale })
    // Only when the cell changes: a person who scrolls away is not pulled back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [address, sheet, scale])

  const { top, bottom, left, right } = seen
  const rows = useMemo(
    () => rowsOf(geometry, { top, bottom, left, right }, [front, ...[...marks.keys()].flatMap((bound) => positionOfCell(bound) ?? [])]),
    [geometry, top, bottom, left, right, front, marks],
  )
  const isTaken = (row: number, column: number) => marks.has(addressOfCell(row, column))
  const says = (place: CellPlace) => isTaken(place.row, place.column) || (geometry.cellAt(place.row, place.column)?.text ?? '') !== ''

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (isComposing(event)) return
    const { key, ctrlKey, altKey, shiftKey, metaKey } = event
    const isPlain = !ctrlKey && !altKey && !shiftKey && !metaKey
    const page = Math.max(0, (frame.current?.clientHeight ?? 0) - headSize.height - 40) / scale
    const move = moveOfPress({ key, ctrlKey, shiftKey, altKey, metaKey })
    if (move) {
      const to = walk(geometry, at, move, says, page)
      onMove(to.row, to.column)
    } else if (ctrlKey && (key === 'PageDown' || key === 'PageUp')) onTurn(key === 'PageDown' ? 1 : -1)
    else if (isPlain && (key === 'Enter' || key === 'F2')) onOpen()
    else if (isPlain && mayWrite && (key === 'Delete' || key === 'Backspace')) onClear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function onMouseDown(event: MouseEvent<HTMLDivElement>): void {
    const box = grid.current?.getBoundingClientRect()
    if (!box || event.button !== 0) return
    const [row] = touchedBy(geometry.rowEdges, (event.clientY - box.top) / scale, 0)
    const [column] = touchedBy(geometry.columnEdges, (event.clientX - box.left) / scale, 0)
    event.preventDefault()
    grid.current?.focus({ preventScroll: true })
    onMove(Math.min(row, geometry.rows), Math.min(column, geometry.columns))
  }
  const pixels = (points: number) => Math.round(points * scale)
  const edge = (edges: readonly number[], index: number) => pixels(edges[index] ?? 0)
  const numbers = rangeOf(seen.top, seen.bottom)
  const letters = rangeOf(seen.left, seen.right)
  const size = { width: edge(geometry.columnEdges, geometry.columns), height: edge(geometry.rowEdges, geometry.rows) }
  return (
    <div ref={frame} className="sheet-frame" onScroll={onScroll}>
      <div
        className="sheet-size"
        style={{ gridTemplate: `${headSize.height}px ${size.height + 1}px / ${headSize.width}px ${size.width + 1}px` }}
      >
        <div className="sheet-corner" aria-hidden="true" />
        <div className="sheet-letters" aria-hidden="true">
          {letters.map((column) => (
            <span
              key={column}
              data-front={(column >= front.column && column < front.column + front.columnSpan) || undefined}
              style={{
                left: edge(geometry.columnEdges, column - 1),
                width: edge(geometry.columnEdges, column) - edge(geometry.columnEdges, column - 1),
              }}
            >
              {addressOfCell(1, column).slice(0, -1)}
            </span>
          ))}
        </div>
        <div className="sheet-numbers" aria-hidden="true">
          {numbers.map((row) => (
            <span
              key={row}
              data-front={(row >= front.row && row < front.row + front.rowSpan) || undefined}
              style={{ top: edge(geometry.rowEdges, row - 1), height: edge(geometry.rowEdges, row) - edge(geometry.rowEdges, row - 1) }}
            >
              {row}
            </span>
          ))}
        </div>
        <div
          ref={grid}
          role="grid"
          className="sheet"
          aria-label={words.grid(sheet.name)}
          aria-rowcount={geometry.rows}
          aria-colcount={geometry.columns}
          aria-readonly={!mayWrite}
          aria-activedescendant={`${id}${address}`}
          data-home="work"
          data-area="form"
          tabIndex={0}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onDoubleClick={onOpen}
        >
          <div className="sheet-lines" aria-hidden="true">
            {numbers.map((row) => (
              <span key={`r${row}`} style={{ left: 0, right: 0, top: edge(geometry.rowEdges, row), height: 1 }} />
            ))}
            {letters.map((column) => (
              <span key={`c${column}`} style={{ top: 0, bottom: 0, left: edge(geometry.columnEdges, column), width: 1 }} />
            ))}
          </div>
          {rows.map(([row, cells]) => (
            <div key={row} role="row" aria-rowindex={row} className="sheet-row">
              {cells.map((place) => {
                const cell = geometry.cellAt(place.row, place.column)
                const own = addressOfCell(place.row, place.column)
                const style = styles[cell?.style ?? 0] ?? plainStyle
                const box = geometry.boxOf(place)
                const covers = cell ? columnsOfText(cell, style, geometry, isTaken) : 1
                const textBox = geometry.boxOf({ ...place, columnSpan: Math.max(covers, place.columnSpan) })
                const mark = marks.get(own) ?? null
                return (
                  <SheetCell
                    key={own}
                    id={`${id}${own}`}
                    column={place.column}
                    rowSpan={place.rowSpan}
                    columnSpan={place.columnSpan}
                    address={own}
                    text={cell?.text ?? ''}
                    style={style}
                    traits={cell ? traitsOf(cell, sheet) : ''}
                    mark={mark}
                    box={{
                      left: pixels(box.left),
                      top: pixels(box.top),
                      width: pixels(box.left + box.width) - pixels(box.left),
                      height: pixels(box.top + box.height) - pixels(box.top),
                      textWidth: pixels((mark === null ? textBox : box).width),
                    }}
                    scale={scale}
                    isActive={own === address}
                    mayWrite={mayWrite}
                  />
                )
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Formula, locked: what a person has to know before anything is bound to it. */
function traitsOf({ obstacle, isLocked }: TemplateCell, sheet: TemplateSheet): string {
  const told = [
    obstacle === 'formula' && words.formula,
    obstacle === 'tableHead' && words.tableHead,
    isLocked && sheet.isProtected && words.locked,
  ]
  return told.filter(Boolean).join('、')
}

/** What is drawn, by rows: the cells in sight with what is bound among them, and the first of the `others`, which is in front, wherever it is. */
function rowsOf(
  geometry: SheetGeometry,
  seen: SeenArea,
  others: readonly Readonly<{ row: number; column: number }>[],
): readonly (readonly [number, readonly CellPlace[]])[] {
  const byRow = new Map<number, CellPlace[]>()
  const add = (place: CellPlace) => {
    const { width, height } = geometry.boxOf(place)
    const ofRow = byRow.get(place.row) ?? []
    if (width === 0 || height === 0 || ofRow.some(({ column }) => column === place.column)) return
    byRow.set(place.row, [...ofRow, place])
  }
  for (const cell of geometry.cellsIn(seen)) add(cell)
  for (const [index, { row, column }] of others.entries()) {
    const isSeen = row >= seen.top && row <= seen.bottom && column >= seen.left && column <= seen.right
    if (isSeen || index === 0) add(geometry.placeAt(row, column))
  }
  return [...byRow].map(([row, ofRow]) => [row, ofRow.toSorted((a, b) => a.column - b.column)] as const).toSorted(([a], [b]) => a - b)
}

function rangeOf(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index)
}
