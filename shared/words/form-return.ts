// Knows the words of a filled form that came back: what each row and each note says.
import type { FormReturnNote, FormReturnReason, FormReturnRow, FormReturnRowKind } from '../model/form-return.ts'
import { labelOfMoment } from './dates.ts'

export const formReturnWords = {
  noEdition: '版の印なし',
} as const

export const formReturnKinds: Readonly<Record<FormReturnRowKind, string>> = {
  changed: '変更',
  newItem: '追加',
  unreadable: '読めません',
  locked: '変更できません',
  goneItem: '項目がありません',
  goneCell: '欄がありません',
  leftOver: 'どの欄でもない文',
}

/** Why a row is doubtful, or cannot be taken. */
export const formReturnReasons: Readonly<Record<FormReturnReason, string>> = {
  emptied: '欄が空になっています。消してよいときだけ選んでください。',
  planMovedOn: 'このファイルを出力したあとに、こちらの計画でも書き直されています。',
  twoTexts: '同じ欄がファイルの中に2か所以上あり、書かれている内容が違います。',
  byLabel: '見出しの位置から推定した欄です。欄が合っているか確かめてください。',
  otherLabel: 'セルの見出しが、この欄の見出しと違います。行や列が移されていないか確かめてください。',
  fed: 'この欄は「指標」の値から入ります。値を直すときは「指標」で直してください。',
  notAnAmount: '金額として読めません。「約」「程度」などを付けず、数字で書いてください。',
  tooLong: '文が長すぎて、計画に入りません。',
  letters: '計画に入れられない文字があります。',
  notAnOption: '決められた選択肢のどれでもありません。',
  notAValue: '値として読めません。「約」「以上」などを付けず、数字で書いてください。',
  notADay: '日付として読めません。',
  confirmed: 'この振り返りは確認を終えています。直すときは、先に確認を取り消してください。',
  divided: 'この金額は財源の区分ごとに入力されています。区分ごとの金額を直してください。',
  noFormula: '計算式だけで、値が保存されていません。値を書いてください。',
  hiddenCell: '表示されていないシートにあります。',
  merged: 'ほかの欄と1つのセルに結合されています。',
  partGone: 'ページをまたぐ欄の一部が、空になっているか、削除されています。文が欠けていないか確かめてください。',
  otherItem: 'ほかの項目の名称や文と入れ替わっているおそれがあります。どの項目の欄か確かめてください。',
  elsewhere: '元の文の一部が、欄の外のセルに書かれています。文が欠けていないか確かめてください。',
  earlierText: '計画に前に書かれていた文と同じです。前の文に戻してよいときだけ選んでください。',
  cityMeasured: '市共通調査の値です。市から届いた結果を「調査」の画面で取り込んでください。',
  computed: 'アンケートや覆面調査から計算した値です。直すときは「調査」の画面で直してください。',
  counted: '分子と分母から計算した値です。取り込むと、分子と分母は残りません。',
  noReason: '値がない理由が書かれていません。「未測定（理由）」のように書いてください。',
  inWords: '数値として読めないため、文章の目標になります。',
  notReadHere: 'ファイルからは変えられない欄です。プログラムの画面で直してください。',
  confirmedAnswer: '確定した回答です。直すときは、先に「区政会議」で案に戻してください。',
  otherYearsClass: 'そのご意見の年度には使えない対応分類です。',
  numbered: 'どの設問への回答かが分かりません。「区政会議」で直してください。',
}

/** Of a row without a reason of its own. */
export const formReturnKindNotes: Readonly<Partial<Record<FormReturnRowKind, string>>> = {
  newItem: '様式の空欄に書かれています。取り込むと項目が1つ増えます。',
  goneItem: 'この項目は、いまはありません。取り込めません。',
  goneCell: '行や列ごと削除されていて、読み取れませんでした。いまの計画の文は変わりません。',
  leftOver: '様式の欄の外に書かれています。必要な文はコピーして、欄に貼り付けてください。',
}

/** '' where there is nothing to say of a row. */
export function sayReturnRow({ kind, reason }: Pick<FormReturnRow, 'kind' | 'reason'>): string {
  return reason === null ? (formReturnKindNotes[kind] ?? '') : formReturnReasons[reason]
}

const notes: Readonly<Record<FormReturnNote['code'], string>> = {
  otherYear: '{year}の様式です（画面は{shown}）。{year}の計画と比べています。',
  olderEdition: '別の版（{edition}）から出力した様式です。いまの計画と比べています。',
  planMovedOn: '出力したあとに、こちらの計画で書き直された欄が{count}あります。ファイルで書き直されていなければ、そのまま残ります。',
  readBefore: 'このファイルは、{at}に{by}が取り込んでいます。',
  marksLost: 'このファイルからは、欄を見分ける印がなくなっています。見出しと位置から欄を読み取りました。',
  extraSheet: 'シート「{sheet}」は様式ではないため、読み取っていません。',
  copiedSheet: 'シート「{sheet}」は、ほかのシートの写しのため、読み取っていません。',
  hiddenSheet: 'シート「{sheet}」は、表示されない設定になっています。',
  missingSheet: '「{sheet}」のシートがありません。その様式の欄は読み取っていません。',
  notReadBack: '「{form}」は、ファイルから取り込めない様式です。読み取っていません。',
}

export function sayReturnNote({ code, detail }: FormReturnNote): string {
  return notes[code].replaceAll(/\{([a-z]+)\}/g, (_, name: string) =>
    name === 'at' ? labelOfMoment(String(detail[name])) : String(detail[name] ?? ''),
  )
}
