// Knows what stands over the queue: how much is done, what was done last, and what is for all items: the undo of it, the route, the dates.
import { CalendarDays, Route, Undo2 } from 'lucide-react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import { isSamePerson } from '../../../../shared/rules/check/route.ts'
import { nameOfAct, queueWords as words, type SaidOfItem } from '../../../../shared/words/queue.ts'
import { Button } from '../../../components/button.tsx'
import { useApp } from '../../../stores/app.ts'
import { useProblem } from '../../../stores/problem.ts'
import { isHandInOf } from './item-acts.ts'
import type { QueueProgress } from './progress-of-queue.ts'

type QueueToolbarProps = Readonly<{
  /** null where the person holds no post. */
  progress: QueueProgress | null
  said: SaidOfItem | null
  book: CheckBook
  person: string
  mayWrite: boolean
  onUndone: () => void
  onRoute: () => void
  onDates: () => void
}>

export function QueueToolbar(props: QueueToolbarProps) {
  const { progress, said, book, person, mayWrite, onUndone, onRoute, onDates } = props
  const undo = useApp((app) => app.undoState.undo)
  const last = undo && isSamePerson(undo.operator, person) ? book.confirmations.findLast(({ deedId }) => deedId === undo.id) : undefined
  const total = progress ? progress.done + progress.waiting + progress.coming : 0
  return (
    <div className="toolbar queue-toolbar" data-area="tools">
      {progress && (
        <span className="queue-progress">
          <b>{words.waiting(progress.waiting)}</b>
          <progress aria-label={words.progressBar} max={Math.max(total, 1)} value={progress.done} />
          <span>{words.progress(progress.done, total)}</span>
          {progress.coming > 0 && <small>{words.coming(progress.coming)}</small>}
        </span>
      )}
      <span className="toolbar-note queue-said" role="status" title={said ? said.name + said.done : undefined}>
        {said && (
          <>
            <span className="queue-said-name">{said.name}</span>
            <span>{said.done}</span>
          </>
        )}
      </span>
      {mayWrite && last && (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 size={16} aria-hidden="true" />}
          onPress={() => void useProblem.getState().guard(useApp.getState().undo).then(onUndone)}
        >
          {words.undo(nameOfAct(last.act, isHandInOf(last, book.route)))}
        </Button>
      )}
      <Button size="small" variant="quiet" icon={<Route size={16} aria-hidden="true" />} onPress={onRoute}>
        {words.route}
      </Button>
      <Button size="small" variant="quiet" icon={<CalendarDays size={16} aria-hidden="true" />} onPress={onDates}>
        {words.dates}
      </Button>
    </div>
  )
}
