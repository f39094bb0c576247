// Knows how the lines of the 改定履歴 are proposed from what changed since the last edition.
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { proposeRevisionNote as noteOf } from '../../shared/rules/propose-revision-note.ts'
import { firstRevisionLine, revisionWords } from '../../shared/words/editions.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { listEditions } from '../db/repositories/editions.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { comparePlans } from './compare-plans.ts'
import { formsOfPlan } from './read-edition.ts'

/**
 * Dated today. Until 策定 one line that says so; from then on what was changed in the plan since the last edition, '' where nothing was. What a check says
 * that has no edition yet is none of it. Throws E-PLAN-03 without a plan of that year.
 */
export function proposeRevisionNote(context: Context, fiscalYear: number): string {
  const db = context.files.readable()
  const today = context.clock.today()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const editions = listEditions(db, fiscalYear)
  const [last] = editions
  const year = labelOfFiscalYear(fiscalYear, plan.firstReiwaYearAs)
  if (!last) return firstRevisionLine('draft', year, today)
  if (editions.every(({ kind }) => kind === 'draft')) return firstRevisionLine('established', year, today)
  const differences = comparePlans(context, { edition: last.id, fiscalYear }, { edition: 'now', fiscalYear })
  return noteOf(differences, plan, formsOfPlan(context, plan).generation, today, revisionWords)
}
