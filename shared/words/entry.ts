// Knows the words of the view 記入: one item's check on one screen, and how far each item has come.
import type { Check, CheckDates } from '../model/check.ts'
import type { Refusal } from '../rules/check/may-act.ts'
import type { ReviewState } from '../rules/check/review-state.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay, labelOfMoment } from './dates.ts'

export const entryWords = {
  check: 'どの振り返りを書くか',
  list: '振り返りを書く項目',
  scope: 'どの項目を並べるか',
  scopes: { own: '自分の役職', section: '担当課', all: 'すべて' },
  untitled: '（名称なし）',
  wholePlan: '区運営方針全体',
  keys: ['Alt+↑↓ 項目を選ぶ', 'Ctrl+Enter 次の欄', 'Enter 提案どおり（記号の欄）', 'Space まとめて提出する項目（一覧）'],
  keysToRead: ['Alt+↑↓ 項目を選ぶ'],
  noItems: (check: string) => `${check}で書く項目は、この年度の計画にありません。`,
  toPlan: '計画を開く',
  nothingOwn: 'いまの役職で担当している項目はありません。',
  nothingOfSection: '担当課の項目はありません。',
  showAll: 'すべての項目を表示',
  form: '記入',
  fields: '記入する欄',
  mandatory: '必須',
  quarterOnly: '区内管理用（様式には出ません）',
  symbolNone: '未決定',
  clear: '取り消す',
  unknown: (symbol: string) => `「${symbol}」と記入されています。凡例にない記号です。`,
  proposal: '提案',
  noProposal: '提案なし',
  adopt: (symbol: string) => `提案どおり「${symbol}」にする`,
  adoptShort: '提案どおり',
  chooseBranch: '（ⅰ）か（ⅱ）を選んでください。',
  reason: '提案と異なる理由',
  reasonNote: '様式には出ません',
  figures: '指標の実績',
  figureColumns: { name: '指標', target: '目標', result: '実績' },
  noFigure: '未入力',
  notLinked: '指標と結び付いていません',
  last: (of: string) => `${of}の文`,
  copyLast: '前回の文を写す',
  isLast: '前回の文のまま',
  lines: (used: number, max: number) => `${used} / ${max}行`,
  over: (by: number) => `様式の枠を${by}行超えています`,
  blankReason: '空欄とする理由',
  blankReasonNote: '年度の途中に始めた取組など、空欄のままにするときに書きます（様式には出ません）。',
  blankReasonOpen: '空欄とする理由を書く',
  tickWritten: (count: number) => `書いた${count}件を選ぶ`,
  untick: '選択をやめる',
  submitChosen: (count: number) => `選んだ${count}件を提出する`,
  leftOut: {
    nothingWritten: '何も書かれていません。',
    unchanged: '差戻しのあと、書き直されていません。',
    mandatory: '必ず記入する欄が空いています。',
    contradictions: (count: number) => `確かめることが${count}件あります。開いて確かめてから提出してください。`,
    notOwn: 'いまは提出できません。',
  },
  nothingLeft: (check: string) => `${check}で自分が提出する項目は、すべて提出しました。`,
  contradictionCount: (count: number) => `確かめること ${count}件`,
  toInspection: '理由を残して対象外にする…',
  submit: '提出する（担当の確認）',
  submitAgain: '変更を提出する（担当の確認）',
  handedIn: (person: string, at: string) => `提出済み：${person}　${labelOfMoment(at)}`,
  changedSince: '提出のあとに変更があります。もう一度提出してください。',
  readOnly: '閲覧のみで開いているため、書けません。',
} as const

export const stageNames: Readonly<Record<ReviewState['stage'], string>> = {
  notBegun: '開始前',
  empty: '未記入',
  writing: '記入中',
  underway: '提出済',
  sentBack: '差戻し',
  confirmed: '確認済',
}
/** Beside the name, never alone. */
export const stageMarks: Readonly<Record<ReviewState['stage'], string>> = {
  notBegun: '・',
  empty: '□',
  writing: '◩',
  underway: '▷',
  sentBack: '↩',
  confirmed: '✓',
}

/** '締切 令和8年9月15日（火）　公表 令和8年9月30日（水）' */
export function sayDates({ deadline, publication }: CheckDates): string {
  return `締切 ${labelOfDay(deadline)}${publication === null ? '' : `　公表 ${labelOfDay(publication)}`}`
}

/** '7月1日から書けます。' */
export function sayNotBegun({ check, from }: CheckDates): string {
  return `${checkNames[check]}は、${Number(from.slice(5, 7))}月${Number(from.slice(8, 10))}日から書けます。`
}

/** '確認済みのため書けません（区長　大阪 太郎　平成27年9月10日（木）10:42）。…' */
export function sayLocked({ step = '', person = '', at = '' }: Refusal['detail']): string {
  return `確認済みのため書けません（${step}　${person}　${labelOfMoment(at)}）。直すときは、「確認」で確認を取り消してもらってください。`
}

export function saySentBack(person: string, at: string, comment: string): string {
  return `差戻し（${person}　${labelOfMoment(at)}）：${comment}`
}

/** Why it cannot be handed in now; '' where the form says it already. `mayBeBlank`: the form has a field for 空欄とする理由. */
export function sayWhyNot({ why, detail }: Refusal, mayBeBlank: boolean): string {
  switch (why) {
    case 'nothingWritten':
      return `何も書かれていないため、提出できません。${mayBeBlank ? '空欄とするときは、その理由を書いてください。' : ''}`
    case 'notHeld':
      return `提出は、担当の役職「${detail['post']}」（${detail['holders']}）が行います。ほかの人は「確認」で代決できます。`
    case 'vacant':
      return `担当の役職「${detail['post']}」に、いま就いている人がいません。「確認」で代決できます。`
    default:
      return ''
  }
}

/** '第1四半期', '前年度の中間振り返り' */
export function nameOfLast({ check, isLastYear }: Readonly<{ check: Check; isLastYear: boolean }>): string {
  return isLastYear ? `前年度の${checkNames[check]}` : checkNames[check]
}

/** '3件を提出しました。', of those left out '1件は提出していません。' */
export function sayHandedIn(done: number, left: number): string {
  const said = done === 0 ? '提出した項目はありません。' : `${done}件を提出しました。`
  return left === 0 ? said : `${said}次の${left}件は提出していません。`
}
