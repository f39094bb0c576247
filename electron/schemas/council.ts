// Knows what each question about the ward council may carry.
import * as z from 'zod'
import {
  attendanceParties,
  attendanceWays,
  meetingFormats,
  meetingKinds,
  memberOrders,
  minutesStates,
  seatRoles,
  speakerNamings,
  termsShown,
  utteranceKinds,
} from '../../shared/model/council.ts'
import { audiences, councilFormIds, opinionOrders } from '../../shared/model/council-form.ts'
import { type RecordKind, textFields } from '../../shared/model/fields.ts'
import { memberSheetKinds } from '../../shared/model/member-sheet.ts'
import { answerStates, channels, classMeanings, planTargetKinds, stages } from '../../shared/model/opinion.ts'
import { fiscalYear, id, ids, isoDate, line, shortText, text } from './parts.ts'

const ownId = id.nullable()
const day = isoDate.nullable()
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
const count = z.int().min(0).max(10_000_000)
const target = z.strictObject({ kind: z.enum(planTargetKinds), id })
const about = z.array(target).max(300)
const manyOpinions = ids(10_000)

const settings = z.strictObject({
  bylaw: line,
  meetingsPerYear: z.int().min(2).max(99),
  quota: count.nullable(),
  termYears: z.int().min(1).max(10),
  answerDays: z.int().min(1).max(366),
  plenaryLabel: shortText,
  speakerNaming: z.enum(speakerNamings),
  memberOrder: z.enum(memberOrders),
  chairsFirst: z.boolean(),
  chairMark: shortText,
  kindHeading: shortText,
  termHeading: shortText,
  termsShown: z.enum(termsShown),
  ruleHeading: shortText,
  memberNote: line,
})
const answerClass = z.strictObject({
  name: shortText,
  meaning: z.enum(classMeanings),
  fromYear: fiscalYear.nullable(),
  untilYear: fiscalYear.nullable(),
})
const member = z.strictObject({
  id: ownId,
  name: shortText,
  kana: shortText,
  shortName: shortText,
  kindId: ownId,
  newKind: shortText.optional(),
  affiliation: line,
  note: text,
  terms: z.array(z.strictObject({ id: ownId, from: isoDate, until: isoDate, endReason: line })).max(100),
  seats: z
    .array(
      z.strictObject({
        id: ownId,
        subcommitteeId: ownId,
        newSubcommittee: shortText.optional(),
        role: z.enum(seatRoles),
        from: isoDate,
        until: day,
      }),
    )
    .max(300),
})
const meetingHead = z.strictObject({
  fiscalYear,
  kind: z.enum(meetingKinds),
  subcommitteeId: ownId,
  number: z.int().min(1).max(999),
  label: shortText,
  format: z.enum(meetingFormats),
  day,
  opensAt: time,
  startsAt: time,
  endsAt: time,
  place: line,
  legalBasis: line,
  isOpen: z.boolean(),
  closedReason: line,
  audience: count.nullable(),
  remarks: text,
  note: text,
})
const attendance = z.strictObject({
  id: ownId,
  party: z.enum(attendanceParties),
  memberId: ownId,
  name: shortText,
  post: shortText,
  way: z.enum(attendanceWays),
})
const utterance = z.strictObject({
  id: ownId,
  kind: z.enum(utteranceKinds),
  agendaItemId: ownId,
  memberId: ownId,
  speaker: shortText,
  text,
})
const voiceFields = {
  channel: z.enum(channels),
  meetingId: ownId,
  agendaItemId: ownId,
  day: isoDate,
  stage: z.enum(stages),
  memberId: ownId,
  speaker: shortText,
  group: shortText,
}
const opinionTexts = {
  gist: text,
  answerClassId: ownId,
  sectionId: ownId,
  postId: ownId,
  dueDate: day,
  answer: text,
  answerState: z.enum(answerStates),
  answeredDay: day,
  measureTaken: text,
  isMainMeasure: z.boolean(),
  internalNote: text,
}
const query = z.strictObject({
  text: line,
  fiscalYear: fiscalYear.nullable(),
  meetingId: ownId,
  channel: z.enum(channels).nullable(),
  stage: z.enum(stages).nullable(),
  answerClassId: ownId,
  sectionId: ownId,
  postIds: ids(200).nullable(),
  answer: z.enum([...answerStates, 'open', 'late']).nullable(),
  aboutId: ownId,
  reflection: z.enum(['pointing', 'pointless']).nullable(),
  told: z.boolean().nullable(),
  order: z.enum(['newest', 'number', 'due']),
})
const recordKind = z.enum(Object.keys(textFields) as RecordKind[])
const field = z.strictObject({ recordKind, recordId: id, name: z.string().regex(/^[a-zA-Z]{1,64}$/) }).nullable()
const reflection = z.strictObject({ target, field, deedId: z.int().min(1).nullable(), note: text })
const sheetHead = z.strictObject({
  kind: z.enum(memberSheetKinds),
  fiscalYear,
  title: line,
  meetingId: ownId,
  deadline: day,
  request: text,
  choices: z.array(shortText).max(10),
})
export const formRequest = z.strictObject({
  form: z.enum(councilFormIds),
  audience: z.enum(audiences),
  meetingId: ownId,
  fiscalYear: fiscalYear.nullable(),
  periodYear: fiscalYear.nullable(),
  sheetId: ownId,
  order: z.enum(opinionOrders),
})
const erasureTarget = z.union([
  z.strictObject({ what: z.literal('text'), text: shortText }),
  z.strictObject({ what: z.enum(['member', 'voice']), id }),
])

/** One schema for each method of council-api.ts. */
export const councilSchemas = {
  getCouncilBook: z.tuple([]),
  getCouncilNews: z.tuple([z.int().min(0).nullable()]),
  saveCouncilSettings: z.tuple([settings]),
  saveMemberKind: z.tuple([ownId, shortText, count.nullable()]),
  deleteMemberKind: z.tuple([id]),
  saveSubcommittee: z.tuple([ownId, shortText]),
  deleteSubcommittee: z.tuple([id]),
  saveAnswerClass: z.tuple([ownId, answerClass]),
  deleteAnswerClass: z.tuple([id]),
  saveMembers: z.tuple([z.array(member).max(2000)]),
  deleteMember: z.tuple([id]),
  moveMember: z.tuple([id, ownId]),
  saveMeeting: z.tuple([ownId, meetingHead]),
  deleteMeeting: z.tuple([id]),
  saveAgenda: z.tuple([id, z.array(z.strictObject({ id: ownId, number: shortText, title: line, about })).max(200)]),
  saveHandouts: z.tuple([
    id,
    z.array(z.strictObject({ id: ownId, number: shortText, title: line, timing: z.enum(['before', 'onDay']) })).max(300),
  ]),
  saveAttendances: z.tuple([id, z.array(attendance).max(1000)]),
  getMinutes: z.tuple([id]),
  changeMinutes: z.tuple([id, z.strictObject({ afterId: ownId, put: z.array(utterance).max(20_000), removed: ids(20_000) })]),
  setMinutesState: z.tuple([id, z.enum(minutesStates), day]),
  saveCouncilReport: z.tuple([z.strictObject({ periodYear: fiscalYear, publishedDay: day, remarks: text })]),
  listOpinions: z.tuple([query, count, z.int().min(1).max(2000)]),
  getOpinion: z.tuple([id]),
  listOpinionsOfMeeting: z.tuple([id]),
  addVoices: z.tuple([
    z
      .array(z.strictObject({ ...voiceFields, words: text, gist: text, questions: z.array(line).max(100), about, answer: text.optional() }))
      .max(20_000),
  ]),
  saveVoice: z.tuple([id, z.strictObject(voiceFields), z.array(z.strictObject({ id, text })).max(1000)]),
  saveOpinion: z.tuple([
    id,
    z.strictObject(opinionTexts),
    z.array(z.strictObject({ id: ownId, text: line, answer: text, isCovered: z.boolean() })).max(100),
  ]),
  saveOpinions: z.tuple([
    manyOpinions,
    z.strictObject({
      answerClassId: ownId.optional(),
      sectionId: ownId.optional(),
      postId: ownId.optional(),
      dueDate: day.optional(),
      isMainMeasure: z.boolean().optional(),
    }),
  ]),
  saveOpinionAbout: z.tuple([id, about]),
  deleteOpinion: z.tuple([id]),
  mergeOpinions: z.tuple([ids(500)]),
  unmergeOpinion: z.tuple([id]),
  splitOpinion: z.tuple([
    id,
    z
      .array(
        z.strictObject({
          pieceId: id,
          texts: z.array(z.strictObject({ text, to: z.int().min(0).max(50).nullable() })).max(200),
        }),
      )
      .max(500),
  ]),
  confirmAnswers: z.tuple([manyOpinions, isoDate]),
  setPublished: z.tuple([manyOpinions, day]),
  setToldBack: z.tuple([manyOpinions, ownId, day]),
  saveReflection: z.tuple([id, ownId, reflection]),
  deleteReflection: z.tuple([id]),
  listFieldChanges: z.tuple([fiscalYear, target.nullable(), isoDate]),
  getCouncilTraces: z.tuple([fiscalYear]),
  getOpinionFigures: z.tuple([fiscalYear]),
  getCouncilDue: z.tuple([]),
  saveMemberSheet: z.tuple([ownId, sheetHead, z.array(z.strictObject({ id: ownId, target: target.nullable(), text })).max(300)]),
  deleteMemberSheet: z.tuple([id]),
  takeOutMemberSheets: z.tuple([id, ids(2000)]),
  previewReturnedSheets: z.tuple([id]),
  applyReturnedSheets: z.tuple([id, z.array(line).max(2000), z.boolean()]),
  listCouncilForms: z.tuple([]),
  fillCouncilForm: z.tuple([formRequest]),
  exportCouncilForm: z.tuple([formRequest]),
  previewErasure: z.tuple([erasureTarget]),
  erase: z.tuple([erasureTarget, line, count]),
}
