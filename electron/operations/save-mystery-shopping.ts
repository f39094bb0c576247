// Knows how a 覆面調査 is written with its areas, items and scores, new or changed.
import { generateKeyBetween } from 'fractional-indexing'
import type { Api } from '../../shared/api.ts'
import type { Context } from '../context.ts'
import { lastShoppingPosition, putMysteryAreas, putMysteryShopping } from '../db/repositories/mystery-shoppings.ts'
import { requireAreas } from './require-areas.ts'
import { requireOwnShopping } from './require-own-survey.ts'
import { requireShoppingHead } from './require-survey-head.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/**
 * id null = a new one, last of its year. Returns its id. One that is the same already makes no deed. Throws RuleBroken (requireShoppingHead,
 * requireAreas), E-MYSTERY-01 (no such 覆面調査), E-SURVEY-02 (one of the city).
 */
export function saveMysteryShopping(context: Context, id: string | null, typed: Parameters<Api['saveMysteryShopping']>[1]): string {
  const db = context.files.writable()
  const before = id === null ? null : requireOwnShopping(db, id)
  const shopping = { ...requireShoppingHead(typed), isCentral: false }
  const areas = requireAreas(typed.areas)
  const shoppingId = before?.id ?? context.newId()
  const stays = before?.fiscalYear === shopping.fiscalYear
  const position = before && stays ? before.position : generateKeyBetween(lastShoppingPosition(db, shopping.fiscalYear), null)
  const subject = subjectOfSurvey('mysteryShopping', { ...shopping, id: shoppingId })
  runFedDeed(context, { name: before ? 'saveMysteryShopping' : 'addMysteryShopping', subject }, (db) => {
    putMysteryShopping(db, shoppingId, position, shopping)
    putMysteryAreas(db, shoppingId, areas)
  })
  return shoppingId
}
