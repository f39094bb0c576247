// Knows the whole record of an item as one table, as it is copied and written to Excel.
import type { ItemRecord } from '../../../../shared/model/check.ts'
import { executionRateOf } from '../../../../shared/rules/check/execution-rate.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { labelOfCount, labelOfRate, labelOfRatio, recordsWords as words, stateOfMilestone } from '../../../../shared/words/records.ts'
import { printYen, type Unit } from './executions-pane.tsx'

type Cells = Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }>

/** What was done, what was executed, milestones, each by its days, the oldest first. `today`: ISO date. */
export function cellsOfRecord(record: ItemRecord, budget: number | null, unit: Unit, today: string): Cells {
  const { entries, executions, milestones } = record
  return {
    columns: [words.state, words.day, words.text, words.measure, words.value, words.lastYear, words.ratio, words.note],
    rows: [
      ...entries.toReversed().map((entry) => {
        const { day, text, measure, value, lastYearValue, unit: counted } = entry
        const figures = [labelOfCount(value, counted), labelOfCount(lastYearValue, counted), labelOfRatio(entry)]
        return [words.entries, labelOfDay(day), text, measure, ...figures, '']
      }),
      ...executions.toReversed().map(({ day, yen, note }) => {
        const rate = labelOfRate(executionRateOf(yen, budget))
        return [words.executions, labelOfDay(day), '', words.yen(unit.label), printYen(yen, unit), '', `${words.rate} ${rate}`, note]
      }),
      ...milestones.map(({ title, dueDay, doneDay, note }) => {
        const state = stateOfMilestone({ dueDay, doneDay }, today)
        return [words.milestones, labelOfDay(dueDay), title, state, doneDay === null ? '' : labelOfDay(doneDay), '', '', note]
      }),
    ],
  }
}
