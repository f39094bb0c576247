// Knows which 委員種別 and 対応分類 hold in a ward: its own, or as long as it wrote none, those that every ward starts with.
import type { MemberKind } from '../../../shared/model/council.ts'
import type { AnswerClass } from '../../../shared/model/opinion.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { hasOwnLists, listAnswerClasses } from '../../db/repositories/council-settings.ts'
import { listMemberKinds } from '../../db/repositories/members.ts'

/** Before ensureCouncilDefaults the ids are those that it will write. */
export function listsInEffect(
  { resources }: Pick<Context, 'resources'>,
  db: Db,
): Readonly<{ kinds: readonly MemberKind[]; answerClasses: readonly AnswerClass[] }> {
  const kinds = listMemberKinds(db)
  const answerClasses = listAnswerClasses(db)
  if (hasOwnLists(db)) return { kinds, answerClasses }
  const defaults = resources.loadCouncilDefaults()
  return {
    kinds: kinds.length > 0 ? kinds : defaults.memberKinds,
    answerClasses: answerClasses.length > 0 ? answerClasses : defaults.answerClasses,
  }
}
