// Knows which improvements can become initiatives with 年度更新, and what each would be called and stand under.
import type { ActItem, HeldActItem } from '../../shared/model/act-item.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { proposeActTitle } from '../../shared/rules/check/improvements-of-plan.ts'
import type { ActChoice } from './rollover-choices.ts'

/** `proposed`: under the strategy that it was found under, '' where that cannot be told. */
export type ActRow = Readonly<{ item: ActItem; proposed: ActChoice }>

/** Open ones up to the year of `last`: those meant for 次年度の取組 first, then as the ledger has them. */
export function actRowsOf(last: WardPlan, ledger: readonly ActItem[], held: readonly HeldActItem[]): readonly ActRow[] {
  const strategyOf = new Map<string, string>()
  for (const { strategies } of last.managementIssues) {
    for (const { id, initiatives } of strategies)
      for (const one of [id, ...initiatives.map((initiative) => initiative.id)]) strategyOf.set(one, id)
  }
  const holderOf = new Map(held.map(({ id, heldBy }) => [id, heldBy]))
  return ledger
    .filter(({ state, fiscalYear }) => state === 'open' && fiscalYear <= last.fiscalYear)
    .map((item) => ({
      item,
      proposed: { strategyId: strategyOf.get(holderOf.get(item.id) ?? '') ?? '', title: proposeActTitle(item.text) },
    }))
    .toSorted((a, b) => Number(b.item.destination === 'nextInitiative') - Number(a.item.destination === 'nextInitiative'))
}
