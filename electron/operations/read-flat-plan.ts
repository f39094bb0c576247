// Knows a year's plan as flat records with the places that the tables keep, and with what travels with it.
import type { FlatPlan, FlatRecord } from '../../shared/model/merge.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { flattenPlan } from '../../shared/rules/flatten-plan.ts'
import { sortFlat } from '../../shared/rules/sort-flat.ts'
import type { Db } from '../db/db.ts'
import { listPositions } from '../db/repositories/positions.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { readAttached } from './read-attached.ts'

/** null where there is no plan of that year. */
export function readFlatPlan(
  db: Db,
  fiscalYear: number,
): Readonly<{ plan: WardPlan; positions: ReadonlyMap<string, string>; attached: readonly FlatRecord[]; flat: FlatPlan }> | null {
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) return null
  const positions = listPositions(db, plan.id)
  const flat = flattenPlan(plan, positions)
  const attached = readAttached(db, flat)
  return { plan, positions, attached, flat: sortFlat({ fiscalYear, records: [...flat.records, ...attached] }) }
}
