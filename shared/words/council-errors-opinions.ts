// Knows the sentences of what can go wrong with opinions and answers.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const opinionErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-OPINION-01': {
    happened: '操作しようとした意見が見つかりません。ほかの操作で削除されたか、元に戻されています。',
    safety: saved,
    doNow: '意見の一覧を開き直してから、もう一度操作してください。',
  },
  'E-OPINION-02': {
    happened: '年度の違う意見（{years}）は、1つにまとめられません。',
    safety: '意見はどれもそのままです。',
    doNow: '同じ年度の意見だけを選んで、もう一度まとめてください。年度をまたぐ同じ趣旨の意見は、それぞれに回答してください。',
  },
  'E-OPINION-03': {
    happened: '分けたあとの文が、元の発言と一致しません。このまま分けると、発言の一部が失われるか、空の意見ができます。',
    safety: '意見は元のまま残っています。',
    doNow: '意見を開き直し、文の切れ目を選んでから、もう一度分けてください。',
  },
  'E-OPINION-04': {
    happened: '{why}このため、この意見は削除できません。',
    safety: '意見はそのまま残っています。',
    doNow: '間違って記録したときは、回答の確定、反映先、会議への報告、まとめを先に取り消してから、削除してください。',
  },
  'E-OPINION-05': {
    happened: '{opinions}このため、1件も確定しませんでした。',
    safety: '回答はどれもそのままです。',
    doNow: '足りないところを入力するか、その意見を選択から外して、もう一度確定してください。',
  },
  'E-OPINION-06': {
    happened: '回答が確定している意見（{opinions}）の回答・対応分類・発言の分け方は、そのままでは変えられません。',
    safety: '確定した回答はそのままです。',
    doNow: '意見を開いて「案に戻す」を選んでから直し、もう一度確定してください。',
  },
  'E-OPINION-07': {
    happened: '選んだ対応分類は、{year}の意見には使えません。期間の外の分類か、削除された分類です。',
    safety: saved,
    doNow: '{year}に使える対応分類を選び直してください。分類の期間は「区政会議の設定」で確かめられます。',
  },
  'E-OPINION-08': {
    happened: '選んだ項目か指標が見つかりません。ほかの操作で削除されたか、元に戻されています。',
    safety: saved,
    doNow: '一覧を開き直してから、もう一度選んでください。',
  },
  'E-OPINION-09': {
    happened: '選んだ会議か議題、委員が見つかりません。ほかの操作で削除されたか、元に戻されています。',
    safety: saved,
    doNow: '画面を開き直してから、もう一度操作してください。',
  },
  'E-OPINION-10': {
    happened: '回答が確定していない意見（{opinions}）があるため、公表した日を記録しませんでした。',
    safety: saved,
    doNow: '回答を確定してから、もう一度操作してください。',
  },
  'E-OPINION-11': {
    happened: '日付（{day}）に無理があります。意見が述べられた日より前か、記録できる年（平成元年度から）の外です。',
    safety: saved,
    doNow: '年と日付を確かめて、入れ直してください。',
  },
  'E-OPINION-12': {
    happened: 'この変更だけを取り消すと、確定した回答（{opinions}）の中身が変わるか、公表した回答が未確定になります。',
    safety: '確定した回答はそのままです。',
    doNow: '先にその回答の公表日を消し、意見を開いて「案に戻す」を選んでから、もう一度取り消してください。',
  },
  'E-OPINION-13': {
    happened: 'この変更だけを取り消すと、意見（{opinions}）のまとめが、ほかのまとめと重なるか、違う年度にまたがります。',
    safety: '意見はどれもそのままです。',
    doNow: '重なるまとめを解除してから、もう一度取り消してください。',
  },
}
