// Knows how the 委員種別 and 対応分類 that every ward starts with come into the ward's own tables, inside the deed that first needs them there.
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { hasOwnLists, insertAnswerClass, listAnswerClasses, putOwnLists } from '../../db/repositories/council-settings.ts'
import { insertMemberKind, listMemberKinds } from '../../db/repositories/members.ts'
import { firstPositions } from './first-positions.ts'

/** Inside a deed, before a row names a kind or a class. A list that the ward already has stays as it is; once written, nothing more is written. */
export function ensureCouncilDefaults({ resources }: Pick<Context, 'resources'>, db: Db): void {
  if (hasOwnLists(db)) return
  const { memberKinds, answerClasses } = resources.loadCouncilDefaults()
  if (listMemberKinds(db).length === 0) {
    const positions = firstPositions(memberKinds.length)
    memberKinds.forEach((kind, i) => insertMemberKind(db, { ...kind, position: positions[i] ?? '' }))
  }
  if (listAnswerClasses(db).length === 0) {
    const positions = firstPositions(answerClasses.length)
    answerClasses.forEach((answerClass, i) => insertAnswerClass(db, { ...answerClass, position: positions[i] ?? '' }))
  }
  putOwnLists(db)
}
