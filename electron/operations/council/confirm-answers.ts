// Knows how answers are confirmed together, before they are published: all of them, or none.
import { unreadyForConfirmation } from '../../../shared/rules/council/unready-for-confirmation.ts'
import { sayUnready } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { putOpinionTexts } from '../../db/repositories/opinion-rows.ts'
import { requireDayBehind } from './require-answer-parts.ts'
import { requireOpinions } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/**
 * Those that are confirmed already keep their day. Throws E-OPINION-01 (one is not there), E-OPINION-05 {opinions} (some lack an answer, a class, or pass over
 * a question: which, by name), E-OPINION-11 {day} (before an opinion was said).
 */
export function confirmAnswers(context: Context, ids: readonly string[], day: string): void {
  const drafts = requireOpinions(context.files.writable(), ids).filter(({ answerState }) => answerState !== 'confirmed')
  const unready = drafts.flatMap((opinion) => {
    const lacking = unreadyForConfirmation(opinion)
    return lacking ? [{ ...opinion, unready: lacking }] : []
  })
  if (unready.length > 0) throw new AppError('E-OPINION-05', { opinions: sayUnready(unready) })
  for (const opinion of drafts) requireDayBehind(opinion, day)
  const [first] = drafts
  if (!first) return
  runDeed(context, { name: 'confirmAnswers', subject: subjectOfOpinion(first) }, (db) => {
    for (const opinion of drafts) putOpinionTexts(db, opinion.id, { ...opinion, answerState: 'confirmed', answeredDay: day })
  })
}
