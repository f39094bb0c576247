// Knows the view 目標変更履歴: every target, deadline, base or wording changed after 策定, with the reason, which is typed here.
import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TargetChange } from '../../../../shared/model/indicator.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { normaliseText, violationsOfText } from '../../../../shared/rules/text.ts'
import { isBlocking } from '../../../../shared/rules/violation.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { labelOfMoment } from '../../../../shared/words/dates.ts'
import { indicatorWords } from '../../../../shared/words/indicators.ts'
import { targetAspectLabels, targetChangeWords as words } from '../../../../shared/words/target-changes.ts'
import { describeViolation } from '../../../../shared/words/violations.ts'
import { Button } from '../../../components/button.tsx'
import { DataGrid, type GridColumn, type GridHandle } from '../../../components/data-grid.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import type { GridRange } from '../../../components/grid-range.ts'
import { Skeleton } from '../../../components/skeleton.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { useProblem } from '../../../stores/problem.ts'
import { useStatus } from '../../../stores/status.ts'
import './target-changes.css'

const reasonColumn = 'reason'
const nothingSelected: ReadonlySet<string> = new Set()
const selectNothing = () => {}
const keyOf = (change: TargetChange) => change.key
const nameOf = (change: TargetChange) => `${change.ownerNumber}　${change.name}`.trim()

export function TargetChangesView() {
  const plan = usePlan((store) => store.plan)
  const book = useIndicators((store) => store.book)
  const [changes, setChanges] = useState<readonly TargetChange[] | null>(null)
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [notice, setNotice] = useState('')
  const mayWrite = useApp(mayWriteIndicators)
  const grid = useRef<GridHandle>(null)
  const fiscalYear = plan?.fiscalYear ?? null
  // After every deed the book is another object: then the record says more.
  useEffect(() => {
    let isOpen = true
    if (fiscalYear !== null) {
      void useIndicators
        .getState()
        .ask((client) => client.listTargetChanges(fiscalYear))
        .then((found) => isOpen && found && setChanges(found))
    }
    return () => {
      isOpen = false
    }
  }, [fiscalYear, book])
  const isListed = changes !== null
  const listed = useRef(changes)
  useLayoutEffect(() => {
    listed.current = changes
  })
  useEffect(() => {
    if (!isListed) return
    // The work begins where a reason is wanted.
    const key = useIndicators.getState().changeKey || listed.current?.find(({ reason }) => reason === '')?.key
    if (key) grid.current?.goTo(key, reasonColumn)
  }, [isListed])
  const hasChanges = changes !== null && changes.length > 0
  useEffect(() => {
    if (hasChanges) useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite, hasChanges])
  const columns = useMemo(() => columnsOf(mayWrite), [mayWrite])

  if (plan && changes === null) return <Skeleton label={appWords.loading} lines={8} />
  if (!plan || changes === null || changes.length === 0) {
    const nothing = plan?.stage === 'established' ? words.empty : words.notEstablished
    return (
      <div className="target-changes-alone">
        <EmptyState text={plan ? nothing : indicatorWords.noPlan} />
      </div>
    )
  }

  const save = async (places: readonly (readonly [TargetChange | undefined, string])[]): Promise<boolean> => {
    const reasons = places.flatMap(([change, text]) => (change ? [{ key: change.key, reason: normaliseText(text).trim() }] : []))
    if (reasons.length === 0) return true
    const saved = await useIndicators.getState().deed(async (client) => {
      await client.saveTargetChangeReasons(plan.fiscalYear, reasons)
      return true
    })
    return saved === true
  }
  /** The reasons stand last: a range that ends there has them. */
  const holdsReasons = ({ right }: GridRange) => columns[right]?.key === reasonColumn
  const rowsIn = (range: GridRange): readonly TargetChange[] => (holdsReasons(range) ? changes.slice(range.top, range.bottom + 1) : [])
  const exportTable = async (): Promise<void> => {
    const heads = columns.map(({ label }) => label)
    const rows = changes.map((change) => columns.map(({ textOf }) => textOf(change)))
    const title = `${labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)}　${words.title}`
    const result = await useIndicators.getState().ask((client) => client.exportList(title, heads, rows))
    if (result) setNotice(words.exported(result.fileName))
  }
  const missing = changes.filter(({ reason }) => reason === '').length
  return (
    <div className="target-changes">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <span className="toolbar-note">{words.intro}</span>
        <span className="toolbar-space" />
        <span className="target-changes-missing" role="status">
          {notice || words.missing(missing)}
        </span>
        <Button size="small" icon={<FileSpreadsheet size={16} aria-hidden="true" />} onPress={() => void exportTable()}>
          {words.export}
        </Button>
      </div>
      <section className="target-changes-table" aria-label={words.table} data-area="list">
        <DataGrid
          ref={grid}
          label={words.table}
          words={words}
          columns={columns}
          rows={changes}
          keyOf={keyOf}
          nameOf={nameOf}
          mayWrite={mayWrite}
          selected={nothingSelected}
          onSelect={selectNothing}
          widths={widths}
          onWidths={setWidths}
          complaintOf={complaintOf}
          onEdit={(change, _, text) => save([[change, text]])}
          onOpen={openSeries}
          onPaste={({ text }, at, range) => {
            if (!holdsReasons(range)) return
            const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
            void save(lines.map((line, index) => [changes[at.row + index], line]))
          }}
          onFillDown={(range) => {
            const [above, ...below] = rowsIn(range)
            void save(below.map((change) => [change, above?.reason ?? '']))
          }}
          onClear={(range) => void save(rowsIn(range).map((change) => [change, '']))}
          onLost={(text) => useProblem.getState().rescue([text])}
        />
      </section>
    </div>
  )
}

/** Where the indicator is a series it is shown in the list of indicators, otherwise in the plan. */
function openSeries({ seriesId }: TargetChange): void {
  if (seriesId === null) return useApp.getState().goTo('plan')
  useIndicators.getState().select({ seriesId })
  useIndicators.getState().show('series')
}

function complaintOf(change: TargetChange, _: string, text: string): string | null {
  const [violation] = violationsOfText(`targetChange/${change.key}/reason`, normaliseText(text)).filter(isBlocking)
  return violation ? describeViolation(violation, words.columns.reason) : null
}

function columnsOf(mayWrite: boolean): readonly GridColumn<TargetChange>[] {
  const column = (key: keyof typeof words.columns, width: number, textOf: (change: TargetChange) => string): GridColumn<TargetChange> => ({
    key,
    label: words.columns[key],
    width,
    textOf,
    isEditable: () => mayWrite && key === reasonColumn,
  })
  return [
    column('place', 230, nameOf),
    column('aspect', 88, ({ aspect }) => targetAspectLabels[aspect]),
    column('before', 140, ({ before }) => before || words.none),
    column('after', 140, ({ after }) => after || words.none),
    column('changed', 190, ({ changedBy, changedAt }) => `${changedBy}\n${labelOfMoment(changedAt)}`),
    column('since', 68, ({ sinceEdition }) => sinceEdition),
    {
      ...column('reason', 300, ({ reason }) => reason),
      markOf: ({ reason }) => (reason === '' ? words.noReason : null),
    },
  ]
}
