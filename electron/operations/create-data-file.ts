// Knows how a ward's data file comes into being, with its first plan.
import type { Opened } from '../../shared/api.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runFoundingDeed } from '../db/deed.ts'
import { insertWardPlan } from '../db/repositories/ward-plans.ts'
import { insertWard } from '../db/repositories/ward.ts'
import { headOfNewPlan } from './create-ward-plan.ts'
import { opened } from './opened.ts'

/**
 * Throws before it asks anything: E-OPERATOR-01 (nobody named), E-ASK-01 (no such ward), E-PLAN-01 (no form for that year). null = cancelled.
 * Throws E-FILE-03 where something stands at the chosen name, E-FILE-04 and E-DB-03 where it cannot be written.
 */
export async function createDataFile(context: Context, wardCode: string, fiscalYear: number): Promise<Opened> {
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const ward = context.resources.wards.find((w) => w.code === wardCode)
  if (!ward) throw new AppError('E-ASK-01')
  const plan = headOfNewPlan({ ...context, resources: context.resources.own }, fiscalYear)
  const path = await context.dialogs.chooseSavePath('dataFile', `${ward.name}.kusei`)
  if (path === null) return null

  const at = context.clock.now()
  const stamp = { key: context.newId(), name: 'createDataFile', subject: null, operator, at }
  context.files.create(path, (db) =>
    runFoundingDeed(db, stamp, () => {
      insertWard(db, {
        code: ward.code,
        name: ward.name,
        isSample: false,
        basicPolicyVersion: context.resources.own.basicPolicy.version,
        createdAt: at,
      })
      insertWardPlan(db, plan)
    }),
  )
  return opened(context, context.files.open(path))
}
