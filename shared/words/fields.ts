// Knows what each kind of record and each of its fields is called, as the official forms call them.
import type { DeedSubject } from '../model/deed.ts'
import type { RecordKind } from '../model/fields.ts'
import type { AmountKind } from '../model/ward-plan.ts'

export const kindNames: Readonly<Record<DeedSubject['kind'], string>> = {
  wardPlan: '区運営方針',
  managementIssue: '経営課題',
  strategy: '戦略',
  initiative: '具体的取組',
  outcomeIndicator: 'アウトカム指標',
  processIndicator: 'プロセス指標',
  reformItem: '取組項目',
  initiativeReview: '具体的取組の振り返り',
  outcomeReview: 'アウトカム指標の実績',
  amount: '金額',
  section: '担当課',
  post: '役職',
  postHolder: '担当者',
  inquiry: '照会',
  takeOut: '持ち出し',
  edition: '版',
  actItem: '改善アクション',
  plan: '計画',
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
  initiativeReview: { results: '取組実績', attainment: 'プロセス指標の達成状況' },
  outcomeReview: { result: 'アウトカム指標の実績', attainment: '達成状況（個別）' },
}

export const amountNames: Readonly<Record<AmountKind, string>> = { settlement: '決算額', budget: '予算額', assessed: '算定額' }

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

/** The name of a field of a kind; null where it is nothing that a person knows (ids, internal marks). */
export function nameOfField(kind: string, field: string): string | null {
  const ofKind: Readonly<Record<string, Readonly<Record<string, string>>>> = fieldNames
  return ofKind[kind]?.[field] ?? commonFieldNames[field] ?? null
}
