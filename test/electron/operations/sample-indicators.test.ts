// Knows that the sample ward's figures are of one piece: every rate adds up, its plans say what the figures say, and their ratings are what the rules propose.
import path from 'node:path'
import { expect, test } from 'vitest'
import { getWardPlan } from '../../../electron/db/repositories/ward-plan-tree.ts'
import { createSampleFile } from '../../../electron/operations/create-sample-file.ts'
import { readIndicatorBook } from '../../../electron/operations/read-indicator-book.ts'
import { measurementStates } from '../../../shared/model/indicator.ts'
import { figureOf } from '../../../shared/rules/figure-of.ts'
import { findFigureDifferences } from '../../../shared/rules/inspection/find-figure-differences.ts'
import { judgePlan } from '../../../shared/rules/judge/judge-plan.ts'
import { flagsOfSurvey } from '../../../shared/rules/survey/flags-of-survey.ts'
import { listFedTexts } from '../../../shared/words/fed-texts.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { makeTestContext } from '../../helpers/test-context.ts'

const years = [2013, 2014, 2015]

async function readSample() {
  const context = makeTestContext({ save: path.join(makeFolder(), 'sample.kusei') })
  await createSampleFile(context)
  const db = context.files.readable()
  const { basicPolicy: policy, judgementRules: rules } = context.resources
  const plans = years.map((year) => getWardPlan(db, year)).filter((plan) => plan !== null)
  return { book: readIndicatorBook(db, policy), policy, rules, plans }
}

test('the plans of three years show 21 indicators, and say in every cell what these say', async () => {
  const { book, policy, plans } = await readSample()
  const fed = listFedTexts(book, policy)
  expect(new Set(fed.map((text) => text.seriesId)).size).toBe(21)
  // the target of each, and the result of the 19 outcomes
  expect(fed.filter((text) => text.text !== '')).toHaveLength((21 + 19) * 3)
  for (const plan of plans) expect(findFigureDifferences(plan, fed)).toEqual([])
})

test('every rating of a shown indicator is the one that the rules propose', async () => {
  const { book, policy, rules, plans } = await readSample()
  for (const plan of plans) {
    const { byReview } = judgePlan(plan, 'selfEvaluation', { book, rules, policy })
    const judged = byReview.filter((one) => one.verdict.symbol !== '' && one.decided !== '')
    expect(judged.length, `${plan.fiscalYear}`).toBeGreaterThan(15)
    expect(judged.filter((one) => one.isDeparture).map((one) => [one.subjectId, one.decided, one.verdict.symbol])).toEqual([])
    expect(new Set(judged.map((one) => one.verdict.symbol))).toEqual(
      new Set(plan.fiscalYear === 2014 ? ['Ａ', 'Ｂ', '①'] : ['Ａ', 'Ｂ', '①', '②']),
    )
  }
})

test('every survey adds up, with the city’s 市共通調査 of each year among them', async () => {
  const { book } = await readSample()
  for (const survey of book.surveys) expect(flagsOfSurvey(survey), survey.name).toEqual([])
  expect(book.surveys.filter((survey) => survey.isCentral).map((survey) => [survey.fiscalYear, survey.returned])).toEqual([
    [2015, 426],
    [2014, 413],
    [2013, 405],
  ])
  expect(book.mysteryShoppings.map((shopping) => [shopping.fiscalYear, shopping.isCentral])).toEqual([
    [2015, true],
    [2014, true],
    [2013, true],
  ])
})

test('every kind and every state of a figure is there to be seen, and every common indicator has its value of 平成27年度', async () => {
  const { book } = await readSample()
  const kinds = new Set(book.series.filter((series) => series.measurements.length > 0).map((series) => series.kind))
  expect([...kinds].toSorted()).toEqual(['count', 'milestone', 'organisationRate', 'rate', 'relative', 'score'])
  const states = new Set(book.series.flatMap((series) => series.measurements.map((measurement) => measurement.state)))
  expect([...states].toSorted()).toEqual([...measurementStates].toSorted())
  const common = book.series.filter((series) => series.commonKey !== null)
  expect(common.map((series) => figureOf(series, 2015, 'selfEvaluation', book)?.state ?? null)).not.toContain(null)
  const score = common.find((series) => series.kind === 'score')
  expect(years.map((year) => score && figureOf(score, year, 'selfEvaluation', book)?.value)).toEqual(['3.3', '3.4', '3.5'])
})
