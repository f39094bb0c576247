// Knows the rooms of an open file, at the left edge.
import {
  BookOpenText,
  ChartLine,
  ClipboardCheck,
  FileSpreadsheet,
  FileText,
  History,
  House,
  JapaneseYen,
  ListChecks,
  MapPinned,
  MessagesSquare,
  Stamp,
  Table2,
  Users,
} from 'lucide-react'
import { appWords as words } from '../../shared/words/app.ts'
import { commandWords } from '../../shared/words/commands.ts'
import { councilHomeWords } from '../../shared/words/council-home.ts'
import { homeWords } from '../../shared/words/home.ts'
import { sectionWords } from '../../shared/words/sections.ts'
import { type Room, roomsOf, useApp } from '../stores/app.ts'
import { useLateAnswers } from './use-late-answers.ts'
import { useOwnTurns } from './use-own-turns.ts'
import { openFindings, unownedItems, useInspection } from '../stores/inspection.ts'
import './frame.css'

const icons: Readonly<Record<Room, typeof FileText>> = {
  home: House,
  plan: FileText,
  lists: Table2,
  amounts: JapaneseYen,
  indicators: ChartLine,
  check: ClipboardCheck,
  council: MessagesSquare,
  inspection: ListChecks,
  sections: Users,
  editions: Stamp,
  formFiles: FileSpreadsheet,
  allWards: MapPinned,
  policy: BookOpenText,
  history: History,
}

const keyOfRoom = (room: Room): string =>
  commandWords.find(({ id }) => id === `goTo${room.charAt(0).toUpperCase()}${room.slice(1)}`)?.keys[0] ?? ''

export function Rail() {
  const room = useApp((app) => app.room)
  const goTo = useApp((app) => app.goTo)
  const rooms = useApp(roomsOf)
  const findings = useInspection(openFindings)
  const turns = useOwnTurns()
  const lateAnswers = useLateAnswers()
  const unowned = useInspection(unownedItems)
  // in a section's file others' items are no alarm
  const isHandOver = useApp((app) => Boolean(app.state?.file?.handOver))
  return (
    <nav className="rail" aria-label={words.rooms} data-area="rooms">
      {rooms.map((each) => {
        const Icon = icons[each]
        return (
          <button
            key={each}
            type="button"
            className="rail-room"
            aria-current={each === room ? 'page' : undefined}
            title={`${words.room[each]}（${keyOfRoom(each)}）`}
            onClick={() => goTo(each)}
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            {words.room[each]}
            {each === 'check' && <Count count={turns} label={homeWords.badge} />}
            {each === 'council' && <Count count={lateAnswers} label={councilHomeWords.badge} />}
            {each === 'inspection' && <Count count={findings} label={words.findings} />}
            {each === 'sections' && !isHandOver && <Count count={unowned} label={sectionWords.unownedCount} isAlarm />}
          </button>
        )
      })}
    </nav>
  )
}

/** null = not known yet: nothing is shown, as where there is none. Said in words to those who do not see it. */
function Count({ count, label, isAlarm = false }: Readonly<{ count: number | null; label: (count: number) => string; isAlarm?: boolean }>) {
  if (count === null || count === 0) return null
  return (
    <span className={isAlarm ? 'rail-count rail-alarm' : 'rail-count'} title={label(count)}>
      <span aria-hidden="true">{count > 99 ? words.many : count}</span>
      <span className="sr-only">{words.roomCount(label(count))}</span>
    </span>
  )
}
