// Knows which texts a bad rating makes mandatory and nobody wrote. Source: 様式2・3, the notes ※左記が「b」「②」「③」「イ」の場合は必須.
import { checkPeriods } from '../../../model/ward-plan.ts'
import type { DemandedText } from '../../../model/judgement.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { type CheckedReview, checkedReviewsOf, type CheckInspection, findingIn, textOf } from './checked-reviews.ts'
import { toneOfReform } from './tone-of-rating.ts'
import { verdictsOfCheck } from './verdicts-of-check.ts'

/** textAfterNegative {symbol, field}: one for each empty cell; nothing where a person said why the check stays blank. */
export function findTextsAfterNegative({ plan, sources }: CheckInspection): readonly RawFinding[] {
  const reviews = new Map(checkedReviewsOf(plan).map((review) => [`${review.reviewKind}/${review.recordId}-${review.check}`, review]))
  const found = new Map<string, RawFinding>()
  const demand = (review: CheckedReview, field: string, symbol: string) => {
    if (textOf(review, field).trim() !== '' || textOf(review, 'blankReason').trim() !== '') return
    const finding = findingIn('textAfterNegative', review, field, { symbol, field })
    if (!found.has(finding.key)) found.set(finding.key, finding)
  }
  for (const check of checkPeriods) {
    for (const { subjectKind, subjectId, decided, demands } of verdictsOfCheck(plan, check, sources)) {
      const review = decided === '' ? undefined : reviews.get(`${subjectKind}/${subjectId}`)
      if (review) for (const text of demands) demand(review, fieldOfDemand(review, text), decided)
    }
  }
  for (const review of reviews.values()) {
    const symbol = textOf(review, 'attainment')
    const isOfForm3 = review.reviewKind === 'reformItemReview' && (review.check === 'midYearReview' || review.check === 'selfEvaluation')
    if (isOfForm3 && toneOfReform(symbol) === 'bad') demand(review, 'findingAndImprovement', symbol)
  }
  return [...found.values()]
}

/** 中間振り返り of an initiative has one cell 課題と改善策. 説明 stands with the results. */
function fieldOfDemand({ reviewKind, check }: CheckedReview, text: DemandedText): string {
  if (text === 'explanation') return 'results'
  if (reviewKind === 'initiativeReview' && check === 'midYearReview') return 'findingAndImprovement'
  return text
}
