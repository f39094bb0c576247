// Knows the milestones (工程) of an item: a line to enter one, and a table in which they are corrected and done.
import { useState } from 'react'
import type { LoggedItem, Milestone } from '../../../../shared/model/check.ts'
import { labelOfRecordDay, recordsWords as words, stateOfMilestone } from '../../../../shared/words/records.ts'
import { Button } from '../../../components/button.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { CellGrid, type TextColumn } from '../../indicators/cell-grid.tsx'
import { complaintAboutLine, complaintAboutText } from '../../indicators/text-complaints.ts'
import { changedRows } from './changed-rows.ts'
import { complaintsOf } from './complaints-of.ts'
import { complaintAboutRecordDay, dayTyped, toldOfDay, type YearInFront } from './day-field.ts'
import { type LineMoves, QuickLine, type Texts } from './quick-line.tsx'

type MilestonesPaneProps = Readonly<{ item: LoggedItem; milestones: readonly Milestone[]; year: YearInFront; mayWrite: boolean }> &
  LineMoves

const columns: readonly TextColumn[] = [
  { key: 'title', label: words.title, width: 220 },
  { key: 'due', label: words.due, width: 96 },
  { key: 'done', label: words.done, width: 96 },
  { key: 'state', label: words.state, width: 130, isFixed: true },
  { key: 'note', label: words.note, width: 160 },
]

export function MilestonesPane({ item, milestones, year, mayWrite, onStep, onLeave }: MilestonesPaneProps) {
  const [typed, setTyped] = useState<Texts>({})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { deed } = useChecks.getState()
  const labelOf = (day: string | null) => (day === null ? '' : labelOfRecordDay(day, year.fiscalYear))
  const rows = milestones.map(({ title, dueDay, doneDay, note }) => {
    const isOver = doneDay === null && dueDay < year.today
    const state = stateOfMilestone({ dueDay, doneDay }, year.today)
    return { name: title, texts: { title, due: labelOf(dueDay), done: labelOf(doneDay), state, note }, mark: isOver ? state : null }
  })
  const complaintOf = (key: string, text: string): string | null => {
    if (key === 'title') return text.trim() === '' ? words.noTitle : complaintAboutLine(text)
    if (key === 'due') return text.trim() === '' ? words.noDue : complaintAboutRecordDay(text, year)
    if (key === 'done') return text.trim() === '' ? null : complaintAboutRecordDay(text, year)
    return complaintAboutText(text)
  }
  const ofTexts = (texts: Texts) => ({
    ...item,
    title: texts['title'] ?? '',
    dueDay: dayTyped(texts['due'] ?? '', year) ?? year.today,
    doneDay: dayTyped(texts['done'] ?? '', year),
    note: texts['note'] ?? '',
  })
  return (
    <section className="records-part" aria-label={words.milestones} data-area="milestones">
      <div className="records-head">
        <h3>{words.milestones}</h3>
        {mayWrite && milestones.length > 0 && <span className="field-note">{words.openMilestone}</span>}
        {mayWrite && chosen.size > 0 && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              const gone = milestones.filter(({ id }) => chosen.has(id))
              setChosen(new Set())
              for (const { id } of gone) void deed((client) => client.deleteMilestone(id))
            }}
          >
            {words.remove(chosen.size)}
          </Button>
        )}
      </div>
      {mayWrite && (
        <QuickLine
          className="milestone-line"
          label={words.newMilestone}
          submit={words.keep}
          home="title"
          staying={[]}
          onStep={onStep}
          onLeave={onLeave}
          typed={typed}
          onTyped={setTyped}
          fields={[
            { key: 'title', label: words.title, placeholder: words.titlePlaceholder },
            { key: 'due', label: words.due, placeholder: words.dayPlaceholder, ...toldOfDay(typed['due'] ?? '', year) },
          ]}
          complaintsOf={(texts) => complaintsOf(texts, complaintOf)}
          onKeep={async (texts) => (await deed((client) => client.saveMilestone(null, ofTexts(texts)))) !== undefined}
        />
      )}
      {milestones.length === 0 ? (
        <p className="records-none">{words.milestonesEmpty}</p>
      ) : (
        <CellGrid
          label={words.milestones}
          columns={columns}
          rows={rows}
          mayWrite={mayWrite}
          complaintOf={complaintOf}
          onCells={(changes) =>
            changedRows(rows, changes, async (row, texts) => {
              const id = milestones[row]?.id ?? null
              return (await deed((client) => client.saveMilestone(id, ofTexts(texts)))) !== undefined
            })
          }
          onOpen={(row, column) => {
            const milestone = milestones[row]
            if (!milestone || column !== 'state' || !mayWrite) return
            const { id, ...texts } = milestone
            void deed((client) => client.saveMilestone(id, { ...texts, doneDay: texts.doneDay === null ? year.today : null }))
          }}
          selected={new Set(milestones.flatMap(({ id }, row) => (chosen.has(id) ? [row] : [])))}
          onSelect={(picked) => setChosen(new Set([...picked].flatMap((row) => milestones[row]?.id ?? [])))}
        />
      )}
    </section>
  )
}
