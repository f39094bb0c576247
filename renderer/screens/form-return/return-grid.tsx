// Knows the table of a form that came back: grouped by item, only rows in sight are drawn, worked by the keyboard alone.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FormReturn, FormReturnRow } from '../../../shared/model/form-return.ts'
import { sortOfReturnRow } from '../../../shared/rules/form-return-rows.ts'
import { formReturnDialogWords as words } from '../../../shared/words/form-return-dialog.ts'
import { CheckMark } from '../../components/check-mark.tsx'
import { useFormReturn } from '../../stores/form-return.ts'
import { listReturnLines, type ReturnLine } from './return-lines.ts'
import { ReturnRow } from './return-row.tsx'

type ReturnGridProps = Readonly<{ preview: FormReturn; mayTake: boolean; onOpen: (row: FormReturnRow) => void }>
const headHeight = 30
const groupHeight = 32
const rowHeight = 56
const pageStep = 8

export function ReturnGrid({ preview, mayTake, onOpen }: ReturnGridProps) {
  const { filter, taken, asked, take, ask } = useFormReturn()
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const lines = useMemo(() => listReturnLines(preview.rows, filter), [preview, filter])
  const [wanted, setWanted] = useState<string | null>(null)
  const found = lines.findIndex((line) => line.key === wanted)
  const active = found >= 0 ? found : lines.findIndex((line) => line.kind === 'row')
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    initialRect: { width: 1000, height: 600 },
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row in front is there wherever it is: it is what assistive technology is led to.
    rangeExtractor(range) {
      const seen = defaultRangeExtractor(range)
      return active < 0 || seen.includes(active) ? seen : [...seen, active].toSorted((a, b) => a - b)
    },
  })
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (found >= 0) virtualizer.scrollToIndex(found)
  }, [found, virtualizer])
  if (lines.length === 0) return <p className="return-none">{words.noRows}</p>

  const takeAll = (keys: readonly string[], isTaken: boolean): void => {
    if (mayTake) take(keys, isTaken)
  }
  const press = (line: ReturnLine, isAsking: boolean): void => {
    if (line.kind === 'group') takeAll(line.keys, !line.keys.every((key) => taken.has(key)))
    else if (!isAsking && line.row.canBeTaken) takeAll([line.key], !taken.has(line.key))
    else if (sortOfReturnRow(line.row) !== 'changing') ask(line.key, !asked.has(line.key))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[active]
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageStep,
      PageUp: active - pageStep,
      Home: 0,
      End: lines.length - 1,
    }
    const step = steps[event.key]
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (step !== undefined && isPlain) setWanted(lines[Math.min(Math.max(step, 0), lines.length - 1)]?.key ?? null)
    else if (event.key === ' ' && isPlain && line) press(line, event.shiftKey)
    else if ((event.key === 'F2' || event.key === 'Enter') && isPlain && line?.kind === 'row') onOpen(line.row)
    else if (event.key === 'a' && event.ctrlKey && !event.shiftKey && !event.altKey) {
      const keys = lines.flatMap((one) => (one.kind === 'group' ? one.keys : []))
      takeAll(keys, !keys.every((key) => taken.has(key)))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyAt = (event: MouseEvent): string | null =>
    (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined) ?? null
  const rowAt = (key: string | null): FormReturnRow | undefined => preview.rows.find((row) => row.key === key)
  return (
    <div
      ref={box}
      role="grid"
      aria-label={words.rows}
      aria-rowcount={lines.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      className="return-grid"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const key = keyAt(event)
        if (key !== null) setWanted(key)
        if (event.target instanceof HTMLInputElement) box.current?.focus({ preventScroll: true })
      }}
      onDoubleClick={(event) => {
        const row = rowAt(keyAt(event))
        if (row && !(event.target instanceof Element && event.target.closest('.return-tick'))) onOpen(row)
      }}
    >
      <div role="rowgroup" className="return-head">
        <div role="row" aria-rowindex={1} className="return-columns">
          {Object.entries(words.columns).map(([key, label]) => (
            <div key={key} role="columnheader">
              {label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="return-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index]
          if (!line) return null
          const top = start - headHeight
          if (line.kind === 'group') {
            const chosen = line.keys.filter((one) => taken.has(one)).length
            return (
              <div
                key={key}
                id={`${id}-${index}`}
                role="row"
                className="return-group"
                aria-rowindex={index + 2}
                data-index={index}
                data-line={line.key}
                data-active={index === active || undefined}
                style={{ transform: `translateY(${top}px)` }}
              >
                <div role="gridcell" className="return-tick">
                  {line.keys.length > 0 && mayTake && (
                    <CheckMark
                      label={words.group(line.label)}
                      isSelected={chosen === 0 ? false : chosen === line.keys.length || 'some'}
                      onChange={(isOn) => takeAll(line.keys, isOn)}
                    />
                  )}
                </div>
                <div role="gridcell" className="return-group-name">
                  {line.label}
                </div>
                <div role="gridcell" className="return-group-count">
                  {words.countOf(line.count)}
                </div>
              </div>
            )
          }
          return (
            <ReturnRow
              key={key}
              id={`${id}-${index}`}
              row={line.row}
              index={index}
              top={top}
              isActive={index === active}
              isTaken={taken.has(line.key)}
              isAsked={asked.has(line.key)}
              mayTake={mayTake}
              measure={virtualizer.measureElement}
              onTake={takeOne}
              onAsk={ask}
            />
          )
        })}
      </div>
    </div>
  )
}

const takeOne = (key: string, isTaken: boolean): void => useFormReturn.getState().take([key], isTaken)
