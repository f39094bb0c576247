// Knows how many hand-overs of a plan have not come back yet.
import { type Db, prepare } from '../db.ts'

export function countOpenTakeOuts(db: Db, wardPlanId: string): number {
  return (
    prepare<[string], { n: number }>(db, 'SELECT count(*) AS n FROM take_out WHERE ward_plan_id = ? AND merged_at IS NULL').get(wardPlanId)
      ?.n ?? 0
  )
}
