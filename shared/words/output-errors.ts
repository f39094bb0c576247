// Knows the sentences of what can go wrong when forms go out, beside those of every export.

export const outputErrorWords = {
  'E-OUTPUT-01': {
    happened: '様式の PDF をつくれませんでした。',
    safety: '保存済みの内容は失われていません。途中のファイルも残っていません。',
    doNow: 'もう一度出力してください。続くときは、プログラムを閉じて開き直すか、Excel で出力し、システム担当へこの番号を伝えてください。',
  },
} as const
