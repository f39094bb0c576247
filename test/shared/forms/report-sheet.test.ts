// Knows how a report in columns is laid out: every text whole, in its column, the heads on every page, numbers kept as numbers.
import { expect, test } from 'vitest'
import { layoutReport, type ReportRow, type ReportSheet, reportWidthPt } from '../../../shared/forms/report-sheet.ts'
import { anyText } from '../../helpers/any-text.ts'
import { expectSoundLayout } from '../../helpers/layout-checks.ts'
import { fc } from '../../helpers/fast-check.ts'

const columns = [
  { head: '番号', widthPt: 60, align: 'left' },
  { head: '成果指標', widthPt: 300, align: 'left' },
  { head: '実績値', widthPt: 90, align: 'right' },
] as const
const sheetOf = (rows: readonly ReportRow[], notes: readonly string[] = []): ReportSheet => ({
  sheetName: '報告',
  title: '平成29年度　港区　成果指標実績報告',
  tag: '【報告】',
  facts: '作成日　平成30年5月1日',
  columns,
  rows,
  empty: '記録はありません。',
  notes,
})

test('every text of every row is printed once, whole and in order, under the heads of its columns', () => {
  const row = fc.oneof(anyText(200), fc.tuple(anyText(60), anyText(900), anyText(20)))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), fc.array(anyText(120), { maxLength: 3 }), (drawn, notes) => {
      const rows = drawn.map(
        (one, index): ReportRow =>
          typeof one === 'string' ? { key: `r${index}`, heading: one } : { key: `r${index}`, cells: one.map((text) => ({ text })) },
      )
      const layout = layoutReport(sheetOf(rows, notes))
      expectSoundLayout(layout)
      const printed = new Map<string, string>()
      for (const { cells } of layout.pages) {
        for (const { key, text, lines } of cells) {
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
          const of = key.replace(/#\d+$/, '')
          printed.set(of, (printed.get(of) ?? '') + text.replaceAll(/\s/g, ''))
        }
      }
      for (const one of rows) {
        const texts = 'heading' in one ? [[one.key, one.heading]] : one.cells.map(({ text }, index) => [`${one.key}:${index}`, text])
        for (const [key = '', text = ''] of texts) expect(printed.get(key) ?? '').toBe(text.replaceAll(/\s/g, ''))
      }
      layout.pages.forEach((page, index) => {
        const heads = page.cells.filter(({ key }) => key.startsWith('head:')).map(({ text }) => text)
        expect(heads, `page ${index + 1}`).toEqual(['番号', '成果指標', '実績値'])
      })
    }),
    { numRuns: 40 },
  )
})

test('notes never stand on a page without a row', () => {
  for (let count = 1; count < 60; count += 1) {
    const rows = Array.from({ length: count }, (_, index): ReportRow => ({ key: `r${index}`, cells: [{ text: '指標' }] }))
    const last = layoutReport(sheetOf(rows, ['※ 注1', '※ 注2', '※ 注3'])).pages.at(-1)
    expect(last?.cells.map(({ key }) => key).filter((key) => /^(r|note:2)/.test(key)).length, `${count} rows`).toBeGreaterThan(1)
  }
})

test('a number stays a number, shown as it is printed; a report without rows says so', () => {
  const number = { value: 45.5, format: '0.0"％"' }
  const cellsOf = (rows: readonly ReportRow[]) => layoutReport(sheetOf(rows)).pages.flatMap(({ cells }) => cells)
  const cells = cellsOf([{ key: 'a', cells: [{ text: '1⑴㋐' }, { text: '実感している区民の割合' }, { text: '45.5％', number }] }])
  expect(cells.find(({ key }) => key === 'a:2')).toMatchObject({ number, text: '45.5％', columns: [2, 3] })
  expect(cellsOf([]).map(({ text }) => text)).toContain('記録はありません。')
  expect(reportWidthPt).toBeLessThanOrEqual(774)
})
