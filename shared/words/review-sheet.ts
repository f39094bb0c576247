// Knows the words of レビュー資料, of the meeting that is held with it, and of what its pages say before they are printed.
import type { CheckedKind, Confirmation } from '../model/check.ts'
import type { SheetPlace } from '../rules/check/sheet-places.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay } from './dates.ts'

/** '声かけを感じる区民の割合（％）': a long name is cut, it stands whole in the table. */
const chartTitle = (name: string, unit: string): string =>
  `${[...name].length > 40 ? `${[...name].slice(0, 39).join('')}…` : name}${unit === '' ? '' : `（${unit}）`}`

export const reviewSheetWords = {
  check: 'どの振り返りの資料か',
  areas: '経営課題・様式3',
  items: '資料に載せる項目',
  itemsNote: '3～5件が目安です。期限超過や未達成など、確かめる点の多い項目から選んであります。',
  proposed: '提案',
  chosen: '選択済み',
  decided: '決定事項あり',
  reset: '提案に戻す',
  up: (name: string) => `${name}を上へ`,
  down: (name: string) => `${name}を下へ`,
  count: (count: number) => `${count}件`,
  tooMany: (count: number) => `${count}件を選んでいます。1件10分の会議では、5件までが目安です。`,
  untitled: '（名称なし）',
  noAreas: 'この年度の計画に経営課題も取組項目もまだありません。',
  toPlan: '計画を開く',
  noItems: (check: string) => `ここには、${check}で確かめる項目がありません。`,
  decisions: '決定事項',
  decisionsNote: '会議で決めたことを書きます。欄を離れると保存されます。',
  makeAct: '最後の行を改善アクションにする',
  makeActShort: '最後の行を改善アクションに（A）',
  actFor: '改善アクションにする項目',
  actMade: (text: string) => `「${text}」を改善アクションにしました。`,
  actEmpty: '決定事項を書いてから押してください。',
  actKnown: (text: string) => `「${text}」は、もう改善アクションになっています。`,
  meeting: '会議をはじめる（全画面）',
  print: 'この資料を PDF に…',
  printAll: 'すべてを PDF に…',
  export: 'この資料を Excel に…',
  exportAll: 'すべてを Excel に…',
  exportMany: 'ほかの様式とまとめて出力…',
  done: (fileName: string) => `「${fileName}」に書き出しました。`,
  preview: '印刷の見本',
  pages: (count: number) => `このままでは${count}枚になります。項目を減らすか、決定事項を短くすると1枚に収まります。`,
  fits: 'A4 1枚に収まります。',
  brief: '文は要点だけを載せています。',
  keys: ['F5 会議をはじめる', 'Ctrl+P PDF に', 'Ctrl+↑↓ 項目の順'],
  keysToRead: ['F5 会議をはじめる', 'Ctrl+P PDF に'],

  // areas
  issue: (number: string) => `経営課題${number}`,
  ward: '区全体',
  form3: '様式3',
  form3Title: '市政改革プランに基づく取組等',

  // on paper
  tag: '区内管理用',
  title: 'レビュー資料',
  made: (day: string) => `作成日　${day}`,
  deadline: (day: string) => `締切　${day}`,
  owner: (owner: string) => `担当　${owner}`,
  noOwner: '担当なし',
  risks: (risks: string) => `確かめる点　${risks}`,
  vacant: (post: string) => `${post}（担当者なし）`,
  notRated: '未決定',
  proposal: (symbol: string) => `未決定（提案 ${symbol}）`,
  nothingWritten: 'まだ何も書かれていません。',
  target: (text: string) => (text === '' ? '目標なし' : `目標 ${text}`),
  result: (text: string) => `実績 ${text}`,
  since: '前回の確認からの変更',
  sinceNone: '最終の確認は、この年度にまだ行われていません。',
  unchanged: '変更はありません。',
  reading: '変更を調べています',
  added: (text: string) => `追加「${text}」`,
  removed: (text: string) => `削除「${text}」`,
  changed: (before: string, after: string) => `「${before}」→「${after}」`,
  targetChanges: '目標の変更（策定のあと）',
  fromTo: (before: string, after: string) => `${before || 'なし'} → ${after || 'なし'}`,
  reason: (reason: string) => (reason === '' ? '（理由の記入なし）' : `（理由：${reason}）`),
  acts: '改善アクション（未了）',
  moreCharts: (count: number) => `ほか${count}指標の図は、会議の画面にあります。`,
  more: (sentences: number) => `（ほか${sentences}文）`,
  moreLines: (lines: number) => `（ほか${lines}件）`,
  cut: '…',
  blank: '（会議で記入）',

  // in Excel
  seriesSheet: '指標の数値',
  seriesTitle: (year: string, ward: string) => `${year}　${ward}　レビュー資料の指標の数値`,
  briefNote: '※ 1枚に収めるため、文は要点だけを載せています。',
  chartNote: '「図」の列の数値を直すと、各シートの図も変わります。空欄の年度は、図でも線が途切れます。',
  chartHead: (head: string) => `図：${head}`,
  chartTitle,
  lines: { actual: '実績', reference: '参考値', target: '目標', upper: '目標の上限' },
  heads: {
    number: '番号',
    indicator: '指標',
    year: '年度',
    target: '目標',
    result: '実績',
    period: '時点',
  },
  noSeries: '数値の記録がある指標はありません。',
  notes: ['※ 四半期の進捗確認は区内管理用で、様式には載りません。'],

  // the meeting
  nth: (nth: number, count: number) => `${nth} / ${count}件目`,
  next: '次の項目',
  previous: '前の項目',
  leave: '会議を終える（Esc）',
  fullScreen: '全画面にする（F11）',
  leaveFullScreen: '全画面をやめる（F11）',
  timer: '経過時間',
  timeUsed: (used: string) => `この項目 ${used} / 10分`,
  timeHidden: '時間を表示（T）',
  hideTime: '時間を隠す（T）',
  over: '10分を過ぎました',
  meetingKeys: '← → 項目　　D 決定事項　　A 改善アクション　　T 時間　　F11 全画面　　Esc 終える',
  meetingKeysToRead: '← → 項目　　T 時間　　F11 全画面　　Esc 終える',
} as const

/** '経営課題1', '様式3', '区全体・様式3': short enough for the tab of a sheet. */
export function sheetNameOf({ kind, number, candidates }: Pick<SheetPlace, 'kind' | 'number' | 'candidates'>): string {
  if (kind === 'managementIssue') return reviewSheetWords.issue(number)
  const has = (wanted: CheckedKind) => candidates.some((one) => one.kind === wanted)
  return [...(has('wardPlan') ? [reviewSheetWords.ward] : []), ...(has('reformItem') ? [reviewSheetWords.form3] : [])].join('・')
}

/** '経営課題1　子育て', '様式3　市政改革プランに基づく取組等' */
export function nameOfPlace(place: Pick<SheetPlace, 'kind' | 'number' | 'title' | 'candidates'>): string {
  return `${sheetNameOf(place)}　${titleOfPlace(place)}`.trim()
}

export function titleOfPlace({ kind, title, candidates }: Pick<SheetPlace, 'kind' | 'title' | 'candidates'>): string {
  if (kind === 'managementIssue') return title || reviewSheetWords.untitled
  return candidates.some((one) => one.kind === 'reformItem') ? reviewSheetWords.form3Title : ''
}

/** '平成27年度_港区_第1四半期_レビュー資料.xlsx'; without the ending for a PDF. */
export function suggestedSheetName(year: string, ward: string, check: string, area: string): string {
  return [year, ward, check, 'レビュー資料', area].filter((part) => part !== '').join('_')
}

/** '前回の確認（第1四半期　平成27年7月3日（金））からの変更' */
export function saySince(last: Pick<Confirmation, 'check' | 'at'> | null): string {
  return last === null ? reviewSheetWords.since : `前回の確認（${checkNames[last.check]}　${labelOfDay(last.at)}）からの変更`
}

/** '3分05秒' */
export function sayTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`
}
