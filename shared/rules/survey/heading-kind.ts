// Knows what a heading of a tally names: the answers, how many gave them, how much that is, out of how many, the question, the year.
import { remembered } from './remembered.ts'

/** base: out of how many (母数), beside every answer · year: 年度 of each row · other: a rank or a change, which no tally needs. */
export type ColumnKind = 'label' | 'question' | 'questionNumber' | 'optionNumber' | 'count' | 'percent' | 'base' | 'year' | 'other'

const longestText = 100

/** null = the text names no column. Width, case, spaces and what stands in brackets (n=448) do not matter. */
export const kindOfHeading = remembered(classify, longestText, null)

function classify(text: string): ColumnKind | null {
  const bare = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const word = bare.replace(/[(<【].*?[)>】]/g, '') || bare.replace(/[()<>【】]/g, '')
  if (word.length > longestHeading) return null
  if (/^(設問|質問|問い?)(番号|no\.?|コード|id)$|^問$|^q(no\.?)?$/.test(word)) return 'questionNumber'
  if (
    /^((通し|行|整理|表示)?番号|no\.?|№|コード|code|#|項番|順番|連番|通番|seq\.?|id)$|^(選択肢|回答|項目|カテゴリー?)(番号|no\.?|コード|id)$/.test(
      word,
    )
  )
    return 'optionNumber'
  if (/^(設問|質問|設問文|質問文|(設問|質問)(内容|項目|名|タイトル))$/.test(word)) return 'question'
  if (/^(調査|実施|集計)?年度?$|^西暦$/.test(word)) return 'year'
  if (/順位|ランク|増減|[^構]差$|前(年|回)?比|ポイント|^pt$|累積/.test(word)) return 'other'
  if (/[%]|割合|構成比|比率|パーセン|回[答収]率|選択率|百分率|^率$/.test(bare.replace(/[(]%ベース[)]/, ''))) return 'percent'
  if (/^(母数|分母|基数|ベース|base|対象者?数|回答者総数|設問回答者数)$/.test(word)) return 'base'
  if (labelWord.test(word)) return 'label'
  return countWord.test(word) ? 'count' : null
}
const longestHeading = 20
const labelWord =
  /^((設問・)?選択肢|選択(項目|内容|肢名|肢文)?|回答(肢|内容|項目|区分|選択肢|カテゴリー?)?|項目名?|カテゴリー?名?|区分|内訳|内容|ラベル|値ラベル|label|答え)$/
const countWord =
  /^((有効)?回答(者|票|件|人)?(総)?(数|計)|該当(者)?数|有効回答|回答実数|件数|人数|度数|頻度|実数|票数|回収数|該当数|数|人|件|名|票|n|サンプル(数|サイズ)?|標本(数|サイズ)|集計(数|値|結果)?|全体|計|合計|総計|総数|全体計|男女計|総合計)$/

/** 発送数, 調査対象者数: whom a survey was sent to. */
export function isSentHeading(text: string): boolean {
  return text.length < longestText && /発送|配[布付]|送付|対象者?数|登録者/.test(text)
}
