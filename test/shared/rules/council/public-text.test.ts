// Knows that a name is taken out of a text wherever it stands as one, and that what is no name stays.
import { describe, expect, test } from 'vitest'
import { isPersonName, makeNameMask, nameMark } from '../../../../shared/rules/council/public-text.ts'
import { fc } from '../../../helpers/fast-check.ts'

const hide = (names: readonly string[], text: string) => makeNameMask(names).hide(text)

describe('makeNameMask', () => {
  test.each([
    // whole, with and without the gap
    [['天保 山男'], '天保 山男が話した。天保山男です。天保　山男', '●●が話した。●●です。●●'],
    // a surname or a given name only where a title makes it one
    [['天保 山男'], '天保さんと山男くんは天保町から', '●●さんと●●くんは天保町から'],
    // of a name without a gap: what it may begin with
    [['佐々井太郎'], '佐々井さん、佐々井太郎', '●●さん、●●'],
    // not within another name
    [['林 花子'], '小林さんと林さん', '小林さんと●●さん'],
    // one letter alone is no name without a title
    [['林'], '林業の林さん', '林業の●●さん'],
    // what stands in brackets and behind is not part of it
    [['天保 山男さん（60代）'], '天保山男さんより', '●●さんより'],
    // a surname alone is also that of a place, and of a street's head
    [['大阪さん'], '大阪市の大阪さんと大阪太郎、大阪町会長、大阪駅', '大阪市の●●さんと●●太郎、●●町会長、大阪駅'],
    [['長谷川さん'], '長谷川市長谷川さん', '長谷川市●●さん'],
    // where a line broke within it
    [['天保 山男'], '天保\n山男の件', '●●の件'],
    // two of one surname are told apart in brackets
    [['松尾（雅）'], '松尾(雅)委員と松尾（直）委員、松尾（雅）委員', '●●委員と●●（直）委員、●●委員'],
    // nobody
    [['区民（50代）', '来庁者の女性', ''], '区民や来庁者の女性の声', '区民や来庁者の女性の声'],
    [[], '天保 山男', '天保 山男'],
  ])('%j: %s', (names, text, expected) => {
    expect(hide(names, text)).toBe(expected)
  })

  test('tells each name that was taken out once, and none that stood nowhere', () => {
    const mask = makeNameMask(['天保 山男', '桜川 花子'])
    mask.hide('天保山男')
    mask.hide('天保 山男さん')
    expect(mask.found()).toEqual(['天保 山男'])
  })

  test('no name of two letters or more is left in any text, and nothing else of it changes', () => {
    const name = fc.stringMatching(/^[天保山男桜川花]{2,4}$/).filter(isPersonName)
    fc.assert(
      fc.property(name, fc.array(fc.stringMatching(/^[あいう、。]{0,5}$/), { minLength: 1, maxLength: 5 }), (own, parts) => {
        expect(hide([own], parts.join(own))).toBe(parts.join(nameMark))
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['天保 山男', true],
  ['天保', true],
  ['市民', false],
  ['来庁者（40代）', false],
  ['グループ1', false],
  ['　', false],
])('isPersonName %s: %s', (called, expected) => {
  expect(isPersonName(called)).toBe(expected)
})
