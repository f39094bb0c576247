// Knows how what a report of the council (運営状況の公表) says besides what is recorded is written: when it was published, and その他.
import type { CouncilReport } from '../../../shared/model/council.ts'
import { labelOfPeriod } from '../../../shared/words/council-forms.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { getReport, putReport } from '../../db/repositories/council-reports.ts'

/** The same again makes no deed, nor does an empty one of which nothing was written yet. Throws RuleBroken (impossible text). */
export function saveCouncilReport(context: Context, typed: CouncilReport): void {
  const before = getReport(context.files.writable(), typed.periodYear)
  const report = { ...typed, remarks: normaliseText(typed.remarks).trim() }
  const violations = violationsOfText(`councilReport/${report.periodYear}/remarks`, report.remarks).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (before?.publishedDay === report.publishedDay && before.remarks === report.remarks) return
  if (before === null && report.publishedDay === null && report.remarks === '') return
  const subject = { kind: 'council', id: String(report.periodYear), title: labelOfPeriod(report.periodYear) } as const
  runDeed(context, { name: 'saveCouncilReport', subject }, (db) => putReport(db, context.newId(), report))
}
