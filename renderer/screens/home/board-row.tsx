// Knows how one row of the board looks: its item, and beside it each check with rating, state and lateness in colour, mark and word.
import { memo } from 'react'
import type { BoardCell, BoardRow as Row } from '../../../shared/rules/check/board-rows.ts'
import { homeWords as words, sayCell, sayRating, sayStage } from '../../../shared/words/home.ts'

type BoardRowProps = Readonly<{
  row: Row
  index: number
  top: number
  /** The name of the post that owns it. */
  owner: string
  boardId: string
  /** −1 = none. */
  activeColumn: number
}>

export const boardRowHeight = 44

export const BoardRow = memo(function BoardRow({ row, index, top, owner, boardId, activeColumn }: BoardRowProps) {
  const title = row.kind === 'wardPlan' ? words.wholePlan : row.title || words.untitled
  const cellOf = (column: number) => ({
    id: `${boardId}-${index}-${column}`,
    'aria-colindex': column + 1,
    'data-column': column,
    'data-active': activeColumn === column || undefined,
  })
  return (
    <div role="row" className="board-row" aria-rowindex={index + 2} data-row={index} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" className="board-item" data-kind={row.kind} title={`${row.number} ${title}`} {...cellOf(0)}>
        <span className="board-number">{row.number}</span>
        <span className="board-title">{title}</span>
        <span className="board-owner">{owner}</span>
      </div>
      {row.cells.map((cell, nth) =>
        cell === null ? (
          <div key={nth} role="gridcell" className="board-cell board-none" aria-label={words.notAsked} {...cellOf(nth + 1)}>
            <span aria-hidden="true">－</span>
          </div>
        ) : (
          <Cell key={cell.key} cell={cell} place={cellOf(nth + 1)} />
        ),
      )}
    </div>
  )
})

type CellProps = Readonly<{
  cell: BoardCell
  place: Readonly<{ id: string; 'aria-colindex': number; 'data-column': number; 'data-active': true | undefined }>
}>

function Cell({ cell, place }: CellProps) {
  const { tone, state } = cell
  const rating = sayRating(cell)
  return (
    <div
      role="gridcell"
      className="board-cell"
      aria-label={sayCell(cell)}
      title={sayCell(cell)}
      data-stage={state.isStale ? 'stale' : state.stage}
      data-late={state.isLate || undefined}
      {...place}
    >
      <span className="board-facts">
        <span className="board-stage">{sayStage(cell)}</span>
        {state.isLate && <span className="board-late">{words.lateInCell}</span>}
      </span>
      {rating !== '' && (
        <span className="board-rating" data-tone={tone ?? undefined}>
          {rating}
        </span>
      )}
    </div>
  )
}
