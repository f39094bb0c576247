// Knows that a check nobody is asked for in a plan is not offered, and that a plan of which nothing is checked is offered all of its year's.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import { checkDatesOf } from '../../../../shared/rules/check/check-dates.ts'
import { datesWithItems } from '../../../../shared/rules/check/dates-with-items.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const { checkCalendar } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
const offered = (initiativesEach: number, { checks }: FormGeneration, asked: FormGeneration) =>
  datesWithItems(
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach }, (place) => place),
    asked,
    checkDatesOf(checkCalendar, checks, 2015, new Map()),
  ).map(({ check }) => check)
const [g1, g2] = [generation('G1'), generation('G2')]
const quarters = ['firstQuarter', 'secondQuarter', 'thirdQuarter', 'fourthQuarter']

test('a year with 具体的取組 has quarters and what its form has', () => {
  expect(offered(1, g1, g1).toSorted()).toEqual([...quarters, 'midYearReview', 'selfEvaluation'].toSorted())
})

// official-forms §1.4: the one sheet of 令和5年度 has neither 具体的取組 nor 中間振り返り
test('without 具体的取組 there are quarters only where the form has none: then they look at 戦略', () => {
  expect(offered(0, g1, g1)).toEqual(['midYearReview', 'selfEvaluation'])
  expect(offered(0, g2, g2)).toEqual([...quarters, 'selfEvaluation'])
})

test('where nothing is to be checked all are offered', () => {
  expect(offered(0, g2, { ...g1, checks: [] }).toSorted()).toEqual([...quarters, 'selfEvaluation'].toSorted())
})
