// Knows how the queue is listed: only those in sight are drawn, each with its check, whose turn it is and what makes it risky; boxes choose several.
import { useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { stageMarks, stageNames } from '../../../../shared/words/entry.ts'
import { queueWords as words, riskNames, turnNames } from '../../../../shared/words/queue.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { nameOfItem, titleOfItem } from './name-of-item.ts'
import { isLine, type QueueRow } from './queue-rows.ts'
import { RiskChips } from './risk-chips.tsx'

type QueueListProps = Readonly<{
  /** The list that takes the keyboard. */
  list: RefObject<HTMLDivElement | null>
  rows: readonly QueueRow[]
  selectedKey: string | null
  ticked: ReadonlySet<string>
  mayTick: boolean
  onSelect: (key: string) => void
  onTick: (key: string) => void
}>
/** Until they are drawn: marks that find no room go on in another line. */
const usualHeights = { group: 32, item: 58, gone: 58 } as const
/** How far PageUp and PageDown go. */
const pageStep = 10

export function QueueList({ list, rows, selectedKey, ticked, mayTick, onSelect, onTick }: QueueListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => usualHeights[rows[index]?.kind ?? 'item'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    initialRect: { width: 420, height: 800 },
  })
  const here = rows.findIndex((row) => row.key === selectedKey)
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here)
  }, [here, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const lines = rows.filter(isLine)
    const at = lines.findIndex((row) => row.key === selectedKey)
    const steps: Readonly<Record<string, number>> = { PageDown: at + pageStep, PageUp: at - pageStep, Home: 0, End: lines.length - 1 }
    const step = steps[event.key]
    if (step !== undefined) {
      const next = lines[Math.min(Math.max(step, 0), lines.length - 1)]
      if (next) onSelect(next.key)
    } else if (event.key === ' ' && mayTick && lines[at]?.kind === 'item') onTick(lines[at].key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (target: EventTarget): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-queue]') : null
    const key = row?.dataset['queue']
    if (key === undefined || !(target instanceof Element)) return
    onSelect(key)
    if (target.closest('.queue-tick')) onTick(key)
  }
  return (
    <div className="queue-scroll" ref={box}>
      <div
        ref={list}
        role="listbox"
        aria-label={words.list}
        aria-multiselectable={mayTick || undefined}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={here >= 0 ? `queue-${here}` : undefined}
        className="queue-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => onClick(event.target)}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'group') {
            return (
              <div key={key} ref={virtualizer.measureElement} data-index={index} className="queue-group" style={style} role="presentation">
                {row.label}
                <span>{words.countOf(row.count)}</span>
              </div>
            )
          }
          const shared = { index, style, isSelected: row.key === selectedKey, measure: virtualizer.measureElement }
          return row.kind === 'gone' ? (
            <Gone key={key} {...shared} row={row} />
          ) : (
            <Item key={key} {...shared} row={row} isTicked={mayTick ? ticked.has(row.key) : null} isChoosing={ticked.size > 0} />
          )
        })}
      </div>
    </div>
  )
}

type LineProps<Kind> = Readonly<{
  index: number
  row: Extract<QueueRow, { kind: Kind }>
  isSelected: boolean
  style: Readonly<{ transform: string }>
  measure: (element: HTMLElement | null) => void
}>

function Gone({ index, row, isSelected, style, measure }: LineProps<'gone'>) {
  const { gone } = row
  const when = words.goneAt(checkNames[gone.check], gone.at)
  return (
    <div
      id={`queue-${index}`}
      ref={measure}
      data-index={index}
      role="option"
      aria-selected={isSelected}
      aria-label={`${words.gone}　${nameOfItem(gone)}　${when}`}
      className="list-row queue-line queue-gone"
      style={style}
      data-queue={row.key}
    >
      <span className="queue-number">{gone.number}</span>
      <span className="queue-title">
        <s>{titleOfItem(gone)}</s>
      </span>
      <span className="queue-facts">{when}</span>
    </div>
  )
}

type ItemProps = LineProps<'item'> & Readonly<{ isTicked: boolean | null; isChoosing: boolean }>

/** Once several are chosen, chosen is what is ticked; until then what is in front. */
function Item({ index, row, isSelected, isTicked, isChoosing, style, measure }: ItemProps) {
  const { item } = row
  const turn = item.turn === null ? `${stageMarks[item.state.stage]} ${stageNames[item.state.stage]}` : turnNames[item.turn]
  const risks = item.risks.map((risk) => riskNames[risk])
  return (
    <div
      id={`queue-${index}`}
      ref={measure}
      data-index={index}
      role="option"
      aria-selected={isChoosing ? isTicked === true : isSelected}
      aria-label={[nameOfItem(item), checkNames[item.check], turn, ...risks].join('　')}
      className="list-row queue-line"
      style={style}
      data-queue={row.key}
      data-here={isSelected || undefined}
    >
      {isTicked !== null && (
        <span className="queue-tick" data-on={isTicked || undefined} aria-hidden="true">
          {isTicked && <Check size={12} strokeWidth={3} />}
        </span>
      )}
      <span className="queue-number">{item.number}</span>
      <span className="queue-title">{titleOfItem(item)}</span>
      <span className="queue-facts">
        <b>{checkNames[item.check]}</b>
        <span className={item.turn === null ? 'queue-turn' : 'queue-turn queue-own'}>{turn}</span>
        <RiskChips risks={item.risks} />
      </span>
    </div>
  )
}
