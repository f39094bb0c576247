// Knows that a survey file of another ward, in its encoding and under its names of columns, is read like a pasted table.
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../electron/operations/decode-text.ts'
import { readCsv } from '../../../shared/rules/read-csv.ts'
import { readTally } from '../../../shared/rules/survey/read-tally.ts'

describe('a file of another ward', () => {
  // 設問,カテゴリー名,サンプル数,構成比（％） CRLF 問5,"感じ CRLF る",５８人,４５．０％ CRLF ,感じない,７１人,５５．０％ CRLF ,全体,１２９人, CRLF
  const bytes = Buffer.from(
    [
      '90dd96e22c834a83658353838a815b96bc2c835483938376838b90942c8d5c90ac94e481698193816a0d0a',
      '96e2352c228ab482b60d0a82e9222c82548257906c2c825382548144824f81930d0a',
      '2c8ab482b682c882a22c82568250906c2c825482548144824f81930d0a',
      '2c915391cc2c825082518258906c2c0d0a',
    ].join(''),
    'hex',
  )

  it('in Shift_JIS, with other column names, a line break in a cell and full-width figures', () => {
    const found = decodeText(bytes)
    expect(found?.encoding).toBe('shift_jis')
    const [read, ...others] = readTally(readCsv(found?.text ?? ''))
    expect(others).toEqual([])
    expect(read).toMatchObject({ number: '問5', printedBase: 129, notes: [], problems: [] })
    expect(read?.options.map(({ label, count, printedPercent, isPositive }) => [label, count, printedPercent, isPositive])).toEqual([
      ['感じる', 58, '45.0', true],
      ['感じない', 71, '55.0', false],
    ])
  })

  it.each<readonly [string, string, readonly (readonly [string, number, boolean])[]]>([
    [
      // No.,設問,選択肢,回答数,構成比（％） CRLF １,問5,よく感じる,５８人,４５．０％ CRLF ２,,感じない,７１人,５５．０％ CRLF ,,合計,１２９人, CRLF
      'No.',
      '4e6f2e2c90dd96e22c914991f08e882c89f1939a90942c8d5c90ac94e481698193816a0d0a82502c96e2352c82e682ad8ab482b682e92c82548257906c2c825382548144824f81930d0a82512c2c8ab482b682c882a22c82568250906c2c825482548144824f81930d0a2c2c8d878c762c825082518258906c2c0d0a',
      [
        ['よく感じる', 58, true],
        ['感じない', 71, false],
      ],
    ],
    [
      // 通番,項目,件数 CRLF 1,知っている,158 CRLF 2,聞いたことはある,90 CRLF 3,知らない,178 CRLF
      '通番',
      '92ca94d42c8d8096da2c8c8f90940d0a312c926d82c182c482a282e92c3135380d0a322c95b782a282bd82b182c682cd82a082e92c39300d0a332c926d82e782c882a22c3137380d0a',
      [
        ['知っている', 158, true],
        ['聞いたことはある', 90, false],
        ['知らない', 178, false],
      ],
    ],
  ])('in Shift_JIS, with a column %s in front of the answers', (_, hex, options) => {
    const found = decodeText(Buffer.from(hex, 'hex'))
    expect(found?.encoding).toBe('shift_jis')
    const [read, ...others] = readTally(readCsv(found?.text ?? ''))
    expect(others).toEqual([])
    expect(read).toMatchObject({ notes: [], problems: [] })
    expect(read?.options.map(({ label, count, isPositive }) => [label, count, isPositive])).toEqual(options)
  })

  it.each(['No', 'NO.', '№', '番号', '選択肢番号', '通し番号', '連番', '通番', '項番', 'コード', 'ID'])(
    'with a leading %s, which is neither an answer nor a figure',
    (heading) => {
      const [read] = readTally(readCsv(`${heading},回答内容,人数\n1,感じる,58\n2,感じない,71\n`))
      expect(read).toMatchObject({ text: '', notes: [], problems: [] })
      expect(read?.options.map(({ label, count }) => [label, count])).toEqual([
        ['感じる', 58],
        ['感じない', 71],
      ])
    },
  )

  it('in UTF-8 with its mark, quotes and empty columns at the end', () => {
    const text = '\ufeff"選択肢","回答者数","回答率(%)",,\r\n"感じる","1,058","52.9",,\r\n"感じない","942","47.1",,\r\n,,,,\r\n'
    const [read] = readTally(readCsv(decodeText(Buffer.from(text))?.text ?? ''))
    expect(read?.options.map(({ label, count, printedPercent }) => [label, count, printedPercent])).toEqual([
      ['感じる', 1058, '52.9'],
      ['感じない', 942, '47.1'],
    ])
  })
})
