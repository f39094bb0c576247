// Knows what a person is told before an item is deleted: what was checked and done goes with it.
import type { ItemKind } from '../../shared/model/fields.ts'
import type { ItemLoss } from '../../shared/model/loss.ts'
import { countReviewTexts } from '../../shared/rules/count-review-texts.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { getFiscalYearOf } from '../db/repositories/items.ts'
import { countRecordsUnder } from '../db/repositories/records-of-year.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'

/** Throws E-PLAN-03 where there is no such item. */
export function getItemLoss({ files }: Context, kind: ItemKind, id: string): ItemLoss {
  const db = files.readable()
  const fiscalYear = getFiscalYearOf(db, kind, id)
  const plan = fiscalYear === null ? null : getWardPlan(db, fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  return { ...countRecordsUnder(db, id), reviewTexts: countReviewTexts(plan, id) }
}
