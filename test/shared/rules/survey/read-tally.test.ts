// Knows that tallies are read from whatever Excel or CSV gives: columns in any order and under other names, and nothing is lost unseen.
import { describe, expect, it } from 'vitest'
import type { OptionId } from '../../../../shared/model/ids.ts'
import { readTsv } from '../../../../shared/rules/read-block.ts'
import { type ReadQuestion, readTally } from '../../../../shared/rules/survey/read-tally.ts'
import { tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { nishiParticipation } from '../../../fixtures/surveys/published-questions.ts'
import { questionOf, surveyOf } from '../../../helpers/survey-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const cells = (text: string): string[][] => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
const one = (text: string): ReadQuestion => {
  const read = readTally(cells(text))
  expect(read.length).toBe(1)
  return read[0] as ReadQuestion
}
/** '+思う 32 7.1': + positive, ? 無回答, ! 対象外, － no count. */
const brief = ({ options }: ReadQuestion): readonly string[] =>
  options.map(({ label, role, isPositive, count, printedPercent }) =>
    `${role === 'noAnswer' ? '?' : role === 'outside' ? '!' : ''}${isPositive ? '+' : ''}${label} ${count ?? '－'} ${printedPercent}`.trim(),
  )

const scale = [
  '+思う 32 7.1',
  '+どちらかといえば思う 109 24.3',
  'どちらかといえば思わない 170 37.9',
  '思わない 69 15.4',
  '?その他・無回答 68 15.2',
]

describe('one question, in many shapes', () => {
  it.each([
    [
      'headings as 西成区 prints them',
      '選択肢|件数|%\n1 思う|32|7.1%\n2 どちらかといえば思う|109|24.3%\n3 どちらかといえば思わない|170|37.9%\n4 思わない|69|15.4%\nその他・無回答|68|15.2%',
    ],
    [
      'without headings',
      '思う|32|7.1\nどちらかといえば思う|109|24.3\nどちらかといえば思わない|170|37.9\n思わない|69|15.4\nその他・無回答|68|15.2',
    ],
    [
      'other names, other order',
      '構成比|回答数|カテゴリ\n7.1|32|思う\n24.3|109|どちらかといえば思う\n37.9|170|どちらかといえば思わない\n15.4|69|思わない\n15.2|68|その他・無回答',
    ],
    [
      'numbers in a column of their own',
      'No.|回答|度数|比率（％）\n1|思う|32|7.1\n2|どちらかといえば思う|109|24.3\n3|どちらかといえば思わない|170|37.9\n4|思わない|69|15.4\n5|その他・無回答|68|15.2',
    ],
    [
      'numbers in a column of their own, without headings',
      '1|思う|32|7.1%\n2|どちらかといえば思う|109|24.3%\n3|どちらかといえば思わない|170|37.9%\n4|思わない|69|15.4%\n5|その他・無回答|68|15.2%',
    ],
    [
      'full width',
      '項目|ｎ|割合\n１．思う|３２|７．１％\n２．どちらかといえば思う|１０９|２４．３％\n３．どちらかといえば思わない|１７０|３７．９％\n４．思わない|６９|１５．４％\n５．その他・無回答|６８|１５．２％',
    ],
    [
      'パーセント and 人',
      '区分|人数|割合\nア　思う|32人|7.1パーセント\nイ　どちらかといえば思う|109人|24.3パーセント\nウ　どちらかといえば思わない|170人|37.9パーセント\nエ　思わない|69人|15.4パーセント\nオ　その他・無回答|68人|15.2パーセント',
    ],
    [
      'both in one cell',
      '選択肢|回答数\n①思う|32（7.1％）\n②どちらかといえば思う|109（24.3％）\n③どちらかといえば思わない|170（37.9％）\n④思わない|69（15.4％）\n⑤その他・無回答|68（15.2％）',
    ],
    [
      'run together in one cell',
      '1 思う 32 7.1%\n2 どちらかといえば思う 109 24.3%\n3 どちらかといえば思わない 170 37.9%\n4 思わない 69 15.4%\nその他・無回答 68 15.2%',
    ],
    [
      'answers side by side',
      '|思う|どちらかといえば思う|どちらかといえば思わない|思わない|その他・無回答\n件数|32|109|170|69|68\n％|7.1|24.3|37.9|15.4|15.2',
    ],
    [
      'percentages under the counts',
      '選択肢|回答数\n思う|32\n|7.1%\nどちらかといえば思う|109\n|24.3%\nどちらかといえば思わない|170\n|37.9%\n思わない|69\n|15.4%\nその他・無回答|68\n|15.2%',
    ],
    [
      'empty rows and columns between',
      '|選択肢||件数|構成比\n\n|思う||32|7.1%\n|どちらかといえば思う||109|24.3%\n|どちらかといえば思わない||170|37.9%\n\n|思わない||69|15.4%\n|その他・無回答||68|15.2%',
    ],
  ])('%s', (_, text) => {
    const read = one(text)
    expect(brief(read)).toEqual(scale)
    expect(read.problems).toEqual([])
    // 32 ÷ 448 = 7.1, 32 ÷ 380 = 8.4: 無回答 is in
    expect(read.countsNoAnswer).toBe(true)
  })

  it('totals and subtotals are kept as what is printed, and told', () => {
    const read = one(
      '問12 子育て環境は充実していると思いますか。|件数|%\n1 思う|32|7.1%\n2 どちらかといえば思う|109|24.3%\n思う 計|141|31.4%\n3 どちらかといえば思わない|170|37.9%\n4 思わない|69|15.4%\n思わない 計|239|53.3%\nその他・無回答|68|15.2%\n合計|448|100.0%\n※小数点第2位を四捨五入',
    )
    expect([read.number, read.text]).toEqual(['問12', '子育て環境は充実していると思いますか。'])
    expect(brief(read)).toEqual(scale)
    expect([read.printedBase, read.printedRate]).toEqual([448, '31.4'])
    expect(read.leftOut.map(({ row, why }) => [row, why])).toEqual([
      [0, 'heading'],
      [9, 'note'],
      [3, 'sum'],
      [6, 'sum'],
      [8, 'total'],
    ])
  })

  it('percentages alone, with the question in the first column', () => {
    const read = one(
      '問|選択肢|％\n問1 広報紙が届いているか（1つだけ）|届いている|82.8%\n|届いていない|4.3%\n|届いているかわからない|13.0%\n|計|100.1',
    )
    expect([read.number, read.text]).toEqual(['問1', '広報紙が届いているか（1つだけ）'])
    expect(brief(read)).toEqual(['+届いている － 82.8', '届いていない － 4.3', '届いているかわからない － 13.0'])
    expect(read.columns).toEqual({ label: 1, count: null, percent: 2 })
  })

  it('a hyphen is no 0, and what stands in brackets is outside the sum', () => {
    expect(brief(one('選択肢|回答数\n感じる|10\n感じない|0\nどちらともいえない|-\n対象外|6\n区外にお住まい|(16)'))).toEqual([
      '+感じる 10',
      '感じない 0',
      'どちらともいえない －',
      '!対象外 6',
      '!区外にお住まい 16',
    ])
  })

  it('0.071 of a lost percent format is 7.1', () => {
    expect(brief(one('選択肢|件数|割合\nはい|71|0.071\nいいえ|929|0.929'))).toEqual(['+はい 71 7.1', 'いいえ 929 92.9'])
    expect(brief(one('選択肢|件数|割合\nはい|1|0.333333333333\nいいえ|2|0.666666666667'))).toEqual(['+はい 1 33.3', 'いいえ 2 66.7'])
  })

  it('whole percentages without a sign are percentages', () => {
    expect(brief(one('はい|132|33\nいいえ|268|67'))).toEqual(['+はい 132 33', 'いいえ 268 67'])
  })

  it('what cannot be read is told where it stands', () => {
    const read = one('選択肢|件数|％\nはい|約30|33.0\nいいえ|70|百\n|5|\nわからない|0|120')
    expect(brief(read)).toEqual(['+はい － 33.0', 'いいえ 70', 'わからない 0 120'])
    expect(read.problems).toEqual([
      { row: 1, column: 1, text: '約30', code: 'notACount' },
      { row: 2, column: 2, text: '百', code: 'notAPercent' },
      { row: 3, column: 0, text: '5', code: 'noLabel' },
      { row: 4, column: 2, text: '120', code: 'percentOver100' },
    ])
  })

  it('digits that ran together are not taken for a count', () => {
    expect(one('選択肢|件数\nはい|78117195698915888\nいいえ|3').problems).toEqual([
      { row: 1, column: 1, text: '78117195698915888', code: 'notACount' },
    ])
  })

  it('n=448 of a heading is the printed base', () => {
    expect(one('選択肢|全体(n=1,204)\nはい|600\nいいえ|604').printedBase).toBe(1204)
    expect(one('問3 参加していますか。（Ｎ＝４２６）\nはい|200\nいいえ|226').printedBase).toBe(426)
  })

  it('headings in two lines, a base of its own, a title above', () => {
    const read = one('平成27年度|区民アンケート\n|件数|割合\n|（人）|（％）\nはい|3|75\nその他\nいいえ|1|25\n(n=4)')
    expect(brief(read)).toEqual(['+はい 3 75', 'その他 －', 'いいえ 1 25'])
    expect(read.text).toBe('平成27年度 区民アンケート')
  })

  it('percentages of a sex are not those of all', () => {
    const read = one('選択肢|男性(%)|全体(%)|男性|全体\n思う|3|7.1|14|32\n思わない|6|15.4|30|69')
    expect(brief(read)).toEqual(['+思う 32 7.1', '思わない 69 15.4'])
    expect(read.breakdown.map(({ count }) => count)).toEqual([14, 30])
  })

  it('a list of answers is read before anything was counted', () => {
    expect(brief(one('選択肢|回答数\nそう思う|\nそう思わない|\n無回答|'))).toEqual(['+そう思う －', 'そう思わない －', '?無回答 －'])
  })
})

describe('several questions', () => {
  it('below each other, under one heading', () => {
    const read = readTally(
      cells(
        '集計結果\n選択肢|回答数|割合\n問5 声かけを実感していますか。\n感じる|180|45.0%\n感じない|220|55.0%\n【問6】地域活動協議会を知っていますか\n（ひとつだけ選んでください）\n知っている|158|39.5%\n知らない|242|60.5%\n\nQ7 どこで知りましたか（いくつでも）\n広報紙|100|63.3%\nホームページ|90|57.0%',
      ),
    )
    expect(read.map(({ number, text, options, allowsSeveral }) => [number, text, options.length, allowsSeveral])).toEqual([
      ['問5', '声かけを実感していますか。', 2, false],
      ['問6', '地域活動協議会を知っていますか\n（ひとつだけ選んでください）', 2, false],
      ['Q7', 'どこで知りましたか（いくつでも）', 2, true],
    ])
    expect(read[0]?.leftOut.map(({ text, why }) => [text, why])).toContainEqual(['集計結果', 'note'])
  })
  it('a heading that stands once is that of all', () => {
    const read = readTally(cells('選択肢|割合|回答数\n問1\nはい|45|180\nいいえ|55|220\n問2\nはい|40|120\nいいえ|60|180'))
    expect(read.map(brief)).toEqual([
      ['+はい 180 45', 'いいえ 220 55'],
      ['+はい 120 40', 'いいえ 180 60'],
    ])
  })
  it('a heading each', () => {
    const read = readTally(cells('問1|件数|％\nはい|3|75.0\nいいえ|1|25.0\n問2|％|件数\nはい|60.0|3\nいいえ|40.0|2'))
    expect(read.map(brief)).toEqual([
      ['+はい 3 75.0', 'いいえ 1 25.0'],
      ['+はい 3 60.0', 'いいえ 2 40.0'],
    ])
    expect(read.map(({ number }) => number)).toEqual(['問1', '問2'])
  })
  it('as rows of a file: the question beside every answer', () => {
    const read = readTally(
      cells(
        '設問番号,設問文,選択肢,回答数'.replaceAll(',', '|') +
          '\n5|知っていますか|知っている|158\n5|知っていますか|知らない|242\n6|感じますか|感じる|71\n6|感じますか|感じない|87',
      ),
    )
    expect(read.map(({ number, text, options }) => [number, text, options.map(({ count }) => count)])).toEqual([
      ['問5', '知っていますか', [158, 242]],
      ['問6', '感じますか', [71, 87]],
    ])
  })
  it('answers side by side, question by question', () => {
    const read = readTally(
      cells(
        '問5 実感していますか\n|感じる|感じない|無回答|計\n件数|180|220|26|426\n問6|知っている|知らない|計\n件数|158|242|400\n％|39.5|60.5|100.0',
      ),
    )
    expect(read.map(({ number, printedBase }) => [number, printedBase])).toEqual([
      ['問5', 426],
      ['問6', 400],
    ])
    expect(read.map(brief)).toEqual([
      ['+感じる 180', '感じない 220', '?無回答 26'],
      ['+知っている 158 39.5', '知らない 242 60.5'],
    ])
  })
})

describe('sex and age', () => {
  it('in one line of headings', () => {
    const read = one(
      '選択肢|全体|男性|女性|その他|無回答|18~29歳|30~39歳|70歳以上|無回答\n思う|32|14|17|0|1|3|9|18|2\n思わない|69|30|36|1|2|10|20|35|4',
    )
    expect(brief(read)).toEqual(['+思う 32', '思わない 69'])
    expect(read.breakdown.filter(({ option }) => option === 0)).toEqual([
      { option: 0, sex: 'male', age: '', count: 14 },
      { option: 0, sex: 'female', age: '', count: 17 },
      { option: 0, sex: 'other', age: '', count: 0 },
      { option: 0, sex: 'noAnswer', age: '', count: 1 },
      { option: 0, sex: null, age: '18~29歳', count: 3 },
      { option: 0, sex: null, age: '30~39歳', count: 9 },
      { option: 0, sex: null, age: '70歳以上', count: 18 },
      { option: 0, sex: null, age: '無回答', count: 2 },
    ])
  })
  it('in two lines of headings', () => {
    const read = one(
      '|合計|男性|||女性||\n選択肢|件数|計|20代以下|30代|計|20代以下|30代\n知っている|30|14|6|8|16|9|7\n知らない|10|4|1|3|6|2|4',
    )
    expect(brief(read)).toEqual(['+知っている 30', '知らない 10'])
    expect(read.breakdown.filter(({ option }) => option === 1)).toEqual([
      { option: 1, sex: 'male', age: '', count: 4 },
      { option: 1, sex: 'male', age: '20代以下', count: 1 },
      { option: 1, sex: 'male', age: '30代', count: 3 },
      { option: 1, sex: 'female', age: '', count: 6 },
      { option: 1, sex: 'female', age: '20代以下', count: 2 },
      { option: 1, sex: 'female', age: '30代', count: 4 },
    ])
  })
  it('in rows, with a column of all who answered, and percentages under the counts', () => {
    const read = one('区分|回答者数|思う|思わない|無回答\n全体|106|32|69|5\n|100.0|30.2|65.1|4.7\n男性|46|14|30|2\n|100.0|30.4|65.2|4.3')
    expect(brief(read)).toEqual(['+思う 32 30.2', '思わない 69 65.1', '?無回答 5 4.7'])
    expect([read.printedBase, read.countsNoAnswer]).toEqual([106, true])
    expect(read.breakdown.map(({ sex, count }) => [sex, count])).toEqual([
      ['male', 14],
      ['male', 30],
      ['male', 2],
    ])
  })
  it('in rows, with answers side by side', () => {
    const read = one('|思う|思わない|無回答|計\n全体|32|69|5|106\n男性|14|30|2|46\n女性|17|36|2|55')
    expect(brief(read)).toEqual(['+思う 32', '思わない 69', '?無回答 5'])
    expect(read.printedBase).toBe(106)
    expect(read.breakdown).toContainEqual({ option: 1, sex: 'female', age: '', count: 36 })
  })
})

describe('which answers are positive', () => {
  const positives = (labels: readonly string[]) =>
    readTally([['選択肢', '回答数'], ...labels.map((label) => [label, '1'])])[0]
      ?.options.filter(({ isPositive }) => isPositive)
      .map(({ label }) => label)

  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['そう思う', 'どちらかといえばそう思う', 'どちらかといえばそう思わない', 'そう思わない'],
      ['そう思う', 'どちらかといえばそう思う'],
    ],
    [
      ['感じる', 'ある程度感じる', 'あまり感じない', '感じない'],
      ['感じる', 'ある程度感じる'],
    ],
    [
      ['よく知っている', '少し知っている', '知らない'],
      ['よく知っている', '少し知っている'],
    ],
    [
      ['知っているが、参加したことはない', '知っていて参加している', '知らない'],
      ['知っているが、参加したことはない', '知っていて参加している'],
    ],
    [
      ['満足', 'やや満足', 'どちらともいえない', 'やや不満', '不満', 'わからない'],
      ['満足', 'やや満足'],
    ],
    [
      ['届いている', 'どちらかといえば届いている', '届いていない', '届いているかわからない'],
      ['届いている', 'どちらかといえば届いている'],
    ],
    [
      ['良い', 'まあ良い', '普通', 'やや悪い', '悪い'],
      ['良い', 'まあ良い'],
    ],
    [['ある', 'ない', '覚えていない'], ['ある']],
    [nishiParticipation.options, ['はい']],
    [['広報紙', 'ホームページ', '防災訓練に参加している'], []],
  ])('%j', (labels, expected) => expect(positives(labels)).toEqual(expected))

  it('both No of 西区 stay apart', () => {
    expect(one(nishiParticipation.options.map((label) => `${label}|1`).join('\n')).options.map(({ label }) => label)).toEqual([
      'はい',
      'いいえ(参加したことはあるが、今は参加していない)',
      'いいえ(これまで参加したことがない)',
    ])
  })
})

describe('labels keep what is no number of an answer', () => {
  it.each([
    ['1回以上', '1回以上'],
    ['1 回以上', '1 回以上'],
    ['20歳代', '20歳代'],
    ['3.5点以上', '3.5点以上'],
    ['10～19人', '10～19人'],
    ['2 分からない', '分からない'],
    ['１．そう思う', 'そう思う'],
    ['(3)そう思う', 'そう思う'],
    ['ア．そう思う', 'そう思う'],
    ['ア　そう思う', 'そう思う'],
    ['アンケート', 'アンケート'],
    ['1思う', '思う'],
    ['1:マンション等集合住宅', 'マンション等集合住宅'],
    ['5', '5'],
  ])('%s → %s', (typed, label) =>
    expect(
      readTally([
        ['選択肢', '回答数'],
        [typed, '1'],
      ])[0]?.options[0]?.label,
    ).toBe(label),
  )
  it('設計 is no subtotal', () => {
    expect(brief(one('選択肢|回答数\n設計|3\n家計|4\n小計|7'))).toEqual(['設計 3', '家計 4'])
  })
})

describe('properties', () => {
  const label = fc.constantFrom('そう思う', 'やや思う', 'あまり思わない', '思わない', 'わからない', '防災', '防犯')
  const table = fc
    .uniqueArray(label, { minLength: 1 })
    .chain((labels) => fc.tuple(...labels.map((each) => fc.tuple(fc.constant(each), fc.nat(999_999)))))

  it('what is pasted has the tally of the same typed, headed or not, in any order of columns, with commas or without', () => {
    fc.assert(
      fc.property(table, fc.boolean(), fc.boolean(), fc.boolean(), (rows, hasHeading, hasCommas, isTurned) => {
        const lines = [
          ...(hasHeading ? [['選択肢', '回答数']] : []),
          ...rows.map(([text, count]) => [text, hasCommas ? count.toLocaleString('en-US') : String(count)]),
        ]
        const tsv = lines.map((line) => (isTurned && hasHeading ? line.toReversed() : line).join('\t')).join('\r\n')
        const [read] = readTally(readTsv(tsv).map((row) => row.map(({ text }) => text)))
        expect(read?.options.map(({ label: each, count }) => [each, count])).toEqual(rows)
        const options = (read?.options ?? []).map(({ row: _, ...option }, at) => ({ ...option, id: `o${at}` as OptionId }))
        const [pasted, typed] = [
          questionOf([], { options }),
          questionOf(rows.map(([text, count], at) => [`${options[at]?.isPositive ? '+' : ''}${text}`, count])),
        ]
        const { exact, valid, positive } = tallyOf(typed, surveyOf([typed]))
        expect(tallyOf(pasted, surveyOf([pasted]))).toMatchObject({ exact, valid, positive })
      }),
    )
  })
  it('never throws, whatever the cells', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '',
        '計',
        '問1',
        '選択肢',
        '件数',
        '％',
        '男性',
        '20代',
        '無回答',
        '思う',
        '思わない',
        '7.1%',
        '32',
        '(16)',
        '-',
        '※注',
        'n=',
        '32（7.1%）',
        '全体',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        for (const { options } of readTally(rows))
          for (const { count } of options) expect(count === null || Number.isSafeInteger(count)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
