// Knows the words of the room of all wards (全区): the 24区別 tables, who has submitted what, and what goes out.
import { labelOfFiscalYear, shortLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { ReportLabels } from '../rules/submission/report-differences.ts'
import { resultReportWords } from './result-report.ts'

export const allWardsWords = {
  views: '見方',
  view: { byIndicator: '24区別', byWard: '区ごと', matrix: '一覧表', submissions: '提出状況' },
  year: '年度',
  yearOf: (year: number) => labelOfFiscalYear(year),
  indicator: '指標',
  ward: '区',
  receive: '提出ファイルを受け取る…',
  sendOwn: '実績ファイルを書き出す…',
  exportBook: 'Excel に書き出す…',
  exportCsv: 'CSV に書き出す…',
  exported: (fileName: string) => `${fileName} に書き出しました。`,
  received: (count: number) => `${count}件を受領しました。`,
  dropHere: 'ここに置くと、受領の前に内容を確かめます',
  empty:
    'まだ、どの区のファイルも受け取っていません。各区の実績ファイル（.kjisseki）か成果指標実績報告（.xlsx）を、この画面に置くか、ボタンから選んでください。',
  emptyReadOnly: 'まだ、どの区のファイルも受け取っていません。',
  ofWard: 'この区の実績は、実績ファイルとして市に提出できます。ほかの区のファイルを受け取って並べることもできます。',
  counts: (submitted: number, all: number, met: number, incomparable: number) =>
    `提出 ${submitted}／${all}区・達成 ${met}区・比較不可 ${incomparable}区`,
  countsOfYear: (submitted: number, all: number) => `提出 ${submitted}／${all}区`,
  columns: {
    order: '番号',
    ward: '区',
    indicator: '指標',
    target: '目標',
    previous: '前年度',
    current: '当年度',
    toPrevious: '前年度との差',
    toTarget: '目標との差',
    verdict: '達成',
    base: '母数',
    responseRate: '回収率',
    comparable: '比較',
    marks: '注記',
    state: '提出',
    kind: '種類',
    file: 'ファイル',
    prepared: '作成',
    confirmed: '自己評価の確認',
    received: '受領',
    hash: '照合値（SHA-256）',
    figures: '実績値',
    issues: '確認すること',
    note: '覚え書き',
  },
  inYear: (year: number) => `（${shortLabelOfFiscalYear(year)}年度）`,
  submitted: '提出済',
  notSubmitted: '未提出',
  tableOf: (year: string, indicator: string) => `${year}　24区別${indicator === '' ? '' : `　${indicator}`}`,
  tableOfWard: (year: string, ward: string) => `${year}　${ward === '' ? '' : `${ward}　`}17の成果指標`,
  matrixOf: (year: string) => `${year}　17の成果指標×24区`,
  submissionsOf: (year: string) => `${year}　提出状況一覧`,
  notRanked: '区の並びは市の区順です。順位はつけません。',
  detail: '選んだ区の内容',
  incomparableHead: '比較不可の理由',
  doubtsHead: '前年度と比べるときの注意',
  reasonHead: '実績値がない理由',
  substitute: (text: string) => `代替：${text}`,
  verdictHead: '判定の根拠',
  targetsHead: '目標',
  cityTarget: (text: string) => `市：${text}`,
  wardTarget: (text: string, year: string) => `区：${text}${year === '' ? '' : `（${year}まで）`}`,
  yearlyTarget: (text: string) => `年次：${text}`,
  baseHead: '母数と測定方法',
  survey: (name: string, type: string, mode: string) => [name, type, mode].filter((part) => part !== '').join('／'),
  question: (text: string) => `設問：${text}`,
  filter: (text: string) => `母数の絞り込み：${text}`,
  method: (text: string) => `測定方法：${text}`,
  noBase: '調査の記録はありません。',
  traceHead: '数値の出どころ',
  evidence: (text: string) => `区の根拠資料：${text}`,
  typedHead: '書き換えられていたセル',
  typedLine: (address: string, sealed: string, typed: string) => `${address}　プログラムの値「${sealed}」→ 採用した値「${typed}」`,
  confirmed: (edition: string, moment: string, person: string) => `「${edition}」${moment}　${person}`,
  notConfirmed: '未確認',
  unconfirmedFigure: '確定していない実績値です（自己評価の版の確認前か、確認後に変更されています）。',
  receivedBy: (moment: string, person: string) => `${moment}　${person}`,
  hash: (hash: string) => `SHA-256　${hash}`,
  note: '覚え書き',
  notePlaceholder: '区への問い合わせなど',
  figures: (measured: number, all: number) => `${measured}／${all}指標`,
  unconfirmed: (count: number) => `未確定 ${count}`,
  notSealed: 'セルから読み取り（控えなし）',
  notKnown: '不明',
  otherPolicy: (version: string) => `基本方針の版が違う（${version}）`,
  typedCells: (count: number) => `セルの値を採用 ${count}`,
  delete: '受領を取り消す…',
  deleteTitle: '受領の取消し',
  deleteText: (ward: string, year: string) => `${ward}の${year}の提出ファイルの受領を取り消します。24区別の表では未提出になります。`,
  deleteSafe: '「元に戻す」で戻せます。',
  deleteDo: '取り消す',
  cancel: 'キャンセル',
  keys: ['↑↓ 選ぶ', 'Enter 内容へ'],
  matrixKeys: ['↑↓←→ 選ぶ', 'Enter 24区別で見る'],
  legend: '※ は比較不可',
  incomparableMark: '※',
  loading: '読み込んでいます…',
} as const

export const sendResultsWords = {
  title: '共通指標の実績ファイルを書き出す',
  lead: (year: string, ward: string) => `${year}　${ward}の17の成果指標を、市に提出する1つのファイル（.kjisseki）にします。`,
  confirmed: (edition: string, moment: string, person: string) => `「${edition}」の版（${moment}　${person}）で確定した実績値です。`,
  notConfirmed: '自己評価の版がまだ確認されていないため、すべての実績値に「未確定」の印が付きます。',
  someUnconfirmed: (count: number) => `確認のあとで変更された実績値が${count}指標あります。「未確定」の印が付きます。`,
  missing: (count: number) => `実績値のない指標が${count}指標あります。値のないまま書き出します。`,
  nothing: 'この年度の実績値がまだ1つもないため、書き出せません。',
  table: '書き出す実績',
  columns: { number: '番号', name: '指標', current: '実績値', base: '母数', verdict: '判定', state: '確定' },
  stateOf: { confirmed: '確定', unconfirmed: '未確定', missing: '－' },
  cancel: 'キャンセル',
  write: '書き出す…',
  done: (fileName: string) => `${fileName} に書き出しました。`,
  showFile: 'フォルダーを開く',
  close: '閉じる',
} as const

export const citySideWords = {
  startTitle: '大阪市（全区のとりまとめ）',
  startNote: '各区から提出された共通指標の実績を受け取り、24区を並べるためのデータファイルをつくります。',
  startAction: 'とりまとめ用のファイルをつくる…',
  badge: '全区のとりまとめ',
} as const

/** '平成29年度_港区_共通指標の実績.kjisseki' */
export function suggestedResultsName(fiscalYear: number, wardName: string): string {
  return `${labelOfFiscalYear(fiscalYear)}_${wardName}_共通指標の実績.kjisseki`
}

/** '平成29年度_24区別実績.xlsx' */
export function suggestedAllWardsName(fiscalYear: number, what: 'results' | 'submissions' | 'csv'): string {
  const name = what === 'submissions' ? '提出状況一覧' : '24区別実績'
  return `${labelOfFiscalYear(fiscalYear)}_${name}.${what === 'csv' ? 'csv' : 'xlsx'}`
}

/** How the heads of 成果指標実績報告 of that year read, whichever way its ward wrote 2019. */
export function reportLabelsOf(fiscalYear: number): ReportLabels {
  const { heads, none, notRecorded, base } = resultReportWords
  const result = (year: number) =>
    (['reiwa', 'heisei'] as const).map((firstReiwaYearAs) => heads.result(`${shortLabelOfFiscalYear(year, firstReiwaYearAs)}年度`))
  return {
    number: heads.number,
    name: heads.name,
    columns: { previous: result(fiscalYear - 1), current: result(fiscalYear), base: [heads.base], verdict: [heads.verdict] },
    blanks: [none, notRecorded],
    base,
  }
}
