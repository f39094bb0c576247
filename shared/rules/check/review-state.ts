// Knows how far one item of one check has come on its way up, derived from what it says now and from the log of what was done with it.
import type { CheckDates, Confirmation, ReviewStep } from '../../model/check.ts'
import { contentFactsOf } from './content-facts.ts'
import type { CheckedItem } from './content-of-check.ts'

/** toReadLater: confirmed in the place of who holds the post (代決), and not yet read by him (後閲). */
export type StepState = Readonly<{
  step: ReviewStep
  /**
   * next: its turn has come · stale: what it confirmed reads otherwise now · open: its turn comes later · of an item whose way up has ended: added: it
   * came to the route afterwards and is asked for nothing · left: it ended the way up, and the route no longer has it
   */
  status: 'open' | 'next' | 'confirmed' | 'stale' | 'added' | 'left'
  /** The confirmation (確認, 代決) that stands; null = none. */
  by: Confirmation | null
  toReadLater: boolean
}>
export type ReviewState = Readonly<{
  /** notBegun: before `from` · empty: nothing written · writing: not submitted · underway · sentBack · confirmed: last step done, nothing stale */
  stage: 'notBegun' | 'empty' | 'writing' | 'underway' | 'sentBack' | 'confirmed'
  /** Those of the route, in its order; behind them the one that ended the way up, where it has left the route since. */
  steps: readonly StepState[]
  /** Index into `steps` of whose turn it is; null when all is confirmed. */
  next: number | null
  /** Index into `steps` of the one that confirmed it to the end; null while it is on its way up. */
  endedBy: number | null
  /** The 差戻し that stands. */
  sentBack: Confirmation | null
  isStale: boolean
  isBlankByReason: boolean
  isLate: boolean
  contentHash: string
}>

/**
 * `route`: today's. What was confirmed up to the step that was the last one then stays confirmed, whatever the route is now, until its text changes or it
 * is sent or taken back; everything else goes on along today's route. `confirmations`: of this item and this check. `today`: ISO date.
 */
export function reviewStateOf(
  checked: CheckedItem,
  dates: CheckDates,
  route: readonly ReviewStep[],
  confirmations: readonly Confirmation[],
  today: string,
): ReviewState {
  const { hash, isWritten, isBlankByReason } = contentFactsOf(checked, dates.check)
  const { standing, passed, end, readLater, sentBack } = replay(route, confirmations)
  if (end?.contentHash === hash) return endedState(route, end, { passed, readLater, isBlankByReason, contentHash: hash })
  const statusOf = (step: ReviewStep): StepState['status'] => {
    const by = standing.get(step.id)
    return by ? (by.contentHash === hash ? 'confirmed' : 'stale') : 'open'
  }
  const statuses = route.map(statusOf)
  const waiting = statuses.findIndex((status) => status !== 'confirmed')
  const next = waiting < 0 && route.length > 0 ? null : Math.max(waiting, 0)
  const steps = route.map((step, index): StepState => {
    const by = standing.get(step.id) ?? null
    const status = statuses[index] === 'open' && index === next ? 'next' : (statuses[index] ?? 'open')
    return { step, status, by, toReadLater: by?.act === 'confirmFor' && !readLater.has(by.recordId) }
  })
  const stage = stageOf({
    isConfirmed: next === null,
    isBegun: today >= dates.from,
    isSentBack: sentBack !== null,
    isUnderway: standing.size > 0,
    isWritten,
  })
  return {
    stage,
    steps,
    next,
    endedBy: next === null ? route.length - 1 : null,
    sentBack,
    isStale: statuses.includes('stale'),
    isBlankByReason,
    isLate: stage !== 'confirmed' && today > dates.deadline,
    contentHash: hash,
  }
}

type Ended = Pick<Replayed, 'passed' | 'readLater'> & Pick<ReviewState, 'isBlankByReason' | 'contentHash'>

function endedState(
  route: readonly ReviewStep[],
  end: Confirmation,
  { passed, readLater, isBlankByReason, contentHash }: Ended,
): ReviewState {
  const steps = route.map((step): StepState => {
    const by = passed.get(step.id) ?? null
    const toReadLater = by?.act === 'confirmFor' && !readLater.has(by.recordId)
    return { step, status: by ? 'confirmed' : 'added', by, toReadLater }
  })
  const index = route.findIndex(({ id }) => id === end.stepId)
  const left: readonly StepState[] = index < 0 ? [{ step: stepOf(end), status: 'left', by: end, toReadLater: false }] : []
  return {
    stage: 'confirmed',
    steps: [...steps, ...left],
    next: null,
    endedBy: index < 0 ? route.length : index,
    sentBack: null,
    isStale: false,
    isBlankByReason,
    isLate: false,
    contentHash,
  }
}

/** As far as the log has kept it. */
const stepOf = ({ stepId, stepName, postId }: Confirmation): ReviewStep => ({
  id: stepId,
  name: stepName,
  scope: 'ward',
  postIds: postId === null ? [] : [postId],
})

type Facts = Readonly<{ isConfirmed: boolean; isBegun: boolean; isSentBack: boolean; isUnderway: boolean; isWritten: boolean }>

function stageOf({ isConfirmed, isBegun, isSentBack, isUnderway, isWritten }: Facts): ReviewState['stage'] {
  if (isConfirmed) return 'confirmed'
  if (isSentBack) return 'sentBack'
  if (isUnderway) return 'underway'
  if (!isBegun) return 'notBegun'
  return isWritten ? 'writing' : 'empty'
}

type Replayed = Readonly<{
  /** Id of a step of today's route → the confirmation that stands. */
  standing: ReadonlyMap<string, Confirmation>
  /** Id of a step, of whatever route → its confirmation, in the order in which the item came up. */
  passed: ReadonlyMap<string, Confirmation>
  /** The confirmation of the step that was the last one then. */
  end: Confirmation | null
  /** Confirmations in another's place that he has read. */
  readLater: ReadonlySet<string>
  sentBack: Confirmation | null
}>

/**
 * In the order of their moments; of equal ones in the order in which they stand. A confirmation counts only while all steps before it stand (two files
 * may tell otherwise); that of the last step ends the way up where anybody handed in before it, until somebody confirms another text. A 差戻し ends all of
 * them, whosever it was; a 取消し ends its step and those behind it.
 */
function replay(route: readonly ReviewStep[], confirmations: readonly Confirmation[]): Replayed {
  const standing = new Map<string, Confirmation>()
  const passed = new Map<string, Confirmation>()
  const readLater = new Set<string>()
  let end: Confirmation | null = null
  let sentBack: Confirmation | null = null
  for (const one of inOrder(confirmations)) {
    const index = route.findIndex(({ id }) => id === one.stepId)
    if (one.act === 'sendBack') {
      standing.clear()
      passed.clear()
      end = null
      sentBack = one
    } else if (one.act === 'takeBack') {
      for (const id of stepsBehind(route, index, passed, one.stepId)) {
        standing.delete(id)
        passed.delete(id)
      }
      // where the last step has left the route since, today's last one is open again: something has to be
      if (index < 0 && end) standing.delete(route.at(-1)?.id ?? '')
      end = null
    } else if (one.act === 'readLater') {
      const by = passed.get(one.stepId)
      if (by) readLater.add(by.recordId)
    } else {
      if (one.isLast && (index === 0 || passed.size > 0)) end = one
      else if (end?.contentHash !== one.contentHash) end = null
      passed.set(one.stepId, one)
      if (index >= 0 && route.slice(0, index).every(({ id }) => standing.has(id))) {
        standing.set(one.stepId, one)
        if (index === 0) sentBack = null
      }
    }
  }
  return { standing, passed, end, readLater, sentBack }
}

/** The step and those behind it: in today's route; what has left that, as it was confirmed. `index`: in the route, -1 = it has left. */
function stepsBehind(
  route: readonly ReviewStep[],
  index: number,
  passed: ReadonlyMap<string, Confirmation>,
  stepId: string,
): readonly string[] {
  const came = [...passed.keys()]
  const from = came.indexOf(stepId)
  const confirmed = from < 0 ? [] : came.slice(from)
  if (index < 0) return confirmed
  const ids = route.map(({ id }) => id)
  return [...ids.slice(index), ...confirmed.filter((id) => !ids.includes(id))]
}

function inOrder(confirmations: readonly Confirmation[]): readonly Confirmation[] {
  const isSorted = confirmations.every((one, index) => index === 0 || (confirmations[index - 1]?.at ?? '') <= one.at)
  return isSorted ? confirmations : confirmations.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
