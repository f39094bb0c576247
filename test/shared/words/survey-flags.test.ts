// Knows that everything that does not fit in a survey is said in one polite sentence, with its numbers and its place.
import { describe, expect, it } from 'vitest'
import { type SurveyFlag, surveyFlagCodes } from '../../../shared/model/survey.ts'
import { saySurveyFlag } from '../../../shared/words/survey-flags.ts'

const cases: readonly (readonly [SurveyFlag, string])[] = [
  [
    { code: 'returnedOverSent', where: 'survey', values: { returned: 1600, sent: 1500 } },
    '回答者数1,600人が、対象者数1,500人を超えています。',
  ],
  [
    { code: 'returnedOverSent', where: '20代', values: { column: 'rateMale', returned: 13, sent: 12 } },
    '「20代」（男性）の回答者数13人が、対象者数12人を超えています。',
  ],
  [
    { code: 'validOverReturned', where: 'question', values: { valid: 51, returned: 50 } },
    '有効回答51件が、調査の回収数50件を超えています。',
  ],
  [
    { code: 'validOverFilter', where: 'question', values: { valid: 21, filtered: 20 } },
    '有効回答21件が、前の設問で対象となった20人を超えています。',
  ],
  [{ code: 'positiveOverValid', where: 'question', values: { positive: 55, valid: 50 } }, '肯定的回答55件が、有効回答50件を超えています。'],
  [{ code: 'percentOver100', where: 'はい', values: { percent: '166.7' } }, '「はい」の割合166.7％が、100％を超えています。'],
  [{ code: 'percentOver100', where: 'question', values: { percent: '133.3' } }, '肯定的回答の割合133.3％が、100％を超えています。'],
  [
    { code: 'sumUnlikeBase', where: 'question', values: { sum: 400, base: 427 } },
    '選択肢の件数を合計すると400件ですが、公表された母数は427件です。',
  ],
  [
    { code: 'sumOverBase', where: 'question', values: { sum: 328, base: 323 } },
    '無回答や除外欄を含む件数の合計328件が、調査の回収数323件を超えています（除外欄も数える集計であれば、誤りではありません）。',
  ],
  [
    { code: 'rateUnlike', where: 'survey', values: { printed: '34.2', computed: '34.1' } },
    '回収率は34.2％と公表されていますが、件数から計算すると34.1％です。',
  ],
  [
    { code: 'rateUnlike', where: 'はい', values: { printed: '33.4', computed: '33.3' } },
    '「はい」の割合は33.4％と公表されていますが、件数から計算すると33.3％です。',
  ],
  [
    { code: 'rateUnlike', where: '20代', values: { column: 'rateTotal', printed: '100', computed: '108' } },
    '「20代」（計）の回答率は100％と公表されていますが、件数から計算すると108％です。',
  ],
  [
    { code: 'rateIsSumOfParts', where: 'question', values: { printed: '31.4', computed: '31.5' } },
    '公表された31.4％は、四捨五入した選択肢ごとの割合を足した値です（件数から計算すると31.5％）。',
  ],
  [
    { code: 'rowSum', where: '計', values: { column: 'returnedTotal', sum: 504, printed: 485, mayLeaveOut: 1 } },
    '「計」の回答者数は485人ですが、内訳の合計は504人です（男性と女性だけであれば一致します）。',
  ],
  [
    { code: 'rowSum', where: '20代', values: { column: 'sentTotal', sum: 11, printed: 12, mayLeaveOut: 0 } },
    '「20代」の対象者数は12人ですが、内訳の合計は11人です。',
  ],
  [
    { code: 'columnSum', where: '計', values: { column: 'sentMale', part: '~29～70~', sum: 74, printed: 75 } },
    '対象者数（男性）は、「~29～70~」を合計すると74人ですが、「計」の行では75人です。',
  ],
  [
    { code: 'tableUnlikeSurvey', where: 'survey', values: { column: 'returnedTotal', table: 504, survey: 512 } },
    '調査概要の回答者数は512人ですが、表の計は504人です。',
  ],
  [{ code: 'noBase', where: 'question', values: {} }, '有効回答が0件であるか、件数の分からない選択肢があるため、割合を計算できません。'],
  [
    { code: 'breakdownUnlike', where: '思う', values: { sum: 11, count: 10 } },
    '「思う」の性別・年齢別の件数を合計すると11件ですが、全体では10件です。',
  ],
]

describe('saySurveyFlag', () => {
  it.each(cases)('%j', (flag, said) => expect(saySurveyFlag(flag)).toBe(said))
  it('has a sentence for every code', () => {
    expect(new Set(cases.map(([{ code }]) => code))).toEqual(new Set(surveyFlagCodes))
  })
})
