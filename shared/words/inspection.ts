// Knows the words of 提出前点検: the sentence of every finding, the room, the list that goes out as a workbook.
import type { RecordKind } from '../model/fields.ts'
import type { Finding, FindingCode } from '../model/inspection.ts'
import type { TargetChange } from '../model/indicator.ts'
import type { AmountKind, CheckPeriod } from '../model/ward-plan.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { Severity } from '../rules/inspection/severity.ts'
import { contradictionNames, describeContradiction, isCheckFinding } from './contradictions.ts'
import { nameOpinion } from './council.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'
import { periodLabels } from './indicators.ts'
import { targetAspectLabels } from './target-changes.ts'

export const inspectionWords = {
  title: '提出前点検',
  loading: '点検しています',
  noPlan: 'この年度の計画はまだありません。',
  goToPlan: '計画を開く',
  none: '指摘はありません',
  noneAt: (day: string) => `${day}に点検しました。計画に手を加えると、そのつど点検し直します。`,
  noneHere: 'この絞り込みにあてはまる指摘はありません。',
  showAll: 'すべて表示',
  checkedAt: (day: string) => `${day}現在`,
  counts: (open: number, waived: number) => (waived === 0 ? `指摘 ${open}件` : `指摘 ${open}件・対象外 ${waived}件`),
  list: '指摘の一覧',
  filters: '絞り込み',
  kinds: '指摘の種類',
  posts: '役職',
  allKinds: 'すべての種類',
  allPosts: 'すべての役職',
  noPost: '役職なし',
  group: 'まとめ方',
  groupByPost: '役職ごと',
  groupByKind: '種類ごと',
  waivedGroup: '対象外にしたもの',
  countOf: (count: number) => `${count}件`,
  wholePlan: '計画全体',
  untitled: '（名称なし）',
  detail: '選んだ指摘',
  choose: '指摘を選ぶと、ここに内容が出ます。',
  jump: 'この欄へ',
  waive: '対象外にする…',
  waiveTitle: (kind: string) => `「${kind}」の指摘を対象外にしますか`,
  waiveNote: 'この項目のこの指摘だけが点検の対象から外れます。理由は一覧に残り、いつでも元に戻せます。',
  reason: '対象外にする理由',
  reasonMissing: '理由を入れてください。',
  waiveDo: '対象外にする',
  cancel: 'キャンセル',
  restore: 'もう一度点検する',
  waivedBy: (by: string, day: string) => `${by}　${day}`,
  confirmCarried: (count: number) => `「前年度のまま」を確定（${count}件）…`,
  confirmTitle: (count: number) => `「前年度のまま」の${count}件を、このままの文で確定しますか`,
  confirmNote: '前年度から引き継いだ文を今年度の文として確定し、印を消します。文は変わりません。あとで Ctrl+Z で元に戻せます。',
  confirmDo: '確定する',
  lackingReason: '理由のない目標',
  confirmOne: 'このままで確定',
  useLastTarget: (target: string) => `前年度の目標「${target}」で確定`,
  exportList: '書き出し（Excel）',
  statusOpen: '指摘',
  keys: ['↑↓ 選ぶ', 'Enter この欄へ', 'Delete 対象外・元に戻す'],
  keysToRead: ['↑↓ 選ぶ', 'Enter この欄へ'],
  columns: ['重さ', '種類', '役職', '番号', '名称', '欄', '指摘', '対象外の理由'],
}

export const severityNames: Readonly<Record<Severity, string>> = { error: '要修正', warning: '要確認', notice: '参考' }

export const findingNames: Readonly<Record<FindingCode, string>> = {
  emptyMandatory: '空欄（必須）',
  placeholderLeft: '〇・▢の残り',
  noItem: '項目がない',
  overflow: '文字あふれ',
  carriedText: '前年度のまま',
  targetNotSet: '目標が未設定',
  targetWithoutReason: '目標の理由がない',
  residentWording: '「区民の割合」の書き方',
  undecidedTie: '基本戦略が未定',
  unservedStrategy: '対応のない基本戦略',
  amountMismatch: '金額の不一致',
  numberDiffers: '数値の食い違い',
  figureDiffers: '指標と様式の違い',
  departureWithoutReason: '判定の理由がない',
  targetChangeWithoutReason: '目標変更の理由がない',
  countingRuleMissing: '計上ルールがない',
  lastYearWords: '前年度の言い方',
  unowned: '担当がいない',
  reflectedNowhere: '反映先のない意見',
  reflectionLost: '意見による文がない',
  ...contradictionNames,
}

/** What is missing or wrong, in one sentence or two. */
export function describeFinding(finding: Finding): string {
  const { code, field, values } = finding
  if (isCheckFinding(code)) return describeContradiction(finding)
  const value = (name: string) => String(values[name] ?? '')
  const place = field && 'field' in field && field.kind !== 'newItem' ? (nameOfField(field.kind, field.field) ?? '') : ''
  switch (code) {
    case 'emptyMandatory':
      return `${place}が空欄です。様式では必ず記入する欄です。`
    case 'placeholderLeft':
      return `${place}に、〇や▢など数字や名称を入れる印が残っています。`
    case 'noItem':
      if (value('of') === 'main') return `「主な」とした${kindNames[value('kind') as RecordKind]}が1つもないため、様式1の欄が空のままです。`
      return `${kindNames[value('kind') as RecordKind]}が1つもありません。`
    case 'overflow':
      return `${value('label').replace(/^[\d-]+ /, '')}が、様式の枠より${value('over')}行長くなっています。`
    case 'carriedText':
      return `${place}が前年度の文のままです。直すか、このままで確定してください。`
    case 'targetNotSet':
      return `${quoteIndicator(value('indicator'))}の目標が設定されていません。${value('last') === '' ? '' : `前年度の目標は「${value('last')}」です。`}`
    case 'targetWithoutReason':
      return `目標のある指標${value('of')}件のうち${value('count')}件に、目標の理由がありません。担当が替わっても説明できるように残してください（様式には出ません）。`
    case 'residentWording':
      return `${quoteIndicator(value('indicator'))}は区民全体の割合と読めます。アンケートの結果であれば「区民アンケート回答者の割合」などとしてください。`
    case 'undecidedTie':
      return '基本方針のどの基本戦略に対応するかが決まっていません。'
    case 'unservedStrategy':
      return `基本戦略${value('cite')}に対応する戦略・具体的取組がありません。ない理由があれば、対象外にして理由を残してください。`
    case 'amountMismatch':
      return describeAmounts(values)
    case 'numberDiffers':
      return `「${value('what')}」の数値が食い違っています。ここでは${value('here')}、ほかの欄では${value('there')}です。`
    case 'figureDiffers':
      return describeFigure(values)
    case 'departureWithoutReason':
      return `${periodLabels[value('period') as CheckPeriod]}の評価「${value('decided')}」は、基準による提案「${value('proposed')}：${value('label')}」${values['isBetter'] === 1 ? 'より良い評価です' : 'と異なります'}。理由を記入してください（様式には出ません）。`
    case 'targetChangeWithoutReason':
      return `${quoteIndicator(value('indicator'))}の${targetAspectLabels[value('aspect') as TargetChange['aspect']]}が策定のあとに変わっています（${orNone(value('before'))} → ${orNone(value('after'))}）。変更の理由を記入してください。`
    case 'countingRuleMissing':
      return `${values['isOwn'] === 1 ? '累計で判定し、測定方法の記入もない' : '基本方針に測定方法の定めがない'}${quoteIndicator(value('indicator'))}に、計上ルールがありません。${value('kind') === 'milestone' ? '何をもって実施とするか' : '何を1件と数えるか'}を記入してください（様式には出ません）。`
    case 'lastYearWords':
      return `${place}に「${value('words')}」とあります。前年度の計画の言い方が残っていないか確かめてください。`
    case 'unowned':
      return describeUnowned(values)
    case 'reflectedNowhere':
      return `${nameOpinion({ fiscalYear: Number(values['year']), number: Number(values['number']) })}「${value('summary')}」は、計画に反映する分類ですが、反映先がありません。どこに反映したかを結び付けるか、分類を見直してください。`
    case 'reflectionLost':
      return `${nameOpinion({ fiscalYear: Number(values['year']), number: Number(values['number']) })}「${value('summary')}」により${place}に書いた文が、いまの計画に残っていません。意図したことか確かめてください。`
  }
}

function describeFigure({ what, indicator, here, there }: Finding['values']): string {
  const place = placesOfFigures[String(what)] ?? `${periodLabels[what as CheckPeriod]}の実績`
  const own = orNone(String(here).replaceAll('\n', '　'))
  return `${quoteIndicator(String(indicator))}の${place}が、様式では「${own}」、指標の記録では「${String(there).replaceAll('\n', '　')}」です。どちらかに合わせてください。`
}

const placesOfFigures: Readonly<Record<string, string>> = { target: '目標', withdrawal: '撤退・再構築基準' }

const orNone = (text: string): string => (text.trim() === '' ? '空欄' : text)

function describeAmounts(values: Finding['values']): string {
  const { why, kind, fund, year, here, there } = values
  const amount = `${labelOfFiscalYear(Number(year))}の${amountNames[kind as AmountKind]}`
  if (why === 'parts') return `${amount}は${here}ですが、経費区分別の合計は${there}です。`
  if (why === 'lastYear') return `${amount}はここでは${here}ですが、前年度の計画では${there}です。`
  const of = fund === 'mayorFunds' ? '区長自由経費' : fund === 'managerFunds' ? '区シティ・マネージャー自由経費' : '区関連予算'
  return `${amount}について、具体的取組の合計は${here}、${of}は${there}です。差の理由を書くか、金額を直してください。`
}

function describeUnowned({ why, post, count }: Finding['values']): string {
  if (why === 'noOrganisation') return `役職がまだ登録されていないため、${count}件の項目に担当がいません。`
  if (why === 'noHolder') return `役職「${post}」に、いま就いている人がいません。`
  return '担当する役職が決まっていません。'
}

/** What a finding that stands for several is about, one by one; [] for all others. */
export function listOfFinding({ code, values }: Finding): readonly string[] {
  return code === 'targetWithoutReason' ? String(values['lacking'] ?? '').split('\n') : []
}

const quoteIndicator = (name: string): string => (name.trim() === '' ? '指標' : `指標「${name.replace(/^[「｢](.*)[」｣]$/, '$1')}」`)

/** '1-1-2', '計画全体'; what stands before the title. */
export function nameFindingPlace({ code, number, title, ownerId }: Finding): string {
  if (code === 'unservedStrategy' || code === 'countingRuleMissing') return title
  if (code === 'targetChangeWithoutReason' && ownerId === '') return title
  if (ownerId === '') return inspectionWords.wholePlan
  const name = title === '' ? inspectionWords.untitled : title
  return number === '' ? name : `${number}　${name}`
}
