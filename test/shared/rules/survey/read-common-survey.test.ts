// Knows that what the city sends of its 市共通調査 finds its common indicators, by number or by name, and that the rest is told.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import { readCommonSurvey } from '../../../../shared/rules/survey/read-common-survey.ts'
import { fc } from '../../../helpers/fast-check.ts'

const policy = JSON.parse(readFileSync(new URL('../../../../resources/basic-policy.json', import.meta.url), 'utf8')) as BasicPolicy
const read = (text: string) =>
  readCommonSurvey(
    text.split('\n').map((line) => line.split('|').map((cell) => cell.trim())),
    policy,
  )

/** The eight that are marked 格付け in the policy's list. */
const measured = ['2-1-ア-1', '2-1-ア-2', '2-1-ア-3', '2-1-イ-1', '2-1-イ-2', '2-2-ア-1', '2-3-ア-1', '2-3-イ-1']

describe('readCommonSurvey', () => {
  it('by the key, as cited, and by the name, in any width', () => {
    const { rates, leftOut, missing, problems } = read(
      [
        '指標|設問番号|設問|有効回答数|肯定的回答数|割合（％）',
        '2⑴㋐①|問1|意見や要望を反映していると思いますか。|400|52|13.0%',
        '２－１－ア－２|問2||４００|100|25.0',
        '2(1)㋐③|問3||398|80|20.1％',
        '①区役所が、区の様々な取組(施策･事業･イベントなど)について、それらの企画･計画段階において、区民の意見や要望を反映していると思う区民の割合|問4||390|||',
        '区民からの評価を受け、これらを区政運営の改善につなげている|問5||||18.4',
        '2-2-ア|問6||120|66|55.0',
        '2⑶㋐①|問7||210|168|80.0',
        '2⑶㋑|問8||400|40|10.0',
      ].join('\n'),
    )
    expect([leftOut, missing, problems]).toEqual([[], [], []])
    expect(
      rates.map(({ commonKey, questionNumber, base, positive, printedRate }) => [commonKey, questionNumber, base, positive, printedRate]),
    ).toEqual([
      [measured[0], '問1', 400, 52, '13.0'],
      [measured[1], '問2', 400, 100, '25.0'],
      [measured[2], '問3', 398, 80, '20.1'],
      [measured[3], '問4', 390, null, ''],
      [measured[4], '問5', null, null, '18.4'],
      [measured[5], '問6', 120, 66, '55.0'],
      [measured[6], '問7', 210, 168, '80.0'],
      [measured[7], '問8', 400, 40, '10.0'],
    ])
    expect(rates[0]?.questionText).toBe('意見や要望を反映していると思いますか。')
    expect(rates[5]?.questionText).toContain('適切に対応したと思う区民の割合')
  })
  it('without headings the columns stand in the order 指標・設問・母数・肯定・割合', () => {
    expect(read('2-3-イ-1|知っていますか|400|40|10.0').rates).toEqual([
      { commonKey: '2-3-イ-1', questionNumber: '', questionText: '知っていますか', base: 400, positive: 40, printedRate: '10.0' },
    ])
  })
  it('points of 覆面調査', () => {
    expect(read('指標|割合\n2-3-ア-2|3.7点').printedMean).toBe('3.7')
    expect(read('指標|点数\n窓口サービスに係る民間事業者の覆面調査員による調査|３．７').printedMean).toBe('3.7')
  })
  it('what does not fit is left out and told, and what is lacking is named', () => {
    const { rates, leftOut, missing } = read(
      [
        '指標|母数|割合',
        '1-1-ア-1|400|45.5',
        '9-9-ア|400|1.0',
        '区政運営について|400|10.0',
        '区民の意見や要望を反映していると思う|400|10',
        '2-2-ア-1|－|',
        '2-3-イ-1|400|10.0',
        '2-3-イ-1|400|11.0',
      ].join('\n'),
    )
    expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
      [1, 'wardMeasured'],
      [2, 'unknown'],
      [4, 'ambiguous'],
      [5, 'noFigure'],
      [7, 'twice'],
    ])
    expect(rates.map(({ commonKey, printedRate }) => [commonKey, printedRate])).toEqual([
      ['2-1-ア-1', '10.0'],
      ['2-3-イ-1', '10.0'],
    ])
    expect(missing).toEqual(measured.filter((key) => key !== '2-1-ア-1' && key !== '2-3-イ-1'))
  })
  it('a cell that is no number is told where it stands', () => {
    expect(read('指標|母数|肯定|割合\n2-3-イ-1|約400|40|10.0').problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 1, '約400'],
    ])
  })
  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('', '指標', '母数', '割合', '2-3-イ-1', '2-3-ア-2', '400', '10.0%'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(readCommonSurvey(rows, policy).rates.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
