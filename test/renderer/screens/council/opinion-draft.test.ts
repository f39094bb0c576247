// Knows what of an opinion in hand can be stored, and which choices its forms offer.
import { expect, test } from 'vitest'
import { classOptions } from '../../../../renderer/screens/council/opinions/class-options.ts'
import { complaintOf, type OpinionDraft, textsOfDraft, withAnswer } from '../../../../renderer/screens/council/opinions/opinion-draft.ts'
import { atMeeting, blankVoice, complaintOfVoice, ofMember } from '../../../../renderer/screens/council/opinions/voice-draft.ts'
import { yearsOfOpinions } from '../../../../renderer/screens/council/opinions/years-of-opinions.ts'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { AnswerClassId } from '../../../../shared/model/ids.ts'
import type { AnswerClass } from '../../../../shared/model/opinion.ts'
import { makeMeeting } from '../../../helpers/council-factory.ts'

const time = { today: '2024-07-01', fiscalYear: 2024 }
const draft: OpinionDraft = {
  gist: '',
  answerClassId: 'class-other' as AnswerClassId,
  sectionId: null,
  postId: null,
  due: '7/11',
  answer: '行います。',
  answerState: 'confirmed',
  answered: '令和6年7月1日',
  measureTaken: '',
  isMainMeasure: false,
  internalNote: '',
  questions: [],
}
const question = { key: 'q', id: null, text: 'いつか。', answer: '', isCovered: false }

test.each([
  [{}, null],
  [{ due: '2/30' }, 'due'],
  [{ answerClassId: null }, 'answerClass'],
  [{ answer: ' ' }, 'answer'],
  [{ answered: '' }, 'answered'],
  [{ answered: '去年' }, 'answered'],
  [{ questions: [{ ...question, text: ' ' }] }, 'question'],
  [{ questions: [question, { ...question, key: 'r' }] }, 'answer'],
  [{ questions: [question, { ...question, key: 'r', isCovered: true }], answer: '①7月です。' }, null],
  [{ answerState: 'draft', answerClassId: null, answered: '' }, null],
] as const)('%j', (change, field) => expect(complaintOf({ ...draft, ...change }, time, false)?.field ?? null).toBe(field))

test('what was confirmed before is not asked for its questions again', () => {
  const passedOver = { ...draft, questions: [question, { ...question, key: 'r' }] }
  expect(complaintOf(passedOver, time, true)).toBeNull()
})

test('days are those of the fiscal year; one stands beside a confirmed answer alone', () => {
  expect(textsOfDraft({ ...draft, due: '1/20' }, time)).toMatchObject({ dueDate: '2025-01-20', answeredDay: '2024-07-01' })
  expect(textsOfDraft({ ...draft, answerState: 'draft', due: '' }, time)).toMatchObject({ dueDate: null, answeredDay: null })
})

test('an answer that is written is a draft, one that is emptied none, and a confirmed one stays', () => {
  const open: OpinionDraft = { ...draft, answerState: 'none', answer: '' }
  expect(withAnswer(open, { answer: 'あ' }).answerState).toBe('draft')
  expect(withAnswer({ ...open, answer: 'あ', answerState: 'draft' }, { answer: '' }).answerState).toBe('none')
  expect(withAnswer(open, { questions: [{ ...question, answer: 'はい' }] }).answerState).toBe('draft')
  expect(withAnswer(draft, { answer: 'い' })).toEqual({ answer: 'い' })
})

test('classes of the year are offered, and the one that an opinion has', () => {
  const classOf = (id: string, fromYear: number | null, untilYear: number | null): AnswerClass => ({
    id: id as AnswerClassId,
    name: id,
    meaning: 'other',
    fromYear,
    untilYear,
  })
  const classes = [classOf('old', null, 2022), classOf('now', 2023, null), classOf('always', null, null), classOf('next', 2025, null)]
  const idsOf = (year: number | null, keptId: string | null) => classOptions(classes, year, keptId).map(({ id }) => id)
  expect(idsOf(2024, null)).toEqual(['now', 'always'])
  expect(idsOf(2024, 'old')).toEqual(['old', 'now', 'always'])
  expect(idsOf(null, null)).toEqual(['old', 'now', 'always', 'next'])
})

test('years go from the first that is known to that of today without a gap, newest first', () => {
  expect(yearsOfOpinions({ meetings: [makeMeeting('m', { fiscalYear: 2022 })] }, new Map(), '2024-07-01')).toEqual([2024, 2023, 2022])
  expect(yearsOfOpinions({ meetings: [] }, new Map([[0, [{ fiscalYear: 2025 }]]]), '2025-03-31')).toEqual([2025, 2024])
  expect(yearsOfOpinions({ meetings: [] }, new Map(), '')).toEqual([])
})

test('a meeting brings its day, a member has no other name, and what is said at a meeting names it', () => {
  const book = { meetings: [makeMeeting('m', { day: '2024-06-27' })] } as unknown as CouncilBook
  const blank = { ...blankVoice('2024-07-01'), agendaItemId: 'a' }
  expect(atMeeting(blank, 'm', book)).toMatchObject({ meetingId: 'm', agendaItemId: '', day: '令和6年6月27日' })
  expect(atMeeting(blank, '', book).day).toBe('令和6年7月1日')
  expect(ofMember({ ...blank, speaker: '大阪 太郎' }, 'member').speaker).toBe('')
  expect(complaintOfVoice({ ...blank, channel: 'council' }, '2024-07-01')?.field).toBe('meeting')
  expect(complaintOfVoice({ ...blank, day: 'きのう' }, '2024-07-01')?.field).toBe('day')
  expect(complaintOfVoice(blank, '2024-07-01')).toBeNull()
})
