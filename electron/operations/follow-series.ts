// Knows how a cell of a plan that a person wrote is made to say again what its series says.
import type { SeriesLinkKind } from '../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../shared/model/ward-plan.ts'
import { listFedTexts } from '../../shared/words/fed-texts.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { placeOfFedCell } from './place-of-fed-cell.ts'
import { readIndicatorBook } from './read-indicator-book.ts'
import { requireOpenCheck } from './require-open-check.ts'
import { subjectOf } from './subject-of.ts'
import { readText, writeText } from './write-text.ts'

/**
 * Where the series says nothing, or the cell says it already, nothing is done. Throws E-PLAN-03 (no such indicator), E-SERIES-01 (it shows no series,
 * or has no such cell), E-CHECK-02 (its check is confirmed to the last step).
 */
export function followSeries(context: Context, kind: SeriesLinkKind, indicatorId: string, what: 'target' | CheckPeriod): void {
  const db = context.files.writable()
  const policy = context.resources.basicPolicy
  const subject = subjectOf(db, kind, indicatorId)
  const fed = listFedTexts(readIndicatorBook(db, policy), policy).find(
    (text) => text.kind === kind && text.id === indicatorId && text.what === what,
  )
  if (!fed) throw new AppError('E-SERIES-01')
  const place = placeOfFedCell(fed)
  if (fed.text === '' || readText(db, place) === fed.text) return
  requireOpenCheck(context, db, place.kind, place.id)
  runDeed(context, { name: 'followSeries', subject: { ...subject, kind: place.kind, id: place.id, field: place.field } }, (db) =>
    writeText(db, place, fed.text),
  )
}
