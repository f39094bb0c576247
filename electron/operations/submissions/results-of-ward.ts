// Knows what the ward of the open file hands in of its 17 common indicators of a year.
import type { Edition } from '../../../shared/model/edition.ts'
import type { SubmittedContent, SubmittedHead } from '../../../shared/model/submission.ts'
import { contentOfResults } from '../../../shared/rules/submission/content-of-results.ts'
import { nameEdition } from '../../../shared/words/editions.ts'
import { sayBound, sayFigure } from '../../../shared/words/figure.ts'
import { sayVerdict } from '../../../shared/words/verdict.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { listEditions } from '../../db/repositories/editions.ts'
import { listEstablishedDeeds } from '../../db/repositories/standing-changes.ts'
import { findWardPlanId } from '../../db/repositories/ward-plans.ts'
import { getIndicatorBook } from '../get-indicator-book.ts'
import { isUnchangedSince } from './unchanged-since-confirmed.ts'

/** Prepared now, by who works at the moment ('' = nobody was named). Throws E-FILE-01 (no file), E-SUBMIT-06 (the city's own file has no results). */
export function resultsOfWard(context: Context, fiscalYear: number): SubmittedContent {
  const file = context.files.current()
  if (!file) throw new AppError('E-FILE-01')
  if (file.wardCode === context.resources.city.code) throw new AppError('E-SUBMIT-06')
  const db = context.files.readable()
  const book = getIndicatorBook(context)
  const confirmed = findConfirmed(db, fiscalYear)
  return contentOfResults({
    head: {
      wardCode: file.wardCode,
      wardName: file.wardName,
      fiscalYear,
      preparedAt: context.clock.now(),
      preparedBy: context.settings.get().operator ?? '',
      confirmed: confirmed && stampOf(confirmed.edition),
      program: context.version,
    },
    policy: policyOfYear(context.resources.basicPolicy, fiscalYear),
    rules: context.resources.judgementRules,
    book,
    isConfirmed: (series) => confirmed !== null && isUnchangedSince(db, confirmed.deedId, series, fiscalYear, book),
    say: { figure: sayFigure, target: sayBound, verdict: sayVerdict },
  })
}

/** The year's newest 自己評価 with the deed that confirmed it; null = none. */
function findConfirmed(db: Db, fiscalYear: number): Readonly<{ edition: Edition; deedId: number }> | null {
  const planId = findWardPlanId(db, fiscalYear)
  const edition = listEditions(db, fiscalYear).find(({ kind }) => kind === 'selfEvaluation')
  const deed = planId === null ? undefined : listEstablishedDeeds(db, planId).find(({ editionId }) => editionId === edition?.id)
  return edition && deed ? { edition, deedId: deed.deedId } : null
}

function stampOf(edition: Edition): NonNullable<SubmittedHead['confirmed']> {
  const { confirmedBy, confirmedAt, hash } = edition
  return { edition: nameEdition(edition), confirmedBy, confirmedAt, hash }
}
