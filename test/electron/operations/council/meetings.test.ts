// Knows meetings from their first line to their end: what is kept, what is refused, and that each deed can be taken back.
import { describe, expect, it } from 'vitest'
import { runDeed } from '../../../../electron/db/deed.ts'
import { getMeeting } from '../../../../electron/db/repositories/meetings.ts'
import { placeInOrder } from '../../../../electron/operations/council/place-in-order.ts'
import type { Meeting, MeetingHead } from '../../../../shared/model/council.ts'
import type { MeetingId, MemberId, SubcommitteeId } from '../../../../shared/model/ids.ts'
import type { NewVoice } from '../../../../shared/model/opinion.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putPlan } from '../../../helpers/put-plan.ts'
import { fc } from '../../../helpers/fast-check.ts'

const meetingsOf = async ({ api }: TestApp): Promise<readonly Meeting[]> => (await api.getCouncilBook()).meetings
async function meetingOf(app: TestApp, id: string): Promise<Meeting> {
  const meeting = (await meetingsOf(app)).find((one) => one.id === id)
  if (!meeting) throw new Error('no such meeting')
  return meeting
}
const refusal = async (app: TestApp, method: string, ...args: readonly unknown[]) => {
  const reply = await app.ask(method, ...args)
  return reply.ok ? 'done' : reply.error.code
}
const deeds = ({ db }: TestApp) => (db.prepare('SELECT count(*) AS n FROM deed').get() as { n: number }).n
async function addMember({ api }: TestApp, name: string): Promise<MemberId> {
  const terms = [{ id: null, from: '2021-10-01', until: '2023-09-30', endReason: '' }]
  const [id] = await api.saveMembers([
    { id: null, name, kana: '', shortName: '', kindId: null, affiliation: '', note: '', terms, seats: [] },
  ])
  return id as MemberId
}
/** Spoken at the meeting; the id of its opinion. */
async function speak({ api }: TestApp, meetingId: string): Promise<string> {
  const said = {
    channel: 'council',
    meetingId: meetingId as MeetingId,
    agendaItemId: null,
    day: '2023-06-14',
    stage: 'evaluation',
  } as const
  const by = { memberId: null, speaker: '', group: 'グループ1', gist: '', questions: [], about: [] }
  const [id = ''] = await api.addVoices([{ ...said, ...by, words: '防災訓練を増やしてほしい。' }])
  return id
}
/** What became of an opinion, as a deed of its own. */
const become = ({ context }: TestApp, sql: string) => runDeed(context, { name: 'saveOpinion', subject: null }, (db) => db.exec(sql))

describe('a meeting', () => {
  it('keeps every fact of 阿倍野 令和5年度第1回 and 西淀川 令和5年度第3回, and comes back after undo and redo', async () => {
    const app = startAppInMemory()
    const { api } = app
    const head: MeetingHead = {
      fiscalYear: 2023,
      kind: 'plenary',
      subcommitteeId: null,
      number: 3,
      label: '',
      format: 'hybrid',
      day: '2023-12-20',
      opensAt: '18:00',
      startsAt: '19:03',
      endsAt: '21:25',
      place: '西淀川区役所5階 会議室',
      legalBasis: '条例第5条第1項第2号',
      isOpen: true,
      closedReason: '',
      audience: 1,
      remarks: '5つのグループに分かれて議論し、グループごとに発表。YouTubeで公開',
      note: '会議室は17時から',
    }
    const id = await api.saveMeeting(null, head)
    const [ueda, koji] = [await addMember(app, '大阪 太郎'), await addMember(app, '松尾（雅）')]
    await api.saveAgenda(id, [
      { id: null, number: '1', title: '議長・副議長の互選 (条例第7条第1項)', about: [] },
      { id: null, number: '1(2)', title: '令和6年度西淀川区運営方針の策定に向けて', about: [] },
    ])
    await api.saveHandouts(id, [
      { id: null, number: '資料1-1', title: '令和5年度西区運営方針委員評価一覧', timing: 'before' },
      { id: null, number: '当日ア', title: '格付けの結果', timing: 'onDay' },
    ])
    await api.saveAttendances(id, [
      { id: null, party: 'member', memberId: ueda, name: '', post: '', way: 'venue' },
      { id: null, party: 'member', memberId: koji, name: '', post: '', way: 'online' },
      { id: null, party: 'councillor', memberId: null, name: '議員 一郎', post: '市会議員', way: 'online' },
      { id: null, party: 'staff', memberId: null, name: '', post: '区長', way: 'venue' },
      { id: null, party: 'adviser', memberId: null, name: '助言 花子', post: 'アドバイザー', way: 'absent' },
    ])
    const meeting = await meetingOf(app, id)
    expect(meeting).toMatchObject({
      ...head,
      minutesState: 'draft',
      minutesConfirmedDay: null,
      publishedDay: null,
      utterances: 0,
      opinions: 0,
    })
    expect(meeting.agenda.map(({ number, title }) => [number, title])).toEqual([
      ['1', '議長・副議長の互選 (条例第7条第1項)'],
      ['1(2)', '令和6年度西淀川区運営方針の策定に向けて'],
    ])
    expect(meeting.handouts.map(({ number, timing }) => [number, timing])).toEqual([
      ['資料1-1', 'before'],
      ['当日ア', 'onDay'],
    ])
    expect(meeting.attendances.map(({ party, memberId, name, post, way }) => [party, memberId ?? `${post}${name}`, way])).toEqual([
      ['member', ueda, 'venue'],
      ['member', koji, 'online'],
      ['councillor', '市会議員議員 一郎', 'online'],
      ['staff', '区長', 'venue'],
      ['adviser', 'アドバイザー助言 花子', 'absent'],
    ])
    for (const left of [4, 3, 2]) {
      await api.undo()
      const now = await meetingOf(app, id)
      expect([now.attendances.length > 0, now.handouts.length > 0, now.agenda.length > 0]).toEqual([left > 4, left > 3, left > 2])
    }
    for (let nth = 0; nth < 3; nth += 1) await api.redo()
    expect(await meetingOf(app, id)).toEqual(meeting)
  })

  it('is numbered and called by its 部会; the same again makes no deed; what is not of it is dropped', async () => {
    const app = startAppInMemory()
    const subcommitteeId = (await app.api.saveSubcommittee(null, 'まちづくり部会')) as SubcommitteeId
    const head: MeetingHead = {
      ...plainHead,
      kind: 'subcommittee',
      subcommitteeId,
      number: 2,
      label: ' まちづくり部会 ',
      closedReason: '残り',
    }
    const id = await app.api.saveMeeting(null, head)
    const stored = await meetingOf(app, id)
    expect(stored).toMatchObject({ label: 'まちづくり部会', closedReason: '', number: 2, subcommitteeId })
    const before = deeds(app)
    expect(await app.api.saveMeeting(id, head)).toBe(id)
    expect(deeds(app)).toBe(before)
    await app.api.saveMeeting(id, { ...head, kind: 'plenary', label: '全体会議' })
    expect(await meetingOf(app, id)).toMatchObject({ kind: 'plenary', subcommitteeId: null })
    const undoable = await app.api.getUndoState()
    expect(undoable.undo?.subject).toMatchObject({ kind: 'meeting', id, title: '令和5年度第2回全体会議', fiscalYear: 2023 })
  })

  it('is refused: of another year than its day, a 部会 without one, what is not there', async () => {
    const app = startAppInMemory()
    // 平成30年3月23日 is of 平成29年度
    expect(await refusal(app, 'saveMeeting', null, { ...plainHead, fiscalYear: 2017, number: 3, day: '2018-03-23' })).toBe('done')
    expect(await refusal(app, 'saveMeeting', null, { ...plainHead, fiscalYear: 2018, day: '2018-03-23' })).toBe('E-RULE-01')
    expect(await refusal(app, 'saveMeeting', null, { ...plainHead, kind: 'subcommittee' })).toBe('E-RULE-01')
    expect(await refusal(app, 'saveMeeting', null, { ...plainHead, kind: 'subcommittee', subcommitteeId: 'none' })).toBe('E-COUNCIL-04')
    expect(await refusal(app, 'saveMeeting', 'none', plainHead)).toBe('E-COUNCIL-04')
    expect(await refusal(app, 'saveMeeting', null, { ...plainHead, startsAt: '24:00' })).toBe('E-ASK-01')
    for (const method of ['saveAgenda', 'saveHandouts', 'saveAttendances'])
      expect(await refusal(app, method, 'none', [])).toBe('E-COUNCIL-04')
    expect(await refusal(app, 'deleteMeeting', 'none')).toBe('E-COUNCIL-04')
  })

  it('stands with the others newest first, those without a day on top', async () => {
    const app = startAppInMemory()
    for (const [number, day] of [
      [1, '2023-06-14'],
      [3, null],
      [2, '2023-09-26'],
    ] as const)
      await app.api.saveMeeting(null, { ...plainHead, number, day })
    expect((await meetingsOf(app)).map(({ number }) => number)).toEqual([3, 2, 1])
  })
})

describe('its lists', () => {
  it('keep what stays, lose what is left out, and are refused as a whole', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveMeeting(null, plainHead)
    const line = (number: string, title: string, of: string | null = null) => ({ id: of, number, title, timing: 'before' as const })
    await app.api.saveHandouts(id, [line('1', 'あ'), line('2', 'い'), line('3', 'う')])
    const [a, b, c] = (await meetingOf(app, id)).handouts.map((handout) => handout.id)
    await app.api.saveHandouts(id, [line('1', 'う', c), line('2', ' え\nお '), line('3', 'あ', a)])
    const after = (await meetingOf(app, id)).handouts
    expect(after.map((handout) => [handout.title, handout.id === a || handout.id === c])).toEqual([
      ['う', true],
      ['え お', false],
      ['あ', true],
    ])
    const before = deeds(app)
    await app.api.saveHandouts(id, after)
    expect(deeds(app)).toBe(before)
    expect(await refusal(app, 'saveHandouts', id, [line('1', ' ')])).toBe('E-RULE-01')
    expect(await refusal(app, 'saveHandouts', id, [line('1', 'い', b)])).toBe('E-COUNCIL-04')
    expect(await refusal(app, 'saveHandouts', id, [line('1', 'う', c), line('2', 'う', c)])).toBe('E-COUNCIL-04')
    expect((await meetingOf(app, id)).handouts).toEqual(after)
    await app.api.undo()
    expect((await meetingOf(app, id)).handouts.map(({ title }) => title)).toEqual(['あ', 'い', 'う'])
  })

  it('an agenda item is tied to the plan, called as it is called now, and as it was called when that went', async () => {
    const app = startAppInMemory([])
    putPlan(
      app,
      makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place, n) => `${place}${n}`, 2016),
    )
    const id = await app.api.saveMeeting(null, plainHead)
    const about = [
      { kind: 'strategy', id: 'strategy-0' },
      { kind: 'form', id: 'form1' },
      { kind: 'strategy', id: 'strategy-0' },
    ] as const
    await app.api.saveAgenda(id, [{ id: null, number: '1', title: '素案', about }])
    const [item] = (await meetingOf(app, id)).agenda
    expect(item?.about.map(({ kind, title, number, fiscalYear, isGone }) => [kind, title, number, fiscalYear, isGone])).toEqual([
      ['strategy', 'strategy.title0', '1-1', 2016, false],
      ['form', '様式1', '', null, false],
    ])
    await app.api.saveText({ kind: 'strategy', id: 'strategy-0', field: 'title' }, '防災力の向上')
    await app.api.deleteItem('strategy', 'strategy-0')
    expect((await meetingOf(app, id)).agenda[0]?.about[0]).toMatchObject({ title: '防災力の向上', isGone: true })
    // what is gone may stay, and nothing gone may be tied anew
    const itemId = item?.id ?? ''
    await app.api.saveAgenda(id, [{ id: itemId, number: '2', title: '素案', about }])
    expect((await meetingOf(app, id)).agenda[0]?.about).toHaveLength(2)
    expect(await refusal(app, 'saveAgenda', id, [{ id: null, number: '1', title: '別', about: [about[0]] }])).toBe('E-OPINION-08')
    await app.api.saveAgenda(id, [{ id: itemId, number: '2', title: '素案', about: [] }])
    expect((await meetingOf(app, id)).agenda[0]?.about).toEqual([])
    await app.api.undo()
    expect((await meetingOf(app, id)).agenda[0]?.about).toHaveLength(2)
  })

  it('attendance: a person who is there keeps the entry; nobody twice, nobody without a name, no member who is not one', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveMeeting(null, plainHead)
    const memberId = await addMember(app, '大阪 太郎')
    const member = { id: null, party: 'member', memberId, name: '要らない', post: '', way: 'venue' } as const
    const staff = { id: null, party: 'staff', memberId: null, name: '', post: '区長', way: 'venue' } as const
    await app.api.saveAttendances(id, [member, staff, staff])
    const before = (await meetingOf(app, id)).attendances
    expect(before.map(({ name, post }) => `${name}${post}`)).toEqual(['', '区長', '区長'])
    await app.api.saveAttendances(id, [{ ...member, way: 'online' }, staff, staff])
    const after = (await meetingOf(app, id)).attendances
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id))
    expect(after[0]?.way).toBe('online')
    expect(await refusal(app, 'saveAttendances', id, [member, member])).toBe('E-RULE-01')
    expect(await refusal(app, 'saveAttendances', id, [{ ...staff, post: '　' }])).toBe('E-RULE-01')
    expect(await refusal(app, 'saveAttendances', id, [{ ...member, memberId: null }])).toBe('E-COUNCIL-04')
    expect(await refusal(app, 'saveAttendances', id, [{ ...member, memberId: 'nobody' }])).toBe('E-COUNCIL-04')
    expect((await meetingOf(app, id)).attendances).toEqual(after)
  })

  it('stand in any order that they are written in; those that stay in order keep their places', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (orders) => {
        let before: readonly Readonly<{ id: string; position: string }>[] = []
        for (const order of orders) {
          const after = placeInOrder(
            order.map((id) => ({ id })),
            before,
          )
          const sorted = after.toSorted((a, b) => (a.position < b.position ? -1 : 1))
          expect(sorted.map(({ id }) => id)).toEqual(order)
          expect(placeInOrder(after, after)).toEqual(after)
          before = after
        }
      }),
      { numRuns: 100 },
    )
    const abc = placeInOrder([{ id: 'a' }, { id: 'b' }, { id: 'c' }], [])
    const moved = placeInOrder([{ id: 'c' }, { id: 'a' }, { id: 'b' }], abc)
    expect(moved.slice(1)).toEqual(abc.slice(0, 2))
  })
})

describe('what was said there', () => {
  it('follows the meeting to another day of its year, and keeps it in its year', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveMeeting(null, plainHead)
    await speak(app, id)
    await app.api.saveMeeting(id, { ...plainHead, day: '2023-06-15' })
    const days = () => app.db.prepare('SELECT day FROM voice').all()
    expect(days()).toEqual([{ day: '2023-06-15' }])
    await app.api.undo()
    expect(days()).toEqual([{ day: '2023-06-14' }])
    expect(await refusal(app, 'saveMeeting', id, { ...plainHead, fiscalYear: 2024, day: '2024-06-14' })).toBe('E-COUNCIL-06')
    expect((await meetingOf(app, id)).opinions).toBe(1)
  })

  it('goes with the meeting as long as nothing came of it; one undo brings all of it back', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveMeeting(null, plainHead)
    await app.api.saveAgenda(id, [{ id: null, number: '1', title: '素案', about: [{ kind: 'form', id: 'form1' }] }])
    await speak(app, id)
    const before = await meetingsOf(app)
    await app.api.deleteMeeting(id)
    expect(await meetingsOf(app)).toEqual([])
    const count = () => app.db.prepare('SELECT (SELECT count(*) FROM opinion) AS o, (SELECT count(*) FROM voice_piece) AS p').get()
    expect(count()).toEqual({ o: 0, p: 0 })
    await app.api.undo()
    expect(await meetingsOf(app)).toEqual(before)
    expect(count()).toEqual({ o: 1, p: 1 })
  })

  it.each([
    ['answered', `UPDATE opinion SET answer = '増やします' WHERE id = '{one}'`],
    ['measured', `UPDATE opinion SET measure_taken = '増やした' WHERE id = '{one}'`],
    ['told back', `UPDATE opinion SET told_day = '2023-09-26' WHERE id = '{one}'`],
    [
      'reflected',
      `INSERT INTO reflection (id, opinion_id, target_kind, target_id, day) VALUES ('r', '{one}', 'form', 'form1', '2023-07-01')`,
    ],
    ['merged into another', `UPDATE opinion SET merged_into_id = '{other}' WHERE id = '{one}'`],
    ['merged with another', `UPDATE opinion SET merged_into_id = '{one}' WHERE id = '{other}'`],
    [
      'a question answered',
      `INSERT INTO opinion_question (id, opinion_id, position, text, answer) VALUES ('q', '{one}', 'a0', 'なぜ', '理由')`,
    ],
  ])('keeps the meeting where it was %s', async (what, sql) => {
    const app = startAppInMemory()
    const id = await app.api.saveMeeting(null, plainHead)
    const elsewhere = await app.api.saveMeeting(null, { ...plainHead, number: 2 })
    const one = await speak(app, id)
    const other = await speak(app, elsewhere)
    become(app, sql.replaceAll('{one}', one).replaceAll('{other}', other))
    const reply = await app.ask('deleteMeeting', id)
    expect(reply).toMatchObject({ ok: false, error: { code: 'E-COUNCIL-05' } })
    expect(await meetingsOf(app)).toHaveLength(2)
    if (what === 'reflected' && !reply.ok) expect(reply.error.detail).toEqual({ meeting: '令和5年度第1回', count: 1, numbers: '1' })
  })

  it('keeps the meeting at which it was told back', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveMeeting(null, plainHead)
    const next = await app.api.saveMeeting(null, { ...plainHead, number: 2, day: '2023-09-26' })
    await speak(app, id)
    become(app, `UPDATE opinion SET told_meeting_id = '${next}'`)
    expect(await refusal(app, 'deleteMeeting', next)).toBe('E-COUNCIL-05')
  })
})

it('会議録 is a draft, confirmed, published, in this order and back', async () => {
  const app = startAppInMemory()
  const id = await app.api.saveMeeting(null, plainHead)
  const state = async () => {
    const { minutesState, minutesConfirmedDay, publishedDay } = await meetingOf(app, id)
    return [minutesState, minutesConfirmedDay, publishedDay]
  }
  expect(await refusal(app, 'setMinutesState', id, 'published', '2023-07-20')).toBe('E-COUNCIL-07')
  expect(await refusal(app, 'setMinutesState', id, 'confirmed', null)).toBe('E-RULE-01')
  await app.api.setMinutesState(id, 'confirmed', '2023-07-10')
  await app.api.setMinutesState(id, 'published', '2023-07-20')
  expect(await state()).toEqual(['published', '2023-07-10', '2023-07-20'])
  const before = deeds(app)
  await app.api.setMinutesState(id, 'published', '2023-07-20')
  expect(deeds(app)).toBe(before)
  await app.api.saveMeeting(id, { ...plainHead, place: '講堂' })
  expect(await state()).toEqual(['published', '2023-07-10', '2023-07-20'])
  await app.api.setMinutesState(id, 'draft', null)
  expect(await state()).toEqual(['draft', null, null])
  await app.api.undo()
  expect(await state()).toEqual(['published', '2023-07-10', '2023-07-20'])
})

describe('how many opinions a meeting has', () => {
  it('is the same in the list and of one alone, also where what was said was split', async () => {
    const app = startAppInMemory([2024])
    const [meetingId, other] = [
      await app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2024, number: 1, day: '2024-06-27' }),
      await app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2024, number: 2, day: '2024-09-26' }),
    ]
    const voice = (words: string, of: string) =>
      ({
        channel: 'council',
        meetingId: of,
        agendaItemId: null,
        day: '2024-06-27',
        stage: 'planning',
        memberId: null,
        speaker: '',
        group: '',
        words,
        gist: '',
        questions: [],
        about: [],
      }) as unknown as NewVoice
    const [first] = await app.api.addVoices([
      voice('灯りを。道も。水も。', meetingId),
      voice('椅子を。', meetingId),
      voice('案内を。', other),
    ])
    const [piece] = (await app.api.getOpinion(first ?? '')).opinion.pieces
    const texts = [
      { text: '灯りを。', to: null },
      { text: '道も。', to: 0 },
      { text: '水も。', to: 1 },
    ]
    await app.api.splitOpinion(first ?? '', [{ pieceId: piece?.id ?? '', texts }])
    const { meetings } = await app.api.getCouncilBook()
    const counts = new Map(meetings.map((meeting) => [meeting.id as string, meeting.opinions]))
    expect([counts.get(meetingId), counts.get(other)]).toEqual([4, 1])
    expect(getMeeting(app.db, meetingId)?.opinions).toBe(4)
  })
})
