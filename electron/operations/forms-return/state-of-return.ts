// Knows the state that a form which came back was compared with: where it is another by now, the dry run says nothing any more.
import type { Context } from '../../context.ts'
import { listOpinionsById } from '../../db/repositories/opinions.ts'
import { hashOf } from '../../hash-of.ts'
import { jsonOfFlat } from '../flat-plan-json.ts'
import { readFlatPlan } from '../read-flat-plan.ts'
import { readIndicatorBook } from '../read-indicator-book.ts'

/** What of the data file the book speaks of: the plan of its year, the indicators, opinions. */
export type ReturnedParts = Readonly<{ fiscalYear: number; hasPlan: boolean; hasSeries: boolean; opinionIds: readonly string[] }>

/** SHA-256, hex. */
export function stateOfReturn(context: Context, { fiscalYear, hasPlan, hasSeries, opinionIds }: ReturnedParts): string {
  const db = context.files.readable()
  const plan = hasPlan ? readFlatPlan(db, fiscalYear) : null
  const { basicPolicy } = context.resources
  return hashOf(
    JSON.stringify([
      plan ? jsonOfFlat(plan.flat) : '',
      hasSeries ? readIndicatorBook(db, basicPolicy) : null,
      opinionIds.length > 0 ? listOpinionsById(db, opinionIds) : [],
    ]),
  )
}
