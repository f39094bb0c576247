// Knows how far every item of every check of a year has come, all at once.
import { type Check, type CheckBook, type CheckDates, type CheckedKind, type Confirmation, isQuarter } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { checkedItemsOf } from './checked-items.ts'
import type { CheckedItem } from './content-of-check.ts'
import { keptChecks } from './kept-checks.ts'
import { type ReviewState, reviewStateOf } from './review-state.ts'

/** The same text for the same item of the same check. */
export const keyOfCheck = (kind: CheckedKind, id: string, check: Check): string => `${kind}/${id}/${check}`

type Log = ReadonlyMap<string, readonly Confirmation[]>
type Logged = Readonly<{ confirmations: CheckBook['confirmations']; log: Log }>
const logs = new WeakMap<CheckBook['confirmations'], Log>()
/** The last log that began with this act: most of the next one are the same acts. */
const lastLogs = new WeakMap<Confirmation, Logged>()

/** Confirmations by `keyOfCheck`, in their order. What the last log that began alike said of a check is the same object where no act of it differs. */
export function logByCheck(confirmations: CheckBook['confirmations']): Log {
  const [first] = confirmations
  if (!first) return noLog
  let log = logs.get(confirmations)
  if (!log) {
    const before = lastLogs.get(first)
    log = before ? goOn(before, confirmations) : Map.groupBy(confirmations, keyOfAct)
    logs.set(confirmations, log)
    lastLogs.set(first, { confirmations, log })
  }
  return log
}

const noLog: Log = new Map()
const noActs: readonly Confirmation[] = []
const keyOfAct = ({ kind, id, check }: Confirmation): string => keyOfCheck(kind, id, check)

/** Only checks with an act behind what both have in common are read again. */
function goOn(before: Logged, confirmations: CheckBook['confirmations']): Log {
  const differing = confirmations.findIndex((one, index) => one !== before.confirmations[index])
  const same = differing < 0 ? confirmations.length : differing
  const gone = Map.groupBy(before.confirmations.slice(same), keyOfAct)
  const added = Map.groupBy(confirmations.slice(same), keyOfAct)
  const log = new Map(before.log)
  for (const key of new Set([...gone.keys(), ...added.keys()])) {
    const acts = log.get(key) ?? noActs
    const now = [...acts.slice(0, acts.length - (gone.get(key)?.length ?? 0)), ...(added.get(key) ?? noActs)]
    if (now.length === 0) log.delete(key)
    else log.set(key, now)
  }
  return log
}

type States = ReadonlyMap<string, ReviewState>
const known = new WeakMap<CheckBook, Readonly<{ plan: WardPlan; generation: FormGeneration; today: string; states: States }>>()

/**
 * By `keyOfCheck`, check by check in the order of the book's dates, of each in the plan's order. A quarter (区内管理用) that the ward does not keep is late
 * for no item. `today`: ISO date. Once for the same objects: queue, board and lists ask for the same.
 */
export function statesOfYear(plan: WardPlan, generation: FormGeneration, book: CheckBook, today: string): States {
  const before = known.get(book)
  if (before && before.plan === plan && before.generation === generation && before.today === today) return before.states
  const states = readStates(plan, generation, book, today)
  known.set(book, { plan, generation, today, states })
  return states
}

function readStates(plan: WardPlan, generation: FormGeneration, book: CheckBook, today: string): States {
  const log = logByCheck(book.confirmations)
  const states = new Map<string, ReviewState>()
  for (const dates of book.dates) {
    for (const checked of checkedItemsOf(plan, generation, dates.check)) {
      const key = keyOfCheck(checked.kind, checked.item.id, dates.check)
      states.set(key, stateOf(checked, dates, book.route, log.get(key) ?? noActs, today))
    }
  }
  const kept = keptChecks(states)
  for (const { check } of book.dates) {
    if (!isQuarter(check) || kept.has(check)) continue
    for (const { kind, item } of checkedItemsOf(plan, generation, check)) {
      const key = keyOfCheck(kind, item.id, check)
      const state = states.get(key)
      if (state?.isLate) states.set(key, notLate(state))
    }
  }
  return states
}

const calmed = new WeakMap<ReviewState, ReviewState>()

/** The same object for the same state: a row that did not change is not painted again. */
function notLate(state: ReviewState): ReviewState {
  let calm = calmed.get(state)
  if (!calm) calmed.set(state, (calm = { ...state, isLate: false }))
  return calm
}

type Derived = Readonly<{ dates: CheckDates; route: CheckBook['route']; acts: readonly Confirmation[]; today: string; state: ReviewState }>
const derived = new WeakMap<CheckedItem['item'], Map<Check, Derived>>()

/** Once for the same objects: one act on one item leaves all others as they were. */
function stateOf(
  checked: CheckedItem,
  dates: CheckDates,
  route: CheckBook['route'],
  acts: readonly Confirmation[],
  today: string,
): ReviewState {
  let ofItem = derived.get(checked.item)
  if (!ofItem) derived.set(checked.item, (ofItem = new Map()))
  const before = ofItem.get(dates.check)
  if (before && before.acts === acts && before.dates === dates && before.route === route && before.today === today) return before.state
  const state = reviewStateOf(checked, dates, route, acts, today)
  ofItem.set(dates.check, { dates, route, acts, today, state })
  return state
}
