// Knows how the review meeting is run from the window: one item after the other over the whole screen, in large letters, with 決定事項 and a calm clock.
import { ChevronLeft, ChevronRight, Maximize, Minimize, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Check } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { nameOfPlace, reviewSheetWords as words } from '../../../../shared/words/review-sheet.ts'
import type { SheetItem } from '../../../../shared/words/sheet-item.ts'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { RiskChips } from '../queue/risk-chips.tsx'
import { DecisionsField, sourceOf, useActOfDecision } from './decisions-field.tsx'
import { ItemChart } from './item-chart.tsx'
import { MeetingClock } from './meeting-clock.tsx'
import { Lines, Ratings, Told } from './sheet-page.tsx'
import { useFullScreen } from './use-full-screen.ts'
import type { SheetArea } from './use-sheet-areas.ts'
import './meeting.css'

type MeetingProps = Readonly<{
  area: SheetArea
  plan: WardPlan
  check: Check
  judge: JudgeSources | null
  mayWrite: boolean
  onClose: () => void
}>

export function Meeting({ area, plan, check, judge, mayWrite, onClose }: MeetingProps) {
  const [at, setAt] = useState(0)
  const [isClockShown, setClockShown] = useState(true)
  const [asked, setAsked] = useState(0)
  const body = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const { said, onType, make } = useActOfDecision(area, check)
  const { isFull, toggle } = useFullScreen()
  const { items } = area
  const index = Math.min(at, Math.max(items.length - 1, 0))
  const item = items[index]
  const mayAct = mayWrite && item !== undefined && sourceOf(item, check) !== null
  const step = (by: 1 | -1) => setAt(Math.min(Math.max(index + by, 0), Math.max(items.length - 1, 0)))
  const itemId = item?.id
  useEffect(() => {
    for (const box of [body.current, body.current?.parentElement]) if (box) box.scrollTop = 0
  }, [itemId])
  useEffect(() => body.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (asked > 0) foot.current?.querySelector('textarea')?.focus()
  }, [asked])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const isTyping = event.target instanceof HTMLTextAreaElement
    if (event.key === 'F11') toggle()
    // Out of the text first: what was typed is stored, and the next Esc leaves.
    else if (isTyping && event.key === 'Escape') body.current?.focus()
    else if (isTyping) return
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') step(1)
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') step(-1)
    else if (event.key.toLowerCase() === 't') setClockShown(!isClockShown)
    else if (event.key.toLowerCase() === 'd') setAsked(asked + 1)
    else if (event.key.toLowerCase() === 'a' && mayAct) void make(item)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className="dialog-veil meeting-veil">
      <Modal className="meeting-frame">
        <AriaDialog className="meeting">
          {/* The keys of all that stands in it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div className="meeting-inner" onKeyDownCapture={onKeyDown}>
            <header className="meeting-head">
              <p>
                {checkNames[check]}　{nameOfPlace(area)}
                <span className="toolbar-space" />
                <MeetingClock itemId={itemId ?? ''} isShown={isClockShown} />
                <Button size="small" variant="quiet" onPress={() => setClockShown(!isClockShown)}>
                  {isClockShown ? words.hideTime : words.timeHidden}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  icon={isFull ? <Minimize size={16} aria-hidden="true" /> : <Maximize size={16} aria-hidden="true" />}
                  onPress={toggle}
                >
                  {isFull ? words.leaveFullScreen : words.fullScreen}
                </Button>
                <Button size="small" variant="quiet" icon={<X size={16} aria-hidden="true" />} onPress={onClose}>
                  {words.leave}
                </Button>
              </p>
              <Heading slot="title" className="meeting-title" aria-live="polite">
                {item ? `${item.number}　${item.title}`.trim() : words.noItems(checkNames[check])}
              </Heading>
              {item && (
                <p>
                  <b>{words.nth(index + 1, items.length)}</b>
                  {item.owner}
                  <RiskChips risks={item.risks} />
                </p>
              )}
            </header>
            {/* It scrolls: the keyboard must be able to. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div ref={body} className="meeting-body" tabIndex={0} role="region" aria-label={words.items}>
              {item && <MeetingItem {...{ item, judge, plan, check }} />}
            </div>
            <footer ref={foot} className="meeting-foot">
              <DecisionsField {...{ area, check, mayWrite, onType }} rows={3} />
              <div className="meeting-keys">
                <Button size="small" icon={<ChevronLeft size={16} aria-hidden="true" />} onPress={() => step(-1)} isDisabled={index === 0}>
                  {words.previous}
                </Button>
                <Button
                  size="small"
                  icon={<ChevronRight size={16} aria-hidden="true" />}
                  onPress={() => step(1)}
                  isDisabled={index >= items.length - 1}
                >
                  {words.next}
                </Button>
                {mayWrite && (
                  <Button size="small" onPress={() => void make(item)} isDisabled={!mayAct}>
                    {words.makeActShort}
                  </Button>
                )}
                <span role="status">{said}</span>
                <span className="toolbar-space" />
                <span>{mayWrite ? words.meetingKeys : words.meetingKeysToRead}</span>
              </div>
            </footer>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type MeetingItemProps = Readonly<{ item: SheetItem; judge: JudgeSources | null; plan: WardPlan; check: Check }>

function MeetingItem({ item, judge, plan, check }: MeetingItemProps) {
  return (
    <>
      <div>
        <Ratings item={item} />
        {item.texts.length === 0 ? <p className="sheet-none">{words.nothingWritten}</p> : <Lines lines={item.texts} />}
      </div>
      <div>
        {judge &&
          item.series.map((series) => (
            <ItemChart
              key={series.id}
              {...{ series, judge, check }}
              fiscalYear={plan.fiscalYear}
              firstReiwaYearAs={plan.firstReiwaYearAs}
              height={230}
            />
          ))}
        <Told title={item.since} lines={item.differences ?? [words.reading]} />
        <Told title={words.targetChanges} lines={item.targetChanges} />
        <Told title={words.acts} lines={item.acts} />
      </div>
    </>
  )
}
