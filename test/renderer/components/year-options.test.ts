// Knows which years can be chosen, on either side of the forms and of the first of April.
import { expect, test } from 'vitest'
import { listYearOptions } from '../../../renderer/components/year-options.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'

const generations = [
  { id: 'G1', firstYear: 2013, lastYear: 2022 },
  { id: 'G2', firstYear: 2024, lastYear: null },
] as unknown as readonly FormGeneration[]
const generationOf = (today: string, year: number) =>
  listYearOptions(generations, today, []).find((option) => option.fiscalYear === year)?.generation?.id ?? null

test('newest first, from next fiscal year to the year before the first form', () => {
  const years = listYearOptions(generations, '2026-03-31', []).map((option) => option.fiscalYear)
  expect(years[0]).toBe(2026)
  expect(years.at(-1)).toBe(2012)
  expect(listYearOptions(generations, '2026-04-01', [])[0]?.fiscalYear).toBe(2027)
})

test('each year has the form that holds in it, a gap and the time before have none', () => {
  expect([2012, 2013, 2022, 2023, 2024, 2027].map((year) => generationOf('2026-11-23', year))).toEqual([null, 'G1', 'G1', null, 'G2', 'G2'])
})

test('a year that the file has is marked', () => {
  const taken = listYearOptions(generations, '2026-11-23', [2015]).filter((option) => option.isTaken)
  expect(taken.map((option) => option.fiscalYear)).toEqual([2015])
})

test('without any form there is nothing to choose', () => expect(listYearOptions([], '2026-11-23', [])).toEqual([]))
