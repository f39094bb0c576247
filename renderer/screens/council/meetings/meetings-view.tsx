// Knows the room of the council's meetings: all of them by 年度, and the one in front beside them.
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { pageTurnOf } from '../../../components/page-turn-of.ts'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useStatus } from '../../../stores/status.ts'
import { MeetingDetail, type MeetingPane, meetingPanes } from './meeting-detail.tsx'
import { MeetingList } from './meeting-list.tsx'
import { NewMeetingDialog } from './new-meeting-dialog.tsx'
import './meetings.css'

export function MeetingsView({ book }: Readonly<{ book: CouncilBook }>) {
  const { chosen, choose, deed } = useCouncil()
  const today = useApp((app) => app.state?.today ?? '')
  const mayWrite = useApp(mayWriteIndicators)
  const [pane, setPane] = useState<MeetingPane>(chosen.lineId === '' ? 'agenda' : 'minutes')
  const [dialog, setDialog] = useState<'new' | 'remove' | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLElement>(null)
  const isMade = useRef(false)
  const isTurned = useRef(false)
  const meeting = book.meetings.find(({ id }) => id === chosen.meetingId) ?? book.meetings[0] ?? null
  // The other panes tell keys of their own.
  const isKeysOfList = pane === 'agenda' || pane === 'attendance'
  useEffect(() => {
    if (!isKeysOfList) return
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [isKeysOfList, mayWrite])
  useEffect(() => {
    if (isTurned.current) focusFirst(detail.current)
    isTurned.current = false
  }, [pane])
  /** Ctrl+PageUp and Ctrl+PageDown turn the panes as Excel turns its sheets. */
  const onPaneKey = (event: KeyboardEvent) => {
    const by = pageTurnOf(event)
    if (by === null) return
    const next = meetingPanes[meetingPanes.indexOf(pane) + by]
    if (next === undefined) return focusFirst(detail.current)
    isTurned.current = true
    setPane(next)
  }
  const add = () => setDialog('new')
  const focusList = () => list.current?.focus()

  return (
    <div className="meetings">
      {book.meetings.length === 0 ? (
        <EmptyState
          text={mayWrite ? words.empty : words.emptyToRead}
          {...(mayWrite ? { action: { label: words.add, onPress: add } } : {})}
        />
      ) : (
        <>
          <div className="meetings-side" data-area="meetings">
            <MeetingList
              list={list}
              book={book}
              today={today}
              meetingId={meeting?.id ?? null}
              onSelect={(meetingId) => choose({ meetingId })}
              onEnter={() => focusFirst(detail.current)}
              onAdd={mayWrite ? add : null}
              onRemove={mayWrite && meeting ? () => setDialog('remove') : null}
            />
            {mayWrite && (
              <div className="meetings-foot">
                <Button size="small" icon={<Plus size={16} aria-hidden="true" />} onPress={add}>
                  {words.add}
                </Button>
              </div>
            )}
          </div>
          {/* The fields in it take the keys; what turns its panes is for the whole of it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <section className="meeting-detail" aria-label={words.detail} data-area="meeting" ref={detail} onKeyDown={onPaneKey}>
            {meeting === null ? (
              <EmptyState text={words.choose} />
            ) : (
              <MeetingDetail
                key={meeting.id}
                meeting={meeting}
                book={book}
                pane={pane}
                onPane={setPane}
                onRemove={mayWrite ? () => setDialog('remove') : null}
              />
            )}
          </section>
        </>
      )}
      {dialog === 'new' && (
        <NewMeetingDialog
          book={book}
          today={today}
          onClose={() => setDialog(null)}
          onMade={(meetingId) => {
            setPane('agenda')
            isMade.current = true
            choose({ meetingId })
          }}
          onGone={() => {
            // What is not known yet of a new one is typed next.
            if (isMade.current) focusFirst(detail.current)
            isMade.current = false
          }}
        />
      )}
      {dialog === 'remove' && meeting && (
        <QuestionDialog
          title={words.removeTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.remove}
          variant="danger"
          onClose={() => setDialog(null)}
          onConfirm={() => void deed((client) => client.deleteMeeting(meeting.id)).then(focusList)}
        >
          <p>{words.removeNote(nameMeeting(meeting), meeting)}</p>
        </QuestionDialog>
      )}
    </div>
  )
}

/** Where the work of the pane stands; else where something is typed in it; while it is read, the pane itself. */
function focusFirst(detail: HTMLElement | null): void {
  const pane = detail?.querySelector<HTMLElement>('.meeting-pane')
  const home = pane?.querySelector<HTMLElement>('[data-home]')
  const typed = pane?.querySelector<HTMLElement>('input, select, textarea, [role=listbox]')
  const target = home ?? typed ?? pane
  target?.focus()
}
