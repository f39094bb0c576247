// Knows that the positive answers of a scale are guessed as the city counts them, whatever the wording, and that no middle answer is among them.
import { describe, expect, it } from 'vitest'
import { readTally } from '../../../../shared/rules/survey/read-tally.ts'
import { scales, topicLists } from '../../../fixtures/surveys/shapes/scales.ts'

const guessed = (labels: readonly string[]) =>
  readTally([['選択肢', '回答数'], ...labels.map((label, nth) => [label, String(10 + nth)])])[0]?.options.map(
    ({ label, isPositive }) => `${isPositive ? '+' : ''}${label}`,
  )
const plain = (label: string) => label.replace('+', '')

describe('positive answers', () => {
  it.each(scales.map((scale) => [scale.join(' / '), scale] as const))('%s', (_, scale) => {
    expect(guessed(scale.map(plain))).toEqual(scale)
    // numbered, and the other way round
    expect(guessed(scale.map((label, nth) => `${nth + 1}　${plain(label)}`))).toEqual(scale)
    expect(guessed(scale.map(plain).toReversed())).toEqual(scale.toReversed())
  })
  it.each(topicLists.map((list) => [list.join(' / '), list] as const))('%s: none', (_, list) => expect(guessed(list)).toEqual(list))
})
