// Knows the master that the plan of a year stands on, as it is carried along into a section's file.
import type { Db } from '../../db/db.ts'
import { getMasterJson, listPlansOnMasters } from '../../db/repositories/masters.ts'

/** null = the program's own. */
export function masterOfYear(db: Db, fiscalYear: number): Readonly<{ hash: string; json: string }> | null {
  const hash = listPlansOnMasters(db).find((plan) => plan.fiscalYear === fiscalYear)?.hash ?? null
  const json = hash === null ? null : getMasterJson(db, hash)
  return hash === null || json === null ? null : { hash, json }
}
