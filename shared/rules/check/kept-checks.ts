// Knows which checks of a year the ward keeps: those of which anybody wrote or handed in anything.
import type { Check } from '../../model/check.ts'
import type { ReviewState } from './review-state.ts'

/** `states`: by keyOfCheck. A quarter (区内管理用) that is over and was never kept is missed by nobody. */
export function keptChecks(states: ReadonlyMap<string, ReviewState>): ReadonlySet<Check> {
  const kept = new Set<Check>()
  for (const [key, { stage }] of states) {
    if (stage !== 'notBegun' && stage !== 'empty') kept.add(key.slice(key.lastIndexOf('/') + 1) as Check)
  }
  return kept
}
