// Knows the PDCA board: every item beside its checks at one glance; arrow keys go through it, Enter opens the check of the item.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { checkNames } from '../../../shared/words/check-names.ts'
import { homeWords as words } from '../../../shared/words/home.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { usePlan } from '../../stores/plan.ts'
import { useApp } from '../../stores/app.ts'
import {
  type BoardFilter,
  boardKinds,
  everything,
  filterRows,
  idOf,
  issueOptions,
  kindOptions,
  postOptions,
  valueOf,
} from './board-filter.ts'
import { type BoardPlace, placeAfter } from './board-keys.ts'
import { BoardLegend } from './board-legend.tsx'
import { type BoardProgress, countsOf } from './board-progress.ts'
import { BoardRow, boardRowHeight } from './board-row.tsx'
import { openCell } from './open-due.ts'
import type { Home } from './use-home.ts'

type BoardProps = Readonly<{ home: Home; progress: BoardProgress }>
const headHeight = 32

export function Board({ home, progress }: BoardProps) {
  const { plan, dates, organisation, rows, ownPosts } = home
  const [filter, setFilter] = useState<BoardFilter>(everything)
  const shown = useMemo(() => filterRows(rows, filter, ownPosts), [rows, filter, ownPosts])
  const column = dates.findIndex(({ check }) => check === progress.dates?.check)
  const { all, confirmed, late, sentBack, empty } = countsOf(shown, column)
  const narrow = (change: Partial<BoardFilter>) => setFilter({ ...filter, ...change })
  return (
    <section className="home-board" aria-label={words.board} data-area="board">
      <div className="home-head">
        <h2 className="home-title">{words.board}</h2>
        {progress.dates && (
          <p className="home-facts board-counts" role="status">
            <b>{words.confirmed(checkNames[progress.dates.check], confirmed, all)}</b>
            {late > 0 && <span className="board-late">{words.late(late)}</span>}
            {sentBack > 0 && <span>{words.sentBack(sentBack)}</span>}
            {empty > 0 && <span>{words.empty(empty)}</span>}
          </p>
        )}
        <span className="toolbar-space" />
        <div className="board-tools">
          <SelectBox
            label={words.kinds}
            isLabelHidden
            value={filter.kinds}
            onChange={(id) => narrow({ kinds: boardKinds.find((one) => one === id) ?? 'work' })}
            options={kindOptions(rows)}
          />
          <SelectBox
            label={words.issue}
            isLabelHidden
            value={idOf(filter.issueId)}
            onChange={(id) => narrow({ issueId: valueOf(id) })}
            options={issueOptions(plan)}
          />
          <SelectBox
            label={words.post}
            isLabelHidden
            value={idOf(filter.postId)}
            onChange={(id) => narrow({ postId: valueOf(id) })}
            options={postOptions(rows, organisation)}
          />
        </div>
      </div>
      {shown.length === 0 ? (
        <div className="home-nothing">
          {rows.every(({ kind }) => kind === 'wardPlan') ? (
            <EmptyState text={words.noItems} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
          ) : (
            <EmptyState
              text={words.nothingHere}
              action={{ label: words.showAll, onPress: () => setFilter({ ...everything, kinds: 'all' }) }}
            />
          )}
        </div>
      ) : (
        <BoardGrid home={home} rows={shown} todaysColumn={column} />
      )}
      <BoardLegend />
    </section>
  )
}

type BoardGridProps = Readonly<{ home: Home; rows: Home['rows']; todaysColumn: number }>

function BoardGrid({ home, rows, todaysColumn }: BoardGridProps) {
  const { dates, organisation } = home
  const boardId = useId()
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<BoardPlace>({ row: 0, column: Math.max(todaysColumn, 0) + 1 })
  const active = { ...wanted, row: Math.min(wanted.row, rows.length - 1) }
  const owners = useMemo(() => new Map<string, string>(organisation.posts.map(({ id, name }) => [id, name])), [organisation])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => boardRowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: { width: 1000, height: 600 },
  })
  const items = virtualizer.getVirtualItems()
  const isDrawn = items.some(({ index }) => index === active.row)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    virtualizer.scrollToIndex(active.row)
    grid.current
      ?.querySelector(`[data-row="${active.row}"] [data-column="${active.column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active.row, active.column, virtualizer])
  const open = ({ row, column }: BoardPlace): void => {
    const at = rows[row]
    const cell = column === 0 ? undefined : at?.cells[column - 1]
    if (at && cell) openCell(at, cell)
    else if (at && column === 0 && at.kind !== 'wardPlan') {
      useApp.getState().goTo('plan')
      usePlan.getState().goToItem(at.itemId)
      usePlan.getState().focusForm()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / boardRowHeight) - 2)
    const next = placeAfter(event.key, event.ctrlKey, active, { rows: rows.length, columns: dates.length + 1, page })
    if (next) {
      moved.current = true
      setWanted(next)
    } else if (event.key === 'Enter' && !event.ctrlKey) open(active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const placeOf = (target: EventTarget): BoardPlace | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const row = cell?.closest<HTMLElement>('[data-row]')
    return cell && row ? { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) } : null
  }
  return (
    <div className="board-scroll" ref={box}>
      <p id={`${boardId}note`} className="sr-only">
        {words.boardNote}
      </p>
      <div
        ref={grid}
        role="grid"
        className="board"
        aria-label={words.board}
        aria-describedby={`${boardId}note`}
        aria-rowcount={rows.length + 1}
        aria-colcount={dates.length + 1}
        aria-readonly="true"
        aria-activedescendant={isDrawn ? `${boardId}-${active.row}-${active.column}` : undefined}
        tabIndex={0}
        data-home="begin"
        style={{ '--checks': dates.length, height: headHeight + virtualizer.getTotalSize() } as CSSProperties}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          const place = placeOf(event.target)
          if (place) setWanted(place)
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target)
          if (place) open(place)
        }}
      >
        <div role="row" className="board-head" aria-rowindex={1}>
          <div role="columnheader" className="board-item" aria-colindex={1}>
            {words.item}
          </div>
          {dates.map(({ check, deadline }, index) => (
            <div
              key={check}
              role="columnheader"
              className="board-cell"
              aria-colindex={index + 2}
              data-today={index === todaysColumn || undefined}
              title={words.deadline(deadline)}
            >
              {checkNames[check]}
            </div>
          ))}
        </div>
        {items.map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <BoardRow
              key={key}
              row={row}
              index={index}
              top={start - headHeight}
              owner={row.kind === 'wardPlan' ? '' : (owners.get(row.postId ?? '') ?? words.noOwner)}
              boardId={boardId}
              activeColumn={index === active.row ? active.column : -1}
            />
          )
        })}
      </div>
    </div>
  )
}
