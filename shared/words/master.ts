// Knows the words of the city's master data: what it is made of, how its differences read, and the dialog that accepts one.
import type { MasterDifference, MasterGroup, MasterHead, MasterNote, MasterYear } from '../model/master.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfDay } from './dates.ts'
import { schemeNames } from './verdict.ts'

/** '令和9年4月1日' of an ISO date. */
export const sayIssueDay = (issuedOn: string): string => labelOfDay(issuedOn).replace(/（.）$/, '')

export const masterGroupNames: Readonly<Record<MasterGroup, string>> = {
  policy: '基本方針',
  commonIndicators: '共通指標',
  legends: '凡例',
  rules: '判定の基準',
  forms: '様式',
  commonResults: '市共通の実績',
}

export const masterWords = {
  title: '市のマスター',
  lead: '市のマスターは、基本方針、共通指標、凡例、判定の基準、様式と、市共通調査の実績をまとめたファイル（拡張子 .kmaster）です。',
  leadNotes: [
    'ファイルを選ぶと、いまの内容との違いを示します。受け入れるまで、何も変わりません。',
    '受け入れると、これからつくる計画と、選んだ年度の計画がこのマスターによります。ほかの年度は、つくったときのままです。',
    '確認した版は変わりません。受入れは「元に戻す」で取り消せます。',
  ],
  choose: 'ファイルを選ぶ…',
  chooseOther: '別のファイルを選ぶ…',
  reading: 'マスターを読んでいます',
  close: '閉じる',
  accept: '受け入れる',
  accepting: '受け入れています…',
  accepted: '受け入れたマスター',
  acceptedNone: 'まだ受け入れていません。プログラムに入っている内容によっています。',
  acceptedBy: (head: MasterHead, moment: string, person: string) =>
    `「${head.name}」　発行 ${sayIssueDay(head.issuedOn)}　受入れ ${moment}　${person}`,
  about: 'ファイルの内容',
  name: '名称',
  issuedOn: '発行日',
  fileName: 'ファイル',
  hash: '照合番号（SHA-256）',
  notes: '確かめること',
  years: '使う年度',
  yearsNote: 'これからつくる計画は、すべてこのマスターによります。',
  yearsNone: '計画はまだありません。',
  differences: (count: number) => `いまの内容との違い（${count.toLocaleString('ja-JP')}か所）`,
  differencesNone: 'いまの内容と違うところはありません。',
  group: '区分',
  everyGroup: (count: number) => `すべて（${count.toLocaleString('ja-JP')}）`,
  groupCount: (group: MasterGroup, count: number) => `${masterGroupNames[group]}（${count.toLocaleString('ja-JP')}）`,
  search: '違いを探す',
  searchNone: '当てはまる違いはありません。',
  place: 'ところ',
  before: 'いま',
  after: 'このマスター',
  nothing: '（なし）',
  blank: '（空欄）',
  standsOn: (head: MasterHead | null) =>
    head === null ? 'プログラムに入っている内容' : `「${head.name}」（${sayIssueDay(head.issuedOn)}発行）`,
  yearStandsOn: (fiscalYear: number, head: MasterHead | null) => `${labelOfFiscalYear(fiscalYear)}：${masterWords.standsOn(head)}による`,
  newPlansStandOn: (head: MasterHead | null) => `これからつくる計画：${masterWords.standsOn(head)}による`,
  openMaster: '市のマスター…',
  exportTitle: '市のマスターを書き出す',
  exportLead: 'このファイルでいま使っている基本方針、共通指標、凡例、判定の基準、様式と、市共通調査の実績を、1つのファイルにまとめます。',
  exportName: '名称',
  exportNameNote: '受け入れる人が見分けられる名前にします（例：令和9年度 市のマスター）。',
  exportDay: '発行日',
  exportDayError: '発行日を「令和9年4月1日」のように入力してください。',
  write: '書き出す…',
  written: (fileName: string) => `「${fileName}」を書き出しました。`,
  showInFolder: 'フォルダーを開く',
} as const

export function sayMasterYear({ fiscalYear, standsOn, stays }: MasterYear): Readonly<{ label: string; note: string }> {
  const now = `いまは${masterWords.standsOn(standsOn)}`
  const why =
    stays === 'established'
      ? '策定した版があるため、つくったときのままにします。'
      : stays === 'taken'
        ? 'すでにこのマスターによっています。'
        : ''
  return { label: labelOfFiscalYear(fiscalYear), note: why === '' ? now : `${now}。${why}` }
}

export function sayMasterNote(note: MasterNote): string {
  switch (note.code) {
    case 'older':
      return `受け入れている「${note.name}」（${sayIssueDay(note.issuedOn)}発行）より前に発行されたマスターです。`
    case 'same':
      return '同じマスターを受け入れ済みです。選んだ年度の計画だけを、このマスターに替えます。'
    case 'lostIndicator':
      return `共通指標「${note.name}」は、このマスターにありません。区が記録した値（${note.years.map((year) => labelOfFiscalYear(year)).join('、')}）は、指標の一覧に残ります。`
    case 'lostTies':
      return `${labelOfFiscalYear(note.fiscalYear)}の計画には、このマスターにない基本戦略との対応が${note.count}件あります。受け入れたあとで、対応を選び直してください。`
    case 'keptForm':
      return `様式「${note.name}」は、このマスターにありません。いままでの様式を使います。`
  }
}

/** One line of the comparison: where, and what stands there. */
export type MasterLine = Readonly<{ group: MasterGroup; place: string; before: string; after: string }>

export function sayMasterDifference({ group, place, field, before, after }: MasterDifference): MasterLine {
  // a basic strategy is cited by its clause: what it stands under need not be said
  const isCited = (group === 'policy' || group === 'commonIndicators') && place.length > 2
  const where = [...place.slice(isCited ? 2 : 0).map((name) => namePlace(group, name)), sayField(field)].filter((part) => part !== '')
  return { group, place: where.join(' › '), before: sayValue(before), after: sayValue(after) }
}

const sayValue = (value: string | null): string =>
  value === null ? masterWords.nothing : value === '' ? masterWords.blank : (valueNames[value] ?? value)

/** Legends and years go by what they are called here. */
function namePlace(group: MasterGroup, name: string): string {
  if (group === 'commonResults') return /^\d{4}$/.test(name) ? labelOfFiscalYear(Number(name)) : name
  if (group !== 'legends') return name.replaceAll('\n', ' ')
  const [id = '', year = ''] = name.split('/')
  return `${legendNames[id] ?? schemeNames[id as keyof typeof schemeNames] ?? id}（${labelOfFiscalYear(Number(year))}から）`
}

function sayField(field: MasterDifference['field']): string {
  return field
    .map((part) => (typeof part === 'number' ? `${part}番目` : (fieldNames[part] ?? part)))
    .filter((part) => part !== '')
    .join('・')
}

const legendNames: Readonly<Record<string, string>> = {
  reformItemHeading: '様式3の見出し',
  reformItemProgress: '様式3の進捗状況の凡例',
  reformItemForecast: '様式3の達成見込みの凡例',
  reformItemAchievement: '様式3の達成状況の凡例',
}

const valueNames: Readonly<Record<string, string>> = { true: 'はい', false: 'いいえ' }

const fieldNames: Readonly<Record<string, string>> = {
  print: '',
  source: '原文',
  title: '名称',
  name: '名称',
  version: '版',
  text: '本文',
  purpose: '趣旨',
  desiredState: 'めざす状態',
  preamble: '前文',
  clause: '条項',
  cite: '条項の書き方',
  mark: '記号',
  lines: '行',
  corrections: '原文から直したところ',
  reason: '理由',
  firstYear: '始まりの年度',
  lastYear: '終わりの年度',
  order: '並び順',
  type: '種類',
  asks: '問うこと',
  commonTarget: '市の目標',
  value: '値',
  unit: '単位',
  comparison: '比べ方',
  byFiscalYear: '目標の年度',
  denominatorFilter: '割合の母数',
  measurementMethod: '測定方法',
  gradedByCity: '市が測定',
  scheme: '判定の種類',
  isConfirmed: '文書で確認済み',
  note: '説明',
  period: '対象の振り返り',
  kinds: '対象の指標',
  ratioDecimals: '割合の小数の桁',
  way: '判定のしかた',
  kind: '種類',
  from: '元にするもの',
  lower: '低いほどよい指標の計算',
  thresholds: '境の値',
  percent: '割合（％）',
  length: '目標の年数',
  elapsed: '経過した年数',
  symbols: '評価の記号',
  symbol: '記号',
  label: '見出し',
  for: '当てはめる結果',
  branches: '枝分かれ',
  demands: '必ず書く欄',
  stars: '星の数',
  none: '星がないとき',
  checks: '振り返り',
  words: '言い方',
  yen: '円',
  page: '用紙',
  paper: '大きさ',
  orientation: '向き',
  marginsMm: '余白（mm）',
  top: '上',
  bottom: '下',
  left: '左',
  right: '右',
  header: 'ヘッダー',
  footer: 'フッター',
  columnWidthsPt: '列の幅（pt）',
  leadingPt: '行の間隔（pt）',
  styles: '書式',
  font: '書体',
  sizePt: '文字の大きさ（pt）',
  bold: '太字',
  align: '横の位置',
  valign: '縦の位置',
  fill: '背景の色',
  border: '罫線',
  numberFormat: '数の表示',
  sheetName: 'シートの名前',
  status: '状態',
  columns: '列',
  style: '書式',
  before: '前の文',
  after: '後の文',
  field: '欄',
  amount: '金額',
  yearOffset: '年度の差',
  whenEstablished: '策定したとき',
  min: '最少',
  max: '最多',
  mandatory: '必ず書く',
  phase: '書く時期',
  hint: '案内',
  adds: '追加する項目',
  empty: '項目がないとき',
  gap: '欠番のとき',
  keep: 'まとめて次のページへ',
  pageBreakBefore: '改ページ',
  frame: '枠',
  heightPt: '高さ（pt）',
  received: '',
  survey: '市共通調査',
  rates: '設問',
  questionNumber: '設問の番号',
  questionText: '設問',
  base: '有効回答数',
  positive: '肯定的な回答数',
  printedRate: '公表された割合',
  printedMean: '公表された平均',
  mysteryShopping: '覆面調査',
  areas: '区分',
  items: '項目',
  scores: '点',
  mode: '方法',
  population: '対象',
  until: 'まで',
  sent: '発送数',
  returned: '回収数',
  notes: '備考',
}
