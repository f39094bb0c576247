// Knows how a plan's amounts add up: funds of one amount, initiatives of an issue and of the ward, and what 区関連予算 says against them.
import { type Amount, type AmountFund, type AmountKind, type Initiative, type WardPlan, amountFunds } from '../model/ward-plan.ts'

/** Whole yen; null where nobody entered anything, which is not 0. */
export type Yen = number | null
/** `total` = the three funds together. */
export type AmountSum = Readonly<{ total: Yen; byFund: Readonly<Record<AmountFund, Yen>> }>

/** One amount of an initiative, its funds together; null where none is entered. */
export function sumOfFunds(amounts: readonly Amount[], kind: AmountKind, fiscalYear: number): Yen {
  let sum: Yen = null
  for (const amount of amounts) if (amount.kind === kind && amount.fiscalYear === fiscalYear) sum = (sum ?? 0) + amount.yen
  return sum
}

/** Whether an amount is entered by fund: then the sum on the form is not typed into. */
export function isDividedAmong(amounts: readonly Amount[], kind: AmountKind, fiscalYear: number): boolean {
  return amounts.some((amount) => amount.kind === kind && amount.fiscalYear === fiscalYear && amount.fund !== 'undivided')
}

/** The amounts of one kind and year of these initiatives. */
export function sumAmounts(initiatives: readonly Pick<Initiative, 'amounts'>[], kind: AmountKind, fiscalYear: number): AmountSum {
  const byFund: Record<AmountFund, Yen> = { undivided: null, mayorFunds: null, managerFunds: null }
  for (const { amounts } of initiatives) {
    for (const amount of amounts) {
      if (amount.kind === kind && amount.fiscalYear === fiscalYear) byFund[amount.fund] = (byFund[amount.fund] ?? 0) + amount.yen
    }
  }
  return { total: addYen(amountFunds.map((fund) => byFund[fund])), byFund }
}

/** null where all are. */
export function addYen(amounts: readonly Yen[]): Yen {
  return amounts.reduce((sum, yen) => (yen === null ? sum : (sum ?? 0) + yen), null)
}

/** All initiatives of a plan, in its order. */
export function initiativesOf(plan: WardPlan): readonly Initiative[] {
  return plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives))
}

/**
 * One line of the check against 区関連予算: `planned` of the initiatives, `related` of the budget. `difference` = planned − related; null where the
 * budget is not entered, and by fund also while some amount is not divided (its share is unknown).
 */
export type RelatedBudgetLine = Readonly<{ fund: 'mayorFunds' | 'managerFunds' | 'total'; planned: Yen; related: Yen; difference: Yen }>

/** 区長自由経費, 区シティ・マネージャー自由経費 and both together. 区関連予算 is of the plan's own year. */
export function checkRelatedBudget(plan: WardPlan, kind: AmountKind): readonly RelatedBudgetLine[] {
  const sum = sumAmounts(initiativesOf(plan), kind, plan.fiscalYear)
  const funds = (['mayorFunds', 'managerFunds'] as const).map((fund): RelatedBudgetLine => {
    const related = plan.relatedBudget.find((budget) => budget.kind === kind && budget.fund === fund)?.yen ?? null
    const isKnown = related !== null && sum.byFund.undivided === null
    return { fund, planned: sum.byFund[fund], related, difference: isKnown ? (sum.byFund[fund] ?? 0) - related : null }
  })
  const related = addYen(funds.map((line) => line.related))
  // One fund alone would make a difference of what is merely not entered yet.
  const isWhole = funds.every((line) => line.related !== null)
  return [
    ...funds,
    { fund: 'total', planned: sum.total, related, difference: isWhole && related !== null ? (sum.total ?? 0) - related : null },
  ]
}
