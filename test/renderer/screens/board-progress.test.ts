// Knows that the home room asks for an official check that is open, and not for a quarter that the ward did not keep.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { progressOf } from '../../../renderer/screens/home/board-progress.ts'
import { boardRowsOf } from '../../../shared/rules/check/board-rows.ts'
import { checkDatesOf } from '../../../shared/rules/check/check-dates.ts'
import { sayLate } from '../../../shared/words/home.ts'
import { makeCheckBook } from '../../helpers/check-factory.ts'
import { planReviewed } from '../../helpers/checked-plan.ts'
import { generation } from '../../helpers/generations.ts'

const { checkCalendar } = loadResources(path.join(import.meta.dirname, '../../../resources'))
const g1 = generation('G1')
const dates = checkDatesOf(checkCalendar, g1.checks, 2015, new Map())
const askedOn = (today: string, plan: ReturnType<typeof planReviewed>) => {
  const rows = boardRowsOf({ plan, generation: g1, book: { ...makeCheckBook({}), dates }, rules: null, today })
  const progress = progressOf({ dates, rows, today })
  return [progress.dates?.check, progress.allDone]
}

test('a quarter that is over is asked for where the ward keeps it, but what is left of a late one stands back for 中間振り返り', () => {
  expect(askedOn('2015-07-15', planReviewed({}))).toEqual(['firstQuarter', false])
  expect(askedOn('2015-09-14', planReviewed({}))).toEqual(['midYearReview', false])
  const kept = planReviewed({ initiative: [{ period: 'firstQuarter', results: '予定どおり進めた。' }] })
  expect(askedOn('2015-08-30', kept)).toEqual(['firstQuarter', false])
  expect(askedOn('2015-08-30', planReviewed({}))).toEqual(['midYearReview', false])
  expect(askedOn('2015-09-14', kept)).toEqual(['midYearReview', false])
})

test('what else is late is named beside it, a quarter too', () => {
  const kept = planReviewed({
    initiative: [
      { period: 'firstQuarter', results: '予定どおり進めた。' },
      { period: 'midYearReview', findingAndImprovement: '周知が課題である。' },
    ],
  })
  const alsoLateOn = (today: string) => {
    const rows = boardRowsOf({ plan: kept, generation: g1, book: { ...makeCheckBook({}), dates }, rules: null, today })
    return progressOf({ dates, rows, today }).alsoLate.map(({ check }) => check)
  }
  expect(alsoLateOn('2015-08-30')).toEqual([])
  expect(alsoLateOn('2015-09-15')).toEqual(['firstQuarter'])
  expect(alsoLateOn('2016-05-17')).toEqual(['firstQuarter', 'selfEvaluation'])
  const late = dates.filter(({ check }) => check === 'firstQuarter' || check === 'midYearReview')
  expect(sayLate(late, '2015-09-16')).toBe('！期限を過ぎています：第1四半期（63日）・中間振り返り（1日）')
})

test('years later it is still the official check that is open', () => {
  expect(askedOn('2026-04-20', planReviewed({}))).toEqual(['midYearReview', false])
})
