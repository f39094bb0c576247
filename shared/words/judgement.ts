// Knows the words of the view 判定: what the rules propose for every symbol of the year's plan, what was decided, and what is to be looked at.
import type { RuleSet, Scheme } from '../model/judgement.ts'
import type { CheckPeriod } from '../model/ward-plan.ts'
import { showDecimal } from '../rules/decimal.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { kindLabels, periodLabels } from './indicators.ts'

export const judgementFilters = ['all', 'open', 'departed', 'doubtful'] as const
export type JudgementFilter = (typeof judgementFilters)[number]
/** What is to be looked at: a departure nobody explains, a symbol the rule does not know or without its （ⅰ）（ⅱ）, one that rests on no figure, or on one with a remark. */
export type JudgementDoubt = 'noReason' | 'unknownSymbol' | 'noBranch' | 'noBasis' | 'flagged'
export type JudgementState = 'open' | 'asProposed' | 'departed' | 'decided'

export const judgementWords = {
  title: (year: string) => `${year}　判定`,
  noPlan: 'この年度の計画はまだありません。',
  goToPlan: '計画を開く',
  nothing: (year: string, period: CheckPeriod) => `${year}の${periodLabels[period]}には、判定する記号がありません。`,
  noneHere: 'この絞り込みにあてはまる判定はありません。',
  showAll: 'すべて表示',
  noRuleOf: (year: string, period: CheckPeriod) => `${year}の${periodLabels[period]}に当てはまる判定のルールはありません。`,
  period: '時点',
  filter: '絞り込み',
  filters: { all: 'すべて', open: '未決定', departed: '提案と違う', doubtful: '確認が必要' },
  filterOf: (name: string, count: number) => `${name} ${count}`,
  list: '判定の一覧',
  columns: { name: '番号・名称', target: '目標', result: '実績', proposed: '提案', decided: '決定', state: '状態' },
  untitled: '（名称なし）',
  none: '－',
  noSymbol: '判定なし',
  noProposal: '提案なし',
  fromForm: '様式の記入',
  n: (n: number) => `n=${n.toLocaleString('ja-JP')}`,
  inYear: (year: string) => `（${year}）`,
  byDay: 'まで',
  done: '実施',
  doneBefore: '実施済',
  ahead: (year: string) => `（${year}まで）`,
  noProcessIndicator: 'なし',
  processIndicators: (count: number) => `${count}件`,
  states: { open: '未決定', asProposed: '提案どおり', departed: '提案と違う', decided: '決定' },
  withReason: '理由あり',
  doubts: {
    noReason: '理由がありません',
    unknownSymbol: '凡例にない記号です',
    noBranch: '（ⅰ）（ⅱ）の選択がありません',
    noBasis: '判定のもとになる実績・目標がそろっていません',
    flagged: '実績の数値に注意があります',
  },
  doubtsShort: {
    noReason: '理由なし',
    unknownSymbol: '凡例外の記号',
    noBranch: '（ⅰ）（ⅱ）なし',
    noBasis: 'もとの値なし',
    flagged: '数値に注意',
  },
  keys: ['↑↓ 選ぶ', 'Enter 決定する', 'Space 提案どおり'],
  keysToRead: ['↑↓ 選ぶ', 'Enter 内容へ'],

  detail: '選んだ判定',
  choose: '判定を選ぶと、ここに内容が出ます。',
  verdictHead: '提案',
  numbersHead: '判定に使った数値',
  partsHead: 'もとになる判定',
  parts: { name: '名称' },
  target: { yearly: '年次目標', ward: '区の目標', common: '市の目標' },
  result: '実績',
  exact: '計算値（端数処理前）',
  lastYear: '前年度の実績',
  difference: '目標との差',
  ratio: '進捗率',
  withdrawal: '撤退・再構築基準',
  base: '母数',
  fraction: (numerator: number, denominator: number) => `${numerator.toLocaleString('ja-JP')}÷${denominator.toLocaleString('ja-JP')}`,
  notLinked: '指標の一覧と結び付けると、実績から提案が出ます。',
  decisionHead: '決定',
  symbol: '記号',
  decidedNow: (symbol: string) => (symbol === '' ? '決まっていません。' : `「${symbol}」と決定しています。`),
  unknownNow: (symbol: string) => `様式には「${symbol}」と記入されています。凡例にない記号です。`,
  isProposal: '提案',
  departs: (symbol: string) => `提案「${symbol}」と違います。理由を記入してください（様式には出ません）。`,
  reason: '提案と違う理由',
  reasonSaid: (reason: string) => `理由：${reason}`,
  reasonMissing: '理由を記入してください。',
  chooseSymbol: '記号を選んでください。',
  chooseBranch: '（ⅰ）か（ⅱ）を選んで決定してください。',
  decide: '決定する',
  adopt: '提案どおりにする',
  noRuleToDecide: 'この年度のルールがないため、記号は様式に直接記入してください。',
  written: (place: string) => `記入する欄：${place}`,
  openSeries: '指標の一覧で見る',
  openSeriesOf: (name: string) => `「${name}」を指標の一覧で見る`,
  openCell: '様式の欄へ',

  otherHead: '別の年度の基準で判定',
  otherYear: '基準の年度',
  otherRule: 'ルール',
  ownYear: (year: string) => `${year}（この計画の年度）`,
  own: (year: string) => `${year}の基準`,
  same: '判定は変わりません。',
  changes: '判定が変わります。',

  ruleHead: '判定のルール',
  ruleSource: '出典',
  ruleNote: '注記',
  legend: '凡例',
  confirmed: '文書で確認済み',
  unconfirmed: '確認中（公表資料で確認できていません）',
  rules: 'ルールの一覧',
  rulesTitle: '判定のルールの一覧',
  rulesIntro: '年度ごとに、記号・当てはめ方・出典を示します。「確認中」は、公表資料で当てはめ方を確認できていないものです。',
  rulesColumns: { years: '年度・時点・ルール', way: '当てはめ方', symbols: '記号と必須の記入', source: '出典' },
  thresholds: '進捗率の基準（これ以上で順調）',
  thresholdHead: '目標の年数',
  elapsed: (year: number) => `${year}年目`,
  length: (years: number) => `${years}年目標`,
  threshold: (percent: string) => `${showDecimal(percent)}％`,
  thresholdUnconfirmed: '（確認中）',
  bothPeriods: '中間振り返り・自己評価',
  close: '閉じる',

  adoptAll: '未決定をすべて提案どおりに…',
  adoptTitle: '未決定を、提案どおりに決定しますか',
  adoptNote: (count: number) => `提案のある未決定 ${count}件を、提案の記号で決定し、様式に記入します。`,
  adoptBranches: (count: number) => `このうち${count}件の記号には（ⅰ）（ⅱ）の選択があります。どうしますか。`,
  branch: '（ⅰ）（ⅱ）のある記号',
  leaveBranches: 'ここでは決めない（未決定のまま）',
  adoptCounts: '決定する記号',
  adoptUndo: '1つの操作として記録します。Ctrl+Z でまとめて元に戻せます。',
  adoptDo: (count: number) => `${count}件を決定する`,
  cancel: 'キャンセル',
  adopted: (count: number) => `${count}件を提案どおりに決定しました。`,
} as const

/** What each line is about, before the name of its indicator. */
export const lineNames: Readonly<Partial<Record<Scheme, string>>> = {
  outcomeRating: 'アウトカム（個別）',
  outcomeOverall: 'アウトカム（全体）',
  strategyProgress: '戦略の進捗',
  strategyEffectiveness: '戦略の有効性',
  processRating: 'プロセス指標',
  processForecast: 'プロセス指標',
  initiativeEffectiveness: '取組の有効性',
}

/** In the order of the lines. */
const judgedSchemes = Object.keys(lineNames) as readonly Scheme[]

/** Where the texts that a symbol makes mandatory are written: 様式2 of 平成25–令和4年度. */
export const demandedPlaces: Readonly<Partial<Record<Scheme, string>>> = {
  outcomeOverall: '様式2 自己評価（戦略）「課題」「今後の対応方向」',
  strategyProgress: '様式2 中間振り返り（戦略）「課題」「今後の対応方向」',
  strategyEffectiveness: '様式2 自己評価（戦略）「課題」「今後の対応方向」',
  processRating: '様式2 自己評価（具体的取組）「課題」「改善策」',
  processForecast: '様式2 中間振り返り（具体的取組）「課題と改善策」',
  initiativeEffectiveness: '様式2 自己評価（具体的取組）「課題」「改善策」',
}

/** 'アウトカム（個別） Ａ 2・Ｂ 1　プロセス指標 ① 3・判定なし 1', in the order of the lines; what has no `count` is one. */
export function sayCountsOfSymbols(counted: readonly Readonly<{ scheme: Scheme; symbol: string; count?: number }>[]): string {
  const schemes = judgedSchemes.filter((scheme) => counted.some((one) => one.scheme === scheme))
  return schemes
    .map((scheme) => {
      const counts = new Map<string, number>()
      for (const one of counted) {
        if (one.scheme === scheme) counts.set(one.symbol, (counts.get(one.symbol) ?? 0) + (one.count ?? 1))
      }
      const told = [...counts].toSorted(([a], [b]) => bySymbol(a, b))
      return `${lineNames[scheme] ?? ''} ${told.map(([symbol, count]) => `${symbol || judgementWords.noSymbol} ${count}`).join('・')}`
    })
    .join('　')
}

/** What is not judged stands last. */
function bySymbol(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

/** '平成25年度～令和4年度　自己評価' */
export function sayYearsOfRule({ firstYear, lastYear, period }: RuleSet): string {
  const first = labelOfFiscalYear(firstYear)
  const years = lastYear === firstYear ? first : `${first}～${lastYear === null ? '' : labelOfFiscalYear(lastYear)}`
  return `${years}　${period === null ? judgementWords.bothPeriods : periodLabels[period]}`
}

const rolledUp = {
  outcomeIndicators: 'アウトカム指標（個別）',
  processIndicators: 'プロセス指標',
  initiatives: '具体的取組',
} as const

/** How the rule comes to its symbol, one sentence each. */
export function sayWayOfRule({ way, ratioDecimals, kinds }: RuleSet): readonly string[] {
  const isAll = kinds.length === Object.keys(kindLabels).length
  const judged = isAll ? [] : [`対象：${kinds.map((kind) => kindLabels[kind]).join('、')}`]
  switch (way.kind) {
    case 'target':
      return ['表示した実績を、目標と比べます。', ...judged]
    case 'progress':
      return [
        `進捗率＝実績÷目標（四捨五入して小数第${ratioDecimals}位まで）を、目標の年数と経過した年数で決まる基準と比べます。`,
        way.lower === 'baseline'
          ? '低いほどよい指標は（基準値－実績）÷（基準値－目標）。基準値がないときは目標÷実績。'
          : '低いほどよい指標は目標÷実績。',
        ...judged,
      ]
    case 'rollUp':
      return [`${rolledUp[way.from]}の判定をまとめます。すべて達成であれば達成とします。`]
    case 'person':
      return ['区が判断します。']
  }
}
