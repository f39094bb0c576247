// Knows the numbers of a plan's items: 経営課題1, 戦略1-1, 具体的取組1-1-2. They come from the order alone and are never stored.
import type { WardPlan } from '../model/ward-plan.ts'

/** Id of every 経営課題, 戦略 and 具体的取組 → its number with half-width digits, '1-1-2', in the plan's order. */
export function numberOf(plan: WardPlan): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  plan.managementIssues.forEach((issue, i) => {
    numbers.set(issue.id, `${i + 1}`)
    issue.strategies.forEach((strategy, s) => {
      numbers.set(strategy.id, `${i + 1}-${s + 1}`)
      strategy.initiatives.forEach((initiative, n) => numbers.set(initiative.id, `${i + 1}-${s + 1}-${n + 1}`))
    })
  })
  return numbers
}

/** '1-1-2' → '１－１－２', as the forms print it. */
export function toFullWidthNumber(number: string): string {
  return number.replace(/[0-9-]/g, (c) => (c === '-' ? '－' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)))
}
