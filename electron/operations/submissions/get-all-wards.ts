// Knows what was received of all wards for a year.
import type { AllWards } from '../../../shared/model/submission.ts'
import { fiscalYearOf } from '../../../shared/rules/fiscal-year.ts'
import type { Context } from '../../context.ts'
import { listSubmissions, listSubmittedResults } from '../../db/repositories/submissions.ts'

/** null = the newest year of which anything was received; where nothing was, the fiscal year before this one, whose results are due. */
export function getAllWards(context: Context, fiscalYear: number | null): AllWards {
  const db = context.files.readable()
  const all = listSubmissions(db)
  const fiscalYears = [...new Set(all.map((one) => one.fiscalYear))].toSorted((a, b) => b - a)
  const year = fiscalYear ?? fiscalYears[0] ?? fiscalYearOf(context.clock.today()) - 1
  return {
    fiscalYears,
    fiscalYear: year,
    submissions: all.filter((one) => one.fiscalYear === year),
    results: listSubmittedResults(db, year),
  }
}
