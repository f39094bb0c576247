// Knows how the deeds are listed: by day, only those in sight are drawn, up and down go from one to the next.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Deed, DeedWithChanges } from '../../../shared/model/deed.ts'
import { labelOfMoment, labelOfTime } from '../../../shared/words/dates.ts'
import { describeDeed, historyWords as words } from '../../../shared/words/history.ts'
import { groupByDay } from './group-by-day.ts'

type DeedListProps = Readonly<{
  deeds: readonly DeedWithChanges[]
  selectedId: number | null
  mayHaveMore: boolean
  onSelect: (id: number) => void
  onMore: () => void
}>
const dayHeight = 36
const deedHeight = 32

export function DeedList({ deeds, selectedId, mayHaveMore, onSelect, onMore }: DeedListProps) {
  const rows = useMemo(() => groupByDay(deeds), [deeds])
  const reverted = useMemo(() => revertedBy(deeds), [deeds])
  const deedById = useMemo(() => new Map(deeds.map(({ deed }) => [deed.id, deed])), [deeds])
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? dayHeight : deedHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 400, height: 800 },
  })
  const visible = virtualizer.getVirtualItems()
  const lastSeen = visible.at(-1)?.index ?? 0
  useEffect(() => {
    if (mayHaveMore && lastSeen >= rows.length - 1) onMore()
  }, [mayHaveMore, lastSeen, rows.length, onMore])

  const step = (event: KeyboardEvent) => {
    const here = deeds.findIndex(({ deed }) => deed.id === selectedId)
    const targets: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: deeds.length - 1 }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = deeds[Math.min(Math.max(target, 0), deeds.length - 1)]
    if (!next) return
    onSelect(next.deed.id)
    virtualizer.scrollToIndex(rows.findIndex((row) => row.kind === 'deed' && row.entry === next))
  }
  const choose = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-deed]') : null
    if (option) onSelect(Number(option.dataset['deed']))
  }
  return (
    <div className="deed-scroll" ref={box} data-area="deeds">
      <div
        role="listbox"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={selectedId === null ? undefined : `deed-${selectedId}`}
        className="deed-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={step}
        onClick={choose}
      >
        {visible.map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'day') {
            return (
              <div key={key} className="deed-day" style={style} role="presentation">
                {row.label}
              </div>
            )
          }
          const { deed } = row.entry
          const state = stateWord(deed, reverted)
          const of = deed.ofDeed === null ? null : (deedById.get(deed.ofDeed) ?? null)
          return (
            <div
              key={key}
              id={`deed-${deed.id}`}
              role="option"
              aria-selected={deed.id === selectedId}
              aria-label={`${labelOfMoment(deed.at)} ${deed.operator} ${describeDeed(deed, of)} ${state}`}
              className={`list-row deed deed-${state === '' ? 'done' : 'undone'}`}
              style={style}
              data-deed={deed.id}
            >
              <time dateTime={deed.at}>{labelOfTime(deed.at)}</time>
              <span className="deed-operator">{deed.operator}</span>
              <span className="deed-sentence" title={describeDeed(deed, of)}>
                {describeDeed(deed, of)}
              </span>
              {state !== '' && <span className="deed-state">{state}</span>}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Ids of the deeds that another one took back alone; `deeds` newest first, so that a revert which was itself taken back counts for nothing. */
export function revertedBy(deeds: readonly DeedWithChanges[]): ReadonlySet<number> {
  const reverted = new Set<number>()
  for (const { deed } of deeds) {
    if (deed.kind === 'revert' && deed.state === 'done' && deed.ofDeed !== null && !reverted.has(deed.id)) reverted.add(deed.ofDeed)
  }
  return reverted
}

/** What became of a deed; '' where it stands. */
export function stateWord(deed: Deed, reverted: ReadonlySet<number>): string {
  if (deed.state === 'done') return reverted.has(deed.id) ? words.gone : ''
  return deed.state === 'undone' ? words.undone : words.gone
}
