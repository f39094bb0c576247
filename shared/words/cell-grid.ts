// Knows the words of small tables and fields that are typed into.

export const cellGridWords = {
  selectAll: 'すべての行',
  selectRow: (row: string) => row,
  editing: (row: string, column: string) => `${row}の${column}`,
  nothing: 'まだ入力されていません。',
  newRow: '新しい行',
  nthRow: (nth: number) => `${nth}行目`,
  refused: (row: string, column: string, why: string) => `入れませんでした（${row}の${column}）。${why}`,
  nothingTaken: '入力できる欄に当たるセルがありません。入れたい欄を選んでから貼り付けてください。',
  typedText: '入力した文',
  tooLong: (most: number) => `${most}文字までで入れてください。`,
  badDay: '日付として読めません。平成27年12月3日 や 2015-12-03 のように入れてください（曜日を付けるなら、その日の曜日）。',
  endsBeforeBegin: '期間の終わりが始まりより前になっています。日付を確かめてください。',
  badCount: '数として読めません。1500 や 1,500人 のように入れてください。',
  badPercent: '割合として読めません。31.5 や 31.5% のように入れてください。',
  badPoints: '点数として読めません。3.7 のように入れてください。',
} as const
