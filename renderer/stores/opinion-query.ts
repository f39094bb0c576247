// Knows the question that asks for every opinion, and whether another one leaves any out.
import type { OpinionQuery } from '../../shared/model/opinion.ts'

export const everyOpinion: OpinionQuery = {
  text: '',
  fiscalYear: null,
  meetingId: null,
  channel: null,
  stage: null,
  answerClassId: null,
  sectionId: null,
  postIds: null,
  answer: null,
  aboutId: null,
  reflection: null,
  told: null,
  order: 'newest',
}
/** Whether it leaves anything out. */
export function isNarrowed(query: OpinionQuery): boolean {
  return Object.entries(query).some(([key, value]) => key !== 'order' && value !== everyOpinion[key as keyof OpinionQuery])
}
