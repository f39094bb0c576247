// Knows how class, section, post, due date and 主な措置 of many opinions are written at once.
import type { SectionId } from '../../../shared/model/ids.ts'
import type { Opinion, OpinionTexts } from '../../../shared/model/opinion.ts'
import { listOpinionNames } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { getPost } from '../../db/repositories/organisation.ts'
import { putOpinionTexts } from '../../db/repositories/opinion-rows.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { requireAnswerClass, requireSectionOf } from './require-answer-parts.ts'
import { requireOpinions } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

type Change = Partial<Pick<OpinionTexts, 'answerClassId' | 'sectionId' | 'postId' | 'dueDate' | 'isMainMeasure'>>

/**
 * What is left out stays; a post goes with its section. All or nothing; the same again makes no deed. Throws E-OPINION-01 (one is not there), E-OPINION-06
 * {opinions} (another class for a confirmed answer), E-OPINION-07 {year} (a class of other years), E-PART-03 (no such section or post).
 */
export function saveOpinions(context: Context, ids: readonly string[], change: Change): void {
  const db = context.files.writable()
  const opinions = requireOpinions(db, ids)
  const [first] = opinions
  if (!first) return
  const { answerClassId } = change
  if (answerClassId !== undefined) {
    const confirmed = opinions.filter((one) => one.answerState === 'confirmed' && one.answerClassId !== answerClassId)
    if (confirmed.length > 0) throw new AppError('E-OPINION-06', { opinions: listOpinionNames(confirmed) })
    for (const opinion of opinions) requireAnswerClass(context, db, opinion, answerClassId)
  }
  const texts = opinions.map((opinion) => ({ ...opinion, ...change, ...inCharge(db, opinion, change) }))
  runDeed(context, { name: 'saveOpinions', subject: subjectOfOpinion(first) }, (db) => {
    if (answerClassId) ensureCouncilDefaults(context, db)
    for (const { id, ...opinion } of texts) putOpinionTexts(db, id, opinion)
  })
}

function inCharge(db: Db, opinion: Opinion, { sectionId, postId }: Change): Pick<Opinion, 'sectionId' | 'postId'> {
  const section = sectionId === undefined ? opinion.sectionId : sectionId
  const moved = postId === undefined ? opinion.postId : postId
  const isElsewhere = postId === undefined && moved !== null && getPost(db, moved)?.sectionId !== section
  const post = isElsewhere ? null : moved
  return { postId: post, sectionId: requireSectionOf(db, section, post) as SectionId | null }
}
