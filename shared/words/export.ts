// Knows the words of the dialog 様式の出力.
import type { ExportProgress, ExportWarning } from '../model/app-state.ts'
import type { OutputFormat } from '../model/output.ts'

export const exportWords = {
  title: '様式の出力',
  lead: (ward: string, year: string) => `${ward}　${year}`,
  edition: '版',
  now: 'いまの内容',
  editionNote: '版を選んでも、区政会議の様式・成果指標実績報告・点検シート・提出前点検は、いまの内容で出ます。',
  forms: '出力する様式',
  groups: { plan: '区運営方針', boundForms: '市の様式ファイル', indicators: '成果指標', council: '区政会議', checks: '振り返り・点検' },
  resultReport: '成果指標実績報告',
  reviewSheet: (check: string) => `点検シート（レビュー資料）　${check}`,
  inspection: '提出前点検の一覧',
  memberSheets: '委員評価シートは、渡した記録が残るように、区政会議の「評価シート・事前意見」から委員ごとに書き出します。',
  boundForms: '市の様式ファイルは、1冊にまとめず、市の Excel に記入した別のファイルで出します。',
  boundFormsPdf:
    '市の様式ファイルは、Excel がないと PDF にできません。PDF にはせず、Excel のファイルのまま同じフォルダーに出します。PDF が要るときは、そのファイルを Excel で開いて印刷してください。',
  boundFormsOnlyPdf:
    '市の様式ファイルは、Excel がないと PDF にできません。Excel のファイルのまま出します。PDF が要るときは、そのファイルを Excel で開いて印刷してください。',
  repeating: (name: string, unit: string) => `${name}（${unit}）`,
  noCells: '割当てなし',
  notYet: '準備中',
  noSubject: '対象なし',
  subjectOf: (name: string) => `「${name}」の対象`,
  orderOf: (name: string) => `「${name}」の並べ方`,
  audience: '区政会議の様式の版',
  howMany: 'まとめ方',
  oneBook: '1冊にまとめる',
  manyBooks: '様式ごとに分ける',
  format: '形式',
  formats: { xlsx: 'Excel', pdf: 'PDF' } satisfies Readonly<Record<OutputFormat, string>>,
  cover: '送付票（表紙）を付ける',
  details: '金額の単位は千円です。文がすべて出るように、行の高さを合わせます。',
  choose: '出力する様式を1つ以上選んでください。',
  start: '保存する場所を選んで出力…',
  startFolder: 'フォルダーを選んで出力…',
  keys: 'Ctrl+Enter 出力　　Space 選ぶ・外す　　Ctrl+A すべて　　PageUp・PageDown ページ',

  preview: '見本',
  filling: '様式を組み立てています',
  laidOut: (done: number, total: number) => `様式を組み立てています　${done}／${total}`,
  tooLong: (name: string) => `「${name}」は行が多いため、見本は出しません。出力には全部が出ます。`,
  goTo: '見本で見るシート',
  sheetOf: (name: string, pages: number) => `${name}（${pages}ページ）`,
  pageBefore: '前のページ',
  pageAfter: '次のページ',
  pageOf: (page: number, count: number) => `${page}／${count}ページ`,
  pageLabel: (name: string, page: number, count: number) => `${name}　${page}／${count}ページ`,
  zoom: '見本の大きさ',
  zooms: { page: 'ページ全体', width: '幅に合わせる', actual: '100%' },
  again: 'もう一度組み立てる',
  looks: '見本に出すもの',
  looksOf: { pages: 'ページ', cells: '市の様式ファイル' },
  cells: '市の様式ファイルのセルに入る文',
  goToFile: '見本で見るファイル',
  fileBefore: '前のファイル',
  fileAfter: '次のファイル',
  fileOf: (file: number, count: number) => `${file}／${count}ファイル`,
  openRoom: '「市の様式」で開く',
  fileAndRoom: (fileName: string) => `${fileName}　（シートに記入した姿は「市の様式」の画面で見られます。）`,
  cellOf: (sheet: string, address: string) => `${sheet}!${address}`,
  emptyCell: '（空欄）',
  absentCell: '（計画にない項目）',
  noFile: (name: string) => `「${name}」の対象となる項目が計画にないため、ファイルは出ません。`,

  notes: '出力の前に確かめること',
  noNotes: '確かめることはありません。',
  countOf: (count: number) => `${count}件`,
  more: (count: number) => `ほか${count}件`,
  required: '条例・規則',
  overflow: (over: number) => `様式の枠より${over}行長くなっています。行の高さを広げて出力します。`,

  cancelled: '出力を中止しました。途中のファイルは残っていません。',
  done: '出力しました',
  folder: (name: string, files: number) => `フォルダー「${name}」（${files}ファイル）`,
  pages: (name: string, count: number) => `${name}　${count}ページ`,
  warnings: '確かめてください',
  tryAgain: 'もう一度出力',
} as const

export const exportStages: Readonly<Record<ExportProgress['stage'], string>> = {
  layout: 'ページを組んでいます',
  write: 'Excel ファイルを書いています',
  verify: '書いたファイルを確かめています',
  print: 'PDF をつくっています',
  fill: '市の様式ファイルに記入しています',
  keep: '書いたファイルを保存しています',
}

export const exportWarnings: Readonly<Record<ExportWarning['code'], string>> = {
  overExcelLimit: '文が長いため、2つ以上の行に分けて出力しました。',
  placeholderLeft: '「〇」「▢」など、あとで数字を入れるしるしが残っています。',
  overCell: '文が様式ファイルのセルに収まりません。',
  notInChoices: '様式ファイルのこのセルで選べる文のどれでもありません。',
  cellLeft: '様式ファイルのこのセルには記入できないため、もとのままです。',
  itemLeft: '様式ファイルに欄がないため、入っていません。',
}
/** The same before it goes out. */
export const exportWarningsAhead: typeof exportWarnings = {
  ...exportWarnings,
  overExcelLimit: '文が長いため、2つ以上の行に分けて出力します。',
}
