// Knows the sentences of what can go wrong with meetings: what is gone, what cannot be deleted, and in which order 会議録 is settled.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const councilMeetingErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-COUNCIL-04': {
    happened: 'この会議か、会議が指している部会・委員・議題などが見つかりません。ほかの操作で消えています。',
    safety: saved,
    doNow: '「会議」の画面を開き直して、もう一度操作してください。「元に戻す」で消した操作を取り消せることがあります。',
  },
  'E-COUNCIL-05': {
    happened:
      '「{meeting}」に関わる意見{count}件（番号 {numbers}）に、回答・反映先・まとめ・報告の記録があるため、会議を削除しませんでした。',
    safety: saved,
    doNow:
      '会議を取り違えたときは、開催日や回を直してください。削除するときは、「意見」の画面でその意見の回答や反映先などを先に外してください。',
  },
  'E-COUNCIL-06': {
    happened: 'この会議の意見には、会議の年度で番号が付いています。別の年度の日には変えませんでした。',
    safety: saved,
    doNow: '年度の中の日付に直してください。会議を取り違えたときは、正しい年度の会議を加え、意見はそちらで記録してください。',
  },
  'E-COUNCIL-07': {
    happened: 'この会議録は、まだ委員の確認が済んでいません。公表済みにはしませんでした。',
    safety: saved,
    doNow: '先に「委員確認済み」にして確認した日を入れ、そのあとで「公表済み」にしてください。',
  },
}
