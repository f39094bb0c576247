// Knows the sentence for every violation of a rule, naming the field.
import { units } from '../rules/amount.ts'
import type { Violation } from '../rules/violation.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'
import { seriesFieldNames } from './series-fields.ts'

const sentences: Readonly<Record<string, string>> = {
  missing: '{field}を入力してください。',
  unreadable: '{field}に改行や表示できない文字は使えません。',
  controlCharacter:
    '{field}に、目に見えない制御文字が混じっています。その文字を消すか、いったん「メモ帳」に貼り付けてから写し直してください。',
  brokenCharacter: '{field}に、壊れた文字が混じっています。その文字を消して入力し直してください。',
  tooLong: '{field}は{max}文字までです（いま{length}文字）。',
  overExcelLimit: '{field}がExcelの1つのセルに入る{max}文字を超えています（いま{length}文字）。出力すると複数のセルに分かれます。',
  placeholderLeft: '{field}に「〇」「▢」など、あとで数字を入れるしるしが残っています。',
  approximateAmount: '{field}に「約」「程度」などは使えません。数字だけを入力してください。',
  bracketedAmount: '{field}のかっこ書きは、合計に含めない額の書き方です。かっこを外して入力してください。減額は「▲」を付けます。',
  misplacedComma: '{field}のカンマの位置を確かめてください。3桁ごとに区切ります（例：1,234）。',
  notWholeUnit: '{field}に{unit}未満の端数があります。{unit}単位にして入力してください。',
  amountTooLarge: '{field}が大きすぎます。{max}以下で入力してください。',
  notAnAmount: '{field}は数字で入力してください（例：1,234、▲500、12億442万9千円）。値がないときは空欄か「－」にします。',
  unknownTie: '{field}に、基本方針にない項目が選ばれています。一覧から選び直してください。',
  unknownKey: '{field}は、この年度の様式にはありません。画面を開き直してから、もう一度入力してください。',
  unknownUnit: '{field}は、千円・百万円・円のいずれかにしてください。',
  besideState: '未測定・対象外・測定不能のときは、{field}を空欄にしてください。',
  otherKind: '{field}は、この種類の指標では使いません。空欄にするか、指標の種類を直してください。',
  severalWays: '実績のもとは1つにしてください。{field}を空欄にするか、ほかのもとを外してください。',
  notADay: '{field}は、暦にある日にしてください（例：平成28年3月31日）。',
  zeroDenominator: '{field}が0です。1以上の数を入力するか、「未測定」と理由を入力してください。',
  numeratorOver: '{field}が分母（{denominator}）より大きくなっています。分子と分母を確かめてください。',
  percentOver: '{field}が100％を超えています。割合を確かめてください。',
  scoreOver: '{field}が5点を超えています。5点満点の点数を入力してください。',
  negative: '{field}に0より小さい数は入力できません。',
  moreDecimals:
    '{field}の小数は、この指標の「小数点以下の桁数」（{decimals}桁）では表示できません。数を確かめるか、定義の桁数を増やしてください。',
  upperBelow: '{field}が下限より小さくなっています。',
  endsBeforeBegin: '{field}が始まりの日より前です。日付を確かめてください。',
  filterNotEarlier: '{field}のもとになる設問は、その設問より前に置いてください。',
  doubleCell: '{field}に、同じ性別と年齢の欄が2つあります。1つにまとめてください。',
  doubleArea: '{field}に、同じ名前のものが2つあります。1つにまとめるか、名前を分けてください。',
  doubleStars: '{field}に、同じ数の星の基準が2つあります。1つにしてください。',
  doubleIndicator: '{field}に、同じ共通指標が2回出てきます。1つにしてください。',
  unknownSymbol: '{field}に、この基準にない記号が選ばれています。一覧から選び直してください。',
  otherYear: '{field}が、この会議の年度（4月から翌年3月）に入っていません。日付か年度を直してください。',
  doubleMember: '{field}に、同じ委員が2回出てきます。1つにしてください。',
  overlappingTerm: '{field}が、同じ委員のほかの任期と重なっています。日付を直してください。',
  overlappingSeat: '{field}が、同じ部会でのほかの期間と重なっています。日付を直してください。',
  doubleName: '{field}に、同じ名前のものが2つあります。名前を分けてください。',
  doubleTie: '{field}に、同じ項目が2回選ばれています。1つにしてください。',
}

/** The sentence; `label` is how the place calls the field, where it has a name of its own there (else the field's name). */
export function describeViolation({ field, code, values = {} }: Violation, label: string = labelOf(field)): string {
  const sentence = nameIn(sentences, code) ?? '{field}の内容を確かめてください。'
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'field') return `「${label}」`
    if (name === 'unit') return nameOfUnit(values['unitYen'])
    const value = values[name] ?? ''
    return typeof value === 'number' ? value.toLocaleString('ja-JP') : value
  })
}

/** The unit of so many yen: 千円, 百万円. */
function nameOfUnit(unitYen: string | number | undefined): string {
  return Object.entries(units).find(([, yen]) => yen === unitYen)?.[0] ?? `${unitYen ?? ''}円`
}

/** `field` as in keyOfField: 'strategy/ID/title', 'amount/ID/budget/2015', 'new/KIND/ID/name'. */
function labelOf(field: string): string {
  const parts = field.split('/')
  const [kind = '', second = '', third = ''] = parts
  if (kind === 'operator') return 'お名前'
  if (kind === 'relatedBudget') return '区関連予算'
  if (field === 'unit') return '金額の単位'
  if (kind === 'amount') return nameIn(amountNames, third) ?? '金額'
  const [owner, name] = kind === 'new' ? [second, parts[3] ?? ''] : [kind, third]
  const ownerName = nameIn(kindNames, owner)
  const fieldName = name === 'ties' ? '基本戦略との対応' : nameOfField(owner, name)
  if (Object.hasOwn(seriesFieldNames, owner) && ownerName === null) return fieldName ?? '入力した欄'
  if (ownerName === null || fieldName === null) return '入力した欄'
  return fieldName.startsWith(ownerName) ? fieldName : `${ownerName}の${fieldName}`
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(names, key) ? (names[key] ?? null) : null
}
