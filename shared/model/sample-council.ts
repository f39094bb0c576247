// Knows the sample ward's council as it comes out of resources/: people, meetings and opinions, each named by a key, items of plans by year and number.
import type {
  Attendance,
  CouncilReport,
  CouncilSettings,
  Handout,
  MeetingHead,
  Member,
  MinutesState,
  Seat,
  Term,
  Utterance,
} from './council.ts'
import type { MemberSheetAnswer, MemberSheetCopy, MemberSheetHead } from './member-sheet.ts'
import type { OpinionQuestion, OpinionTexts, Voice } from './opinion.ts'

/** '2015/1-1-4': an item of a plan. */
type Item = string
type SampleMember = Omit<Member, 'id' | 'kindId' | 'terms' | 'seats'> &
  Readonly<{
    key: string
    kind: string
    terms: readonly Omit<Term, 'id'>[]
    seats: readonly (Omit<Seat, 'id' | 'subcommitteeId'> & Readonly<{ subcommittee: string | null }>)[]
  }>
type SampleMeeting = Omit<MeetingHead, 'subcommitteeId'> &
  Readonly<{
    key: string
    subcommittee: string | null
    minutesState: MinutesState
    minutesConfirmedDay: string | null
    publishedDay: string | null
    agenda: readonly Readonly<{ key: string; number: string; title: string; about: readonly Item[] }>[]
    handouts: readonly Omit<Handout, 'id'>[]
    attendances: readonly (Omit<Attendance, 'id' | 'memberId'> & Readonly<{ member: string | null }>)[]
    minutes: readonly (Omit<Utterance, 'id' | 'agendaItemId' | 'memberId'> & Readonly<{ agenda: string | null; member: string | null }>)[]
  }>
type SampleVoice = Omit<Voice, 'id' | 'meetingId' | 'agendaItemId' | 'memberId' | 'day' | 'typedBy'> &
  Readonly<{ meeting: string | null; agenda: string | null; member: string | null; day: string | null; words: string }>
/** `day` of a voice null = that of its meeting. A reflection's `sentence` stands in its text now: without it the text was as before. */
type SampleOpinion = Omit<OpinionTexts, 'answerClassId' | 'sectionId' | 'postId' | 'dueDate'> &
  Readonly<{
    key: string
    voices: readonly SampleVoice[]
    answerClass: string | null
    section: string | null
    post: string | null
    publishedDay: string | null
    told: Readonly<{ meeting: string; day: string }> | null
    about: readonly Item[]
    reflections: readonly Readonly<{ target: Item; field: string; sentence: string; day: string; note: string }>[]
    questions: readonly Omit<OpinionQuestion, 'id'>[]
    mergedInto: string | null
  }>
type SampleSheet = Omit<MemberSheetHead, 'meetingId'> &
  Readonly<{
    meeting: string | null
    items: readonly Readonly<{ target: Item; text: string }>[]
    copies: readonly (Omit<MemberSheetCopy, 'memberId' | 'fileName'> & Readonly<{ member: string }>)[]
    /** `item`: place among the items. */
    answers: readonly (Omit<MemberSheetAnswer, 'memberId' | 'itemId'> & Readonly<{ member: string; item: number }>)[]
  }>

/** Kinds and classes are those that every ward starts with (their ids); sections and posts those of the sample's organisation, by key. */
export type SampleCouncil = Readonly<{
  settings: CouncilSettings
  kindQuotas: Readonly<Record<string, number>>
  subcommittees: readonly Readonly<{ key: string; name: string }>[]
  members: readonly SampleMember[]
  meetings: readonly SampleMeeting[]
  opinions: readonly SampleOpinion[]
  memberSheets: readonly SampleSheet[]
  reports: readonly CouncilReport[]
}>
