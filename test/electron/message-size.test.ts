// Knows that lists as long as a ward's plan pass the door to the main process, and what no screen sends does not.
import { expect, test } from 'vitest'
import { hasOwnSize } from '../../electron/message-size.ts'
import { makeMeasurement } from '../helpers/series-factory.ts'

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (_, column) => `${row}-${column}`))

test('the list of findings and the table of amounts go out whole', () => {
  expect(hasOwnSize('exportList', ['提出前点検', ['区分', '内容'], rows(900, 8)])).toBe(true)
  expect(hasOwnSize('exportList', ['金額', ['番号'], rows(350, 12)])).toBe(true)
})

test('what speaks of many places may be long, what speaks of one may not', () => {
  const places = rows(300, 4)
  for (const method of ['saveMany', 'setPostOf', 'changeTies', 'confirmCarried', 'rollOver'])
    expect(hasOwnSize(method, [2019, places])).toBe(true)
  expect(hasOwnSize('saveText', [2019, places])).toBe(false)
  const indicators = Array.from({ length: 300 }, (_, index) => ({ kind: 'outcomeIndicator', id: `${index}` }))
  expect(hasOwnSize('makeSeriesOfPlan', [2019, indicators])).toBe(true)
  expect(hasOwnSize('linkSeries', [2019, indicators])).toBe(false)
  const years = Array.from({ length: 112 }, (_, index) => ({ fiscalYear: 1989 + index, selfEvaluation: makeMeasurement(1989, '45.5') }))
  expect(hasOwnSize('saveSeriesYears', ['series', years])).toBe(true)
})
