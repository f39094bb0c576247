// Knows what an answer may name: a class that holds in the opinion's 年度, a section and a post that are there, a day behind the opinion.
import type { Opinion } from '../../../shared/model/opinion.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { getPost, getSectionName } from '../../db/repositories/organisation.ts'
import { listsInEffect } from './lists-in-effect.ts'

/** A class that the opinion has already may have run out since. Throws E-OPINION-07 {year}. */
export function requireAnswerClass(
  context: Context,
  db: Db,
  opinion: Pick<Opinion, 'fiscalYear' | 'answerClassId'>,
  classId: string | null,
): void {
  if (classId === null || classId === opinion.answerClassId) return
  const found = listsInEffect(context, db).answerClasses.find(({ id }) => id === classId)
  const { fiscalYear } = opinion
  const holds = found && (found.fromYear ?? fiscalYear) <= fiscalYear && fiscalYear <= (found.untilYear ?? fiscalYear)
  if (!holds) throw new AppError('E-OPINION-07', { year: labelOfFiscalYear(fiscalYear) })
}

/** The section in charge: that of the post, where there is one. Throws E-PART-03 where section or post is not there. */
export function requireSectionOf(db: Db, sectionId: string | null, postId: string | null): string | null {
  if (postId === null) {
    if (sectionId !== null && getSectionName(db, sectionId) === null) throw new AppError('E-PART-03')
    return sectionId
  }
  const post = getPost(db, postId)
  if (!post) throw new AppError('E-PART-03')
  return post.sectionId
}

/** Of one that gets another day: nothing that came of it lies before it. Throws E-OPINION-11 {day}. */
export function requireDaysBehind(opinion: Pick<Opinion, 'pieces' | 'answeredDay' | 'publishedDay' | 'toldDay'>): void {
  for (const day of [opinion.answeredDay, opinion.publishedDay, opinion.toldDay]) requireDayBehind(opinion, day)
}

/** Throws E-OPINION-11 {day}: an answer does not come before what it answers. */
export function requireDayBehind({ pieces }: Pick<Opinion, 'pieces'>, day: string | null): void {
  if (day !== null && pieces.some(({ voice }) => day < voice.day)) throw new AppError('E-OPINION-11', { day: labelOfDay(day) })
}
