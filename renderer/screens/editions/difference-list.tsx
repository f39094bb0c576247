// Knows the list of differences: old beside new, word by word; only those in sight are drawn, Enter and a double click go to the cell.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { PlanDifference } from '../../../shared/model/edition.ts'
import { changeNames, comparisonFormWords, editionWords as words } from '../../../shared/words/editions.ts'
import { Button } from '../../components/button.tsx'
import { DiffText } from '../../components/diff-text.tsx'
import { jumpToDifference, mayJump } from './jump-to-difference.ts'

type DifferenceListProps = Readonly<{
  differences: readonly PlanDifference[]
  /** The year of the newer state: the cells that are jumped to. */
  fiscalYear: number
  selectedKey: string | null
  onSelect: (key: string) => void
}>

/** Names a line: a record that came of two keys of one place has two. */
const keyOf = ({ change, key }: PlanDifference): string => `${change} ${key}`
const usualHeight = 92

export function DifferenceList({ differences, fiscalYear, selectedKey, onSelect }: DifferenceListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: differences.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyOf(differences[index] as PlanDifference),
    overscan: 6,
    initialRect: { width: 1000, height: 800 },
  })
  const selected = differences.find((difference) => keyOf(difference) === selectedKey) ?? differences[0]
  const go = (difference: PlanDifference | undefined) => {
    if (difference && mayJump(difference)) void jumpToDifference(difference, fiscalYear)
  }
  const step = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') {
      // the form has the keyboard at once, and would take the same key for its own
      event.preventDefault()
      event.stopPropagation()
      return go(selected)
    }
    const here = selected ? differences.indexOf(selected) : -1
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + 8,
      PageUp: here - 8,
      Home: 0,
      End: differences.length - 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const index = Math.min(Math.max(target, 0), differences.length - 1)
    const next = differences[index]
    if (!next) return
    onSelect(keyOf(next))
    virtualizer.scrollToIndex(index)
  }
  const found = (event: MouseEvent): PlanDifference | undefined => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    return row ? differences[Number(row.dataset['index'])] : undefined
  }
  return (
    <>
      <div className="difference-heads" aria-hidden="true">
        <span>{comparisonFormWords.place}</span>
        <span>{words.older}</span>
        <span>{words.newer}</span>
      </div>
      <div className="difference-scroll" ref={box} data-area="differences">
        <div
          role="listbox"
          aria-label={words.differences}
          tabIndex={0}
          data-home="work"
          aria-activedescendant={selected ? `difference-${differences.indexOf(selected)}` : undefined}
          className="difference-list"
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={step}
          onClick={(event) => {
            const difference = found(event)
            if (difference) onSelect(keyOf(difference))
          }}
          onDoubleClick={(event) => go(found(event))}
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const difference = differences[index]
            if (!difference) return null
            const isSelected = difference === selected
            return (
              <div
                key={key}
                id={`difference-${index}`}
                ref={virtualizer.measureElement}
                data-index={index}
                role="option"
                aria-selected={isSelected}
                className="difference"
                style={{ transform: `translateY(${start}px)` }}
              >
                <DifferenceRow difference={difference} />
              </div>
            )
          })}
        </div>
      </div>
      <div className="difference-foot">
        <Button size="small" isDisabled={!selected || !mayJump(selected)} onPress={() => go(selected)}>
          {words.goToCell}
        </Button>
      </div>
    </>
  )
}

function DifferenceRow({ difference }: Readonly<{ difference: PlanDifference }>) {
  const { number, title, label, change, field, pieces, old, new: now, isInternal } = difference
  const isMoved = change === 'moved' && field === ''
  return (
    <>
      <div className="difference-place">
        <span className="difference-label">
          {number !== '' && <b>{number}</b>} {label}
          <span className={`difference-change difference-${change}`}>{changeNames[change]}</span>
          {isInternal && <span className="difference-change difference-internal">{words.internal}</span>}
        </span>
        <span className="difference-title">{title}</span>
      </div>
      <p>
        {isMoved ? (
          comparisonFormWords.numbered(old)
        ) : (
          <DiffText pieces={pieces} side="old" emptyLabel={change === 'added' ? comparisonFormWords.isNew : comparisonFormWords.empty} />
        )}
      </p>
      <p>
        {isMoved ? (
          old === now ? (
            comparisonFormWords.sameNumber(now)
          ) : (
            comparisonFormWords.numbered(now)
          )
        ) : (
          <DiffText pieces={pieces} side="new" emptyLabel={change === 'removed' ? comparisonFormWords.isGone : comparisonFormWords.empty} />
        )}
      </p>
    </>
  )
}
