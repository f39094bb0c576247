// Knows the room of the ward council (区政会議): six views of its opinions, meetings, members, sheets, year and what goes out, one of them in front.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { councilWords as words } from '../../../shared/words/council.ts'
import { pageTurnOf } from '../../components/page-turn-of.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useApp } from '../../stores/app.ts'
import { councilTabs, useCouncil } from '../../stores/council.ts'
import { useProblem } from '../../stores/problem.ts'
import { FormsView } from './forms/forms-view.tsx'
import { MeetingsView } from './meetings/meetings-view.tsx'
import { MembersView } from './members/members-view.tsx'
import { OpinionsView } from './opinions/opinions-view.tsx'
import { SheetsView } from './sheets/sheets-view.tsx'
import { YearView } from './year/year-view.tsx'
import './council.css'

export function CouncilScreen() {
  const { book, tab, show, revealed } = useCouncil()
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  // Undo and redo are of anything.
  useEffect(() => {
    void useProblem.getState().guard(useCouncil.getState().catchUp)
  }, [fileCount, rereadCount])
  const room = useRef<HTMLElement>(null)
  const isTurned = useRef(false)
  useEffect(() => {
    if (isTurned.current) focusView(room.current)
    isTurned.current = false
  }, [tab])
  /** Ctrl+PageUp and Ctrl+PageDown turn the views as Excel turns its sheets. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = pageTurnOf(event)
    if (by === null) return
    const next = councilTabs[councilTabs.indexOf(tab) + by]
    if (next === undefined) return focusView(room.current)
    isTurned.current = true
    show(next)
  }
  const options = councilTabs.map((id) => ({ id, label: words.tab[id] }))
  return (
    // Its views take the keys; what turns them is for the whole room.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className="council-room" ref={room} onKeyDown={onKeyDown}>
      <div className="toolbar" data-area="views">
        <SegmentedControl label={words.views} options={options} value={tab} onChange={show} />
      </div>
      <div className="council-view" key={revealed}>
        {book === null ? (
          <Skeleton label={appWords.loading} lines={10} />
        ) : (
          <>
            {tab === 'opinions' && <OpinionsView book={book} />}
            {tab === 'meetings' && <MeetingsView book={book} />}
            {tab === 'members' && <MembersView book={book} />}
            {tab === 'sheets' && <SheetsView book={book} />}
            {tab === 'year' && <YearView book={book} />}
            {tab === 'forms' && <FormsView book={book} />}
          </>
        )}
      </div>
    </main>
  )
}

/** Where the work of the view stands or begins; where it is not read yet, on its tab. */
function focusView(room: HTMLElement | null): void {
  const tab = room?.querySelector<HTMLElement>('[role=radio][aria-checked=true]')
  const target = room?.querySelector<HTMLElement>('[data-home=work]') ?? room?.querySelector<HTMLElement>('[data-home=begin]') ?? tab
  target?.focus({ preventScroll: true })
}
