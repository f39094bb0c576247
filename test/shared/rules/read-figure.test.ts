// Knows how people type measured values and targets, and which writings must not be guessed at.
import { describe, expect, it, test } from 'vitest'
import type { TargetValue } from '../../../shared/model/indicator.ts'
import { isDecimal } from '../../../shared/rules/decimal.ts'
import { readMeasured } from '../../../shared/rules/read-figure.ts'
import { readTarget } from '../../../shared/rules/read-target.ts'
import { sayTarget } from '../../../shared/words/figure.ts'
import { fc } from '../../helpers/fast-check.ts'

describe('readMeasured', () => {
  it.each([
    ['45.5', '45.5', null],
    ['45.5％', '45.5', '％'],
    ['45.5%', '45.5', '％'],
    ['４５．５％', '45.5', '％'],
    ['66パーセント', '66', '％'],
    ['▲54.7%', '-54.7', '％'],
    ['▲ 904,051', '-904051', null],
    ['−5件', '-5', '件'],
    ['－５', '-5', null],
    ['△0', '0', null],
    ['+3', '3', null],
    ['3・7点', '3.7', '点'],
    ['3.7点', '3.7', '点'],
    ['１件', '1', '件'],
    ['0件', '0', '件'],
    ['0', '0', null],
    ['1,234人', '1234', '人'],
    ['１，２３４世帯', '1234', '世帯'],
    ['0.29ポイント', '0.29', 'ポイント'],
    ['007', '7', null],
    ['50.0', '50.0', null],
    ['120％', '120', '％'],
    ['1, 234', '1234', null],
    ['3中学校', '3', '中学校'],
    ['60万円', '60', '万円'],
    ['1,234百万円', '1234', '百万円'],
    ['15台', '15', '台'],
    ['30.49%', '30.49', '％'],
  ])('%s is a value', (typed, value, unit) => expect(readMeasured(typed)).toEqual({ is: 'value', value, unit }))

  it.each([
    ['71/158', 71, 158],
    ['７１／１５８', 71, 158],
    ['71÷158', 71, 158],
    ['71人/158人', 71, 158],
    ['158人中71人', 71, 158],
    ['1,204/3,000', 1204, 3000],
    ['0/158', 0, 158],
    ['160/158', 160, 158],
  ])('%s is a fraction', (typed, numerator, denominator) => expect(readMeasured(typed)).toEqual({ is: 'fraction', numerator, denominator }))

  it.each([
    ['平成28年3月15日', '2016-03-15'],
    ['平成28年3月15日に実施', '2016-03-15'],
    ['Ｈ28.3.15', '2016-03-15'],
    ['令和元年5月1日 実施済み', '2019-05-01'],
    ['2016/3/15', '2016-03-15'],
    ['平成28年3月15日（火）に実施', '2016-03-15'],
  ])('%s is a day', (typed, day) => expect(readMeasured(typed)).toEqual({ is: 'day', day }))

  it.each([
    ['未測定', 'notMeasured', '', ''],
    ['未測定（台風のため）', 'notMeasured', '台風のため', ''],
    ['未測定（台風のため）［代替：来場者アンケート 62％］', 'notMeasured', '台風のため', '来場者アンケート 62％'],
    ['未測定：年度末に実施', 'notMeasured', '年度末に実施', ''],
    ['対象外', 'notApplicable', '', ''],
    ['測定不能(回答者が5人未満)', 'notMeasurable', '回答者が5人未満', ''],
  ])('%s is a state', (typed, state, reason, substitute) => expect(readMeasured(typed)).toEqual({ is: 'state', state, reason, substitute }))

  it.each(['', '  　', '-', '－', '―', 'ー'])('%j is nothing', (typed) => expect(readMeasured(typed)).toEqual({ is: 'empty' }))

  it.each([
    ['50％以上', 'comparison'],
    ['１件以上', 'comparison'],
    ['>50', 'comparison'],
    ['約30名', 'approximate'],
    ['約半数', 'approximate'],
    ['4割', 'approximate'],
    ['9割超', 'comparison'],
    ['30件程度', 'approximate'],
    ['30数名', 'approximate'],
    ['50点台', 'approximate'],
    ['30人位', 'approximate'],
    ['50件見込', 'approximate'],
    ['100人余', 'approximate'],
    ['40～60％', 'range'],
    ['40∼60', 'range'],
    ['40%〜60%', 'range'],
    ['40-60', 'range'],
    ['404件(前年同月385件)', 'twoNumbers'],
    ['45.5％（71/158）', 'twoNumbers'],
    ['78117195698915888.46%76.07%81.03%', 'twoNumbers'],
    ['45.5\n39.0', 'twoNumbers'],
    ['45.5 39.0', 'twoNumbers'],
    ['１２　３４', 'twoNumbers'],
    ['1 234', 'twoNumbers'],
    ['5点満点中3点', 'twoNumbers'],
    ['(16)', 'bracketed'],
    ['（１６）', 'bracketed'],
    ['1,23', 'misplacedComma'],
    ['1234,567', 'misplacedComma'],
    ['1,23/158', 'misplacedComma'],
    ['3.7.1', 'misplacedPoint'],
    ['45.', 'misplacedPoint'],
    ['.5', 'misplacedPoint'],
    ['5.1,234', 'misplacedPoint'],
    ['71/0', 'zeroDenominator'],
    ['①', 'notANumber'],
    ['1²', 'notANumber'],
    ['abc', 'notANumber'],
    ['五十', 'notANumber'],
    ['1.2万件', 'notANumber'],
    ['12億442万円', 'twoNumbers'],
    ['3千人', 'notANumber'],
    ['▲', 'notANumber'],
    ['9月', 'notANumber'],
    ['9月実施', 'notANumber'],
    ['29年度', 'notANumber'],
    ['25年度予算額', 'notANumber'],
    ['2025年', 'notANumber'],
    ['10件増', 'notANumber'],
    ['5ポイント減少', 'notANumber'],
    ['対象外の事業を除き45件', 'notANumber'],
    ['未測定ではない', 'notANumber'],
    ['1e3', 'twoNumbers'],
    ['9'.repeat(40), 'notANumber'],
  ])('%j is refused as %s', (typed, code) => expect(readMeasured(typed)).toEqual({ is: 'refused', code }))

  test('whatever is typed, it answers, and a value is a decimal', () => {
    const figureLike = fc.string({ unit: fc.constantFrom(...'0159.,・－▲/～約以上％件年月日平成令和未測定（）() \n') })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), figureLike), (typed) => {
        const read = readMeasured(typed)
        if (read.is === 'value') expect(isDecimal(read.value)).toBe(true)
        if (read.is === 'fraction') expect(read.denominator).toBeGreaterThan(0)
        const target = readTarget(typed)
        for (const number of [target?.value ?? null, target?.upper ?? null]) if (number !== null) expect(isDecimal(number)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

const target = { value: null, upper: null, day: null, unit: null, direction: null, isStrict: false, byFiscalYear: null, isRelative: false }

describe('readTarget', () => {
  it.each([
    ['50％以上', { value: '50', unit: '％', direction: 'up' }],
    ['平成29年度までに　50％以上', { value: '50', unit: '％', direction: 'up', byFiscalYear: 2017 }],
    ['１件以上', { value: '1', unit: '件', direction: 'up' }],
    ['平成29年度までに　１件以上', { value: '1', unit: '件', direction: 'up', byFiscalYear: 2017 }],
    ['3.5点以上', { value: '3.5', unit: '点', direction: 'up' }],
    ['3・5点以上', { value: '3.5', unit: '点', direction: 'up' }],
    ['5件以下', { value: '5', unit: '件', direction: 'down' }],
    ['5分以内', { value: '5', unit: '分', direction: 'down' }],
    ['60％を超える', { value: '60', unit: '％', direction: 'up', isStrict: true }],
    ['60％超', { value: '60', unit: '％', direction: 'up', isStrict: true }],
    ['10件未満', { value: '10', unit: '件', direction: 'down', isStrict: true }],
    ['50％', { value: '50', unit: '％' }],
    ['40～60％', { value: '40', upper: '60', unit: '％', direction: 'within' }],
    ['40％～60％', { value: '40', upper: '60', unit: '％', direction: 'within' }],
    ['10,000世帯以上(R3～R5作成合計目標)', { value: '10000', unit: '世帯', direction: 'up' }],
    [
      '区民モニターアンケートで「役に立った」と回答した割合 令和4年度末までに50パーセント以上',
      { value: '50', unit: '％', direction: 'up', byFiscalYear: 2022 },
    ],
    ['平成33年度までに30件以上とする。', { value: '30', unit: '件', direction: 'up', byFiscalYear: 2021 }],
    ['令和元年度末までに30％以上', { value: '30', unit: '％', direction: 'up', byFiscalYear: 2019 }],
    ['▲5％以下', { value: '-5', unit: '％', direction: 'down' }],
    ['平成27年度中に地域資源に関する情報が得られる仕組みを立ち上げる。', { day: '2016-03-31', byFiscalYear: 2015 }],
    ['平成28年3月31日までに実施', { day: '2016-03-31' }],
    ['平成28年3月31日', { day: '2016-03-31' }],
    ['H28.3.31まで', { day: '2016-03-31' }],
    ['平成28年3月31日（木）までに実施', { day: '2016-03-31' }],
    ['平成28年2月末まで', { day: '2016-02-29' }],
    ['平成30年9月末日までに開設', { day: '2018-09-30' }],
    ['平成27年度末まで', { day: '2016-03-31', byFiscalYear: 2015 }],
    ['平成27年度中', { day: '2016-03-31', byFiscalYear: 2015 }],
    ['前年度以上', { isRelative: true, direction: 'up' }],
    ['前年度実績を上回る収納率の確保', { isRelative: true, direction: 'up', isStrict: true }],
    ['前年度以下', { isRelative: true, direction: 'down' }],
    ['前年度並み以上', { isRelative: true, direction: 'up' }],
    ['前年度以上を維持', { isRelative: true, direction: 'up' }],
    ['50％以上を維持', { value: '50', unit: '％', direction: 'up' }],
    ['3回開催する', { value: '3', unit: '回' }],
    ['50％以上（平成29年度60％以上）', { value: '50', unit: '％', direction: 'up' }],
    ['50％以上（令和4年度まで）', { value: '50', unit: '％', direction: 'up', byFiscalYear: 2022 }],
  ])('%s', (typed, read) => expect(readTarget(typed)).toEqual({ ...target, ...read }))

  it.each([
    '',
    '〇年度末までに▢パーセント以上',
    '①60％以上　②60％以上　③60％以上',
    '約50％以上',
    '50％程度',
    '半数以上',
    '9割超',
    '前年度比5％以上の増',
    '月1回以上',
    '30％又は50件以上',
    '地域活動への参加を広げる',
    '第3回までに',
    '71/158以上',
    '平成26年度実績以上',
    '平成26年度実績を維持',
    '令和4年度に比べ増加',
    '令和5年度実施分',
    '令和5年度',
    '平成29年度までに半数以上',
    '令和元年度比10％以上',
    '対前年度比100％以上',
    '前年比100％以上',
    '基準値より3ポイント以上',
    '令和3年度より5ポイント以上',
    '5ポイント増',
    '10件増',
    '40％から50％',
    '5件を超えない',
    '3月までに実施',
    '10月末まで',
    '29.3末までに実施',
    '50 60％以上',
    'H29 50％以上',
    '５０\n６０',
    '1-2',
    '各地域1件以上',
    '前年度未満にしない',
    '前年度以上かつ市平均以上',
    '10件かつ前年度以上',
  ])('%j is a target in words', (typed) => expect(readTarget(typed)).toBeNull())

  test('what is printed of a target is read as the same target', () => {
    const decimal = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3 })).map(([units, digits]) => {
      const text = String(units).padStart(digits + 1, '0')
      return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
    })
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    const none: TargetValue = { value: null, upper: null, day: null, text: '' }
    fc.assert(
      fc.property(
        fc.constantFrom('up', 'down', 'within'),
        fc.boolean(),
        fc.constantFrom('％', '件', '点', '人', 'か所', ''),
        decimal,
        decimal,
        day,
        (direction, isStrict, unit, value, upper, iso) => {
          const series = { kind: 'rate', direction, isStrict: isStrict && direction !== 'within', unit } as const
          const bound: TargetValue = { ...none, value, upper: direction === 'within' ? upper : null }
          expect(readTarget(sayTarget(bound, series))).toEqual({
            ...target,
            value,
            upper: bound.upper,
            unit: unit === '' ? null : unit,
            direction,
            isStrict: series.isStrict,
          })
          expect(readTarget(sayTarget({ ...none, day: iso }, { ...series, kind: 'milestone' }))).toEqual({ ...target, day: iso })
          const relative = readTarget(sayTarget(none, { ...series, kind: 'relative' }))
          expect(relative).toEqual({ ...target, isRelative: true, direction, isStrict: series.isStrict && direction !== 'within' })
        },
      ),
    )
  })
})
