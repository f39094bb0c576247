// Knows how the places of a dry run are shown and corrected: state, name, text, cell; only those in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { CircleCheck, CircleDashed, PenLine, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { ImportedPlace } from '../../../shared/model/plan-import.ts'
import { importReasons, importStates, planImportWords as words } from '../../../shared/words/plan-import.ts'
import type { ImportFilter } from '../../stores/plan-import.ts'
import { listImportRows } from './import-rows.ts'

type PlaceListProps = Readonly<{
  places: readonly ImportedPlace[]
  filter: ImportFilter
  corrections: Readonly<Record<string, string>>
  onCorrect: (path: string, text: string) => void
}>
const groupHeight = 32
const lineHeight = 21
const mostLines = 8
/** Letters that a line of the field holds, about. */
const lettersInLine = 25
const lettersOfLabel = 14
const lettersOfReason = 30

export function PlaceList({ places, filter, corrections, onCorrect }: PlaceListProps) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => listImportRows(places, filter), [places, filter])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => {
      const row = rows[index]
      return row?.kind === 'place' ? heightOf(row.place, corrections[row.place.path]) : groupHeight
    },
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    initialRect: { width: 800, height: 600 },
  })
  // a corrected text may need more lines
  useEffect(() => virtualizer.measure(), [virtualizer, corrections, rows])

  if (rows.length === 0) return <p className="import-none">{words.noPlaces}</p>
  return (
    <div className="import-scroll" ref={box}>
      <div role="list" aria-label={words.places} className="import-list" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)` }
          if (row.kind === 'group') {
            return (
              <div key={key} role="listitem" className="import-group" style={style}>
                <h3>{row.label}</h3>
              </div>
            )
          }
          return <PlaceRow key={key} place={row.place} corrected={corrections[row.place.path]} onCorrect={onCorrect} style={style} />
        })}
      </div>
    </div>
  )
}

function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
  return Math.min(lines, mostLines)
}

function heightOf(place: ImportedPlace, corrected: string | undefined): number {
  const reason = place.reason === null ? 0 : Math.ceil((importReasons[place.reason] ?? '').length / lettersOfReason) * 17
  const text = linesOf(corrected ?? place.text) * lineHeight + reason
  return Math.max(text, Math.ceil(place.label.length / lettersOfLabel) * lineHeight) + 20
}

const icons = { found: CircleCheck, doubtful: TriangleAlert, notFound: CircleDashed, corrected: PenLine } as const

type PlaceRowProps = Readonly<{
  place: ImportedPlace
  corrected: string | undefined
  onCorrect: (path: string, text: string) => void
  style: Readonly<{ transform: string }>
}>

function PlaceRow({ place, corrected, onCorrect, style }: PlaceRowProps) {
  const state = corrected === undefined ? place.state : 'corrected'
  const Icon = icons[state]
  const text = corrected ?? place.text
  const reason = place.reason === null ? null : (importReasons[place.reason] ?? null)
  const reasonId = `import-reason-${place.path}`
  return (
    <div role="listitem" className="import-place" style={style} data-state={state}>
      <span className="import-state">
        <Icon size={14} aria-hidden="true" />
        {importStates[state]}
      </span>
      <span className="import-label">{place.label}</span>
      <div className="import-text">
        <textarea
          aria-label={`${place.label}（${importStates[state]}）`}
          {...(reason === null ? {} : { 'aria-describedby': reasonId })}
          value={text}
          rows={linesOf(text)}
          spellCheck={false}
          onChange={(event) => onCorrect(place.path, event.currentTarget.value)}
        />
        {reason !== null && (
          <p id={reasonId} className="import-reason">
            {reason}
          </p>
        )}
      </div>
      <span className="import-address">{place.address}</span>
    </div>
  )
}
