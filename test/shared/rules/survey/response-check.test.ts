// Knows that published tables of responses give exactly their printed rates, and exactly what in them does not add up.
import { describe, expect, it } from 'vitest'
import type { ResponseRow } from '../../../../shared/model/survey.ts'
import { rateOf } from '../../../../shared/rules/survey/rates.ts'
import { readResponses } from '../../../../shared/rules/survey/read-responses.ts'
import { checkResponses, responseRateOf } from '../../../../shared/rules/survey/response-check.ts'
import { cellsOf, publishedSurveys } from '../../../fixtures/surveys/published-surveys.ts'
import { surveyOf } from '../../../helpers/survey-factory.ts'

describe('published tables', () => {
  it.each(publishedSurveys)('$file ($source)', ({ file, head, flags }) => {
    const { rows, problems } = readResponses(cellsOf(file))
    expect(problems).toEqual([])
    expect(rows.length).toBe(cellsOf(file).length - 1)
    expect(checkResponses(surveyOf([], { ...head, responses: rows }))).toEqual(flags)
    expect(responseRateOf(head)).toBe(head.printedRate)
  })

  it('every printed rate of a row is the computed one, to the digits that are printed', () => {
    let compared = 0
    for (const { file } of publishedSurveys) {
      for (const row of readResponses(cellsOf(file)).rows) {
        for (const [rate, returned, sent] of [
          [row.rateMale, row.returnedMale, row.sentMale],
          [row.rateFemale, row.returnedFemale, row.sentFemale],
          [row.rateTotal, row.returnedTotal, row.sentTotal],
        ] as const) {
          if (rate === '' || returned === null || sent === null) continue
          compared += 1
          expect(rateOf(returned, sent, rate.split('.')[1]?.length ?? 0), `${file} ${row.label}`).toBe(rate)
        }
      }
    }
    // 33 of each 大正区 H26–H29, 4 of 阿倍野 R2, 7 each of 都島, 21 of 大正区 R1, 14 each of R3 and R4
    expect(compared).toBe(99 + 4 + 14 + 21 + 28)
  })
})

describe('responseRateOf', () => {
  it.each([
    [195, 158, '81.03', '81.03'],
    [1397, 426, '30.49', '30.49'],
    [1500, 426, '28.4', '28.4'],
    [1500, 529, '35.3', '35.3'],
    [1399, 451, '32.2', '32.2'],
    [1000, 323, '32.3%', '32.3'],
    [1500, 426, '', '28.4'],
    [3000, 1204, '40', '40'],
  ])('%i → %i printed as %s is %s', (sent, returned, printedRate, expected) => {
    expect(responseRateOf({ sent, returned, printedRate })).toBe(expected)
  })
  it('is unknown where nobody was asked, or nobody says how many', () => {
    expect(responseRateOf({ sent: 0, returned: 0, printedRate: '' })).toBeNull()
    expect(responseRateOf({ sent: null, returned: 400, printedRate: '' })).toBeNull()
    expect(responseRateOf({ sent: 1500, returned: null, printedRate: '' })).toBeNull()
  })
})

describe('the head', () => {
  it('more answers than letters, and a rate that is another one', () => {
    expect(checkResponses(surveyOf([], { sent: 100, returned: 120, printedRate: '119.0' }))).toEqual([
      { code: 'returnedOverSent', where: 'survey', values: { returned: 120, sent: 100 } },
      { code: 'percentOver100', where: 'survey', values: { percent: '119.0' } },
    ])
    expect(checkResponses(surveyOf([], { sent: 1500, returned: 512, printedRate: '34.2' }))).toEqual([
      { code: 'rateUnlike', where: 'survey', values: { printed: '34.2', computed: '34.1' } },
    ])
  })
})

const row = (label: string, counts: Partial<ResponseRow>): ResponseRow => ({
  sentMale: null,
  sentFemale: null,
  sentTotal: null,
  returnedMale: null,
  returnedFemale: null,
  returnedOther: null,
  returnedNoAnswer: null,
  returnedTotal: null,
  rateMale: '',
  rateFemale: '',
  rateTotal: '',
  ...counts,
  label,
  isTotal: counts.isTotal ?? false,
})
const flagsOf = (responses: readonly ResponseRow[]) => checkResponses(surveyOf([], { responses }))

describe('tables of the same kind', () => {
  it('modes and ages each make the whole; 無回答 belongs to the ages', () => {
    const total = row('総計', { isTotal: true, sentTotal: 100, returnedTotal: 42 })
    const modes = [row('公募・郵便', { sentTotal: 40, returnedTotal: 20 }), row('抽出・電子', { sentTotal: 60, returnedTotal: 22 })]
    const ages = [row('18~34歳', { sentTotal: 50, returnedTotal: 15 }), row('65歳以上', { sentTotal: 50, returnedTotal: 25 })]
    const silent = row('無回答', { returnedTotal: 2 })
    expect(flagsOf([total, ...modes, ...ages, silent])).toEqual([])
    expect(flagsOf([...modes, ...ages, silent, total])).toEqual([])
    expect(flagsOf([total, ...modes, ...ages])).toEqual([
      { code: 'columnSum', where: '総計', values: { column: 'returnedTotal', part: '18~34歳～65歳以上', sum: 40, printed: 42 } },
    ])
  })
  it('two divisions by words behind each other are two, where the first makes the whole', () => {
    const total = row('合計', { isTotal: true, returnedTotal: 30 })
    const four = ['公募', '抽出', '郵便', '電子'].map((label, at) => row(label, { returnedTotal: [10, 20, 12, 18][at] ?? null }))
    expect(flagsOf([total, ...four])).toEqual([])
    expect(flagsOf([total, ...four.slice(0, 3), row('電子', { returnedTotal: 17 })])).toEqual([
      { code: 'columnSum', where: '合計', values: { column: 'returnedTotal', part: '郵便～電子', sum: 29, printed: 30 } },
    ])
  })
  it('a last row of nothing but 0 is no division of its own', () => {
    const total = row('計', { isTotal: true, returnedTotal: 5 })
    expect(flagsOf([total, row('北', { returnedTotal: 2 }), row('南', { returnedTotal: 3 }), row('区外', { returnedTotal: 0 })])).toEqual(
      [],
    )
  })
  it('what is cut off may be what is missing; too much is told all the same', () => {
    const total = row('計', { isTotal: true, sentTotal: 10 })
    expect(flagsOf([total, row('20代', { sentTotal: 4 }), row('30代', {})])).toEqual([])
    expect(flagsOf([total, row('20代', { sentTotal: 14 }), row('30代', {})])).toEqual([
      { code: 'columnSum', where: '計', values: { column: 'sentTotal', part: '20代～30代', sum: 14, printed: 10 } },
    ])
  })
  it('a row: its sum, more answers than letters, a rate that is another one', () => {
    expect(flagsOf([row('20代', { sentMale: 5, sentFemale: 6, sentTotal: 12, returnedTotal: 13, rateTotal: '100' })])).toEqual([
      { code: 'rowSum', where: '20代', values: { column: 'sentTotal', sum: 11, printed: 12, mayLeaveOut: 0 } },
      { code: 'returnedOverSent', where: '20代', values: { column: 'rateTotal', returned: 13, sent: 12 } },
      { code: 'rateUnlike', where: '20代', values: { column: 'rateTotal', printed: '100', computed: '108' } },
    ])
  })
})
