// Knows how far one item of one check has come on its way up, derived from what it says now and from the log of what was done with it.
import type { CheckDates, Confirmation, ReviewStep } from '../../model/check.ts'
import { contentFactsOf } from './content-facts.ts'
import type { CheckedItem } from './content-of-check.ts'

/** toReadLater: confirmed in the place of who holds the post (代決), and not yet read by him (後閲). */
export type StepState = Readonly<{
  step: ReviewStep
  /** next: its turn has come · stale: what it confirmed reads otherwise now · open: its turn comes later */
  status: 'open' | 'next' | 'confirmed' | 'stale'
  /** The confirmation (確認, 代決) that stands; null = none. */
  by: Confirmation | null
  toReadLater: boolean
}>
export type ReviewState = Readonly<{
  /** notBegun: before `from` · empty: nothing written · writing: not submitted · underway · sentBack · confirmed: last step done, nothing stale */
  stage: 'notBegun' | 'empty' | 'writing' | 'underway' | 'sentBack' | 'confirmed'
  steps: readonly StepState[]
  /** Index into `steps` of whose turn it is; null when all is confirmed. */
  next: number | null
  /** The 差戻し that stands. */
  sentBack: Confirmation | null
  isStale: boolean
  isBlankByReason: boolean
  isLate: boolean
  contentHash: string
}>

/** `confirmations`: of this item and this check. `today`: ISO date. */
export function reviewStateOf(
  checked: CheckedItem,
  dates: CheckDates,
  route: readonly ReviewStep[],
  confirmations: readonly Confirmation[],
  today: string,
): ReviewState {
  const { hash, isWritten, isBlankByReason } = contentFactsOf(checked, dates.check)
  const { standing, readLater, sentBack } = replay(route, confirmations)
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
    sentBack,
    isStale: statuses.includes('stale'),
    isBlankByReason,
    isLate: stage !== 'confirmed' && today > dates.deadline,
    contentHash: hash,
  }
}

type Facts = Readonly<{ isConfirmed: boolean; isBegun: boolean; isSentBack: boolean; isUnderway: boolean; isWritten: boolean }>

function stageOf({ isConfirmed, isBegun, isSentBack, isUnderway, isWritten }: Facts): ReviewState['stage'] {
  if (isConfirmed) return 'confirmed'
  if (isSentBack) return 'sentBack'
  if (isUnderway) return 'underway'
  if (!isBegun) return 'notBegun'
  return isWritten ? 'writing' : 'empty'
}

type Replayed = Readonly<{
  /** Id of a step → the confirmation that stands. */
  standing: ReadonlyMap<string, Confirmation>
  /** Confirmations in another's place that he has read. */
  readLater: ReadonlySet<string>
  sentBack: Confirmation | null
}>

/**
 * In the order of their moments; of equal ones in the order in which they stand. A confirmation counts only while all steps before it stand (two files
 * may tell otherwise); a 差戻し ends all of them, whosever it was; a 取消し ends its step and those behind it. Acts of steps that the route no longer has
 * count for nothing but a 差戻し.
 */
function replay(route: readonly ReviewStep[], confirmations: readonly Confirmation[]): Replayed {
  const standing = new Map<string, Confirmation>()
  const readLater = new Set<string>()
  let sentBack: Confirmation | null = null
  for (const one of inOrder(confirmations)) {
    const index = route.findIndex(({ id }) => id === one.stepId)
    if (one.act === 'sendBack') {
      standing.clear()
      sentBack = one
    } else if (index < 0) continue
    else if (one.act === 'takeBack') for (const { id } of route.slice(index)) standing.delete(id)
    else if (one.act === 'readLater') {
      const by = standing.get(one.stepId)
      if (by) readLater.add(by.recordId)
    } else if (route.slice(0, index).every(({ id }) => standing.has(id))) {
      standing.set(one.stepId, one)
      if (index === 0) sentBack = null
    }
  }
  return { standing, readLater, sentBack }
}

function inOrder(confirmations: readonly Confirmation[]): readonly Confirmation[] {
  const isSorted = confirmations.every((one, index) => index === 0 || (confirmations[index - 1]?.at ?? '') <= one.at)
  return isSorted ? confirmations : confirmations.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
