// Knows a plan as its forms show it up to some official checks: what later ones say of it is left out, and what the quarters say (区内管理用) always is.
import type { Check } from '../model/check.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type { CheckPeriod, ManagementIssue, OutcomeIndicator, Strategy, WardPlan } from '../model/ward-plan.ts'
import { cellsOfGeneration } from './form-cells.ts'

const previousTexts = ['previousResult', 'previousRating'] as const

/** `generation`: the plan's forms. The very same objects wherever nothing is left out. */
export function planUpTo(plan: WardPlan, generation: FormGeneration, checks: readonly CheckPeriod[]): WardPlan {
  const beyond = previousBeyond(generation, checks)
  const isShown = ({ period }: Readonly<{ period: Check }>): boolean => (checks as readonly Check[]).includes(period)
  const withReviews = <T extends Readonly<{ reviews: readonly Readonly<{ period: Check }>[] }>>(item: T): T =>
    item.reviews.every(isShown) ? item : { ...item, reviews: item.reviews.filter(isShown) }
  const outcomeUpTo = (indicator: OutcomeIndicator): OutcomeIndicator =>
    withChanges(withReviews(indicator), Object.fromEntries(beyond.map((field) => [field, ''])))
  const strategyUpTo = (strategy: Strategy): Strategy =>
    withChanges(withReviews(strategy), {
      outcomeIndicators: eachOf(strategy.outcomeIndicators, outcomeUpTo),
      initiatives: eachOf(strategy.initiatives, (initiative) => withReviews(initiative)),
    })
  const issueUpTo = (issue: ManagementIssue): ManagementIssue =>
    withChanges(withReviews(issue), { strategies: eachOf(issue.strategies, strategyUpTo) })
  return withChanges(withReviews(plan), {
    managementIssues: eachOf(plan.managementIssues, issueUpTo),
    reformItems: eachOf(plan.reformItems, (item) => withReviews(item)),
  })
}

/** 前年度 of an outcome indicator, where the forms show it in the band of a later check alone: beside this year's result in 様式2. */
function previousBeyond(generation: FormGeneration, checks: readonly CheckPeriod[]): readonly (typeof previousTexts)[number][] {
  return previousTexts.filter((text) => {
    const phases = cellsOfGeneration(generation).flatMap(({ cell }) => (cell.field === `outcomeIndicator.${text}` ? [cell.phase] : []))
    return phases.length > 0 && phases.every((phase) => phase !== undefined && !checks.includes(phase))
  })
}

function eachOf<T>(list: readonly T[], make: (item: T) => T): readonly T[] {
  const made = list.map(make)
  return made.every((item, index) => item === list[index]) ? list : made
}

function withChanges<T extends object>(item: T, changes: Partial<T>): T {
  const isSame = (Object.keys(changes) as (keyof T)[]).every((key) => item[key] === changes[key])
  return isSame ? item : { ...item, ...changes }
}
