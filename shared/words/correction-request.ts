// Knows the words of 修正依頼票: which cell of a form that came back is to be put right, and how.
import type { FormReturnReason, FormReturnRow, FormReturnRowKind } from '../model/form-return.ts'
import { formReturnKindNotes, formReturnReasons } from './form-return.ts'

const columns = ['No.', 'シート', 'セル', '項目', '欄', '書かれている内容', '直していただきたい点', '直し方'] as const
const empty = '（空欄）'

/** What the person who filled the form in can do about it. */
const remedies: Readonly<Record<FormReturnReason, string>> = {
  emptied: '消してよい場合はその旨をお知らせください。そうでない場合は、もとの文を書いてください。',
  planMovedOn: '最新の様式を受け取り、その欄に書き直してください。',
  twoTexts: '同じ欄には、同じ文を書いてください。',
  byLabel: '様式のもとの位置に書いてください。',
  otherLabel: '行や列を移さず、様式のもとの位置に書いてください。',
  fed: '指標の値に誤りがある場合は、値と出典をお知らせください。',
  notAnAmount: '数字だけを書いてください（例：1,234）。単位は様式のとおりです。',
  tooLong: '文を短くしてください。',
  letters: 'その文字を、ほかの文字に書き換えてください。',
  notAnOption: '選択肢の中から選んでください。',
  notAValue: '数字だけを書いてください。',
  notADay: '年月日を書いてください（例：令和8年4月1日）。',
  confirmed: '確認を終えた文です。直す理由をお知らせください。',
  divided: '区長自由経費と区CM自由経費に分けた金額をお知らせください。',
  noFormula: '計算式ではなく、値を書いてください。',
  merged: 'セルの結合をもとに戻し、欄ごとに書いてください。',
  partGone: '続きの文を、もとの欄に書いてください。',
  otherItem: '項目の並べ替えや書き写しの誤りがないか確かめ、項目ごとのもとの欄に書いてください。',
  elsewhere: '文の続きも、もとの欄に書いてください。',
  earlierText: '最新の様式を受け取り、直す欄だけを書き直してください。',
  hiddenCell: 'シートを表示して、書かれている内容を確かめてください。',
  cityMeasured: '値に誤りがある場合は、その旨をお知らせください。',
  computed: '調査の結果に誤りがある場合は、正しい回答数をお知らせください。',
  counted: '分子と分母を「158/426」のように書いてください。',
  noReason: '「未測定（理由）」のように、理由を書き添えてください。',
  inWords: '数字で書いてください（例：50％以上）。',
  notReadHere: 'もとの内容に戻してください。誤りがある場合はお知らせください。',
  confirmedAnswer: '確定した回答です。直す理由をお知らせください。',
  otherYearsClass: 'その年度に使える対応分類から選んでください。',
  numbered: '設問ごとに、番号を付けて行を分けて書いてください（例：1. …）。',
}
const remediesOfKind: Readonly<Partial<Record<FormReturnRowKind, string>>> = {
  newItem: '項目を増やす場合は、名称と目標をともに書いてください。',
  goneItem: '最新の様式を受け取り、当てはまる項目に書いてください。',
  goneCell: '最新の様式を受け取り、行や列を削除せずに書いてください。',
  leftOver: '当てはまる欄に書き移してください。',
  changed: '書かれている内容でよいか、確かめてください。',
}

type WrongRow = Omit<FormReturnRow, 'key'>

/** A list for A4 landscape. `name` is of the file. */
export function correctionRequestOf(
  rows: readonly WrongRow[],
  { fileName, year, wardName }: Readonly<{ fileName: string; year: string; wardName: string }>,
): Readonly<{ name: string; table: Readonly<{ title: string; columns: readonly string[]; rows: readonly (readonly string[])[] }> }> {
  return {
    name: '修正依頼票',
    table: {
      title: `修正依頼票　${year}　${wardName}　${fileName}`,
      columns,
      rows: rows.map((row, index) => {
        const at = row.address.lastIndexOf('!')
        const item = [row.itemNumber, row.itemTitle].filter((part) => part !== '').join(' ')
        const wrong = row.reason === null ? (formReturnKindNotes[row.kind] ?? '') : formReturnReasons[row.reason]
        const remedy = row.reason === null ? (remediesOfKind[row.kind] ?? '') : remedies[row.reason]
        const stands = row.new === '' ? empty : row.new
        return [
          String(index + 1),
          row.address.slice(0, Math.max(at, 0)),
          row.address.slice(at + 1),
          item,
          row.fieldLabel,
          stands,
          wrong,
          remedy,
        ]
      }),
    },
  }
}
