// Knows what stands over the queue: how much is done, what was done last, and what is for all items: the undo of it, the route, the dates.
import { CalendarDays, Route, Undo2 } from 'lucide-react'
import { isSamePerson } from '../../../../shared/rules/check/route.ts'
import { isDeedOfAct } from '../../../../shared/rules/check/deed-of-act.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import { Button } from '../../../components/button.tsx'
import { useApp } from '../../../stores/app.ts'
import { useProblem } from '../../../stores/problem.ts'
import type { QueueProgress } from './progress-of-queue.ts'

type QueueToolbarProps = Readonly<{
  /** null where the person holds no post. */
  progress: QueueProgress | null
  said: string
  person: string
  mayWrite: boolean
  onUndone: () => void
  onRoute: () => void
  onDates: () => void
}>

export function QueueToolbar(props: QueueToolbarProps) {
  const { progress, said, person, mayWrite, onUndone, onRoute, onDates } = props
  const undo = useApp((app) => app.undoState.undo)
  const mayUndo = mayWrite && undo !== null && isDeedOfAct(undo.name) && isSamePerson(undo.operator, person)
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
      <span className="toolbar-note" role="status">
        {said}
      </span>
      {mayUndo && (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 size={16} aria-hidden="true" />}
          onPress={() => void useProblem.getState().guard(useApp.getState().undo).then(onUndone)}
        >
          {words.undo}
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
