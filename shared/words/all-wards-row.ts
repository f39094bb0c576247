// Knows what the cells of the 24区別 table say, on the screen, in the workbook and in the CSV.
import type { Submission, SubmittedFigure, SubmittedResult, WardIncomparability } from '../model/submission.ts'
import { baseCountOf } from '../rules/submission/content-of-results.ts'
import { fewestAnswers } from '../rules/submission/comparability-of-wards.ts'
import type { WardRow } from '../rules/submission/ward-rows.ts'
import { sayDifference } from './difference.ts'
import { stateLabels } from './indicators.ts'
import { sayDoubts } from './series-chart.ts'
import { submissionKindNames } from './submission-files.ts'

export const wardRowWords = {
  none: '－',
  notSubmitted: '未提出',
  notSent: '提出に含まれない',
  notRecorded: '未入力',
  incomparable: '比較不可',
  unconfirmed: '未確定',
  typed: 'セルの値を採用',
  reference: '参考値',
  base: (n: string) => `n=${n}`,
} as const

const incomparabilityLabels: Readonly<Record<WardIncomparability, string>> = {
  notSealed: 'セルから読み取った値で、測り方が分からない',
  type: '調査の種類が多くの区と違う',
  wording: '設問の文言が多くの区と違う',
  filter: '母数の絞り込みが基本方針と違う',
  mode: '調査方法が多くの区と違う',
  method: '測定方法が多くの区と違う',
  noBase: '母数と調査が分からない',
  fewAnswers: `有効回答が${fewestAnswers}人に満たない`,
  policyVersion: '基本方針の版が市と違う',
  ruleVersion: '判定の基準が市と違う',
}

/** '設問の文言が多くの区と違う、有効回答が30人に満たない'; '' where it can be compared. */
export function sayIncomparable(why: readonly WardIncomparability[]): string {
  return why.map((each) => incomparabilityLabels[each]).join('、')
}

export type WardRowTexts = Readonly<{
  ward: string
  target: string
  previous: string
  current: string
  toPrevious: string
  toTarget: string
  verdict: string
  base: string
  responseRate: string
  /** Why it is not comparable with other wards; '' = it is, or there is nothing to compare. */
  incomparable: string
  /** Why the two years do not compare. */
  doubts: string
  marks: string
}>

export function wardRowTexts(row: WardRow): WardRowTexts {
  const { ward, submission, received } = row
  const { none } = wardRowWords
  const blank = { target: none, previous: none, toPrevious: none, toTarget: none, verdict: none, base: none, responseRate: none }
  const said = { ward: ward.name, incomparable: '', doubts: '', marks: '' }
  if (!submission) return { ...blank, ...said, current: wardRowWords.notSubmitted }
  if (!received) return { ...blank, ...said, current: wardRowWords.notSent }
  const { result, typed } = received
  const n = baseCountOf(result.current)
  const rate = result.current?.base?.responseRate ?? null
  const marks = [
    ...(result.current !== null && !result.isConfirmed ? [wardRowWords.unconfirmed] : []),
    ...(result.current?.isReference ? [wardRowWords.reference] : []),
    ...(typed.length > 0 ? [wardRowWords.typed] : []),
  ]
  return {
    ...said,
    target: sayTargetOf(result),
    previous: sayShort(result.previous),
    current: sayShort(result.current),
    toPrevious: row.toPrevious === null ? none : sayDifference(row.toPrevious, result),
    toTarget: result.verdict.difference === null ? none : sayDifference(result.verdict.difference, result),
    verdict: result.verdict.symbol === '' ? none : result.verdict.symbol,
    base: n === null ? none : wardRowWords.base(n.toLocaleString('ja-JP')),
    responseRate: rate === null ? none : `${rate}%`,
    incomparable: sayIncomparable(row.incomparable),
    doubts: sayDoubts(row.doubts),
    marks: marks.join('・'),
  }
}

/** What the year is judged by: the ward's own target of the year, else its last, else the city's. */
export function sayTargetOf({ yearlyTarget, wardTarget, cityTarget }: SubmittedResult): string {
  return [yearlyTarget, wardTarget, cityTarget].find((each) => each && each.printed !== '')?.printed ?? wardRowWords.none
}

/** Without its reason, which has a place of its own; 参考値 is a mark. */
function sayShort(figure: SubmittedFigure | null): string {
  if (figure === null) return wardRowWords.notRecorded
  if (figure.state !== 'value') return stateLabels[figure.state]
  return figure.printed.replace(/（参考値）$/, '') || wardRowWords.none
}

/** '成果指標実績報告!G5（平成29年度_港区_成果指標実績報告.xlsx）': where the number comes from. */
export function sayTrace(submission: Pick<Submission, 'kind' | 'fileName'>, address: string): string {
  return address === '' ? `${submission.fileName}（${submissionKindNames[submission.kind]}）` : `${submission.fileName}　${address}`
}
