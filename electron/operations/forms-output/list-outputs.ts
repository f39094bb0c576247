// Knows what can go out of a year: the forms of its plan in one state, the city's form files that hold then, its editions, and the checks of which there is a 点検シート.
import type { OutputChoices } from '../../../shared/model/output.ts'
import { datesWithItems } from '../../../shared/rules/check/dates-with-items.ts'
import type { Context } from '../../context.ts'
import { listBoundFormsOf } from '../../db/repositories/bound-forms.ts'
import { listEditions } from '../../db/repositories/editions.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { readCheckBook } from '../get-check-book.ts'
import { printedGenerationOf } from '../printed-generation.ts'
import { readOutputState } from './output-state.ts'

/** `editionId` null = the plan as it is now. Throws as readOutputState does. */
export function listOutputs(context: Context, fiscalYear: number, editionId: string | null): OutputChoices {
  const db = context.files.readable()
  const { generation } = readOutputState(context, fiscalYear, editionId)
  const plan = getWardPlan(db, fiscalYear)
  const dates = plan && datesWithItems(plan, printedGenerationOf(context, db, fiscalYear), readCheckBook(context, db, fiscalYear).dates)
  const hasItems = plan !== null && plan.managementIssues.length + plan.reformItems.length > 0
  return {
    planForms: generation.forms.map(({ id, name, status }) => ({ id, name, isReady: status === 'ready' })),
    boundForms: listBoundFormsOf(db, fiscalYear).map(({ id, name, repeats, cellCount }) => ({ id, name, repeats, cellCount })),
    editions: listEditions(db, fiscalYear),
    checks: hasItems ? (dates ?? []).map(({ check }) => check) : [],
  }
}
