// Knows the words of the room that a day begins in: where the year stands, what is due of one's own, how every item stands.
import type { CheckDates } from '../model/check.ts'
import type { BoardCell } from '../rules/check/board-rows.ts'
import type { DueLine } from '../rules/check/due-lines.ts'
import { quarterMarkOf } from '../rules/check/quarter-marks.ts'
import type { QueueEntry } from '../rules/check/queue.ts'
import { daysBetween } from '../rules/days-between.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { quarterMarkNames } from './check.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay } from './dates.ts'
import { stageMarks, stageNames } from './entry.ts'
import { riskMarks, riskNames } from './queue.ts'

export const homeWords = {
  noPlan: 'この年度の計画はありません。',
  toPlan: '計画を開く',
  keys: ['↑↓←→ 移動', 'Enter 開く', 'F6 次の区画'],

  calendar: '年度の予定',
  calendarOf: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}の予定`,
  shape: '予定の見せ方',
  shapes: { strip: '帯', list: '一覧' },
  month: (month: number) => `${month}月`,
  todayIs: (today: string) => `今日 ${labelOfDay(today)}`,
  outside: (today: string) => `今日（${labelOfDay(today)}）はこの年度の予定の外です。`,
  point: { deadline: (name: string) => `${name}の締切`, publication: (name: string) => `${name}の公表` },
  councilYear: (year: number) => `区政会議の報告の対象期間（${labelOfFiscalYear(year)}）`,
  councilSource: '区政会議の報告は10月1日から翌年9月30日まで',
  period: (from: string, until: string) => `${labelOfDay(from)}から${labelOfDay(until)}まで`,
  source: (source: string) => `出典 ${source}`,
  what: '予定',
  when: '日',
  marks: { deadline: '◆', publication: '★', meeting: '●' },
  markNames: { deadline: '締切', publication: '公表', meeting: '区政会議' },
  now: 'いま',
  over: '済み',

  due: '自分の予定',
  dueCount: (count: number) => `${count}件`,
  nothingDue: '期限の近いものはありません',
  noOperator: '操作する人の名前がまだ入っていません。',
  noOperatorAction: '名前を入れる',
  noPost: (person: string) => `「${person}」はいまどの役職にも登録されていません。役職に就くと、自分の予定がここに並びます。`,
  noPostAction: '分担で登録する',
  overdueMark: '！',
  overdue: (days: number) => `${days}日超過`,
  dueToday: '今日まで',
  daysLeft: (days: number) => `あと${days}日`,
  noDay: '期限なし',
  comment: (by: string, comment: string) => `${by}：${comment}`,
  ofYear: (fiscalYear: number, title: string) => `${labelOfFiscalYear(fiscalYear)}の${title}`,
  others: (title: string, count: number) => `${title} ほか${count}件`,
  states: (counts: readonly (readonly [name: string, count: number])[]) => counts.map(([name, count]) => `${name}${count}件`).join('・'),
  nextMilestone: (title: string) => `「${title}」の工程`,
  untitled: '（名称なし）',
  wholePlan: '区運営方針全体',

  board: '取組と振り返りの一覧',
  boardNote: 'セルでEnterを押すと、その振り返りを開きます。',
  item: '項目',
  issue: '経営課題',
  allIssues: 'すべての経営課題',
  form3: '様式3の取組項目',
  post: '担当',
  allPosts: 'すべての担当',
  ownPosts: '自分の担当',
  noOwner: '担当なし',
  kinds: '並べる項目',
  kindNames: { initiatives: '取組', strategies: '戦略', all: 'すべての項目' },
  nothingHere: 'この絞り込みにあてはまる項目はありません。',
  showAll: '絞り込みをやめる',
  noItems: 'この年度の計画には、振り返る項目がまだありません。',
  notAsked: 'この振り返りの対象外',
  confirmed: (check: string, done: number, all: number) => `${check}　確認済 ${done}/${all}件`,
  late: (count: number) => `${riskMarks.late}${riskNames.late} ${count}件`,
  sentBack: (count: number) => `${stageMarks.sentBack}${stageNames.sentBack} ${count}件`,
  empty: (count: number) => `${stageMarks.empty}${stageNames.empty} ${count}件`,
  legend: '凡例',
  legendBad: '未達成・遅れの評価',
  lateInCell: `${riskMarks.late}超過`,
  staleInCell: `${riskMarks.stale}変更あり`,
  legendLate: `${riskMarks.late}超過：${riskNames.late}`,
  legendStale: `${riskMarks.stale}変更あり：${riskNames.stale}`,
  deadline: (deadline: string) => `締切 ${labelOfDay(deadline)}`,
  badge: (count: number) => `自分の番 ${count}件`,
} as const

/** What kind of line it is, in a word. */
export const dueNames: Readonly<Record<DueLine['kind'], string>> = {
  submit: '記入',
  confirm: '確認',
  again: '再確認',
  readLater: '後閲',
  sentBack: '差戻し',
  actItem: '改善アクション',
  milestone: '工程',
  inquiry: '照会',
}

/** '次は 中間振り返り　期限 平成28年9月15日（木）　あと12日'; `allDone`: every check of the year is confirmed. */
export function sayNext({ check, from, until, deadline }: CheckDates, today: string, allDone: boolean): string {
  const name = checkNames[check]
  if (allDone) return 'この年度の振り返りは、すべて確認済みです。'
  if (today < from) return `次は ${name}　${labelOfDay(from)}から　期限 ${labelOfDay(deadline)}`
  const left = daysBetween(today, deadline)
  const when = left < 0 ? `！${-left}日過ぎています` : left === 0 ? '今日まで' : `あと${left}日`
  return `${left < 0 ? '' : today < until ? '次は ' : 'いまは '}${name}　期限 ${labelOfDay(deadline)}　${when}`
}

/** '！期限を過ぎています：第1四半期（63日）・中間振り返り（1日）', where more than one is. */
export const sayLate = (late: readonly CheckDates[], today: string): string =>
  `！期限を過ぎています：${late.map(({ check, deadline }) => `${checkNames[check]}（${daysBetween(deadline, today)}日）`).join('・')}`

/** '！12日超過', '今日まで', 'あと3日' */
export function sayLeft(due: string | null, today: string): string {
  if (due === null) return homeWords.noDay
  const left = daysBetween(today, due)
  if (left < 0) return `${homeWords.overdueMark}${homeWords.overdue(-left)}`
  return left === 0 ? homeWords.dueToday : homeWords.daysLeft(left)
}

const nameOf = ({ kind, number, title }: Pick<QueueEntry, 'kind' | 'number' | 'title'>): string =>
  kind === 'wardPlan' ? homeWords.wholePlan : `${number} ${title || homeWords.untitled}`

/** What a line is about, and what is to be said of it besides. */
export function sayDue(line: DueLine): Readonly<{ title: string; note: string }> {
  switch (line.kind) {
    case 'sentBack':
      return { title: `${checkNames[line.entry.check]}　${nameOf(line.entry)}`, note: homeWords.comment(line.by, line.comment) }
    case 'actItem':
      return { title: line.item.text, note: line.item.sourceTitle }
    case 'milestone':
      return { title: homeWords.nextMilestone(line.item.title || homeWords.untitled), note: '' }
    case 'inquiry':
      return { title: line.inquiry.title, note: line.inquiry.check === null ? '' : checkNames[line.inquiry.check] }
    default: {
      const [first, ...others] = line.entries
      const name = nameOf(first)
      const stages = Map.groupBy(line.entries, ({ state }) => stageNames[state.stage])
      const note = line.kind === 'submit' ? homeWords.states([...stages].map(([stage, of]) => [stage, of.length])) : ''
      return {
        title: `${checkNames[line.check]}　${others.length === 0 ? name : homeWords.others(name, others.length)}`,
        note: note === '' && others.length > 0 ? homeWords.dueCount(line.entries.length) : note,
      }
    }
  }
}

/** '×遅れ' of a quarter, else as it was decided: '①（ⅰ）'. */
export function sayRating({ rating }: BoardCell): string {
  const mark = quarterMarkOf(rating)
  return mark === null ? rating : `${mark}${quarterMarkNames[mark]}`
}
/** '✓ 確認済', '※変更あり' */
export function sayStage({ state: { stage, isStale } }: BoardCell): string {
  return isStale ? homeWords.staleInCell : `${stageMarks[stage]} ${stageNames[stage]}`
}
/** All that a cell says, in words: '中間振り返り　①（ⅰ）　確認済　期限超過'. */
export function sayCell(cell: BoardCell): string {
  const { isStale, isLate, stage } = cell.state
  const said = [checkNames[cell.check], sayRating(cell), isStale ? riskNames.stale : stageNames[stage], isLate ? riskNames.late : '']
  return said.filter((one) => one !== '').join('　')
}
