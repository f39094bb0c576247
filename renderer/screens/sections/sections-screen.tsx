// Knows the room of sections (分担): who does what, what they were asked, and what was handed to them.
import { AlertTriangle } from 'lucide-react'
import { unownedItemsOf } from '../../../shared/rules/ownership.ts'
import { appWords } from '../../../shared/words/app.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { type SectionsPane, useInquiries } from '../../stores/inquiries.ts'
import { useOrganisation } from '../../stores/organisation.ts'
import { usePlan } from '../../stores/plan.ts'
import { HandOversPane } from './hand-overs-pane.tsx'
import { InquiriesPane } from './inquiries-pane.tsx'
import { OutstandingPane } from './outstanding-pane.tsx'
import { PeoplePane } from './people-pane.tsx'
import { useLoadSections } from './use-load-sections.ts'
import './sections.css'

const panes = Object.entries(words.panes).map(([id, label]) => ({ id: id as SectionsPane, label }))

export function SectionsScreen() {
  const organisation = useOrganisation((store) => store.organisation)
  const { inquiries, takeOuts, pane, show } = useInquiries()
  const plan = usePlan((store) => store.plan)
  const status = usePlan((store) => store.status)
  const readOnly = useApp(isReadOnly)
  const file = useApp((app) => app.state?.file)
  const today = useApp((app) => app.state?.today ?? '')
  useLoadSections()
  if (!plan) {
    return (
      <main className="sections-nothing">
        {status === 'loading' ? (
          <Skeleton label={appWords.loading} lines={8} />
        ) : (
          <EmptyState text={words.noPlan} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
        )}
      </main>
    )
  }
  if (!organisation || !inquiries) {
    return (
      <main className="sections-nothing">
        <Skeleton label={appWords.loading} lines={8} />
      </main>
    )
  }
  const isHandOver = Boolean(file?.handOver)
  const unowned = isHandOver ? 0 : unownedItemsOf(plan, organisation, today).length
  const mayWrite = !readOnly && !isHandOver
  return (
    <main className="sections">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <SegmentedControl label={words.paneLabel} options={panes} value={pane} onChange={show} />
        <span className="toolbar-space" />
        {isHandOver && <span className="toolbar-note">{words.inHandOver}</span>}
        {unowned > 0 && (
          <span className="sections-alarm">
            <AlertTriangle size={16} aria-hidden="true" />
            {words.unownedCount(unowned)}
          </span>
        )}
      </div>
      {pane === 'people' && <PeoplePane plan={plan} organisation={organisation} today={today} mayWrite={mayWrite} isPart={isHandOver} />}
      {pane === 'inquiries' && (
        <InquiriesPane organisation={organisation} plan={plan} wardName={file?.wardName ?? ''} today={today} mayWrite={mayWrite} />
      )}
      {pane === 'outstanding' && (
        <OutstandingPane inquiries={inquiries} sections={organisation.sections} fiscalYear={plan.fiscalYear} today={today} />
      )}
      {pane === 'handOvers' && <HandOversPane takeOuts={takeOuts} sections={organisation.sections} mayWrite={mayWrite} />}
    </main>
  )
}
