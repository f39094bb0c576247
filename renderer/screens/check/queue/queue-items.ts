// Knows the items that the view 確認 can list: a person's own turns, those that he may confirm in another's place, and all.
import type { Check } from '../../../../shared/model/check.ts'
import { checkedItemsOf } from '../../../../shared/rules/check/checked-items.ts'
import { hashOfNothing } from '../../../../shared/rules/check/content-facts.ts'
import { isRefusal, mayAct } from '../../../../shared/rules/check/may-act.ts'
import { type QueueEntry, type QueueRequest, queueOf } from '../../../../shared/rules/check/queue.ts'
import type { ReviewState } from '../../../../shared/rules/check/review-state.ts'
import { risksOfState, scoreOf } from '../../../../shared/rules/check/risks.ts'
import { keyOfCheck, statesOfYear } from '../../../../shared/rules/check/states-of-year.ts'
import { holdersOn } from '../../../../shared/rules/ownership.ts'

export const queueScopes = ['own', 'deputy', 'all'] as const
export type QueueScope = (typeof queueScopes)[number]
/** `turn` null = it does not wait for the person. */
export type QueueItem = Omit<QueueEntry, 'turn' | 'stepIndex'> & Readonly<{ turn: QueueEntry['turn'] | null }>
export type QueueFilter = Readonly<{
  /** null = any */
  check: Check | null
  turn: QueueEntry['turn'] | null
  stage: ReviewState['stage'] | null
}>
export const noFilter: QueueFilter = { check: null, turn: null, stage: null }
/** In a hand-over file the steps of the whole ward are nobody's. */
export type QueueWorld = QueueRequest & Readonly<{ isPart: boolean }>

export function ownTurns(world: QueueWorld): readonly QueueItem[] {
  const isOfWard = ({ stepIndex }: QueueEntry) => world.book.route[stepIndex]?.scope === 'ward'
  return queueOf(world).filter((entry) => !(world.isPart && isOfWard(entry)))
}

/** Check by check in the plan's order. `own`: those of them that wait for the person. */
export function allItems(world: QueueWorld, own: readonly QueueItem[]): readonly QueueItem[] {
  const { plan, generation, book, organisation, today } = world
  const turns = new Map(own.map((item) => [item.key, item]))
  const held = new Set<string>(holdersOn(organisation, today).map(({ postId }) => postId))
  const states = statesOfYear(plan, generation, book, today)
  return book.dates.flatMap(({ check }) =>
    checkedItemsOf(plan, generation, check).flatMap(({ kind, item: { id }, number, title, postId }): readonly QueueItem[] => {
      const key = keyOfCheck(kind, id, check)
      const state = states.get(key)
      const turn = turns.get(key)
      if (turn || !state) return turn ? [turn] : []
      const risks = risksOfState(state, kind !== 'wardPlan' && !held.has(postId ?? ''), world.risksOf(kind, id, check))
      return [{ key, kind, id, check, number, title, postId, turn: null, risks, score: scoreOf(risks), isInherited: false, state }]
    }),
  )
}

/** Those whose next step somebody else should confirm, and the person may in his place; the riskiest first. */
export function deputyItems(world: QueueWorld, all: readonly QueueItem[]): readonly QueueItem[] {
  const { organisation, person, today, book, isPart } = world
  const datesOf = new Map(book.dates.map((dates) => [dates.check, dates]))
  /** Who may stand in for whom depends on the step and the post alone. */
  const known = new Map<string, boolean>()
  const mayStandIn = ({ state, check, postId }: QueueItem): boolean => {
    const { next, contentHash } = state
    const dates = datesOf.get(check)
    if (next === null || !dates || today < dates.from || contentHash === hashOfNothing) return false
    if (isPart && book.route[next]?.scope === 'ward') return false
    const place = `${next} ${postId ?? ''}`
    const before = known.get(place)
    if (before !== undefined) return before
    const asked = { act: 'confirmFor', stepIndex: next, state, dates, postId, organisation, person, today, comment: '' } as const
    const may = !isRefusal(mayAct(asked))
    known.set(place, may)
    return may
  }
  return all.filter((item) => item.turn === null && mayStandIn(item)).toSorted((a, b) => b.score - a.score)
}

/** A stage narrows what is not a person's own turn; a turn what is. */
export function fits(item: QueueItem, { check, turn, stage }: QueueFilter): boolean {
  return (check === null || item.check === check) && (turn === null || item.turn === turn) && (stage === null || item.state.stage === stage)
}

/** Whether something says that it should be looked at before it is confirmed with others. */
export const isRisky = ({ risks }: QueueItem): boolean => risks.length > 0
