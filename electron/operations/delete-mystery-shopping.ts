// Knows how a 覆面調査 is deleted; figures that were taken from it have no source any more.
import type { Context } from '../context.ts'
import { deleteMysteryShopping as removeShopping } from '../db/repositories/mystery-shoppings.ts'
import { requireOwnShopping } from './require-own-survey.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/** Throws E-MYSTERY-01 (no such 覆面調査), E-SURVEY-02 (one of the city). */
export function deleteMysteryShopping(context: Context, id: string): void {
  const shopping = requireOwnShopping(context.files.writable(), id)
  const subject = subjectOfSurvey('mysteryShopping', shopping)
  runFedDeed(context, { name: 'deleteMysteryShopping', subject }, (db) => removeShopping(db, id))
}
