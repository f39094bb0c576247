// Knows that a breakdown by sex and age is held against the answers of all.
import { describe, expect, it } from 'vitest'
import type { BreakdownCell } from '../../../../shared/model/survey.ts'
import { checkBreakdown } from '../../../../shared/rules/survey/flags-of-survey.ts'
import { questionOf } from '../../../helpers/survey-factory.ts'

const question = questionOf([['+思う', 10]])
const optionId = question.options[0]?.id as BreakdownCell['optionId']
const cell = (sex: BreakdownCell['sex'], age: string, count: number): BreakdownCell => ({ optionId, sex, age, count })
const flag = (sum: number) => ({ code: 'breakdownUnlike', where: '思う', values: { sum, count: 10 } })

describe('checkBreakdown', () => {
  it('each division makes the whole', () => {
    const bySex = [cell('male', '', 4), cell('female', '', 6)]
    const byAge = [cell(null, '20代', 7), cell(null, '30代', 3)]
    const byBoth = [cell('male', '20代', 4), cell('female', '20代', 3), cell('female', '30代', 3)]
    expect(checkBreakdown(question, [...bySex, ...byAge, ...byBoth])).toEqual([])
    expect(checkBreakdown(question, [...bySex, cell('other', '', 1), ...byAge, cell(null, '40代', 2)])).toEqual([flag(11), flag(12)])
  })
  it('fewer are told only where those who did not say are counted too (西成区 問12: 199 + 226 of 448)', () => {
    expect(checkBreakdown(question, [cell('male', '', 4), cell('female', '', 5)])).toEqual([])
    expect(checkBreakdown(question, [cell('male', '', 4), cell('female', '', 4), cell('noAnswer', '', 1)])).toEqual([flag(9)])
    expect(checkBreakdown(question, [cell(null, '20代', 4), cell(null, '無回答', 5)])).toEqual([flag(9)])
  })
})
