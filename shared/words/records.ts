// Knows the words of 取組の記録: how a day, an entry, the executed part of a budget and a milestone are said.
import type { LogEntry, LoggedKind, Milestone, RecordSummary } from '../model/check.ts'
import type { Decimal } from '../model/indicator.ts'
import type { AmountKind } from '../model/ward-plan.ts'
import { placeOfDay } from '../rules/check/place-of-day.ts'
import { ratioToLastYear } from '../rules/check/same-month-last-year.ts'
import { showDecimal } from '../rules/decimal.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { RefusedFigureCode } from '../rules/read-figure.ts'
import { labelOfDay } from './dates.ts'
import { amountNames } from './fields.ts'

export const recordsWords = {
  list: '取組の一覧',
  scope: 'どの取組を並べるか',
  scopes: { own: '自分の取組', section: '担当課', all: 'すべて' },
  keys: ['↑↓ 取組を選ぶ', 'Enter 次の欄・記録', 'Ctrl+Enter 記録', 'Alt+↑↓ 記録して次の取組', 'Esc 一覧へ', 'F2 直す'],
  keysToRead: ['↑↓ 取組を選ぶ', 'Ctrl+C コピー'],
  noItems: {
    initiative: 'この年度の計画には、具体的取組がまだありません。',
    strategy: 'この年度の計画には、戦略がまだありません。',
  } satisfies Record<LoggedKind, string>,
  toPlan: '計画を開く',
  nothingOwn: (day: string) => `${day}に担当している取組はありません。`,
  nothingOfSection: '担当課の取組はありません。',
  showAll: 'すべての取組を表示',
  untitled: '（名称なし）',
  noEntryYet: '記録なし',
  executed: (rate: string) => `執行 ${rate}％`,
  milestoneCount: (done: number, all: number) => `工程 ${done}/${all}`,
  nextDue: (day: string) => `次の期限 ${day}`,
  overdue: (days: number) => `期限を${days}日超過`,
  copy: '記録をコピー',
  copied: 'コピーしました。Excel や Word に貼り付けられます。',
  export: 'Excel に出力',
  exported: (fileName: string) => `「${fileName}」に出力しました。`,
  exportTitle: (fiscalYear: number, number: string) => `${labelOfFiscalYear(fiscalYear)}　取組の記録　${number}`,

  // what was done
  entries: '記録',
  entriesEmpty: 'まだ記録はありません。上の行に、したことを入れて Enter を押してください。',
  entriesEmptyToRead: 'まだ記録はありません。',
  newEntry: '新しい記録',
  day: '日付',
  text: '内容',
  measure: '数える事柄',
  value: '数',
  lastYear: '前年同月',
  ratio: '前年同月比',
  keep: '記録する',
  textPlaceholder: '例：防災訓練を実施',
  measurePlaceholder: '例：参加者数',
  valuePlaceholder: '例：404人',
  dayPlaceholder: '例：6/12、12、H27.6.12',
  fromLastYear: (day: string) => `${labelOfDay(day).replace(/（.*$/, '')}の記録から`,
  outsideYear: '年度の外の日付です。',
  badDay: '日付として読めません。6/12、12（今月の12日）、H27.6.12 のように入れてください。',
  farDay: (day: string) => `${labelOfDay(day)}は、この取組の年度から1年より離れています。年を確かめてください。`,
  noText: 'したことか、数を入れてください。',
  noMeasure: '数える事柄だけでは記録できません。数を入れてください。',
  remove: (count: number) => `選んだ${count}件を削除`,
  numberRefused: {
    comparison: '「以上」「未満」などは付けず、数えた数だけを入れてください（例：404人）。',
    approximate: '「約」「程度」などは使えません。数えた数そのものを入れてください。',
    range: '「～」で範囲は入れられません。数えた数を1つだけ入れてください。',
    twoNumbers: '数が2つ以上あります。1つだけ入れてください。',
    bracketed: 'かっこを外して入れてください。減った数は「▲」を付けます。',
    misplacedComma: 'カンマの位置を確かめてください。3桁ごとに区切ります（例：1,234）。',
    misplacedPoint: '小数点の位置を確かめてください（例：45.5）。',
    zeroDenominator: '数字で入れてください（例：404人）。',
    notANumber: '数字で入れてください（例：404人、1,234、▲12）。',
  } satisfies Record<RefusedFigureCode, string>,

  // into the results of a check
  useOf: 'どの振り返りに',
  useHint: {
    initiative: '表の左で記録を選ぶと、取組実績（進捗状況）の文に加えられます。',
    strategy: '表の左で記録を選ぶと、四半期の進捗状況の文に加えられます。',
  } satisfies Record<LoggedKind, string>,
  useCount: (kind: LoggedKind, count: number) => `選んだ${count}件を${kind === 'strategy' ? '進捗状況' : '取組実績'}に使う`,
  used: (check: string, count: number) => `${check}の文に${count}件を加えました。`,
  usedBefore: (check: string) => `選んだ記録は、すでに${check}の文に入っています。`,

  // 予算の執行
  executions: '予算の執行',
  executionsEmpty: 'まだ執行額の記録はありません。',
  newExecution: '新しい執行額',
  yen: (unit: string) => `執行額の累計（${unit}）`,
  rate: '執行率',
  note: '備考',
  budget: (kind: AmountKind, amount: string, unit: string) => `${amountNames[kind]} ${amount}${unit}`,
  noBudget: {
    initiative: 'この年度の予算額・算定額が入っていないため、執行率は出ません。',
    strategy: 'この年度の様式には戦略の予算額の欄がないため、執行率は出ません。',
  } satisfies Record<LoggedKind, string>,
  overBudget: '予算額を超えています。',
  noYen: '執行額を入れてください。',
  negativeYen: '執行額はその日までの累計です。0より小さい額は入れられません。',

  // 工程
  milestones: '工程',
  milestonesEmpty: 'まだ工程はありません。',
  newMilestone: '新しい工程',
  title: '工程',
  titlePlaceholder: '例：募集要項の公表',
  due: '期限',
  done: '完了した日',
  state: '状態',
  noTitle: '工程の名前を入れてください。',
  noDue: '期限を入れてください。',
  openMilestone: '状態の欄で F2 を押すと、今日完了したことにできます。',

  // beside the plan
  side: '取組の記録',
  sideNone: 'まだ記録はありません。',
  sideOpen: '取組の記録を開く',
  sideLink: '開く',
} as const

/** '6月12日' of a day of the fiscal year; else with its year: '平成28年4月5日'. ISO date. */
export function labelOfRecordDay(day: string, fiscalYear: number): string {
  if (placeOfDay(day, fiscalYear) !== 'within') return labelOfDay(day).replace(/（.*$/, '')
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** '404人', '▲1,234', '' for none. */
export const labelOfCount = (value: Decimal | null, unit: string): string => (value === null ? '' : `${showDecimal(value)}${unit}`)

/** '104.9％'; '－' where last year was 0; '' where nothing is compared. */
export function labelOfRatio({ value, lastYearValue }: Pick<LogEntry, 'value' | 'lastYearValue'>): string {
  if (value === null || lastYearValue === null) return ''
  const ratio = ratioToLastYear(value, lastYearValue)
  return ratio === null ? '－' : `${showDecimal(ratio, 1)}％`
}

/** One bullet of 取組実績: '・6月12日　防災訓練を実施（参加者数 404人、前年同月比104.9％）'. */
export function sayLogEntry(entry: LogEntry, fiscalYear: number): string {
  const text = entry.text.replaceAll(/\s*\n\s*/g, '　')
  const count = entry.value === null ? '' : [entry.measure, labelOfCount(entry.value, entry.unit)].filter(Boolean).join(' ')
  const ratio = labelOfRatio(entry)
  const comparison = ratio === '' ? '' : `${recordsWords.ratio}${ratio}`
  const day = `・${labelOfRecordDay(entry.day, fiscalYear)}　`
  if (text === '') return `${day}${count}${comparison === '' ? '' : `（${comparison}）`}`
  const figures = [count, comparison].filter(Boolean).join('、')
  if (figures === '') return `${day}${text}`
  const [, sentence = text, end = ''] = /^(.*?)(。?)$/s.exec(text) ?? []
  return `${day}${sentence}（${figures}）${end}`
}

/** '45.2％', '－' where there is nothing to reckon it from. */
export const labelOfRate = (rate: Decimal | null): string => (rate === null ? '－' : `${showDecimal(rate, 1)}％`)

/** '完了', '期限を5日超過', 'あと3日', '今日まで'. ISO dates. */
export function stateOfMilestone({ dueDay, doneDay }: Pick<Milestone, 'dueDay' | 'doneDay'>, today: string): string {
  if (doneDay !== null) return '完了'
  const days = daysBetween(today, dueDay)
  return days < 0 ? recordsWords.overdue(-days) : days === 0 ? '今日まで' : `あと${days}日`
}

/** What stands under an item's title: its last entry, the executed part of its budget, its milestones, what is due next. */
export function describeSummary(
  { lastDay, lastText, milestonesDone, milestones, nextDueDay }: RecordSummary,
  rate: Decimal | null,
  fiscalYear: number,
  today: string,
): Readonly<{ last: string; facts: readonly string[]; overdue: string }> {
  const isOver = nextDueDay !== null && nextDueDay < today
  return {
    last: lastDay === null ? recordsWords.noEntryYet : [labelOfRecordDay(lastDay, fiscalYear), lastText].filter(Boolean).join(' '),
    facts: [
      rate === null ? '' : recordsWords.executed(showDecimal(rate, 1)),
      milestones === 0 ? '' : recordsWords.milestoneCount(milestonesDone, milestones),
      nextDueDay === null || isOver ? '' : recordsWords.nextDue(labelOfRecordDay(nextDueDay, fiscalYear)),
    ].filter(Boolean),
    overdue: isOver ? recordsWords.overdue(daysBetween(nextDueDay, today)) : '',
  }
}

const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
