// Knows how people write amounts, and which writings must not be guessed at.
import { describe, expect, it } from 'vitest'
import { maxYen, parseAmount, printAmount } from '../../../shared/rules/amount.ts'
import { fc } from '../../helpers/fast-check.ts'

describe('parseAmount', () => {
  it.each([
    ['', null],
    ['－', null],
    ['-', null],
    ['　−　', null],
    ['ー', null],
    ['0', 0],
    ['▲0', 0],
    ['1234', 1_234_000],
    ['1,234', 1_234_000],
    ['１，２３４', 1_234_000],
    ['1、234', 1_234_000],
    [' 1 234 ', 1_234_000],
    ['1,234千円', 1_234_000],
    ['１２３千円', 123_000],
    ['1,976千円', 1_976_000],
    ['▲ 904,051', -904_051_000],
    ['△5', -5_000],
    ['-5', -5_000],
    ['－５', -5_000],
    ['−5', -5_000],
    ['12億442万9千円', 1_204_429_000],
    ['6千9百万円', 69_000_000],
    ['65百万円', 65_000_000],
    ['9,559万円', 95_590_000],
    ['5万円', 50_000],
    ['5万', 50_000],
    ['1億円', 100_000_000],
    ['2千3百4十万円', 23_400_000],
    ['1234000円', 1_234_000],
    ['999,999,999', maxYen],
    ['▲999,999,999', -maxYen],
    ['0012', 12_000],
  ])('reads %s', (text, yen) => expect(parseAmount(text, 1000)).toEqual({ yen }))

  it.each([
    ['約30', 'approximateAmount'],
    ['30程度', 'approximateAmount'],
    ['約半数', 'approximateAmount'],
    ['9割超', 'approximateAmount'],
    ['(16)', 'bracketedAmount'],
    ['（１６）', 'bracketedAmount'],
    ['1,23', 'misplacedComma'],
    ['1234,567', 'misplacedComma'],
    [',5', 'misplacedComma'],
    ['500円', 'notWholeUnit'],
    ['1234567円', 'notWholeUnit'],
    ['1,000,000,000', 'amountTooLarge'],
    ['9'.repeat(40), 'amountTooLarge'],
    ['1万億円', 'notAnAmount'],
    ['①', 'notAnAmount'],
    ['1²', 'notAnAmount'],
    ['1\n2', 'notAnAmount'],
    ['abc', 'notAnAmount'],
    ['4割', 'notAnAmount'],
    ['1.5', 'notAnAmount'],
    ['3・7', 'notAnAmount'],
    ['--5', 'notAnAmount'],
    ['▲', 'notAnAmount'],
    ['円', 'notAnAmount'],
    ['億', 'notAnAmount'],
    ['万円', 'notAnAmount'],
    ['12百34千円', 'notAnAmount'],
    ['千円', 'notAnAmount'],
    ['△百万円', 'notAnAmount'],
    ['5万12345円', 'notAnAmount'],
    ['1千2000円', 'notAnAmount'],
    ['2万3億円', 'notAnAmount'],
    ['五万円', 'notAnAmount'],
    ['1e5', 'notAnAmount'],
    ['0x10', 'notAnAmount'],
    ['30名', 'notAnAmount'],
    ['=1+1', 'notAnAmount'],
    ['30.49%', 'notAnAmount'],
    ['404件(前年同月385件)', 'notAnAmount'],
  ])('refuses %s', (text, code) =>
    expect(parseAmount(text, 1000, 'amount/i/budget/2015')).toMatchObject({ violation: { field: 'amount/i/budget/2015', code } }),
  )

  it('is the inverse of printAmount, however it is dressed', () => {
    const toFull = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(1, 1000), (units, unitYen) => {
        const yen = units === 0 ? 0 : units * unitYen
        const text = printAmount(yen, unitYen)
        for (const typed of [
          text,
          toFull(text),
          ` ${text} `,
          text.replace('▲', '△'),
          text.replaceAll(',', ''),
          unitYen === 1000 ? `${text}千円` : `${text}円`,
        ]) {
          expect(parseAmount(typed, unitYen)).toEqual({ yen })
        }
      }),
    )
    expect(parseAmount(printAmount(null, 1000), 1000)).toEqual({ yen: null })
    expect(printAmount(-1_204_429_000, 1000)).toBe('▲1,204,429')
  })

  it('never gives anything but a whole number of units within the limit', () => {
    const piece = fc.constantFrom('1', '9', '0', '12', '億', '万', '千', '百', '十', '円', ',', '▲', '-', '　', '約', '(', ')', '.', 'あ')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          const parsed = parseAmount(text, 1000)
          if (!('yen' in parsed) || parsed.yen === null) return
          expect(Number.isSafeInteger(parsed.yen) && parsed.yen % 1000 === 0 && Math.abs(parsed.yen) <= maxYen).toBe(true)
          expect(Object.is(parsed.yen, -0)).toBe(false)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
