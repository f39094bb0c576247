// Knows the shape of resources/sample/council.json: the sample ward's council, its meetings and what residents said.
import { z } from 'zod'
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
import { memberSheetKinds } from '../../shared/model/member-sheet.ts'
import { answerStates, channels, stages } from '../../shared/model/opinion.ts'
import type { SampleCouncil } from '../../shared/model/sample-council.ts'

const text = z.string().min(1)
const date = z.iso.date()
const time = z.string().regex(/^\d\d:\d\d$/)
const count = z.int().min(0)
const item = z.string().regex(/^\d{4}\/\d+(-\d+){0,2}$/)

export const sampleCouncilFile: z.ZodType<SampleCouncil> = z.strictObject({
  settings: z.strictObject({
    bylaw: z.string(),
    meetingsPerYear: z.int().min(2),
    quota: count.nullable(),
    termYears: z.int().min(1),
    answerDays: z.int().min(1),
    plenaryLabel: z.string(),
    speakerNaming: z.enum(speakerNamings),
    memberOrder: z.enum(memberOrders),
    chairsFirst: z.boolean(),
    chairMark: z.string(),
    kindHeading: text,
    termHeading: text,
    termsShown: z.enum(termsShown),
    ruleHeading: text,
    memberNote: z.string(),
  }),
  kindQuotas: z.record(text, count),
  subcommittees: z.array(z.strictObject({ key: text, name: text })),
  members: z.array(
    z.strictObject({
      key: text,
      name: text,
      kana: text,
      shortName: z.string(),
      kind: text,
      affiliation: z.string(),
      note: z.string(),
      terms: z.array(z.strictObject({ from: date, until: date, endReason: z.string() })).min(1),
      seats: z.array(z.strictObject({ subcommittee: text.nullable(), role: z.enum(seatRoles), from: date, until: date.nullable() })),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      key: text,
      fiscalYear: z.int(),
      kind: z.enum(meetingKinds),
      subcommittee: text.nullable(),
      number: z.int().min(1),
      label: z.string(),
      format: z.enum(meetingFormats),
      day: date,
      opensAt: time.nullable(),
      startsAt: time,
      endsAt: time,
      place: z.string(),
      legalBasis: z.string(),
      isOpen: z.boolean(),
      closedReason: z.string(),
      audience: count.nullable(),
      remarks: z.string(),
      note: z.string(),
      minutesState: z.enum(minutesStates),
      minutesConfirmedDay: date.nullable(),
      publishedDay: date.nullable(),
      agenda: z.array(z.strictObject({ key: text, number: z.string(), title: text, about: z.array(item) })),
      handouts: z.array(z.strictObject({ number: z.string(), title: text, timing: z.enum(['before', 'onDay']) })),
      attendances: z.array(
        z.strictObject({
          party: z.enum(attendanceParties),
          member: text.nullable(),
          name: z.string(),
          post: z.string(),
          way: z.enum(attendanceWays),
        }),
      ),
      minutes: z.array(
        z.strictObject({
          kind: z.enum(utteranceKinds),
          agenda: text.nullable(),
          member: text.nullable(),
          speaker: z.string(),
          text,
        }),
      ),
    }),
  ),
  opinions: z.array(
    z.strictObject({
      key: text,
      voices: z
        .array(
          z.strictObject({
            channel: z.enum(channels),
            meeting: text.nullable(),
            agenda: text.nullable(),
            day: date.nullable(),
            stage: z.enum(stages),
            member: text.nullable(),
            speaker: z.string(),
            group: z.string(),
            words: text,
          }),
        )
        .length(1),
      gist: z.string(),
      answerClass: text.nullable(),
      section: text.nullable(),
      post: text.nullable(),
      answer: z.string(),
      answerState: z.enum(answerStates),
      answeredDay: date.nullable(),
      publishedDay: date.nullable(),
      measureTaken: z.string(),
      isMainMeasure: z.boolean(),
      told: z.strictObject({ meeting: text, day: date }).nullable(),
      about: z.array(item),
      reflections: z.array(z.strictObject({ target: item, field: text, sentence: text, day: date, note: z.string() })),
      questions: z.array(z.strictObject({ text, answer: z.string(), isCovered: z.boolean() })),
      internalNote: z.string(),
      mergedInto: text.nullable(),
    }),
  ),
  memberSheets: z.array(
    z.strictObject({
      kind: z.enum(memberSheetKinds),
      fiscalYear: z.int(),
      title: text,
      meeting: text.nullable(),
      deadline: date.nullable(),
      request: z.string(),
      choices: z.array(text),
      items: z.array(z.strictObject({ target: item, text })),
      copies: z.array(z.strictObject({ member: text, issuedDay: date.nullable(), returnedDay: date.nullable() })),
      answers: z.array(z.strictObject({ member: text, item: count, choice: count.nullable(), comment: z.string() })),
    }),
  ),
  reports: z.array(z.strictObject({ periodYear: z.int(), publishedDay: date.nullable(), remarks: z.string() })),
})
