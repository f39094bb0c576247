// Knows how a measurement gets a council as large as all wards' together: members with terms, meetings with who was there, sheets, and opinions with all that became of them.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Context } from '../../electron/context.ts'
import type { Db } from '../../electron/db/db.ts'
import { runDeed } from '../../electron/db/deed.ts'
import { putAgenda, putAttendances, putHandouts } from '../../electron/db/repositories/meeting-lists.ts'
import { putMeeting } from '../../electron/db/repositories/meetings.ts'
import { putAnswer, putCopy, putMemberSheet, putSheetItems } from '../../electron/db/repositories/member-sheets.ts'
import { insertMember, putSeats, putTerms } from '../../electron/db/repositories/members.ts'
import { insertAbout, insertOpinion, insertQuestion, putOpinionTexts, putToldBack } from '../../electron/db/repositories/opinion-rows.ts'
import { putPiece, putVoice } from '../../electron/db/repositories/voices.ts'
import { getWardPlan } from '../../electron/db/repositories/ward-plan-tree.ts'
import { ensureCouncilDefaults } from '../../electron/operations/council/ensure-council-defaults.ts'
import { loadResources } from '../../electron/resources.ts'
import type { AgendaItemId, AnswerClassId, MeetingId, MemberId, MemberKindId, VoiceId } from '../../shared/model/ids.ts'
import { channels, type PlanTarget, stages } from '../../shared/model/opinion.ts'
import { plainHead } from '../helpers/council-factory.ts'
import { type Make, sentencesOf, textMaker } from './many-years.ts'

/** 600 members over 20 years, each for two terms of two years, and 15 meetings a year: as many as a file will ever hold, and more. */
const [firstYear, years, meetingsAYear, cohort, seated] = [2007, 20, 15, 60, 38]
export const meetingsOfCouncil = years * meetingsAYear
export const membersOfCouncil = (years / 2) * cohort
const classes = ['class-this-year', 'class-reflected', 'class-later', 'class-difficult', 'class-other']
const kinds = ['kind-organisation', 'kind-public', 'kind-expert']
const two = (number: number) => String(number).padStart(2, '0')
/** A day in a 年度; `month`: 0 = April. */
const dayIn = (fiscalYear: number, month: number, day: number) =>
  month < 9 ? `${fiscalYear}-${two(month + 4)}-${two(day)}` : `${fiscalYear + 1}-${two(month - 8)}-${two(day)}`
const dayOfMeeting = (fiscalYear: number, number: number) => dayIn(fiscalYear, Math.floor(((number - 1) * 12) / meetingsAYear), 14)
const memberOf = (nth: number) => `member-${nth}` as MemberId
const everyYear = Array.from({ length: years }, (_, nth) => firstYear + nth)
const times = <T>(n: number, make: (nth: number) => T): T[] => Array.from({ length: n }, (_, nth) => make(nth))

/**
 * Puts `count` opinions into the open file, as one deed, spread over meetings and years; a third have numbered questions, two thirds an answer, one of ten
 * is merged into another, one of ten others was heard from a person who is named and no member.
 */
export function addLargeCouncil(context: Context, count: number): void {
  const resources = loadResources(path.join(import.meta.dirname, '../../resources'))
  const make = textMaker(sentencesOf(resources.loadSample()))
  runDeed(context, { name: 'addVoices', subject: null }, (db) => {
    ensureCouncilDefaults({ resources }, db)
    for (let nth = 0; nth < membersOfCouncil; nth += 1) putMember(db, nth)
    for (const year of everyYear) {
      const items = itemsOf(db, year)
      for (let number = 1; number <= meetingsAYear; number += 1) putHeldMeeting(db, year, number, items)
      putSheet(db, make, year, items)
    }
    const itemsOfYears = new Map(everyYear.map((year) => [year, itemsOf(db, year)]))
    const roots = new Map<number, string>()
    const into = db.prepare('UPDATE opinion SET merged_into_id = ? WHERE id = ?')
    for (let nth = 0; nth < count; nth += 1) {
      const fiscalYear = firstYear + (nth % years)
      const id = insertOne(db, make, nth, itemsOfYears.get(fiscalYear) ?? [])
      const root = roots.get(fiscalYear)
      if (root !== undefined && Math.floor(nth / years) % 10 === 9) into.run(root, id)
      else roots.set(fiscalYear, id)
    }
  })
}

/** 具体的取組 of the year's plan; [] where it has none. */
function itemsOf(db: Db, fiscalYear: number): readonly PlanTarget[] {
  const issues = getWardPlan(db, fiscalYear)?.managementIssues ?? []
  return issues
    .flatMap(({ strategies }) => strategies.flatMap(({ initiatives }) => initiatives))
    .map(({ id, title }) => ({ kind: 'initiative', id, title, number: '', fiscalYear, isGone: false }))
}

function putMember(db: Db, nth: number): void {
  const id = memberOf(nth)
  const kindId = kinds[nth % kinds.length] as MemberKindId
  const [name, kana, affiliation] = [`大阪 太郎${nth}`, `おおさか たろう${nth}`, `第${nth % 19}地域活動協議会`]
  insertMember(db, { id, position: `a${String(nth).padStart(4, '0')}`, name, kana, shortName: '', kindId, affiliation, note: '' })
  const from = firstYear + Math.floor(nth / cohort) * 2
  const terms = [from, from + 2].map((year) => ({ id: `${id}-${year}`, from: `${year}-10-01`, until: `${year + 2}-09-30`, endReason: '' }))
  putTerms(db, id, terms)
  const role = nth % cohort === 0 ? 'chair' : 'viceChair'
  if (nth % cohort < 2) putSeats(db, id, [{ id: `${id}-seat`, subcommitteeId: null, role, from: `${from}-10-01`, until: null }])
}

/** Those who sit in the council in a year, from its October on. */
const seatedIn = (fiscalYear: number): readonly MemberId[] => {
  const first = Math.floor((fiscalYear - firstYear) / 2) * cohort
  return times(seated, (nth) => memberOf(first + nth))
}

function putHeldMeeting(db: Db, fiscalYear: number, number: number, items: readonly PlanTarget[]): void {
  const id = `meeting-${fiscalYear}-${number}`
  putMeeting(db, id, { ...plainHead, fiscalYear, number, day: dayOfMeeting(fiscalYear, number), startsAt: '14:00', endsAt: '16:00' })
  const agenda = times(4, (nth) => {
    const item = items[(number * 4 + nth) % items.length]
    const title = `議題${nth + 1} 運営方針について`
    return { id: `${id}-${nth}` as AgendaItemId, position: `a${nth}`, number: `${nth + 1}`, title, about: item ? [item] : [] }
  })
  putAgenda(db, id, agenda, randomUUID)
  const timing = 'before' as const
  putHandouts(
    db,
    id,
    times(5, (nth) => ({ id: randomUUID(), position: `a${nth}`, number: `資料${nth + 1}`, title: '運営方針（案）', timing })),
  )
  const members = seatedIn(fiscalYear).map((memberId) => ({ party: 'member' as const, memberId, name: '', post: '' }))
  const others = times(14, (nth) => ({
    party: nth < 6 ? ('councillor' as const) : ('staff' as const),
    memberId: null,
    name: `職員 花子${nth}`,
    post: '課長',
  }))
  const way = (nth: number) => (nth % 7 === 6 ? ('absent' as const) : ('venue' as const))
  putAttendances(
    db,
    id,
    [...members, ...others].map((one, nth) => ({ ...one, id: randomUUID(), position: `a${two(nth)}`, way: way(nth) })),
  )
}

/** 委員評価シート of the year, given to and come back from all who sit in the council. */
function putSheet(db: Db, make: Make, fiscalYear: number, targets: readonly PlanTarget[]): void {
  const id = `sheet-${fiscalYear}`
  const head = {
    fiscalYear,
    meetingId: `meeting-${fiscalYear}-3` as MeetingId,
    deadline: null,
    request: '',
    choices: ['そう思う', '思わない'],
  }
  putMemberSheet(db, id, { ...head, kind: 'evaluation', title: '委員評価シート' })
  const items = times(10, (nth) => ({
    id: `${id}-${nth}`,
    position: `a${nth}`,
    target: targets[nth * 7] ?? null,
    text: make(`sheet/${nth}`).slice(0, 60),
  }))
  putSheetItems(db, id, items)
  for (const memberId of seatedIn(fiscalYear)) {
    putCopy(db, randomUUID(), id, { memberId, issuedDay: `${fiscalYear}-10-01`, returnedDay: `${fiscalYear}-10-20`, fileName: '' })
    for (const item of items)
      putAnswer(db, randomUUID(), { memberId, itemId: item.id, choice: 0, comment: make(`comment/${memberId}`).slice(0, 80) })
  }
}

function insertOne(db: Db, make: Make, nth: number, items: readonly PlanTarget[]): string {
  const fiscalYear = firstYear + (nth % years)
  const inYear = Math.floor(nth / years)
  const meeting = 1 + (inYear % meetingsAYear)
  const [isSpoken, isOutside] = [inYear % 3 === 0, inYear % 10 === 8]
  const [id, day] = [randomUUID(), isSpoken ? dayOfMeeting(fiscalYear, meeting) : dayIn(fiscalYear, inYear % 12, 1 + (inYear % 28))]
  insertOpinion(db, { id, fiscalYear, number: 1 + inYear, gist: '', dueDate: day })
  const voiceId = randomUUID() as VoiceId
  putVoice(db, {
    id: voiceId,
    channel: isSpoken ? 'council' : (channels[nth % channels.length] ?? 'other'),
    meetingId: isSpoken ? (`meeting-${fiscalYear}-${meeting}` as MeetingId) : null,
    agendaItemId: null,
    day,
    stage: stages[inYear % stages.length] ?? 'planning',
    memberId: isOutside ? null : (seatedIn(fiscalYear)[inYear % seated] ?? null),
    speaker: isOutside ? `住民 次郎${nth}` : '',
    group: '',
    typedBy: '見本',
  })
  putPiece(db, voiceId, { id: randomUUID(), opinionId: id, position: 'a0', text: make(`words/${nth}`) })
  if (inYear % 3 === 0) {
    const questions = [`${make(`question/${nth % 1000}`).slice(0, 60)}か`, '費用はいくらか']
    questions.forEach((text, at) => insertQuestion(db, id, `a${at}`, { id: randomUUID(), text, answer: '', isCovered: false }))
  }
  const item = items[inYear % items.length]
  insertAbout(db, randomUUID(), id, {
    kind: 'form',
    id: `form${1 + (nth % 6)}`,
    title: '様式',
    number: '',
    fiscalYear: null,
    isGone: false,
  })
  if (item && inYear % 2 === 0) insertAbout(db, randomUUID(), id, item)
  const [answerState, answer] =
    inYear % 3 === 2 ? (['none', ''] as const) : ([inYear % 4 === 1 ? 'draft' : 'confirmed', make(`answer/${nth}`)] as const)
  putOpinionTexts(db, id, {
    gist: make(`gist/${nth % 4000}`).slice(0, 40),
    answerClassId: answer === '' ? null : (classes[inYear % classes.length] as AnswerClassId),
    sectionId: null,
    postId: null,
    dueDate: day,
    answer,
    answerState,
    answeredDay: answerState === 'confirmed' ? day : null,
    publishedDay: null,
    measureTaken: inYear % 20 === 0 ? make(`measure/${nth}`) : '',
    isMainMeasure: inYear % 20 === 0,
    internalNote: inYear % 7 === 0 ? '担当に確認中' : '',
  })
  if (inYear % 5 === 0) putToldBack(db, id, null, `${fiscalYear}-12-20`)
  if (inYear % 8 === 0) insertReflection(db, id, day, inYear % 16 === 0 ? (item ?? null) : null)
  return id
}

function insertReflection(db: Db, opinionId: string, day: string, target: PlanTarget | null): void {
  db.prepare(`INSERT INTO reflection (id, opinion_id, target_kind, target_id, target_title, day) VALUES (?, ?, ?, ?, ?, ?)`).run(
    randomUUID(),
    opinionId,
    target?.kind ?? 'form',
    target?.id ?? 'form1',
    target?.title ?? '様式1',
    day,
  )
}
