// Knows how tests do random deeds on the ward council: its lists and settings, members, meetings with all their parts, sheets, and opinions.
import { runDeed } from '../../electron/db/deed.ts'
import { getCouncilSettings } from '../../electron/db/repositories/council-settings.ts'
import { putAnswer, putCopy } from '../../electron/db/repositories/member-sheets.ts'
import { listAgenda, listAttendances, listHandouts } from '../../electron/db/repositories/meeting-lists.ts'
import { listMembers } from '../../electron/db/repositories/members.ts'
import { listUtterances } from '../../electron/db/repositories/minutes.ts'
import { attendanceWays, minutesStates, seatRoles } from '../../shared/model/council.ts'
import type { MemberId, SubcommitteeId } from '../../shared/model/ids.ts'
import { classMeanings } from '../../shared/model/opinion.ts'
import { plainHead } from './council-factory.ts'
import { typedMember } from './council-member.ts'
import type { RandomWorld, Step } from './random-deeds.ts'
import { opinionActs } from './random-opinion-deeds.ts'

type Act = (world: RandomWorld, step: Step) => readonly [method: string, ...args: readonly unknown[]] | null

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
const ids = ({ app }: RandomWorld, table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
/** One that is there, or null = a new one. */
const idOrNew = (world: RandomWorld, table: string, n: number) => (n % 2 ? null : (at(ids(world, table), n) ?? null))
const line = (text: string) => text.split('\n')[0] ?? ''

const saving: Readonly<Record<string, Act>> = {
  councilSettings: (world, { kind, pick, text }) => [
    'saveCouncilSettings',
    {
      ...getCouncilSettings(world.app.db),
      answerDays: 1 + (kind % 30),
      quota: pick % 3 ? pick : null,
      bylaw: line(text),
      chairsFirst: pick % 2 === 0,
    },
  ],
  memberKind: (world, { pick, other, text }) => [
    'saveMemberKind',
    idOrNew(world, 'member_kind', pick),
    `種別${line(text)}${other % 5}`,
    other,
  ],
  subcommittee: (world, { pick, other, text }) => [
    'saveSubcommittee',
    idOrNew(world, 'subcommittee', pick),
    `部会${line(text)}${other % 5}`,
  ],
  answerClass: (world, { kind, pick, other, text }) => [
    'saveAnswerClass',
    idOrNew(world, 'answer_class', pick),
    { name: `⑥${line(text)}${other % 5}`, meaning: at(classMeanings, kind), fromYear: null, untilYear: pick % 3 ? null : 2015 },
  ],
  members(world, { kind, pick, other, text }) {
    const before = pick % 2 ? undefined : at(listMembers(world.app.db), pick)
    const name = `大阪${line(text)}${other}`
    const seat = {
      id: null,
      subcommitteeId: (at(ids(world, 'subcommittee'), other) ?? null) as SubcommitteeId | null,
      role: at(seatRoles, kind) ?? 'member',
      from: '2015-10-01',
      until: null,
    }
    const kindId = pick % 3 ? null : (at([...ids(world, 'member_kind'), 'kind-public'], other) ?? null)
    const more = pick % 5 ? {} : { newKind: '公募の方' }
    const terms = [{ id: null, from: '2015-10-01', until: '2017-09-30', endReason: '' }]
    if (before)
      return [
        'saveMembers',
        [{ ...before, name, kindId, ...more, seats: kind % 2 ? [...before.seats, seat] : [], ...(kind % 3 ? {} : { terms }) }],
      ]
    return [
      'saveMembers',
      [typedMember(name, { terms, seats: kind % 3 ? [] : [seat] }), typedMember(`${name}子`, { note: text })].slice(0, 1 + (kind % 2)),
    ]
  },
  moveMember: (world, { pick, other }) => {
    const id = at(ids(world, 'member'), pick)
    return id === undefined ? null : ['moveMember', id, other % 3 ? (at(ids(world, 'member'), other) ?? null) : null]
  },
  meeting(world, { kind, pick, other, text }) {
    const fiscalYear = 2015 + (other % 2)
    const day = at([`${fiscalYear}-06-30`, `${fiscalYear}-11-10`, null], kind)
    const subcommitteeId = pick % 3 ? null : (at(ids(world, 'subcommittee'), other) ?? null)
    const head = { fiscalYear, kind: subcommitteeId ? 'subcommittee' : 'plenary', subcommitteeId, number: 1 + (pick % 4), day, note: text }
    return ['saveMeeting', idOrNew(world, 'meeting', pick), { ...plainHead, ...head }]
  },
  agenda(world, { kind, pick, other, text }) {
    const id = at(ids(world, 'meeting'), pick)
    if (id === undefined) return null
    const kept = listAgenda(world.app.db, id).filter((_, nth) => (nth + other) % 3 !== 0)
    const about = pick % 2 ? ids(world, 'initiative').map((item) => ({ kind: 'initiative', id: item })) : [{ kind: 'form', id: 'form1' }]
    const made = { id: null, number: `(${other % 9})`, title: `議題${text}`, about }
    const items = kept.map((item) => ({ id: item.id, number: item.number, title: item.title, about: kind % 2 ? about : [] }))
    return ['saveAgenda', id, kind % 2 ? [made, ...items.toReversed()] : [...items, made]]
  },
  handouts(world, { kind, pick, other, text }) {
    const id = at(ids(world, 'meeting'), pick)
    if (id === undefined) return null
    const kept = listHandouts(world.app.db, id)
      .filter((_, nth) => (nth + other) % 3 !== 0)
      .map((one) => ({ id: one.id, number: one.number, title: one.title, timing: one.timing }))
    return ['saveHandouts', id, [{ id: null, number: `資料${kind}`, title: `様式${text}`, timing: kind % 2 ? 'before' : 'onDay' }, ...kept]]
  },
  attendances(world, { kind, pick, other, text }) {
    const id = at(ids(world, 'meeting'), pick)
    if (id === undefined) return null
    const way = at(attendanceWays, kind)
    const kept = listAttendances(world.app.db, id)
      .filter((_, nth) => (nth + other) % 3 === 0)
      .map(({ id: own, party, memberId, name, post }) => ({ id: own, party, memberId, name, post, way }))
    const members = ids(world, 'member').filter((member, nth) => (nth + other) % 2 && kept.every((one) => one.memberId !== member))
    const official = { id: null, party: 'staff', memberId: null, name: '', post: `課長${line(text)}`, way }
    return [
      'saveAttendances',
      id,
      [...kept, ...members.map((memberId) => ({ id: null, party: 'member', memberId, name: '', post: '', way })), official],
    ]
  },
  minutes(world, { kind, pick, other, text }) {
    const id = at(ids(world, 'meeting'), pick)
    if (id === undefined) return null
    const lines = listUtterances(world.app.db, id)
    const removed = kind % 3 ? [] : lines.slice(0, 1).map((one) => one.id)
    const rest = lines.filter((one) => !removed.includes(one.id))
    const afterId = other % 2 ? (at(rest, other)?.id ?? null) : null
    const again =
      kind % 4
        ? []
        : rest
            .filter((one) => one.id !== afterId)
            .slice(0, 2)
            .map((one) => ({ ...one, text: `${one.text}${text}` }))
    const memberId = (pick % 2 ? (at(ids(world, 'member'), other) ?? null) : null) as MemberId | null
    const made = {
      id: null,
      kind: 'speech',
      agendaItemId: at(listAgenda(world.app.db, id), other)?.id ?? null,
      memberId,
      speaker: '委員',
      text,
    }
    return ['changeMinutes', id, { afterId, put: [made, ...again], removed }]
  },
  minutesState(world, { kind, pick, other }) {
    const id = at(ids(world, 'meeting'), pick)
    return id === undefined ? null : ['setMinutesState', id, at(minutesStates, kind), other % 4 ? '2016-12-01' : null]
  },
  councilReport: (_, { pick, other, text }) => [
    'saveCouncilReport',
    { periodYear: 2014 + (pick % 3), publishedDay: other % 2 ? '2016-12-20' : null, remarks: text },
  ],
  memberSheet(world, { kind, pick, other, text }) {
    const id = idOrNew(world, 'member_sheet', pick)
    const sheetKind = kind % 2 ? 'evaluation' : 'priorOpinion'
    const choices = kind % 2 ? ['そう思う', '思わない', ...(other % 2 ? ['わからない'] : [])] : []
    const head = {
      kind: sheetKind,
      fiscalYear: 2015,
      title: `シート${line(text)}`,
      meetingId: at(ids(world, 'meeting'), other) ?? null,
      deadline: null,
    }
    const kept = world.app.db.prepare('SELECT id FROM member_sheet_item WHERE sheet_id = ? ORDER BY id').pluck().all(id) as string[]
    const items = [...kept.filter((_, nth) => (nth + other) % 3), null].map((own) => ({ id: own, target: null, text: `訓練${other % 7}` }))
    return ['saveMemberSheet', id, { ...head, request: text, choices }, items]
  },
}

const deleting: Readonly<Record<string, Act>> = Object.fromEntries(
  [
    ['deleteMemberKind', 'member_kind'],
    ['deleteSubcommittee', 'subcommittee'],
    ['deleteAnswerClass', 'answer_class'],
    ['deleteMember', 'member'],
    ['deleteMeeting', 'meeting'],
    ['deleteMemberSheet', 'member_sheet'],
  ].map(([method = '', table = '']): [string, Act] => [
    method,
    (world, { pick, other }) => {
      const id = at(ids(world, table), pick)
      return id === undefined || other % 2 ? null : [method, id]
    },
  ]),
)

/** null = there is nothing to do it with. */
export const councilActs: Readonly<Record<string, Act>> = {
  ...saving,
  ...deleting,
  ...opinionActs,
  /** As applyReturnedSheets does, without a workbook: what a member ticked and wrote. */
  returned({ app }, { kind, pick, other, text }) {
    const items = app.db.prepare('SELECT id, sheet_id AS sheetId FROM member_sheet_item ORDER BY id').all() as {
      id: string
      sheetId: string
    }[]
    const [item, memberId] = [at(items, pick), at(app.db.prepare('SELECT id FROM member ORDER BY id').pluck().all() as MemberId[], other)]
    if (!item || memberId === undefined) return null
    runDeed(app.context, { name: 'applyReturnedSheets', subject: null }, (db) => {
      putAnswer(db, app.context.newId(), { memberId, itemId: item.id, choice: kind % 2, comment: text })
      putCopy(db, app.context.newId(), item.sheetId, { memberId, issuedDay: null, returnedDay: '2015-12-01', fileName: 'シート.xlsx' })
    })
    return null
  },
}
export const kindsOfCouncilStep: readonly string[] = Object.keys(councilActs)
