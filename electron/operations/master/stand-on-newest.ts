// Knows how a new plan comes to stand on the master that was accepted last.
import type { Db } from '../../db/db.ts'
import { listAcceptedMasters, putPlanMaster } from '../../db/repositories/masters.ts'

/** Inside the deed that makes the plan. Without an accepted master it stands on the program's own. */
export function standOnNewest(db: Db, wardPlanId: string): void {
  const [newest] = listAcceptedMasters(db)
  if (newest) putPlanMaster(db, wardPlanId, newest.hash)
}
