// Knows that 成果指標実績報告 says of all 17 common indicators what was recorded, with its base, and that its pages print it whole.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyWorkbook } from '../../../electron/excel/verify-workbook.ts'
import { writeWorkbook } from '../../../electron/excel/write-workbook.ts'
import { resultReportOf } from '../../../electron/operations/result-report-of.ts'
import { loadResources } from '../../../electron/resources.ts'
import { layoutReport, type ReportSheet, reportWidthPt } from '../../../shared/forms/report-sheet.ts'
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import type { IndicatorSeries, Measurement } from '../../../shared/model/indicator.ts'
import type { Survey } from '../../../shared/model/survey.ts'
import { commonSeriesOf } from '../../../shared/rules/common-series.ts'
import { expectSoundLayout } from '../../helpers/layout-checks.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'

const { basicPolicy: policy, judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../resources'))
const year = 2016
const blank: Omit<Measurement, 'fiscalYear'> = {
  period: 'selfEvaluation',
  state: 'value',
  value: null,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  questionId: null,
  mysteryShoppingId: null,
  from: null,
  until: null,
  measuredBy: '',
  evidence: null,
  note: '',
}
/** 大正区民1,500人のうち426人（28.4%）; of them 253 say yes: 253 ÷ 426 = 59.38… → 59.4. */
const survey: Survey = {
  id: 's' as never,
  fiscalYear: year,
  name: '平成28年度区民アンケート',
  type: 'randomSample',
  mode: '郵送',
  population: '18歳以上の区民',
  from: '2017-01-12',
  until: '2017-02-02',
  sent: 1500,
  returned: 426,
  printedRate: '',
  source: '',
  notes: '',
  isCentral: false,
  responses: [],
  questions: [
    {
      id: 'q' as never,
      number: '問5',
      text: '身近な地域で「声かけ」「見守り」があると感じますか。',
      allowsSeveral: false,
      filter: null,
      filterText: '',
      countsNoAnswer: false,
      rounding: 'total',
      printedBase: null,
      printedRate: '',
      options: [
        { id: 'o1' as never, label: '感じる', role: 'answer', isPositive: true, count: 253, printedPercent: '' },
        { id: 'o2' as never, label: '感じない', role: 'answer', isPositive: false, count: 173, printedPercent: '' },
      ],
    },
  ],
}
const said: Readonly<Record<string, Partial<IndicatorSeries>>> = {
  '1-1-ア-1': {
    measurements: [
      { ...blank, fiscalYear: 2015, value: '45' },
      { ...blank, fiscalYear: year, questionId: 'q' as never },
    ],
    targets: [{ fiscalYear: year, target: { value: '48', upper: null, day: null, text: '' }, withdrawal: null }],
    breaks: [{ fiscalYear: year, aspects: ['wording'], note: '設問の言い方を変えた' }],
  },
  '1-2-ア-1': {
    targets: [{ fiscalYear: year, target: { value: null, upper: null, day: null, text: '' }, withdrawal: '20' }],
    measurements: [{ ...blank, fiscalYear: year, state: 'notMeasured', reason: '調査を行わなかった', substitute: '参加者数120人' }],
  },
  '1-3-ア-1': { measurements: [{ ...blank, fiscalYear: 2015, day: '2016-03-15' }] },
  '1-3-イ-1': {
    measurements: [
      { ...blank, fiscalYear: 2015, value: '2' },
      { ...blank, fiscalYear: year, value: '0' },
    ],
  },
  '2-3-ア-2': { measurements: [{ ...blank, fiscalYear: year, value: '3.46' }] },
}
const book: IndicatorBook = {
  series: commonSeriesOf(policy, []).map((series) => ({ ...series, ...said[series.commonKey ?? ''] })),
  surveys: [survey],
  mysteryShoppings: [],
  decisions: [],
  settings: { referenceBelow: null, stars: null },
}
const report = { fiscalYear: year, firstReiwaYearAs: 'reiwa', wardName: '大正区', today: '2017-06-01', policy, book, rules } as const
const sheets = resultReportOf(report)
const [first] = sheets as readonly [ReportSheet, ReportSheet, ReportSheet]
const rowOf = (number: string): readonly string[] => {
  const row = first.rows.find((one) => 'cells' in one && one.cells[0]?.text === number)
  return row && 'cells' in row ? row.cells.map(({ text }) => text) : []
}

describe('resultReportOf', () => {
  test('has the 17 indicators in the order of the policy, each with its marks', () => {
    const numbers = first.rows.flatMap((row) => ('cells' in row ? [row.cells[0]?.text] : []))
    expect(numbers).toEqual([
      '1⑴㋐',
      '1⑵㋐',
      '1⑵㋑',
      '1⑶㋐',
      '1⑶㋑',
      '1⑶',
      '1⑷㋐',
      '1⑷㋑',
      '2⑴㋐①',
      '2⑴㋐②',
      '2⑴㋐③',
      '2⑴㋑①',
      '2⑴㋑②',
      '2⑵㋐',
      '2⑶㋐①',
      '2⑶㋐②',
      '2⑶㋑',
    ])
  })

  test('says targets, results of three years, base, progress and verdict', () => {
    const row = rowOf('1⑴㋐')
    expect(row.slice(2, 8)).toEqual([
      '区',
      '市：平成29年度までに　50％以上\n年次：48％以上',
      '－',
      '45.0％',
      '59.4％',
      'n=426\n回収率28.4%',
    ])
    // 59.4 ÷ 48 = 1.2375
    expect(row.slice(9)).toEqual(['123.8％\n＋11.4ポイント', '達成'])
  })

  test('keeps what was not measured, a count of 0, a milestone and a score apart', () => {
    // 撤退・再構築基準 alone is no 年次目標
    expect(rowOf('1⑵㋐')[3]).toBe('市：平成29年度までに　50％以上')
    expect(rowOf('1⑵㋐')[6]).toBe('未測定（調査を行わなかった）［代替：参加者数120人］')
    expect(rowOf('1⑵㋐').slice(9)).toEqual(['－', '－'])
    // 2 of 平成27年度 and 0 of 平成28年度: the total is judged
    expect(rowOf('1⑶㋑').slice(5)).toEqual(['2件\n（累計2件）', '0件\n（累計2件）', '－', '－', '200.0％\n＋1件', '達成'])
    // reached in 平成27年度, and so it stays
    expect(rowOf('1⑶㋐').slice(4, 7)).toEqual(['－', '平成28年3月15日に実施', '実施済（平成28年3月15日）'])
    expect(rowOf('1⑶㋐').at(-1)).toBe('達成')
    // 3.46 prints as 3.5, and 3.5 is what is judged
    expect(rowOf('2⑶㋐②').slice(6)).toEqual(['3.5点', '－', '民間事業者の覆面調査員による調査（５点満点）', '100.0％\n±0', '達成'])
    expect(rowOf('2⑵㋐')[2]).toBe('市')
  })

  test('a plain result is a number in Excel, shown as it is printed', () => {
    const row = first.rows[0]
    const cell = row && 'cells' in row ? row.cells[6] : undefined
    expect(cell).toMatchObject({ text: '59.4％', number: { value: 59.4, format: '#,##0.0"％"' } })
  })

  test('the other sheets have every year, the break, and the survey behind the figure', () => {
    const [, years, surveys] = sheets
    const texts = (sheet: ReportSheet | undefined) =>
      sheet?.rows.flatMap((row) => ('cells' in row ? row.cells.map(({ text }) => text) : [row.heading])) ?? []
    expect(texts(years)).toEqual(
      expect.arrayContaining(['平成27年度', '48％以上', '文言の変更（設問の言い方を変えた）\n平成28年度区民アンケート']),
    )
    expect(texts(surveys)).toEqual([
      '1⑴㋐',
      '平成28年度区民アンケート',
      '無作為抽出\n郵送',
      '平成29年1月12日～平成29年2月2日',
      '1,500',
      '426',
      '28.4%',
      '身近な地域で「声かけ」「見守り」があると感じますか。',
      '',
      '426',
    ])
    for (const sheet of sheets) expect(sheet.columns.reduce((sum, { widthPt }) => sum + widthPt, 0)).toBeLessThanOrEqual(reportWidthPt)
  })
})

test.skipIf(!canPrint)('every text of the report stands whole on a printed page', async () => {
  const layouts = sheets.map(layoutReport)
  for (const layout of layouts) expectSoundLayout(layout)
  const bytes = await writeWorkbook(layouts)
  verifyWorkbook(bytes, layouts)
  const pages = printWorkbook(bytes)
  expect(pages.length).toBe(layouts.reduce((sum, layout) => sum + layout.pages.length, 0))
  const wanted = layouts.flatMap((layout) => layout.pages.map((page) => page.cells))
  pages.forEach(({ text, widthPt, heightPt }, index) => {
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([842, 595])
    for (const cell of wanted[index] ?? []) for (const line of cell.lines) expect(text, cell.key).toContain(squeeze(line))
  })
})
