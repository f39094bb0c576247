// Knows how series are listed: in two groups, only those in sight are drawn; arrows walk, Alt with them moves, Delete deletes.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import { kindLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { indexAfter } from '../../../components/index-after.ts'
import { isComposing } from '../../../components/is-composing.ts'
import type { SeriesRow } from './series-rows.ts'

type SeriesListProps = Readonly<{
  rows: readonly SeriesRow[]
  selectedId: string
  /** This year's target and figure, as they are printed; '' = none. */
  figuresOf: (series: IndicatorSeries) => Readonly<{ target: string; value: string }>
  onSelect: (id: string) => void
  onOpen: () => void
  onMove: (series: IndicatorSeries, by: 1 | -1) => void
  onDelete: (series: IndicatorSeries) => void
}>
const groupHeight = 32
const seriesHeight = 52
/** How far PageUp and PageDown go. */
const pageStep = 10

export function SeriesList({ rows, selectedId, figuresOf, onSelect, onOpen, onMove, onDelete }: SeriesListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeight : seriesHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    initialRect: { width: 360, height: 800 },
  })
  const here = rows.findIndex((row) => row.key === selectedId)
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here)
  }, [here, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    const all = rows.filter((row) => row.kind === 'series')
    const at = all.findIndex((row) => row.key === selectedId)
    const chosen = all[at]?.series
    if (event.altKey) {
      if (!chosen || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      onMove(chosen, event.key === 'ArrowUp' ? -1 : 1)
    } else {
      const to = indexAfter(event.key, at, all.length, pageStep)
      const next = to === null ? undefined : all[to]
      if (next) onSelect(next.key)
      else if (event.key === 'Enter' && chosen) onOpen()
      else if (event.key === 'Delete' && chosen) onDelete(chosen)
      else return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="series-scroll" ref={box}>
      <div
        role="listbox"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={here >= 0 ? `series-${here}` : undefined}
        className="series-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-series]')?.dataset['series'] : undefined
          if (id !== undefined) onSelect(id)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'group') {
            return (
              <div key={key} className="series-group" style={style} role="presentation">
                {words.group[row.key]}
                <span>{words.count(row.count)}</span>
              </div>
            )
          }
          return (
            <SeriesLine key={key} row={row} index={index} isSelected={row.key === selectedId} style={style} {...figuresOf(row.series)} />
          )
        })}
      </div>
    </div>
  )
}

type SeriesLineProps = Readonly<{
  row: Extract<SeriesRow, { kind: 'series' }>
  index: number
  isSelected: boolean
  style: Readonly<{ transform: string }>
  target: string
  value: string
}>

function SeriesLine({ row: { series, cite, key }, index, isSelected, style, target, value }: SeriesLineProps) {
  const name = series.name === '' ? words.unnamed : series.name
  return (
    <div id={`series-${index}`} role="option" aria-selected={isSelected} className="list-row series-line" style={style} data-series={key}>
      <span className="series-name" title={name}>
        {cite !== '' && <b>{cite}</b>}
        {name}
      </span>
      <span className="series-facts">
        <span className="series-kind">{words.kindAndUnit(kindLabels[series.kind], series.unit)}</span>
        <span className="series-figure">{words.valueOf(value)}</span>
        <span className="series-figure series-target">{words.targetOf(target)}</span>
      </span>
    </div>
  )
}
