// Knows what each kind of record and each of its fields is called, as the official forms call them.
import type { RecordKind } from '../model/fields.ts'
import type { AmountKind } from '../model/ward-plan.ts'

export const kindNames: Readonly<Record<RecordKind | 'amount', string>> = {
  wardPlan: '区運営方針',
  managementIssue: '経営課題',
  strategy: '戦略',
  initiative: '具体的取組',
  outcomeIndicator: 'アウトカム指標',
  processIndicator: 'プロセス指標',
  amount: '金額',
}

export const fieldNames: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  wardPlan: {
    goal: '区の目標',
    mission: '区の使命',
    mayorPolicy: '区運営の基本的な考え方',
    firstReiwaYearAs: '平成31／令和元年度の書き方',
  },
  managementIssue: {
    title: '名称',
    futureVision: 'めざすべき将来像',
    currentState: '現状',
    causeAnalysis: '要因分析',
    challenge: '課題',
    recognition: '課題認識',
  },
  strategy: { title: '名称', desiredState: 'めざす状態', approach: '戦略' },
  initiative: { title: '名称', content: '取組内容', withdrawalCriterion: '撤退・再構築基準', pastResults: '前年度までの実績' },
  outcomeIndicator: { name: 'アウトカム指標', target: 'アウトカム指標の目標' },
  processIndicator: { name: 'プロセス指標', target: 'プロセス指標の目標' },
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
}

/** The name of a field of a kind; null where it is nothing that a person knows (ids, internal marks). */
export function nameOfField(kind: string, field: string): string | null {
  const ofKind: Readonly<Record<string, Readonly<Record<string, string>>>> = fieldNames
  return ofKind[kind]?.[field] ?? commonFieldNames[field] ?? null
}
