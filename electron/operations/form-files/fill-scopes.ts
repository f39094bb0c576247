// Knows of what each book of a form is: the plan as a whole, or one 経営課題, 戦略 or 具体的取組 after the other.
import type { FillScope } from '../../../shared/forms/bind/value-of-path.ts'
import type { FormRepeats } from '../../../shared/model/form-template.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'

/** `id` '' = the plan. In its order. */
export type BookScope = Readonly<{ id: string; title: string; scope: FillScope }>

export function fillScopesOf(plan: WardPlan, repeats: FormRepeats, wardName: string, edition: string): readonly BookScope[] {
  const common = { plan, wardName, edition, numbers: numberOf(plan) }
  if (repeats === 'once') return [{ id: '', title: '', scope: { ...common, owners: {} } }]
  return plan.managementIssues.flatMap((managementIssue): readonly BookScope[] => {
    if (repeats === 'managementIssue') return [bookOf(managementIssue, { managementIssue })]
    return managementIssue.strategies.flatMap((strategy): readonly BookScope[] => {
      if (repeats === 'strategy') return [bookOf(strategy, { managementIssue, strategy })]
      return strategy.initiatives.map((initiative) => bookOf(initiative, { managementIssue, strategy, initiative }))
    })
  })

  function bookOf({ id, title }: Readonly<{ id: string; title: string }>, owners: FillScope['owners']): BookScope {
    return { id, title, scope: { ...common, owners } }
  }
}
