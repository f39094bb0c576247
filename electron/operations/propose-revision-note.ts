// Knows how the lines of the 改定履歴 are proposed from what changed since the last edition.
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { proposedKind } from '../../shared/rules/edition-order.ts'
import { proposeRevisionNote as noteOf } from '../../shared/rules/propose-revision-note.ts'
import { firstRevisionLine, revisionWords } from '../../shared/words/editions.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { listEditions } from '../db/repositories/editions.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { compareReadPlans } from './compare-plans.ts'
import { formsOfPlan, readEditionById } from './read-edition.ts'

/** Dated today. Until 策定 one line that says so; '' where nothing changed since the last edition. Throws E-PLAN-03 without a plan of that year. */
export function proposeRevisionNote(context: Context, fiscalYear: number): string {
  const db = context.files.readable()
  const today = context.clock.today()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const now = formsOfPlan(context, plan)
  const editions = listEditions(db, fiscalYear)
  const [last] = editions
  const kind = proposedKind(editions)
  if (!last || kind !== 'revision') return firstRevisionLine(kind, labelOfFiscalYear(fiscalYear, plan.firstReiwaYearAs), today)
  const differences = compareReadPlans(context, readEditionById(context, last.id), now)
  return noteOf(differences, plan, now.generation, today, revisionWords)
}
