// Knows every question about the ward council (区政会議): its members and meetings, what was said, what was answered, what goes out.
import type { ExportResult } from './model/app-state.ts'
import type {
  AgendaItem,
  Attendance,
  CouncilBook,
  CouncilNews,
  CouncilReport,
  CouncilSettings,
  Erasure,
  Handout,
  Meeting,
  MeetingHead,
  MemberTyped,
  Utterance,
} from './model/council.ts'
import type { CouncilDue } from './model/council-due.ts'
import type { CouncilForm, CouncilFormRequest, FilledCouncilForm } from './model/council-form.ts'
import type { ErasurePreview, ErasureTarget } from './model/erasure.ts'
import type { MemberSheetHead, MemberSheetItemTyped, ReturnedSheets } from './model/member-sheet.ts'
import type {
  AnswerClass,
  CouncilTraces,
  FieldChange,
  NewVoice,
  Opinion,
  OpinionFigures,
  OpinionPage,
  OpinionQuery,
  OpinionTexts,
  OpinionThread,
  PlanTargetRef,
  Reflection,
  Voice,
} from './model/opinion.ts'

export type AgendaTyped = Omit<AgendaItem, 'id' | 'about'> & Readonly<{ id: string | null; about: readonly PlanTargetRef[] }>
export type ReflectionTyped = Readonly<{
  target: PlanTargetRef
  field: Reflection['field']
  deedId: number | null
  note: string
}>
/** A piece cut into texts that are all of it again: `to` null = stays, else place among the new opinions. */
export type SplitPart = Readonly<{ pieceId: string; texts: readonly Readonly<{ text: string; to: number | null }>[] }>

export type CouncilApi = {
  // — the ward council (区政会議): members, meetings, 会議録
  getCouncilBook(): CouncilBook
  /** Of the same book what changed since it was read as of `at`; null = all of it. */
  getCouncilNews(since: number | null): CouncilNews
  saveCouncilSettings(settings: CouncilSettings): void
  /** id null = new, at the end. Returns its id. Kinds, 部会 and 対応分類 that are in use cannot be deleted: E-COUNCIL-02. */
  saveMemberKind(id: string | null, name: string, quota: number | null): string
  deleteMemberKind(id: string): void
  saveSubcommittee(id: string | null, name: string): string
  deleteSubcommittee(id: string): void
  saveAnswerClass(id: string | null, answerClass: Omit<AnswerClass, 'id'>): string
  deleteAnswerClass(id: string): void
  /** Several at once (one typed, or a pasted list), as one deed: id null = new, at the end. Terms and seats are replaced as a whole. Returns their ids. */
  saveMembers(members: readonly MemberTyped[]): readonly string[]
  /** Refused where the member spoke or was there: E-COUNCIL-03. */
  deleteMember(id: string): void
  /** Behind `afterId` in the ward's order; null = first. */
  moveMember(id: string, afterId: string | null): void
  /** id null = new. Returns its id. */
  saveMeeting(id: string | null, head: MeetingHead): string
  /** Refused where opinions of it were answered, reflected or merged: E-COUNCIL-05. Else its opinions go with it. */
  deleteMeeting(id: string): void
  /** Each list as a whole; id null = new. */
  saveAgenda(meetingId: string, agenda: readonly AgendaTyped[]): void
  saveHandouts(meetingId: string, handouts: readonly (Omit<Handout, 'id'> & Readonly<{ id: string | null }>)[]): void
  saveAttendances(meetingId: string, attendances: readonly (Omit<Attendance, 'id'> & Readonly<{ id: string | null }>)[]): void
  getMinutes(meetingId: string): readonly Utterance[]
  /** The lines between two that stay as one deed: those of `removed` go, `put` (id null = new) stand behind `afterId` (null = first) in this order. */
  changeMinutes(
    meetingId: string,
    change: Readonly<{
      afterId: string | null
      put: readonly (Omit<Utterance, 'id'> & Readonly<{ id: string | null }>)[]
      removed: readonly string[]
    }>,
  ): void
  setMinutesState(meetingId: string, state: Meeting['minutesState'], day: string | null): void
  saveCouncilReport(report: CouncilReport): void

  // — opinions: from what was said to what became of it
  listOpinions(query: OpinionQuery, offset: number, limit: number): OpinionPage
  /** With those merged into it; of a merged one, the thread that it belongs to. */
  getOpinion(id: string): OpinionThread
  /** Those of a meeting in the order in which they were said. */
  listOpinionsOfMeeting(meetingId: string): readonly Opinion[]
  /** One opinion of each, as one deed. Returns their ids. */
  addVoices(voices: readonly NewVoice[]): readonly string[]
  /** Where and by whom it was said; `words`: what the pieces of this voice say, in their order, each id with its new text. */
  saveVoice(id: string, voice: Omit<Voice, 'id' | 'typedBy'>, words: readonly Readonly<{ id: string; text: string }>[]): void
  saveOpinion(
    id: string,
    texts: OpinionTexts,
    questions: readonly Readonly<{ id: string | null; text: string; answer: string; isCovered: boolean }>[],
  ): void
  /** 分類・担当・期限 of many at once; what is left out stays. */
  saveOpinions(
    ids: readonly string[],
    change: Partial<Pick<OpinionTexts, 'answerClassId' | 'sectionId' | 'postId' | 'dueDate' | 'isMainMeasure'>>,
  ): void
  /** What it is about; [] = nothing named. */
  saveOpinionAbout(id: string, about: readonly PlanTargetRef[]): void
  /** Refused as a whole where its answer was confirmed, it was reflected or told back: E-OPINION-04. */
  deleteOpinion(id: string): void
  /** 同趣旨をまとめる: all stand in the first from now on; nothing of them is written anew. Of one 年度 only: E-OPINION-02. */
  mergeOpinions(ids: readonly string[]): void
  /** Stands alone again. */
  unmergeOpinion(id: string): void
  /** 分ける: what of each piece goes to which of the new opinions. Returns the ids of the new ones. */
  splitOpinion(id: string, parts: readonly SplitPart[]): readonly string[]
  /** 回答をまとめて確定: those that have an answer and a class; others are refused by name: E-OPINION-05. */
  confirmAnswers(ids: readonly string[], day: string): void
  /** 公表した日 of confirmed answers; null takes it away. */
  setPublished(ids: readonly string[], day: string | null): void
  /** 会議で報告した; null takes it away. */
  setToldBack(ids: readonly string[], meetingId: string | null, day: string | null): void
  /** id null = new. Returns its id. Old and new text are taken from the change record by `deedId`. */
  saveReflection(opinionId: string, id: string | null, reflection: ReflectionTyped): string
  deleteReflection(id: string): void
  /** Changes of texts of an item and of what stands under it (null = of the whole plan of the year), since a day. */
  listFieldChanges(fiscalYear: number, target: PlanTargetRef | null, since: string): readonly FieldChange[]
  /** What opinions changed in the year's plan, and at which stages residents were heard about its items. */
  getCouncilTraces(fiscalYear: number): CouncilTraces
  getOpinionFigures(fiscalYear: number): OpinionFigures
  /** What of the council is due today, in numbers. */
  getCouncilDue(): CouncilDue

  // — 委員評価シート・事前意見
  /** id null = new. Items as a whole. Returns its id. */
  saveMemberSheet(id: string | null, head: MemberSheetHead, items: readonly MemberSheetItemTyped[]): string
  deleteMemberSheet(id: string): void
  /** Asks for a folder, and writes a workbook for each member. null = cancelled. */
  takeOutMemberSheets(sheetId: string, memberIds: readonly string[]): Readonly<{ fileNames: readonly string[] }> | null
  /** Asks for a folder, and reads every file in it for what came back of this sheet: a dry run. null = cancelled. */
  previewReturnedSheets(sheetId: string): ReturnedSheets | null
  /**
   * Takes in these files of it, as one deed. Of 事前意見, of lines that members added, and of an evaluation's comments where asked for, opinions are
   * made.
   */
  applyReturnedSheets(token: string, fileNames: readonly string[], makesOpinions: boolean): void

  // — the council's forms, and taking a person out for good
  listCouncilForms(): readonly CouncilForm[]
  /** What would go out, and what is to be known before. */
  fillCouncilForm(request: CouncilFormRequest): FilledCouncilForm
  /** Asks where, and writes it as .xlsx; null = cancelled. */
  exportCouncilForm(request: CouncilFormRequest): ExportResult | null
  previewErasure(target: ErasureTarget): ErasurePreview
  /** Cannot be taken back. `expected`: how many places the dry run told; otherwise E-ERASE-02. */
  erase(target: ErasureTarget, reason: string, expected: number): Erasure
}
