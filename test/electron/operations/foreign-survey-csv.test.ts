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

  it('in UTF-8 with its mark, quotes and empty columns at the end', () => {
    const text = '\ufeff"選択肢","回答者数","回答率(%)",,\r\n"感じる","1,058","52.9",,\r\n"感じない","942","47.1",,\r\n,,,,\r\n'
    const [read] = readTally(readCsv(decodeText(Buffer.from(text))?.text ?? ''))
    expect(read?.options.map(({ label, count, printedPercent }) => [label, count, printedPercent])).toEqual([
      ['感じる', 1058, '52.9'],
      ['感じない', 942, '47.1'],
    ])
  })
})
