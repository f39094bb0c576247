// Knows the dry run of a form that came back and that a person is looking at: kept in memory until it is taken in or left.
import type { FormReturn } from '../../../shared/model/form-return.ts'
import type { AnyFoundRow } from '../../../shared/forms/read-return/found-row.ts'
import type { ReturnedParts } from './state-of-return.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { makeDryRuns } from '../dry-runs.ts'

/** `state`: of all that it was compared with. `fileHash`: SHA-256, hex. `planId` null: the file has no plan of that year. */
export type PendingReturn = Readonly<{
  planId: string | null
  parts: ReturnedParts
  state: string
  fileHash: string
  told: FormReturn
  rows: ReadonlyMap<string, AnyFoundRow>
}>

const pending = makeDryRuns<PendingReturn>()

export function keepReturn(context: Context, kept: PendingReturn): FormReturn {
  pending.keep(context, kept.told.token, kept)
  return kept.told
}

/** Throws E-RETURN-05 where that dry run is over, or was of another data file. */
export function getReturn(context: Context, token: string): PendingReturn {
  const kept = pending.find(context, token)
  if (!kept) throw new AppError('E-RETURN-05')
  return kept
}

/** The rows of these keys, in the order of the book. Throws E-ASK-01 where one is not of the dry run. */
export function rowsOfKeys({ rows }: PendingReturn, keys: readonly string[]): readonly AnyFoundRow[] {
  const asked = new Set(keys)
  for (const key of asked) if (!rows.has(key)) throw new AppError('E-ASK-01')
  return [...rows].flatMap(([key, row]) => (asked.has(key) ? [row] : []))
}

export const dropReturn = pending.drop
