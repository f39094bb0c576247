// Knows the words that stand in the forms of the ward council, and how their files are called.
import type { Attendance, Meeting, SpeakerNaming } from '../model/council.ts'
import type { Audience, OpinionOrder } from '../model/council-form.ts'
import { partyNames, sayTime, wayNames } from './council.ts'
import { labelOfDay, labelOfMonth, shortLabelOfDay } from './dates.ts'

export const audienceNames: Readonly<Record<Audience, string>> = { internal: '内部用', public: '公表用' }
export const orderNames: Readonly<Record<OpinionOrder, string>> = { meeting: '会議ごと', class: '対応分類ごと', initiative: '取組ごと' }

export const councilFormText = {
  tag: (audience: Audience) => (audience === 'internal' ? '【内部用】' : ''),
  made: (day: string) => `作成日　${labelOfDate(day)}`,
  order: (order: OpinionOrder) => (order === 'meeting' ? '' : `（${orderNames[order]}）`),
  facts: {
    day: '日時',
    place: '場所',
    format: '開催方法',
    open: '公開・非公開',
    basis: '開催の根拠',
    remarks: '備考',
    minutes: '会議録の状態',
    members: '委員の出席',
    title: 'シート',
    sheet: '配付・提出',
    deadline: '提出期限',
  },
  dayUnknown: '未定',
  from: (time: string) => `${sayTime(time)}から`,
  until: (time: string) => `${sayTime(time)}まで`,
  opens: (time: string) => `（${sayTime(time)}開場）`,
  isOpen: (audience: number | null) => (audience === null ? '公開' : `公開（傍聴者${audience}名）`),
  isClosed: (reason: string) => (reason === '' ? '非公開' : `非公開（${reason}）`),
  present: (count: number, of: number) => `${of}名中${count}名`,
  presentBy: (parts: readonly string[]) => (parts.length < 2 ? '' : `（${parts.join('、')}）`),
  byWay: (way: Attendance['way'], count: number) => `${wayNames[way]}${count}名`,
  people: (count: number) => (count === 0 ? '' : `${count}名`),
  absent: '欠席委員',
  members: '委員等',
  outOfTerm: '任期外',
  withWay: (name: string, way: Attendance['way']) => (way === 'venue' ? name : `${name}（${wayNames[way]}）`),
  role: (subcommittee: string, role: string) => (subcommittee === '' ? role : `${subcommittee}　${role}`),
  member: '委員',
  memberSuffix: (name: string) => (name.endsWith('委員') ? name : `${name}委員`),
  speech: (speaker: string, text: string) => `○${speaker}${speaker === '' ? '' : '　'}${text}`,
  otherSpeaker: '発言者',
  original: (words: string) => `【原文】\n${words}`,
  alike: (count: number) => `（ほかに同じ趣旨のご意見 ${count}件）`,
  alikeOf: (words: string) => `【同じ趣旨のご意見】\n${words}`,
  question: (number: number, text: string) => `${number}. ${text}`,
  thinking: '（回答を検討しています。）',
  thinkingClass: '回答を検討中',
  noClass: '（分類なし）',
  noTarget: '（関係する取組を決めていないご意見）',
  /** '確定 R7.5.23' */
  state: (name: string, day: string | null) => (day === null ? name : `${name} ${shortLabelOfDay(day)}`),
  /** '市民の声（R7.5.12）', '市民の声（R7.5.12～R7.6.1）' */
  cameOn: (channel: string, first: string, last: string) => `${channel}（${[...new Set([first, last])].map(shortLabelOfDay).join('～')}）`,
  due: (day: string) => `期限 ${shortLabelOfDay(day)}`,
  published: (day: string) => `公表 ${shortLabelOfDay(day)}`,
  told: (meeting: string) => `報告 ${meeting}`,
  changedWhat: (name: string) => `→ ${name}`,
  note: (text: string) => `【覚え書き】${text}`,
  changed: (older: string, newer: string) => `旧：${older === '' ? '（空欄）' : older}\n新：${newer === '' ? '（空欄）' : newer}`,
  total: '計',
  count: (count: number) => `${count}件`,
  choice: (name: string, count: number) => `${name} ${count}名`,
  copies: (issued: number, returned: number) => `${issued}名に配付、${returned}名が提出`,
  periodShort: (from: string, until: string) => `${labelOfDate(from)}～${labelOfDate(until)}`,
  period: (from: string, until: string) => `${labelOfDate(from)}から${labelOfDate(until)}まで`,
  /** On two lines, as wards print it. */
  term: (from: string, until: string) => `${labelOfDate(from)}から\n${labelOfDate(until)}まで`,
  endReason: (reason: string) => `任期途中の終わり：${reason}`,
} as const

/** '令和4年5月31日', without the day of the week. */
function labelOfDate(iso: string): string {
  return labelOfDay(iso).replace(/（.）$/, '')
}

/** '令和4年5月31日（火）19時03分から21時25分まで'; `between` day and times. */
export function sayWhen({ day, startsAt, endsAt }: Pick<Meeting, 'day' | 'startsAt' | 'endsAt'>, between = ''): string {
  const times = [startsAt === null ? '' : councilFormText.from(startsAt), endsAt === null ? '' : councilFormText.until(endsAt)].join('')
  return `${day === null ? councilFormText.dayUnknown : labelOfDay(day)}${times === '' ? '' : between}${times}`
}

/** How somebody is called beside an opinion in what is published. */
export function sayMember(naming: SpeakerNaming, name: string, kind: string): string {
  if (naming === 'none') return ''
  return naming === 'name' ? name : kind === '' ? councilFormText.member : kind
}

/** '市側　区長', '市会議員　大阪 花子' */
export function sayOfficial({ party, post, name }: Pick<Attendance, 'party' | 'post' | 'name'>): string {
  return [post, name].filter((part) => part !== '').join('　') || partyNames[party]
}

/** '令和4年度第1回本会_天王寺区_会議録_公表用.xlsx', without what no file name can hold. */
export function suggestedCouncilFormName(subject: string, ward: string, form: string, audience: Audience): string {
  return `${[subject, ward, form, audienceNames[audience]]
    .filter((part) => part !== '')
    .join('_')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')}.xlsx`
}

/** '令和6年10月～令和7年9月' */
export function labelOfPeriod(periodYear: number): string {
  return `${labelOfMonth(`${periodYear}-10-01`)}～${labelOfMonth(`${periodYear + 1}-09-30`)}`
}
