// Knows what is told of opinions before a form of them goes out.
import { expect, test } from 'vitest'
import type { AnswerClass, Opinion } from '../../../../shared/model/opinion.ts'
import { type AskedOpinion, findInOpinions, findUntouched } from '../../../../shared/rules/council/opinion-findings.ts'

const classes = [
  { id: 'c1', name: '①', meaning: 'thisYear', fromYear: null, untilYear: null },
  { id: 'c2', name: '②', meaning: 'reflected', fromYear: null, untilYear: null },
] as unknown as readonly AnswerClass[]
const opinion = (number: number, change: Partial<AskedOpinion> = {}): AskedOpinion => ({
  id: `o${number}` as never,
  fiscalYear: 2024,
  number,
  answerState: 'confirmed',
  answerClassId: 'c1' as never,
  isMainMeasure: false,
  isReflected: false,
  ...change,
})

test('open answers as one, 反映 that points at nothing and undecided measures each', () => {
  expect(findInOpinions([opinion(1)], classes)).toEqual([])
  const found = findInOpinions(
    [
      opinion(1, { answerState: 'draft', isMainMeasure: true }),
      opinion(2, { answerState: 'none' }),
      opinion(3, { answerClassId: 'c2' as never }),
      opinion(4, { answerClassId: 'c2' as never, isReflected: true }),
    ],
    classes,
  )
  expect(found.map(({ code, detail, targetId }) => [code, detail, targetId])).toEqual([
    ['unanswered', { count: 2 }, 'o1'],
    ['pointless', { fiscalYear: 2024, number: 3 }, 'o3'],
    ['undecidedMeasure', { fiscalYear: 2024, number: 1 }, 'o1'],
  ])
})

test('questions that the answer passes over, where there is one', () => {
  const question = { id: 'q', text: '', answer: '', isCovered: false }
  const asked = (answerState: Opinion['answerState']): Opinion =>
    ({ ...opinion(1, { answerState }), answer: '(1)について、行います。', questions: [question, question, question] }) as unknown as Opinion
  expect(findUntouched([asked('none')])).toEqual([])
  expect(findUntouched([asked('draft')]).map(({ detail }) => detail)).toEqual([{ fiscalYear: 2024, number: 1, questions: '2・3' }])
})
