// Knows that a list of opinions shows every one that a plain scan of the file finds, in its order, after whatever was done in between.
import { describe, expect, it } from 'vitest'
import { forgetOpinions } from '../../../../electron/db/opinion-memory.ts'
import { runDeed } from '../../../../electron/db/deed.ts'
import type { AnswerClassId, MemberId, MeetingId } from '../../../../shared/model/ids.ts'
import { channels, type OpinionQuery, stages } from '../../../../shared/model/opinion.ts'
import { opinionOrders } from '../../../../shared/rules/council/opinion-order.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember } from '../../../helpers/council-member.ts'
import { everyOpinion, textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'
import { scanOpinions } from '../../../helpers/scan-opinions.ts'
import { fc } from '../../../helpers/fast-check.ts'

const today = '2015-07-20'
/** Few letters, in several writings, so that words are often found and often just missed. */
const letters = fc.constantFrom('防', '災', 'が', 'ｶﾞ', 'ガ', 'ん', 'ン', 'A', 'ａ', '１', '1', 'は', '゛', '。', ' ', '\n', '－')
const someWords = fc.string({ unit: letters, minLength: 1, maxLength: 12 }).map((text) => `防${text}`)
const texts = fc.string({ unit: letters, maxLength: 8 })

type World = Readonly<{ app: TestApp; meetings: readonly string[]; members: readonly string[] }>
async function makeWorld(): Promise<World> {
  const app = startAppInMemory([2015])
  app.setNow(`${today}T10:00:00+09:00`)
  const meetings = [await app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-06-30' })]
  const members = await app.api.saveMembers([typedMember('大阪 災'), typedMember('難波 がん', { kana: 'なんば がん' })])
  await app.api.saveAnswerClass(null, { name: '⑥', meaning: 'reflected', fromYear: null, untilYear: null })
  return { app, meetings, members }
}

const nth = fc.nat(1000)
const deeds = {
  add: fc.record({
    words: someWords,
    gist: texts,
    speaker: texts.map((text) => text.replaceAll('\n', '')),
    nth,
    day: fc.constantFrom('2015-06-30', '2015-03-01'),
  }),
  answer: fc.record({ nth, answer: texts, note: texts, isConfirmed: fc.boolean(), classNth: fc.nat(5) }),
  words: fc.record({ nth, words: someWords }),
  merge: fc.array(nth, { minLength: 2, maxLength: 3 }),
  unmerge: nth,
  split: nth,
  about: fc.record({ nth, forms: fc.subarray(['form1', 'form2']) }),
  reflect: nth,
  told: nth,
  delete: nth,
  member: fc.record({ nth, name: fc.constantFrom('大阪 防災', '難波 がん', '北 一') }),
  undo: fc.constant(null),
  redo: fc.constant(null),
}
type Deed = Readonly<
  {
    [K in keyof typeof deeds]: Readonly<{ kind: K; with: (typeof deeds)[K] extends fc.Arbitrary<infer T> ? T : never }>
  }[keyof typeof deeds]
>
const someDeed = fc.oneof(
  ...Object.entries(deeds).map(([kind, arbitrary]) => (arbitrary as fc.Arbitrary<unknown>).map((what) => ({ kind, with: what }) as Deed)),
  deeds.add.map((what): Deed => ({ kind: 'add', with: what })),
  deeds.add.map((what): Deed => ({ kind: 'add', with: what })),
)

const idsIn = (app: TestApp) => (app.db.prepare('SELECT id FROM opinion ORDER BY id').all() as { id: string }[]).map(({ id }) => id)

/** What is refused changes nothing, and is as good a step as any. */
async function act({ app, meetings, members }: World, deed: Deed): Promise<void> {
  const ids = idsIn(app)
  const one = (index: number) => ids[index % Math.max(ids.length, 1)] ?? 'none'
  if (deed.kind === 'add') {
    const { words, gist, speaker, nth: at, day } = deed.with
    const more = { channel: channels[at % 7] ?? 'other', stage: stages[at % 3] ?? 'planning', day, gist, speaker }
    const [meetingId, memberId] = [at % 2 === 0 ? (meetings[0] as MeetingId) : null, at % 3 === 0 ? (members[at % 2] as MemberId) : null]
    await app.ask('addVoices', [voiceOf(words, { ...more, meetingId, memberId, questions: at % 5 === 0 ? ['がんは', '防'] : [] })])
  } else if (deed.kind === 'answer') {
    const { nth: at, answer, note, isConfirmed, classNth } = deed.with
    const opinion = [
      ...(await app.api.getOpinion(one(at)).then(
        (thread) => [thread.opinion, ...thread.merged],
        () => [],
      )),
    ].find(({ id }) => id === one(at))
    if (!opinion) return
    const classId = ((await app.api.getCouncilBook()).answerClasses[classNth]?.id ?? null) as AnswerClassId | null
    const change = { answer, internalNote: note, answerClassId: classId, answerState: isConfirmed ? 'confirmed' : 'draft' } as const
    await app.ask('saveOpinion', opinion.id, textsOf(opinion, change), opinion.questions)
  } else if (deed.kind === 'words') {
    const voices = app.db.prepare('SELECT p.id, p.voice_id AS voice FROM voice_piece p ORDER BY p.id').all() as {
      id: string
      voice: string
    }[]
    const piece = voices[deed.with.nth % Math.max(voices.length, 1)]
    if (piece) await app.ask('saveVoice', piece.voice, placeOf(deed.with.nth), [{ id: piece.id, text: deed.with.words }])
  } else if (deed.kind === 'merge') await app.ask('mergeOpinions', deed.with.map(one))
  else if (deed.kind === 'unmerge') await app.ask('unmergeOpinion', one(deed.with))
  else if (deed.kind === 'split') {
    const piece = app.db.prepare('SELECT id, text FROM voice_piece WHERE opinion_id = ?').get(one(deed.with)) as
      | { id: string; text: string }
      | undefined
    if (!piece) return
    const half = Math.ceil(piece.text.length / 2)
    const parts = [
      { text: piece.text.slice(0, half), to: null },
      { text: piece.text.slice(half), to: 0 },
    ]
    await app.ask('splitOpinion', one(deed.with), [{ pieceId: piece.id, texts: parts }])
  } else if (deed.kind === 'about')
    await app.ask(
      'saveOpinionAbout',
      one(deed.with.nth),
      deed.with.forms.map((id) => ({ kind: 'form', id })),
    )
  else if (deed.kind === 'reflect') reflect(app, one(deed.with))
  else if (deed.kind === 'told') await app.ask('setToldBack', [one(deed.with)], null, '2015-10-01')
  else if (deed.kind === 'delete') await app.ask('deleteOpinion', one(deed.with))
  else if (deed.kind === 'member') {
    const { nth: at, name } = deed.with
    await app.ask('saveMembers', [{ ...typedMember(name), id: members[at % 2] ?? null }])
  } else await app.ask(deed.kind)
}

const placeOf = (at: number) => {
  const {
    words: _,
    gist: _g,
    questions: _q,
    about: _a,
    ...place
  } = voiceOf('x', { channel: channels[at % 7] ?? 'other', group: at % 2 === 0 ? '防' : '' })
  return place
}

function reflect(app: TestApp, opinionId: string): void {
  if (opinionId === 'none') return
  const id = app.context.newId()
  runDeed(app.context, { name: 'saveReflection', subject: null }, (db) =>
    db
      .prepare(`INSERT INTO reflection (id, opinion_id, target_kind, target_id, day) VALUES (?, ?, 'form', 'form1', '2015-10-01')`)
      .run(id, opinionId),
  )
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })
const someQuery = (meetings: readonly string[]): fc.Arbitrary<OpinionQuery> =>
  fc.record({
    text: fc.oneof(fc.constant(''), fc.string({ unit: letters, minLength: 1, maxLength: 5 })),
    fiscalYear: sometimes(fc.constantFrom(2014, 2015)),
    meetingId: sometimes(fc.constantFrom(...(meetings as MeetingId[]))),
    channel: sometimes(fc.constantFrom(...channels)),
    stage: sometimes(fc.constantFrom(...stages)),
    answerClassId: sometimes(fc.constantFrom('none' as const, 'class-reflected' as AnswerClassId, 'class-later' as AnswerClassId)),
    sectionId: sometimes(fc.constant('none' as const)),
    postIds: sometimes(fc.constant([])),
    answer: sometimes(fc.constantFrom('none' as const, 'draft' as const, 'confirmed' as const, 'open' as const, 'late' as const)),
    aboutId: sometimes(fc.constantFrom('form1', 'form2')),
    reflection: sometimes(fc.constantFrom('pointing' as const, 'pointless' as const)),
    told: sometimes(fc.boolean()),
    order: fc.constantFrom('newest' as const, 'number' as const, 'due' as const),
  })

/** Mostly one condition at a time: many at once find nothing. */
const oneCondition = (query: OpinionQuery, keep: number): OpinionQuery => {
  const keys = [
    'fiscalYear',
    'meetingId',
    'channel',
    'stage',
    'answerClassId',
    'sectionId',
    'answer',
    'aboutId',
    'reflection',
    'told',
  ] as const
  const kept = keys[keep % keys.length] as (typeof keys)[number]
  return { ...everyOpinion, text: query.text, order: query.order, [kept]: query[kept] }
}

describe('a list of opinions', () => {
  it('is what a plain scan finds, whatever was done', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(someDeed, { minLength: 5, maxLength: 25 }),
        fc.array(fc.tuple(someQuery(['m']), fc.nat(30)), { minLength: 4, maxLength: 4 }),
        async (steps, queries) => {
          const world = await makeWorld()
          const { app } = world
          for (const [at, step] of steps.entries()) {
            await act(world, step)
            const [query, keep] = queries[at % queries.length] as (typeof queries)[number]
            const withMeeting = { ...query, meetingId: query.meetingId === null ? null : (world.meetings[0] as MeetingId) }
            const asked = keep < 20 ? oneCondition(withMeeting, keep) : withMeeting
            const { rows, total, counts } = await app.api.listOpinions(asked, 0, 2000)
            expect(new Set(rows.map(({ id }) => id))).toEqual(scanOpinions(app.db, asked, today))
            expect(total).toBe(rows.length)
            expect(rows.toSorted(opinionOrders[asked.order])).toEqual(rows)
            expect(counts.open).toBe(rows.filter(({ answerState }) => answerState !== 'confirmed').length)
            found += rows.length
          }
          const kept = await app.api.listOpinions(everyOpinion, 0, 2000)
          forgetOpinions(app.db)
          expect(await app.api.listOpinions(everyOpinion, 0, 2000)).toEqual(kept)
        },
      ),
      { numRuns: 40 },
    )
    expect(found).toBeGreaterThan(100)
  }, 120_000)

  it('gives the piece that is asked for', async () => {
    const { app } = await makeWorld()
    await app.api.addVoices(Array.from({ length: 30 }, (_, at) => voiceOf(`意見${at}`)))
    const { total, rows } = await app.api.listOpinions({ ...everyOpinion, text: '意見' }, 10, 5)
    expect([total, rows.map(({ number }) => number)]).toEqual([30, [11, 12, 13, 14, 15]])
    expect((await app.api.listOpinions(everyOpinion, 28, 5)).rows.map(({ number }) => number)).toEqual([29, 30])
  })

  it('reads more opinions than it reads at once, also those that come in between', async () => {
    const { app } = await makeWorld()
    await app.api.addVoices(Array.from({ length: 2500 }, (_, at) => voiceOf(`意見${at}`)))
    const listing = app.api.listOpinions(everyOpinion, 0, 1)
    const [first = ''] = idsIn(app)
    await app.api.deleteOpinion(first)
    await app.api.addVoices([voiceOf('あとから来た意見'), voiceOf('そのあとの意見')])
    expect((await listing).total).toBe(2501)
    await app.api.addVoices(Array.from({ length: 1500 }, (_, at) => voiceOf(`次の意見${at}`)))
    expect((await app.api.listOpinions({ ...everyOpinion, text: '次の意見' }, 0, 1)).total).toBe(1500)
  })

  it('keeps its orders where many change at once, are merged and go', async () => {
    const { app } = await makeWorld()
    const days = ['2024-06-14', '2024-05-01', '2024-12-24', '2024-09-09', '2024-04-01', '2025-03-31', '2024-07-07']
    const ids = await app.api.addVoices(Array.from({ length: 140 }, (_, at) => voiceOf(`意見${at}`, { day: days[at % days.length] ?? '' })))
    const listsOf = () => Promise.all(orders.map((order) => app.api.listOpinions({ ...everyOpinion, order }, 0, 2000)))
    const orders = Object.keys(opinionOrders) as (keyof typeof opinionOrders)[]
    await listsOf()
    const deeds = [
      () => app.api.saveOpinions(ids.slice(20, 100), { dueDate: '2024-06-30' }),
      () => app.api.mergeOpinions(ids.filter((_, at) => at % 2 === 0)),
      () => app.api.addVoices(Array.from({ length: 70 }, (_, at) => voiceOf(`後${at}`, { day: days[(at * 3) % days.length] ?? '' }))),
      () => app.api.undo(),
      () => app.api.undo(),
    ]
    for (const deed of deeds) {
      await deed()
      const kept = await listsOf()
      forgetOpinions(app.db)
      expect(kept).toEqual(await listsOf())
    }
  })

  it('finds what is spread over an opinion, by speaker too, and not across two texts', async () => {
    const { app, members } = await makeWorld()
    const [id] = await app.api.addVoices([
      voiceOf('公園の灯り', { gist: '夜道', memberId: members[1] as MemberId }),
      voiceOf('夜の公園', { speaker: '区民の方' }),
    ])
    const find = async (text: string) => (await app.api.listOpinions({ ...everyOpinion, text }, 0, 10)).rows.map((row) => row.id)
    expect(await find('夜道 灯り ナンバ')).toEqual([id])
    expect(await find('灯り難波')).toEqual([])
    expect((await find('公園')).length).toBe(2)
    expect((await find('ｸﾐﾝ')).length).toBe(0)
    expect((await find('区民')).length).toBe(1)
  })

  it('follows what changes beside an opinion: its voice, its member, what stands in it and what stood in it', async () => {
    const { app, meetings, members } = await makeWorld()
    const [a = '', b = ''] = await app.api.addVoices([
      voiceOf('公園の灯り', { memberId: members[0] as MemberId }),
      voiceOf('夜道', { channel: 'survey', stage: 'evaluation', meetingId: meetings[0] as MeetingId, day: '2015-06-30' }),
    ])
    const list = async (change: Partial<OpinionQuery>) =>
      (await app.api.listOpinions({ ...everyOpinion, ...change }, 0, 10)).rows.map(({ id, merged, about }) => [id, merged, about])
    expect(await list({ text: '大阪' })).toEqual([[a, 0, []]])
    await app.api.saveMembers([{ ...typedMember('北 一'), id: members[0] ?? null }])
    expect([await list({ text: '大阪' }), await list({ text: '北一' })]).toEqual([[], [[a, 0, []]]])
    const voice = (await app.api.getOpinion(a)).opinion.pieces[0]?.voice
    if (!voice) throw new Error('no voice')
    const { id: voiceId, typedBy: _, ...place } = voice
    await app.api.saveVoice(voiceId, { ...place, group: 'グループ1' }, [])
    expect(await list({ text: 'グループ1' })).toEqual([[a, 0, []]])
    await app.api.saveOpinionAbout(b, [{ kind: 'form', id: 'form1' }])
    await app.api.mergeOpinions([a, b])
    const together = [[a, 1, ['form1']]]
    for (const change of [
      { text: '夜道 灯り' },
      { channel: 'survey' },
      { stage: 'evaluation' },
      { meetingId: meetings[0] },
      { aboutId: 'form1' },
    ])
      expect(await list(change as Partial<OpinionQuery>)).toEqual(together)
    await app.api.unmergeOpinion(b)
    expect(await list({})).toEqual([
      [a, 0, []],
      [b, 0, ['form1']],
    ])
    expect(await list({ channel: 'survey' })).toEqual([[b, 0, ['form1']]])
    await app.api.undo()
    expect(await list({ text: '夜道' })).toEqual(together)
  })
})
