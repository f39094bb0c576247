// Knows the sentences of the change record: what a deed did, and how its values read.
import type { Deed } from '../model/deed.ts'
import type { BreakAspect } from '../model/indicator.ts'
import { type AmountKind, amountKinds } from '../model/ward-plan.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { actStateNames, destinationNames } from './act-items.ts'
import { checkNames } from './check-names.ts'
import { scopeNames } from './confirmation-fields.ts'
import { actNames } from './confirmations.ts'
import { kindOfCouncilTable, readCouncilValue } from './council-columns.ts'
import { councilDeedNames } from './council-deeds.ts'
import { labelOfDay, labelOfMoment } from './dates.ts'
import { formDeedNames, kindOfFormTable } from './form-deeds.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'
import { breakLabels, directionLabels, kindLabels, periodLabels, stateLabels } from './indicators.ts'

export const historyWords = {
  title: '履歴',
  intro: 'だれが、いつ、何を変えたかをすべて記録しています。',
  empty: 'まだ変更の記録はありません。',
  emptyAction: '計画を開く',
  undo: '元に戻す',
  redo: 'やり直す',
  revert: 'この変更だけを取り消す',
  before: '変更前',
  after: '変更後',
  emptyValue: '（空欄）',
  created: '追加',
  deleted: '削除',
  list: '変更の記録（新しい順）',
  detail: '変更の内容',
  choose: '左の一覧から変更を選ぶと、内容が表示されます。',
  undone: '元に戻しました',
  gone: '取り消し済み',
  capped: (count: number) => `はじめの${count}か所を表示しています。`,
  noValues: 'この変更には、表示する文はありません。',
} as const

/** Deeds that say all with their name. */
const plainDeedNames: Readonly<Record<string, string>> = {
  pasteBlock: 'Excel からの貼り付け',
  fillDown: '下へのコピー',
  clearBlock: 'まとめての消去',
  replaceText: '文字の置き換え',
  adoptProposals: '判定の決定（提案どおりにまとめて）',
  setPostOf: '担当の役職の変更',
  changeTies: '基本戦略との対応の変更（まとめて）',
  confirmCarried: '「前年度のまま」の確定',
  linkPastResults: '前年度の実績との連動',
  linkPrevious: 'アウトカム指標の前年度との連動',
  setCumulative: '目標の累計期間の変更',
  saveOverrides: '様式の言い方の変更',
  saveFundAmount: '経費区分別の金額の変更',
  saveRelatedBudget: '区関連予算の変更',
  saveActItem: '改善アクションの変更',
  deleteActItem: '改善アクションの削除',
  makeInitiativeOfActItem: '改善アクションからの具体的取組の追加',
  saveLogEntry: '取組の記録の変更',
  deleteLogEntry: '取組の記録の削除',
  saveExecution: '予算の執行の変更',
  deleteExecution: '予算の執行の削除',
  saveMilestone: '工程の変更',
  deleteMilestone: '工程の削除',
  ...councilDeedNames,
  ...formDeedNames,
  saveSection: '担当課の変更',
  deleteSection: '担当課の削除',
  savePost: '役職の変更',
  deletePost: '役職の削除',
  saveHolder: '担当者の変更',
  deleteHolder: '担当者の削除',
  saveInquiry: '照会の変更',
  deleteInquiry: '照会の削除',
  setAnswered: '照会の提出状況の変更',
  takeOut: '担当課への持ち出し',
  createHandOver: '持ち出しファイルの作成',
  mergeHandOver: '戻ったファイルの取り込み',
  waiveFinding: '点検の対象外の変更',
  saveSeries: '指標の定義の変更',
  deleteSeries: '指標の削除',
  moveSeries: '指標の移動',
  saveYearlyTarget: 'の年次目標の変更',
  saveMeasurement: 'の実績の変更',
  saveSeriesYears: '指標の目標と実績の変更（まとめて）',
  saveSeriesBreak: 'の指標の区切りの変更',
  linkSeries: '指標とのつながりの変更',
  makeSeriesOfPlan: 'の計画からの指標の作成',
  followSeries: '指標の値への合わせ',
  decide: '判定の決定',
  saveTargetChangeReasons: '目標変更の理由の変更',
  addSurvey: '調査の追加',
  saveSurvey: '調査概要の変更',
  deleteSurvey: '調査の削除',
  addQuestion: '設問の追加',
  saveQuestion: '設問と集計の変更',
  deleteQuestion: '設問の削除',
  moveQuestion: '設問の移動',
  saveResponses: '回答状況の表の変更',
  saveBreakdown: '男女別・年齢別の集計の変更',
  receiveCommonSurvey: '市共通調査の受け取り',
  addMysteryShopping: '覆面調査の追加',
  saveMysteryShopping: '覆面調査の変更',
  deleteMysteryShopping: '覆面調査の削除',
  saveMeasureSettings: '参考値と星の基準の変更',
  confirmCheck: '振り返りの確認',
  confirmCheckFor: '振り返りの代決',
  readCheckLater: '振り返りの後閲',
  sendBackCheck: '振り返りの差戻し',
  takeBackCheck: '振り返りの確認の取消し',
  saveRoute: '確認の経路の変更',
  saveReviewSheet: 'レビュー資料の変更',
  saveCheckDeadline: 'の振り返りの期限の変更',
  rollOver: 'の計画の年度更新',
  discardPlan: 'の案の破棄',
  importPlan: 'の計画の Excel からの取り込み',
  confirmEdition: 'の版の確認',
}

/** What a deed did, as a noun phrase: '取組内容の変更', '具体的取組の追加'. For 「元に戻す：…」. */
export function nameDeed(deed: Deed): string {
  const { subject } = deed
  const kind = subject ? kindNames[subject.kind] : ''
  switch (deed.name) {
    case 'saveText':
      return `${fieldOf(deed)}の変更`
    case 'saveAmount':
      return `${amountOf(deed)}の変更`
    case 'addItem':
      return `${kind}の追加`
    case 'duplicateItem':
      return `${kind}の複製`
    case 'moveItem':
      return `${kind}の移動`
    case 'deleteItem':
      return `${kind}の削除`
    case 'saveTies':
      return '基本戦略との対応の変更'
    case 'setMain':
      return '「主な」の変更'
    case 'createWardPlan':
      return `${yearOf(deed)}計画の作成`
    case 'setFirstReiwaYearAs':
      return '平成31／令和元年度の書き方の変更'
    case 'createDataFile':
      return 'データファイルの作成'
    case 'revertDeed':
      return '変更の取り消し'
    case 'createSampleFile':
      return '見本データの作成'
    case 'saveCheckDeadline':
    case 'saveYearlyTarget':
    case 'saveMeasurement':
    case 'saveSeriesBreak':
    case 'makeSeriesOfPlan':
    case 'rollOver':
    case 'discardPlan':
    case 'importPlan':
    case 'confirmEdition':
      return `${yearOf(deed)}${plainDeedNames[deed.name]}`
    default:
      return plainDeedNames[deed.name] ?? '変更'
  }
}

/** What a deed was, beside a field's own change: '具体的取組の複製', '元に戻す'; '' where the field was simply written. */
export function nameDeedAtField(deed: Deed): string {
  if (deed.kind === 'undo') return historyWords.undo
  if (deed.kind === 'redo') return historyWords.redo
  return deed.name === 'saveText' || deed.name === 'saveAmount' ? '' : nameDeed(deed)
}

/** What a deed did, with what it was about: '「地域見守り」の取組内容の変更'; for an undo, redo or revert what became of the other deed (`of`, where it is known). */
export function describeDeed(deed: Deed, of: Deed | null = null): string {
  const title = deed.subject?.title ? `「${deed.subject.title}」` : ''
  const name = nameDeed(of ?? deed)
  const joint = title === '' ? '' : takesTitleAsObject.has((of ?? deed).name) ? '　' : 'の'
  const what = `${title}${joint}${name}`
  switch (deed.kind) {
    case 'undo':
      return `${what}を元に戻しました`
    case 'redo':
      return `${what}をやり直しました`
    case 'revert':
      return `${what}だけを取り消しました`
    case 'do':
      return what
  }
}
const takesTitleAsObject = new Set([
  'addItem',
  'duplicateItem',
  'moveItem',
  'deleteItem',
  'addSurvey',
  'addMysteryShopping',
  'makeInitiativeOfActItem',
])

/** The tables of the data file and the kinds of record that they keep. */
const kindOfTable: Readonly<Record<string, string>> = {
  ward_plan: 'wardPlan',
  management_issue: 'managementIssue',
  strategy: 'strategy',
  initiative: 'initiative',
  outcome_indicator: 'outcomeIndicator',
  process_indicator: 'processIndicator',
  reform_item: 'reformItem',
  ward_plan_review: 'wardPlanReview',
  management_issue_review: 'managementIssueReview',
  strategy_review: 'strategyReview',
  initiative_review: 'initiativeReview',
  outcome_review: 'outcomeReview',
  reform_item_review: 'reformItemReview',
  indicator_series: 'series',
  yearly_target: 'yearlyTarget',
  measurement: 'measurement',
  series_break: 'seriesBreak',
  decision: 'decision',
  target_change_reason: 'targetChange',
  amount: 'amount',
  policy_tie: 'tie',
  waived_finding: 'waivedFinding',
  log_entry: 'logEntry',
  execution: 'execution',
  milestone: 'milestone',
  act_item: 'actItem',
  confirmation: 'confirmation',
  review_step: 'reviewRoute',
  check_deadline: 'checkDeadline',
  survey: 'survey',
  survey_question: 'surveyQuestion',
  answer_option: 'answerOption',
  response_row: 'responseRow',
  answer_breakdown: 'answerBreakdown',
  mystery_shopping: 'mysteryShopping',
  mystery_item: 'mysteryItem',
  ...kindOfCouncilTable,
  ...kindOfFormTable,
}

/** Values that are kept as code words. A measured value is what it is: no word for its state. */
const codedValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'indicator_series/kind': kindLabels,
  'indicator_series/direction': directionLabels,
  'indicator_series/is_strict': { 0: '含む', 1: '含まない' },
  'measurement/state': { ...stateLabels, value: '' },
  'measurement/period': periodLabels,
  'decision/period': periodLabels,
  'act_item/state': actStateNames,
  'act_item/destination': destinationNames,
  'act_item/period': checkNames,
  'confirmation/period': checkNames,
  'confirmation/act': actNames,
  'review_step/scope': scopeNames,
  'check_deadline/period': checkNames,
}

/** One changed value as a person reads it; '' = empty. */
export type ReadableChange = Readonly<{ label: string; before: string; after: string }>

/** The name of a column of the data file; null where it is nothing that a person knows. */
export function nameOfColumn(table: string, column: string): string | null {
  const field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const kind = kindOfTable[table]
  return kind === undefined ? null : nameOfField(kind, field)
}

/** '平成27年度予算額' of a row of an amount. */
export function nameAmount(kind: unknown, fiscalYear: unknown): string {
  const year = typeof fiscalYear === 'number' ? labelOfFiscalYear(fiscalYear) : ''
  return `${year}${typeof kind === 'string' && isAmountKind(kind) ? amountNames[kind] : kindNames.amount}`
}

/** A value of a column as a person reads it; '' for nothing. Amounts are kept in yen and read in 千円. */
export function readValue(
  table: string,
  column: string,
  value: string | number | null | undefined,
  citeOfTie: (target: string) => string,
): string {
  if (value === null || value === undefined) return ''
  if (column === 'yen' && typeof value === 'number') return `${(value / 1000).toLocaleString('ja-JP', { maximumFractionDigits: 3 })}千円`
  if (column === 'is_main' || column === 'is_positive') return value === 1 ? 'あり' : 'なし'
  const label = Object.hasOwn(codedValues, `${table}/${column}`) ? codedValues[`${table}/${column}`]?.[value] : undefined
  if (label !== undefined) return label
  const ofCouncil = readCouncilValue(table, column, value)
  if (ofCouncil !== null) return ofCouncil
  // what is only named by its id is there, or is not
  if (column.endsWith('_id') && (table === 'measurement' || table === 'indicator_series' || table === 'act_item')) return 'あり'
  if (column === 'aspects' && typeof value === 'string') return (JSON.parse(value) as BreakAspect[]).map((a) => breakLabels[a]).join('、')
  if (column.endsWith('_year') && typeof value === 'number') return labelOfFiscalYear(value)
  if (column === 'total_from' && typeof value === 'number') return labelOfFiscalYear(value)
  if (column.endsWith('day') && typeof value === 'string') return labelOfDay(value)
  if (column.endsWith('_date') && typeof value === 'string') return labelOfDay(value)
  if ((table === 'check_deadline' || table === 'member_sheet') && (column === 'deadline' || column === 'publication'))
    return labelOfDay(String(value))
  if ((table === 'confirmation' || table === 'erasure') && column === 'at') return labelOfMoment(String(value))
  if (column === 'scores' && typeof value === 'string') return (JSON.parse(value) as readonly string[]).join('、')
  if (column === 'first_reiwa_year_as') return value === 'heisei' ? '平成31年度' : '令和元年度'
  if (table === 'policy_tie' && column === 'target' && typeof value === 'string') return citeOfTie(value)
  return String(value)
}

function isAmountKind(value: string): value is AmountKind {
  return amountKinds.includes(value as AmountKind)
}

function fieldOf(deed: Deed): string {
  const { subject } = deed
  if (!subject) return '文'
  if (!subject.field) return kindNames[subject.kind]
  const field = nameOfField(subject.kind, subject.field) ?? '文'
  return field === '名称' ? `${kindNames[subject.kind]}の名称` : field
}

function amountOf(deed: Deed): string {
  return nameAmount(deed.subject?.field, deed.subject?.fiscalYear)
}

function yearOf(deed: Deed): string {
  return deed.subject?.fiscalYear === undefined ? '' : labelOfFiscalYear(deed.subject.fiscalYear)
}
