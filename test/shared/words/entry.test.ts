// Knows that the words of the view 記入 ask for a reason only where the form has room for one.
import { expect, test } from 'vitest'
import { sayWhyNot } from '../../../shared/words/entry.ts'

test('a reason to leave all blank is asked for only where it can be written', () => {
  const refusal = { why: 'nothingWritten', detail: {} } as const
  expect(sayWhyNot(refusal, true)).toBe('何も書かれていないため、提出できません。空欄とするときは、その理由を書いてください。')
  expect(sayWhyNot(refusal, false)).toBe('何も書かれていないため、提出できません。')
})
