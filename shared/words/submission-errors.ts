// Knows the sentences of what can go wrong with results that are sent and received.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const submissionErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-CITY-01': {
    happened: 'このファイルは大阪市（全区のとりまとめ）用です。区運営方針の計画や指標はつくれません。',
    safety: saved,
    doNow: '区の計画をつくるときは、「新しくつくる」で区を選んで別のデータファイルをつくってください。',
  },
  'E-SUBMIT-01': {
    happened: '一度に受け取れるファイルは{most}件までです。',
    safety: '受け取ったファイルはまだありません。保存済みの内容は失われていません。',
    doNow: 'ファイルを分けて、もう一度選んでください。',
  },
  'E-SUBMIT-02': {
    happened: '確認していた提出ファイルの内容は、もう残っていません。別のファイルを開いたか、確認をやり直したためです。',
    safety: saved,
    doNow: '「提出ファイルを受け取る」で、もう一度ファイルを選んでください。',
  },
  'E-SUBMIT-03': {
    happened: '受領できないファイルか、そのままでは採用できないセルの値が選ばれています。受領は行いませんでした。',
    safety: saved,
    doNow: '「提出ファイルを受け取る」で、もう一度ファイルを選び、「受領可」のものだけを受領してください。',
  },
  'E-SUBMIT-04': {
    happened: '{ward}の同じ年度のファイルが2つ選ばれています。受領は行いませんでした。',
    safety: saved,
    doNow: 'どちらか1つだけを選んで、受領してください。',
  },
  'E-SUBMIT-05': {
    happened: 'この年度の共通指標には、実績値がまだ1つもありません。',
    safety: saved,
    doNow: '「指標」で実績値（または未測定などの理由）を入力してから、書き出してください。',
  },
  'E-SUBMIT-06': {
    happened: 'このファイルは大阪市（全区のとりまとめ）用です。区の実績はありません。',
    safety: saved,
    doNow: '実績ファイルは、各区のデータファイルから書き出してください。',
  },
  'E-SUBMIT-07': {
    happened: 'その提出ファイルは、もうありません。受領が取り消されたか、新しいファイルに置き換えられました。',
    safety: saved,
    doNow: '「全区」の画面の最新の一覧から選び直してください。',
  },
}
