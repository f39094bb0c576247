// Knows the line of an opinion that is in no list now, made of the opinion itself.
import type { OpinionRow, OpinionThread } from '../../../../shared/model/opinion.ts'
import { untouchedQuestions } from '../../../../shared/rules/council/untouched-questions.ts'

/** null where it has no words, which no opinion is without. */
export function rowOfThread({ opinion, merged }: OpinionThread): OpinionRow | null {
  const first = opinion.pieces[0]
  if (!first) return null
  const { id, fiscalYear, number, answerClassId, sectionId, postId, dueDate, answerState, isMainMeasure } = opinion
  const { day, channel, stage, meetingId, memberId } = first.voice
  return {
    id,
    fiscalYear,
    number,
    answerClassId,
    sectionId,
    postId,
    dueDate,
    answerState,
    isMainMeasure,
    day,
    channel,
    stage,
    meetingId,
    memberId,
    summary: opinion.gist === '' ? first.text : opinion.gist,
    isPublished: opinion.publishedDay !== null,
    isTold: opinion.toldDay !== null || opinion.toldMeetingId !== null,
    merged: merged.length,
    reflections: opinion.reflections.length,
    about: opinion.about.map((target) => target.id),
    untouched: untouchedQuestions(opinion.answer, opinion.questions).length,
  }
}
