// Knows how the city's master is accepted: kept once, for the years that take it and for every new plan, as one deed.
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import {
  insertAcceptedMaster,
  keepMaster,
  listAcceptedMasters,
  listPlansOnMasters,
  putFormGeneration,
  putPlanMaster,
} from '../../db/repositories/masters.ts'
import { checkedReceipt } from '../receive-common-survey.ts'
import { runFedDeed } from '../run-fed-deed.ts'
import { cancelMaster, requirePendingMaster } from './pending-master.ts'
import { formOfYear, ofWard, yearsOf } from './preview-master.ts'

/**
 * `fiscalYears`: whose plans take it; the others go on with what they were made under. What the city measured for this ward is received with it. Accepted
 * again for the same years it makes no deed. Throws E-MASTER-07 (the dry run is over), E-MASTER-10 {year} (a year that cannot take it), and what receiveCommonSurvey throws.
 */
export function acceptMaster(context: Context, token: string, fiscalYears: readonly number[]): void {
  const db = context.files.writable()
  const master = requirePendingMaster(context, token)
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const years = new Map(yearsOf(context, db, master).map((year) => [year.fiscalYear, year]))
  const refused = fiscalYears.find((fiscalYear) => (years.get(fiscalYear)?.stays ?? (years.has(fiscalYear) ? null : 'unknown')) !== null)
  if (refused !== undefined) throw new AppError('E-MASTER-10', { year: labelOfFiscalYear(refused) })
  const { content, hash, json } = master
  const generations = context.resources.generationsOf(content)
  const receipts = ofWard(content, context.files.current()?.wardCode ?? '').commonResults.flatMap(
    ({ fiscalYear, received }) => checkedReceipt(context, content.basicPolicy, fiscalYear, received) ?? [],
  )
  const [last] = listAcceptedMasters(db)
  const subject = { kind: 'master', id: hash, title: content.name } as const
  runFedDeed(context, { name: 'acceptMaster', subject }, (db) => {
    keepMaster(db, hash, json, context.clock.now())
    if (last?.hash !== hash) insertAcceptedMaster(db, { id: context.newId(), hash, acceptedAt: context.clock.now(), acceptedBy: operator })
    for (const { wardPlanId, fiscalYear } of listPlansOnMasters(db)) {
      if (!fiscalYears.includes(fiscalYear)) continue
      putPlanMaster(db, wardPlanId, hash)
      const form = formOfYear(generations, fiscalYear)
      if (form !== null) putFormGeneration(db, wardPlanId, form)
    }
    for (const receipt of receipts) receipt.put(db)
  })
  cancelMaster(context)
}
