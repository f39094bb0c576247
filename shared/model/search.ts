// Knows what a search over all texts of all years finds.
import type { ActItem } from './act-item.ts'
import type { LoggedItem } from './check.ts'
import type { FieldRef } from './fields.ts'
import type { Decision } from './indicator.ts'
import type { CheckPeriod } from './ward-plan.ts'

/**
 * Where a text stands: in a record of the plan; 改善アクション of an item; 取組の記録 of an item; an inquiry of the year; what the ward calls otherwise (id = its key); an
 * indicator's series (id = the series) with its targets, values and breaks; a survey (id = the survey) with its questions and options; 覆面調査 (id = it)
 * with its items; why a symbol was decided (id = the series or the review), why a target was changed after 策定 (id = key of the change); what was said at
 * the ward council, what was answered, and who said it.
 */
export type PlaceOfText =
  | Extract<FieldRef, { id: string }>
  | Readonly<{ kind: 'actItem'; id: string; sourceKind: ActItem['source']['kind']; sourceId: string; field: 'text' | 'outcome' }>
  | PlaceInRecord
  | Readonly<{ kind: 'inquiry'; id: string; field: 'title' | 'requestText' | 'note' }>
  | Readonly<{ kind: 'labelOverride'; id: string; field: 'text' }>
  | PlaceInBook
  | PlaceInCouncil
  | Readonly<{
      kind: 'decision'
      id: string
      subjectKind: Decision['subjectKind']
      symbolField: string
      period: CheckPeriod
      field: 'reason'
    }>
  | Readonly<{ kind: 'targetChange'; id: string; field: 'reason' }>

/** A line of an item's 取組の記録. */
export type PlaceInRecord =
  | (LoggedItem & Readonly<{ kind: 'logEntry'; id: string; field: 'text' | 'measure' }>)
  | (LoggedItem & Readonly<{ kind: 'execution'; id: string; field: 'note' }>)
  | (LoggedItem & Readonly<{ kind: 'milestone'; id: string; field: 'title' | 'note' }>)

type PlaceInBook =
  | Readonly<{ kind: 'series'; id: string; field: SeriesTextField }>
  | Readonly<{ kind: 'yearlyTarget'; id: string; field: 'text' }>
  | Readonly<{ kind: 'measurement'; id: string; period: CheckPeriod; field: MeasurementTextField }>
  | Readonly<{ kind: 'seriesBreak'; id: string; field: 'note' }>
  | Readonly<{ kind: 'survey'; id: string; field: SurveyTextField }>
  | Readonly<{ kind: 'surveyQuestion'; id: string; questionId: string; field: QuestionTextField }>
  | Readonly<{ kind: 'answerOption'; id: string; questionId: string; field: 'label' }>
  | Readonly<{ kind: 'mysteryShopping'; id: string; field: 'name' | 'notes' }>
  | Readonly<{ kind: 'mysteryItem'; id: string; field: 'area' | 'name' }>

/**
 * An opinion, also one that was merged into another; a meeting (id = it) with its agenda, handouts, attendance and 会議録; a member with why a term ended;
 * a sheet for members (id = it) with its items and what came back; the report of a 対象期間.
 */
export type PlaceInCouncil =
  | Readonly<{ kind: 'opinion'; id: string; field: OpinionTextField }>
  | PlaceInMeeting
  | Readonly<{ kind: 'member'; id: string; field: MemberTextField }>
  | Readonly<{ kind: 'memberTerm'; id: string; field: 'endReason' }>
  | Readonly<{ kind: 'memberSheet'; id: string; field: 'title' | 'request' }>
  | Readonly<{ kind: 'memberSheetItem'; id: string; field: 'text' }>
  | Readonly<{ kind: 'memberSheetAnswer'; id: string; field: 'comment' }>
  | Readonly<{ kind: 'councilReport'; id: string; field: 'remarks' }>
type PlaceInMeeting =
  | Readonly<{ kind: 'meeting'; id: string; field: MeetingTextField }>
  | Readonly<{ kind: 'agendaItem'; id: string; field: 'number' | 'title' }>
  | Readonly<{ kind: 'handout'; id: string; field: 'number' | 'title' }>
  | Readonly<{ kind: 'attendance'; id: string; field: 'name' | 'post' }>
  | Readonly<{ kind: 'utterance'; id: string; lineId: string; field: 'speaker' | 'text' }>
/** What is written of an opinion; `words`: a piece of what was said; `speaker`, `group`: who said it, where it was no member. */
export type OpinionTextField =
  | 'words'
  | 'speaker'
  | 'group'
  | 'gist'
  | 'question'
  | 'questionAnswer'
  | 'answer'
  | 'measureTaken'
  | 'internalNote'
  | 'reflectionNote'
export type MeetingTextField = 'label' | 'place' | 'legalBasis' | 'closedReason' | 'remarks' | 'note'
export type MemberTextField = 'name' | 'kana' | 'shortName' | 'affiliation' | 'note'
/** The policy's texts of a common indicator are not among them: they stand in the policy. */
export type SeriesTextField =
  | 'name'
  | 'denominatorFilter'
  | 'method'
  | 'source'
  | 'frequency'
  | 'countingRule'
  | 'targetText'
  | 'targetReason'
export type MeasurementTextField = 'text' | 'reason' | 'substitute' | 'measuredBy' | 'fileName' | 'link' | 'note'
export type SurveyTextField = 'name' | 'mode' | 'population' | 'source' | 'notes'
export type QuestionTextField = 'number' | 'text' | 'filterText'

export type SearchHit = Readonly<{
  /** null = of no year: what an indicator is over all years, a member of the council. */
  fiscalYear: number | null
  field: PlaceOfText
  /**
   * '1-1-2', '' for the plan itself, '問5' of a question, '12' of an opinion, '2' of 第2回; title of the item that it belongs to, or of the inquiry, the
   * indicator, the survey, the sheet; what an opinion says in short, label of a meeting, name of a member.
   */
  number: string
  title: string
  /** A piece of the text around the first place, and what is to be highlighted in it (UTF-16 units). */
  snippet: string
  marks: readonly Readonly<{ start: number; end: number }>[]
}>
/** `total` texts match; `hits` are the first of them, newest year first, those of no year last. */
export type SearchResult = Readonly<{ total: number; hits: readonly SearchHit[] }>
