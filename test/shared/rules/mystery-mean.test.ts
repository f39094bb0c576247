// Knows that points go from items to areas to the ward without rounding on the way, and become stars by thresholds that are data.
import { describe, expect, it } from 'vitest'
import type { JudgementRules } from '../../../shared/model/judgement.ts'
import type { MysteryArea } from '../../../shared/model/survey.ts'
import { mysteryMeanOf, starsOf } from '../../../shared/rules/mystery-mean.ts'
import { fc } from '../../helpers/fast-check.ts'

const area = (name: string, ...items: readonly (readonly string[])[]): MysteryArea => ({
  name,
  items: items.map((scores, at) => ({ name: `項目${at + 1}`, scores })),
})
const meanOf = (areas: readonly MysteryArea[], printedMean = '') => mysteryMeanOf({ areas, printedMean })

describe('mysteryMeanOf', () => {
  it('items → area → ward, each of unrounded means', () => {
    // (4+3)/2 = 3.5, 4 → area 3.75, whatever the number of scores; 3, 3, 4 → 3.333…; ward (3.75 + 3.333…)/2 = 3.541666…
    const { areas, value, exact } = meanOf([area('住民登録', ['4', '3'], ['4']), area('保健福祉', ['3'], ['3'], ['4'])])
    expect(areas.map(({ name, mean, items }) => [name, mean, items.map((item) => item.mean)])).toEqual([
      ['住民登録', '3.8', ['3.5', '4.0']],
      ['保健福祉', '3.3', ['3.0', '3.0', '4.0']],
    ])
    expect([value, exact]).toEqual(['3.5', '3.54166666666666666667'])
  })
  it('a mean that is a half goes up, also where its parts do not end', () => {
    // 10/3, 11/3, 10.35/3 = 3.45 → (10 + 11 + 10.05)/9 = 3.45 exactly
    expect(meanOf([area('甲', ['3', '3', '4']), area('乙', ['4', '4', '3']), area('丙', ['3.35', '3.35', '3.35'])]).exact).toBe(
      '3.45000000000000000000',
    )
    expect(meanOf([area('甲', ['3', '3', '4']), area('乙', ['4', '4', '3']), area('丙', ['3.35', '3.35', '3.35'])]).value).toBe('3.5')
  })
  it('so does an area', () => {
    expect(meanOf([area('甲', ['3', '3', '4'], ['4', '4', '3'], ['3.35'])]).areas[0]?.mean).toBe('3.5')
  })
  it('what has no score is left out', () => {
    expect(meanOf([area('甲', ['4'], []), area('乙', [])])).toMatchObject({ value: '4.0', areas: [{ mean: '4.0' }, { mean: null }] })
    expect(meanOf([])).toMatchObject({ exact: null, value: null })
  })
  it('the published mean is used where nothing else is known, and held against the items where they are', () => {
    expect(meanOf([], '３．７点')).toMatchObject({ value: '3.7', isUnlikePrinted: false })
    expect(meanOf([], '3・7')).toMatchObject({ value: '3.7' })
    expect(meanOf([], '不明')).toMatchObject({ value: null })
    expect(meanOf([], '3 7')).toMatchObject({ value: null })
    expect(meanOf([area('甲', ['3.74'])], '3.7')).toMatchObject({ value: '3.7', isUnlikePrinted: false })
    expect(meanOf([area('甲', ['3.76'])], '3.7')).toMatchObject({ value: '3.8', isUnlikePrinted: true })
  })
  it('scores over 5 are told', () => {
    expect(meanOf([area('甲', ['5', '5.1'], ['-1', '0'])]).outOfRange).toEqual([
      { area: '甲', item: '項目1', score: '5.1' },
      { area: '甲', item: '項目2', score: '-1' },
    ])
    expect(meanOf([], '37').outOfRange).toEqual([{ area: '', item: '', score: '37' }])
  })
  it('lies between the lowest and the highest score', () => {
    const score = fc.integer({ min: 1, max: 5 }).map(String)
    const items = fc.array(fc.array(score, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 4 }), (areas) => {
        const { value } = meanOf(areas.map((each, at) => area(`分野${at}`, ...each)))
        const scores = areas.flat(2).map(Number)
        expect(Number(value)).toBeGreaterThanOrEqual(Math.min(...scores))
        expect(Number(value)).toBeLessThanOrEqual(Math.max(...scores))
      }),
    )
  })
})

describe('starsOf', () => {
  const rules: JudgementRules = {
    ruleSets: [],
    stars: [
      {
        firstYear: 2012,
        lastYear: 2019,
        isConfirmed: false,
        note: '',
        none: '星なし',
        thresholds: [
          { stars: 1, from: '3.0', label: '☆' },
          { stars: 3, from: '4.0', label: '☆☆☆' },
          { stars: 2, from: '3.5', label: '☆☆' },
        ],
      },
    ],
  }
  const of = (value: string, year = 2015, stars: readonly { stars: number; from: string }[] | null = null) =>
    starsOf(value, year, { referenceBelow: null, stars }, rules)

  it.each([
    ['2.7', 0, '星なし'],
    ['3.0', 1, '☆'],
    ['3.49', 1, '☆'],
    ['3.5', 2, '☆☆'],
    ['4.1', 3, '☆☆☆'],
  ])('%s has %i', (value, stars, label) => expect(of(value)).toEqual({ stars, label, isConfirmed: false, isOwn: false }))
  it('the own thresholds of the ward come first, in any order', () => {
    const own = [
      { stars: 2, from: '4.5' },
      { stars: 1, from: '2.0' },
    ]
    expect(of('4.1', 2015, own)).toEqual({ stars: 1, label: '☆', isConfirmed: false, isOwn: true })
    expect(of('1.9', 2015, own)).toMatchObject({ stars: 0, label: '星なし' })
    expect(of('4.6', 2030, own)).toMatchObject({ stars: 2, label: '☆☆' })
  })
  it('a year without thresholds has no stars', () => {
    expect(of('4.1', 2020)).toBeNull()
  })
})
