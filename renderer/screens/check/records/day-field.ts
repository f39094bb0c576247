// Knows a day as it is typed into the records: what is told under the field while it is typed, and why it cannot be taken.
import { placeOfDay } from '../../../../shared/rules/check/place-of-day.ts'
import { readRecordDay } from '../../../../shared/rules/check/read-record-day.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'

export type YearInFront = Readonly<{ fiscalYear: number; today: string }>

export const dayTyped = (text: string, { today, fiscalYear }: YearInFront): string | null => readRecordDay(text, today, fiscalYear)

/** What the data file would refuse is told beforehand. */
export function complaintAboutRecordDay(text: string, year: YearInFront): string | null {
  const day = dayTyped(text, year)
  if (day === null) return words.badDay
  return placeOfDay(day, year.fiscalYear) === 'far' ? words.farDay(day) : null
}

/** '6/12' of today, where today is in the year in front; else ''. */
export const todayTyped = ({ today, fiscalYear }: YearInFront): string =>
  placeOfDay(today, fiscalYear) === 'within' ? `${Number(today.slice(5, 7))}/${Number(today.slice(8, 10))}` : ''

/** The day with its era and weekday; a remark where it is not of the year. */
export function toldOfDay(text: string, year: YearInFront): Readonly<{ note?: string; remark?: string }> {
  const day = dayTyped(text, year)
  if (day === null) return {}
  const isWithin = placeOfDay(day, year.fiscalYear) === 'within'
  return isWithin ? { note: labelOfDay(day) } : { remark: `${labelOfDay(day)}　${words.outsideYear}` }
}
