// Knows what waits for one person in the checks of a year, the riskiest first.
import { type Check, type CheckBook, type CheckDates, type CheckedKind, isQuarter } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { PostId } from '../../model/ids.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { holdersOn } from '../ownership.ts'
import { checkedItemsOf } from './checked-items.ts'
import type { ReviewState } from './review-state.ts'
import { type RiskCode, risksOfState, scoreOf } from './risks.ts'
import { heldSince, postsOfStep, termsOf } from './route.ts'
import { keyOfCheck, statesOfYear } from './states-of-year.ts'

export type { RiskCode } from './risks.ts'

export type QueueEntry = Readonly<{
  /** keyOfCheck */
  key: string
  kind: CheckedKind
  id: string
  check: Check
  number: string
  title: string
  postId: PostId | null
  /** The person's own step. */
  stepIndex: number
  /** submit: 担当's turn · confirm · again: what was confirmed changed since · readLater: somebody confirmed in his place */
  turn: 'submit' | 'confirm' | 'again' | 'readLater'
  /** The gravest first. */
  risks: readonly RiskCode[]
  score: number
  /** Its deadline was over before the person came to the post: told, never counted. */
  isInherited: boolean
  state: ReviewState
}>
export type QueueRequest = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  book: CheckBook
  organisation: Organisation
  person: string
  /** ISO date. */
  today: string
  /** What else is known of it (red, targetMoved, contradiction …); the state's own risks are added. */
  risksOf(kind: CheckedKind, id: string, check: Check): readonly RiskCode[]
  /** In a section's file nothing but its own items can be confirmed. */
  isPart?: boolean
}>

/**
 * The person's own turns, riskiest first, then check by check in the plan's order. What nobody has handed in waits for 担当 from the last day of the
 * check's period on; of a quarter that is over, only where the ward keeps it, that is where anybody wrote anything of it. What nobody owns is asked of
 * those who confirm on the way up, not of everybody, and of a quarter not at all: 分担 says that it has no owner.
 */
export function queueOf(request: QueueRequest): readonly QueueEntry[] {
  const { plan, generation, book, organisation, person, today } = request
  const terms = new Map<string, string>(termsOf(organisation, person, today).map((term) => [term.postId, heldSince(organisation, term)]))
  if (terms.size === 0) return []
  const held = new Set<string>(holdersOn(organisation, today).map((term) => term.postId))
  const states = statesOfYear(plan, generation, book, today)
  const heldOfStep = makeHeldOfStep(request, terms)
  const entries = book.dates.flatMap((dates) =>
    checkedItemsOf(plan, generation, dates.check).flatMap(({ kind, item: { id }, number, title, postId }): readonly QueueEntry[] => {
      const key = keyOfCheck(kind, id, dates.check)
      const state = states.get(key)
      if (request.isPart && postId === null) return []
      const isMissed = state !== undefined && isOpenQuarter(state, dates) && (postId === null || (dates.deadline < today && !state.isLate))
      if (isMissed) return []
      const own = state && ownTurn(state, dates, today, (stepIndex) => heldOfStep(stepIndex, postId))
      if (!state || !own) return []
      const isUnowned = kind !== 'wardPlan' && !held.has(postId ?? '')
      const risks = risksOfState(state, isUnowned, request.risksOf(kind, id, dates.check))
      const { since, ...turn } = own
      return [
        {
          key,
          kind,
          id,
          check: dates.check,
          number,
          title,
          postId,
          ...turn,
          risks,
          score: scoreOf(risks),
          isInherited: dates.deadline < since,
          state,
        },
      ]
    }),
  )
  return entries.toSorted((a, b) => b.score - a.score)
}

const isOpenQuarter = ({ stage }: ReviewState, { check }: CheckDates): boolean =>
  isQuarter(check) && (stage === 'empty' || stage === 'writing')

type OwnTurn = Pick<QueueEntry, 'stepIndex' | 'turn'> & Readonly<{ since: string }>

/** `held`: since when the person holds a post of a step of this item; null = he holds none. */
function ownTurn(state: ReviewState, dates: CheckDates, today: string, held: (stepIndex: number) => string | null): OwnTurn | null {
  const { next, steps, stage } = state
  const since = next === null ? null : held(next)
  if (next !== null && since !== null) {
    const turn = steps[next]?.status === 'stale' ? 'again' : next === 0 ? 'submit' : 'confirm'
    const isAsked = turn !== 'submit' || stage === 'sentBack' || today >= dates.until
    if (isAsked) return { stepIndex: next, turn, since }
  }
  const toRead = steps.findIndex((step, index) => step.toReadLater && held(index) !== null)
  return toRead < 0 ? null : { stepIndex: toRead, turn: 'readLater', since: held(toRead) ?? '' }
}

/** Asked for every item of every check, and the same for all items of a post. */
function makeHeldOfStep(
  { book, organisation }: QueueRequest,
  terms: ReadonlyMap<string, string>,
): (stepIndex: number, postId: PostId | null) => string | null {
  const known = new Map<string, string | null>()
  return (stepIndex, postId) => {
    const key = `${stepIndex} ${postId ?? ''}`
    let since = known.get(key)
    if (since === undefined) known.set(key, (since = ask(stepIndex, postId)))
    return since
  }
  function ask(stepIndex: number, postId: PostId | null): string | null {
    const step = book.route[stepIndex]
    if (!step) return null
    const above = step.scope === 'owner' && postId === null ? book.route.slice(1).flatMap((one) => one.postIds) : null
    const posts = above && above.length > 0 ? above : postsOfStep(step, postId, organisation)
    const held = posts.flatMap((id) => terms.get(id) ?? [])
    return held.toSorted()[0] ?? null
  }
}

/**
 * The check that today asks for: of those whose period is over and that are not done the one with the earliest deadline, but a quarter that is late stands back
 * for all others (one item left behind in June must not stand in front until March), and of such quarters the last one is asked for; else the check that
 * comes next, and after the year the last one. Without `isDone` a check is done when its deadline is over. `dates` is not empty.
 */
export function checkOfToday(
  dates: readonly CheckDates[],
  today: string,
  isDone: (check: Check) => boolean = (check) => dates.some((one) => one.check === check && one.deadline < today),
): Check {
  const byDeadline = dates.toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
  const due = byDeadline.filter(({ check, until }) => until <= today && !isDone(check))
  const pressing = due.find(({ check, deadline }) => !isQuarter(check) || today <= deadline)
  const coming = byDeadline.find(({ until }) => until > today)
  return (pressing ?? due.at(-1) ?? coming ?? byDeadline.at(-1))?.check ?? 'firstQuarter'
}
