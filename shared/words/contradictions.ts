// Knows how what contradicts itself, or is missing, in a check is said in one sentence or two.
import type { Check } from '../model/check.ts'
import { type CheckFindingCode, checkFindingCodes, type Finding, type FindingCode } from '../model/inspection.ts'
import { checkNames } from './check-names.ts'
import { nameOfField } from './fields.ts'

export const contradictionNames: Readonly<Record<CheckFindingCode, string>> = {
  goalMetBelowTarget: '目標に届かない「達成」',
  goodWordsRedVerdict: '評価と文の食い違い',
  sameAsLastPeriod: '前回と同じ文',
  findingWithoutImprovement: '改善策のない課題',
  numberDiffersFromSeries: '実績と文の数値の違い',
  textAfterNegative: '評価により必須の欄が空欄',
  checkIncomplete: '振り返りの未記入',
}

export const isCheckFinding = (code: FindingCode): code is CheckFindingCode => (checkFindingCodes as readonly string[]).includes(code)

/** Which check it is about stands in front: 「中間振り返り：…」. */
export function describeContradiction(finding: Finding): string {
  const check = finding.values['check'] as Check
  return `${checkNames[check]}：${describeWithin(finding)}`
}

/** The same where the check is plain from what stands around. */
export function describeWithin({ code, field, values }: Finding): string {
  const value = (name: string) => String(values[name] ?? '')
  const place = field && 'field' in field ? (nameOfField(field.kind, field.field) ?? '') : ''
  switch (code as CheckFindingCode) {
    case 'goalMetBelowTarget':
      return `${place}が「${value('symbol')}」ですが、${quote(value('indicator'))}は${shortOf(values)}。評価を直すか、提案と異なる理由を記入してください。`
    case 'goodWordsRedVerdict':
      return `${place}に「${value('words')}」とありますが、評価は「${value('symbol')}」です。どちらかに合わせてください。`
    case 'sameAsLastPeriod':
      return `${place}に、${sinceOf(value('since'))}と同じ文があります（「${shorten(value('words'))}」${more(values['count'])}）。今回の状況に合っているか確かめてください。`
    case 'findingWithoutImprovement':
      return value('field') === 'findingAndImprovement'
        ? `${place}に課題は書かれていますが、どう改善するかが書かれていません。`
        : `課題が書かれていますが、${place}が空欄です。`
    case 'numberDiffersFromSeries':
      return `${place}では${quote(value('indicator'))}が${value('here')}、指標の記録では${value('there')}です。どちらかに合わせてください。`
    case 'textAfterNegative':
      return `評価が「${value('symbol')}」のため、${place}は必ず記入する欄です。空欄とするときは、その理由を記入してください。`
    case 'checkIncomplete':
      if (value('count') !== '') return `まだ1件も記入されていません（対象${value('count')}件）。`
      return `${namesOf(value('missing'))}が空欄です。`
  }
}

function shortOf({ actual, target, isDown }: Finding['values']): string {
  if (actual === '') return '期限までに達成していません'
  return `${actual}で、目標の${target}${isDown === 1 ? '以下' : '以上'}に達していません`
}

function sinceOf(since: string): string {
  return since === 'lastYear' ? '前年度' : checkNames[since as Check]
}

const quote = (name: string): string => (name.trim() === '' ? '指標' : `指標「${name.trim().replace(/^[「｢](.*)[」｣]$/, '$1')}」`)
const shorten = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 38).join('')}…` : text)
const more = (count: string | number | undefined): string => (Number(count) > 1 ? `ほか${Number(count) - 1}文` : '')

/** 'initiativeReview.results,…' as the form calls them, each once. */
function namesOf(fields: string): string {
  const names = fields.split(',').map((field) => nameOfField(field.split('.')[0] ?? '', field.split('.')[1] ?? '') ?? '')
  return [...new Set(names.filter((name) => name !== ''))].join('、')
}
