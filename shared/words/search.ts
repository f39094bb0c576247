// Knows the words of the search over the texts of all years.
import type { RecordKind } from '../model/fields.ts'
import type { SearchHit } from '../model/search.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { kindNames, nameOfField } from './fields.ts'
import { nameOverride, overridesWords } from './overrides.ts'

const counted = (count: number): string => count.toLocaleString('ja-JP')

/** What stands beside a plan. */
const besideNames = { inquiry: '照会', labelOverride: '様式の言い方' } as const
const actItemFields = { text: '改善アクションの内容', outcome: '改善アクションの結果' } as const

export const searchWords = {
  title: 'すべての年度の文を探す',
  query: '探すことば',
  placeholder: '例：防災 訓練',
  hint: 'すべての年度の計画から、ことばを含む文を探します。',
  rules: [
    'ことばの間を空けると、そのすべてを含む文を探します。',
    '全角と半角、大文字と小文字、ひらがなとカタカナのちがいは問いません。',
    '空白と改行はないものとして探します。',
  ],
  searching: '探しています',
  hits: '見つかった文',
  total: (total: number) => `${counted(total)}件の文が見つかりました`,
  onlyFirst: (shown: number) => `新しい年度から${counted(shown)}件を表示しています。ことばを加えると絞れます。`,
  none: (query: string) => `「${query}」を含む文はありません。`,
  noneHint: 'ことばを短くするか、ほかの書き方で探してください（例：子供・子ども・こども）。',
  noneHintWords: 'ことばを減らすと見つかることがあります。空けて並べたことばは、ひとつの文にすべて含まれている必要があります。',
  keys: ['↑↓ 選ぶ', 'Enter その欄へ', 'Esc 戻る'],
  close: '閉じる',
  untitled: '（名称なし）',
} as const

/** The kind of the numbered item that a text belongs to. */
const ownerOf: Readonly<Record<RecordKind, RecordKind>> = {
  wardPlan: 'wardPlan',
  managementIssue: 'managementIssue',
  strategy: 'strategy',
  initiative: 'initiative',
  reformItem: 'reformItem',
  outcomeIndicator: 'strategy',
  outcomeReview: 'strategy',
  processIndicator: 'initiative',
  initiativeReview: 'initiative',
}

/** '具体的取組1-1-2　見守り': the item in which a text was found. */
export function labelOfHit({ field, number, title }: SearchHit): string {
  const ofTitle = title === '' ? searchWords.untitled : title
  if (field.kind === 'inquiry') return `${besideNames.inquiry}　${ofTitle}`
  if (field.kind === 'labelOverride') return besideNames.labelOverride
  const kind = kindNames[field.kind === 'actItem' ? 'initiative' : ownerOf[field.kind]]
  return field.kind === 'wardPlan' ? kind : `${kind}${number}　${ofTitle}`
}

/** '取組内容'. */
export function fieldOfHit({ field }: SearchHit): string {
  if (field.kind === 'actItem') return actItemFields[field.field]
  if (field.kind === 'labelOverride' && field.id === 'unit') return overridesWords.unit
  if (field.kind === 'labelOverride') return nameOverride({ key: field.id, original: field.id.replace(/^label:|\{[^{}]*\}/g, '') })
  return nameOfField(field.kind, field.field) ?? kindNames[field.kind]
}

/** The whole of a hit as it is read out. */
export function sentenceOfHit(hit: SearchHit): string {
  return `${labelOfFiscalYear(hit.fiscalYear)} ${labelOfHit(hit)} ${fieldOfHit(hit)} ${hit.snippet}`
}
