// Knows how a plain list is laid out for printing: nothing lost, nothing cut, no page too full.
import { expect, test } from 'vitest'
import { layoutList } from '../../../shared/forms/layout-list.ts'
import { bodyHeightOf } from '../../../shared/forms/layout-form.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

const table = fc.record({
  title: fc.string({ minLength: 1, maxLength: 40 }),
  columns: fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 9 }),
  rows: fc.array(fc.array(anyText(30), { maxLength: 9 }), { maxLength: 40 }),
})

test('every text stands in its column, in order, whole; each page fits with its head', () => {
  fc.assert(
    fc.property(table, (list) => {
      const layout = layoutList(list)
      const cells = layout.pages.flatMap((page) => page.cells)
      const wanted = list.rows.flatMap((row) => list.columns.map((_, column) => (row[column] ?? '').replaceAll('\t', '\u3000')))
      expect(cells.map(({ text }) => text)).toEqual(wanted)
      expect(cells.map(({ columns }) => columns[0])).toEqual(list.rows.flatMap(() => list.columns.map((_, column) => column)))
      for (const page of layout.pages) {
        const rows = new Set(page.cells.map(({ topPt }) => topPt)).size
        if (rows > 1) expect(layout.titleHeightPt + page.heightPt).toBeLessThanOrEqual(bodyHeightOf(layout.page))
        for (const cell of page.cells) expect(cell.heightPt).toBeGreaterThanOrEqual(cell.lines.length * 13.5)
      }
    }),
    { numRuns: 60 },
  )
})

test('columns take the width that their texts need, and never more than the paper has', () => {
  const widths = (rows: readonly (readonly string[])[], columns = ['番号', '名称', '指摘']) =>
    layoutList({ title: '表', columns, rows }).page.columnWidthsPt
  const [number = 0, name = 0, sentence = 0] = widths([['1-1-1', '見守り', 'この欄が空欄です。'.repeat(12)]])
  expect(number).toBeLessThan(name * 1.5)
  expect(sentence).toBeGreaterThan(name * 4)
  const many = widths(
    [Array.from({ length: 12 }, () => '長い文です。'.repeat(30))],
    Array.from({ length: 12 }, (_, i) => `列${i}`),
  )
  for (const all of [[number, name, sentence], many]) expect(all.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(770)
})

test('the sheet has a name that Excel takes', () => {
  for (const [title, name] of [
    ['提出前点検', '提出前点検'],
    ["'a/b:c*'", 'a b c'],
    ['[]', 'Sheet1'],
    ['とても長い名前のついた一覧の表である', 'とても長い名前のついた一覧の表'],
  ])
    expect(layoutList({ title: title as string, columns: ['列'], rows: [] }).sheetName).toBe(name)
})
