// Knows the room of 提出前点検: what is missing and wrong in the plan, narrowed at the left, listed, and at the right what to do about the chosen one.
import { FileDown } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Finding } from '../../../shared/model/inspection.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { inspectionWords as words } from '../../../shared/words/inspection.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useExport } from '../../stores/export.ts'
import { useInspection } from '../../stores/inspection.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { useStatus } from '../../stores/status.ts'
import { ConfirmCarriedDialog } from './confirm-carried-dialog.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { type FindingRow, rowsOfInspection } from './finding-rows.ts'
import { jumpToFinding } from './jump-to-finding.ts'
import { WaiveDialog } from './waive-dialog.tsx'
import './inspection.css'

const noRows: readonly FindingRow[] = []

export function InspectionScreen() {
  const { inspection, organisation, grouping, code, postId, selectedKey, select, filter, setGrouping } = useInspection()
  const hasPlan = usePlan((store) => store.plan !== null)
  const mayWrite = !useApp(isReadOnly)
  const [waiving, setWaiving] = useState<Finding | null>(null)
  const [confirming, setConfirming] = useState<readonly Finding[] | null>(null)
  const { guard } = useProblem.getState()
  useEffect(() => useInspection.getState().follow(), [])
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const rows = useMemo(
    () => (inspection ? rowsOfInspection(inspection, organisation, grouping, { code, postId }) : noRows),
    [inspection, organisation, grouping, code, postId],
  )
  const findings = rows.filter((row) => row.kind === 'finding')
  const selected = findings.find((row) => row.key === selectedKey) ?? findings[0] ?? null

  if (!hasPlan) {
    return (
      <main className="inspection-alone">
        <EmptyState text={words.noPlan} action={{ label: words.goToPlan, onPress: () => useApp.getState().goTo('plan') }} />
      </main>
    )
  }
  if (!inspection) {
    return (
      <main className="inspection-alone">
        <Skeleton label={words.loading} lines={12} />
      </main>
    )
  }
  const day = labelOfDay(inspection.today)
  const carried = findings.flatMap(({ finding, waived }) => (finding.code === 'carriedText' && !waived ? [finding] : []))
  const find = (key: string) => findings.find((row) => row.key === key)
  const waive = (finding: Finding, reason: string) => {
    const at = findings.findIndex((row) => row.finding === finding)
    // what is dealt with goes to the end of the list: the work goes on with the next
    const next = reason === '' ? null : (findings[at + 1] ?? findings[at - 1])
    if (next && !next.waived) select(next.key)
    void guard(() => useInspection.getState().waive(finding, reason))
  }
  const confirm = (all: readonly Finding[]) => void guard(() => useInspection.getState().confirmCarried(all))
  return (
    <main className="inspection">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <SegmentedControl
          label={words.group}
          value={grouping}
          onChange={setGrouping}
          options={[
            { id: 'post', label: words.groupByPost },
            { id: 'kind', label: words.groupByKind },
          ]}
        />
        <span className="toolbar-note" role="status">
          {`${words.counts(inspection.open.length, inspection.waived.length)}　${words.checkedAt(day)}`}
        </span>
        <span className="toolbar-space" />
        {mayWrite && carried.length > 0 && (
          <Button size="small" onPress={() => setConfirming(carried)}>
            {words.confirmCarried(carried.length)}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          icon={<FileDown size={16} aria-hidden="true" />}
          isDisabled={findings.length === 0}
          onPress={() => useExport.getState().openWith({ forms: ['inspection'] })}
        >
          {words.exportList}
        </Button>
      </div>
      <FindingFilters
        findings={inspection.open}
        organisation={organisation}
        filter={{ code, postId }}
        onFilter={(next) => filter(next.code, next.postId)}
      />
      {inspection.open.length + inspection.waived.length === 0 ? (
        <div className="inspection-none">
          <p className="inspection-none-title">{words.none}</p>
          <p>{words.noneAt(day)}</p>
        </div>
      ) : rows.length === 0 ? (
        <div className="inspection-none">
          <EmptyState text={words.noneHere} action={{ label: words.showAll, onPress: () => filter(null, null) }} />
        </div>
      ) : (
        <FindingList
          rows={rows}
          selectedKey={selected?.key ?? null}
          onSelect={select}
          onJump={(key) => {
            const row = find(key)
            if (row) jumpToFinding(row.finding)
          }}
          onToggle={(key) => {
            const row = find(key)
            if (!row || !mayWrite) return
            if (row.waived) waive(row.finding, '')
            else setWaiving(row.finding)
          }}
        />
      )}
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="finding-detail" aria-label={words.detail} data-area="detail" tabIndex={0}>
        {selected ? (
          <FindingDetail
            finding={selected.finding}
            waived={selected.waived}
            postName={organisation.posts.find(({ id }) => id === selected.finding.postId)?.name ?? words.noPost}
            mayWrite={mayWrite}
            onJump={() => jumpToFinding(selected.finding)}
            onWaive={() => setWaiving(selected.finding)}
            onRestore={() => waive(selected.finding, '')}
            onConfirm={() => confirm([selected.finding])}
          />
        ) : (
          <EmptyState text={words.choose} />
        )}
      </section>
      {waiving && <WaiveDialog finding={waiving} onClose={() => setWaiving(null)} onWaive={(reason) => waive(waiving, reason)} />}
      {confirming && (
        <ConfirmCarriedDialog count={confirming.length} onClose={() => setConfirming(null)} onConfirm={() => confirm(confirming)} />
      )}
    </main>
  )
}
