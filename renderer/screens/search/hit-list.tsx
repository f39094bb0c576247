// Knows how what was found is listed: by year, only what is in sight is drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { SearchHit } from '../../../shared/model/search.ts'
import { fieldOfHit, labelOfHit, labelOfYear, searchWords as words, sentenceOfHit } from '../../../shared/words/search.ts'
import { MarkedText } from '../../components/marked-text.tsx'
import { groupByYear } from './group-by-year.ts'

type HitListProps = Readonly<{
  id: string
  hits: readonly SearchHit[]
  chosen: number
  onOpen: (hit: SearchHit) => void
  /** The same keys as in the box, should the list have the keyboard. */
  onKeys: (event: KeyboardEvent) => void
  /** The last hit came into sight. */
  onEnd: () => void
}>
const yearHeight = 32
const hitHeight = 72

/** The keyboard stays in the box above it, which names the chosen option by its id. */
export const idOfHit = (index: number): string => `search-hit-${index}`

export function HitList({ id, hits, chosen, onOpen, onKeys, onEnd }: HitListProps) {
  const rows = useMemo(() => groupByYear(hits), [hits])
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'year' ? yearHeight : hitHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    // the heading of the year stays in sight, and nothing chosen lies under it
    scrollPaddingStart: yearHeight,
    initialRect: { width: 800, height: 480 },
  })
  const visible = virtualizer.getVirtualItems()
  const lastSeen = visible.at(-1)?.index ?? 0
  const top = rows[virtualizer.range?.startIndex ?? 0]
  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - 1) onEnd()
  }, [lastSeen, rows.length, onEnd])
  useEffect(() => {
    const row = rows.findIndex((one) => one.kind === 'hit' && one.index === chosen)
    if (row >= 0) virtualizer.scrollToIndex(row)
  }, [chosen, rows, virtualizer])

  const press = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hit]') : null
    const hit = option ? hits[Number(option.dataset['hit'])] : undefined
    if (hit) onOpen(hit)
  }
  return (
    <div className="search-scroll" ref={box}>
      <div className="search-year search-year-now" aria-hidden="true">
        {top && labelOfYear(top.fiscalYear)}
      </div>
      <div
        role="listbox"
        id={id}
        aria-label={words.hits}
        tabIndex={-1}
        className="search-list"
        style={{ height: virtualizer.getTotalSize() }}
        // the box above keeps the keyboard
        onMouseDown={(event) => event.preventDefault()}
        onClick={press}
        onKeyDown={onKeys}
      >
        {visible.map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'year') {
            return (
              <div key={key} className="search-year" style={style} role="presentation">
                {labelOfYear(row.fiscalYear)}
              </div>
            )
          }
          const { hit } = row
          return (
            <div
              key={key}
              id={idOfHit(row.index)}
              role="option"
              aria-selected={row.index === chosen}
              aria-label={sentenceOfHit(hit)}
              className="search-hit"
              style={style}
              data-hit={row.index}
            >
              <p className="search-where">
                <span className="search-item">{labelOfHit(hit)}</span>
                <span className="search-field">{fieldOfHit(hit)}</span>
              </p>
              <p className="search-snippet">
                <MarkedText text={hit.snippet} marks={hit.marks} />
              </p>
            </div>
          )
        })}
      </div>
    </div>
  )
}
