// Knows the record of the item in front: what was done, what was executed of its budget, its milestones.
import { Copy, FileDown } from 'lucide-react'
import { useState } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import { budgetOfItem } from '../../../../shared/rules/check/execution-rate.ts'
import { type ItemToLog, refOfItem } from '../../../../shared/rules/check/items-in-scope.ts'
import { writeTsv } from '../../../../shared/rules/read-block.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { Button } from '../../../components/button.tsx'
import { copyText } from '../../../components/copy-text.ts'
import { useChecks } from '../../../stores/checks.ts'
import type { YearInFront } from './day-field.ts'
import { EntryLine } from './entry-line.tsx'
import { EntryTable } from './entry-table.tsx'
import { ExecutionsPane, type Unit } from './executions-pane.tsx'
import { MilestonesPane } from './milestones-pane.tsx'
import { cellsOfRecord } from './record-cells.ts'
import type { LineMoves } from './quick-line.tsx'
import { useRecord } from './use-record.ts'

type RecordPanelProps = Readonly<{
  item: ItemToLog
  book: CheckBook
  year: YearInFront
  unit: Unit
  mayWrite: boolean
  /** The day as it was typed last; null = today. */
  day: string | null
  onDay: (day: string | null) => void
  takesFocus: number
}> &
  LineMoves

export function RecordPanel({ item, book, year, unit, mayWrite, day, onDay, onStep, onLeave, takesFocus }: RecordPanelProps) {
  const { number, title } = item
  const ref = refOfItem(item)
  const record = useRecord(ref, book)
  const [said, setSaid] = useState('')
  const budget = budgetOfItem(item, year.fiscalYear)
  const entries = record?.entries ?? []
  const isEmpty = record === null || entries.length + record.executions.length + record.milestones.length === 0
  async function exportRecord(): Promise<void> {
    if (record === null) return
    const { columns, rows } = cellsOfRecord(record, budget?.yen ?? null, unit, year.today)
    const result = await useChecks.getState().ask((client) => client.exportList(words.exportTitle(year.fiscalYear, number), columns, rows))
    if (result) setSaid(words.exported(result.fileName))
  }
  return (
    <div className="records-right">
      <div className="records-head">
        <h2>
          <span className="records-number">{number}</span> {title || words.untitled}
        </h2>
        <span className="toolbar-space" />
        <span className="field-note" role="status">
          {said}
        </span>
        <Button
          size="small"
          icon={<Copy size={14} aria-hidden="true" />}
          isDisabled={isEmpty}
          onPress={() => {
            if (record === null) return
            const { columns, rows } = cellsOfRecord(record, budget?.yen ?? null, unit, year.today)
            if (copyText(writeTsv([columns, ...rows]))) setSaid(words.copied)
          }}
        >
          {words.copy}
        </Button>
        <Button size="small" icon={<FileDown size={14} aria-hidden="true" />} isDisabled={isEmpty} onPress={() => void exportRecord()}>
          {words.export}
        </Button>
      </div>
      <section className="records-part" aria-label={words.entries} data-area="records">
        <div className="records-head">
          <h3>{words.entries}</h3>
        </div>
        {mayWrite && <EntryLine item={ref} {...{ year, entries, day, onDay, onStep, onLeave, takesFocus }} />}
        {record !== null && entries.length === 0 && (
          <p className="records-none">{mayWrite ? words.entriesEmpty : words.entriesEmptyToRead}</p>
        )}
        {entries.length > 0 && (
          <EntryTable
            fiscalYear={year.fiscalYear}
            today={year.today}
            dates={book.dates}
            onSaid={setSaid}
            {...{ entries, year, mayWrite, item }}
          />
        )}
      </section>
      {record !== null && (
        <>
          <ExecutionsPane item={ref} executions={record.executions} {...{ budget, unit, year, mayWrite, onStep, onLeave }} />
          <MilestonesPane item={ref} milestones={record.milestones} {...{ year, mayWrite, onStep, onLeave }} />
        </>
      )}
    </div>
  )
}
