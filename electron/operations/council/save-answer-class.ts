// Knows how a 対応分類 of the ward is made or changed: its name, what it means for the program, and from which year to which it holds.
import { generateKeyBetween } from 'fractional-indexing'
import type { AnswerClassId } from '../../../shared/model/ids.ts'
import type { AnswerClass } from '../../../shared/model/opinion.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { insertAnswerClass, lastAnswerClassPosition, putAnswerClass } from '../../db/repositories/council-settings.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { listsInEffect } from './lists-in-effect.ts'
import { requireLabel } from './require-label.ts'

/**
 * Returns its id. The same again makes no deed. Two of one name may follow each other, but not hold in the same year. Throws RuleBroken
 * (violationsOfName, doubleName, endsBeforeBegin), E-COUNCIL-01 (no such class).
 */
export function saveAnswerClass(context: Context, id: string | null, typed: Omit<AnswerClass, 'id'>): string {
  const { answerClasses } = listsInEffect(context, context.files.writable())
  const before = answerClasses.find((one) => one.id === id)
  if (id !== null && !before) throw new AppError('E-COUNCIL-01')
  if ((typed.fromYear ?? 0) > (typed.untilYear ?? Number.POSITIVE_INFINITY)) {
    throw new RuleBroken([{ field: 'answerClass//years', code: 'endsBeforeBegin' }])
  }
  const others = answerClasses.filter((one) => one !== before && isMeeting(one, typed)).map((one) => one.name)
  const name = requireLabel('answerClass//name', typed.name, others)
  const answerClass: AnswerClass = { ...typed, id: (id ?? context.newId()) as AnswerClassId, name }
  if (before && isSame(before, answerClass)) return answerClass.id
  runDeed(context, { name: 'saveAnswerClass', subject: { kind: 'council', id: answerClass.id, title: name } }, (db) => {
    ensureCouncilDefaults(context, db)
    if (before) putAnswerClass(db, answerClass)
    else insertAnswerClass(db, { ...answerClass, position: generateKeyBetween(lastAnswerClassPosition(db), null) })
  })
  return answerClass.id
}

const isSame = (a: AnswerClass, b: AnswerClass): boolean =>
  a.name === b.name && a.meaning === b.meaning && a.fromYear === b.fromYear && a.untilYear === b.untilYear

type Years = Pick<AnswerClass, 'fromYear' | 'untilYear'>
const isMeeting = (a: Years, b: Years): boolean =>
  (a.fromYear ?? 0) <= (b.untilYear ?? Number.POSITIVE_INFINITY) && (b.fromYear ?? 0) <= (a.untilYear ?? Number.POSITIVE_INFINITY)
