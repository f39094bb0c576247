// Knows which targets of a plan nobody has set yet: 策定 waits for them.
import type { FormGeneration } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { demandsOfForm } from './demands-of-form.ts'

/** Ids of the indicators, in the plan's order, whose target is empty or is still last year's unconfirmed; only those that the form shows. */
export function unsetTargetsOf(plan: WardPlan, generation: FormGeneration): readonly string[] {
  const { shown } = demandsOfForm(generation)
  const unconfirmed = new Set(plan.carried.filter(({ field }) => field === 'target').map(({ recordId }) => recordId))
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const indicators = strategies.flatMap((strategy) => [
    ...(shown.has('outcomeIndicator.target') ? strategy.outcomeIndicators : []),
    ...(shown.has('processIndicator.target') ? strategy.initiatives.flatMap((initiative) => initiative.processIndicators) : []),
  ])
  return indicators.filter(({ id, target }) => target.trim() === '' || unconfirmed.has(id)).map(({ id }) => id)
}
