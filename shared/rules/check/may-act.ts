// Knows who may do what with an item of a check: 確認, 代決, 後閲, 差戻し, 取消し, and why somebody may not.
import type { CheckDates, ConfirmationAct, ReviewStep } from '../../model/check.ts'
import type { PostId } from '../../model/ids.ts'
import type { Organisation } from '../../model/organisation.ts'
import { holdersOn } from '../ownership.ts'
import { hashOfNothing } from './content-facts.ts'
import type { ReviewState } from './review-state.ts'
import { isSamePerson, postsOfStep, termsOf } from './route.ts'

export type ActRequest = Readonly<{
  act: ConfirmationAct
  /** Index into the steps of the state. */
  stepIndex: number
  state: ReviewState
  dates: CheckDates
  /** The post that owns the item; null = nobody's. */
  postId: PostId | null
  organisation: Organisation
  person: string
  /** ISO date. */
  today: string
  comment: string
}>
/** `postId`: the post whose step it is; of a 取消し the post of who does it. `forPerson`: in whose place; '' = of nobody, or the post is vacant. */
export type Permission = Readonly<{ postId: PostId | null; forPerson: string }>
/**
 * notBegun {from} · confirmed {step, person, at}: nothing more to confirm there · notHeld {post, person, holders}: others hold it that day · vacant {post} ·
 * earlierMissing {step} · noReason: a 差戻し or 取消し says why · noStep · nothingWritten {step, post, holders}:
 * whose turn it is to write, '' = nobody's, {} where it is the person's own · notNow: the item is not where this could be done. Days and moments ISO.
 */
export type Refusal = Readonly<{
  why: 'notBegun' | 'confirmed' | 'notHeld' | 'vacant' | 'earlierMissing' | 'noReason' | 'noStep' | 'nothingWritten' | 'notNow'
  detail: Readonly<Record<string, string>>
}>
export const isRefusal = (answer: Permission | Refusal): answer is Refusal => 'why' in answer

/**
 * 確認 and 代決: in the order of the steps, from the first day of the check, by who holds the step's post that day; 代決 by who holds a post of a step
 * before it, or one beside it in its section. 後閲: by who holds the post. 差戻し: by who holds the post of a step whose turn it is, or of one above. 取消し: by
 * who holds a post of a step above, or of the last one, or who confirmed himself while nobody went on from there.
 */
export function mayAct(request: ActRequest): Permission | Refusal {
  const { act, stepIndex, state, dates, today } = request
  const step = state.steps[stepIndex]
  if (!step) return refuse('noStep')
  if (today < dates.from) return refuse('notBegun', { from: dates.from })
  switch (act) {
    case 'confirm':
      return outOfTurn(request) ?? asHolder(request, step.step)
    case 'confirmFor':
      return outOfTurn(request) ?? asDeputy(request, step.step)
    case 'readLater':
      return step.toReadLater ? asHolder(request, step.step) : refuse('notNow')
    case 'sendBack':
      return maySendBack(request, step.step)
    case 'takeBack':
      return mayTakeBack(request)
  }
}

const refuse = (why: Refusal['why'], detail: Refusal['detail'] = {}): Refusal => ({ why, detail })

function outOfTurn(request: ActRequest): Refusal | null {
  const { state, stepIndex } = request
  const { next, steps } = state
  const own = steps[stepIndex]
  if (next === null || own?.status === 'confirmed') return refuse('confirmed', byWhom(state, state.endedBy ?? stepIndex))
  if (stepIndex > next) return refuse('earlierMissing', { step: steps[next]?.step.name ?? '' })
  // only what was written can be handed in; a reason for the blank is written too
  return state.contentHash === hashOfNothing ? refuse('nothingWritten', whoWrites(request)) : null
}

/** Whose turn it is to write and hand in; nothing where it is the person's own. */
function whoWrites(request: ActRequest): Refusal['detail'] {
  const { state, organisation, postId, today } = request
  const step = state.steps[0]?.step
  if (!step || heldOf(request, step).length > 0) return {}
  const post = organisation.posts.find(({ id }) => id === postId)?.name ?? ''
  const holders = holdersOn(organisation, today).filter((term) => term.postId === postId)
  return { step: step.name, post, holders: holders.map((term) => term.person).join('、') }
}

/** Who confirmed a step and when; the step that ended the way up unless told otherwise. */
export function byWhom({ steps, endedBy }: ReviewState, stepIndex = endedBy): Refusal['detail'] {
  const { step, by } = steps[stepIndex ?? -1] ?? {}
  return { step: step?.name ?? '', person: by?.person ?? '', at: by?.at ?? '' }
}

/** Posts of the step that the person holds that day. */
function heldOf({ organisation, person, today, postId }: ActRequest, step: ReviewStep): readonly PostId[] {
  const held = new Set(termsOf(organisation, person, today).map((term) => term.postId))
  return postsOfStep(step, postId, organisation).filter((id) => held.has(id))
}

function asHolder(request: ActRequest, step: ReviewStep): Permission | Refusal {
  const [held] = heldOf(request, step)
  return held === undefined ? notHeld(request, step) : { postId: held, forPerson: '' }
}

/** Who holds a post of these steps is named; where nobody does, they are vacant. */
function notHeld({ organisation, postId, today, person }: ActRequest, ...steps: readonly ReviewStep[]): Refusal {
  const posts = steps.flatMap((step) => postsOfStep(step, postId, organisation))
  const holders = holdersOn(organisation, today).filter((term) => posts.includes(term.postId))
  const post = organisation.posts.find(({ id }) => id === (holders[0]?.postId ?? posts[0]))?.name ?? steps[0]?.name ?? ''
  if (holders.length === 0) return refuse('vacant', { post })
  return refuse('notHeld', { post, person, holders: holders.map((term) => term.person).join('、') })
}

function asDeputy(request: ActRequest, step: ReviewStep): Permission | Refusal {
  const { organisation, postId, person, today, state, stepIndex } = request
  if (heldOf(request, step).length > 0) return refuse('notNow')
  const posts = postsOfStep(step, postId, organisation)
  const sectionOf = new Map(organisation.posts.map(({ id, sectionId }) => [id, sectionId]))
  const sections = new Set(posts.map((id) => sectionOf.get(id)))
  const below = state.steps.slice(0, stepIndex).flatMap((one) => postsOfStep(one.step, postId, organisation))
  const allowed = new Set<string>([...below, ...step.postIds])
  const isDeputy = termsOf(organisation, person, today).some((term) => allowed.has(term.postId) || sections.has(sectionOf.get(term.postId)))
  if (!isDeputy) return notHeld(request, step)
  const terms = holdersOn(organisation, today).filter((term) => posts.includes(term.postId))
  return { postId: terms[0]?.postId ?? posts[0] ?? null, forPerson: terms.map((term) => term.person).join('、') }
}

function maySendBack(request: ActRequest, step: ReviewStep): Permission | Refusal {
  const { state, stepIndex, comment } = request
  const { next } = state
  if (next === null) return refuse('confirmed', byWhom(state))
  // what is with 担当 anyway cannot go back to it; below whose turn it is, the confirmation is taken back first
  if (next === 0 || stepIndex < next) return refuse('notNow')
  const held = asHolder(request, step)
  return !isRefusal(held) && comment === '' ? refuse('noReason') : held
}

function mayTakeBack(request: ActRequest): Permission | Refusal {
  const { state, stepIndex, comment, person } = request
  const { steps, endedBy } = state
  const { by, status } = steps[stepIndex] ?? {}
  if (!by) return refuse('notNow')
  const isLast = stepIndex === (endedBy ?? steps.length - 1)
  // where the last step has left the route since, who takes today's last one stands in its place
  const first = status === 'left' ? Math.max(stepIndex - 1, 0) : isLast ? stepIndex : stepIndex + 1
  const above = [...steps.slice(first), ...(endedBy === null ? [] : steps.slice(endedBy, endedBy + 1))].map((one) => one.step)
  const held = above.flatMap((one) => heldOf(request, one))
  const isAlone = endedBy === null ? steps.slice(stepIndex + 1).every((one) => one.by === null) : isLast
  const isOwn = isAlone && isSamePerson(by.person, person)
  if (held.length === 0 && !isOwn) return notHeld(request, ...above)
  return comment === '' ? refuse('noReason') : { postId: held[0] ?? by.postId, forPerson: '' }
}
