// Knows the sentences of what can go wrong with the council's settings and members.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const councilMemberErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-COUNCIL-01': {
    happened: '指定された委員、委員種別、部会などが見つかりませんでした。ほかの操作で消えています。',
    safety: saved,
    doNow: '「委員」の画面を開き直して、一覧から選び直してください。「元に戻す」で消した操作を取り消せることがあります。',
  },
  'E-COUNCIL-02': {
    happened: '「{name}」は{count}か所で使われているため、削除しませんでした。',
    safety: saved,
    doNow:
      '使っている委員、会議、意見を先に別のものに直してから削除してください。呼び方だけを変えるときは、削除せずに名前を直してください。',
  },
  'E-COUNCIL-03': {
    happened: '「{name}」は出欠、発言、評価シートなどの記録に出てくるため、削除しませんでした。',
    safety: saved,
    doNow:
      '委員を退いた方は、削除せずに任期の終わりの日を直してください。誤って登録した方は、会議の出欠や発言を正しい委員に直してから削除できます。',
  },
}
