// Knows that a published table reads back cell by cell, and that no cell of it is a formula.
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { unshieldFormula, writeCsv } from '../../../shared/rules/write-csv.ts'
import { fc } from '../../helpers/fast-check.ts'

const rowsOf = (csv: string) => {
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',', quoteChar: '"' })
  expect(errors).toEqual([])
  return data
}

test('UTF-8 with its mark, CRLF behind every row, quotes doubled, numbers bare, nothing known as nothing', () => {
  const csv = writeCsv({
    columns: ['名称', '数値'],
    rows: [
      ['a,"b"\n一行\r\nあと', 1234567],
      ['𠮷', -5],
      ['', null],
    ],
  })
  expect(csv).toBe('\ufeff名称,数値\r\n"a,""b""\n一行\r\nあと",1234567\r\n𠮷,-5\r\n,\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+81', "'+81"],
  ['-－', "'-－"],
  ['＝HYPERLINK("x")', `"'＝HYPERLINK(""x"")"`],
  ['@x', "'@x"],
  ['\t=1', "'\t=1"],
  ["'=1", "''=1"],
  ["'普通", "'普通"],
  ['１＝１', '１＝１'],
])('%j stands as %j', (text, cell) => {
  expect(writeCsv({ columns: ['a'], rows: [[text]] })).toBe(`\ufeffa\r\n${cell}\r\n`)
})

test('whatever is written is read back letter by letter', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('=', "'", '"', ',', '\r', '\n', '\t', '+', '-', '＠'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const [, ...back] = rowsOf(writeCsv({ columns: ['一', '二'], rows }))
      expect(back.slice(0, rows.length).map((row) => row.map(unshieldFormula))).toEqual(rows)
      expect(back.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
