// Knows the sentences of what can go wrong with checks, records, improvements and meeting sheets.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const checkErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-ACT-01': {
    happened: '改善アクションから取組をつくれるのは、見つかった年度よりあとの年度の計画だけです。',
    safety: saved,
    doNow: '次の年度の計画の戦略を選び直してください。計画がまだないときは、年度更新のなかで取組にできます。',
  },
  'E-ACT-02': {
    happened: 'この改善アクションは、済みか見送りになっているため、取組にはしませんでした。',
    safety: saved,
    doNow: '「改善アクション」の一覧で状態を確かめてください。取組にするときは、先に「未了」に戻してください。',
  },
  'E-ACT-03': {
    happened: '選んだ年度の様式には具体的取組の欄がないため、取組をつくれませんでした。',
    safety: saved,
    doNow: '改善アクションは未了のまま残っています。戦略の文に反映したうえで、「済み」にしてください。',
  },
  'E-CHECK-01': {
    happened: 'この振り返りは{from}からです。まだ確認できません。',
    safety: saved,
    doNow: '{from}より後に確認してください。日付が合わないときは、パソコンの時計を確かめてください。',
  },
  'E-CHECK-02': {
    happened: 'この振り返りは、{at}に{person}が「{step}」の確認を終えています。',
    safety: saved,
    doNow: '直すときは、確認した人か上の段階の人が、理由を書いて確認を取り消してください。そのあとで書き直せます。',
  },
  'E-CHECK-03': {
    happened: '「{post}」の担当者は{holders}です。{person}は、今日の時点でこの段階を行う役職に就いていません。',
    safety: saved,
    doNow: '担当者に操作してもらうか、急ぐときは「代決」を選んでください。異動があったときは「担当課と役職」の担当者を直してください。',
  },
  'E-CHECK-04': {
    happened: '「{post}」には、今日の時点でどなたも就いていません。',
    safety: saved,
    doNow: '確認を進めるときは「代決」を選んでください。後任が決まっているときは「担当課と役職」で担当者を登録してください。',
  },
  'E-CHECK-05': {
    happened: 'その前の「{step}」がまだ済んでいません。',
    safety: saved,
    doNow: '「{step}」が済んでから、もう一度確認してください。',
  },
  'E-CHECK-06': {
    happened: 'パソコンの時計が、最後に行われた確認（{at}）より前になっています。順番が入れ替わらないよう、記録しませんでした。',
    safety: saved,
    doNow: 'パソコンの日付と時刻を合わせてから、もう一度操作してください。',
  },
  'E-CHECK-07': {
    happened: '画面に表示したあとで、この項目の文か評価が書き換えられました。',
    safety: saved,
    doNow: '新しい内容を読んでから、もう一度操作してください。',
  },
  'E-CHECK-08': {
    happened: '差戻しと確認の取消しには、理由が必要です。',
    safety: saved,
    doNow: '担当者に伝わるように理由を書いてから、もう一度操作してください。',
  },
  'E-CHECK-09': {
    happened: 'その年度に、操作しようとした項目か、振り返りか、確認の段階がありません。すでに削除されたか、様式にない振り返りです。',
    safety: saved,
    doNow: '画面を開き直して、最新の一覧から選んでください。',
  },
  'E-CHECK-10': {
    happened: 'この操作は{person}が行った確認（または差戻し・取消し）です。「元に戻す」「やり直す」では変えられません。',
    safety: saved,
    doNow: '確認を開き直すときは「確認」の画面で「確認の取消し」を選び、理由を書いてください。',
  },
  'E-CHECK-11': {
    happened: 'この振り返りには、まだ何も書かれていません。',
    safety: saved,
    doNow: '内容を記入してから提出してください。年度の途中に始まった取組は、空欄の理由を書けば提出できます。',
  },
  'E-CHECK-12': {
    happened: '期限の日付に無理があります。',
    safety: saved,
    doNow:
      '締切は対象期間の終わりの日（{until}）からその1年後までの間に、公表は締切と同じ日か後にしてください。四半期の進捗確認は公表しません。',
  },
  'E-CHECK-13': {
    happened: 'この項目はいま、その操作をする段階にありません。ほかの人の操作で状況が変わっているかもしれません。',
    safety: saved,
    doNow: '画面の最新の状況を確かめてから、もう一度操作してください。',
  },
  'E-CHECK-14': {
    happened: '確認の経路は「担当」が最初に1つだけ必要です。',
    safety: saved,
    doNow: '「担当」の段階を先頭に1つだけ置いてから、もう一度保存してください。',
  },
  'E-RECORD-01': {
    happened: '書き込む取組か、取組の記録が見つかりません。ほかの操作で削除されたか、元に戻されました。',
    safety: saved,
    doNow: '「取組の記録」の一覧を確かめてから、もう一度操作してください。',
  },
  'E-RECORD-02': {
    happened: '日付（{day}）が、取組の年度から1年より離れています。',
    safety: saved,
    doNow: '年を確かめて入れ直してください。年を省くと、取組の年度の日付になります。',
  },
  'E-SHEET-01': {
    happened: 'レビュー資料に載せる経営課題か項目が見つかりません。ほかの操作で削除されたか、移されました。',
    safety: saved,
    doNow: '「レビュー資料」の画面で載せる項目を確かめてから、もう一度操作してください。',
  },
}
