// Knows that a check has one name everywhere, in narrow columns too.
import { expect, test } from 'vitest'
import type { Check } from '../../../shared/model/check.ts'
import { shortLabelOfCheckOf } from '../../../shared/words/act-items.ts'

test.each([
  [2015, 'firstQuarter', '27年度 第1四半期'],
  [2015, 'midYearReview', '27年度 中間振り返り'],
  [2019, 'selfEvaluation', '元年度 自己評価'],
  [2015, null, '27年度'],
] as const satisfies readonly (readonly [number, Check | null, string])[])('of %i %s: %s', (fiscalYear, check, label) => {
  expect(shortLabelOfCheckOf(fiscalYear, check)).toBe(label)
})
