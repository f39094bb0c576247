// Knows the words of the search over the texts of all years.
import type { RecordKind } from '../model/fields.ts'
import type { PlaceInRecord, SearchHit } from '../model/search.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { fieldOfCouncil, isPlaceInCouncil, labelOfCouncil } from './council-search.ts'
import { kindNames, nameOfField } from './fields.ts'
import { periodLabels } from './indicators.ts'
import { mysteryWords } from './mystery-shopping.ts'
import { nameOverride, overridesWords } from './overrides.ts'
import { targetChangeWords } from './target-changes.ts'

const counted = (count: number): string => count.toLocaleString('ja-JP')

/** What stands beside a plan. */
const besideNames = { inquiry: '照会', labelOverride: '様式の言い方' } as const
/** What a text about indicators and surveys belongs to. */
const bookNames = {
  series: kindNames.series,
  yearlyTarget: kindNames.series,
  measurement: kindNames.series,
  seriesBreak: kindNames.series,
  survey: kindNames.survey,
  surveyQuestion: kindNames.survey,
  answerOption: kindNames.survey,
  mysteryShopping: kindNames.mysteryShopping,
  mysteryItem: kindNames.mysteryShopping,
  targetChange: targetChangeWords.title,
} as const
const isOfBook = (kind: string): kind is keyof typeof bookNames => Object.hasOwn(bookNames, kind)
const isOfRecord = (kind: string): kind is PlaceInRecord['kind'] => ['logEntry', 'execution', 'milestone'].includes(kind)
const actItemFields = { text: '改善アクションの内容', outcome: '改善アクションの結果' } as const

export const searchWords = {
  title: 'すべての年度の文を探す',
  query: '探すことば',
  placeholder: '例：防災 訓練',
  hint: 'すべての年度の計画・指標・調査・区政会議から、ことばを含む文を探します。',
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
  ofNoYear: '年度をまたぐもの',
  gone: '（削除された項目）',
} as const

/** The kind of the numbered item that a text belongs to. */
const ownerOf: Readonly<Record<RecordKind, RecordKind>> = {
  wardPlan: 'wardPlan',
  managementIssue: 'managementIssue',
  strategy: 'strategy',
  initiative: 'initiative',
  reformItem: 'reformItem',
  outcomeIndicator: 'strategy',
  strategyReview: 'strategy',
  outcomeReview: 'strategy',
  processIndicator: 'initiative',
  initiativeReview: 'initiative',
  wardPlanReview: 'wardPlan',
  managementIssueReview: 'managementIssue',
  reformItemReview: 'reformItem',
}

/** '平成27年度'; of what an indicator is over the years '年度をまたぐもの'. */
export function labelOfYear(fiscalYear: SearchHit['fiscalYear']): string {
  return fiscalYear === null ? searchWords.ofNoYear : labelOfFiscalYear(fiscalYear)
}

/** '具体的取組1-1-2　見守り', '調査　区民アンケート　問5': what a text that was found belongs to. */
export function labelOfHit(hit: SearchHit): string {
  const { field, number, title } = hit
  if (isPlaceInCouncil(field)) return labelOfCouncil(field, hit)
  const ofTitle = title === '' ? searchWords.untitled : title
  if (field.kind === 'inquiry') return `${besideNames.inquiry}　${ofTitle}`
  if (field.kind === 'labelOverride') return besideNames.labelOverride
  if (field.kind === 'targetChange') {
    const changed = number === '' && title === '' ? searchWords.gone : ofTitle
    return [bookNames.targetChange, number, changed].filter(Boolean).join('　')
  }
  if (isOfBook(field.kind)) return [bookNames[field.kind], ofTitle, number].filter(Boolean).join('　')
  if ('itemKind' in field) return `${kindNames[field.itemKind]}${number}　${ofTitle}`
  if (field.kind === 'actItem') return `${kindNames[field.sourceKind]}${number}　${ofTitle}`
  const kind = field.kind === 'decision' ? field.subjectKind : field.kind
  if (kind === 'series') return `${kindNames.series}　${ofTitle}`
  const owner = kindNames[ownerOf[kind]]
  return kind === 'wardPlan' ? owner : `${owner}${number}　${ofTitle}`
}

/** '取組内容', '自己評価の備考'. */
export function fieldOfHit({ field }: SearchHit): string {
  if (isPlaceInCouncil(field)) return fieldOfCouncil(field)
  const { kind } = field
  if (kind === 'actItem') return actItemFields[field.field]
  if (kind === 'labelOverride' && field.id === 'unit') return overridesWords.unit
  if (kind === 'labelOverride') return nameOverride({ key: field.id, original: field.id.replace(/^label:|\{[^{}]*\}/g, '') })
  if (kind === 'mysteryItem') return field.field === 'area' ? mysteryWords.area : mysteryWords.item
  if (kind === 'surveyQuestion' && field.field === 'number') return nameOfField('survey', 'questionNumber') ?? ''
  const name = nameOfField(kind, field.field)
  if (isOfRecord(kind)) return `${kindNames[kind]}の${name}`
  if (kind === 'measurement' || kind === 'decision') return `${periodLabels[field.period]}の${name}`
  return name ?? ''
}

/** The whole of a hit as it is read out. */
export function sentenceOfHit(hit: SearchHit): string {
  return `${labelOfYear(hit.fiscalYear)} ${labelOfHit(hit)} ${fieldOfHit(hit)} ${hit.snippet}`
}
