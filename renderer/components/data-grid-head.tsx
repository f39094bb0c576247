// Knows the heading row of a grid: the box that chooses all rows, the columns' names, and the edges by which columns are made wider.
import type { MouseEvent } from 'react'
import { CheckMark } from './check-mark.tsx'

export type GridHeading = Readonly<{
  key: string
  label: string
  align: 'left' | 'right' | 'center'
  /** The person took the column's right edge. */
  onResize: (event: MouseEvent) => void
}>
type DataGridHeadProps = Readonly<{
  headings: readonly GridHeading[]
  selectAll: string
  isSelected: boolean | 'some'
  onSelectAll: (isSelected: boolean) => void
  /** The column is as wide as it is to be. */
  onResized: () => void
}>

export function DataGridHead({ headings, selectAll, isSelected, onSelectAll, onResized }: DataGridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="grid-head">
      <div role="columnheader" className="grid-heading grid-check" aria-colindex={1}>
        <CheckMark label={selectAll} isSelected={isSelected} onChange={onSelectAll} />
      </div>
      {headings.map(({ key, label, align, onResize }, c) => (
        <div
          key={key}
          role="columnheader"
          className={`grid-heading grid-${align}`}
          aria-colindex={c + 2}
          data-column={c}
          style={{ width: `var(--grid-w${c})` }}
        >
          <span className="grid-heading-text">{label}</span>
          <span
            className="grid-resizer"
            aria-hidden="true"
            onMouseDown={(event) => {
              event.preventDefault()
              event.stopPropagation()
              onResize(event)
              document.addEventListener('mouseup', () => requestAnimationFrame(onResized), { once: true })
            }}
          />
        </div>
      ))}
    </div>
  )
}
