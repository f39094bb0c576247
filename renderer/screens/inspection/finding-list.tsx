// Knows how findings are listed: in groups, only those in sight are drawn, up and down go from one to the next.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { severityOf } from '../../../shared/rules/inspection/severity.ts'
import {
  describeFinding,
  findingNames,
  inspectionWords as words,
  nameFindingPlace,
  severityNames,
} from '../../../shared/words/inspection.ts'
import type { FindingRow } from './finding-rows.ts'
import { SeverityMark } from './severity-mark.tsx'
import { indexAfter } from '../../components/index-after.ts'

type FindingListProps = Readonly<{
  rows: readonly FindingRow[]
  selectedKey: string | null
  onSelect: (key: string) => void
  onJump: (key: string) => void
  /** Switches off, or on again what is off. */
  onToggle: (key: string) => void
}>
const groupHeight = 36
const findingHeight = 32
/** How far PageUp and PageDown go. */
const pageStep = 15

export function FindingList({ rows, selectedKey, onSelect, onJump, onToggle }: FindingListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeight : findingHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 600, height: 800 },
  })
  const here = rows.findIndex((row) => row.key === selectedKey)
  // however it came to another line: by a key, a filter, an edit
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here)
  }, [here, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    const findings = rows.filter((row) => row.kind === 'finding')
    const at = findings.findIndex((row) => row.key === selectedKey)
    const to = indexAfter(event.key, at, findings.length, pageStep)
    if (to !== null) {
      const next = findings[to]
      if (next) onSelect(next.key)
    } else if (event.key === 'Enter' && selectedKey !== null) onJump(selectedKey)
    else if (event.key === 'Delete' && selectedKey !== null) onToggle(selectedKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyAt = (event: MouseEvent) =>
    (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-finding]')?.dataset['finding'] : undefined) ?? null
  return (
    <div className="finding-scroll" ref={box} data-area="findings">
      <div
        role="listbox"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={here >= 0 ? `finding-${here}` : undefined}
        className="finding-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const key = keyAt(event)
          if (key !== null) onSelect(key)
        }}
        onDoubleClick={(event) => {
          const key = keyAt(event)
          if (key !== null) onJump(key)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'group') {
            return (
              <div key={key} className="finding-group" style={style} role="presentation">
                {row.label}
                <span>{words.countOf(row.count)}</span>
              </div>
            )
          }
          return <FindingLine key={key} row={row} index={index} isSelected={row.key === selectedKey} style={style} />
        })}
      </div>
    </div>
  )
}

type FindingLineProps = Readonly<{
  row: Extract<FindingRow, { kind: 'finding' }>
  index: number
  isSelected: boolean
  style: Readonly<{ transform: string }>
}>

function FindingLine({ row, index, isSelected, style }: FindingLineProps) {
  const { finding, waived, key } = row
  const severity = severityOf(finding.code)
  const sentence = describeFinding(finding)
  const place = nameFindingPlace(finding)
  const state = waived ? `${words.waivedGroup}：${waived.reason}` : severityNames[severity]
  return (
    <div
      id={`finding-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-label={`${state}　${findingNames[finding.code]}　${place}　${sentence}`}
      className={waived ? 'list-row finding finding-waived' : 'list-row finding'}
      style={style}
      data-finding={key}
      data-code={finding.code}
    >
      <SeverityMark severity={severity} />
      <span className="finding-kind">{findingNames[finding.code]}</span>
      <span className="finding-place" title={place}>
        {place}
      </span>
      <span className="finding-sentence" title={sentence}>
        {waived ? waived.reason : sentence}
      </span>
    </div>
  )
}
