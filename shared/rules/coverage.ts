// Knows which basic strategies of the city's policy a ward's plan serves, and with what.
import type { BasicPolicy } from '../model/basic-policy.ts'
import type { InitiativeId, StrategyId } from '../model/ids.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { numberOf } from './numbering.ts'

/** How many of the ward's strategies and initiatives are tied to one basic strategy. */
export type Coverage = Readonly<{ key: string; cite: string; title: string; strategies: number; initiatives: number }>
/** One of the ward's items that is tied to a target; `number` as the form writes it, in half width: '1-1-1'. */
export type TiedItem =
  | Readonly<{ kind: 'strategy'; id: StrategyId; number: string; title: string }>
  | Readonly<{ kind: 'initiative'; id: InitiativeId; number: string; title: string }>

/** For each basic strategy in the policy's order, what serves it; nothing does where there is no plan. */
export function coverageOf(policy: BasicPolicy, plan: WardPlan | null): readonly Coverage[] {
  return policy.pillars
    .flatMap((pillar) => pillar.visions.flatMap((vision) => vision.basicStrategies))
    .map(({ key, cite, title }) => {
      const tied = plan ? listTiedItems(plan, key) : []
      const strategies = tied.filter((item) => item.kind === 'strategy').length
      return { key, cite, title: title.print, strategies, initiatives: tied.length - strategies }
    })
}

/** The strategies and initiatives tied to one target (a basic strategy, part Ⅴ, the ward's own purpose), in the plan's order. */
export function listTiedItems(plan: WardPlan, target: string): readonly TiedItem[] {
  const numbers = numberOf(plan)
  const numberFor = (id: string) => numbers.get(id) ?? ''
  return plan.managementIssues.flatMap((issue) =>
    issue.strategies.flatMap((strategy): TiedItem[] => {
      const initiatives = strategy.initiatives.flatMap((initiative): TiedItem[] =>
        initiative.ties.includes(target)
          ? [{ kind: 'initiative', id: initiative.id, number: numberFor(initiative.id), title: initiative.title }]
          : [],
      )
      return strategy.ties.includes(target)
        ? [{ kind: 'strategy', id: strategy.id, number: numberFor(strategy.id), title: strategy.title }, ...initiatives]
        : initiatives
    }),
  )
}
