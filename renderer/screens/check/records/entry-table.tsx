// Knows the entries of an item as a table in which they are corrected in place, chosen, deleted and put into the results of a check.
import { useState } from 'react'
import type { LogEntry } from '../../../../shared/model/check.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { Button } from '../../../components/button.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { CellGrid, type TextColumn } from '../../indicators/cell-grid.tsx'
import type { YearInFront } from './day-field.ts'
import { changedRows } from './changed-rows.ts'
import { complaintAboutEntry, entryOfTexts, textsOfEntry, unitOfMeasure } from './entry-texts.ts'
import { UseInResults, type UseInResultsProps } from './use-in-results.tsx'

type EntryTableProps = Readonly<{ entries: readonly LogEntry[]; year: YearInFront; mayWrite: boolean }> & Omit<UseInResultsProps, 'entries'>

const columns: readonly TextColumn[] = [
  { key: 'day', label: words.day, width: 96 },
  { key: 'text', label: words.text, width: 340 },
  { key: 'measure', label: words.measure, width: 120 },
  { key: 'value', label: words.value, width: 88, align: 'right' },
  { key: 'lastYear', label: words.lastYear, width: 88, align: 'right' },
  { key: 'ratio', label: words.ratio, width: 96, align: 'right', isFixed: true },
]

export function EntryTable({ entries, year, mayWrite, ...use }: EntryTableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { deed } = useChecks.getState()
  const rows = entries.map((entry) => {
    const texts = textsOfEntry(entry, year.fiscalYear)
    return { name: [texts['day'], entry.text].join(' '), texts }
  })
  const picked = entries.filter(({ id }) => chosen.has(id))
  return (
    <>
      {mayWrite && (
        <div className="records-actions">
          <UseInResults {...use} entries={picked} />
          {picked.length > 0 && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                setChosen(new Set())
                for (const { id } of picked) void deed((client) => client.deleteLogEntry(id))
              }}
            >
              {words.remove(picked.length)}
            </Button>
          )}
        </div>
      )}
      <CellGrid
        label={words.entries}
        columns={columns}
        rows={rows}
        mayWrite={mayWrite}
        complaintOf={(key, text, row) => {
          const entry = entries[row]
          if (key === 'text' && text.trim() === '' && entry?.value === null) return words.noText
          if (key === 'value' && text.trim() === '' && entry?.text === '') return words.noText
          return complaintAboutEntry(key, text, year)
        }}
        onCells={(changes) =>
          changedRows(rows, changes, async (row, texts) => {
            const entry = entries[row]
            if (!entry) return true
            const unit = unitOfMeasure([entry, ...entries], texts['measure'] ?? '')
            const next = entryOfTexts(texts, entry, year, unit)
            return (await deed((client) => client.saveLogEntry(entry.id, next))) !== undefined
          })
        }
        selected={new Set(entries.flatMap(({ id }, row) => (chosen.has(id) ? [row] : [])))}
        onSelect={(rows) => setChosen(new Set([...rows].flatMap((row) => entries[row]?.id ?? [])))}
      />
    </>
  )
}
