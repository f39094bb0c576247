// Knows the sentences of what can go wrong with the city's own form files.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
const untouched = '計画の内容も、もとの様式ファイルも変わっていません。'
export const formFileErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-FFILE-01': {
    happened: 'その様式ファイルは、ほかの操作で削除されたか、元に戻されました。',
    safety: saved,
    doNow: '「市の様式」の一覧から選び直してください。削除したものは「元に戻す」で戻せます。',
  },
  'E-FFILE-03': {
    happened: '様式ファイルが大きすぎます。10MBより大きいか、セルが多すぎるか、一度につくる冊数が多すぎます。',
    safety: untouched,
    doNow: '写真や使っていないシートを除いたファイルを選ぶか、出力する項目を分けてください。',
  },
  'E-FFILE-04': {
    happened: '選んだ様式ファイルの内容は、もう手元にありません。別のファイルを選んだか、データファイルを開き直しました。',
    safety: saved,
    doNow: 'もう一度、様式ファイルを選んでください。',
  },
  'E-FFILE-05': {
    happened: 'セル {address} には文を入れられません。数式や表の見出しがあるか、結合されたセルの中か、シートがありません。',
    safety: untouched,
    doNow: 'そのセルの割当てを外すか、結合の左上のセルを選び直してください。',
  },
  'E-FFILE-06': {
    happened: '割り当てた欄（{path}）は、この出力の単位の計画にはありません。',
    safety: saved,
    doNow: '「出力の単位」を確かめ、欄を選び直してください。',
  },
  'E-FFILE-07': {
    happened: '終わりの年度が、始まりの年度より前になっています。',
    safety: saved,
    doNow: '様式を使う年度を直してから、もう一度保存してください。',
  },
  'E-FFILE-08': {
    happened: '選んだ年度の計画がありません。',
    safety: saved,
    doNow: '計画のある年度を選んでください。',
  },
  'E-FFILE-09': {
    happened: 'セル {address} に入れる文が、Excel のセルに入りません。長すぎるか（32,767字まで）、Excel で使えない文字があります。',
    safety: 'ファイルはつくっていません。計画の内容は変わっていません。',
    doNow: '計画のその欄を短くするか、見えない文字を消してから、もう一度出力してください。',
  },
  'E-FFILE-10': {
    happened: '出力するものがありません。選んだ年度の計画に、この様式が対象とする項目がないか、1つも選ばれていません。',
    safety: saved,
    doNow: '出力する項目を選ぶか、計画に項目を加えてから出力してください。',
  },
}
