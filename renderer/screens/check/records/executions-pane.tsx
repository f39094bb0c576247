// Knows what was executed of an item's budget: a line to enter it up to a day, and a table in which it is corrected.
import { useState } from 'react'
import type { Execution, LoggedItem } from '../../../../shared/model/check.ts'
import { parseAmount, printAmount } from '../../../../shared/rules/amount.ts'
import { type Budget, executionRateOf } from '../../../../shared/rules/check/execution-rate.ts'
import { labelOfRate, labelOfRecordDay, recordsWords as words } from '../../../../shared/words/records.ts'
import { describeViolation } from '../../../../shared/words/violations.ts'
import { Button } from '../../../components/button.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { CellGrid, type TextColumn } from '../../indicators/cell-grid.tsx'
import { complaintAboutText } from '../../indicators/text-complaints.ts'
import { changedRows } from './changed-rows.ts'
import { complaintsOf } from './complaints-of.ts'
import { complaintAboutRecordDay, dayTyped, todayTyped, toldOfDay, type YearInFront } from './day-field.ts'
import { type LineMoves, QuickLine, type Texts } from './quick-line.tsx'

/** 千円 → 1000. */
export type Unit = Readonly<{ label: string; yen: number }>
type ExecutionsPaneProps = Readonly<{
  item: LoggedItem
  executions: readonly Execution[]
  /** null = none is entered. */
  budget: Budget | null
  unit: Unit
  year: YearInFront
  mayWrite: boolean
}> &
  LineMoves

export function ExecutionsPane({ item, executions, budget, unit, year, mayWrite, onStep, onLeave }: ExecutionsPaneProps) {
  const [typed, setTyped] = useState<Texts>({})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { deed } = useChecks.getState()
  const yenLabel = words.yen(unit.label)
  const columns: readonly TextColumn[] = [
    { key: 'day', label: words.day, width: 96 },
    { key: 'yen', label: yenLabel, width: 150, align: 'right' },
    { key: 'rate', label: words.rate, width: 80, align: 'right', isFixed: true },
    { key: 'note', label: words.note, width: 220 },
  ]
  const rows = executions.map(({ day, yen, note }) => {
    const label = labelOfRecordDay(day, year.fiscalYear)
    return {
      name: label,
      texts: { day: label, yen: printYen(yen, unit), rate: labelOfRate(executionRateOf(yen, budget?.yen ?? null)), note },
    }
  })
  const complaintOf = (key: string, text: string): string | null =>
    key === 'day' ? complaintAboutRecordDay(text, year) : key === 'yen' ? complaintAboutYen(text, unit) : complaintAboutText(text)
  const ofTexts = (texts: Texts) => ({
    ...item,
    day: dayTyped(texts['day'] ?? '', year) ?? year.today,
    yen: yenTyped(texts['yen'] ?? '', unit) ?? 0,
    note: texts['note'] ?? '',
  })
  const isOver = budget !== null && (executions[0]?.yen ?? 0) > budget.yen
  return (
    <section className="records-part" aria-label={words.executions} data-area="executions">
      <div className="records-head">
        <h3>{words.executions}</h3>
        <span className="field-note">
          {budget === null ? words.noBudget[item.itemKind] : words.budget(budget.kind, printYen(budget.yen, unit), unit.label)}
          {isOver && <strong className="records-alarm">{words.overBudget}</strong>}
        </span>
        {mayWrite && chosen.size > 0 && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              const gone = executions.filter(({ id }) => chosen.has(id))
              setChosen(new Set())
              for (const { id } of gone) void deed((client) => client.deleteExecution(id))
            }}
          >
            {words.remove(chosen.size)}
          </Button>
        )}
      </div>
      {mayWrite && (
        <QuickLine
          className="execution-line"
          label={words.newExecution}
          submit={words.keep}
          home="yen"
          staying={['day']}
          onStep={onStep}
          onLeave={onLeave}
          typed={typed}
          onTyped={setTyped}
          fields={[
            {
              key: 'day',
              label: words.day,
              proposed: todayTyped(year),
              placeholder: words.dayPlaceholder,
              ...toldOfDay(typed['day'] ?? todayTyped(year), year),
            },
            { key: 'yen', label: yenLabel },
            { key: 'note', label: words.note },
          ]}
          complaintsOf={(texts) => complaintsOf(texts, complaintOf)}
          onKeep={async (texts) => (await deed((client) => client.saveExecution(null, ofTexts(texts)))) !== undefined}
        />
      )}
      {executions.length === 0 ? (
        <p className="records-none">{words.executionsEmpty}</p>
      ) : (
        <CellGrid
          label={words.executions}
          columns={columns}
          rows={rows}
          mayWrite={mayWrite}
          complaintOf={complaintOf}
          onCells={(changes) =>
            changedRows(rows, changes, async (row, texts) => {
              const id = executions[row]?.id ?? null
              return (await deed((client) => client.saveExecution(id, ofTexts(texts)))) !== undefined
            })
          }
          selected={new Set(executions.flatMap(({ id }, row) => (chosen.has(id) ? [row] : [])))}
          onSelect={(picked) => setChosen(new Set([...picked].flatMap((row) => executions[row]?.id ?? [])))}
        />
      )}
    </section>
  )
}

/** An amount that does not come out even in the unit is shown with its fraction. */
export const printYen = (yen: number, unit: Unit): string => printAmount(yen, unit.yen)

function yenTyped(text: string, unit: Unit): number | null {
  const read = parseAmount(text, unit.yen)
  return 'yen' in read ? read.yen : null
}

function complaintAboutYen(text: string, unit: Unit): string | null {
  const read = parseAmount(text, unit.yen)
  if ('violation' in read) return describeViolation(read.violation, words.yen(unit.label))
  if (read.yen === null) return words.noYen
  return read.yen < 0 ? words.negativeYen : null
}
