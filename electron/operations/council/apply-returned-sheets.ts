// Knows how sheets that came back are taken in, those that a person chose, as one deed: answers, the day, and the opinions that come of them.
import type { MemberId } from '../../../shared/model/ids.ts'
import type { MemberSheet, ReturnedSheet } from '../../../shared/model/member-sheet.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { getMemberSheet, putAnswer, putCopy } from '../../db/repositories/member-sheets.ts'
import { listMembers } from '../../db/repositories/members.ts'
import { insertVoices } from './insert-voices.ts'
import { opinionsOfSheet } from './opinions-of-sheet.ts'
import { pendingSheets } from './pending-sheets.ts'

type Taken = ReturnedSheet & Readonly<{ memberId: MemberId }>

/**
 * Throws E-MSHEET-04 (no such dry run any more, or the sheet changed since), E-MSHEET-05 (a file that is refused or was not in it, or two of one member),
 * and what insertVoices throws.
 */
export function applyReturnedSheets(context: Context, token: string, fileNames: readonly string[], makesOpinions: boolean): void {
  const db = context.files.writable()
  const pending = pendingSheets.find(context, token)
  const sheet = pending ? getMemberSheet(db, pending.sheet.id) : null
  if (!pending || !sheet || JSON.stringify(sheet) !== JSON.stringify(pending.sheet)) throw new AppError('E-MSHEET-04')
  const taken = takenOf(pending.files, fileNames)
  const known = new Set<string>(listMembers(db).map(({ id }) => id))
  if (taken.some(({ memberId }) => !known.has(memberId))) throw new AppError('E-MSHEET-04')
  if (taken.length === 0) throw new AppError('E-MSHEET-05')
  const subject = { kind: 'memberSheet' as const, id: sheet.id, title: sheet.title, fiscalYear: sheet.fiscalYear }
  runDeed(context, { name: 'applyReturnedSheets', subject }, (db) => {
    for (const file of taken) takeIn(context, db, sheet, file, makesOpinions || sheet.kind === 'priorOpinion')
  })
  pendingSheets.drop(context)
}

function takenOf(files: readonly ReturnedSheet[], fileNames: readonly string[]): readonly Taken[] {
  const chosen = new Set(fileNames)
  const taken = files.flatMap((file) => {
    const { memberId, refusal } = file
    return chosen.has(file.fileName) && memberId !== null && refusal === null ? [{ ...file, memberId }] : []
  })
  const isDouble = new Set(taken.map(({ memberId }) => memberId)).size < taken.length
  if (isDouble || taken.length < chosen.size) throw new AppError('E-MSHEET-05')
  return taken
}

function takeIn(context: Context, db: Db, sheet: MemberSheet, file: Taken, isOfItems: boolean): void {
  const { memberId, fileName, answers } = file
  const day = context.clock.today()
  const { ofItems, added } = opinionsOfSheet(db, sheet, file, day)
  for (const answer of answers) putAnswer(db, context.newId(), answer)
  const issuedDay = sheet.copies.find((copy) => copy.memberId === memberId)?.issuedDay ?? null
  putCopy(db, context.newId(), sheet.id, { memberId, issuedDay, returnedDay: day, fileName })
  const voices = isOfItems ? [...ofItems, ...added] : added
  if (voices.length > 0) insertVoices(context, db, voices)
}
