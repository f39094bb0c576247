// Knows the rooms of an open file, at the left edge.
import { BookOpenText, FileText, History } from 'lucide-react'
import { appWords as words } from '../../shared/words/app.ts'
import { type Room, rooms, useApp } from '../stores/app.ts'
import './frame.css'

const icons: Readonly<Record<Room, typeof FileText>> = { plan: FileText, policy: BookOpenText, history: History }

export function Rail() {
  const room = useApp((app) => app.room)
  const goTo = useApp((app) => app.goTo)
  return (
    <nav className="rail" aria-label={words.rooms} data-area="rooms">
      {rooms.map((each, index) => {
        const Icon = icons[each]
        return (
          <button
            key={each}
            type="button"
            className="rail-room"
            aria-current={each === room ? 'page' : undefined}
            title={`${words.room[each]}（Ctrl+${index + 1}）`}
            onClick={() => goTo(each)}
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            {words.room[each]}
          </button>
        )
      })}
    </nav>
  )
}
