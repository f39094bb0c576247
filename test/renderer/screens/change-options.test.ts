// Knows what a new answer of a tally seems to be when it is typed, among those that stand there already.
import { expect, test } from 'vitest'
import { changeOptions } from '../../../renderer/screens/indicators/surveys/change-options.ts'
import type { OptionDraft } from '../../../renderer/screens/indicators/surveys/survey-deeds.ts'

const type = (labels: readonly string[]): readonly OptionDraft[] =>
  labels.reduce<readonly OptionDraft[]>((options, text, row) => changeOptions(options, [{ row, column: 'label', text }]), [])
const brief = (options: readonly OptionDraft[]) => options.map(({ label, role, isPositive }) => [label, role, isPositive])

test('聞いたことはある is no 知っている; where nobody is asked what they know it is the answer itself', () => {
  expect(brief(type(['知っている', '聞いたことはある', '知らない', '無回答']))).toEqual([
    ['知っている', 'answer', true],
    ['聞いたことはある', 'answer', false],
    ['知らない', 'answer', false],
    ['無回答', 'noAnswer', false],
  ])
  expect(brief(type(['聞いたことがある', '聞いたことがない']))).toEqual([
    ['聞いたことがある', 'answer', true],
    ['聞いたことがない', 'answer', false],
  ])
})

test('what a person ticked stays when another answer is typed beside it', () => {
  const ticked = type(['聞いたことがある']).map((option) => ({ ...option, isPositive: true }))
  expect(brief(changeOptions(ticked, [{ row: 1, column: 'label', text: '知っている' }]))[0]).toEqual(['聞いたことがある', 'answer', true])
})
