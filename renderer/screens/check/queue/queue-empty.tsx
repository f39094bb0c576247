// Knows what the view 確認 says where nothing waits: who works holds no post, nothing waits until the next check, or the filter leaves nothing.
import type { CheckDates } from '../../../../shared/model/check.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import { Button } from '../../../components/button.tsx'

type Action = Readonly<{ label: string; onPress: () => void }>
type QueueEmptyProps = Readonly<{ title: string; note?: string; actions: readonly Action[] }>

export function QueueEmpty({ title, note, actions }: QueueEmptyProps) {
  return (
    <div className="queue-empty" role="status">
      <p>{title}</p>
      {note !== undefined && <p className="queue-facts">{note}</p>}
      {actions.map(({ label, onPress }) => (
        <Button key={label} data-home="begin" onPress={onPress}>
          {label}
        </Button>
      ))}
    </div>
  )
}

/** The check whose period ends next; null after the year. */
function nextCheckOf(dates: readonly CheckDates[], today: string): CheckDates | null {
  const coming = dates.filter(({ until }) => until > today)
  return coming.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))[0] ?? null
}

export const nothingNote = (dates: readonly CheckDates[], today: string): Readonly<{ note?: string }> => {
  const next = nextCheckOf(dates, today)
  return next ? { note: words.nextCheck(next) } : {}
}
