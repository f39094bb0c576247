// Knows the areas that レビュー資料 has a page for: each 経営課題, and the ward as a whole with 様式3.
import type { CheckedKind } from '../../model/check.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { numberOf } from '../numbering.ts'
import type { ItemToCheck } from './checked-items.ts'

export type SheetPlace = Readonly<{
  /** Of a 経営課題, or of the plan itself. */
  id: string
  kind: 'managementIssue' | 'wardPlan'
  /** '' of the plan. */
  number: string
  title: string
  /** All that the check is about in it, in the plan's order. */
  candidates: readonly ItemToCheck[]
}>

const ofWhole: ReadonlySet<CheckedKind> = new Set(['wardPlan', 'reformItem'])

/** `items`: those of one check. Every 経営課題, in the plan's order; the whole last, where the check is about something in it. */
export function sheetPlacesOf(plan: WardPlan, items: readonly ItemToCheck[]): readonly SheetPlace[] {
  const numbers = numberOf(plan)
  const issueOf = new Map<string, string>(
    plan.managementIssues.flatMap(({ id, strategies }) => [
      [id, id] as const,
      ...strategies.flatMap((strategy) =>
        [strategy.id, ...strategy.initiatives.map((initiative) => initiative.id)].map((of) => [of, id] as const),
      ),
    ]),
  )
  const ofIssue = Map.groupBy(items, ({ item: { id } }) => issueOf.get(id))
  const whole = items.filter(({ kind }) => ofWhole.has(kind))
  return [
    ...plan.managementIssues.map(({ id, title }) => ({
      id,
      kind: 'managementIssue' as const,
      number: numbers.get(id) ?? '',
      title,
      candidates: ofIssue.get(id) ?? [],
    })),
    ...(whole.length === 0 ? [] : [{ id: plan.id, kind: 'wardPlan' as const, number: '', title: '', candidates: whole }]),
  ]
}
