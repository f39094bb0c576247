// Knows the small plan of one item with what is being typed of its check, so that contradictions are told while a person writes.
import type { Check, CheckedRef } from '../../../model/check.ts'
import type { Strategy, WardPlan } from '../../../model/ward-plan.ts'

/** By `${id of the record}/${field}`. */
export type TypedTexts = Readonly<Record<string, string>>
type Reviewed = Readonly<{ id: string; reviews: readonly Readonly<{ period: Check }>[] }>

/** The item, what it stands under, and what stands under it, with these texts in this check in place of what is stored. */
export function planOfItem(plan: WardPlan, { kind, id }: CheckedRef, check: Check, typed: TypedTexts): WardPlan {
  const place = <T extends Reviewed>(record: T): T => withTyped(record, check, typed)
  const strategyWith = (strategy: Strategy): Strategy => {
    const initiatives = kind === 'initiative' ? strategy.initiatives.filter((one) => one.id === id) : strategy.initiatives
    return {
      ...place(strategy),
      outcomeIndicators: strategy.outcomeIndicators.map(place),
      initiatives: initiatives.map(place),
    }
  }
  const isOn = (strategy: Strategy) =>
    kind === 'strategy' ? strategy.id === id : kind !== 'initiative' || strategy.initiatives.some((one) => one.id === id)
  const managementIssues = plan.managementIssues.flatMap((issue) => {
    const strategies = issue.strategies.filter(isOn)
    const isWanted = kind === 'managementIssue' ? issue.id === id : kind === 'wardPlan' || strategies.length > 0
    return kind === 'reformItem' || !isWanted ? [] : [{ ...place(issue), strategies: strategies.map(strategyWith) }]
  })
  return { ...place(plan), managementIssues, reformItems: plan.reformItems.filter((item) => item.id === id).map(place) }
}

function withTyped<T extends Reviewed>(record: T, check: Check, typed: TypedTexts): T {
  const own = Object.entries(typed).filter(([key]) => key.startsWith(`${record.id}/`))
  if (own.length === 0) return record
  const texts = Object.fromEntries(own.map(([key, text]) => [key.slice(record.id.length + 1), text]))
  const before = record.reviews.find(({ period }) => period === check)
  const review = { ...(before ?? { id: `${record.id}-${check}`, period: check }), ...texts }
  return { ...record, reviews: before ? record.reviews.map((one) => (one === before ? review : one)) : [...record.reviews, review] }
}
