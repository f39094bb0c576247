// Knows that the page for the PDF has every page of the layouts on its own sheet, every line where it was laid out, and nothing that could run or be fetched.
import { expect, test } from 'vitest'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { layoutList } from '../../../shared/forms/layout-list.ts'
import { pagesHtml } from '../../../shared/forms/pages-html.ts'
import { layoutReport, placedChartsOf, type ReportSheet } from '../../../shared/forms/report-sheet.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'

const layouts = [
  ...['form1', 'form2'].map((formId) => layoutForm({ generation: generation('G1'), formId, plan: samplePlan(2015), wardName: '天王寺区' })),
  layoutList({ title: '一覧<b>', columns: ['番号', '"語"'], rows: [['1', '<script>alert(1)</script>&amp;𠮷']] }),
]
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('a sheet for each page, of the right paper, numbered from 1 in each form; all lines in it in order', () => {
  const html = pagesHtml(layouts)
  const sheets = html.split('<section class="sheet ').slice(1)
  const pages = layouts.flatMap((layout) => layout.pages.map((page, index) => ({ layout, page, index })))
  expect(sheets).toHaveLength(pages.length)
  for (const [nth, { layout, page, index }] of pages.entries()) {
    const sheet = sheets[nth] ?? ''
    expect(sheet.startsWith(`A4-${layout.page.orientation}"`)).toBe(true)
    expect(sheet.match(/<h1 /g) ?? []).toHaveLength(index === 0 ? 1 : 0)
    const texts = [...sheet.matchAll(/<(p|h1) [^>]*>([^]*?)<\/\1>/g)].map(([, , text = '']) => plain(text))
    const wanted = [...layout.title, ...page.cells].filter(({ text }) => text !== '')
    expect(texts).toEqual([...wanted.map(({ lines, vertical }) => lines.join(vertical ? '' : '\n')), `- ${index + 1} -`])
  }
  expect(html).toContain('@page A4-portrait{size:210mm 297mm;margin:0}')
  expect(html).toContain('@page A4-landscape{size:297mm 210mm;margin:0}')
  expect(html).not.toMatch(/<script|<img|<link|https?:|url\(/)
})

test('what went is struck through and what came is underlined, over the end of a line too', () => {
  const [layout] = layouts.slice(-1)
  const [page] = layout?.pages ?? []
  const cell = page?.cells[1]
  if (!layout || !cell) throw new Error('no cell')
  const pieces = [
    { text: '前の', state: 'removed' },
    { text: 'あと', state: 'added' },
    { text: '同じ', state: 'same' },
  ] as const
  const torn = { ...cell, text: '前のあと同じ', lines: ['前のあ', 'と同じ'], pieces }
  const html = pagesHtml([{ ...layout, pages: [{ heightPt: 30, cells: [torn] }] }])
  expect(html).toContain('<del>前の</del><ins>あ</ins>\n<ins>と</ins>同じ')
})

const years = ['H25', 'H26', 'H27']
const number = (text: string) => (text === '' ? { text } : { text, number: { value: Number(text), format: '#,##0.0' } })
const numbers: ReportSheet = {
  sheetName: '指標の数値',
  title: '指標の数値',
  tag: '',
  facts: '',
  columns: [
    { head: '年度', widthPt: 80, align: 'left' },
    { head: '実績', widthPt: 80, align: 'right' },
  ],
  rows: years.map((year, index) => ({ key: year, cells: [{ text: year }, number(['31.2', '', '44.4'][index] ?? '')] })),
  empty: '',
  notes: [],
}
const review: ReportSheet = {
  ...numbers,
  sheetName: '経営課題1',
  rows: [
    {
      key: 'a',
      heading: '本文',
      isText: true,
      charts: [
        {
          title: '声かけ<割合>',
          description: '31.2から44.4へ。',
          sheetName: '指標の数値',
          years: years.map((year) => `${year}:0`),
          lines: [{ name: '実績', look: 'actual', cells: years.map((year) => `${year}:1`), breaks: [] }],
        },
      ],
    },
  ],
}

test('a chart is a drawing with a name, its numbers are those of the cells, and no line leads over a year without one', () => {
  const html = pagesHtml([layoutReport(review), layoutReport(numbers)], [placedChartsOf(review), []])
  const [, chart = ''] = /(<svg [^>]*role="img"[^]*?<\/svg>)/.exec(html) ?? []
  expect(chart).toContain('aria-label="声かけ&lt;割合&gt;　31.2から44.4へ。"')
  const words = [...chart.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  for (const word of ['H25', 'H26', 'H27', '31.2', '44.4', '実績']) expect(words).toContain(word)
  const [, line = ''] = /<path d="([^"]*)" stroke="#00459e" stroke-width="1.75"\/>/.exec(chart) ?? []
  expect(line.match(/M/g)).toHaveLength(2)
  expect(line).not.toContain('L')
})

test('300 取組 are laid out in time', () => {
  const many = Array.from({ length: 8 }, () => layouts[1]).flatMap((layout) => layout ?? [])
  const begin = performance.now()
  expect(pagesHtml(many).length).toBeGreaterThan(1_000_000)
  expect(performance.now() - begin).toBeLessThan(3000)
})
