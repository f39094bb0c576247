// Knows how the judgements of a plan are listed: under their headings, only those in sight are drawn, up and down go from one to the next.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { judgementWords as words } from '../../../../shared/words/judgement.ts'
import { indexAfter } from '../../../components/index-after.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { HeadingLine, JudgementOption, PartLine } from './judgement-lines.tsx'
import type { JudgementRow } from './judgement-rows.ts'

type JudgementListProps = Readonly<{
  ref: RefObject<HTMLDivElement | null>
  rows: readonly JudgementRow[]
  selectedKey: string | null
  onSelect: (key: string) => void
  onDecide: () => void
  onAdopt: () => void
}>
const heights = { issue: 52, strategy: 32, initiative: 30, line: 46, part: 40 } as const
/** Of the heads of the columns, which stay in sight. */
const headHeight = 28
/** How far PageUp and PageDown go. */
const pageStep = 10

export function JudgementList({ ref, rows, selectedKey, onSelect, onDecide, onAdopt }: JudgementListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'line'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: { width: 800, height: 800 },
  })
  // Rows of other heights took the place of these.
  useEffect(() => virtualizer.measure(), [rows, virtualizer])
  const here = rows.findIndex((row) => row.key === selectedKey)
  const above = firstHeadingAbove(rows, here)
  useEffect(() => {
    if (here < 0) return
    const [top] = virtualizer.getOffsetForIndex(above, 'start') ?? [0]
    // coming from below, what it stands under is in sight too
    virtualizer.scrollToIndex((virtualizer.scrollOffset ?? 0) > top ? above : here)
  }, [here, above, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const lines = rows.filter((row) => row.kind === 'line')
    const at = lines.findIndex((row) => row.key === selectedKey)
    const to = indexAfter(event.key, at, lines.length, pageStep)
    if (to !== null) {
      const next = lines[to]
      if (next) onSelect(next.key)
    } else if (event.key === 'Enter') onDecide()
    else if (event.key === ' ') onAdopt()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="judgement-scroll" ref={box} data-area="judgements">
      <ColumnHeads />
      <div
        ref={ref}
        role="listbox"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={here >= 0 ? `judgement-${here}` : undefined}
        className="judgement-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
          if (line?.dataset['line']) onSelect(line.dataset['line'])
        }}
        onDoubleClick={onDecide}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start - headHeight}px)`, height: heights[row.kind] }
          if (row.kind === 'line') {
            return <JudgementOption key={key} id={`judgement-${index}`} line={row} isSelected={row.key === selectedKey} style={style} />
          }
          return row.kind === 'part' ? (
            <PartLine key={key} part={row} style={style} />
          ) : (
            <HeadingLine key={key} heading={row} style={style} />
          )
        })}
      </div>
    </div>
  )
}

/** The first of the headings right above a row; the row itself where there is none. */
function firstHeadingAbove(rows: readonly JudgementRow[], index: number): number {
  let first = index
  while (first > 0 && rows[first - 1]?.kind !== 'line' && rows[first - 1]?.kind !== 'part') first -= 1
  return first
}

/** Each line says by its own name what its columns are: the heads are for the eye. */
function ColumnHeads() {
  const { columns } = words
  return (
    <div className="judgement-heads judgement-columns" aria-hidden="true">
      <span>{columns.name}</span>
      <span>{columns.target}</span>
      <span>{columns.result}</span>
      <span>{columns.proposed}</span>
      <span>{columns.decided}</span>
      <span>{columns.state}</span>
    </div>
  )
}
