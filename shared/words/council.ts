// Knows the words that all views of the ward council have in common.
import type { AttendanceParty, AttendanceWay, Handout, MeetingFormat, MeetingKind, MinutesState, SeatRole } from '../model/council.ts'
import type { AnswerState, Channel, ClassMeaning, PlanTargetKind, Stage } from '../model/opinion.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'

export const councilWords = {
  views: '区政会議の表示',
  tab: { opinions: '意見', meetings: '会議', members: '委員', sheets: '評価シート・事前意見', year: '一年', forms: '出力・公表' },
} as const

export const channelNames: Readonly<Record<Channel, string>> = {
  council: '区政会議',
  priorOpinion: '事前意見',
  evaluationSheet: '委員評価シート',
  citizenVoice: '市民の声',
  visitorVoice: '来庁者の声',
  survey: 'アンケート',
  other: 'その他',
}
/** Where there is little room. */
export const channelMarks: Readonly<Record<Channel, string>> = {
  council: '会議',
  priorOpinion: '事前',
  evaluationSheet: '評価',
  citizenVoice: '市民',
  visitorVoice: '来庁',
  survey: 'アンケート',
  other: 'その他',
}
export const stageNames: Readonly<Record<Stage, string>> = { planning: '企画・計画', implementation: '実施', evaluation: '評価' }
export const answerStateNames: Readonly<Record<AnswerState, string>> = { none: '未回答', draft: '回答案', confirmed: '確定' }
export const classMeaningNames: Readonly<Record<ClassMeaning, string>> = {
  thisYear: '当年度に対応',
  reflected: '計画に反映',
  later: '翌年度以降に対応',
  difficult: '対応が困難',
  other: 'その他',
}
export const targetKindNames: Readonly<Record<PlanTargetKind, string>> = {
  managementIssue: '経営課題',
  strategy: '戦略',
  initiative: '具体的取組',
  reformItem: '取組項目',
  series: '指標',
  form: '様式',
}
export const meetingKindNames: Readonly<Record<MeetingKind, string>> = { plenary: '本会・全体会議', subcommittee: '部会' }
export const meetingFormatNames: Readonly<Record<MeetingFormat, string>> = {
  venue: '会場',
  hybrid: '会場とオンライン',
  online: 'オンライン',
  written: '書面',
}
export const partyNames: Readonly<Record<AttendanceParty, string>> = {
  member: '委員',
  councillor: '市会議員',
  staff: '市側',
  adviser: 'アドバイザー等',
}
export const wayNames: Readonly<Record<AttendanceWay, string>> = { venue: '会場', online: 'オンライン', written: '書面', absent: '欠席' }
export const seatRoleNames: Readonly<Record<SeatRole, string>> = { chair: '議長', viceChair: '副議長', member: '委員' }
export const minutesStateNames: Readonly<Record<MinutesState, string>> = { draft: '案', confirmed: '委員確認済み', published: '公表済み' }

export const handoutTimingNames: Readonly<Record<Handout['timing'], string>> = { before: '事前配布', onDay: '当日配布' }

/** '令和4年度第1回本会': of a meeting as wards print it. A 部会 has its name as its label. */
export function nameMeeting({ fiscalYear, number, label }: Readonly<{ fiscalYear: number; number: number; label: string }>): string {
  return `${labelOfFiscalYear(fiscalYear)}第${number}回${label}`
}

/** '令和6年度の意見12番'. */
export function nameOpinion({ fiscalYear, number }: Readonly<{ fiscalYear: number; number: number }>): string {
  return `${labelOfFiscalYear(fiscalYear)}の意見${number}番`
}

/** '9時03分' of '09:03'. */
export function sayTime(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}時${minutes}分`
}
