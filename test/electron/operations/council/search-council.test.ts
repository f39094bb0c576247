// Knows that the search over all texts finds every text of the ward council that a plain scan of its tables finds, after whatever was done in between.
import { expect, it } from 'vitest'
import { runDeed } from '../../../../electron/db/deed.ts'
import type { MeetingId, MemberId } from '../../../../shared/model/ids.ts'
import { anyText } from '../../../helpers/any-text.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'
import { columnsOfCouncil, keyOfPlace, scanTexts } from '../../../helpers/scan-texts.ts'
import { fc } from '../../../helpers/fast-check.ts'

const most = 1000
const wanted = ['区', '地', '1', 'を', '会', '地域', 'マン', 'sns', '葛城', 'が', '27', '地域活動協議会', 'まんしょん', '～', '本会']
const query = fc.array(fc.constantFrom(...wanted), { minLength: 1, maxLength: 2 }).map((list) => list.join('　'))

/** Kind → how often it was found. */
const seen = new Map<string, number>()
async function expectAsScanned(app: TestApp, queries: readonly string[]): Promise<void> {
  for (const asked of queries) {
    const { total, hits } = await app.api.searchTexts(asked, most)
    const expected = scanTexts(app.db, asked, new Map())
    expect(hits.map(({ field }) => keyOfPlace(field)).toSorted(), asked).toEqual(expected)
    expect(total).toBe(expected.length)
    for (const { field } of hits) seen.set(`${field.kind}/${field.field}`, (seen.get(`${field.kind}/${field.field}`) ?? 0) + 1)
  }
}

const acts =
  `voice voice answer merge unmerge split deleteOpinion words reflect meeting meeting lists minutes minutes deleteMeeting member member
  deleteMember sheet answers deleteSheet report fill fill fill undo undo redo revert`.split(/\s+/)
type Step = Readonly<{ do: string; pick: number; text: string; query: string }>
const step: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom(...acts), pick: fc.nat(1000), text: anyText(15), query })

/** Does a random deed as the window would; what is refused changes nothing and is no matter here. */
async function act(app: TestApp, { do: what, pick, text }: Step): Promise<void> {
  const ids = (table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
  const one = (table: string, shift = 0) => ids(table)[(pick + shift) % Math.max(ids(table).length, 1)] ?? 'none'
  const own = (table: string) => (pick % 3 === 0 && ids(table).length > 0 ? one(table) : null)
  const line = text.replaceAll(/\s/g, '')
  const meetingId = one('meeting') as MeetingId
  const said = { meetingId: pick % 2 ? null : meetingId, channel: 'council', day: pick % 5 ? '2015-06-30' : '2016-05-01' } as const
  const speaker = { speaker: line, group: `グループ${line}`, memberId: pick % 4 ? null : (one('member') as MemberId) }
  const deeds: Readonly<Record<string, readonly [method: string, ...args: readonly unknown[]]>> = {
    voice: ['addVoices', [voiceOf(`言葉${text}`, { ...said, ...speaker, gist: text, questions: pick % 3 === 0 ? [] : [`1つめ${line}`] })]],
    merge: ['mergeOpinions', [one('opinion'), one('opinion', 1)]],
    unmerge: ['unmergeOpinion', one('opinion')],
    deleteOpinion: ['deleteOpinion', one('opinion')],
    meeting: [
      'saveMeeting',
      own('meeting'),
      { ...plainHead, fiscalYear: 2015 + (pick % 2), number: 1 + (pick % 90), label: '本会', day: null, remarks: line, note: text },
    ],
    deleteMeeting: ['deleteMeeting', meetingId],
    member: ['saveMembers', [typedMember(`大阪${line}`, { id: own('member'), terms: [typedTerm('2015-10-01', '2017-09-30', line)] })]],
    deleteMember: ['deleteMember', one('member')],
    sheet: [
      'saveMemberSheet',
      own('member_sheet'),
      { kind: 'priorOpinion', fiscalYear: 2015, title: `事前${line}`, meetingId: null, deadline: null, request: text, choices: [] },
      [{ id: null, target: null, text: `問い${line}` }],
    ],
    deleteSheet: ['deleteMemberSheet', one('member_sheet')],
    report: ['saveCouncilReport', { periodYear: 2014 + (pick % 2), publishedDay: null, remarks: text }],
    undo: ['undo'],
    redo: ['redo'],
    revert: ['revertDeed', 2 + (pick % 20)],
  }
  const deed = deeds[what]
  if (deed) await app.ask(...deed)
  if (what === 'lists') {
    await app.ask('saveAgenda', meetingId, [{ id: null, number: '1', title: `議題${line}`, about: [] }])
    await app.ask('saveHandouts', meetingId, [{ id: null, number: '資料1', title: line, timing: 'before' }])
    await app.ask('saveAttendances', meetingId, [
      { id: null, party: 'staff', memberId: null, name: `区長${line}`, post: '区長', way: 'venue' },
      { id: null, party: 'member', memberId: one('member'), name: '', post: '', way: 'venue' },
    ])
  }
  if (what === 'minutes') {
    const put = [text, `続き${line}`].map((words) => ({
      id: null,
      kind: 'speech',
      agendaItemId: null,
      memberId: null,
      speaker: line,
      text: words,
    }))
    await app.ask('changeMinutes', meetingId, { afterId: null, put, removed: pick % 3 ? [] : [one('utterance')] })
  }
  if (what === 'answer' || what === 'split' || what === 'words') {
    const read = await app.ask('getOpinion', one('opinion'))
    if (!read.ok) return
    const { opinion } = read.value as Awaited<ReturnType<TestApp['api']['getOpinion']>>
    const change = { answer: text, answerState: 'draft', measureTaken: line, internalNote: text } as const
    const questions = opinion.questions.map((question) => ({ ...question, answer: line }))
    const piece = opinion.pieces[0]
    if (what === 'answer') await app.ask('saveOpinion', opinion.id, textsOf(opinion, change), questions)
    else if (piece && what === 'words') {
      const { id: _id, typedBy: _by, ...voice } = piece.voice
      await app.ask('saveVoice', piece.voice.id, { ...voice, group: line }, [{ id: piece.id, text: `直し${text}` }])
    } else if (piece) {
      const cut = Math.ceil(piece.text.length / 2)
      const texts = [
        { text: piece.text.slice(0, cut), to: null },
        { text: piece.text.slice(cut), to: 0 },
      ]
      await app.ask('splitOpinion', opinion.id, [{ pieceId: piece.id, texts }])
    }
  }
  const [item, member, opinion] = [one('member_sheet_item'), one('member'), one('opinion')]
  if (what === 'answers' && item !== 'none' && member !== 'none')
    runDeed(app.context, { name: 'applyReturnedSheets', subject: null }, (db) =>
      db
        .prepare('INSERT OR REPLACE INTO member_sheet_answer (id, item_id, member_id, comment) VALUES (?, ?, ?, ?)')
        .run(`answer ${item} ${member}`, item, member, text),
    )
  if (what === 'reflect' && opinion !== 'none')
    runDeed(app.context, { name: 'saveReflection', subject: null }, (db) =>
      db
        .prepare(
          `INSERT INTO reflection (id, opinion_id, target_kind, target_id, day, note) VALUES (?, ?, 'form', 'form2', '2015-07-01', ?)`,
        )
        .run(app.context.newId(), opinion, text),
    )
  if (what === 'fill') {
    const tables = Object.keys(columnsOfCouncil).filter((name) => ids(name).length > 0)
    const table = tables[pick % Math.max(tables.length, 1)] as keyof typeof columnsOfCouncil | undefined
    const columns = table ? Object.values(columnsOfCouncil[table]) : []
    const column = columns[Math.floor(pick / 20) % Math.max(columns.length, 1)]
    if (table && column)
      runDeed(app.context, { name: 'saveMeeting', subject: null }, (db) =>
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(text, ids(table)[Math.floor(pick / 7) % ids(table).length]),
      )
  }
}

/** Something of every kind, so that there is something to move and to delete. */
const first = 'meeting lists minutes member member voice voice answer sheet answers report reflect'.split(' ').map((what, nth): Step => {
  return { do: what, pick: 1 + nth * 6, text: `地域活動協議会のマンション${nth}号`, query: '地 マン' }
})

it('finds what a plain scan finds after every deed, its undoing, its redoing and its taking back alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const app = startAppInMemory([2015])
      await expectAsScanned(app, ['区'])
      for (const next of [...first, ...steps]) {
        await act(app, next)
        await expectAsScanned(app, [next.query])
      }
      await expectAsScanned(app, wanted)
    }),
    { numRuns: 8 },
  )
  const kinds = `opinion/words opinion/speaker opinion/group opinion/gist opinion/question opinion/questionAnswer opinion/answer opinion/measureTaken
    opinion/internalNote opinion/reflectionNote meeting/label meeting/remarks meeting/note agendaItem/title handout/title attendance/name utterance/text
    utterance/speaker member/name memberTerm/endReason memberSheet/title memberSheet/request memberSheetItem/text memberSheetAnswer/comment
    councilReport/remarks`
  for (const kind of kinds.split(/\s+/)) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0)
}, 180_000)

/** Ids, places, code words, days, who typed it, how what is pointed at was called: nothing that anybody searches; what was changed is found where it stands. */
const noTexts = new Set(
  `id position kind kind_id subcommittee_id format day opens_at starts_at ends_at minutes_state minutes_confirmed_day published_day meeting_id timing party
  member_id way agenda_item_id from_date until_date sheet_id item_id target_kind target_id target_title deadline choices answer_class_id section_id post_id
  due_date answer_state answered_day told_meeting_id told_day merged_into_id split_from_id voice_id opinion_id channel stage typed_by record_kind record_id
  field_name old_text new_text`.split(/\s+/),
)

it('knows every text column of the council', () => {
  const { db } = startAppInMemory()
  const missing = Object.entries(columnsOfCouncil).flatMap(([table, columns]) =>
    (db.pragma(`table_info(${table})`) as readonly { name: string; type: string }[])
      .filter(({ name, type }) => type === 'TEXT' && !noTexts.has(name) && !Object.values<string>(columns).includes(name))
      .map(({ name }) => `${table}.${name}`),
  )
  expect(missing).toEqual([])
})

it('names opinions, meetings and members as they are called now, in the order of years, those of no year last', async () => {
  const app = startAppInMemory([2015])
  const [member] = await app.api.saveMembers([typedMember('見守 太郎')])
  const meeting = (await app.api.saveMeeting(null, {
    ...plainHead,
    fiscalYear: 2016,
    number: 2,
    label: '全体会議',
    day: '2016-06-01',
    note: '見守りの話',
  })) as MeetingId
  const [later, earlier] = await app.api.addVoices([
    voiceOf('見守りを増やしてほしい。夜も見守りを。', { day: '2016-06-01', meetingId: meeting, memberId: member as MemberId }),
    voiceOf('道が暗い。', { day: '2015-06-01', gist: '見守りの道' }),
  ])
  await app.api.changeMinutes(meeting, {
    afterId: null,
    put: [{ id: null, kind: 'speech', agendaItemId: null, memberId: null, speaker: '区長', text: '見守りは大切です。' }],
    removed: [],
  })
  const found = async () =>
    (await app.api.searchTexts('見守', 10)).hits.map(({ fiscalYear, field, number, title, snippet }) => [
      fiscalYear,
      `${field.kind}/${field.id}/${field.field}`,
      number,
      title,
      snippet,
    ])
  const opinion = [2016, `opinion/${later}/words`, '1', '見守りを増やしてほしい。夜も見守りを。', '見守りを増やしてほしい。夜も見守りを。']
  const rest = [
    [2015, `opinion/${earlier}/gist`, '1', '見守りの道', '見守りの道'],
    [null, `member/${member}/name`, '', '見守 太郎', '見守 太郎'],
  ]
  expect(await found()).toEqual([
    [2016, `meeting/${meeting}/note`, '2', '全体会議', '見守りの話'],
    [2016, `utterance/${meeting}/text`, '2', '全体会議', '見守りは大切です。'],
    opinion,
    ...rest,
  ])
  await app.api.saveMeeting(meeting, { ...plainHead, fiscalYear: 2016, number: 3, label: '本会', day: '2016-06-01' })
  expect(await found()).toEqual([[2016, `utterance/${meeting}/text`, '3', '本会', '見守りは大切です。'], opinion, ...rest])
  expect((await app.api.searchTexts('見守', 2)).hits).toHaveLength(2)
  expect((await app.api.searchTexts('見守', 2)).total).toBe(4)
})
