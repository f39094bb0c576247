// Knows how much of what comes to a person in the checks of a year is done.
import type { Check } from '../../../../shared/model/check.ts'
import { keptChecks } from '../../../../shared/rules/check/kept-checks.ts'
import { heldSince, postsOfStep, termsOf } from '../../../../shared/rules/check/route.ts'
import { statesOfYear } from '../../../../shared/rules/check/states-of-year.ts'
import type { QueueItem, QueueWorld } from './queue-items.ts'

/** `coming`: with somebody before him. What was due before he came is in none of them. */
export type QueueProgress = Readonly<{ done: number; waiting: number; coming: number }>

/** `check` null = all; of a check that the ward does not keep nothing is coming. `all`: allItems of the world. */
export function progressOf(world: QueueWorld, all: readonly QueueItem[], check: Check | null): QueueProgress {
  const { plan, generation, book, today, isPart } = world
  const kept = keptChecks(statesOfYear(plan, generation, book, today))
  const deadlines = new Map(book.dates.map((dates) => [dates.check, dates.deadline]))
  const sinceOf = makeSinceOf(world)
  let [done, waiting, coming] = [0, 0, 0]
  for (const item of all) {
    if (item.isInherited || (check !== null && item.check !== check)) continue
    if (item.turn !== null) waiting += 1
    else if (kept.has(item.check)) {
      const deadline = deadlines.get(item.check) ?? ''
      const own = item.state.steps.filter(({ step, status }, index) => {
        if (status === 'added') return false
        const since = isPart && step.scope === 'ward' ? null : sinceOf(index, item)
        return since !== null && since <= deadline
      })
      if (own.length === 0) continue
      if (own.every(({ status }) => status === 'confirmed')) done += 1
      else coming += 1
    }
  }
  return { done, waiting, coming }
}

/** Since when the person holds a post of that step of that item; null = he holds none. */
function makeSinceOf({ book, organisation, person, today }: QueueWorld): (stepIndex: number, item: QueueItem) => string | null {
  const terms = new Map<string, string>(termsOf(organisation, person, today).map((term) => [term.postId, heldSince(organisation, term)]))
  const known = new Map<string, string | null>()
  return (stepIndex, { postId }) => {
    const step = book.route[stepIndex]
    if (!step || (step.scope === 'owner' && postId === null)) return null
    const key = `${stepIndex} ${postId ?? ''}`
    let since = known.get(key)
    if (since === undefined) {
      const held = postsOfStep(step, postId, organisation).flatMap((id) => terms.get(id) ?? [])
      known.set(key, (since = held.toSorted()[0] ?? null))
    }
    return since
  }
}
