// Knows how what is read out of a review is read only once: reviews stay the same objects until somebody writes in them.
import type { CheckedReview } from './checked-reviews.ts'

/** `read` remembered for each stored review; `around` names whatever else it depends on. */
export function onceForReview<T, A extends string>(read: (review: CheckedReview, around: A) => T): (review: CheckedReview, around: A) => T {
  const known = new WeakMap<object, Map<string, T>>()
  return (review, around) => {
    let ofReview = known.get(review.texts)
    if (!ofReview) known.set(review.texts, (ofReview = new Map()))
    if (!ofReview.has(around)) ofReview.set(around, read(review, around))
    return ofReview.get(around) as T
  }
}
