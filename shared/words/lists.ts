// Knows the words of the lists: their names, their columns and how those are written in Excel sheets, pasting, changes of many items.
import type { ItemKind } from '../model/fields.ts'
import { type FirstReiwaYearAs, letterLabelOfFiscalYear, shortLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { ListColumn, ListId } from '../rules/list-rows.ts'
import type { NamedColumn } from '../rules/match-columns.ts'
import type { PasteCell, PasteRow } from '../rules/prepare-paste.ts'
import type { Violation } from '../rules/violation.ts'
import { amountNames, kindNames } from './fields.ts'
import { describeViolation } from './violations.ts'

export const listNames: Readonly<Record<ListId, string>> = {
  initiatives: '取組',
  strategies: '戦略',
  indicators: '指標',
  amounts: '金額',
  reformItems: '様式3',
}

export const listWords = {
  lists: '一覧の種類',
  gridOf: (list: ListId) => `${listNames[list]}の一覧`,
  loading: '一覧を読み込んでいます',
  noPlan: 'この年度の計画はまだありません。',
  empty: '項目はまだありません。Excel で行をコピーし、ここで Ctrl+V を押すと貼り付けられます。',
  nothingFound: '絞り込みに合う項目はありません。',
  showAll: 'すべて表示',
  filter: '文字で絞り込む',
  filterPost: '担当で絞り込む',
  allPosts: 'すべての担当',
  noPost: '担当なし',
  wholeSection: (section: string) => `${section}（課の全員）`,
  count: (shown: number, all: number) => (shown === all ? `${all}件` : `${all}件のうち${shown}件`),
  selectAll: 'すべての行を選ぶ',
  selectRow: (row: string) => `${row}を選ぶ`,
  editing: (row: string, column: string) => `${row}　${column}`,
  carried: '前年度のまま',
  main: '○',
  years: (from: number, until: number) => `${letterLabelOfFiscalYear(from)}～${letterLabelOfFiscalYear(until)}`,
  replace: '置き換え…',
  keysSelected: [
    '文字で置きかえ',
    'F2 編集',
    'Ctrl+C コピー',
    'Ctrl+V 貼り付け',
    'Ctrl+D 下へコピー',
    'Shift+Space 行を選ぶ',
    'Alt+Shift+←→ 列の幅',
  ],
  keysReadOnly: ['Ctrl+C コピー', 'F2 計画で開く', 'Alt+Shift+←→ 列の幅'],
  keysEditing: ['Enter 確定', 'Alt+Enter 改行', 'Tab 確定して右へ', 'Esc 取り消し'],

  // what is done to many items
  selected: (count: number) => `${count}件を選択中`,
  changePost: '役職を変える…',
  addTies: '対応を足す…',
  removeTies: '対応を外す…',
  confirmCarried: (count: number) => `前年度のままを確定（${count}）`,
  clearSelection: '選択を解除',
  postTitle: (count: number) => `${count}件の役職を変える`,
  postLabel: '新しい役職',
  postNone: '役職を外す（担当なし）',
  postOfSection: (section: string, post: string) => `課を変える：${section} → ${post}`,
  postNote: '担当課は役職で決まります。「課を変える」を選ぶと、その課のはじめの役職になります。',
  postOfOwners: (count: number) => `指標の担当は、その指標がある戦略・取組の役職です。${count}件の戦略・取組の役職を変えます。`,
  postEmpty: '役職がまだありません。「分担」の画面で登録してください。',
  postDo: '変える',
  tiesAddTitle: (count: number) => `${count}件に基本戦略との対応を足す`,
  tiesRemoveTitle: (count: number) => `${count}件から基本戦略との対応を外す`,
  tiesNote: '選んだものだけを足し、ほかの対応はそのまま残します。',
  tiesRemoveNote: '選んだものだけを外し、ほかの対応はそのまま残します。',
  tiesDo: { add: '足す', remove: '外す' },
  tiesOther: '13の基本戦略のほか',
  partV: 'Ⅴ　将来へ向けた課題',
  own: '区独自（基本方針の対象外）',
  ownShort: '区独自',
  partVShort: 'Ⅴ',
  usedBy: (count: number) => `${count}件`,
  cancel: 'キャンセル',

  // pasting
  pasteTitle: (list: ListId) => `${listNames[list]}の一覧に貼り付け`,
  hasHeading: '1行目は見出し（貼り付けない）',
  way: '貼り付け方',
  wayOver: (number: string) => `選んだ行（${number}）から下へ上書き`,
  wayAppend: '新しい項目として追加',
  wayByNumber: '番号の同じ行へ',
  newUnder: '新しい項目の追加先',
  newUnderNone: '追加しない',
  leaveOut: '（貼り付けない）',
  columnGoesTo: (column: string) => `貼り付ける列「${column}」の行き先`,
  columnOf: (index: number) => `${index}列目`,
  pasteSummary: (writes: number, newItems: number) =>
    [newItems > 0 ? `新しい項目 ${newItems}件` : '', `書き込むセル ${writes}か所`].filter(Boolean).join('、'),
  pasteErrors: (count: number) => `直すところ ${count}か所`,
  pasteErrorsNote: '直すところがあるうちは貼り付けられません。列の行き先を変えるか、Excel で直してからコピーし直してください。',
  pasteDo: '貼り付ける',
  previewTable: '貼り付けた後の内容',
  rowColumn: '行',
  newRow: '新規',
  overwrites: (before: string) => `いまの内容：${before}`,
  states: {
    same: '変わりません',
    write: '書き込みます',
    merged: '結合されたセルのため変えません',
    locked: 'この欄には貼り付けません',
    wrong: '直すところ',
  },
  problems: {
    noParent: '追加先が選ばれていません',
    unknownNumber: 'この番号の行がありません',
    doubleNumber: '同じ番号の行が、一覧より多くあります',
  } satisfies Record<NonNullable<PasteRow['problem']>, string>,
  capped: (count: number) => `はじめの${count}行を表示しています。`,
} as const

const columnNames: Readonly<Record<string, string>> = {
  number: '番号',
  issue: '経営課題',
  strategy: '戦略',
  owner: '戦略・取組',
  kind: '種別',
  post: '役職',
  ties: '基本戦略との対応',
  isMain: '主な',
  cumulative: '累計期間',
  title: '取組名',
  content: '取組内容',
  withdrawalCriterion: '撤退・再構築基準',
  pastResults: '前年度までの実績',
  desiredState: 'めざす状態',
  approach: '戦略（取組の方向性）',
  name: '指標',
  target: '目標',
  targetReason: '目標の理由',
  previousResult: '前年度の実績',
  previousRating: '前年度の評価',
  purpose: '趣旨・目的',
  overview: '取組の概要',
  goal: '目標',
}
const titles: Partial<Record<ListId, string>> = { strategies: '戦略名', reformItems: '取組項目' }
const fundNames = { undivided: '', mayorFunds: '（区長）', managerFunds: '（区CM）' } as const
const fundSynonyms = {
  undivided: [''],
  mayorFunds: ['区長自由経費', '区長'],
  managerFunds: ['区シティマネージャー自由経費', '区CM自由経費', '区CM'],
} as const

const amountSynonyms = {
  settlement: ['決算額', '決算'],
  budget: ['予算額', '当初予算額', '予算'],
  assessed: ['算定額', '算定（見込）額', '算定見込額', '算定'],
} as const

/** How else a column is headed in the sheets that ward offices keep. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  number: ['No', 'No.', '取組番号', '項番', '通番'],
  title: ['取組名', '具体的取組', '具体的取組名', '名称', '事業名', '取組項目', '項目', '戦略名', '戦略の名称'],
  content: ['当年度の取組内容', '具体的な取組内容', '内容', '事業内容', '取組内容'],
  withdrawalCriterion: ['撤退再構築基準', '撤退基準', '撤退・再構築の基準'],
  pastResults: ['前年度までの実績', '実績', 'これまでの実績', '前年度実績'],
  name: ['指標名', '業績目標', 'アウトカム指標', 'プロセス指標', '成果指標', '過程指標'],
  target: ['目標値', '数値目標', '目標'],
  targetReason: ['理由', '目標設定の理由', '根拠', '目標の根拠'],
  previousResult: ['前年度実績', '前年度'],
  previousRating: ['前年度評価'],
  desiredState: ['めざす成果', 'めざす状態（概ね３～５年間を念頭に設定）'],
  approach: ['戦略', '中期的な取組の方向性', '戦略（中期的な取組の方向性）'],
  purpose: ['趣旨', '目的', '趣旨・目的'],
  overview: ['概要', '取組の概要'],
  goal: ['目標'],
  post: ['担当', '担当者', '担当役職', '所管'],
  ties: ['基本戦略', '基本方針との対応', '対応する基本戦略'],
}

/** '取組名', '27予算額（区長）' …, as the head of a column; `list` where it tells what the title is called. */
export function nameOfListColumn({ key, amount, ownName }: ListColumn, first: FirstReiwaYearAs, list: ListId | null = null): string {
  if (ownName !== undefined) return `${ownName}${amount ? fundNames[amount.fund] : ''}`
  if (amount) return `${shortLabelOfFiscalYear(amount.fiscalYear, first)}${amountNames[amount.kind]}${fundNames[amount.fund]}`
  return (key === 'title' && list !== null ? titles[list] : undefined) ?? columnNames[key] ?? key
}

/**
 * Every column with every way to write its heading; amounts with the year in figures, with era and letter, and without a year for the plan's own, whose
 * one column takes a 予算額 of that year in the 案 as well, and a 算定額 from 策定 on.
 */
export function namedColumnsOf(
  columns: readonly ListColumn[],
  fiscalYear: number,
  first: FirstReiwaYearAs,
  unit: string,
): readonly NamedColumn[] {
  return columns.map((column) => {
    const name = nameOfListColumn(column, first)
    const { ownName: _, ...plain } = column
    const official = nameOfListColumn(plain, first)
    if (!column.amount) return { key: column.key, names: [name, official, ...(synonyms[column.key] ?? [])] }
    const { kind, fund } = column.amount
    const year = shortLabelOfFiscalYear(column.amount.fiscalYear, first)
    const years = [`${year}年度`, year, `${letterLabelOfFiscalYear(column.amount.fiscalYear, first)}`, `${column.amount.fiscalYear}`]
    const isOwn = column.amount.fiscalYear === fiscalYear
    const own = isOwn ? [...years, ''] : years
    const other = kind === 'settlement' ? null : kind === 'budget' ? 'assessed' : 'budget'
    const takesOther = isOwn && other && !columns.some(({ amount }) => amount?.fiscalYear === fiscalYear && amount.kind === other)
    const heads = [
      ...own.flatMap((y) => amountSynonyms[kind].map((k) => y + k)),
      ...(takesOther ? years.flatMap((y) => amountSynonyms[other].map((k) => y + k)) : []),
    ]
    const whole = heads.flatMap((head) => fundSynonyms[fund].map((f) => head + f))
    return { key: column.key, names: [name, official, ...whole, ...whole.map((text) => `${text}${unit}`)] }
  })
}

/** Why a pasted or typed cell cannot be stored, in one sentence. */
export function describeCellViolation(violation: Violation, columnName: string): string {
  if (violation.code === 'dateForAmount') return `「${columnName}」に日付が入っています。金額を入力してください。`
  return describeViolation(violation, columnName)
}

/** What will become of a pasted cell, for assistive technology and tips. */
export function describePasteCell(cell: PasteCell, columnName: string): string {
  if (cell.violation) return describeCellViolation(cell.violation, columnName)
  if (cell.state === 'write' && cell.before !== '') return listWords.overwrites(cell.before)
  return listWords.states[cell.state]
}

export function nameOfIndicatorKind(kind: ItemKind): string {
  return kind === 'outcomeIndicator' ? 'アウトカム' : kind === 'processIndicator' ? 'プロセス' : kindNames[kind]
}
