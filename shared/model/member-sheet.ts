// Knows the sheets that go to each member and come back: 委員評価シート and 事前意見.
import type { MeetingId, MemberId, MemberSheetId } from './ids.ts'
import type { PlanTarget, PlanTargetRef } from './opinion.ts'

export const memberSheetKinds = ['evaluation', 'priorOpinion'] as const
export type MemberSheetKind = (typeof memberSheetKinds)[number]
/** A line of the sheet. `text` = what is asked, as it is printed. */
export type MemberSheetItem = Readonly<{ id: string; target: PlanTarget | null; text: string }>
/** What one member was given and what came back. ISO days. */
export type MemberSheetCopy = Readonly<{ memberId: MemberId; issuedDay: string | null; returnedDay: string | null; fileName: string }>
/** `choice`: place in `choices`, null = none. */
export type MemberSheetAnswer = Readonly<{ memberId: MemberId; itemId: string; choice: number | null; comment: string }>
export type MemberSheetHead = Readonly<{
  kind: MemberSheetKind
  fiscalYear: number
  title: string
  meetingId: MeetingId | null
  /** ISO. */
  deadline: string | null
  /** At the top of the sheet. */
  request: string
  /** Of an evaluation, best first, e.g. ['そう思う', …]; [] of 事前意見. */
  choices: readonly string[]
}>
export type MemberSheet = MemberSheetHead &
  Readonly<{
    id: MemberSheetId
    items: readonly MemberSheetItem[]
    copies: readonly MemberSheetCopy[]
    answers: readonly MemberSheetAnswer[]
  }>
export type MemberSheetItemTyped = Readonly<{ id: string | null; target: PlanTargetRef | null; text: string }>

/** A file that came back: whose it is, what it says, and what of it is not understood (cell addresses). A dry run. */
export type ReturnedSheet = Readonly<{
  fileName: string
  /** ISO date-time of its last change; of two of one member the newer one is meant. */
  changedAt: string
  sheetId: MemberSheetId | null
  memberId: MemberId | null
  /** Why nothing of it can be taken in; null = it can. */
  refusal: string | null
  answers: readonly MemberSheetAnswer[]
  /** Lines that the member added. */
  added: readonly Readonly<{ cell: string; text: string }>[]
  notes: readonly string[]
  /** How many opinions would be made: of the comments on its items, and of the lines added. What was made before is not made again. */
  opinions: Readonly<{ ofItems: number; added: number }>
  /** Came back before: what stands there is replaced. */
  isAgain: boolean
}>
export type ReturnedSheets = Readonly<{ token: string; files: readonly ReturnedSheet[] }>
