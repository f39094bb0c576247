// Knows the PDCA board of a year: every item that is checked, beside it each check with its rating and how far it has come.
import type { Check, CheckBook, CheckedKind } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { PostId } from '../../model/ids.ts'
import type { JudgementRules } from '../../model/judgement.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { allItemsOf, kindsOfCheck } from './checked-items.ts'
import { type CheckedReview, checkedReviewsOf } from './contradictions/checked-reviews.ts'
import { type Rating, ratingsOf, type Tone } from './contradictions/tone-of-rating.ts'
import type { ReviewState } from './review-state.ts'
import { keyOfCheck, statesOfYear } from './states-of-year.ts'

export type BoardCell = Readonly<{
  key: string
  check: Check
  /** As it was decided: '①（ⅰ）', '×'; '' = none yet. */
  rating: string
  /** null: nothing was decided, or it is neither good nor bad. */
  tone: Tone
  state: ReviewState
}>
export type BoardRow = Readonly<{
  /** 'initiative/…' */
  id: string
  kind: CheckedKind
  itemId: string
  number: string
  title: string
  postId: PostId | null
  /** The 経営課題 that it stands under; '' of 様式3 and of the plan itself. */
  issueId: string
  /** One for each of the book's dates; null where the check does not ask for it. */
  cells: readonly (BoardCell | null)[]
}>
export type BoardRequest = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  book: CheckBook
  /** null until they were read: then no rating of an official check has a tone. */
  rules: JudgementRules | null
  /** ISO date. */
  today: string
}>

/** In the plan's order; items that no check of the year asks for are left out. */
export function boardRowsOf({ plan, generation, book, rules, today }: BoardRequest): readonly BoardRow[] {
  const states = statesOfYear(plan, generation, book, today)
  const ratings = ratingsByPlace(plan, rules)
  const issues = issuesOf(plan)
  const kinds = book.dates.map(({ check }) => kindsOfCheck(generation, check))
  return allItemsOf(plan).flatMap(({ kind, item: { id }, number, title, postId }): readonly BoardRow[] => {
    if (!kinds.some((of) => of.has(kind))) return []
    const cells = book.dates.map(({ check }): BoardCell | null => {
      const key = keyOfCheck(kind, id, check)
      const state = states.get(key)
      return state ? { key, check, ...(ratings.get(key) ?? unrated), state } : null
    })
    return [{ id: `${kind}/${id}`, kind, itemId: id, number, title, postId, issueId: issues.get(id) ?? '', cells }]
  })
}

type PlaceRating = Readonly<{ rating: string; tone: Tone }>
const unrated: PlaceRating = { rating: '', tone: null }
const known = new WeakMap<WardPlan, Readonly<{ rules: JudgementRules | null; ratings: ReadonlyMap<string, PlaceRating> }>>()

/**
 * By keyOfCheck. What is said of the item itself comes before what is said of its outcome indicators, whose symbols stand side by side; bad is what has
 * one bad rating among all of them.
 */
function ratingsByPlace(plan: WardPlan, rules: JudgementRules | null): ReadonlyMap<string, PlaceRating> {
  const before = known.get(plan)
  if (before && before.rules === rules) return before.ratings
  const sources = rules && { rules }
  const places = Map.groupBy(checkedReviewsOf(plan), ({ kind, itemId, check }) => keyOfCheck(kind, itemId, check))
  const ratings = new Map<string, PlaceRating>()
  for (const [key, reviews] of places) {
    const of = (isWanted: (review: CheckedReview) => boolean): readonly Rating[] =>
      reviews.filter(isWanted).flatMap((review) => ratingsOf(review, { plan, sources }))
    const [own, ofOutcomes] = [of((review) => review.reviewKind !== 'outcomeReview'), of((review) => review.reviewKind === 'outcomeReview')]
    const rating = own[0]?.written ?? ofOutcomes.map(({ written }) => written).join('・')
    if (rating !== '') ratings.set(key, { rating, tone: toneOfAll([...own, ...ofOutcomes]) })
  }
  known.set(plan, { rules, ratings })
  return ratings
}

function toneOfAll(ratings: readonly Rating[]): Tone {
  if (ratings.some(({ tone }) => tone === 'bad')) return 'bad'
  return ratings.some(({ tone }) => tone === 'good') ? 'good' : null
}

function issuesOf(plan: WardPlan): ReadonlyMap<string, string> {
  const issues = new Map<string, string>()
  for (const { id, strategies } of plan.managementIssues) {
    issues.set(id, id)
    for (const strategy of strategies) {
      issues.set(strategy.id, id)
      for (const initiative of strategy.initiatives) issues.set(initiative.id, id)
    }
  }
  return issues
}
