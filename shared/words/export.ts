// Knows the words of the export dialog.
import type { ExportProgress, ExportWarning } from '../model/app-state.ts'

export const exportWords = {
  title: '様式を出力',
  lead: (ward: string, year: string, mark: string) => `${ward}　${year}運営方針${mark}を Excel（.xlsx）に書き出します。`,
  forms: '出力する様式',
  notYet: 'この様式の出力はまだ用意できていません',
  contents: (issues: number, strategies: number, initiatives: number) =>
    `経営課題 ${issues}・戦略 ${strategies}・具体的取組 ${initiatives}`,
  details: 'A4・1ページ幅。ページ番号と見出し行を付け、文はすべて切れないように行の高さを合わせます。金額の単位は千円です。',
  choose: '出力する様式を1つ以上選んでください。',
  start: '保存する場所を選んで出力…',
  cancel: '中止',
  cancelling: '中止しています',
  cancelled: '出力を中止しました。途中のファイルは残っていません。',
  done: '出力しました',
  pages: (name: string, count: number) => `${name}　${count}ページ`,
  warnings: '確かめてください',
  showInFolder: 'フォルダーを開く',
  close: '閉じる',
  again: 'もう一度出力',
} as const

export const exportStages: Readonly<Record<ExportProgress['stage'], string>> = {
  layout: 'ページを組んでいます',
  write: 'Excel ファイルを書いています',
  verify: '書いたファイルを確かめています',
}

export const exportWarnings: Readonly<Record<ExportWarning['code'], string>> = {
  overExcelLimit: '文が長いため、2つ以上の行に分けて出力しました。',
  placeholderLeft: '「〇」「▢」など、あとで数字を入れるしるしが残っています。',
}
