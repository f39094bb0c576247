// Knows the room of amounts: every amount of the year in one table that is typed into, its sums, and the check against 区関連予算.
import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { generationOfPlan } from '../../../shared/forms/generation-of-plan.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { parseAmount } from '../../../shared/rules/amount.ts'
import { amountsWords as words } from '../../../shared/words/amounts.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { Button } from '../../components/button.tsx'
import { DataGrid, type GridColumn, type GridHandle } from '../../components/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useAmounts } from '../../stores/amounts.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { type AmountColumn, type AmountRow, columnsOfAmounts, rowsOfAmounts, targetOfAmount, textOfAmount } from './amount-rows.ts'
import { BudgetNote } from './budget-note.tsx'
import { useAmountBlocks } from './use-amount-blocks.ts'
import './amounts.css'

const nothingSelected: ReadonlySet<string> = new Set()
const selectNothing = () => {}

export function AmountsScreen() {
  const plan = usePlan((store) => store.plan)
  const generation = usePlan((store) => store.generation)
  if (!plan || !generation) return <Nothing text={words.noPlan} />
  const printed = generationOfPlan(generation, plan)
  if (columnsOfAmounts(plan, printed).length === 0) return <Nothing text={words.noAmounts} />
  return <AmountTable plan={plan} generation={printed} />
}

function Nothing({ text }: Readonly<{ text: string }>) {
  return (
    <main className="amounts-nothing">
      <EmptyState text={text} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
    </main>
  )
}

function AmountTable({ plan, generation }: Readonly<{ plan: WardPlan; generation: FormGeneration }>) {
  const mayWrite = !useApp(isReadOnly)
  const grid = useRef<GridHandle>(null)
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [notice, setNotice] = useState('')
  const { yen: unitYen, label: unit } = generation.unit
  const amountColumns = useMemo(() => columnsOfAmounts(plan, generation), [plan, generation])
  const rows = useMemo(() => rowsOfAmounts(plan, amountColumns), [plan, amountColumns])
  const columns = useMemo(() => gridColumnsOf(amountColumns, plan, unitYen), [amountColumns, plan, unitYen])
  const columnOf = (key: string) => amountColumns.find((column) => column.key === key)
  const blocks = useAmountBlocks({ plan, rows, columns: amountColumns, unitYen, say: setNotice })

  // A plan that comes to the front is ready for typing: what was pressed to open it is gone, and the keyboard with it.
  useEffect(() => grid.current?.focus(), [plan.id])

  async function edit(row: AmountRow, columnKey: string, text: string): Promise<boolean> {
    const column = columnOf(columnKey)
    const target = column && targetOfAmount(row, column, plan)
    if (!target) return true
    setNotice('')
    const { save, saveRelated } = useAmounts.getState()
    return target.of === 'related' ? saveRelated(target.kind, target.fund, text) : save(target, text)
  }
  function explain(row: AmountRow, columnKey: string): void {
    const column = columnOf(columnKey)
    if (!column && row.kind === 'initiative') {
      usePlan.getState().goToItem(row.initiative.id)
      useApp.getState().goTo('plan')
    } else if (column) setNotice(row.kind === 'initiative' && column.part === 'sum' ? words.divided : words.computed)
  }
  function complaintOf(row: AmountRow, columnKey: string, text: string): string | null {
    const parsed = parseAmount(text, unitYen)
    return 'violation' in parsed ? describeViolation(parsed.violation, words.editing(row.name, columnOf(columnKey)?.label ?? '')) : null
  }
  async function exportTable(): Promise<void> {
    if (grid.current?.commit() === false) return
    const title = words.exportTitle(labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs))
    const texts = rows.map((row) => columns.map((column) => column.textOf(row)))
    const labels = columns.map((column, index) => (index === 0 ? column.label : `${column.label}（${unit}）`))
    const fileName = await useAmounts.getState().exportTable(title, labels, texts)
    if (fileName !== null) setNotice(words.exported(fileName))
  }
  const hasInitiatives = rows.some((row) => row.kind === 'initiative')
  return (
    <main className="amounts">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <span className="amounts-unit">{words.unit(unit)}</span>
        <span className="toolbar-note" role="status">
          {notice !== '' ? notice : hasInitiatives ? words.copyHint : words.noInitiatives}
        </span>
        <span className="toolbar-space" />
        <Button size="small" variant="quiet" icon={<FileSpreadsheet size={16} aria-hidden="true" />} onPress={() => void exportTable()}>
          {words.export}
        </Button>
      </div>
      <section
        className="amounts-table"
        aria-label={words.table}
        data-area="list"
        onCopyCapture={(event) => blocks.copyWhole(event, grid, columns)}
      >
        <DataGrid
          ref={grid}
          label={words.table}
          words={words}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          nameOf={nameOf}
          mayWrite={mayWrite}
          selected={nothingSelected}
          onSelect={selectNothing}
          widths={widths}
          onWidths={setWidths}
          complaintOf={complaintOf}
          onEdit={edit}
          onOpen={explain}
          onPaste={({ text }, at, range) => blocks.paste(text, at, range)}
          onFillDown={blocks.fillDown}
          onClear={blocks.clear}
          onLost={(text) => useProblem.getState().rescue([text])}
        />
      </section>
      <BudgetNote key={plan.id} text={plan.budgetNote} mayWrite={mayWrite} />
    </main>
  )
}

const keyOf = (row: AmountRow): string => row.key
const nameOf = (row: AmountRow): string => row.name

/** The item first, then the amounts; sums and 区関連予算 marked by their names, never by colour alone. */
function gridColumnsOf(columns: readonly AmountColumn[], plan: WardPlan, unitYen: number): readonly GridColumn<AmountRow>[] {
  const item: GridColumn<AmountRow> = { key: 'item', label: words.item, width: 400, textOf: nameOf, isEditable: () => false }
  return [
    item,
    ...columns.map(
      (column): GridColumn<AmountRow> => ({
        key: column.key,
        label: column.label,
        width: column.part === 'sum' ? 148 : 140,
        align: 'right',
        textOf: (row) => textOfAmount(row, column, plan, unitYen),
        isEditable: (row) => targetOfAmount(row, column, plan) !== null,
      }),
    ),
  ]
}
