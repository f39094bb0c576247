// Knows a year's plan as flat records with the places that the tables keep.
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { flattenPlan } from '../../shared/rules/flatten-plan.ts'
import type { Db } from '../db/db.ts'
import { listPositions } from '../db/repositories/positions.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'

/** null where there is no plan of that year. */
export function readFlatPlan(
  db: Db,
  fiscalYear: number,
): Readonly<{ plan: WardPlan; positions: ReadonlyMap<string, string>; flat: FlatPlan }> | null {
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) return null
  const positions = listPositions(db, plan.id)
  return { plan, positions, flat: flattenPlan(plan, positions) }
}
