// Knows that every refusal is put in four parts, names what it is about, and never shows a hole.
import { expect, test } from 'vitest'
import { errorWords } from '../../../shared/words/errors.ts'
import { describeProblem } from '../../../shared/words/problem.ts'

test.each(Object.entries(errorWords))('%s says what happened, whether the data is safe, what to do now', (code, words) => {
  const problem = describeProblem(code, null)
  for (const part of [words.happened, words.safety, words.doNow]) expect(part).toMatch(/。(?:[）」])?$/)
  expect(problem.code).toBe(code)
})

test('an unknown code is worded as a bug and keeps its own code', () => {
  expect(describeProblem('E-NEW-99', null)).toMatchObject({ code: 'E-NEW-99', happened: errorWords['E-BUG-01']?.happened })
})

test('values of the detail are filled in', () => {
  expect(describeProblem('E-RES-01', { file: 'wards.json' }).happened).toContain('wards.json')
})

test('violations are told as sentences that name the field', () => {
  const details = [{ field: 'initiative/x/content', code: 'tooLong', values: { max: 10, length: 12 } }]
  expect(describeProblem('E-RULE-01', details).details).toEqual([expect.stringContaining('取組内容')])
  expect(describeProblem('E-RULE-01', { violations: details }).details).toHaveLength(1)
})

test('later deeds in the way are named with time and person', () => {
  const deed = {
    id: 9,
    name: 'saveText',
    subject: null,
    operator: '鈴木',
    at: '2015-04-01T10:42:00+09:00',
    kind: 'do',
    ofDeed: null,
    state: 'done',
  }
  expect(describeProblem('E-UNDO-01', { deeds: [deed] }).details).toEqual(['平成27年4月1日（水）10:42 鈴木 文の変更'])
  // They are taken back from the newest on, and so they are listed.
  const newer = { ...deed, id: 10, operator: '山田' }
  expect(describeProblem('E-UNDO-01', { deeds: [deed, newer] }).details.map((line) => line.split(' ')[1])).toEqual(['山田', '鈴木'])
})
