// Knows the margins and the test of a difference by the figures of the document on the city's surveys.
import { describe, expect, it } from 'vitest'
import { differenceOf, marginOf } from '../../../../shared/rules/survey/sampling-aid.ts'

describe('marginOf', () => {
  // 1.96·√(0.25/400) = 0.049; 1.96·√(0.593·0.407/426) = 0.04665; 1.96·√(0.25/158) = 0.07797; 1.96·√(0.25/30) = 0.17892
  it.each([
    ['50', 400, '4.9'],
    ['59.3', 426, '4.7'],
    ['50', 158, '7.8'],
    ['50', 30, '17.9'],
    ['0', 400, '0.0'],
    ['100.0', 400, '0.0'],
  ])('%s％ of %i: ±%s', (percent, n, margin) => expect(marginOf(percent, n)).toBe(margin))
  it('is unknown without anybody, or where the rate is none', () => {
    expect([marginOf('50', 0), marginOf('120', 400), marginOf('-1', 400)]).toEqual([null, null, null])
  })
})

describe('differenceOf', () => {
  it('45.5 → 39.0 on 400 each: z = 1.87, p = 0.06, within chance', () => {
    // √(0.455·0.545/400 + 0.39·0.61/400) = 0.034852; 0.065 ÷ 0.034852 = 1.865
    const expected = { z: '1.87', p: '0.06', isSignificant: false }
    expect(differenceOf({ percent: '45.5', n: 400 }, { percent: '39.0', n: 400 })).toEqual(expected)
    expect(differenceOf({ percent: '39.0', n: 400 }, { percent: '45.5', n: 400 })).toEqual(expected)
  })
  it('48.0 → 61.0 on 509 and 529 is more than chance', () => {
    // √(0.48·0.52/509 + 0.61·0.39/529) = 0.030660; 0.13 ÷ 0.030660 = 4.24
    expect(differenceOf({ percent: '48', n: 509 }, { percent: '61', n: 529 })).toEqual({ z: '4.24', p: '0.00', isSignificant: true })
  })
  it('1.96 is the bound', () => {
    // √(2·0.2475/192) = 0.050775 → z = 1.969; √(2·0.2475/188) = 0.051313 → z = 1.949
    expect(differenceOf({ percent: '45', n: 192 }, { percent: '55', n: 192 })).toMatchObject({ isSignificant: true })
    expect(differenceOf({ percent: '45', n: 188 }, { percent: '55', n: 188 })).toMatchObject({ isSignificant: false })
  })
  it('cannot be reckoned without a spread or without anybody', () => {
    expect(differenceOf({ percent: '0', n: 400 }, { percent: '100', n: 400 })).toBeNull()
    expect(differenceOf({ percent: '50', n: 0 }, { percent: '50', n: 400 })).toBeNull()
  })
})
