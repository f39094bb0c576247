// Knows the words of the room of the city's own form files (様式ファイル): the list, the sheet, the cell in front, what is to be looked at.
import type { FormRepeats, TemplateNote } from '../model/form-template.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'

export const formFilesWords = {
  list: '市の様式ファイル',
  empty:
    '市から届いた様式の Excel（.xlsx）を選ぶと、どのセルに計画のどの欄を入れるかをプログラムが提案します。確かめて保存すると、計画の文を入れた Excel を書き出せます。',
  emptyReadOnly: '市の様式ファイルはまだありません。読み取り専用で開いているため、追加はできません。',
  noneOpen: '左の一覧から様式ファイルを選んでください。',
  add: '様式ファイルを追加…',
  choose: '様式の Excel を選ぶ…',
  rebind: '次の年度のファイルに引き継ぐ…',
  output: '記入して出力…',
  remove: '削除…',
  save: '保存',
  saving: '保存しています',
  discard: 'やめる',
  reading: 'Excel を読んでいます',
  cancelReading: '中止',
  failed: 'この様式ファイルを読めませんでした。',
  again: 'もう一度読む',
  unsaved: '未保存',
  saved: (name: string) => `「${name}」の割当てを保存しました。`,
  saveFirst: '保存すると出力できます。',
  moveUp: '上へ',
  moveDown: '下へ',
  cellCount: (count: number) => `割当て ${count}`,
  years: (from: number, until: number | null) =>
    until === null
      ? `${labelOfFiscalYear(from)}から`
      : from === until
        ? labelOfFiscalYear(from)
        : `${labelOfFiscalYear(from)}～${labelOfFiscalYear(until)}`,
  proposed: (cells: number, doubtful: number) =>
    cells === 0
      ? '割り当てられる見出しが見つかりませんでした。セルを選び、Enter で欄を割り当ててください。まだ何も保存していません。'
      : `プログラムが${cells}個のセルに欄を割り当てました（うち要確認 ${doubtful}）。確かめてから「保存」を押してください。まだ何も保存していません。`,
  rebound: (kept: number, open: number) =>
    `前の様式ファイルから${kept}個のセルの割当てを引き継ぎました（確かめるもの ${open}）。確かめてから「保存」を押してください。まだ何も保存していません。`,
  usedBy: (names: readonly string[]) => `同じファイルが「${names.join('」「')}」にあります。`,
  keys: ['矢印 セルを移る', 'Enter・F2 欄を割り当てる', 'Delete 割当てを外す', 'Ctrl＋矢印 次の割当てへ'],
  readOnlyKeys: ['矢印 セルを移る', 'Ctrl＋矢印 次の割当てへ'],

  sheets: 'シート',
  hiddenSheet: (name: string) => `${name}（非表示）`,
  zoom: '表示の大きさ',
  fit: '幅に合わせる',
  percent: (percent: number) => `${percent}%`,
  show: 'セルに出すもの',
  showNames: '欄の名前',
  showTexts: '記入した姿',
  year: '計画の年度',
  planOf: (year: string) => `${year}の計画`,
  noPlan: '計画がありません',
  book: '記入する対象',
  bookOf: (number: string, title: string) => [number, title].filter(Boolean).join('　') || '計画全体',
  grid: (sheet: string) => `シート「${sheet}」`,
  emptyCell: '空のセル',
  boundTo: (name: string) => `割当て：${name}`,
  joined: (before: string, field: string, after: string) => `${before}〔${field}〕${after}`,
  doubtful: '要確認',
  formula: '数式',
  tableHead: 'テーブルの見出し',
  locked: 'ロック',

  detail: '選んだセル',
  part: '表示する内容',
  cell: 'セル',
  problems: (count: number) => `確かめること ${count}`,
  settings: '設定',
  cellOf: (sheet: string, address: string) => `${sheet}　${address}`,
  textOfCell: '様式に書かれている文',
  field: '割り当てる欄',
  fieldPlaceholder: '欄の名前で探す（例：区の目標）',
  noField: '割り当てていません',
  noFieldFound: 'この言葉に当てはまる欄はありません。',
  moreFields: (count: number) => `ほかに${count.toLocaleString('ja-JP')}件あります。言葉を足して絞り込んでください。`,
  nothingThere: '（計画では空欄）',
  unbind: '割当てを外す',
  formulaReason: '数式が入っているため、割り当てられません。計算は Excel が行います。',
  tableHeadReason: '表（テーブル）の列の名前なので、割り当てられません。',
  lockedNote: 'シートの保護でロックされたセルです。Excel では入力できませんが、出力では記入します。',
  choicesNote: (choices: readonly string[]) => `このセルで選べる文：${choices.join('、')}`,
  labelOf: '見出し',
  labelNote: '次の年度のファイルでは、この見出しを手がかりにセルを探します。',
  before: '欄の前に置く文',
  after: '欄の後に置く文',
  joinNote: '{year}・{ward}・{number}・{edition} は、年度・区名・番号・版に置き換わります。',
  settle: 'これでよい',
  fill: (year: string) => `${year}の「いまの内容」で入る文`,
  absent: 'この項目は計画にありません。空のまま出力します。',
  emptyText: '（空欄）',
  filling: '計画の文をあてはめています',
  notFilled: '計画の文をあてはめられませんでした。',

  noProblems: '確かめることはありません。',
  problemList: '確かめることの一覧',

  name: '様式ファイルの名称',
  nameMissing: '名称を入力してください。',
  fromYear: '使い始める年度',
  untilYear: '使い終わる年度',
  still: '決めていない',
  yearsReversed: '使い終わる年度が、使い始める年度より前です。',
  repeats: '出力の単位',
  file: 'もとの Excel',
  propose: '割当てを提案し直す',
  proposeNote: '見出しから提案し直します。提案のないセルの割当ては残ります。Ctrl+Z で戻せます。',
  repeatsNote: '単位を変えると、その単位に合わせて割当てを提案し直します。Ctrl+Z で戻せます。',

  deleteTitle: '様式ファイルの削除',
  deleteLead: (name: string, count: number) => `「${name}」と、そのセルの割当て ${count} を削除します。「元に戻す」で取り消せます。`,
  deleteDo: '削除する',
  leaveTitle: '保存していない割当て',
  leaveLead: (name: string) => `「${name}」の割当ては、まだ保存していません。`,
  leaveSave: '保存する',
  leaveDiscard: '保存しない',
  cancel: 'キャンセル',
  lost: (name: string) => `様式ファイル「${name}」の割当て（保存していません）`,

  rebindPane: '引継ぎの確認',
  rebindHead: { field: '欄', from: '前のファイル', to: '新しいファイル', state: '結果' },
  rebindFilter: '一覧の絞り込み',
  rebindAll: (count: number) => `すべて ${count}`,
  rebindPut: '選んだセルに割り当てる',
  rebindPutAt: (name: string, address: string) => `「${name}」を ${address} に割り当てる`,
  placed: (sheet: string, address: string, label: string) => (label === '' ? `${sheet}!${address}` : `${sheet}!${address}「${label}」`),
  nowhere: '（見つかりません）',
} as const

export const repeatNames: Readonly<Record<FormRepeats, string>> = {
  once: 'まとめて1冊',
  managementIssue: '経営課題ごと',
  strategy: '戦略ごと',
  initiative: '具体的取組ごと',
}

export const templateNoteWords: Readonly<Record<TemplateNote, string>> = {
  externalLinks: 'ほかのファイルへのリンクがあります。リンクはそのまま残し、たどりません。',
  signed: '電子署名のあるファイルです。記入すると署名は無効になります。',
  formulas: '数式の結果は、出力したファイルを Excel で開いたときに計算し直されます。',
  protectedSheets: '保護されたシートがあります。ロックされたセルにも、割り当てた欄は記入します。',
}

export const rebindStates = {
  same: '同じ',
  moved: '移動',
  doubtful: '疑わしい',
  gone: 'なし',
  corrected: '修正済',
} as const
