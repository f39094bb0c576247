// Knows how the sample ward's council becomes rows: people, meetings, 会議録, what was said and what became of it, sheets and reports.
import type { Organisation } from '../../../shared/model/organisation.ts'
import type {
  AgendaItemId,
  AnswerClassId,
  MeetingId,
  MemberId,
  MemberKindId,
  MemberSheetId,
  OpinionId,
  SubcommitteeId,
} from '../../../shared/model/ids.ts'
import type { RecordKind } from '../../../shared/model/fields.ts'
import type { PlanTarget } from '../../../shared/model/opinion.ts'
import type { SampleCouncil } from '../../../shared/model/sample-council.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { allItemsOf } from '../../../shared/rules/check/checked-items.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { putCouncilSettings } from '../../db/repositories/council-settings.ts'
import { putReport } from '../../db/repositories/council-reports.ts'
import { putAgenda, putAttendances, putHandouts } from '../../db/repositories/meeting-lists.ts'
import { putMeeting, putMinutesState } from '../../db/repositories/meetings.ts'
import { putAnswer, putCopy, putMemberSheet, putSheetItems } from '../../db/repositories/member-sheets.ts'
import { insertMember, insertSubcommittee, putMemberKind, putSeats, putTerms } from '../../db/repositories/members.ts'
import { putUtterance } from '../../db/repositories/minutes.ts'
import { insertQuestion, putMergedInto, putOpinionTexts, putToldBack } from '../../db/repositories/opinion-rows.ts'
import { getOpinionById } from '../../db/repositories/opinions.ts'
import { getOrganisation } from '../../db/repositories/organisation.ts'
import { describeTargets } from '../../db/repositories/plan-targets.ts'
import { putReflection } from '../../db/repositories/reflections.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { firstPositions } from './first-positions.ts'
import { insertVoices } from './insert-voices.ts'

type Keys = Readonly<{
  subcommittees: ReadonlyMap<string, SubcommitteeId>
  members: ReadonlyMap<string, MemberId>
  meetings: ReadonlyMap<string, MeetingId>
  agenda: ReadonlyMap<string, AgendaItemId>
  targetOf(item: string): PlanTarget
}>

/** Inside the founding deed, behind plans and people. Throws (the sample is damaged) where it names what is not there. */
export function insertSampleCouncil(context: Context, db: Db, deedId: number, sample: SampleCouncil): void {
  ensureCouncilDefaults(context, db)
  putCouncilSettings(db, sample.settings)
  for (const kind of context.resources.loadCouncilDefaults().memberKinds) {
    putMemberKind(db, { ...kind, quota: sample.kindQuotas[kind.id] ?? null })
  }
  const idsOf = <T extends string>(list: readonly Readonly<{ key: string }>[]) =>
    new Map(list.map(({ key }) => [key, context.newId() as T]))
  const keys: Keys = {
    subcommittees: idsOf<SubcommitteeId>(sample.subcommittees),
    members: idsOf<MemberId>(sample.members),
    meetings: idsOf<MeetingId>(sample.meetings),
    agenda: idsOf<AgendaItemId>(sample.meetings.flatMap(({ agenda }) => agenda)),
    targetOf: makeTargetOf(db),
  }
  insertPeople(context, db, sample, keys)
  for (const meeting of sample.meetings) insertMeeting(context, db, meeting, keys)
  insertOpinions(context, db, deedId, sample, keys)
  for (const sheet of sample.memberSheets) insertSheet(context, db, sheet, keys)
  for (const report of sample.reports) putReport(db, context.newId(), report)
}

function insertPeople({ newId }: Context, db: Db, { subcommittees, members }: SampleCouncil, keys: Keys): void {
  const seats = firstPositions(subcommittees.length)
  for (const [nth, { key, name }] of subcommittees.entries()) {
    insertSubcommittee(db, { id: get(keys.subcommittees, key), name, position: seats[nth] ?? '' })
  }
  const places = firstPositions(members.length)
  for (const [nth, { key, kind, terms, seats: held, ...head }] of members.entries()) {
    const id = get(keys.members, key)
    insertMember(db, { ...head, id, kindId: kind as MemberKindId, position: places[nth] ?? '' })
    const own = terms.map((term) => ({ ...term, id: newId() }))
    putTerms(db, id, own)
    putSeats(
      db,
      id,
      held.map(({ subcommittee, ...seat }) => ({ ...seat, id: newId(), subcommitteeId: find(keys.subcommittees, subcommittee) })),
    )
  }
}

function insertMeeting({ newId }: Context, db: Db, meeting: SampleCouncil['meetings'][number], keys: Keys): void {
  const { key, subcommittee, minutesState, minutesConfirmedDay, publishedDay, agenda, handouts, attendances, minutes, ...head } = meeting
  const id = get(keys.meetings, key)
  const placed = <T>(list: readonly T[]) => {
    const places = firstPositions(list.length)
    return list.map((one, nth) => ({ ...one, position: places[nth] ?? '' }))
  }
  putMeeting(db, id, { ...head, subcommitteeId: find(keys.subcommittees, subcommittee) })
  putMinutesState(db, id, { minutesState, minutesConfirmedDay, publishedDay })
  putAgenda(
    db,
    id,
    placed(agenda).map(({ key: own, about, ...item }) => ({ ...item, id: get(keys.agenda, own), about: about.map(keys.targetOf) })),
    newId,
  )
  putHandouts(
    db,
    id,
    placed(handouts).map((handout) => ({ ...handout, id: newId() })),
  )
  putAttendances(
    db,
    id,
    placed(attendances).map(({ member, ...one }) => ({ ...one, id: newId(), memberId: find(keys.members, member) })),
  )
  for (const { agenda: under, member, ...line } of placed(minutes)) {
    putUtterance(db, id, { ...line, id: newId(), agendaItemId: find(keys.agenda, under), memberId: find(keys.members, member) })
  }
}

function insertOpinions(context: Context, db: Db, deedId: number, { opinions, meetings }: SampleCouncil, keys: Keys): void {
  const organisation = getOrganisation(db)
  const ids = new Map<string, OpinionId>()
  const dayOf = new Map(meetings.map(({ key, day }) => [key, day]))
  for (const opinion of opinions) {
    const [voice] = opinion.voices
    if (!voice) throw new Error(`${opinion.key} says nothing`)
    const { meeting, agenda, member, day, words, ...said } = voice
    const about = opinion.about.map((item) => keys.targetOf(item)).map(({ kind, id }) => ({ kind, id }))
    const place = { meetingId: find(keys.meetings, meeting), agendaItemId: find(keys.agenda, agenda), memberId: find(keys.members, member) }
    const when = day ?? dayOf.get(meeting ?? '') ?? ''
    const [id] = insertVoices(context, db, [{ ...said, ...place, day: when, words, gist: opinion.gist, questions: [], about }])
    const made = id && getOpinionById(db, id)
    if (!made) throw new Error(`${opinion.key} was not made`)
    ids.set(opinion.key, id)
    const { answerClass, section, post, told, questions, reflections } = opinion
    putOpinionTexts(db, id, {
      ...opinion,
      ...ownersOf(organisation, section, post),
      answerClassId: answerClass as AnswerClassId | null,
      dueDate: made.dueDate,
    })
    if (told) putToldBack(db, id, get(keys.meetings, told.meeting), told.day)
    const places = firstPositions(questions.length)
    for (const [nth, question] of questions.entries()) insertQuestion(db, id, places[nth] ?? '', { ...question, id: context.newId() })
    for (const reflection of reflections) insertReflection(context, db, id, deedId, reflection, keys)
  }
  for (const { key, mergedInto } of opinions) if (mergedInto !== null) putMergedInto(db, get(ids, key), get(ids, mergedInto))
}

type SampleReflection = SampleCouncil['opinions'][number]['reflections'][number]
/** The text as it is now; before, it stood there without the sentence. */
function insertReflection({ newId }: Context, db: Db, opinionId: OpinionId, deedId: number, one: SampleReflection, keys: Keys): void {
  const target = keys.targetOf(one.target)
  const plan = target.fiscalYear === null ? null : getWardPlan(db, target.fiscalYear)
  const item = plan && allItemsOf(plan).find((each) => each.item.id === target.id)?.item
  const newText = String((item as Readonly<Record<string, unknown>> | null | undefined)?.[one.field] ?? '')
  if (!newText.includes(one.sentence)) throw new Error(`a reflection without its sentence: ${one.sentence}`)
  putReflection(db, {
    id: newId(),
    opinionId,
    targetKind: target.kind,
    targetId: target.id,
    targetTitle: target.title,
    field: { recordKind: target.kind as RecordKind, recordId: target.id, name: one.field },
    oldText: newText.replace(one.sentence, ''),
    newText,
    deedId,
    day: one.day,
    note: one.note,
  })
}

function insertSheet({ newId }: Context, db: Db, sheet: SampleCouncil['memberSheets'][number], keys: Keys): void {
  const { meeting, items, copies, answers, ...head } = sheet
  const id = newId() as MemberSheetId
  putMemberSheet(db, id, { ...head, meetingId: find(keys.meetings, meeting) })
  const places = firstPositions(items.length)
  const stored = items.map(({ target, text }, nth) => ({ id: newId(), target: keys.targetOf(target), text, position: places[nth] ?? '' }))
  putSheetItems(db, id, stored)
  for (const { member, ...copy } of copies) putCopy(db, newId(), id, { ...copy, memberId: get(keys.members, member), fileName: '' })
  for (const { member, item, ...answer } of answers) {
    const itemId = stored[item]?.id
    if (itemId === undefined) throw new Error(`an answer to nothing: ${item}`)
    putAnswer(db, newId(), { ...answer, itemId, memberId: get(keys.members, member) })
  }
}

function ownersOf({ sections, posts }: Organisation, section: string | null, post: string | null) {
  return {
    sectionId: sections.find(({ name }) => name === section)?.id ?? null,
    postId: posts.find(({ name }) => name === post)?.id ?? null,
  }
}

/** '2015/1-1-4' → what stands there. */
function makeTargetOf(db: Db): Keys['targetOf'] {
  const plans = new Map<number, WardPlan>()
  return (item) => {
    const [year = '', number] = item.split('/')
    const plan = plans.get(Number(year)) ?? getWardPlan(db, Number(year))
    if (!plan) throw new Error(`no plan of ${year}`)
    plans.set(Number(year), plan)
    const found = allItemsOf(plan).find((each) => each.kind !== 'reformItem' && each.number === number)
    const [target] = found && found.kind !== 'wardPlan' ? describeTargets(db, [{ kind: found.kind, id: found.item.id }]) : []
    if (!target) throw new Error(`nothing at ${item}`)
    return target
  }
}

function get<T>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`nothing is called ${key}`)
  return id
}
const find = <T>(ids: ReadonlyMap<string, T>, key: string | null): T | null => (key === null ? null : get(ids, key))
