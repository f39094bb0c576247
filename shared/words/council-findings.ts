// Knows how what is to be looked at before a form of the council goes out is told, and which view answers it.
import type { CouncilFinding } from '../model/council-form.ts'
import { labelOfFiscalYear, letterLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { nameMeeting } from './council.ts'
import { labelOfDay } from './dates.ts'

type Detail = CouncilFinding['detail']
const text = (detail: Detail, name: string): string => String(detail[name] ?? '')
const count = (detail: Detail, name: string): number => Number(detail[name] ?? 0)
const year = (detail: Detail): string => labelOfFiscalYear(count(detail, 'fiscalYear'))
const meeting = (detail: Detail): string =>
  nameMeeting({ fiscalYear: count(detail, 'fiscalYear'), number: count(detail, 'number'), label: text(detail, 'label') })
/** 'R6-12番の意見' */
const opinion = (detail: Detail): string => `${letterLabelOfFiscalYear(count(detail, 'fiscalYear'))}-${count(detail, 'number')}番の意見`
const quota = (detail: Detail): string =>
  `${text(detail, 'kind') === '' ? '委員' : `「${text(detail, 'kind')}」の委員`}は${labelOfDay(text(detail, 'day'))}の時点で${count(detail, 'count')}人です。定数${count(detail, 'quota')}人より`

const sentences: Readonly<Record<string, (detail: Detail) => string>> = {
  periodOpen: (detail) => `対象期間は${labelOfDay(text(detail, 'until'))}までで、まだ終わっていません。`,
  fewMeetings: (detail) =>
    `${year(detail)}に開いた本会・全体会議は${count(detail, 'held')}回です。年度ごとに${count(detail, 'needed')}回以上が必要です。`,
  fewMeetingsYet: (detail) =>
    `${year(detail)}に開いた本会・全体会議は、ここまでに${count(detail, 'held')}回です。年度の終わりまでに${count(detail, 'needed')}回以上が必要です。`,
  noMembers: () => '対象期間に任期のある委員が1人も登録されていません。',
  noTerm: (detail) => `${text(detail, 'name')}の任期が入力されていないため、委員の一覧に載りません。`,
  noKind: (detail) => `${text(detail, 'name')}の委員種別が空欄です。`,
  overQuota: (detail) => `${quota(detail)}多くなっています。`,
  underQuota: (detail) => `${quota(detail)}少なくなっています。`,
  termGap: (detail) =>
    `${text(detail, 'name')}の任期は${labelOfDay(text(detail, 'until'))}で終わり、次は${labelOfDay(text(detail, 'from'))}からです。間の${count(detail, 'days')}日は委員ではありません。`,
  longTerm: (detail) =>
    `${text(detail, 'name')}の任期（${labelOfDay(text(detail, 'from'))}から${labelOfDay(text(detail, 'until'))}まで）が、要綱の${count(detail, 'years')}年より長くなっています。`,
  closedWithoutReason: (detail) => `${meeting(detail)}は非公開ですが、理由が書かれていません。`,
  noAttendance: (detail) => `${meeting(detail)}の委員の出欠が記録されていません。`,
  noAgenda: (detail) => `${meeting(detail)}の議題が記録されていません。`,
  minutesNotPublished: (detail) => `${meeting(detail)}の会議録が、まだ公表済みになっていません。`,
  minutesNotConfirmed: (detail) => `${meeting(detail)}の会議録は、まだ委員の確認が済んでいない案です。`,
  unanswered: (detail) => `回答が確定していない意見が${count(detail, 'count')}件あります。公表用には「検討しています」と出ます。`,
  pointless: (detail) => `${opinion(detail)}は「反映」の分類ですが、反映先が書かれていません。`,
  untouched: (detail) => `${opinion(detail)}の回答は、設問${text(detail, 'questions')}に触れていません。`,
  undecidedMeasure: (detail) => `${opinion(detail)}は主な措置ですが、回答が確定していないため公表用に載りません。`,
  rawWords: (detail) =>
    `要旨のない意見が${count(detail, 'count')}件あり、発言の原文がそのまま載ります。個人のことが書かれていないか確かめてください。`,
  noMeasures: (detail) => `対象期間の意見${count(detail, 'count')}件のうち、「主な措置」にしたものがありません。`,
  masked: (detail) => `文の中の「${text(detail, 'name')}」を「●●」に置きかえました。`,
  notReturned: (detail) => `まだ提出していない委員が${count(detail, 'count')}人います。`,
}

/** A sentence that stands alone; the code where there is none for it. */
export function sayCouncilFinding({ code, detail }: CouncilFinding): string {
  return sentences[code]?.(detail) ?? code
}

/** Where a person puts it right; null = nowhere. */
export type FindingPlace = 'meetings' | 'members' | 'opinions' | 'sheets'
const places: Readonly<Record<string, FindingPlace>> = {
  fewMeetings: 'meetings',
  fewMeetingsYet: 'meetings',
  noMembers: 'members',
  noTerm: 'members',
  noKind: 'members',
  overQuota: 'members',
  underQuota: 'members',
  termGap: 'members',
  longTerm: 'members',
  closedWithoutReason: 'meetings',
  noAttendance: 'meetings',
  noAgenda: 'meetings',
  minutesNotPublished: 'meetings',
  minutesNotConfirmed: 'meetings',
  unanswered: 'opinions',
  pointless: 'opinions',
  untouched: 'opinions',
  undecidedMeasure: 'opinions',
  rawWords: 'opinions',
  noMeasures: 'opinions',
  notReturned: 'sheets',
}
export const placeOfFinding = ({ code }: CouncilFinding): FindingPlace | null => places[code] ?? null
