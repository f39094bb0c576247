// Knows who has not answered: one line for each section of each inquiry that is open, the longest overdue first.
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Section } from '../../../shared/model/organisation.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { proposeReminders } from '../../../shared/words/outstanding.ts'
import { daysLeft, labelOfDaysLeft, nameAbout } from '../../../shared/words/sections.ts'

export type OutstandingRow = Readonly<{
  inquiry: Inquiry
  sectionId: string
  sectionName: string
  /** Negative = over. */
  days: number
  note: string
}>

/** By deadline, then by inquiry, then in the ward's order. `today`: ISO date. */
export function outstandingRowsOf(inquiries: readonly Inquiry[], sections: readonly Section[], today: string): readonly OutstandingRow[] {
  const names = new Map<string, string>(sections.map(({ id, name }) => [id, name]))
  return inquiries
    .flatMap((inquiry) =>
      inquiry.sections
        .filter(({ answeredAt }) => answeredAt === null)
        .map(({ sectionId, note }) => ({
          inquiry,
          sectionId,
          note,
          sectionName: names.get(sectionId) ?? '',
          days: daysLeft(inquiry.deadline, today),
        })),
    )
    .toSorted((a, b) => a.days - b.days)
}

/** As the Excel list has it: section, what it is about, inquiry, deadline, days, note. */
export function tableOfOutstanding(rows: readonly OutstandingRow[]): readonly (readonly string[])[] {
  return rows.map(({ sectionName, inquiry, days, note }) => [
    sectionName,
    nameAbout(inquiry.fiscalYear, inquiry.check),
    inquiry.title,
    labelOfDay(inquiry.deadline),
    labelOfDaysLeft(days),
    note,
  ])
}

/** The reminders of all their inquiries, one after the other; '' where there are none. */
export function remindersOf(rows: readonly OutstandingRow[], today: string): string {
  const byInquiry = Map.groupBy(rows, ({ inquiry }) => inquiry)
  return proposeReminders(
    [...byInquiry].map(([inquiry, of]) => ({ inquiry, sectionNames: of.map(({ sectionName }) => sectionName) })),
    today,
  )
}
