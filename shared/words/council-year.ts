// Knows the words of the council's year: its calendar on one strip, whether an opinion still reaches the next plan, the figures, and what is still to be reported.
import type { Reach } from '../rules/council/reaches-draft.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfPeriod } from './council-forms.ts'
import { labelOfDay, labelOfMonth } from './dates.ts'

export const councilYearWords = {
  year: '年度',
  loading: '一年を読み込んでいます',
  reachTitle: 'いまからの意見は、次の運営方針に間に合うか',
  reachUnknown: '暦に素案の時期がないため、間に合うかどうかは分かりません。',
  calendarTitle: '暦',
  view: '区政会議の一年',
  stripName: '一年の図（同じ内容が、下の表にあります）',
  rows: { fiscalYear: '年度', period: '対象期間', term: '委員の任期', season: '予算編成・素案', meeting: '会議' },
  today: (day: string) => `今日 ${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  month: (month: number) => `${month}月`,
  span: (from: string, until: string) => `${labelOfDay(from)}から${labelOfDay(until)}まで`,
  period: labelOfPeriod,
  term: (members: number, until: string) => `${members}人（${labelOfMonth(until)}まで）`,
  held: '開催済み',
  planned: '予定',
  noDay: '日未定',
  source: (source: string) => `出典：${source}`,

  seasonsTitle: '時期の一覧',
  seasonColumns: ['区分', '名称', '期間'],
  meetingsTitle: '会議と素案',
  meetingColumns: ['会議', '開催日', '状況', '出た意見', 'そこでの意見が間に合うもの'],
  openMeeting: (name: string) => `${name}を開く`,
  noMeetings: 'この年度の会議はまだ登録されていません。',
  meetingCount: (held: number, planned: number, required: number) =>
    `本会・全体会議は、開催済み${held}回、予定${planned}回です（要綱では年度に${required}回以上）。`,
  meetingShort: (missing: number) => `あと${missing}回の開催が必要です。`,
  opinionsOf: (count: number) => `${count}件`,

  figuresTitle: '意見の数',
  noOpinions: 'この年度の意見はまだありません。',
  figures: {
    total: '意見（まとめたものは1件）',
    voices: '発言・提出',
    confirmed: '回答を確定',
    open: '回答が未確定',
    late: 'うち期限を過ぎたもの',
    reflected: '計画に反映',
    pointless: '反映の分類で反映先なし',
    published: '回答を公表',
    told: '会議で報告',
    untold: 'まだ報告していない',
    median: '回答までの日数（中央値）',
    longest: '回答までの日数（最長）',
  },
  count: (count: number) => `${count}件`,
  days: (days: number | null) => (days === null ? '－' : `${days}日`),
  share: (count: number, total: number) => (total === 0 ? '－' : `${Math.round((count / total) * 100)}％`),
  columns: ['区分', '件数', '割合'],
  byClass: '対応分類ごと',
  byStage: '段階ごと',
  byChannel: '経路ごと',
  noClass: '（分類なし）',
  showOpinionsOf: (what: string) => `「${what}」の意見を表示`,

  stagesTitle: '取組ごとの意見を聴いた段階',
  stagesNote: '意見の対象に結び付けた項目を数えます。経営課題・戦略の件数には、下の項目への意見を含みます。',
  stagesNoPlan: 'この年度の計画はまだありません。',
  stagesColumns: ['番号', '名称'],
  stagesNone: (count: number) => `どの段階でも意見を聴いていない具体的取組が${count}件あります。`,
  openItem: (name: string) => `${name}を計画で開く`,
  none: 'なし',

  reportTitle: '会議で報告すること',
  actItems: '区政会議へ報告する改善アクション（未了）',
  noActItems: '行き先を「区政会議への報告」にした未了の改善アクションはありません。',
  openActItem: (text: string) => `改善アクション「${text}」を開く`,
  open: '開く',
  toldSentence: (told: number, confirmed: number) => `確定した回答${confirmed}件のうち、会議で報告したものは${told}件です。`,
} as const

const yearShort = (reach: Reach): string => labelOfFiscalYear(reach.planYear)

/** '令和9年度の素案': what an opinion of that day reaches, in short. */
export function nameReached(reach: Reach): string {
  return `${yearShort(reach)}の${reach.verdict === 'plan' ? '案' : '素案'}`
}

/** `what`: '本日の意見', '令和8年度第2回本会での意見'. Whole sentences: what it reaches, until when, and how the budget stands then. */
export function sayReach(what: string, reach: Reach): string {
  const { verdict, until, daysLeft, isTight } = reach
  const year = yearShort(reach)
  const days = `${labelOfDay(until)}まであと${daysLeft}日`
  const tight = isTight ? '回答の期限を待たずに検討する必要があります。' : ''
  const main = {
    draft: `${what}は、${year}運営方針の素案（例年${monthAndDay(until)}から区政会議へ）に間に合います。${days}です。`,
    plan: `${what}は、${year}運営方針の素案には間に合いませんが、案（例年${monthAndDay(until)}から公表）には反映できます。${days}です。`,
    nextYear: `${what}は、次年度運営方針の素案にも案にも間に合いません。次に反映できるのは、${year}運営方針の素案（例年${monthAndDay(until)}から）です。`,
  }[verdict]
  return `${main}${tight}${verdict === 'nextYear' ? '' : sayBudget(reach)}`
}

function sayBudget({ budget, budgetFrom }: Reach): string {
  if (budget === null || budgetFrom === null) return ''
  if (budget === 'before') return `予算を伴うものは、予算編成の始まる${monthAndDay(budgetFrom)}までに担当課と調整してください。`
  if (budget === 'during') return '予算編成が始まっています。予算を伴うものは、早めに担当課と調整してください。'
  return '予算編成は終わっています。予算を伴うものは、翌年度以降になります。'
}

const monthAndDay = (iso: string): string => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`

export const saidToday = '本日の意見'
export const saidAt = (meeting: string): string => `${meeting}での意見`
