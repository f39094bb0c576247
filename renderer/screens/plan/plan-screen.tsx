// Knows the plan screen: the outline at the left, the form in the middle as it will be printed, what belongs to the selected cell at the right.
import { useEffect, useMemo, useRef } from 'react'
import { gapsOfPlan } from '../../../shared/rules/plan-gaps.ts'
import { demandsTies } from '../../../shared/rules/policy-years.ts'
import { coverageOf } from '../../../shared/rules/coverage.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { noteOfPolicyYears } from '../../../shared/words/policy.ts'
import { CoverageStrip } from '../../components/coverage-strip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useCommands } from '../../stores/commands.ts'
import { usePlan } from '../../stores/plan.ts'
import { laidOutForm } from '../../stores/plan-layout.ts'
import { findItem, itemsOfPlan, type PlanItem } from '../../stores/plan-items.ts'
import { recallPosition } from '../../stores/plan-memory.ts'
import { usePolicy } from '../../stores/policy.ts'
import type { EditorHandle } from './use-cell-editing.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { FormDesk } from './form-desk.tsx'
import { showsKind } from './generation-traits.ts'
import { MoveDialog } from './move-dialog.tsx'
import { Outline } from './outline.tsx'
import { PlanToolbar } from './plan-toolbar.tsx'
import { SidePanel } from './side-panel.tsx'
import { TiesDialog } from './ties-dialog.tsx'
import { usePlanCommands } from './use-plan-commands.ts'
import { usePlanDeeds } from './use-plan-deeds.ts'
import { usePlanStatus } from './use-plan-status.ts'
import './plan.css'
import './outline.css'
import './cell-editor.css'
import './side-panel.css'
import './plan-dialogs.css'

export function PlanScreen() {
  const status = usePlan((store) => store.status)
  const plan = usePlan((store) => store.plan)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  if (status === 'loading') return <Skeleton label={words.loading} lines={12} />
  if (status === 'failed') {
    return (
      <div className="plan-nothing">
        <EmptyState text={words.failed} action={{ label: words.retry, onPress: () => void usePlan.getState().loadFile() }} />
      </div>
    )
  }
  if (!plan || status === 'none') {
    const text = plan ? words.noForm : fiscalYear === null ? words.noYear : words.noPlan
    return (
      <div className="plan-nothing">
        <EmptyState text={text} action={{ label: words.addYearPlan, onPress: () => void useCommands.getState().run('addYear') }} />
      </div>
    )
  }
  return <OpenPlan />
}

function OpenPlan() {
  const plan = usePlan((store) => store.plan)
  const generation = usePlan((store) => store.generation)
  const formId = usePlan((store) => store.formId)
  const activeKey = usePlan((store) => store.activeKey)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const fileName = useApp((app) => app.state?.file?.fileName ?? '')
  const mayWrite = !useApp(isReadOnly)
  const policy = usePolicy((store) => store.policy)
  const editor = useRef<EditorHandle>(null)
  const form = laidOutForm({ plan, generation, formId })
  // In a hand-over file what the plan itself lacks is not the section's to fill.
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const gaps = useMemo(() => {
    const all = plan && generation ? gapsOfPlan(plan, generation, policy) : []
    return isPart ? all.filter((gap) => gap.ownerId !== '') : all
  }, [plan, generation, policy, isPart])
  const gapsOf = useMemo(() => {
    const counts = new Map<string, number>()
    // What is undecided has a mark of its own in the outline.
    for (const gap of gaps) if (gap.code !== 'undecidedTie') counts.set(gap.ownerId, (counts.get(gap.ownerId) ?? 0) + 1)
    return counts
  }, [gaps])
  const coverage = useMemo(() => (policy ? coverageOf(policy, plan) : []), [policy, plan])
  const [deeds, dialog, closeDialog] = usePlanDeeds()
  usePlanCommands(deeds, editor, gaps)
  usePlanStatus(form, gaps, demandsTies(policy, fiscalYear ?? 0), mayWrite)
  // A plan that comes to the front is ready for typing: what was pressed to open it is gone, and the keyboard with it.
  useEffect(() => usePlan.getState().focusForm(), [fileName, fiscalYear])
  // Asked for in another room, where this screen did not stand yet.
  const tiesAskedOf = usePlan((store) => store.tiesAskedOf)
  useEffect(() => {
    if (tiesAskedOf === null) return
    const item = plan && findItem(plan, tiesAskedOf)
    usePlan.getState().askTies(null)
    if (item?.tied && mayWrite) deeds.ask('ties', item)
  }, [tiesAskedOf, plan, mayWrite, deeds])
  if (!plan || !generation || !form || formId === null) return null
  const startTopPt = recallPosition(fileName, fiscalYear ?? 0).topPt
  const formName = form.layout.formName
  // The dialogs speak of the item as it is now; it may have gone by an undo.
  const asked = dialog && findItem(plan, dialog.item.id)
  const items = itemsOfPlan(plan)
  const count = (kind: PlanItem['kind']) => items.filter((item) => item.kind === kind).length
  const shown = (['managementIssue', 'strategy', 'initiative'] as const).filter((kind) => showsKind(generation, kind))
  return (
    <div className="plan">
      <nav className="outline" aria-label={words.outline} data-area="outline">
        <h2 className="outline-head">
          {formName}　{words.outline}
          <span className="outline-counts" aria-hidden="true">
            {shown.map(count).join('・')}
          </span>
          <span className="sr-only">{shown.map((kind) => words.countOf(kind, count(kind))).join('、')}</span>
        </h2>
        <Outline plan={plan} mayWrite={mayWrite} gapsOf={gapsOf} demandsTies={demandsTies(policy, plan.fiscalYear)} deeds={deeds} />
        {coverage.length > 0 && (
          <CoverageStrip
            coverage={coverage}
            note={noteOfPolicyYears(policy, plan.fiscalYear)}
            onPress={(key) => {
              usePolicy.getState().select(key)
              useApp.getState().goTo('policy')
            }}
          />
        )}
      </nav>
      <main className="plan-main">
        <PlanToolbar generation={generation} pageCount={form.layout.pages.length} mayWrite={mayWrite} />
        <FormDesk
          key={`${fileName}/${fiscalYear}`}
          form={form}
          formName={formName}
          mayWrite={mayWrite}
          startTopPt={startTopPt}
          editorRef={editor}
        />
      </main>
      <SidePanel
        plan={plan}
        policy={policy}
        place={form.placeOf.get(activeKey ?? '') ?? null}
        gaps={gaps}
        mayWrite={mayWrite}
        deeds={deeds}
      />
      {dialog?.kind === 'delete' && asked && <DeleteDialog plan={plan} item={asked} onClose={closeDialog} />}
      {dialog?.kind === 'moveTo' && asked && <MoveDialog plan={plan} item={asked} onClose={closeDialog} />}
      {dialog?.kind === 'ties' && asked && policy && <TiesDialog policy={policy} item={asked} onClose={closeDialog} />}
    </div>
  )
}
