// Knows how the ledger is listed: in groups, only those in sight are drawn, up and down go from one to the next.
import { useVirtualizer } from '@tanstack/react-virtual'
import { AlertTriangle } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import {
  actItemWords as words,
  actStateNames,
  describeDue,
  describeSource,
  destinationNames,
  labelOfCheckOf,
  shortLabelOfCheckOf,
} from '../../../../shared/words/act-items.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { indexAfter } from '../../../components/index-after.ts'
import { isComposing } from '../../../components/is-composing.ts'
import type { ActRow } from './act-rows.ts'

type ActListProps = Readonly<{
  /** The list that takes the keyboard. */
  list: RefObject<HTMLDivElement | null>
  rows: readonly ActRow[]
  selectedKey: string | null
  nameOfPost: (postId: string | null) => string
  numberOf: (sourceId: string) => string
  onSelect: (key: string) => void
  onEnter: (key: string) => void
}>
type Line = Exclude<ActRow, { kind: 'group' }>
const groupHeight = 36
const lineHeight = 48
/** How far PageUp and PageDown go. */
const pageStep = 15

export function ActList({ list, rows, selectedKey, nameOfPost, numberOf, onSelect, onEnter }: ActListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeight : lineHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 600, height: 800 },
  })
  const here = rows.findIndex((row) => row.key === selectedKey)
  // however it came to another line: by a key, a filter, a deed
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here)
  }, [here, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const lines = rows.filter((row) => row.kind !== 'group')
    const at = lines.findIndex((row) => row.key === selectedKey)
    const to = indexAfter(event.key, at, lines.length, pageStep)
    if (to !== null) {
      const next = lines[to]
      if (next) onSelect(next.key)
    } else if (event.key === 'Enter' && selectedKey !== null) onEnter(selectedKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="act-scroll" ref={box} data-area="ledger">
      <div
        ref={list}
        role="listbox"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={here >= 0 ? `act-${here}` : undefined}
        className="act-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null
          const key = line?.dataset['act']
          if (key !== undefined) onSelect(key)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'group') {
            return (
              <div key={key} className="act-group" style={style} role="presentation">
                {row.label}
                <span>{words.countOf(row.count)}</span>
              </div>
            )
          }
          return (
            <ActLine
              key={key}
              id={`act-${index}`}
              row={row}
              said={saidOf(row, nameOfPost, numberOf)}
              isSelected={row.key === selectedKey}
              style={style}
            />
          )
        })}
      </div>
    </div>
  )
}

type Said = Readonly<{
  state: string
  when: string
  check: string
  fullCheck: string
  text: string
  source: string
  post: string
  destination: string
}>

function saidOf(row: Line, nameOfPost: ActListProps['nameOfPost'], numberOf: ActListProps['numberOf']): Said {
  if (row.kind === 'improvement') {
    const { source, number, title, postId, text } = row.improvement
    return {
      state: words.notYet,
      when: '',
      check: shortLabelOfCheckOf(row.fiscalYear, source.check),
      fullCheck: labelOfCheckOf(row.fiscalYear, source.check),
      text,
      source: describeSource(source, number, title, false),
      post: nameOfPost(postId),
      destination: '',
    }
  }
  const { item } = row
  return {
    state: row.isOverdue ? words.overdue : actStateNames[item.state],
    when: dayAsTyped(item.dueDate),
    check: shortLabelOfCheckOf(item.fiscalYear, item.source.check),
    fullCheck: labelOfCheckOf(item.fiscalYear, item.source.check),
    text: item.text,
    source: describeSource(item.source, numberOf(item.source.id), item.sourceTitle, item.isSourceGone),
    post: nameOfPost(item.postId),
    destination:
      item.resultYear === null ? (item.destination === null ? '' : destinationNames[item.destination]) : words.becameShort(item.resultYear),
  }
}

type ActLineProps = Readonly<{ id: string; row: Line; said: Said; isSelected: boolean; style: Readonly<{ transform: string }> }>

function ActLine({ id, row, said, isSelected, style }: ActLineProps) {
  const isLate = row.kind === 'item' && row.isOverdue
  const isClosed = row.kind === 'item' && row.item.state !== 'open'
  const due = row.kind === 'item' ? describeDue(row.item.dueDate, isLate) : ''
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-label={[said.state, said.fullCheck, said.text, said.source, due, said.post, said.destination].filter(Boolean).join('　')}
      className={isClosed ? 'list-row act-line act-line-closed' : 'list-row act-line'}
      style={style}
      data-act={row.key}
    >
      <span className={`act-state${isLate ? ' act-late' : ''}${row.kind === 'improvement' ? ' act-state-alone' : ''}`}>
        {isLate && <AlertTriangle size={14} aria-hidden="true" />}
        {said.state}
      </span>
      {row.kind === 'item' && <span className="act-when">{said.when === '' ? words.noDue : said.when}</span>}
      <span>{said.check}</span>
      <span className="act-text" title={said.text}>
        {said.text}
      </span>
      <span className="act-source act-origin" title={said.source}>
        {said.source}
      </span>
      <span className="act-source act-post" title={said.post}>
        {said.post}
      </span>
      <span className="act-source act-destination" title={said.destination}>
        {said.destination}
      </span>
    </div>
  )
}
