// Knows how a typed measured value (実績値) becomes the one that is kept, and what is refused of it.
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import { measurerOf } from '../../shared/rules/common-series.ts'
import { type MeasurementDraft, violationsOfMeasurement } from '../../shared/rules/measurement-violations.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { getMysteryShoppingHead } from '../db/repositories/mystery-shoppings.ts'
import { getQuestionPlace } from '../db/repositories/survey-questions.ts'
import { commonIndicatorOf } from './require-series.ts'

/**
 * Its texts normalised. Throws E-SERIES-03 (市共通調査: nothing of it is typed), E-SURVEY-01 / E-MYSTERY-01 (no such question or 覆面調査), RuleBroken
 * (violationsOfMeasurement).
 */
export function checkedMeasurement(
  db: Db,
  policy: BasicPolicy,
  series: IndicatorSeries,
  typed: MeasurementDraft | null,
): MeasurementDraft | null {
  const common = commonIndicatorOf(policy, series)
  if (common && measurerOf(common) === 'city') throw new AppError('E-SERIES-03')
  if (typed === null) return null
  const draft = normalised(typed)
  check(db, series, draft)
  return draft
}

function check(db: Db, series: IndicatorSeries, draft: MeasurementDraft): void {
  const violations = violationsOfMeasurement(series.id, series, draft)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (draft.questionId !== null && !getQuestionPlace(db, draft.questionId)) throw new AppError('E-SURVEY-01')
  if (draft.mysteryShoppingId !== null && !getMysteryShoppingHead(db, draft.mysteryShoppingId)) throw new AppError('E-MYSTERY-01')
}

function normalised(typed: MeasurementDraft): MeasurementDraft {
  const { evidence } = typed
  return {
    ...typed,
    text: normaliseText(typed.text).trim(),
    reason: normaliseText(typed.reason).trim(),
    substitute: normaliseText(typed.substitute).trim(),
    measuredBy: normaliseText(typed.measuredBy).trim(),
    note: normaliseText(typed.note).trim(),
    evidence: evidence && {
      ...evidence,
      fileName: normaliseText(evidence.fileName).trim(),
      link: normaliseText(evidence.link).trim(),
    },
  }
}
