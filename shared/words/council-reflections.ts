// Knows the words of what an opinion changed (反映先): beside the opinion, and beside the plan that it changed.
import type { FieldChange, Reflection, ReflectionTrace } from '../model/opinion.ts'
import type { WhatIsLeft } from '../rules/council/sentences-of-reflection.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { channelNames, nameOpinion } from './council.ts'
import { nameTarget } from './council-targets.ts'
import { labelOfDay, shortLabelOfDay } from './dates.ts'
import { nameOfField } from './fields.ts'

export const reflectionWords = {
  // beside the opinion
  title: '反映先',
  none: '反映先はまだありません。',
  noneThoughReflected: '計画に反映する分類ですが、反映先がありません。どこに反映したかを選んでください。',
  addItem: '項目・指標を選ぶ…',
  addText: '文の変更から選ぶ…',
  before: '反映前',
  after: '反映後',
  empty: '（空欄）',
  same: (count: number) => `（変わらない${count}文）`,
  note: '備考（区内）',
  open: '計画を開く',
  openText: 'この文を開く',
  remove: '外す',
  removeNamed: (name: string) => `「${name}」を反映先から外す`,
  changedOn: (day: string) => `${labelOfDay(day)}の変更`,
  changedBy: (at: string, operator: string) => `${labelOfDay(at)}　${operator}`,
  tiedOn: (day: string) => `${labelOfDay(day)}に結び付け`,

  // choosing
  itemTitle: '反映先の項目・指標を選ぶ',
  item: '項目・指標・様式',
  textTitle: '反映先の文の変更を選ぶ',
  textLead: '変更の記録から、この意見で変えた文を選びます。反映前と反映後の文は、記録のとおりに残ります。',
  year: '計画の年度',
  since: 'いつからの変更か',
  sinces: { opinion: '意見の日から', year: '1年前から', all: 'すべて' },
  search: '項目・欄・文で絞り込む',
  list: '文の変更の一覧',
  loading: '変更の記録を読んでいます。',
  noChanges: 'この期間に、様式に出る文の変更はありません。計画の文を直してから選ぶか、「項目・指標を選ぶ」を使ってください。',
  noneFound: '絞り込みにあてはまる変更はありません。',
  most: (count: number) => `新しいほうから${count}件を表示しています。絞り込むには期間を短くしてください。`,
  choose: '反映先にする',
  cancel: 'キャンセル',
  isTied: '結び付け済み',
  chosenChange: '選んだ変更',

  // beside the plan
  side: '区政会議などの意見',
  sideOpen: '意見を開く',
  sideOpenNamed: (fiscalYear: number, number: number) => `${nameOpinion({ fiscalYear, number })}を開く`,
  sentencesBy: (count: number, heard: string) => `${count === 1 ? 'この一文' : `この${count}文`}は${heard}による`,
  takenOutBy: (count: number, heard: string) => `この欄から${count}文を削ったのは${heard}による`,
  fieldBy: (field: string, heard: string) => `「${field}」の文は${heard}による`,
  itemBy: (heard: string) => `この項目は${heard}による`,
  becameNow: (text: string, now: string) => `「${text}」は、いまは「${now}」`,
  more: (count: number) => `ほか${count}件を表示`,
  heard: '意見を聴いた段階',
  heardCount: (count: number, withUnder: number) =>
    withUnder === 0 ? 'なし' : count === withUnder ? `${count}件` : `${count}件（下の項目を含めて${withUnder}件）`,
} as const

/** '令和6年度第2回区政会議の意見', '令和6年度第1回区政会議（まちづくり部会）の意見', '令和6年9月12日（木）の市民の声'. */
export function nameHeard({ meeting, channel, day }: Pick<ReflectionTrace, 'meeting' | 'channel' | 'day'>): string {
  const isSaid = channel === 'council' || channel === 'other'
  if (meeting === null) return `${labelOfDay(day)}の${channel === 'council' ? '区政会議の意見' : isSaid ? '意見' : channelNames[channel]}`
  const of = meeting.kind === 'subcommittee' && meeting.label !== '' ? `（${meeting.label}）` : ''
  return `${labelOfFiscalYear(meeting.fiscalYear)}第${meeting.number}回区政会議${of}の${isSaid ? '意見' : channelNames[channel]}`
}

/** '取組内容'; '' of an item or an indicator as a whole. */
export const nameReflectedField = (field: Reflection['field']): string =>
  field === null ? '' : (nameOfField(field.recordKind, field.name) ?? '')

/** '令和7年度 具体的取組1-1-2　防災訓練　取組内容'. */
export function nameReflection({ target, field }: Pick<Reflection, 'target' | 'field'>): string {
  const name = nameReflectedField(field)
  return name === '' ? nameTarget(target) : `${nameTarget(target)}　${name}`
}

/** 'R6.11.23 取組内容', of a change in a list. */
export const nameChange = ({ at, field }: Pick<FieldChange, 'at' | 'field'>): string =>
  `${shortLabelOfDay(at)}　${nameReflectedField(field)}`

/** How a reflected text stands now; '' where it stands as it was written. */
export function sayWhatIsLeft(left: WhatIsLeft, isThere: boolean): string {
  if (!isThere) return '反映した欄は、いまの計画にありません（削除されました）。'
  if (left.state === 'stands') return ''
  if (left.takenOut.length > 0 && left.sentences.length === 0) return '意見により削った文が、いまの計画に戻っています。'
  if (left.state === 'gone') return '反映した文は、その後の変更で、いまの計画に残っていません。'
  const counts = { changed: 0, gone: 0, stands: 0 }
  for (const { state } of left.sentences) counts[state] += 1
  const parts = [
    counts.stands > 0 && `${counts.stands}文はそのまま`,
    counts.changed > 0 && `${counts.changed}文は書き換え`,
    counts.gone > 0 && `${counts.gone}文は削除`,
  ]
  return `反映した文は、その後に変わっています（${parts.filter(Boolean).join('、')}）。`
}
