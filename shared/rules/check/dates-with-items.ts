// Knows which checks of a year have anything to be checked: a year whose form asks for no 中間振り返り has none.
import type { CheckDates } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { checkedItemsOf } from './checked-items.ts'

/** In the order of `dates`; all of them where the plan has no item of any check yet. */
export function datesWithItems(plan: WardPlan, generation: FormGeneration, dates: readonly CheckDates[]): readonly CheckDates[] {
  const asked = dates.filter(({ check }) => checkedItemsOf(plan, generation, check).length > 0)
  return asked.length === 0 ? dates : asked
}
