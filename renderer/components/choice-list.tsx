// Knows a long list of things to be decided one by one: one line each, walked by the arrow keys, with what was decided at its end.
import { Check } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef } from 'react'
import { indexAfter } from './index-after.ts'
import { isComposing } from './is-composing.ts'
import './choice-list.css'

export type ChoiceRow = Readonly<{
  id: string
  level: 1 | 2 | 3
  number: string
  /** The whole line as assistive technology reads it is `number`, `text` and `state`. */
  text: string
  /** Shown instead of `text`, where some of it is marked. */
  content?: ReactNode
  /** What was decided; '' = nothing to say. */
  state: string
  tone: 'plain' | 'gone' | 'changed' | 'open'
  /** Whether it is ticked; undefined in lists without ticks. */
  isTicked?: boolean
}>
type ChoiceListProps = Readonly<{
  label: string
  rows: readonly ChoiceRow[]
  /** Id of the row in front. */
  cursor: string | null
  onCursor: (id: string) => void
  /** A key that is not a movement; true = taken. */
  onKey?: (key: string, id: string) => boolean
  /** A tick was set or taken away. */
  onToggle?: (id: string) => void
  /** Ctrl+A. */
  onToggleAll?: () => void
  /** The mouse ticks by the box alone: elsewhere it brings the row to the front. */
  isTickedByBox?: boolean
  takesFocus?: boolean
  /** It is the work of its room: a keyboard that was lost comes here. */
  isHome?: boolean
}>

/** Rows out of sight are passed over by the browser a chunk at a time. */
const rowsInChunk = 24
const rowHeight = 28
const pageRows = 12

export function ChoiceList(props: ChoiceListProps) {
  const { label, rows, cursor, onCursor, onKey, onToggle, onToggleAll, isTickedByBox = false, takesFocus = false, isHome = false } = props
  const list = useRef<HTMLDivElement>(null)
  const ids = useId()
  const at = rows.findIndex((row) => row.id === cursor)
  const rowId = (id: string) => `${ids}${id}`
  useEffect(() => {
    if (takesFocus) list.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    if (cursor !== null) list.current?.querySelector(`#${CSS.escape(`${ids}${cursor}`)}`)?.scrollIntoView({ block: 'nearest' })
  }, [cursor, ids])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (isComposing(event)) return
    if (onToggleAll && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault()
      event.stopPropagation()
      onToggleAll()
      return
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[at]
    const to = indexAfter(event.key, at, rows.length, pageRows)
    if (to !== null) {
      const next = rows[to]
      if (next) onCursor(next.id)
    } else if (event.key === ' ' && row && onToggle) onToggle(row.id)
    else if (!row || !onKey?.(event.key, row.id)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      role="listbox"
      className="decision-list"
      aria-label={label}
      aria-multiselectable={onToggle !== undefined || undefined}
      aria-activedescendant={cursor !== null && at >= 0 ? rowId(cursor) : undefined}
      data-home={isHome ? 'work' : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
        const id = row?.dataset['row']
        if (id === undefined) return
        onCursor(id)
        if (!isTickedByBox || (event.target instanceof Element && event.target.closest('.decision-tick'))) onToggle?.(id)
      }}
      onFocus={() => {
        const first = rows[0]
        if (at < 0 && first) onCursor(first.id)
      }}
    >
      {Array.from({ length: Math.ceil(rows.length / rowsInChunk) }, (_, nth) => {
        const chunk = rows.slice(nth * rowsInChunk, (nth + 1) * rowsInChunk)
        return (
          <div key={nth} role="none" className="decision-chunk" style={{ containIntrinsicHeight: `auto ${chunk.length * rowHeight}px` }}>
            {chunk.map((row) => (
              <Row key={row.id} row={row} domId={rowId(row.id)} isCursor={row.id === cursor} isOfMany={onToggle !== undefined} />
            ))}
          </div>
        )
      })}
    </div>
  )
}

type RowProps = Readonly<{ row: ChoiceRow; domId: string; isCursor: boolean; isOfMany: boolean }>
const Row = memo(
  function Row({ row, domId, isCursor, isOfMany }: RowProps) {
    return (
      <div
        id={domId}
        role="option"
        className={`decision-row decision-level-${row.level} decision-${row.tone}`}
        aria-selected={row.isTicked ?? (isCursor && !isOfMany)}
        aria-label={[row.number, row.text, row.state].filter(Boolean).join(' ')}
        data-cursor={isCursor || undefined}
        data-row={row.id}
        title={row.text}
      >
        {row.isTicked !== undefined && (
          <span className="decision-tick" aria-hidden="true">
            {row.isTicked && <Check size={12} strokeWidth={3} />}
          </span>
        )}
        <span className="decision-number">{row.number}</span>
        <span className="decision-text">{row.content ?? row.text}</span>
        {row.state !== '' && <span className="decision-state">{row.state}</span>}
      </div>
    )
  },
  (a, b) =>
    a.isCursor === b.isCursor &&
    a.isOfMany === b.isOfMany &&
    a.domId === b.domId &&
    a.row.level === b.row.level &&
    a.row.number === b.row.number &&
    a.row.text === b.row.text &&
    a.row.state === b.row.state &&
    a.row.tone === b.row.tone &&
    a.row.isTicked === b.row.isTicked &&
    (a.row.content === undefined) === (b.row.content === undefined),
)
