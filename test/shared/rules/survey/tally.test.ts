// Knows that a rate is positive by valid answers of those who were asked, and that published questions give their printed rates or a flag.
import { describe, expect, it } from 'vitest'
import type { OptionId, QuestionId } from '../../../../shared/model/ids.ts'
import { roundHalfUp } from '../../../../shared/rules/decimal.ts'
import { flagsOfSurvey } from '../../../../shared/rules/survey/flags-of-survey.ts'
import { filteredBaseOf, tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { nishiCouncils, nishinariChildcare, sumiyoshiNewsletter } from '../../../fixtures/surveys/published-questions.ts'
import { type OptionSpec, questionOf, surveyOf } from '../../../helpers/survey-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const tally = (specs: readonly OptionSpec[], more: Parameters<typeof questionOf>[1] = {}, survey: Parameters<typeof surveyOf>[1] = {}) => {
  const question = questionOf(specs, more)
  return tallyOf(question, surveyOf([question], survey))
}

describe('published questions', () => {
  it('西成区 問12: 31.5 of the total, 31.4 of its rounded parts; the printed one is the sum of parts', () => {
    const { options, base, printedPositive } = nishinariChildcare
    const more = { countsNoAnswer: true, printedBase: base, printedRate: printedPositive }
    const byTotal = tally(options, more)
    expect([byTotal.positive, byTotal.valid, byTotal.value]).toEqual([141, 448, '31.5'])
    expect(byTotal.flags).toEqual([{ code: 'rateIsSumOfParts', where: 'question', values: { printed: '31.4', computed: '31.5' } }])
    expect([...byTotal.percents.values()]).toEqual(['7.1', '24.3', '37.9', '15.4', '15.2'])
    const byParts = tally(options, { ...more, rounding: 'sumOfParts' })
    expect([byParts.value, byParts.flags]).toEqual(['31.4', []])
  })
  it('西成区 問12: both ways agree for 思わない', () => {
    const turned = nishinariChildcare.options.map(
      ([label, count, percent], at): OptionSpec => [
        (at === 2 || at === 3 ? '+' : at === 4 ? '?' : '') + label.replace(/^[+?]/, ''),
        count,
        percent,
      ],
    )
    for (const rounding of ['total', 'sumOfParts'] as const) {
      const { value, flags } = tally(turned, {
        countsNoAnswer: true,
        printedBase: 448,
        printedRate: nishinariChildcare.printedNegative,
        rounding,
      })
      expect([value, flags]).toEqual(['53.3', []])
    }
  })
  it('西成区 問12 as it is legible: counts are missing, so the printed rate stands on the printed base', () => {
    const legible = nishinariChildcare.options.map(
      ([label, count, percent], at): OptionSpec => [label, at === 0 || at === 3 ? count : null, percent],
    )
    const { positive, valid, value, flags } = tally(legible, { countsNoAnswer: true, printedBase: 448, printedRate: '31.4' })
    expect([positive, valid, value, flags]).toEqual([null, 448, '31.4', []])
  })
  it('住吉区 問1: percentages alone, on 400', () => {
    const { options, base, counts } = sumiyoshiNewsletter
    const printed = tally(options, { printedBase: base }, { returned: 400 })
    expect([printed.positive, printed.valid, printed.value, printed.flags]).toEqual([null, 400, '82.8', []])
    const counted = tally(
      options.map(([label, , percent], at): OptionSpec => [label, counts[at] ?? null, percent]),
      { printedBase: base },
      { returned: 400 },
    )
    expect([counted.value, counted.exact, counted.flags]).toEqual(['82.8', '82.75000000000000000000', []])
  })
  it('西区 平成27年度: the filter makes the base, and a sum with 除外欄 over 323 is told and not refused', () => {
    const known = questionOf(nishiCouncils.known, { id: 'q6' as QuestionId, number: '問6' })
    const filter = { questionId: known.id, optionIds: ['q6-1' as OptionId] }
    const asked = questionOf(nishiCouncils.runsItself, { id: 'q7' as QuestionId, number: '問7', filter })
    const survey = surveyOf([known, asked], nishiCouncils.head)
    expect(filteredBaseOf(asked, survey)).toBe(158)
    expect(tallyOf(known, survey)).toMatchObject({ positive: 158, valid: 308, value: '51.3', flags: [] })
    // 71 ÷ 158 = 44.936…; 158 + 170 = 328
    expect(tallyOf(asked, survey)).toMatchObject({
      positive: 71,
      valid: 158,
      value: '44.9',
      flags: [{ code: 'sumOverBase', where: 'question', values: { sum: 328, base: 323 } }],
    })
    expect(flagsOfSurvey(survey).map(({ questionId, flag }) => [questionId, flag.code])).toEqual([['q7', 'sumOverBase']])
  })
})

describe('the base', () => {
  const specs: readonly OptionSpec[] = [
    ['+そう思う', 100],
    ['+どちらかといえばそう思う', 82],
    ['そう思わない', 218],
    ['?無回答', 26],
    ['!対象外', 74],
  ]
  it('無回答 is out or in by setting, 対象外 never', () => {
    expect(tally(specs)).toMatchObject({ positive: 182, valid: 400, value: '45.5' })
    // 182 ÷ 426 = 42.723
    expect(tally(specs, { countsNoAnswer: true })).toMatchObject({ valid: 426, value: '42.7' })
    expect([...tally(specs).percents.keys()]).toEqual(['q1-1', 'q1-2', 'q1-3'])
  })
  it('a row 計 may count 無回答 and 除外欄, or not; any other is told', () => {
    for (const printedBase of [400, 426, 500]) expect(tally(specs, { printedBase }).flags).toEqual([])
    expect(tally(specs, { printedBase: 427 }).flags).toEqual([
      { code: 'sumUnlikeBase', where: 'question', values: { sum: 400, base: 427 } },
    ])
  })
  it('is unknown where an answer was not counted and no base is printed', () => {
    const lacking = tally([
      ['+思う', 3],
      ['思わない', null],
    ])
    expect([lacking.positive, lacking.valid, lacking.value, lacking.flags]).toEqual([
      3,
      null,
      null,
      [{ code: 'noBase', where: 'question', values: {} }],
    ])
    expect(
      tally(
        [
          ['+思う', 3],
          ['思わない', null],
        ],
        { printedBase: 8 },
      ),
    ).toMatchObject({ valid: 8, value: '37.5', flags: [] })
  })
  it('of 0 gives no rate', () => {
    expect(
      tally([
        ['+思う', 0],
        ['思わない', 0],
      ]),
    ).toMatchObject({ valid: 0, exact: null, value: null, flags: [{ code: 'noBase' }] })
  })
  it('nothing entered is nothing wrong', () => {
    expect(
      tally([
        ['+思う', null],
        ['思わない', null],
      ]),
    ).toMatchObject({ valid: null, value: null, flags: [] })
    expect(tally([])).toMatchObject({ valid: null, value: null, flags: [] })
  })
  it('without a positive answer there is no rate', () => {
    expect(
      tally([
        ['防災', 10],
        ['防犯', 30],
      ]),
    ).toMatchObject({ positive: null, valid: 40, value: null, flags: [] })
  })
})

describe('several answers', () => {
  const specs: readonly OptionSpec[] = [
    ['+広報紙', 300],
    ['ホームページ', 250],
    ['?無回答', 26],
  ]
  it('each person counts once: the base is those who answered at all', () => {
    expect(tally(specs, { allowsSeveral: true }, { returned: 426 })).toMatchObject({ valid: 400, value: '75.0', flags: [] })
    expect(tally(specs, { allowsSeveral: true, countsNoAnswer: true }, { returned: 426 })).toMatchObject({ valid: 426, value: '70.4' })
    expect(tally(specs, { allowsSeveral: true, printedBase: 320 }, { returned: 426 })).toMatchObject({ valid: 320, value: '93.8' })
  })
  it('has no base where nobody says how many answered', () => {
    expect(tally(specs, { allowsSeveral: true })).toMatchObject({ valid: null, value: null, flags: [{ code: 'noBase' }] })
  })
})

describe('what does not fit', () => {
  const survey = { sent: 100, returned: 50 }
  it('more valid answers than came back', () => {
    expect(
      tally(
        [
          ['+はい', 30],
          ['いいえ', 21],
        ],
        {},
        survey,
      ).flags,
    ).toEqual([{ code: 'validOverReturned', where: 'question', values: { valid: 51, returned: 50 } }])
  })
  it('more valid answers than were asked', () => {
    const before = questionOf(
      [
        ['知っている', 20],
        ['知らない', 30],
      ],
      { id: 'q0' as QuestionId },
    )
    const after = questionOf(
      [
        ['+感じる', 15],
        ['感じない', 6],
      ],
      { filter: { questionId: before.id, optionIds: ['q0-1' as OptionId] } },
    )
    expect(tallyOf(after, surveyOf([before, after], survey)).flags).toEqual([
      { code: 'validOverFilter', where: 'question', values: { valid: 21, filtered: 20 } },
    ])
  })
  it('more positive answers than valid ones', () => {
    expect(
      tally(
        [
          ['+広報紙', 30],
          ['+ポスター', 25],
        ],
        { allowsSeveral: true },
        survey,
      ).flags,
    ).toEqual([{ code: 'positiveOverValid', where: 'question', values: { positive: 55, valid: 50 } }])
  })
  it('printed percentages over 100 or unlike the counts, at their option and of the question', () => {
    expect(
      tally(
        [
          ['+はい', 1, '33.4'],
          ['いいえ', 2, '166.7'],
        ],
        { printedRate: '33' },
      ).flags,
    ).toEqual([
      { code: 'rateUnlike', where: 'はい', values: { printed: '33.4', computed: '33.3' } },
      { code: 'percentOver100', where: 'いいえ', values: { percent: '166.7' } },
    ])
    expect(
      tally(
        [
          ['+はい', 1],
          ['いいえ', 2],
        ],
        { printedRate: '33.4％' },
      ).flags,
    ).toEqual([{ code: 'rateUnlike', where: 'question', values: { printed: '33.4', computed: '33.3' } }])
    expect(
      tally(
        [
          ['+はい', 1],
          ['いいえ', 2],
        ],
        { printedRate: '133.3' },
      ).flags,
    ).toEqual([{ code: 'percentOver100', where: 'question', values: { percent: '133.3' } }])
  })
})

describe('rounding', () => {
  it.each([
    // 49.95 exactly: a half goes up
    [999, 2000, '50.0'],
    // 49.96
    [1249, 2500, '50.0'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [1, 2000, '0.1'],
    [0, 7, '0.0'],
    [7, 7, '100.0'],
  ])('%i of %i is %s', (positive, valid, value) => {
    expect(
      tally([
        ['+はい', positive],
        ['いいえ', valid - positive],
      ]).value,
    ).toBe(value)
  })
})

describe('properties', () => {
  const counts = fc.array(fc.tuple(fc.nat(1500), fc.boolean()), { minLength: 2, maxLength: 8 })
  const specsOf = (drawn: readonly (readonly [number, boolean])[]): readonly OptionSpec[] =>
    drawn.map(([count, isPositive], at) => [`${isPositive ? '+' : ''}選択肢${at}`, count])

  it('a rate is within 0 and 100, and the half-up rounding of whole numbers', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0, 1, 2), (drawn, decimals) => {
        const question = questionOf(specsOf(drawn))
        const { positive, valid, value, exact } = tallyOf(question, surveyOf([question]), decimals)
        if (positive === null || !valid) {
          expect(value).toBeNull()
          return
        }
        // floor((2·p·100·10^d + v) ÷ 2v) ÷ 10^d
        const scaled = (2n * BigInt(positive) * 100n * 10n ** BigInt(decimals) + BigInt(valid)) / (2n * BigInt(valid))
        expect(BigInt((value ?? '').replace('.', ''))).toBe(scaled)
        expect(value).toBe(roundHalfUp(exact ?? '', decimals))
        expect(Number(value)).toBeGreaterThanOrEqual(0)
        expect(Number(value)).toBeLessThanOrEqual(100)
      }),
    )
  })
  it('the order of the options does not matter', () => {
    fc.assert(
      fc.property(
        counts.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length, maxLength: drawn.length })),
        ),
        fc.constantFrom('total' as const, 'sumOfParts' as const),
        ([drawn, shuffled], rounding) => {
          const [a, b] = [tally(specsOf(drawn), { rounding }), tally(specsOf(shuffled), { rounding })]
          expect([b.positive, b.valid, b.exact, b.value]).toEqual([a.positive, a.valid, a.exact, a.value])
        },
      ),
    )
  })
})
