// Knows which figures of a file that has the right shape are told as ones that cannot be.
import { expect, test } from 'vitest'
import type { SubmittedContent, SubmittedFigure } from '../../../../shared/model/submission.ts'
import { doubtfulFiguresOf } from '../../../../shared/rules/submission/doubtful-figures.ts'

const base = { sent: 1500, returned: 426, n: 420 }
const sound = { state: 'value', value: '45.5', total: null, numerator: 191, denominator: 420, day: null, text: '', base, printed: '45.5％' }

function told(change: object, kind = 'rate'): readonly string[] {
  const current = { ...sound, ...change } as unknown as SubmittedFigure
  return doubtfulFiguresOf({ results: [{ number: '1⑴㋐①', kind, previous: null, current }] } as unknown as SubmittedContent)
}

test.each<[string, object, string?]>([
  ['a rate', {}],
  ['all of them', { value: '100', numerator: 420, printed: '100.0％' }],
  ['a count in thousands', { value: '12345', numerator: null, denominator: null, base: null, printed: '12,345件' }, 'count'],
  ['letters as wide as words', { printed: '４５．５％（参考値）' }],
  ['a day', { value: null, day: '2018-03-31', numerator: null, denominator: null, base: null, printed: '平成30年3月31日' }, 'milestone'],
  ['nothing measured', { state: 'notMeasured', value: null, numerator: null, denominator: null, base: null, printed: '未測定（…）' }],
])('%s may be', (_, change, kind) => {
  expect(told(change, kind)).toEqual([])
})

test.each<[string, object, string?]>([
  ['more than all', { value: '145.5', printed: '145.5％' }],
  ['less than nothing', { value: '-3', printed: '▲3件' }, 'count'],
  ['more who said so than were asked', { numerator: 421 }],
  ['more answers than forms sent', { base: { ...base, returned: 1501 } }],
  ['a base larger than what came back', { base: { ...base, n: 427 } }],
  ['another number in print', { printed: '99.9％' }],
  ['a value of nothing', { value: null, printed: '45.5％' }],
  ['measured and not measured', { state: 'notMeasured' }],
])('%s is told', (_, change, kind) => {
  expect(told(change, kind)).toEqual([expect.stringMatching(/^1⑴㋐① ./)])
})
