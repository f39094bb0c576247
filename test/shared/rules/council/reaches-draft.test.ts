// Knows by the city's calendar which plan an opinion of a day still reaches.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { CheckCalendar } from '../../../../shared/model/check.ts'
import { reachOf } from '../../../../shared/rules/council/reaches-draft.ts'

const calendar = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../../resources/check-calendar.json'), 'utf8'),
) as CheckCalendar

// 素案 goes to the council on 1 December, 案 is published on 1 February, the budget is made from 1 November to 15 February
test.each([
  ['2026-06-30', 'draft', 2027, '2026-12-01', 154, false, 'before'],
  ['2026-10-31', 'draft', 2027, '2026-12-01', 31, false, 'before'],
  ['2026-11-01', 'draft', 2027, '2026-12-01', 30, false, 'during'],
  ['2026-11-17', 'draft', 2027, '2026-12-01', 14, false, 'during'],
  ['2026-11-18', 'draft', 2027, '2026-12-01', 13, true, 'during'],
  ['2026-11-30', 'draft', 2027, '2026-12-01', 1, true, 'during'],
  ['2026-12-01', 'plan', 2027, '2027-02-01', 62, false, 'during'],
  ['2027-01-31', 'plan', 2027, '2027-02-01', 1, true, 'during'],
  ['2027-02-01', 'nextYear', 2028, '2027-12-01', 303, false, 'during'],
  ['2027-02-16', 'nextYear', 2028, '2027-12-01', 288, false, 'after'],
  ['2027-03-31', 'nextYear', 2028, '2027-12-01', 245, false, 'after'],
  ['2027-04-01', 'draft', 2028, '2027-12-01', 244, false, 'before'],
])('%s: %s of %i, by %s', (day, verdict, planYear, until, daysLeft, isTight, budget) => {
  expect(reachOf(day, calendar, 14)).toMatchObject({ verdict, planYear, until, daysLeft, isTight, budget })
})

test('a calendar without 素案 gives no answer; one without 案 none between', () => {
  const without = (id: string) => ({ ...calendar, seasons: calendar.seasons.filter((season) => season.id !== id) })
  expect(reachOf('2026-06-30', without('draftToCouncil'), 14)).toBeNull()
  expect(reachOf('2026-12-10', without('draftPlan'), 14)).toMatchObject({ verdict: 'nextYear', planYear: 2028 })
  expect(reachOf('2026-12-10', without('budget'), 14)).toMatchObject({ verdict: 'plan', budget: null, budgetFrom: null })
})
