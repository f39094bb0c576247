// Knows the words of 改善アクション: the ledger of all years, one of them in detail, how one becomes an initiative, and where an initiative came from.
import type { ActItem, ActItemTexts, ActSource, Destination } from '../model/act-item.ts'
import type { Check } from '../model/check.ts'
import { labelOfFiscalYear, shortLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay } from './dates.ts'
import { kindNames } from './fields.ts'

export const destinationNames: Readonly<Record<Destination, string>> = {
  nextInitiative: '次年度の取組',
  budgetRequest: '予算要求',
  councilReport: '区政会議への報告',
  sameYear: '当年度中に対応',
}
export const actStateNames: Readonly<Record<ActItemTexts['state'], string>> = { open: '未了', done: '済み', dropped: '見送り' }

export const actItemWords = {
  title: '改善アクション',
  list: '改善アクションと改善策の一覧',
  detail: '選んだ改善アクション',
  filters: '絞り込み',
  scope: '表示する状態',
  scopes: { open: '未了', improvements: '改善策', all: 'すべて' },
  byYear: '年度で絞る',
  byPost: '担当の役職で絞る',
  byDestination: '行き先で絞る',
  allYears: 'すべての年度',
  post: '担当の役職',
  allPosts: 'すべての役職',
  noPost: '（決めていません）',
  destination: '行き先',
  allDestinations: 'すべての行き先',
  noDestination: '（決めていません）',
  overdueOnly: '期限を過ぎたものだけ',
  overdue: '期限超過',
  counts: (open: number, overdue: number, improvements: number) =>
    `未了 ${open}件${overdue === 0 ? '' : `（うち期限超過 ${overdue}件）`}　この年度の未登録の改善策 ${improvements}件`,
  groups: { open: '未了', improvements: 'まだ改善アクションにしていない改善策（この年度）', closed: '済み・見送り' },
  countOf: (count: number) => `${count}件`,
  empty: '改善アクションはまだありません。振り返りに改善策を書くと、ここに並び、Enter で改善アクションにできます。',
  emptyToRead: '改善アクションはまだありません。',
  noneHere: 'この絞り込みにあてはまるものはありません。',
  showAll: '絞り込みを外す',
  choose: '一覧から選ぶと、ここに内容が出ます。',
  export: '書き出し（Excel）',
  exported: (fileName: string) => `${fileName} に書き出しました。`,
  columns: ['状態', '期限', '年度', '振り返り', '区分', '元の項目', '改善すること', '担当の役職', '行き先', '結果', '生まれた取組の年度'],
  notYet: '改善策（未登録）',

  // one of them
  text: '改善すること',
  dueDate: '期限',
  dueIfAny: '期限（なければ空欄）',
  dueNote: '例：平成28年9月30日、H28.9.30、2016/9/30',
  dueError: '日付として読めません。平成28年9月30日 のように入力してください。',
  noDue: '期限なし',
  state: '状態',
  outcome: { open: '経過', done: 'どう終わったか', dropped: '見送りの理由' },
  outcomeNeeded: '見送るときは、理由を入力してください。',
  textNeeded: '改善することを入力してください。',
  save: '保存',
  saveKeys: 'Ctrl+Enter で保存、Esc で一覧へ戻る',
  unsaved: '保存していない変更があります。',
  remove: '削除…',
  removeTitle: 'この改善アクションを削除しますか',
  removeNote:
    '一覧からなくなります。しないことにしたときは、削除せずに「見送り」にして理由を残してください。あとで Ctrl+Z で元に戻せます。',
  removeDo: '削除',
  cancel: 'キャンセル',
  source: '元の項目',
  openSource: '元の項目を開く',
  sourceGone: '元の取組は削除されました',
  result: '生まれた取組',
  openResult: '取組を開く',
  becameOf: (year: number) => `${labelOfFiscalYear(year)}の取組になりました`,
  becameShort: (year: number) => `→ ${shortLabelOfFiscalYear(year)}年度の取組`,
  improvement: '改善策の文',
  make: '改善アクションにする',
  makeNote: '担当の役職は元の項目から、文は改善策から写します。あとで直せます。',

  // it becomes an initiative
  makeInitiative: '次年度の取組にする…',
  makeInitiativeTitle: '改善アクションを取組にします',
  makeInitiativeLead: '選んだ戦略の最後に取組を1つ加え、この改善アクションを「済み」にします。',
  makeInitiativeDo: '取組にする',
  planOfYear: '加える年度の計画',
  strategy: '加える戦略',
  chooseStrategy: '（選んでください）',
  initiativeTitle: '取組の名称',
  proposed: '元の戦略を引き継いだ戦略を選んであります。',
  noLaterPlan: 'あとの年度の計画がまだありません。年度更新のなかで取組にできます。',
  noStrategies: 'この年度の計画には、取組を加えられる戦略がありません。',
  loading: '計画を読み込んでいます',

  // beside the plan
  add: '改善アクションを加える',
  leftTitle: 'やめた取組の改善アクション',
  leftNote: '前年度までにこの戦略にあり、この計画に続きのない取組の、未了の改善アクションです。',
  none: '未了の改善アクションはありません。',
  register: '登録',
  giveUp: 'キャンセル',
  reopen: '未了に戻す',
  removeAtOnce: '削除',
  ofYear: (fiscalYear: number) => `${shortLabelOfFiscalYear(fiscalYear)}年度から`,
  bornTitle: '改善策から生まれた取組',
  openInLedger: '一覧で開く',
  foundIn: 'どの振り返りで',
  foundInNone: '（振り返りによらない）',
  proposals: '改善アクションにしていない改善策',
  keys: ['↑↓ 選ぶ', 'Enter 編集・改善アクションにする', 'Ctrl+Enter 保存'],
  keysToRead: ['↑↓ 選ぶ'],
} as const

/** '平成27年度中間振り返り'; of what no check found '平成27年度'. */
export function labelOfCheckOf(fiscalYear: number, check: Check | null): string {
  return `${labelOfFiscalYear(fiscalYear)}${check === null ? '' : checkNames[check]}`
}
/** '27年度 第1四半期', for a column. */
export function shortLabelOfCheckOf(fiscalYear: number, check: Check | null): string {
  return `${shortLabelOfFiscalYear(fiscalYear)}年度${check === null ? '' : ` ${checkNames[check]}`}`
}

/** '具体的取組　1-1-2 見守り'; what was deleted is said to be. */
export function describeSource(source: ActSource, number: string, title: string, isGone: boolean): string {
  const name = [number, title === '' ? '（名称なし）' : title].filter(Boolean).join(' ')
  const what = `${kindNames[source.kind]}　${name}`
  return isGone ? `${what}（${actItemWords.sourceGone}）` : what
}

/** 「この取組は平成27年度中間振り返りの改善策から生まれました」 */
export function describeBirth({ fiscalYear, source }: Pick<ActItem, 'fiscalYear' | 'source'>): string {
  return `この取組は${labelOfCheckOf(fiscalYear, source.check)}の改善策から生まれました`
}

/** '期限 平成28年9月30日（金）', and that it is over. */
export function describeDue(dueDate: string | null, isOverdue: boolean): string {
  if (dueDate === null) return actItemWords.noDue
  return `${isOverdue ? `${actItemWords.overdue}　` : ''}期限 ${labelOfDay(dueDate)}`
}
