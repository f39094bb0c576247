// Knows whether a series' figure of a year still stands on what it stood on when the year's 自己評価 was confirmed, told by the change record.
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import type { IndicatorSeries } from '../../../shared/model/indicator.ts'
import { measurementOf } from '../../../shared/rules/measurement-of.ts'
import type { Db } from '../../db/db.ts'
import { netChanges } from '../../db/net-changes.ts'
import { listChangesOfRowAfter } from '../../db/repositories/deeds.ts'
import { listRowsDeletedAfter, listRowsUnder } from '../../db/repositories/rows-under.ts'

type Row = Readonly<{ table: string; id: string }>

/**
 * Looked at are this year's and last year's result, the year's target, the series itself, and of what it is computed: the survey, its question with the
 * answers, the 覆面調査 with its items. What was changed and changed back counts as unchanged.
 */
export function isUnchangedSince(db: Db, deedId: number, series: IndicatorSeries, fiscalYear: number, book: IndicatorBook): boolean {
  const own: readonly Row[] = [
    { table: 'indicator_series', id: series.id },
    { table: 'yearly_target', id: `${series.id}-${fiscalYear}` },
    { table: 'series_break', id: `${series.id}-${fiscalYear}` },
    ...[fiscalYear - 1, fiscalYear].map((year) => ({ table: 'measurement', id: `${series.id}-${year}-selfEvaluation` })),
  ]
  const rows = [...own, ...[fiscalYear - 1, fiscalYear].flatMap((year) => sourcesOf(db, deedId, series, year, book))]
  return rows.every(({ table, id }) => netChanges(listChangesOfRowAfter(db, table, id, deedId)).length === 0)
}

function sourcesOf(db: Db, deedId: number, series: IndicatorSeries, fiscalYear: number, book: IndicatorBook): readonly Row[] {
  const measurement = measurementOf(series, fiscalYear, 'selfEvaluation')
  const { questionId = null, mysteryShoppingId = null } = measurement ?? {}
  const survey = questionId === null ? undefined : book.surveys.find(({ questions }) => questions.some(({ id }) => id === questionId))
  return [
    ...(survey ? [{ table: 'survey', id: survey.id }] : []),
    ...(questionId === null
      ? []
      : [{ table: 'survey_question', id: questionId }, ...rowsBelow(db, deedId, 'answer_option', 'question_id', questionId)]),
    ...(mysteryShoppingId === null
      ? []
      : [
          { table: 'mystery_shopping', id: mysteryShoppingId },
          ...rowsBelow(db, deedId, 'mystery_item', 'mystery_shopping_id', mysteryShoppingId),
        ]),
  ]
}

function rowsBelow(db: Db, deedId: number, table: string, column: string, ownerId: string): readonly Row[] {
  const place = { table, column }
  return [...listRowsUnder(db, place, ownerId), ...listRowsDeletedAfter(db, place, ownerId, deedId)].map((id) => ({ table, id }))
}
