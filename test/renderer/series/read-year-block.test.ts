// Knows which pasted blocks have a column of years, and on which columns the others of it are laid.
import { expect, test } from 'vitest'
import { readYearBlock } from '../../../renderer/screens/indicators/series/read-year-block.ts'
import { readTsv } from '../../../shared/rules/read-block.ts'
import { seriesWords } from '../../../shared/words/series.ts'

const columns = (['year', 'target', 'withdrawal', 'midYearReview', 'selfEvaluation', 'total', 'change', 'verdict', 'break'] as const).map(
  (key) => ({
    key,
    label: seriesWords.column[key],
  }),
)
const typed = new Set(['target', 'withdrawal', 'midYearReview', 'selfEvaluation'])
const read = (text: string, at: number) => readYearBlock(readTsv(text), at, columns, (key) => typed.has(key))
const cells = (text: string, at: number) => read(text, at)?.cells.map((cell) => `${cell.fiscalYear} ${cell.columnKey} ${cell.text}`)

test('from the column 年度 on they stand as in the table; from another one on, the first behind the year stands there', () => {
  expect(cells('2014\t48\n2015\t50', 0)).toEqual(['2014 target 48', '2015 target 50'])
  expect(cells('H26\t44.1\nH27\t45.5', 4)).toEqual(['2014 selfEvaluation 44.1', '2015 selfEvaluation 45.5'])
  expect(cells('H27\t45.5', 4)).toEqual(['2015 selfEvaluation 45.5'])
})

test('headings say which column is meant, in whatever order', () => {
  expect(cells('年度\t実績値（％）\t年次目標\nH27\t45.5\t50', 2)).toEqual(['2015 selfEvaluation 45.5', '2015 target 50'])
  expect(cells('\t中間振り返りの実績\t撤退・再構築基準\nR元\t45.5\t30', 1)).toEqual(['2019 midYearReview 45.5', '2019 withdrawal 30'])
})

test('numbers, even of four digits, are no years where they are not several lines of them with something beside', () => {
  expect(read('2015', 4)).toBeNull()
  expect(read('2015\n2016', 4)).toBeNull()
  expect(read('2015\t45.5', 3)).toBeNull()
  expect(read('45.5\t46\n44\t45', 3)).toBeNull()
  expect(read('', 0)).toBeNull()
})

test('a line without a year among others is told, never laid where the cursor is', () => {
  const complaint = '「合計」は年度として読み取れません。「平成27年度」「H27」「2015」のように書いてください。'
  expect(read('H27\t45.5\n合計\t90', 1)?.complaints).toEqual([complaint])
  expect(read('年度\t実績\n2015\t45.5\n合計\t90', 1)?.complaints).toEqual([complaint])
})

test('empty lines and cells say nothing; what is not typed is named', () => {
  expect(read('H26\t48\n\t\nH27\t\n', 0)).toEqual({
    years: [2014, 2015],
    cells: [{ fiscalYear: 2014, columnKey: 'target', text: '48' }],
    leftOut: [],
    complaints: [],
  })
  expect(read('H26\t44.1\t2\t達成', 4)?.leftOut).toEqual(['累計', '前年度比'])
  expect(read('年度\t備考\nH26\tあ', 0)?.leftOut).toEqual(['備考'])
})

test('a year that is none, twice there, or out of what a file holds is told', () => {
  const complaints = read('昭和60年度\t1\nH27\t2\n2015\t3\nあ\t4', 0)?.complaints ?? []
  expect(complaints.map((complaint) => complaint.slice(0, 8))).toEqual(['「昭和60年度」', '「2015」の行', '「あ」は年度とし'])
})
