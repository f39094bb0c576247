// Knows how tests make what somebody says and what is typed of an opinion: plain ones, with what matters to the test.
import type { NewVoice, Opinion, OpinionQuery, OpinionTexts } from '../../shared/model/opinion.ts'

export const voiceOf = (words: string, more: Partial<NewVoice> = {}): NewVoice => ({
  channel: 'council',
  meetingId: null,
  agendaItemId: null,
  day: '2015-06-30',
  stage: 'planning',
  memberId: null,
  speaker: '',
  group: '',
  words,
  gist: '',
  questions: [],
  about: [],
  ...more,
})

/** As it stands, but for what is changed. */
export const textsOf = (opinion: Opinion, change: Partial<OpinionTexts> = {}): OpinionTexts => ({
  gist: opinion.gist,
  answerClassId: opinion.answerClassId,
  sectionId: opinion.sectionId,
  postId: opinion.postId,
  dueDate: opinion.dueDate,
  answer: opinion.answer,
  answerState: opinion.answerState,
  answeredDay: opinion.answeredDay,
  measureTaken: opinion.measureTaken,
  isMainMeasure: opinion.isMainMeasure,
  internalNote: opinion.internalNote,
  ...change,
})

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
  order: 'number',
}

export const wordsOf = ({ pieces }: Pick<Opinion, 'pieces'>): string => pieces.map(({ text }) => text).join('')
