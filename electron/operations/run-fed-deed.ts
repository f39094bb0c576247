// Knows how a deed on series, surveys or settings is done: the cells of plans that said what a series said follow it, in the same deed.
import { type FedText, keyOfFedCell, listFedTexts } from '../../shared/words/fed-texts.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { type DeedDescription, runDeed } from '../db/deed.ts'
import { readIndicatorBook } from './read-indicator-book.ts'
import { isCheckConfirmed } from './require-open-check.ts'
import { readText, writeText } from './write-text.ts'
import { placeOfFedCell } from './place-of-fed-cell.ts'

/**
 * As runDeed. Cells whose series says something else thereafter get what it says now where they held exactly what it had said, or nothing; a text
 * that a person wrote stays, and so does what a check confirmed to its last step. Where a cell comes to show another series, or none, nothing is emptied.
 */
export function runFedDeed<T>(context: Context, what: DeedDescription, act: (db: Db, deedId: number) => T): T {
  return runDeed(context, what, (db, deedId) => {
    const before = new Map(fedTexts(context, db).map((text) => [keyOfFedCell(text), text]))
    const result = act(db, deedId)
    for (const now of fedTexts(context, db)) feed(context, db, before.get(keyOfFedCell(now)), now)
    return result
  })
}

const fedTexts = (context: Context, db: Db): readonly FedText[] => {
  const policy = context.resources.basicPolicy
  return listFedTexts(readIndicatorBook(db, policy), policy)
}

function feed(context: Context, db: Db, before: FedText | undefined, now: FedText): void {
  const said = before?.text ?? ''
  const isSameSeries = before?.seriesId === now.seriesId
  if ((isSameSeries && said === now.text) || (!isSameSeries && now.text === '')) return
  const place = placeOfFedCell(now)
  const cell = readText(db, place)
  if (cell === now.text || (cell !== said && cell !== '')) return
  if (!isCheckConfirmed(context, db, place.kind, place.id)) writeText(db, place, now.text)
}
