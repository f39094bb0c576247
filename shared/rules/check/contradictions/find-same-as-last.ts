// Knows where a check repeats, word for word, a sentence of the period before.
import type { Check } from '../../../model/check.ts'
import { isQuarter, quarters } from '../../../model/check.ts'
import type { WardPlan } from '../../../model/ward-plan.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { type CheckedReview, checkedReviewsOf, type CheckInspection, findingIn, textOf } from './checked-reviews.ts'
import { onceForReview } from './once-for-review.ts'
import { saysNothing, sentencesOf } from './sentences-of.ts'

const prose: Readonly<Record<string, readonly string[]>> = {
  wardPlanReview: ['achievements', 'challenges', 'evaluation', 'futurePolicy'],
  managementIssueReview: ['summary'],
  strategyReview: ['results', 'finding', 'direction', 'findingAndImprovement'],
  initiativeReview: ['results', 'finding', 'improvement', 'findingAndImprovement'],
  reformItemReview: ['results', 'findingAndImprovement'],
}
/** Shorter ones are headings and set phrases. */
const shortest = 12
/** 引き続き取組を進める: that something goes on is said each time in the same words. */
const goesOn = /^(?:引き?続き|今後(?:も|とも)|次年度も|来年度も|継続して)|(?:継続|続け)[^、]{0,12}$/
const longestGoingOn = 30
const note = /^\s*※.*$/gm
/** 【…】, (…) and <…> are headings, and a line that ends in a noun (補助金の交付) only lists what there is. */
const heading = /^(?:【[^】]*】|\([^()]*\)|<[^<>]*>|\[[^\]]*\])$/
const listed = /[\p{Script=Han}\p{Script=Katakana}ー\d)]$/u
const longestListed = 20

/** What `period before` is: of a quarter the one before it in the year, of 自己評価 中間振り返り. What a quarter said may stand in the official check. */
function checkBefore(check: Check): Check | null {
  if (!isQuarter(check)) return check === 'selfEvaluation' ? 'midYearReview' : null
  return quarters[quarters.indexOf(check) - 1] ?? null
}

/** sameAsLastPeriod {words, count, since: the check before, or 'lastYear'}: one for each field; last year's same check by the item's title, where it stands once. */
export function findSameAsLast({ plan, lastYear }: CheckInspection): readonly RawFinding[] {
  const now = checkedReviewsOf(plan)
  const thisYears = sentencesByReview(now, ({ recordId }) => recordId)
  const lastYears = lastYear ? sentencesByReview(checkedReviewsOf(lastYear), titleKeys(lastYear)) : new Map<string, ReadonlySet<string>>()
  const titleOf = titleKeys(plan)
  return now.flatMap((review) => {
    const before = checkBefore(review.check)
    const sources = [
      { since: before ?? '', sentences: before && thisYears.get(`${review.recordId}/${before}`) },
      { since: 'lastYear', sentences: lastYears.get(`${titleOf(review)}/${review.check}`) },
    ]
    return (prose[review.reviewKind] ?? []).flatMap((field): readonly RawFinding[] => {
      const own = longSentencesIn(review, field)
      for (const { since, sentences } of sources) {
        const same = sentences ? own.filter(({ folded }) => sentences.has(folded)) : []
        const [first] = same
        if (first) return [findingIn('sameAsLastPeriod', review, field, { words: first.sentence, count: same.length, since })]
      }
      return []
    })
  })
}

type Sentence = Readonly<{ sentence: string; folded: string }>
/** Width, spaces and stops do not make two sentences of one. */
const longSentencesIn = onceForReview((review: CheckedReview, field: string): readonly Sentence[] => {
  const text = textOf(review, field)
  if (text.length < shortest || saysNothing(text)) return []
  return sentencesOf(text.replace(note, ''))
    .map((sentence) => ({ sentence, folded: sentence.replace(/[\s、,・()]/g, '') }))
    .filter(({ sentence, folded }) => !isSetPhrase(sentence, folded))
})
function isSetPhrase(sentence: string, folded: string): boolean {
  if (folded.length < shortest || heading.test(sentence)) return true
  return (goesOn.test(folded) && folded.length < longestGoingOn) || (listed.test(sentence) && folded.length < longestListed)
}
const allSentencesIn = onceForReview(
  (review: CheckedReview, _: ''): ReadonlySet<string> =>
    new Set((prose[review.reviewKind] ?? []).flatMap((field) => longSentencesIn(review, field).map(({ folded }) => folded))),
)

function sentencesByReview(
  reviews: readonly CheckedReview[],
  keyOf: (review: CheckedReview) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const review of reviews) {
    const key = keyOf(review)
    if (key !== '') found.set(`${key}/${review.check}`, allSentencesIn(review, ''))
  }
  return found
}

const keysKnown = new WeakMap<WardPlan, (review: CheckedReview) => string>()

/** 'initiative 見守りの推進'; '' for what has no title of its own or shares it with another: such two cannot be told apart. */
function titleKeys(plan: WardPlan): (review: CheckedReview) => string {
  const before = keysKnown.get(plan)
  if (before) return before
  const keys = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const { kind, itemId, title } of checkedReviewsOf(plan)) {
    if (keys.has(itemId)) continue
    const bare = title.normalize('NFKC').replace(/\s/g, '')
    const key = kind === 'wardPlan' ? kind : bare === '' ? '' : `${kind} ${bare}`
    keys.set(itemId, key)
    ids.set(key, ids.has(key) ? '' : itemId)
  }
  const keyOf = ({ itemId, reviewKind }: CheckedReview): string => {
    const key = reviewKind === 'outcomeReview' ? '' : (keys.get(itemId) ?? '')
    return ids.get(key) === itemId ? key : ''
  }
  keysKnown.set(plan, keyOf)
  return keyOf
}
