// Knows the dates of the checks of a year and the way up as the open file has them, without anything else of the year.
import type { Check, CheckDates, ReviewStep } from '../../shared/model/check.ts'
import { checkDatesOf } from '../../shared/rules/check/check-dates.ts'
import { proposeRoute } from '../../shared/rules/check/propose-route.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listCheckDeadlines } from '../db/repositories/check-deadlines.ts'
import { getOrganisation } from '../db/repositories/organisation.ts'
import { listReviewSteps } from '../db/repositories/review-steps.ts'
import { getFormGenerationOf } from '../db/repositories/ward-plans.ts'

/** [] without a plan of that year. `own`: checks whose dates the ward set itself. */
export function readCheckDates(
  { resources }: Context,
  db: Db,
  fiscalYear: number,
): Readonly<{ dates: readonly CheckDates[]; own: readonly Check[] }> {
  const generation = getFormGenerationOf(db, fiscalYear)
  if (generation === null) return { dates: [], own: [] }
  const official = resources.formGenerations.find(({ id }) => id === generation)?.checks ?? []
  const own = listCheckDeadlines(db, fiscalYear)
  return { dates: checkDatesOf(resources.checkCalendar, official, fiscalYear, own), own: [...own.keys()] }
}

/** As the ward decided, or as its posts' names propose. */
export function readRoute(db: Db): Readonly<{ route: readonly ReviewStep[]; isDecided: boolean }> {
  const steps = listReviewSteps(db)
  return steps.length > 0 ? { route: steps, isDecided: true } : { route: proposeRoute(getOrganisation(db)), isDecided: false }
}
