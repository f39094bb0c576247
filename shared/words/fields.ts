// Knows what each kind of record and each of its fields is called, as the official forms call them.
import type { DeedSubject } from '../model/deed.ts'
import type { RecordKind } from '../model/fields.ts'
import type { AmountKind } from '../model/ward-plan.ts'
import { confirmationFieldNames } from './confirmation-fields.ts'
import { councilFieldNames } from './council-fields.ts'
import { formFieldNames } from './form-deeds.ts'
import { seriesFieldNames } from './series-fields.ts'

export const kindNames: Readonly<Record<DeedSubject['kind'], string>> = {
  wardPlan: '区運営方針',
  managementIssue: '経営課題',
  strategy: '戦略',
  initiative: '具体的取組',
  outcomeIndicator: 'アウトカム指標',
  processIndicator: 'プロセス指標',
  reformItem: '取組項目',
  wardPlanReview: '区運営方針の自己評価',
  managementIssueReview: '経営課題の振り返り',
  strategyReview: '戦略の振り返り',
  initiativeReview: '具体的取組の振り返り',
  outcomeReview: 'アウトカム指標の実績',
  reformItemReview: '取組項目の振り返り',
  checkDeadline: '振り返りの期限',
  reviewRoute: '確認の経路',
  confirmation: '確認',
  reviewSheet: 'レビュー資料',
  logEntry: '取組の記録',
  execution: '予算の執行',
  milestone: '工程',
  amount: '金額',
  section: '担当課',
  post: '役職',
  postHolder: '担当者',
  inquiry: '照会',
  takeOut: '持ち出し',
  edition: '版',
  actItem: '改善アクション',
  plan: '計画',
  series: '指標',
  survey: '調査',
  mysteryShopping: '覆面調査',
  setting: '設定',
  council: '区政会議',
  boundForm: '様式ファイル',
  submission: '提出ファイル',
  master: '市のマスター',
  member: '委員',
  meeting: '会議',
  opinion: '意見',
  memberSheet: '委員に渡すシート',
}

export const fieldNames: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  wardPlan: {
    goal: '区の目標',
    mission: '区の使命',
    mayorPolicy: '区運営の基本的な考え方',
    budgetNote: '区関連予算との差の理由',
    internalNote: '区内メモ',
    firstReiwaYearAs: '平成31／令和元年度の書き方',
  },
  managementIssue: {
    title: '名称',
    futureVision: 'めざすべき将来像',
    currentState: '現状',
    causeAnalysis: '要因分析',
    challenge: '課題',
    recognition: '課題認識',
    internalNote: '区内メモ',
  },
  strategy: { title: '名称', desiredState: 'めざす状態', approach: '戦略', internalNote: '区内メモ' },
  initiative: {
    title: '名称',
    content: '取組内容',
    withdrawalCriterion: '撤退・再構築基準',
    pastResults: '前年度までの実績',
    internalNote: '区内メモ',
  },
  outcomeIndicator: {
    name: 'アウトカム指標',
    target: 'アウトカム指標の目標',
    targetReason: '目標の理由',
    previousResult: '前年度の実績',
    previousRating: '前年度の評価',
  },
  processIndicator: { name: 'プロセス指標', target: 'プロセス指標の目標', targetReason: '目標の理由' },
  reformItem: {
    title: '名称',
    purpose: '趣旨・目的',
    overview: '取組の概要',
    goal: '目標',
    content: '取組内容',
    internalNote: '区内メモ',
  },
  strategyReview: {
    progress: '戦略の進捗状況',
    overall: 'アウトカム指標の達成状況（全体）',
    effectiveness: '戦略のアウトカムに対する有効性',
    finding: '課題',
    direction: '今後の対応方向',
    results: '進捗状況',
    attainment: '区内の記号',
    findingAndImprovement: '課題と対応',
    blankReason: '空欄とする理由',
  },
  initiativeReview: {
    results: '取組実績',
    attainment: 'プロセス指標の達成状況',
    effectiveness: '戦略に対する取組の有効性',
    finding: '課題',
    improvement: '改善策',
    findingAndImprovement: '課題と改善策',
    blankReason: '空欄とする理由',
  },
  wardPlanReview: {
    achievements: '1年間の取組成果と今後取り組みたいこと',
    challenges: '解決すべき課題と今後の改善方向',
    evaluation: '運営方針全体の定性評価',
    futurePolicy: '今後の方針',
  },
  managementIssueReview: { summary: '経営課題全体としての評価結果の総括' },
  reformItemReview: {
    results: '取組実績',
    implementation: '取組内容の実施見込み',
    attainment: '目標の達成状況',
    findingAndImprovement: '課題と改善策',
    blankReason: '空欄とする理由',
  },
  outcomeReview: { result: 'アウトカム指標の実績', attainment: '達成状況（個別）' },
}

export const amountNames: Readonly<Record<AmountKind, string>> = { settlement: '決算額', budget: '予算額', assessed: '算定額' }

/** Of surveys and 覆面調査. */
const surveyFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  survey: {
    mode: '調査方法',
    population: '調査対象',
    from: '期間の始まりの日',
    until: '期間の終わりの日',
    sent: '調査対象者数',
    returned: '回答者数',
    printedRate: '公表された回収率',
    source: '出典',
    notes: '備考',
    questionNumber: '設問番号',
    questionText: '設問文',
    filter: '設問の絞り込み',
    filterText: '絞り込みの説明',
    printedPositive: '公表された割合',
    option: '選択肢',
    responses: '回答状況の表',
    age: '年齢別の集計',
    received: '受け取った表',
  },
  surveyQuestion: { text: '設問文', filterText: '絞り込みの説明', printedBase: '公表された母数', printedRate: '公表された割合' },
  answerOption: { label: '選択肢', isPositive: '肯定的な回答', count: '回答数', printedPercent: '公表された割合' },
  responseRow: {
    label: '区分',
    sentMale: '対象者数（男性）',
    sentFemale: '対象者数（女性）',
    sentTotal: '対象者数（計）',
    returnedMale: '回答者数（男性）',
    returnedFemale: '回答者数（女性）',
    returnedOther: '回答者数（その他）',
    returnedNoAnswer: '回答者数（性別の回答なし）',
    returnedTotal: '回答者数（計）',
    rateMale: '回答率（男性）',
    rateFemale: '回答率（女性）',
    rateTotal: '回答率（計）',
  },
  answerBreakdown: { age: '年齢', count: '回答数' },
  mysteryShopping: { until: '期間の終わりの日', notes: '備考', printedMean: '公表された平均点', area: '分野と項目' },
  mysteryItem: { area: '分野', scores: '採点' },
  setting: { stars: '星の基準' },
}

/** Of 取組の記録. */
const recordFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  logEntry: { day: '日付', text: '内容', measure: '数える事柄', value: '数', lastYearValue: '前年同月の数', unit: '単位' },
  actItem: {
    text: '改善すること',
    dueDate: '期限',
    destination: '行き先',
    state: '状態',
    outcome: '結果',
    period: '振り返り',
    resultInitiativeId: '生まれた取組',
  },
  execution: { day: '日付', yen: '執行額', note: '備考' },
  milestone: { title: '名称', dueDay: '期限', doneDay: '完了した日', note: '備考' },
}

/** Fields that several kinds share. */
const commonFieldNames: Readonly<Record<string, string>> = {
  isMain: '「主な」',
  target: '基本戦略との対応',
  position: '並び順',
  yen: '金額',
  kind: '種類',
  fiscalYear: '年度',
  reason: '理由',
  number: '番号',
  name: '名称',
  title: '名称',
  person: '担当者',
  fromDate: '始まりの日',
  untilDate: '終わりの日',
  requestText: '依頼文',
  deadline: '期限',
  answeredAt: '提出日',
  note: '備考',
  documentNumber: '文書番号',
  revisionNote: '改定履歴',
  mergedAt: '取り込み日',
  postId: '役職',
  fund: '経費の区分',
}

const namesOfKind: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...fieldNames,
  ...surveyFieldNames,
  ...seriesFieldNames,
  ...recordFieldNames,
  ...confirmationFieldNames,
  ...councilFieldNames,
  ...formFieldNames,
}

/** The name of a field of a kind; null where it is nothing that a person knows (ids, internal marks). */
export function nameOfField(kind: string, field: string): string | null {
  return namesOfKind[kind]?.[field] ?? commonFieldNames[field] ?? null
}
