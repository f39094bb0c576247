// Knows the numbers of a plan's items: 経営課題1, 戦略1-1, 具体的取組1-1-2, 取組項目1; and the numbers that are no longer anybody's (欠番).
import type { WardPlan } from '../model/ward-plan.ts'

/** What a list needs to be numbered: the number that an item keeps since 策定, null = counted. */
type Numbered = Readonly<{ number: number | null }>

/**
 * The numbers of the items of one list, in its order: the one that each keeps for life, else (before 策定, or added since) counted on behind the
 * highest that was ever given. `numberedUpTo` 0 and no number at all: 1, 2, 3 …
 */
export function ordinalsOf(items: readonly Numbered[], numberedUpTo: number): readonly number[] {
  let highest = numberedUpTo
  for (const { number } of items) if (number !== null && number > highest) highest = number
  return items.map(({ number }) => number ?? (highest += 1))
}

/** 欠番: the numbers up to `numberedUpTo` that no item has. */
export function missingNumbersOf(items: readonly Numbered[], numberedUpTo: number): readonly number[] {
  const kept = new Set(items.map((item) => item.number))
  const missing: number[] = []
  for (let number = 1; number <= numberedUpTo; number += 1) if (!kept.has(number)) missing.push(number)
  return missing
}

/** Id of every 経営課題, 戦略, 具体的取組 and 取組項目 → its number with half-width digits, '1-1-2', in the plan's order. */
export function numberOf(plan: WardPlan): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  /** Numbers a list, and gives each item with its number to `under`. */
  const number = <T extends Numbered & Readonly<{ id: string }>>(
    items: readonly T[],
    numberedUpTo: number,
    above: string,
    under: (item: T, number: string) => void,
  ): void => {
    const ordinals = ordinalsOf(items, numberedUpTo)
    items.forEach((item, index) => {
      const own = `${above}${ordinals[index]}`
      numbers.set(item.id, own)
      under(item, own)
    })
  }
  number(plan.managementIssues, plan.numberedUpTo, '', (issue, i) => {
    number(issue.strategies, issue.numberedUpTo, `${i}-`, (strategy, s) => {
      number(strategy.initiatives, strategy.numberedUpTo, `${s}-`, () => {})
    })
  })
  number(plan.reformItems, plan.reformNumberedUpTo, '', () => {})
  return numbers
}

/** '1-1-2' → '１－１－２', as the forms print it. */
export function toFullWidthNumber(number: string): string {
  return number.replace(/[0-9-]/g, (c) => (c === '-' ? '－' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)))
}
