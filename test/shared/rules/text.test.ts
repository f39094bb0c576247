// Knows which texts a plan can hold, and the sentences for those that it cannot.
import { describe, expect, it } from 'vitest'
import { hasPlaceholder, normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { fc } from '../../helpers/fast-check.ts'

const codes = (text: string) => violationsOfText('strategy/s/title', text).map((v) => v.code)

describe('texts', () => {
  it('are kept as typed but for line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = normaliseText(text)
        expect(kept).not.toContain('\r')
        expect(normaliseText(kept)).toBe(kept)
        if (!text.includes('\r')) expect(kept).toBe(text)
      }),
    )
    expect(normaliseText('か\u3099\r\n①\r\r\n')).toBe('か\u3099\n①\n\n')
  })

  it('with characters that the database or Excel would lose are refused', () => {
    for (let code = 0; code < 0x20; code++)
      expect(codes(`あ${String.fromCharCode(code)}い`), String(code)).toEqual(code === 9 || code === 10 ? [] : ['controlCharacter'])
    expect(codes('\u007f')).toEqual(['controlCharacter'])
    for (const bad of ['\ud842', '\udfb7', '\udfb7\ud842', '\ufffe', '\uffff']) expect(codes(`あ${bad}`)).toEqual(['brokenCharacter'])
    expect(codes('𠮷葛\u{E0100}髙か\u3099')).toEqual([])
  })

  it('have a limit in characters, and a warning at what a cell of Excel holds', () => {
    expect(codes('あ'.repeat(32_767))).toEqual([])
    expect(codes('あ'.repeat(32_768))).toEqual(['overExcelLimit'])
    expect(codes('𠮷'.repeat(16_384))).toEqual(['overExcelLimit'])
    expect(codes('𠮷'.repeat(100_000))).toEqual(['overExcelLimit'])
    expect(codes('あ'.repeat(100_001))).toEqual(['tooLong'])
    expect(violationsOfText('f', 'あ'.repeat(32_768)).some(isBlocking)).toBe(false)
    expect(violationsOfText('f', 'あ'.repeat(100_001)).every(isBlocking)).toBe(true)
  })

  it.each(['〇年度末までに▢パーセント以上', '令和〇年度', '平成○年度までに', '▢', '○○地区の住民', '〇〇地区', '参加者〇人', '目標は〇％'])(
    'with a blank left open: %s',
    (text) => {
      expect(hasPlaceholder(text)).toBe(true)
    },
  )

  it.each([
    '二〇二五年',
    '平成三〇年',
    '二〇〇〇年度',
    '○地域の防災力',
    '○ 訓練\n○年度当初に行う',
    '◯は丸',
    '①〇×の判定',
    '結果は〇',
    '達成した場合は「〇」とする',
  ])('without one: %s', (text) => {
    expect(hasPlaceholder(text)).toBe(false)
  })

  it('say in words which field it is', () => {
    expect(describeViolation({ field: 'strategy/s/title', code: 'tooLong', values: { max: 100_000, length: 100_001 } })).toBe(
      '「戦略の名称」は100,000文字までです（いま100,001文字）。',
    )
    expect(describeViolation({ field: 'new/outcomeIndicator/s/target', code: 'controlCharacter' })).toContain('「アウトカム指標の目標」')
    expect(describeViolation({ field: 'amount/i/budget/2015', code: 'notWholeUnit', values: { unitYen: 1000 } })).toBe(
      '「予算額」に千円未満の端数があります。千円単位にして入力してください。',
    )
    expect(describeViolation({ field: 'strategy/s/ties', code: 'doubleTie' })).toContain('「戦略の基本戦略との対応」')
    expect(describeViolation({ field: '__proto__/x/constructor', code: 'toString' })).toBe('「入力した欄」の内容を確かめてください。')
  })
})
