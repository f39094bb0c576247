// Knows the laws of decimal numbers as text, and that a half is rounded away from zero.
import { describe, expect, it, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  divideDecimals,
  isDecimal,
  ratioOfDecimals,
  roundHalfUp,
  showDecimal,
  subtractDecimals,
} from '../../../shared/rules/decimal.ts'
import { fc } from '../../helpers/fast-check.ts'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, digits]) => subtractDecimals(divideDecimals(String(units), String(10 ** digits), digits), '0'))

describe('isDecimal', () => {
  it.each(['0', '12', '-12.5', '49.96', '50.0', '0.05', '-0.5', '123456789012345678901234567890'])('%s is one', (text) => {
    expect(isDecimal(text)).toBe(true)
  })
  it.each(['', '-', '-0', '-0.0', '007', '.5', '5.', '1e3', '+1', '１', '1,000', ' 1', 'NaN', 'Infinity', '--1'])('%j is none', (text) => {
    expect(isDecimal(text)).toBe(false)
  })
})

describe('roundHalfUp', () => {
  it.each([
    ['49.96', 1, '50.0'],
    ['49.95', 1, '50.0'],
    ['49.94999999999999999999', 1, '49.9'],
    ['-0.05', 1, '-0.1'],
    ['-0.04', 1, '0.0'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['7', 2, '7.00'],
  ])('%s to %i digits is %s', (a, digits, rounded) => expect(roundHalfUp(a, digits)).toBe(rounded))

  test('it is idempotent, keeps the order, and is never off by more than half a unit', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 3 }), (a, b, digits) => {
        const [ra, rb] = [roundHalfUp(a, digits), roundHalfUp(b, digits)]
        expect(isDecimal(ra)).toBe(true)
        expect(roundHalfUp(ra, digits)).toBe(ra)
        if (compareDecimals(a, b) <= 0) expect(compareDecimals(ra, rb)).toBeLessThanOrEqual(0)
        const off = subtractDecimals(ra, a).replace('-', '')
        expect(compareDecimals(addDecimals(off, off), divideDecimals('1', String(10 ** digits), digits))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('divideDecimals', () => {
  it.each([
    ['194', '426', 3, '0.455'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['1', '3', 5, '0.33333'],
    ['2', '3', 0, '1'],
    ['0', '-7', 1, '0.0'],
    ['0.1', '0.3', 4, '0.3333'],
  ])('%s ÷ %s to %i digits is %s', (a, b, digits, quotient) => expect(divideDecimals(a, b, digits)).toBe(quotient))

  test('a percentage is rounded once', () => {
    // 999/2000 = 49.95 ％; rounded to 0.500 first it would be 50.0 too, but 19979/40000 = 49.9475 ％ would be 50.0 and is 49.9
    expect(ratioOfDecimals('999', '2000', 100, 1)).toBe('50.0')
    expect(ratioOfDecimals('19979', '40000', 100, 1)).toBe('49.9')
  })
  test('nothing is divided by 0', () => {
    expect(() => divideDecimals('1', '0', 1)).toThrow(RangeError)
    expect(() => divideDecimals('1', '0.00', 1)).toThrow(RangeError)
  })
  test('the quotient is the nearest of its digits', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 3 }), (a, b, digits) => {
        fc.pre(compareDecimals(b, '0') !== 0)
        expect(divideDecimals(a, b, digits)).toBe(roundHalfUp(divideDecimals(a, b, 30), digits))
      }),
    )
  })
})

test('sums come back, and comparing is an order', () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (a, b, c) => {
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0)
      expect(compareDecimals(a, b) + compareDecimals(b, a)).toBe(0)
      if (compareDecimals(a, b) <= 0 && compareDecimals(b, c) <= 0) expect(compareDecimals(a, c)).toBeLessThanOrEqual(0)
    }),
  )
  expect(addDecimals('0.1', '0.2')).toBe('0.3')
  expect(subtractDecimals('45.5', '50')).toBe('-4.5')
  expect(compareDecimals('50', '50.0')).toBe(0)
  expect(compareDecimals('50.0000000000000000001', '50')).toBe(1)
  expect(compareDecimals('12345678901234567890', '12345678901234567891')).toBe(-1)
})

test('a number becomes a decimal without its exponent', () => {
  expect(decimalOf(0.1)).toBe('0.1')
  expect(decimalOf(-0)).toBe('0')
  expect(decimalOf(1e21)).toBe('1000000000000000000000')
  expect(decimalOf(12n)).toBe('12')
  expect(() => decimalOf(Number.NaN)).toThrow(RangeError)
})

test.each([
  ['1234.5', 2, '1,234.50'],
  ['-904051', 0, '▲904,051'],
  ['-0.04', 1, '0.0'],
  ['999.95', 1, '1,000.0'],
  ['50', undefined, '50'],
  ['1234.567', undefined, '1,234.567'],
])('%s to %s digits is shown as %s', (a, digits, shown) => expect(showDecimal(a, digits)).toBe(shown))
