// Knows an opinion of residents from what was said to what became of it: voices, answer, reflection, and whether it was told back.
import type { Meeting } from './council.ts'
import type { Deed } from './deed.ts'
import type { RecordKind } from './fields.ts'
import type { AgendaItemId, AnswerClassId, MeetingId, MemberId, OpinionId, PostId, SectionId, VoiceId } from './ids.ts'

/** 区政会議 · 事前意見 · 委員評価シート · 市民の声 · 来庁者の声 · アンケート · その他 (基本方針 Ⅱ-2: 区政会議をはじめ、様々な機会を活用して). */
export const channels = ['council', 'priorOpinion', 'evaluationSheet', 'citizenVoice', 'visitorVoice', 'survey', 'other'] as const
export type Channel = (typeof channels)[number]
/** 企画・計画 · 実施 · 評価 */
export const stages = ['planning', 'implementation', 'evaluation'] as const
export type Stage = (typeof stages)[number]

/** What of a plan, or which indicator, something is about. `title` as it is called now, or as it was called last; `isGone`: it is there no more. */
export const planTargetKinds = ['managementIssue', 'strategy', 'initiative', 'reformItem', 'series', 'form'] as const
export type PlanTargetKind = (typeof planTargetKinds)[number]
export type PlanTargetRef = Readonly<{ kind: PlanTargetKind; id: string }>
/** `number`: '1-1-2'; '' of an indicator or a form. `fiscalYear`: of its plan; null of an indicator or a form. */
export type PlanTarget = PlanTargetRef & Readonly<{ title: string; number: string; fiscalYear: number | null; isGone: boolean }>

/**
 * Who said something where and when, and the words. The words are kept in pieces: their texts one behind the other are all that was said, to the
 * character; each belongs to one opinion.
 */
export type Voice = Readonly<{
  id: VoiceId
  channel: Channel
  meetingId: MeetingId | null
  agendaItemId: AgendaItemId | null
  /** ISO. */
  day: string
  stage: Stage
  memberId: MemberId | null
  /** Who said it, where it was no member: internal. */
  speaker: string
  /** 'グループ1': where a group spoke, not a person. */
  group: string
  /** Who typed it: the operator of that deed. */
  typedBy: string
}>
/** A piece of what was said: the `place`th (from 1) `of` so many pieces of its voice. */
export type Piece = Readonly<{ id: string; voice: Voice; text: string; place: number; of: number }>

/** 設問: a question within an opinion, by number from 1. `isCovered`: the answer as a whole touches it. */
export type OpinionQuestion = Readonly<{ id: string; text: string; answer: string; isCovered: boolean }>

/** 対応分類. What it means for the program; the names are the ward's. */
export const classMeanings = ['thisYear', 'reflected', 'later', 'difficult', 'other'] as const
export type ClassMeaning = (typeof classMeanings)[number]
/** Years null = from the beginning, without end. */
export type AnswerClass = Readonly<{
  id: AnswerClassId
  name: string
  meaning: ClassMeaning
  fromYear: number | null
  untilYear: number | null
}>
export const answerStates = ['none', 'draft', 'confirmed'] as const
export type AnswerState = (typeof answerStates)[number]

/** 反映先: an item, an indicator, or one text of a record (`field`), with what it was and what it became, taken from the change record. */
export type Reflection = Readonly<{
  id: string
  target: PlanTarget
  field: Readonly<{ recordKind: RecordKind; recordId: string; name: string }> | null
  oldText: string
  newText: string
  /** The deed that changed the text; null = an item or an indicator as a whole. */
  deedId: number | null
  /** Day of that change, or of the tie; ISO. */
  day: string
  note: string
}>

/** What is typed of an opinion. */
export type OpinionTexts = Readonly<{
  gist: string
  answerClassId: AnswerClassId | null
  sectionId: SectionId | null
  postId: PostId | null
  dueDate: string | null
  /** 対応方針・区の考え方 */
  answer: string
  answerState: AnswerState
  answeredDay: string | null
  /** 講じた措置: what became of it. */
  measureTaken: string
  /** One of 「主な措置」 of the report. */
  isMainMeasure: boolean
  /** 区内だけの覚え書き. */
  internalNote: string
}>
export type Opinion = OpinionTexts &
  Readonly<{
    id: OpinionId
    /** Of its first voice's day; opinions are numbered by it. */
    fiscalYear: number
    number: number
    /** When the answer was published; ISO. */
    publishedDay: string | null
    /** 報告した会議: where it was told back. */
    toldMeetingId: MeetingId | null
    toldDay: string | null
    mergedInto: OpinionId | null
    splitFrom: OpinionId | null
    pieces: readonly Piece[]
    questions: readonly OpinionQuestion[]
    about: readonly PlanTarget[]
    reflections: readonly Reflection[]
  }>
/** An opinion with those that were merged into it, each with its own words. */
export type OpinionThread = Readonly<{ opinion: Opinion; merged: readonly Opinion[] }>

/** What somebody says, before it is recorded. One opinion is made of it. `answer`: what stood beside it in a table; it is a draft. */
export type NewVoice = Readonly<
  Omit<Voice, 'id' | 'typedBy'> & {
    words: string
    gist: string
    questions: readonly string[]
    about: readonly PlanTargetRef[]
    answer?: string | undefined
  }
>

/** Of an opinion one line: what a list shows, filters and sorts by. */
export type OpinionRow = Readonly<{
  id: OpinionId
  fiscalYear: number
  number: number
  /** Of its first voice. */
  day: string
  channel: Channel
  stage: Stage
  meetingId: MeetingId | null
  memberId: MemberId | null
  /** Its gist, or the beginning of its words. */
  summary: string
  answerClassId: AnswerClassId | null
  sectionId: SectionId | null
  postId: PostId | null
  dueDate: string | null
  answerState: AnswerState
  isPublished: boolean
  isTold: boolean
  isMainMeasure: boolean
  /** How many were merged into it; merged ones have no line of their own. */
  merged: number
  reflections: number
  /** Ids of what it is about. */
  about: readonly string[]
  /** Numbered questions that the answer does not touch. */
  untouched: number
}>
/**
 * null = all; class 'none' = without one. `text`: words, as in the search, each somewhere in what is written of an opinion (its words and who said them, gist,
 * questions, answer, measure, note). Text, meeting, channel, stage and `aboutId` also find it by what was merged into it. open = not confirmed; late = open and
 * its day gone by; `postIds`: in charge of one of these posts. Order due: the open ones first.
 */
export type OpinionQuery = Readonly<{
  text: string
  fiscalYear: number | null
  meetingId: MeetingId | null
  channel: Channel | null
  stage: Stage | null
  answerClassId: AnswerClassId | 'none' | null
  sectionId: SectionId | 'none' | null
  postIds: readonly PostId[] | null
  answer: AnswerState | 'open' | 'late' | null
  /** An item of a plan, an indicator. */
  aboutId: string | null
  /** 'pointing': reflected somewhere · 'pointless': classed 反映 and pointing at nothing. */
  reflection: 'pointing' | 'pointless' | null
  told: boolean | null
  order: 'newest' | 'number' | 'due'
}>
/** `rows`: from the asked place; `total`: all that match; `counts`: of all that match. */
export type OpinionPage = Readonly<{
  total: number
  rows: readonly OpinionRow[]
  counts: Readonly<{ open: number; late: number; pointless: number }>
}>

/** A text of a record that somebody changed: what a reflection can point at. Newest first. */
export type FieldChange = Readonly<{
  deedId: number
  at: string
  operator: string
  deedName: Deed['name']
  target: PlanTarget
  field: NonNullable<Reflection['field']>
  oldText: string
  newText: string
}>

/** From the plan's side: which opinion changed what, and at which stages residents were heard about an item. */
export type ReflectionTrace = Readonly<{
  reflection: Reflection
  /** Items of the plan that it is about: the target itself, of a series those whose indicators show it. */
  itemIds: readonly string[]
  opinionId: OpinionId
  opinionYear: number
  opinionNumber: number
  summary: string
  channel: Channel
  meeting: Pick<Meeting, 'id' | 'fiscalYear' | 'number' | 'label' | 'kind'> | null
  /** On which the opinion was heard; ISO. */
  day: string
}>
/** How many voices spoke about an item at a stage; `withUnder`: about it, its indicators or anything under it, each voice once. */
export type HeardAt = Readonly<{ itemId: string; stage: Stage; count: number; withUnder: number }>
/** Classed 反映 and pointing at nothing. `itemIds`: the items of the asked plan that it is about, also as they were called the year before. */
export type PointlessOpinion = Readonly<{
  opinionId: string
  opinionYear: number
  opinionNumber: number
  summary: string
  itemIds: readonly string[]
}>
/** `pointless`: of the year before, in which the plan was drafted. */
export type CouncilTraces = Readonly<{
  fiscalYear: number
  reflections: readonly ReflectionTrace[]
  heard: readonly HeardAt[]
  pointless: readonly PointlessOpinion[]
}>

/** What became of a year's opinions. Days: from the opinion to its confirmed answer; null where there is none. Merged ones are counted in the one that they were merged into. */
export type OpinionFigures = Readonly<{
  fiscalYear: number
  total: number
  voices: number
  open: number
  late: number
  confirmed: number
  published: number
  reflected: number
  pointless: number
  told: number
  medianAnswerDays: number | null
  longestAnswerDays: number | null
  byClass: readonly Readonly<{ answerClassId: AnswerClassId | null; count: number }>[]
  byStage: Readonly<Record<Stage, number>>
  byChannel: Readonly<Record<Channel, number>>
}>
