// Knows how an item of a check is confirmed, confirmed in another's place, read afterwards, sent back or taken back.
import type { ConfirmationRequest } from '../../shared/api.ts'
import type { CheckDates, Confirmation } from '../../shared/model/check.ts'
import { kindsOfCheck } from '../../shared/rules/check/checked-items.ts'
import { deedOfAct } from '../../shared/rules/check/deed-of-act.ts'
import { isRefusal, mayAct } from '../../shared/rules/check/may-act.ts'
import { reviewStateOf } from '../../shared/rules/check/review-state.ts'
import { labelOfMoment } from '../../shared/words/dates.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { getItemInCheck, type ItemInCheck } from '../db/repositories/checked-items.ts'
import { insertConfirmation, listConfirmationsOf, momentOfLastConfirmation } from '../db/repositories/confirmations.ts'
import { getOrganisation } from '../db/repositories/organisation.ts'
import { getFormGenerationOf } from '../db/repositories/ward-plans.ts'
import { readCheckDates, readRoute } from './check-of-year.ts'
import { refuseAct } from './refuse-act.ts'
import { requireText } from './require-text.ts'
import { shorten } from './subject-of.ts'

/**
 * Returns the row of the log. Throws E-CHECK-01 … 05, 08, 11, 13 (rules/check/may-act.ts), E-CHECK-06 {at} (the clock stands before the last
 * confirmation of the file), E-CHECK-07 (the text is not the one that was seen), E-CHECK-09 (no such item, step or check in that year), E-PART-01
 * (a step of the whole ward, or an item of another section, in a section's file), E-OPERATOR-01, RuleBroken (violationsOfText).
 */
export function confirmCheck(context: Context, request: ConfirmationRequest): Confirmation {
  const { subject, act, stepId, check } = request
  const { clock, files, settings } = context
  const db = files.writable()
  const person = settings.get().operator
  if (person === null) throw new AppError('E-OPERATOR-01')
  const comment = requireText('confirmation//comment', request.comment).trim()
  const documentNumber = requireText('confirmation//documentNumber', request.documentNumber).trim()
  const { item, dates } = requireItem(context, db, request)
  const { route } = readRoute(db)
  const state = reviewStateOf(item.checked, dates, route, listConfirmationsOf(db, subject.id, check), clock.today())
  const stepIndex = state.steps.findIndex((one) => one.step.id === stepId)
  const step = state.steps[stepIndex]?.step
  if (!step) throw new AppError('E-CHECK-09')
  if (files.current()?.handOver && (step.scope === 'ward' || item.postId === null)) throw new AppError('E-PART-01')
  // who acted on an older text is told so first: the steps that its change opened again are no fault of his
  if (act !== 'takeBack' && request.contentHash !== state.contentHash) throw new AppError('E-CHECK-07')
  const organisation = getOrganisation(db)
  const answer = mayAct({ act, stepIndex, state, dates, postId: item.postId, organisation, person, today: clock.today(), comment })
  if (isRefusal(answer)) refuseAct(answer)
  const at = clock.now()
  const last = momentOfLastConfirmation(db)
  if (last !== null && at < last) throw new AppError('E-CHECK-06', { at: labelOfMoment(last) })
  const row: Omit<Confirmation, 'deedId'> = {
    ...subject,
    recordId: context.newId(),
    fiscalYear: request.fiscalYear,
    check,
    stepId,
    stepName: step.name,
    act,
    isLast: (act === 'confirm' || act === 'confirmFor') && stepIndex === route.length - 1,
    postId: answer.postId,
    postName: organisation.posts.find(({ id }) => id === answer.postId)?.name ?? '',
    person,
    windowsUser: context.windowsUser,
    forPerson: answer.forPerson,
    at,
    decisionDate: request.decisionDate,
    documentNumber,
    comment,
    contentHash: state.contentHash,
    number: item.number,
    title: item.title,
  }
  const named = { kind: 'confirmation', id: row.recordId, title: shorten(item.title), fiscalYear: request.fiscalYear } as const
  return runDeed(context, { name: deedOfAct[act], subject: named }, (db, deedId) => {
    const confirmation = { ...row, deedId }
    insertConfirmation(db, confirmation)
    return confirmation
  })
}

/** Throws E-CHECK-09 where that year has no such item, or its forms have no such check of it. */
function requireItem(
  context: Context,
  db: Db,
  { fiscalYear, subject, check }: ConfirmationRequest,
): Readonly<{ item: ItemInCheck; dates: CheckDates }> {
  const dates = readCheckDates(context, db, fiscalYear).dates.find((one) => one.check === check)
  const generationId = getFormGenerationOf(db, fiscalYear)
  const generation = context.resources.formGenerations.find(({ id }) => id === generationId)
  const item = getItemInCheck(db, subject, check)
  if (!dates || !generation || !item || item.fiscalYear !== fiscalYear || !kindsOfCheck(generation, check).has(subject.kind))
    throw new AppError('E-CHECK-09')
  return { item, dates }
}
