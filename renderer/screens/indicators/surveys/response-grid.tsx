// Knows the table 調査対象者数／回答者数／回答率 of a survey: typed, or pasted with its headings as one change.
import { useState } from 'react'
import { type ResponseColumn, type ResponseRow, responseColumns, type Survey } from '../../../../shared/model/survey.ts'
import type { Block } from '../../../../shared/rules/read-block.ts'
import { type ReadResponses, readResponses } from '../../../../shared/rules/survey/read-responses.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { sayTallyNote } from '../../../../shared/words/tally-notes.ts'
import { type CellChange, CellGrid, type TextColumn } from '../cell-grid.tsx'
import { complaintAboutLine } from '../text-complaints.ts'
import { complaintAboutCount, complaintAboutPercent, countTyped, percentTyped } from '../typed-numbers.ts'
import { keepResponses } from './survey-deeds.ts'

type RateColumn = 'rateMale' | 'rateFemale' | 'rateTotal'
const rateColumns: readonly RateColumn[] = ['rateMale', 'rateFemale', 'rateTotal']
const columns: readonly TextColumn[] = [
  { key: 'label', label: words.responseLabel, width: 120 },
  ...responseColumns.map((key) => ({ key, label: words.responseColumns[key], width: 88, align: 'right' as const })),
  ...rateColumns.map((key) => ({ key, label: words.responseRates[key], width: 72, align: 'right' as const })),
]

type ResponseGridProps = Readonly<{ survey: Survey; mayWrite: boolean }>

export function ResponseGrid({ survey, mayWrite }: ResponseGridProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="survey-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.responses}</summary>
      {isOpen && <OpenResponses survey={survey} mayWrite={mayWrite} />}
    </details>
  )
}

function OpenResponses({ survey, mayWrite }: ResponseGridProps) {
  const [read, setRead] = useState<ReadResponses | null>(null)
  return (
    <>
      {mayWrite && <p className="field-note">{words.responsesHint}</p>}
      <CellGrid
        label={words.responses}
        columns={columns}
        rows={survey.responses.map((row) => ({ name: row.label, texts: textsOf(row) }))}
        mayWrite={mayWrite}
        mayGrow
        complaintOf={(column, text) => {
          if (column === 'label') return complaintAboutLine(text)
          return isRate(column) ? complaintAboutPercent(text) : complaintAboutCount(text)
        }}
        onCells={(changes) => keepResponses(survey.id, (rows) => changeRows(rows, changes))}
        onBlock={(block) => {
          const found = readResponses(textsIn(block))
          if (found.rows.length < 2) return block
          setRead(found)
          void keepResponses(survey.id, () => found.rows)
          return null
        }}
      />
      {read && (read.notes.length > 0 || read.problems.length > 0) && (
        <div className="draft-problems" role="status">
          <ul>
            {read.notes.map((note) => (
              <li key={`${note.code}${note.texts.join()}`}>{sayTallyNote(note)}</li>
            ))}
            {read.problems.map(({ row, column, text }) => (
              <li key={`${row}-${column}`}>{words.responsesUnread(row + 1, text)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const isRate = (column: string): column is RateColumn => (rateColumns as readonly string[]).includes(column)
const textsIn = (block: Block): readonly (readonly string[])[] => block.map((line) => line.map(({ text }) => text))

function textsOf(row: ResponseRow): Readonly<Record<string, string>> {
  const counts = responseColumns.map((key) => [key, row[key] === null ? '' : sayCount(row[key])])
  return { ...row, ...Object.fromEntries(counts) } as Readonly<Record<string, string>>
}

const blank: ResponseRow = {
  label: '',
  isTotal: false,
  ...(Object.fromEntries(responseColumns.map((key) => [key, null])) as Record<ResponseColumn, null>),
  rateMale: '',
  rateFemale: '',
  rateTotal: '',
}

/** Rows behind the last are new ones; an emptied one goes. The row of the whole is known by its name. */
function changeRows(rows: readonly ResponseRow[], changes: readonly CellChange[]): readonly ResponseRow[] {
  const next: (ResponseRow | undefined)[] = [...rows]
  for (const { row, column, text } of changes) {
    const before = next[row] ?? blank
    if (column === 'label') next[row] = { ...before, label: text.trim(), isTotal: /^(合計|総計|全体|総数|計)$/.test(text.trim()) }
    else if (isRate(column)) next[row] = { ...before, [column]: percentTyped(text) }
    else next[row] = { ...before, [column]: countTyped(text) }
  }
  return next.filter((row): row is ResponseRow => row !== undefined && !isEmpty(row))
}

function isEmpty(row: ResponseRow): boolean {
  return row.label === '' && responseColumns.every((key) => row[key] === null) && rateColumns.every((key) => row[key] === '')
}
