// Knows how what goes out is laid out as a whole: names of sheets that Excel takes and that differ, charts that follow them, a cover that names every page.
import { expect, test } from 'vitest'
import type { CoverSheet } from '../../../shared/forms/cover-sheet.ts'
import { layingOut, layoutBooks } from '../../../shared/forms/layouts-of-source.ts'
import type { OutputSource } from '../../../shared/forms/output-source.ts'
import type { ReportSheet } from '../../../shared/forms/report-sheet.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const list = (title: string, rows: number): OutputSource => ({
  list: { title, columns: ['番号', '内容'], rows: Array.from({ length: rows }, (_, n) => [String(n), '長い内容'.repeat(30)]) },
})
const cover: CoverSheet = {
  sheetName: '送付票',
  title: '送付票',
  facts: [{ label: '区', text: '天王寺区（271098）' }],
  blanks: ['提出先'],
  listTitle: '内訳',
  heads: ['番号', '様式', '場所', 'ページ'],
  pageUnit: 'ページ',
  notCounted: '－',
  files: [],
  notes: ['※ 注'],
}
const charted = (sheetName: string): readonly ReportSheet[] => {
  const cell = { text: '1', number: { value: 1, format: '0' } }
  const line = { name: '実績', look: 'actual', cells: ['r:1', 's:1'], breaks: [] } as const
  const chart = { title: '図', description: '', sheetName, years: ['r:0', 's:0'], lines: [line] }
  const base = { title: '題', tag: '', facts: '', empty: '', notes: [] }
  const columns = ['年度', '実績'].map((head) => ({ head, widthPt: 100, align: 'left' }) as const)
  return [
    { ...base, sheetName: '経営課題1', columns, rows: [{ key: 'c', heading: '文', charts: [chart] }] },
    { ...base, sheetName, columns, rows: ['r', 's'].map((key) => ({ key, cells: [{ text: '26' }, cell] })) },
  ]
}
const textsOf = (layout: ReturnType<typeof layoutForm>) => layout.pages.flatMap(({ cells }) => cells.map(({ text }) => text))

test('forms keep their layout and their order; what is read step by step is the same', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, () => '文')
  const forms = { generation: generation('G1'), formIds: ['form1', 'form2'], plan, wardName: '北区', edition: '（案）' }
  const books = [{ fileName: 'a.xlsx', sources: [forms, list('一覧', 1)] }]
  const seen: number[] = []
  const [book] = layoutBooks(books, (done) => seen.push(done))
  expect(book?.sheets.map(({ layout }) => layout.sheetName)).toEqual(['様式1', '様式2', '一覧'])
  expect(book?.sheets[1]?.layout).toEqual(layoutForm({ ...forms, formId: 'form2' }))
  expect(book?.sheets.map(({ source }) => source)).toEqual([forms, forms, books[0]?.sources[1]])
  expect(seen).toEqual([1, 2, 3])
  expect([...layingOut(books)]).toHaveLength(3)
})

test('names of sheets differ by more than case and width, have at most 31 letters, and charts are fed from the new name', () => {
  const [book] = layoutBooks([
    {
      fileName: '',
      sources: [
        { report: charted('数値') },
        { report: charted('数値') },
        list('ABC', 1),
        list('ａｂｃ', 1),
        { report: charted('名'.repeat(40)) },
      ],
    },
  ])
  const names = book?.sheets.map(({ layout }) => layout.sheetName) ?? []
  expect(names).toEqual(['経営課題1', '数値', '経営課題1（2）', '数値（2）', 'ABC', 'ａｂｃ（2）', '経営課題1（3）', '名'.repeat(31)])
  const fed = book?.sheets.flatMap(({ charts }) => charts.map(({ chart }) => chart.sheetName))
  expect(fed).toEqual(['数値', '数値（2）', '名'.repeat(31)])
})

test('sheets of several checks in one book say which check they are of, those of one check alone do not', () => {
  const review = (apart: string): OutputSource => ({ report: charted('指標の数値'), apart })
  const namesOf = (...sources: OutputSource[]) =>
    layoutBooks([{ fileName: '', sources }])[0]?.sheets.map(({ layout }) => layout.sheetName) ?? []
  expect(namesOf(review('第1四半期'), list('一覧', 1), review('自己評価'))).toEqual([
    '第1四半期 経営課題1',
    '第1四半期 指標の数値',
    '一覧',
    '自己評価 経営課題1',
    '自己評価 指標の数値',
  ])
  expect(namesOf(review('第1四半期'), list('一覧', 1))).toEqual(['経営課題1', '指標の数値', '一覧'])
})

test('the cover of one book names its sheets with their pages, that of many the files', () => {
  const forms = [list('一覧', 1), list('長い一覧', 60)]
  const [one] = layoutBooks([{ fileName: 'a.xlsx', sources: [{ cover }, ...forms] }])
  const pages = one?.sheets[2]?.layout.pages.length ?? 0
  expect(pages).toBeGreaterThan(1)
  const texts = textsOf(one?.sheets[0]?.layout as never)
  expect(texts).toEqual(expect.arrayContaining(['天王寺区（271098）', '提出先', '※ 注']))
  expect(texts.slice(texts.indexOf('1'))).toEqual(['1', '一覧', '一覧', '1ページ', '2', '長い一覧', '長い一覧', `${pages}ページ`, '※ 注'])
  const many = layoutBooks([
    { fileName: '00.xlsx', sources: [{ cover }] },
    ...forms.map((source, nth) => ({ fileName: `0${nth + 1}.xlsx`, sources: [source] })),
  ])
  expect(textsOf(many[0]?.sheets[0]?.layout as never)).toEqual(expect.arrayContaining(['01.xlsx\n一覧', '02.xlsx\n長い一覧']))
})

test('a list of a hundred sheets goes on over pages, each with its heads', () => {
  const sources = Array.from({ length: 100 }, (_, nth) => list(`一覧${nth}`, 1))
  const [book] = layoutBooks([{ fileName: '', sources: [{ cover }, ...sources] }])
  const pages = book?.sheets[0]?.layout.pages ?? []
  expect(pages.length).toBeGreaterThan(1)
  for (const { cells } of pages) expect(cells.map(({ text }) => text)).toContain('様式')
})
