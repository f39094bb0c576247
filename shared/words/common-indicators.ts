// Knows the words of the page of the 17 common indicators, on the screen and on paper.
import type { CheckPeriod } from '../model/ward-plan.ts'
import { periodLabels } from './indicators.ts'

export const commonIndicatorWords = {
  title: (year: string) => `${year}　共通指標`,
  noPlan: 'この年度の計画はまだありません。計画をつくると、共通指標の17の成果指標がここに並びます。',
  goToPlan: '計画を開く',
  period: '時点',
  list: '共通指標の一覧',
  columns: {
    name: '指標',
    measurer: '測定',
    commonTarget: '市の目標',
    yearlyTarget: '年次目標',
    previous: '前年度',
    current: '当年度',
    toPrevious: '前年度比',
    toTarget: '目標との差',
    verdict: '判定',
    base: '母数',
  },
  inYear: (year: string) => `（${year}）`,
  none: '－',
  reference: '参考値',
  proposed: '提案',
  decided: '決定',
  decidedBeside: (proposed: string) => `提案は${proposed}`,
  departure: '提案と異なる',
  departures: (count: number) => `提案と異なる決定 ${count}件`,
  /** '1⑴' of the vision '1-1'. */
  vision: (key: string, mark: string) => (key.split('-')[0] ?? '') + mark,
  doubts: (why: string) => `前年度と比べるときは注意（${why}）`,
  responseRateHead: '回収率',
  noVerdict: '判定なし',
  points: 'ポイント',
  responseRate: (rate: string) => `${rate}%`,
  keys: ['↑↓ 選ぶ', 'Enter 内容へ', 'Ctrl+P PDFに出力'],

  detail: '選んだ指標',
  cite: (cite: string, mark: string) => cite + mark,
  verdictHead: '判定',
  judgeBy: '別の年度の基準で判定',
  ownRule: 'この年度の基準',
  seriesHead: '年度ごとの値',
  baseHead: '母数',
  noBase: '調査の記録はありません。',
  decisionHead: '判定の決定',
  decision: '決定',
  asProposed: (symbol: string) => (symbol === '' ? '決めていない' : `提案のまま（${symbol}）`),
  departureReason: '提案と異なる判定とした理由',
  decisionReason: '判定の理由',
  reasonNeeded: '提案と異なる判定には、理由が必要です。',
  decide: '決定する',
  decidedAs: (symbol: string) => `「${symbol}」と決定しています。`,
  decidedReason: (reason: string) => `理由：${reason}`,
  policyHead: '区政運営基本方針',
  clause: (clause: string) => `条項 ${clause}`,
  policyTarget: '目標値',
  policyMethod: '測定方法',
  policyFilter: '割合の母数',
  methodNone: '基本方針に定めがありません',
  wardTarget: '区の目標',
  enterValues: '指標の一覧で入力する',
  showSeries: '指標の一覧で見る',
  cityPending: '市共通調査の結果を受け取ると表示されます。',
  goToSurveys: '調査を開く',

  print: 'PDFに出力',
  printTitle: 'PDFに出力',
  printNote: 'A4横で、17の指標の一覧と、次の指標の図を出力します。',
  charts: '図をつける指標',
  chartsOf: { all: 'すべて', selected: '選んだ指標', none: 'つけない' },
  cancel: 'キャンセル',
  printDo: '出力する',
  printed: (fileName: string) => `${fileName} に出力しました。`,
  sheetTitle: (year: string, ward: string, period: CheckPeriod) => `${year}　${ward}　共通指標（${periodLabels[period]}）`,
  sheetValue: (cite: string, year: string, said: string) => `${cite}${year}　${said}`,
  sheetDeparture: (cite: string, proposed: string, decided: string, reason: string) =>
    `${cite}　「${decided}」と決定（提案は「${proposed}」。理由：${reason || '記載なし'}）`,
  sheetNotes: [
    '割合は、設問ごとの有効回答者（母数の絞り込みがある指標は、その条件に当てはまる回答者）に占める割合です。',
    'アンケートの結果は回答者の回答状況であり、区民全体の状況を示すものではありません。',
    '判定の「提案」は、区の決定前であることを示します。',
  ],
} as const

/** '達成 6・未達成 8・判定なし 3', in the order in which the symbols come. */
export function sayCounts(symbols: readonly string[]): string {
  const named = symbols.map((symbol) => symbol || commonIndicatorWords.noVerdict)
  const order = [...new Set(named)].toSorted(
    (a, b) => Number(a === commonIndicatorWords.noVerdict) - Number(b === commonIndicatorWords.noVerdict),
  )
  return order.map((name) => `${name} ${named.filter((each) => each === name).length}`).join('・')
}

/** '平成28年度_サンプル区_共通指標.pdf' */
export function suggestedSheetName(year: string, ward: string): string {
  return `${year}_${ward}_共通指標.pdf`
}
