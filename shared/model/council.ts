// Knows the ward council (区政会議): its 要綱, its members and their terms, its meetings and what was said there.
import type { AgendaItemId, MeetingId, MemberId, MemberKindId, SubcommitteeId } from './ids.ts'
import type { MemberSheet } from './member-sheet.ts'
import type { AnswerClass, PlanTarget } from './opinion.ts'

/** 本会・全体会議 (the council as a whole) · 部会. The ward's own label stands in `Meeting.label`. */
export const meetingKinds = ['plenary', 'subcommittee'] as const
export type MeetingKind = (typeof meetingKinds)[number]
/** 集合 · 集合とオンライン · オンライン · 書面 */
export const meetingFormats = ['venue', 'hybrid', 'online', 'written'] as const
export type MeetingFormat = (typeof meetingFormats)[number]
/** How the person beside an opinion is called in what is published: 氏名 · 委員種別 · nobody. */
export const speakerNamings = ['name', 'kind', 'none'] as const
export type SpeakerNaming = (typeof speakerNamings)[number]
/** 対象期間における委員の期間 · 委員の任期. */
export const termsShown = ['within', 'whole'] as const
export type TermsShown = (typeof termsShown)[number]
/** In which order 委員名簿 goes out: as listed here · by kana. */
export const memberOrders = ['listed', 'kana'] as const
export type MemberOrder = (typeof memberOrders)[number]

/** What the ward's 運営要綱 fixes, and how the ward prints it. */
export type CouncilSettings = Readonly<{
  /** Name of the 要綱 as it is printed; '' = none. */
  bylaw: string
  /** 開催回数: meetings of the whole council in each 年度, at least 2 (条例). */
  meetingsPerYear: number
  /** 定数; null = not fixed. */
  quota: number | null
  /** 任期 in years. */
  termYears: number
  /** Days from an opinion to its answer. */
  answerDays: number
  /** '本会', '全体会議', '': what stands behind 「第2回」. */
  plenaryLabel: string
  speakerNaming: SpeakerNaming
  memberOrder: MemberOrder
  /** 議長・副議長 stand before the others. */
  chairsFirst: boolean
  /** Before the name of the 議長, e.g. '◎'; '' = none. */
  chairMark: string
  /** Head of the column of kinds: '委員種別', '委員構成', '選定事由等'. */
  kindHeading: string
  /** Head of the column of terms: '委員の期間', '対象期間における委員の期間', '委員の任期'. */
  termHeading: string
  termsShown: TermsShown
  /** '規則第5条第1項第1号関係', '第1号関係'. */
  ruleHeading: string
  /** Under the list, e.g. '敬称略、議長・副議長を除き五十音順'. */
  memberNote: string
}>

/** 委員種別 (地域団体推薦 …), as data of the ward; quota null = not fixed. */
export type MemberKind = Readonly<{ id: MemberKindId; name: string; quota: number | null }>
export type Subcommittee = Readonly<{ id: SubcommitteeId; name: string }>

/** ISO dates, both inclusive. `endReason`: why it ended before its time (辞任 …), internal. */
export type Term = Readonly<{ id: string; from: string; until: string; endReason: string }>
/** In a 部会, or as 議長・副議長 of it or (subcommitteeId null) of the whole council. until null = as long as the term. */
export const seatRoles = ['chair', 'viceChair', 'member'] as const
export type SeatRole = (typeof seatRoles)[number]
export type Seat = Readonly<{ id: string; subcommitteeId: SubcommitteeId | null; role: SeatRole; from: string; until: string | null }>

/** 委員. `shortName`: as 会議録 calls the person where a surname is not enough (「松尾（雅）」); '' = the name. */
export type Member = Readonly<{
  id: MemberId
  name: string
  kana: string
  shortName: string
  kindId: MemberKindId | null
  /** 選出元団体・推薦地域, as it is printed. */
  affiliation: string
  /** 区内だけの覚え書き. */
  note: string
  /** By date. */
  terms: readonly Term[]
  seats: readonly Seat[]
}>

/**
 * As it is typed: ids null = new. `newKind`: instead of a kind that is there, one of this name, made where there is none yet; `newSubcommittee` the
 * same of a seat.
 */
export type MemberTyped = Omit<Member, 'id' | 'terms' | 'seats'> &
  Readonly<{
    id: string | null
    newKind?: string | undefined
    terms: readonly (Omit<Member['terms'][number], 'id'> & Readonly<{ id: string | null }>)[]
    seats: readonly SeatTyped[]
  }>
export type SeatTyped = Omit<Member['seats'][number], 'id'> & Readonly<{ id: string | null; newSubcommittee?: string | undefined }>

/** 議題. `number` as it is printed: '1', '(1)', '1(2)'. */
export type AgendaItem = Readonly<{ id: AgendaItemId; number: string; title: string; about: readonly PlanTarget[] }>
/** 資料. `number` as it is printed: '資料1-1'; `timing`: sent before, or given on the day. */
export type Handout = Readonly<{ id: string; number: string; title: string; timing: 'before' | 'onDay' }>

/** 委員 · 市会議員 · 市側 · アドバイザーなど. */
export const attendanceParties = ['member', 'councillor', 'staff', 'adviser'] as const
export type AttendanceParty = (typeof attendanceParties)[number]
/** 会場 · オンライン · 書面 · 欠席 */
export const attendanceWays = ['venue', 'online', 'written', 'absent'] as const
export type AttendanceWay = (typeof attendanceWays)[number]
/** One who was, or should have been, there. `memberId` only of party 'member'; `name` and `post` (職名) of the others. */
export type Attendance = Readonly<{
  id: string
  party: AttendanceParty
  memberId: MemberId | null
  name: string
  post: string
  way: AttendanceWay
}>

/** 会議録: 案 → 委員の確認済み → 公表済み. */
export const minutesStates = ['draft', 'confirmed', 'published'] as const
export type MinutesState = (typeof minutesStates)[number]

/** What is typed of a meeting at its head. Times 'HH:MM'. */
export type MeetingHead = Readonly<{
  /** 年度 of its day: by it meetings are numbered and counted. */
  fiscalYear: number
  kind: MeetingKind
  subcommitteeId: SubcommitteeId | null
  /** 第n回, within 年度 and kind (of a 部会: of that one). */
  number: number
  /** '本会', '全体会議', 'まちづくり部会', '': what stands behind 「第2回」. */
  label: string
  format: MeetingFormat
  /** ISO; null = not fixed yet. */
  day: string | null
  /** 開場; null = not told. */
  opensAt: string | null
  startsAt: string | null
  endsAt: string | null
  place: string
  /** e.g. '条例第5条第1項第2号'; '' = not printed. */
  legalBasis: string
  isOpen: boolean
  /** Why it was closed to the public; asked for where it was. */
  closedReason: string
  /** 傍聴者数; null = not counted. */
  audience: number | null
  /** 備考, printed: 「YouTubeで公開」. */
  remarks: string
  /** 区内だけの覚え書き. */
  note: string
}>
export type Meeting = MeetingHead &
  Readonly<{
    id: MeetingId
    minutesState: MinutesState
    /** When the members confirmed it, and when it was published; ISO. */
    minutesConfirmedDay: string | null
    publishedDay: string | null
    agenda: readonly AgendaItem[]
    handouts: readonly Handout[]
    attendances: readonly Attendance[]
    /** How many lines 会議録 has, and how many opinions were recorded. */
    utterances: number
    opinions: number
  }>

/** A line of 会議録: what somebody said (○職名＋発言), a heading (議題), or a note of the secretariat. */
export const utteranceKinds = ['speech', 'heading', 'note'] as const
export type UtteranceKind = (typeof utteranceKinds)[number]
export type Utterance = Readonly<{
  id: string
  kind: UtteranceKind
  agendaItemId: AgendaItemId | null
  /** The member who said it; null = somebody else, called `speaker`. */
  memberId: MemberId | null
  /** As the pasted or typed line called the person: '区長', '松尾（雅）委員'. */
  speaker: string
  text: string
}>

/** What is fixed by the ordinance's report of a 対象期間 besides what is recorded. `periodYear`: the year of its October. */
export type CouncilReport = Readonly<{
  periodYear: number
  publishedDay: string | null
  /** その他, printed at the end. */
  remarks: string
}>

/** 個人情報の消去: that it was done; not what was taken out. `places`: how many places were cleared. */
export type Erasure = Readonly<{ id: string; at: string; operator: string; reason: string; places: number }>

/** All of the council but opinions and 会議録. Members and kinds in the ward's order; meetings newest first (those without a day on top). */
export type CouncilBook = Readonly<{
  settings: CouncilSettings
  kinds: readonly MemberKind[]
  subcommittees: readonly Subcommittee[]
  answerClasses: readonly AnswerClass[]
  members: readonly Member[]
  meetings: readonly Meeting[]
  sheets: readonly MemberSheet[]
  reports: readonly CouncilReport[]
  erasures: readonly Erasure[]
}>

/** How many of a meeting's opinions and of the lines of its 会議録 there are. */
export type SaidAtMeeting = Pick<Meeting, 'id' | 'opinions' | 'utterances'>
/**
 * What of the book reads otherwise since an entry of the change record; null = as it was. `at`: the last entry as of now. `meetings`: those that changed,
 * and in `meetingIds` all that there are, in their order; `said`: of meetings whose number of them may be another.
 */
export type CouncilNews = Omit<CouncilBook, 'members' | 'meetings' | 'sheets'> &
  Readonly<{
    at: number
    members: readonly Member[] | null
    meetings: readonly Meeting[]
    meetingIds: readonly MeetingId[] | null
    said: readonly SaidAtMeeting[]
    sheets: readonly MemberSheet[] | null
  }>

/** What a ward starts with, until it says otherwise. Ids are fixed: a ward that writes them takes them over as they are. */
export type CouncilDefaults = Readonly<{ answerClasses: readonly AnswerClass[]; memberKinds: readonly MemberKind[] }>
