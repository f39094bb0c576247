// Knows how opinions are listed: tens of thousands, of which only those in sight are read and drawn; the arrow keys walk, with Shift they choose.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { rowAt, useOpinions } from '../../../stores/opinions.ts'
import { OpinionLine } from './opinion-line.tsx'

type OpinionListProps = Readonly<{
  /** The list that takes the keyboard. */
  list: RefObject<HTMLDivElement | null>
  book: CouncilBook
  today: string
  frontId: string
  mayWrite: boolean
  onEnter: () => void
  onChooseAll: () => void
}>
const lineHeight = 50
/** How far PageUp and PageDown go. */
const pageStep = 12

export function OpinionList({ list, book, today, frontId, mayWrite, onEnter, onChooseAll }: OpinionListProps) {
  const { total, pages, at, isListed, chosen, narrowed, see, goTo, extendTo, toggle, chooseNone } = useOpinions()
  const sections = useOpinions((opinions) => opinions.organisation.sections)
  const box = useRef<HTMLDivElement>(null)
  const count = total ?? 0
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    initialRect: { width: 700, height: 800 },
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    void see(first, last)
    // `pages`: what was read before is read anew once something was done
  }, [see, first, last, pages])
  // Another list begins at its top.
  const listOf = useRef(narrowed)
  useLayoutEffect(() => {
    if (listOf.current !== narrowed) virtualizer.scrollToOffset(0)
    listOf.current = narrowed
  }, [narrowed, virtualizer])
  useEffect(() => {
    if (at < count) virtualizer.scrollToIndex(at)
  }, [at, count, virtualizer, narrowed])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.metaKey) return
    const letter = event.key.toLowerCase()
    if (event.ctrlKey) {
      if (letter !== 'a' || event.shiftKey || !mayWrite) return
      onChooseAll()
    } else {
      const steps: Readonly<Record<string, number>> = {
        // what left the list left its place to the next
        arrowdown: isListed ? at + 1 : at,
        j: isListed ? at + 1 : at,
        arrowup: at - 1,
        k: at - 1,
        pagedown: at + pageStep,
        pageup: at - pageStep,
        home: 0,
        end: count - 1,
      }
      const step = steps[letter]
      if (step !== undefined) void (event.shiftKey && mayWrite ? extendTo(step) : goTo(step))
      else if (event.key === ' ' && mayWrite) toggle(at)
      else if (event.key === 'Enter') onEnter()
      else if (event.key === 'Escape' && chosen.size > 0) chooseNone()
      else return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (!line) return
    const index = Number(line.dataset['at'])
    const isTick = event.target instanceof Element && event.target.closest('.opinion-tick') !== null
    if (event.shiftKey && mayWrite) void extendTo(index)
    else if ((event.ctrlKey || isTick) && mayWrite) toggle(index)
    else void goTo(index)
  }
  const isChoosing = chosen.size > 0
  return (
    <div className="opinion-scroll" ref={box} data-area="opinions">
      <div
        ref={list}
        role="listbox"
        aria-label={words.list}
        aria-multiselectable={mayWrite || undefined}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={items.some(({ index }) => index === at) ? `opinion-${at}` : undefined}
        className="opinion-list"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {items.map(({ index, start }) => {
          const row = rowAt(pages, index)
          const isFront = row !== undefined && row.id === frontId
          return (
            <OpinionLine
              key={index}
              index={index}
              count={count}
              top={start}
              row={row}
              memberName={nameOfMember(book, row)}
              answerClass={book.answerClasses.find(({ id }) => id === row?.answerClassId)?.name ?? ''}
              sectionName={sections.find(({ id }) => id === row?.sectionId)?.name ?? ''}
              today={today}
              isPointless={isPointless(book, row)}
              isSelected={row !== undefined && (isChoosing ? chosen.has(row.id) : isFront)}
              isFront={isFront}
              isTicked={mayWrite ? row !== undefined && chosen.has(row.id) : null}
            />
          )
        })}
      </div>
    </div>
  )
}

const nameOfMember = (book: CouncilBook, row: OpinionRow | undefined): string =>
  row?.memberId == null ? '' : (book.members.find(({ id }) => id === row.memberId)?.name ?? '')

/** Classed 「反映」, and nothing says what it changed. */
const isPointless = (book: CouncilBook, row: OpinionRow | undefined): boolean =>
  row !== undefined &&
  row.reflections === 0 &&
  book.answerClasses.some(({ id, meaning }) => id === row.answerClassId && meaning === 'reflected')
