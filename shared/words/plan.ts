// Knows the words of the plan screen: toolbar, form, outline, side panel, dialogs, status bar.
import type { ItemKind } from '../model/fields.ts'
import type { Gap } from '../rules/plan-gaps.ts'
import { kindNames, nameOfField } from './fields.ts'

export const planWords = {
  loading: '計画を読み込んでいます',
  failed: '計画を読み込めませんでした。データは変わっていません。',
  retry: 'もう一度読み込む',
  noPlan: 'この年度の計画はまだありません。',
  noYear: 'このファイルには、まだどの年度の計画もありません。',
  noForm: 'この年度の様式は、このプログラムにはまだありません。データはそのまま保存されています。',

  // the toolbar
  tools: '様式の操作',
  forms: '様式',
  notYetReason: (form: string) => `${form}の入力は、まだできません`,
  zoomIn: '拡大',
  zoomOut: '縮小',
  zoom: '表示の大きさ',
  zoomPercent: (percent: number) => `${percent}%`,
  zoomFit: '幅に合わせる',
  page: (page: number, pages: number) => `${page} / ${pages} ページ`,
  add: '追加',
  export: '様式を出力',

  // the form
  form: (form: string) => `${form}の用紙`,
  pageLabel: (form: string, page: number, pages: number) => `${form}　${page}／${pages}ページ`,
  remaining: (characters: number, lines: number) => `残り ${characters}字（${lines}行）`,
  overflow: (characters: number, lines: number) => `あふれ ${characters}字（${lines}行）`,
  notices: {
    keepTyping: '直してから Enter で確定、または Esc で取り消してください。',
    deleteAgain: '長い文です。もう一度 Delete を押すと消えます（Esc で取り消し）。',
    unsavedHere: 'この欄には、保存できなかった文があります。',
  },
  keysSelected: ['F2・文字で書き足す', 'Tab 次の欄', 'Ctrl+D 上と同じ', 'F1 説明'],
  keysEditing: ['Enter 確定', 'Alt+Enter 改行', 'Tab 確定して次の欄', 'Esc 取り消し'],
  keysSelectedAmount: ['文字で置きかえ', 'F2 編集', 'Tab 次の欄', 'F1 説明'],
  keysReadOnly: ['Tab 次の欄', 'F1 説明'],
  keysOutline: ['Enter 様式へ', 'F2 名称を編集', 'Alt+↑↓ 並べかえ', 'Ins 追加', 'Delete 削除'],

  // the outline
  outline: '経営課題と取組',
  outlineTree: '経営課題・戦略・具体的取組の一覧',
  reformNumber: (number: string) => `項目${number}`,
  internalNote: '区内メモ',
  internalNoteHint: '様式には印刷しません',
  indicatorDetails: (name: string) => `${name} の目標について`,
  targetReason: '目標の理由（区内用。様式には印刷しません）',
  cumulative: '複数年度の合計を目標にする',
  cumulativeFrom: 'はじめの年度',
  cumulativeUntil: '終わりの年度',
  cumulativeBackwards: '終わりの年度を、はじめの年度より後にしてください。',
  store: '保存',
  untitled: '（名称なし）',
  empty: '経営課題を加えると、ここと様式に並びます。',
  addFirst: '最初の経営課題を加える',
  importFirst: 'Excel から取り込む…',
  importFirstNote: '手入力の Excel があるときは、読み取って計画にできます。前年度の Excel も取り込めます。',
  gaps: (count: number) => `足りないもの ${count}`,
  undecided: '未定',
  undecidedLabel: '基本戦略との対応が未定',
  main: '主な',
  mainOn: '主な（様式1にのせる）：オン',
  mainOff: '主な（様式1にのせる）：オフ',
  menuOf: (number: string) => `${number} の操作`,
  addKind: (kind: ItemKind) => `${kindNames[kind]}を追加`,
  rename: '名称を編集',
  duplicate: '複製',
  moveUp: '上へ移す',
  moveDown: '下へ移す',
  moveTo: '移す先を選ぶ…',
  moveToTitle: (name: string) => `「${name}」を移す`,
  moveToLabel: '移す先',
  move: '移す',
  remove: '削除',
  removeTitle: (name: string) => `「${name}」を削除しますか`,
  removeNothingUnder: 'この項目だけが消えます。',
  removeUnder: (parts: readonly string[]) => `この下にある${parts.join('、')}も一緒に消えます。`,
  removeUndo: 'あとで Ctrl+Z で元に戻せます。',
  /** After 策定 numbers stand: what goes leaves its own unused. */
  removeGap: (number: string) => `策定した計画なので、番号「${number}」は欠番になります（様式には「（欠番）」と載ります）。`,
  countOf: (kind: ItemKind, count: number) => `${kindNames[kind]} ${count}件`,
  cancel: 'キャンセル',

  // the side panel
  side: '選んだ項目',
  planItself: '計画の全体',
  ties: '基本戦略との対応',
  tiesNone: 'まだ決めていません。',
  tiesNotDemanded: 'ありません。この年度の計画では、決めなくてもかまいません。',
  tiesChange: '変更',
  tiesChoose: '基本戦略を選ぶ',
  tiesTitle: (name: string) => `「${name}」と基本戦略との対応`,
  tiesNote: '当てはまるものをすべて選んでください。条項ごとに、めざす状態を示しています。',
  tiesUndecidedNote: 'スペースで選び、Ctrl+Enter で決定します。一つも選ばないと「未定」になります。',
  tiesSave: '決定',
  partV: 'Ⅴ',
  partVTitle: '将来へ向けた課題',
  own: '区独自',
  ownTitle: '区独自（基本方針の対象外）',
  otherTies: '13の基本戦略のほか',
  mainSwitch: '主な（様式1にのせる）',
  mainNote: { strategy: '様式1の「主な戦略」にのります。', initiative: '様式1の「主な具体的取組」にのります。' },
  indicators: { outcomeIndicator: 'アウトカム（成果）指標', processIndicator: 'プロセス（過程）指標' },
  indicatorNone: '指標はまだありません。',
  indicatorUnnamed: '（指標名なし）',
  indicatorRemove: (name: string) => `指標「${name}」を削除`,
  missing: '足りないもの',
  missingNone: '足りないものはありません。',
  missingRequired: '必須',
  missingCheck: '確認',
  history: '履歴',
  historyNone: 'この欄の変更はまだありません。',
  historyAll: 'すべて',
  historyEmpty: '（空欄）',
  firstReiwa: '平成31／令和元年度の書き方',
  firstReiwaNote: 'この計画で、平成31年度と令和元年度のどちらで書くかを選びます。',
  heisei31: '平成31年度',
  reiwa1: '令和元年度',
  addYearPlan: '年度を追加…',

  // the status bar
  statusGaps: '足りないもの',
  statusOverflow: '文字あふれ',
  statusUndecided: '対応未定',
} as const

/** '1-1-2 マンション住民の地域参加促進', '具体的取組 1-1-2（名称なし）'. */
export function nameItem(item: Readonly<{ kind: ItemKind; number: string; title: string }>): string {
  return item.title === '' ? `${kindNames[item.kind]} ${item.number}${planWords.untitled}` : `${item.number} ${item.title}`
}

/** What is missing, in one short sentence: '撤退・再構築基準が空です'. */
export function describeGap(gap: Gap): string {
  if (gap.code === 'undecidedTie') return '基本戦略との対応が未定です'
  if (gap.code === 'noMain') return `「主な」とした${kindNames[gap.kind]}がありません`
  if (gap.code === 'noItem') return `${kindNames[gap.kind]}がまだありません`
  const field = gap.field && gap.field.kind !== 'amount' ? nameOfField(gap.kind, gap.field.field) : null
  const name = field === null || field === '名称' ? `${kindNames[gap.kind]}の名称` : field
  return gap.code === 'empty' ? `${name}が空です` : `${name}に「〇」などのしるしが残っています`
}
