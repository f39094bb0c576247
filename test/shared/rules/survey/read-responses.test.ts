// Knows that the table of responses is read with headings in one line or two, under the names that wards use.
import { describe, expect, it } from 'vitest'
import { readResponses } from '../../../../shared/rules/survey/read-responses.ts'
import { fc } from '../../../helpers/fast-check.ts'

const cells = (text: string): string[][] => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
const printed = (text: string) => readResponses(cells(text)).rows.map(({ label, isTotal, ...row }) => [label, isTotal, Object.values(row)])

const total = ['計', true, [727, 773, 1500, 175, 272, 12, 14, 473, '24.1', '35.2', '31.5']]
const young = ['18～29歳', false, [97, 90, 187, 12, 11, 1, null, 24, '12.4', '12.2', '']]

describe('readResponses', () => {
  it.each([
    ['one line', '区分|対象_男|対象_女|対象_計|回答_男|回答_女|回答_その他|回答_無回答|回答_計|率_男|率_女|率_計'],
    ['two lines', '年齢|調査対象者数|||回答者数|||||回答率||\n|男性|女性|計|男性|女性|その他・回答しない|無回答|合計|男性|女性|全体'],
    ['groups named in the first column of each', '年代|発送数 男|女|計|回収数 男|女|その他・回答したくない|不明|計|回収率（％） 男|女|計'],
    [
      '配布 and 回収',
      '区分|配布数(男)|配布数(女)|配布数|回収数(男)|回収数(女)|回収数(その他)|回収数(無回答)|回収数|回収率(男)|回収率(女)|回収率',
    ],
  ])('%s', (_, heading) => {
    const rows = '計|727|773|1,500|175|272|12|14|473|24.1%|35.2%|31.5%\n18～29歳|９７|90|187|12|11|1|-|24|12.4|12.2|'
    expect(printed(`${heading}\n${rows}`)).toEqual([total, young])
  })
  it('columns in any order, some of them missing, and the whole at the end', () => {
    expect(
      printed(
        '第1回アンケート\n区分|回答率|回答者数|調査対象者数\n20代以下|14.8％|32人|216人\n70代以上|45.1％|132人|293人\n※単位：人\n合計|35.3％|529人|1,500人',
      ),
    ).toEqual([
      ['20代以下', false, [null, null, 216, null, null, null, null, 32, '', '', '14.8']],
      ['70代以上', false, [null, null, 293, null, null, null, null, 132, '', '', '45.1']],
      ['合計', true, [null, null, 1500, null, null, null, null, 529, '', '', '35.3']],
    ])
  })
  it('a label over two columns is one', () => {
    expect(printed('|　|対象者数|回答者数\n公募|郵便|18|18\n抽出|電子|41|37').map(([label]) => label)).toEqual(['公募・郵便', '抽出・電子'])
  })
  it('what cannot be read, and what stands in brackets, is told', () => {
    expect(
      readResponses(cells('区分|対象者数|回答者数|回答率\n計|約200|(16)|高い')).problems.map(({ row, column, text }) => [
        row,
        column,
        text,
      ]),
    ).toEqual([
      [1, 1, '約200'],
      [1, 2, '(16)'],
      [1, 3, '高い'],
    ])
  })
  it('nothing is read without a heading', () => {
    expect(readResponses(cells('計|727|773|1500')).rows).toEqual([])
    expect(readResponses([]).rows).toEqual([])
  })
  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('', '計', '対象', '回答_男', '回答率', '20代', '12', '-', '31.5%'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        expect(readResponses(rows).rows.length).toBeLessThanOrEqual(rows.length)
      }),
    )
  })
})
