// Knows the master that was looked at and waits for a person's word.
import type { Master } from '../../../shared/model/master.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { makeDryRuns } from '../dry-runs.ts'

const pending = makeDryRuns<Master>()

/** Returns its token. */
export function keepPendingMaster(context: Context, master: Master): string {
  const token = context.newId()
  pending.keep(context, token, master)
  return token
}

/** Throws E-MASTER-07 where none waits under this token for the file that is open. */
export function requirePendingMaster(context: Context, token: string): Master {
  const master = pending.find(context, token)
  if (!master) throw new AppError('E-MASTER-07')
  return master
}

export const cancelMaster = pending.drop
