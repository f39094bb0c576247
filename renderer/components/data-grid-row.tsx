// Knows how one row of a grid looks: its check box and its cells, those of the range marked.
import { memo } from 'react'
import { CheckMark } from './check-mark.tsx'
import type { GridColumn } from './data-grid.tsx'

export type GridRowProps<Row> = Readonly<{
  row: Row
  rowKey: string
  label: string
  index: number
  top: number
  gridId: string
  columns: readonly GridColumn<Row>[]
  isSelected: boolean
  /** Column of the active cell, and the columns of the range, where this row is in them; −1 otherwise. */
  activeColumn: number
  rangeLeft: number
  rangeRight: number
  mayWrite: boolean
  measure: (element: HTMLElement | null) => void
  onToggle: (rowKey: string, isSelected: boolean) => void
}>

function Row<Row>(props: GridRowProps<Row>) {
  const { row, rowKey, label, index, top, gridId, columns, isSelected, activeColumn, rangeLeft, rangeRight, mayWrite, measure, onToggle } =
    props
  return (
    <div
      ref={measure}
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      data-row={index}
      data-even={index % 2 === 1 || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="grid-cell grid-check" aria-colindex={1}>
        <CheckMark label={label} isSelected={isSelected} onChange={(selected) => onToggle(rowKey, selected)} />
      </div>
      {columns.map((column, c) => {
        const text = column.textOf(row)
        const mark = column.markOf?.(row) ?? null
        return (
          <div
            key={column.key}
            id={`${gridId}-${index}-${c}`}
            role="gridcell"
            className={`grid-cell grid-${column.align ?? 'left'}`}
            aria-colindex={c + 2}
            // A gridcell may have it (WAI-ARIA 1.2), whatever the rule thinks.
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
            aria-readonly={!mayWrite || !column.isEditable(row)}
            aria-selected={c >= rangeLeft && c <= rangeRight}
            data-column={c}
            style={{ width: `var(--grid-w${c})` }}
            data-active={c === activeColumn || undefined}
            data-fixed={!column.isEditable(row) || undefined}
            data-marked={mark !== null || undefined}
          >
            <span className="grid-text">{text}</span>
            {mark !== null && <span className="sr-only">{mark}</span>}
          </div>
        )
      })}
    </div>
  )
}

export const DataGridRow = memo(Row) as typeof Row
