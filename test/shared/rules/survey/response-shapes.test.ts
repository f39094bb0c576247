// Knows that tables of responses in the shapes in which wards publish them are read right, and that what is left of them is told.
import { describe, expect, it } from 'vitest'
import type { ResponseRow } from '../../../../shared/model/survey.ts'
import { readResponses } from '../../../../shared/rules/survey/read-responses.ts'
import { responseShapes } from '../../../fixtures/surveys/shapes/response-shapes.ts'

const said = (row: ResponseRow): string => {
  const line = (...parts: readonly (number | string | null)[]) =>
    parts.map((part) => (part === null || part === '' ? '－' : part)).join(',')
  const sent = line(row.sentMale, row.sentFemale, row.sentTotal)
  const returned = line(row.returnedMale, row.returnedFemale, row.returnedOther, row.returnedNoAnswer, row.returnedTotal)
  return `${row.isTotal ? '＝' : ''}${row.label}: ${sent}; ${returned}; ${line(row.rateMale, row.rateFemale, row.rateTotal)}`
}

describe('tables of responses', () => {
  it.each(responseShapes.map((shape) => [shape.name, shape] as const))('%s', (_, { table, rows, notes = [], problems = [] }) => {
    const read = readResponses(table.split('\n').map((line) => line.split('|')))
    expect([read.rows.map(said), read.notes.map(({ code }) => code), read.problems.map(({ text }) => text)]).toEqual([
      rows,
      notes,
      problems,
    ])
  })
})
