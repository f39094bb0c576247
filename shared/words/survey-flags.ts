// Knows the sentence for everything that does not fit in a survey, with its numbers and its place.
import type { SurveyFlag } from '../model/survey.ts'

const columnNames: Readonly<Record<string, string>> = {
  sentMale: '対象者数（男性）',
  sentFemale: '対象者数（女性）',
  sentTotal: '対象者数',
  returnedMale: '回答者数（男性）',
  returnedFemale: '回答者数（女性）',
  returnedOther: '回答者数（その他・回答しない）',
  returnedNoAnswer: '回答者数（性別の無回答）',
  returnedTotal: '回答者数',
  rateMale: '男性',
  rateFemale: '女性',
  rateTotal: '計',
}

/** One sentence. It is told and never in the way. */
export function saySurveyFlag({ code, where, values }: SurveyFlag): string {
  const value = (name: string) => {
    const of = values[name] ?? ''
    return typeof of === 'number' ? of.toLocaleString('ja-JP') : of
  }
  const column = columnNames[value('column')] ?? ''
  const isOfRow = where !== 'survey' && where !== 'question'
  const row = column === '' ? `「${where}」` : `「${where}」（${column}）`
  switch (code) {
    case 'returnedOverSent':
      return `${isOfRow ? `${row}の` : ''}回答者数${value('returned')}人が、対象者数${value('sent')}人を超えています。`
    case 'validOverReturned':
      return `有効回答${value('valid')}件が、調査の回収数${value('returned')}件を超えています。`
    case 'validOverFilter':
      return `有効回答${value('valid')}件が、前の設問で対象となった${value('filtered')}人を超えています。`
    case 'positiveOverValid':
      return `肯定的回答${value('positive')}件が、有効回答${value('valid')}件を超えています。`
    case 'percentOver100':
      return `${sayRateOf(where)}${value('percent')}％が、100％を超えています。`
    case 'sumUnlikeBase':
      return `選択肢の件数を合計すると${value('sum')}件ですが、公表された母数は${value('base')}件です。`
    case 'sumOverBase':
      return `無回答や除外欄を含む件数の合計${value('sum')}件が、調査の回収数${value('base')}件を超えています（除外欄も数える集計であれば、誤りではありません）。`
    case 'rateUnlike':
      return `${isOfRow && column !== '' ? `${row}の回答率` : sayRateOf(where)}は${value('printed')}％と公表されていますが、件数から計算すると${value('computed')}％です。`
    case 'rateIsSumOfParts':
      return `公表された${value('printed')}％は、四捨五入した選択肢ごとの割合を足した値です（件数から計算すると${value('computed')}％）。`
    case 'rowSum':
      return `「${where}」の${column}は${value('printed')}人ですが、内訳の合計は${value('sum')}人です${values['mayLeaveOut'] === 1 ? '（男性と女性だけであれば一致します）' : ''}。`
    case 'columnSum':
      return `${column}は、「${value('part')}」を合計すると${value('sum')}人ですが、「${where}」の行では${value('printed')}人です。`
    case 'tableUnlikeSurvey':
      return `調査概要の${column}は${value('survey')}人ですが、表の計は${value('table')}人です。`
    case 'noBase':
      return '有効回答が0件であるか、件数の分からない選択肢があるため、割合を計算できません。'
    case 'breakdownUnlike':
      return `「${where}」の性別・年齢別の件数を合計すると${value('sum')}件ですが、全体では${value('count')}件です。`
  }
}

function sayRateOf(where: string): string {
  if (where === 'survey') return '回収率'
  return where === 'question' ? '肯定的回答の割合' : `「${where}」の割合`
}
