// Knows that the home room asks for an official check that is open, and not for a quarter that the ward did not keep.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { progressOf } from '../../../renderer/screens/home/board-progress.ts'
import { boardRowsOf } from '../../../shared/rules/check/board-rows.ts'
import { checkDatesOf } from '../../../shared/rules/check/check-dates.ts'
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

test('a quarter that is over is asked for where the ward keeps it, and till its deadline', () => {
  expect(askedOn('2015-07-15', planReviewed({}))).toEqual(['firstQuarter', false])
  expect(askedOn('2015-09-14', planReviewed({}))).toEqual(['midYearReview', false])
  const kept = planReviewed({ initiative: [{ period: 'firstQuarter', results: '予定どおり進めた。' }] })
  expect(askedOn('2015-09-14', kept)).toEqual(['firstQuarter', false])
})

test('years later it is still the official check that is open', () => {
  expect(askedOn('2026-04-20', planReviewed({}))).toEqual(['midYearReview', false])
})
