// Knows how what was done for one initiative is read.
import type { InitiativeRecord } from '../../shared/model/check.ts'
import type { Context } from '../context.ts'
import * as records from '../db/repositories/initiative-records.ts'

/** Empty where there is no such initiative. */
export function getInitiativeRecord({ files }: Context, initiativeId: string): InitiativeRecord {
  return records.getInitiativeRecord(files.readable(), initiativeId)
}
