// Knows the small rules of opinions by values worked out by hand: due days, one-line names, what is lacking, orders, figures.
import { describe, expect, it, test } from 'vitest'
import type { AnswerClassId } from '../../../../shared/model/ids.ts'
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { dueDateOf } from '../../../../shared/rules/council/due-date.ts'
import { type CountedOpinion, opinionFigures } from '../../../../shared/rules/council/opinion-figures.ts'
import { opinionOrders } from '../../../../shared/rules/council/opinion-order.ts'
import { summaryOf } from '../../../../shared/rules/council/summary-of.ts'
import { unreadyForConfirmation } from '../../../../shared/rules/council/unready-for-confirmation.ts'

test.each([
  ['2024-06-20', 14, '2024-07-04'],
  ['2024-02-20', 14, '2024-03-05'],
  ['2023-12-25', 14, '2024-01-08'],
  ['2024-06-20', 1, '2024-06-21'],
])('what was said on %s is to be answered within %i days: by %s', (day, days, due) => {
  expect(dueDateOf(day, days)).toBe(due)
})

test.each([
  ['灯りについて', '公園の灯りが暗い。', '灯りについて'],
  ['', '公園の\n\n灯りが　暗い。', '公園の 灯りが 暗い。'],
  ['', 'あ'.repeat(80), 'あ'.repeat(80)],
  ['', 'あ'.repeat(81), `${'あ'.repeat(80)}…`],
  ['', '𠮷'.repeat(81), `${'𠮷'.repeat(80)}…`],
])('gist %j and words %j read %j in a line', (gist, words, line) => {
  expect(summaryOf(gist, words)).toBe(line)
})

describe('to be confirmed', () => {
  const ready = { answer: '実施します。', answerClassId: 'c', questions: [] }
  it('an answer and a class are enough', () => expect(unreadyForConfirmation(ready)).toBeNull())
  it('answers to all questions are an answer', () => {
    expect(unreadyForConfirmation({ ...ready, answer: '', questions: [{ answer: 'はい。', isCovered: false }] })).toBeNull()
  })
  it('what is lacking is told', () => {
    const questions = [
      { answer: '', isCovered: false },
      { answer: '', isCovered: true },
    ]
    expect(unreadyForConfirmation({ answer: ' ', answerClassId: null, questions })).toEqual({
      isAnswerMissing: true,
      isClassMissing: true,
      untouched: [1],
    })
  })
})

const row = (number: number, day: string, change: Partial<OpinionRow> = {}) =>
  ({ number, day, fiscalYear: 2024, dueDate: null, answerState: 'none', ...change }) as OpinionRow

test.each([
  ['newest', [3, 2, 1, 4]],
  ['number', [1, 2, 3, 4]],
  ['due', [2, 3, 1, 4]],
] as const)('in the order %s', (order, expected) => {
  const rows = [
    row(1, '2024-05-01'),
    row(2, '2024-06-01', { dueDate: '2024-06-15' }),
    row(3, '2024-06-01', { dueDate: '2024-06-20' }),
    row(4, '2023-05-01', { fiscalYear: 2023, dueDate: '2023-05-15', answerState: 'confirmed' }),
  ]
  expect(rows.toSorted(opinionOrders[order]).map(({ number }) => number)).toEqual(expected)
})

describe('the figures of a year', () => {
  const base: CountedOpinion = {
    day: '2024-06-20',
    channel: 'council',
    stage: 'planning',
    answerClassId: null,
    dueDate: '2024-07-04',
    answerState: 'none',
    isPublished: false,
    isTold: false,
    reflections: 0,
    answeredDay: null,
  }
  const answered = (answeredDay: string, change: Partial<CountedOpinion> = {}): CountedOpinion => ({
    ...base,
    answerState: 'confirmed',
    answerClassId: 'reflected' as AnswerClassId,
    answeredDay,
    ...change,
  })

  it('are 0 where there is nothing', () => {
    const { total, medianAnswerDays, longestAnswerDays, byClass, byChannel } = opinionFigures(2024, [], 0, '2024-07-05', new Set())
    expect({ total, medianAnswerDays, longestAnswerDays, byClass, survey: byChannel.survey }).toEqual({
      total: 0,
      medianAnswerDays: null,
      longestAnswerDays: null,
      byClass: [],
      survey: 0,
    })
  })

  it('are counted', () => {
    const opinions = [
      base,
      { ...base, dueDate: '2024-07-05' },
      { ...base, answerState: 'draft', dueDate: null, channel: 'survey', stage: 'evaluation' },
      answered('2024-06-30', { reflections: 2, isPublished: true, isTold: true }),
      answered('2024-07-10'),
    ] as const
    expect(opinionFigures(2024, opinions, 6, '2024-07-05', new Set(['reflected']))).toEqual({
      fiscalYear: 2024,
      total: 5,
      voices: 6,
      open: 3,
      late: 1,
      confirmed: 2,
      published: 1,
      reflected: 1,
      pointless: 1,
      told: 1,
      medianAnswerDays: 15,
      longestAnswerDays: 20,
      byClass: [
        { answerClassId: null, count: 3 },
        { answerClassId: 'reflected', count: 2 },
      ],
      byStage: { planning: 4, implementation: 0, evaluation: 1 },
      byChannel: { council: 4, priorOpinion: 0, evaluationSheet: 0, citizenVoice: 0, visitorVoice: 0, survey: 1, other: 0 },
    })
  })
})
