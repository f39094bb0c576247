// Knows how a 対応分類 that no opinion is of is deleted.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { countOpinionsOfClass, deleteAnswerClass as removeClass } from '../../db/repositories/council-settings.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { listsInEffect } from './lists-in-effect.ts'

/** Throws E-COUNCIL-01 (no such class), E-COUNCIL-02 {name, count} where opinions are of it. */
export function deleteAnswerClass(context: Context, id: string): void {
  const db = context.files.writable()
  const answerClass = listsInEffect(context, db).answerClasses.find((one) => one.id === id)
  if (!answerClass) throw new AppError('E-COUNCIL-01')
  const { name } = answerClass
  const count = countOpinionsOfClass(db, id)
  if (count > 0) throw new AppError('E-COUNCIL-02', { name, count })
  runDeed(context, { name: 'deleteAnswerClass', subject: { kind: 'council', id, title: name } }, (db) => {
    ensureCouncilDefaults(context, db)
    removeClass(db, id)
  })
}
