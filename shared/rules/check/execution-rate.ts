// Knows 執行率: what per cent of an item's budget of its year was executed.
import type { Decimal } from '../../model/indicator.ts'
import type { Initiative } from '../../model/ward-plan.ts'
import { sumOfFunds } from '../amount-totals.ts'
import { decimalOf, ratioOfDecimals } from '../decimal.ts'
import type { ItemToLog } from './items-in-scope.ts'

/** In whole yen; `kind`: as what it was entered. */
export type Budget = Readonly<{ kind: 'budget' | 'assessed'; yen: number }>

/**
 * What an initiative may spend in its year, its funds together: 予算額, or 算定額 as long as that alone is entered (the forms ask for it until 策定:
 * whenEstablished in resources/forms). null where neither is; what was settled is none.
 */
export function budgetOf({ amounts }: Pick<Initiative, 'amounts'>, fiscalYear: number): Budget | null {
  for (const kind of ['budget', 'assessed'] as const) {
    const yen = sumOfFunds(amounts, kind, fiscalYear)
    if (yen !== null) return { kind, yen }
  }
  return null
}

/** As budgetOf; null of a 戦略, for which no form asks what it costs. */
export const budgetOfItem = (one: ItemToLog, fiscalYear: number): Budget | null =>
  one.kind === 'initiative' ? budgetOf(one.item, fiscalYear) : null

/** '45.2' (per cent, one digit, half up); null where nothing was executed or there is no budget to divide by. Both in whole yen. */
export function executionRateOf(executedYen: number | null, budgetYen: number | null): Decimal | null {
  if (executedYen === null || budgetYen === null || budgetYen <= 0) return null
  return ratioOfDecimals(decimalOf(executedYen), decimalOf(budgetYen), 100, 1)
}
