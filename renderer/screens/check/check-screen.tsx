// Knows the room of the checks (振り返り): five views of a year's 記録, 記入, 確認, 改善 and meetings, one of them in front.
import { useEffect, useRef } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { checkWords as words } from '../../../shared/words/check.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useApp } from '../../stores/app.ts'
import { checkTabs, useChecks } from '../../stores/checks.ts'
import { useIndicators } from '../../stores/indicators.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { ActItemsView } from './act-items/act-items-view.tsx'
import { EntryView } from './entry/entry-view.tsx'
import { QueueView } from './queue/queue-view.tsx'
import { RecordsView } from './records/records-view.tsx'
import { SheetView } from './sheet/sheet-view.tsx'
import './check.css'

export function CheckScreen() {
  const { book, organisation, tab, show, revealed } = useChecks()
  const plan = usePlan((store) => store.plan)
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  const { guard } = useProblem.getState()
  // A deed on the plan may be one on its checks, and undo and redo are of anything.
  useEffect(() => {
    void guard(() => Promise.all([useChecks.getState().catchUp(), useIndicators.getState().catchUp()]))
  }, [plan, fileCount, rereadCount, guard])
  // Another person begins with what is his.
  const person = useApp((app) => app.state?.operator ?? '')
  const before = useRef(person)
  useEffect(() => {
    if (before.current !== person) useChecks.getState().choose({ subject: null })
    before.current = person
  }, [person])
  const options = checkTabs.map((id) => ({ id, label: words.tab[id] }))
  return (
    <main className="check-room">
      <div className="toolbar" data-area="views">
        <SegmentedControl label={words.views} options={options} value={tab} onChange={show} />
      </div>
      <div className="check-view" key={revealed}>
        {plan === null ? (
          <EmptyState text={words.noPlan} />
        ) : book === null || organisation === null || book.fiscalYear !== plan.fiscalYear ? (
          <Skeleton label={appWords.loading} lines={10} />
        ) : (
          <>
            {tab === 'queue' && <QueueView plan={plan} book={book} organisation={organisation} />}
            {tab === 'entry' && <EntryView plan={plan} book={book} organisation={organisation} />}
            {tab === 'records' && <RecordsView plan={plan} book={book} organisation={organisation} />}
            {tab === 'actItems' && <ActItemsView plan={plan} organisation={organisation} />}
            {tab === 'sheet' && <SheetView plan={plan} book={book} organisation={organisation} />}
          </>
        )}
      </div>
    </main>
  )
}
