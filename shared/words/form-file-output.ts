// Knows the words of the dialog that writes the city's form file filled with a plan.
export const formOutputWords = {
  title: '様式ファイルに記入して出力',
  lead: (name: string) => `「${name}」に計画の文を入れた Excel を書き出します。割り当てたセルのほかは、市のファイルのまま変わりません。`,
  edition: '版',
  now: 'いまの内容',
  books: '出力する対象',
  noBook: '出力する対象が計画にありません。',
  start: '保存する場所を選んで出力…',
  startMany: (count: number) => `保存するフォルダーを選んで${count}冊を出力…`,
  writing: '様式ファイルに記入しています',
  cancelled: '出力を中止しました。途中のファイルは残っていません。',
  done: (count: number) => (count === 1 ? '出力しました' : `${count}冊を出力しました`),
  folder: (name: string) => `フォルダー「${name}」`,
  warnings: '確かめてください',
  again: 'もう一度出力',
} as const
