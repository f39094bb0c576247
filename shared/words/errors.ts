// Knows the sentence for every error code: what happened, whether the data is safe, what to do now.

/** The four parts of an error as a person reads it; the code is the fourth. `{name}` is filled from the error's detail. */
export type ErrorWords = Readonly<{ happened: string; safety: string; doNow: string }>

const saved = '保存済みの内容は失われていません。'
export const errorWords: Readonly<Record<string, ErrorWords>> = {
  'E-RULE-01': { happened: '入力の内容に直す必要があるところがあります。', safety: saved, doNow: '表示された欄を直してください。' },
  'E-ASK-01': { happened: 'プログラムの内部で、受け付けられない依頼がありました。', safety: saved, doNow: 'もう一度操作してください。続くときはシステム担当へこの番号を伝えてください。' },
  'E-BUG-01': { happened: '思いがけない問題が起きました。', safety: saved, doNow: 'もう一度操作してください。続くときはプログラムを起動し直してください。' },
  'E-OPERATOR-01': { happened: '入力する人のお名前がまだ登録されていません。', safety: saved, doNow: 'お名前を入力してから、もう一度操作してください。' },
  'E-FILE-01': { happened: 'データファイルが開かれていません。', safety: saved, doNow: 'はじめの画面でデータファイルを開いてください。' },
  'E-FILE-02': { happened: '閲覧のみで開いているため、変更できません。', safety: saved, doNow: '変更するときは、ほかの人が閉じてから開き直してください。' },
}
