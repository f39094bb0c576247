// Knows how it is written when confirmed answers were published.
import { listOpinionNames } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { putPublishedDay } from '../../db/repositories/opinion-rows.ts'
import { requireDayBehind } from './require-answer-parts.ts'
import { requireOpinions } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/**
 * `day` null takes it away. The same again makes no deed. Throws E-OPINION-01 (one is not there), E-OPINION-10 {opinions} (not confirmed), E-OPINION-11 {day}
 * (before an opinion was said).
 */
export function setPublished(context: Context, ids: readonly string[], day: string | null): void {
  const opinions = requireOpinions(context.files.writable(), ids)
  const unconfirmed = day === null ? [] : opinions.filter(({ answerState }) => answerState !== 'confirmed')
  if (unconfirmed.length > 0) throw new AppError('E-OPINION-10', { opinions: listOpinionNames(unconfirmed) })
  for (const opinion of opinions) requireDayBehind(opinion, day)
  const [first] = opinions
  if (!first) return
  runDeed(context, { name: 'setPublished', subject: subjectOfOpinion(first) }, (db) => {
    for (const { id } of opinions) putPublishedDay(db, id, day)
  })
}
