// Knows that who or what was taken out is told by nothing that the program keeps: not by a line of 会議録, a reason, a question, a deed, a search or a list.
import path from 'node:path'
import { expect, test } from 'vitest'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { everyOpinion, voiceOf } from '../../../helpers/opinion-factory.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'

const reason = '本人からの申し出'

/** Everything that the file holds, as text. */
function allOf({ db }: TestApp): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  return tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())).join('\n')
}

async function openCouncil(name: string, shortName: string): Promise<Readonly<{ app: TestApp; id: string; other: string }>> {
  const app = startAppInMemory([2026])
  const { api } = app
  const file = { ...app.context.files.current(), path: path.join(makeFolder(), '天王寺区.kusei') }
  app.setSession({ current: () => file as never })
  const [id = '', other = ''] = await api.saveMembers([
    typedMember(name, { shortName, note: '電話は夜', terms: [typedTerm('2025-10-01', '2026-05-31', '病気のため辞任')] }),
    typedMember('難波 花子', { terms: [typedTerm('2025-10-01', '2026-05-31', '転居')] }),
  ])
  const meetingId = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2026, day: '2026-05-26' })
  await api.saveAttendances(meetingId, [{ id: null, party: 'member', memberId: id as never, name: '', post: '', way: 'venue' }])
  const speech = { id: null, kind: 'speech', agendaItemId: null } as const
  await api.changeMinutes(meetingId, {
    afterId: null,
    put: [
      { ...speech, memberId: id as never, speaker: `${shortName}委員`, text: '先ほどの件です。' },
      { ...speech, memberId: other as never, speaker: '難波委員', text: `${name}さんに賛成です。` },
    ],
    removed: [],
  })
  await api.addVoices([
    voiceOf(`${name}と申します。街灯が暗い。`, { memberId: id as never, meetingId: meetingId as never, day: '2026-05-26' }),
  ])
  const [first] = (await api.getMinutes(meetingId)) ?? []
  await api.changeMinutes(meetingId, {
    afterId: null,
    put: [{ ...speech, id: first?.id ?? null, memberId: other as never, speaker: '難波委員', text: '先ほどの件です。' }],
    removed: [],
  })
  await api.undo()
  await api.listOpinions({ ...everyOpinion, text: '街灯' }, 0, 10)
  expect((await api.searchTexts(name, 100)).total).toBeGreaterThan(0)
  return { app, id, other }
}

test.each([
  ['消去 されこ', '消去'],
  // a resident whose name is written in letters that are also those of code words
  ['Nguyen', 'Nguyen'],
  ['松尾（雅）', '松尾（雅）'],
  // with what a pattern or JSON would read otherwise
  ['𠮷田 "丈"\\太郎', '𠮷田'],
])('%s', async (name, shortName) => {
  const { app, id } = await openCouncil(name, shortName)
  const { api } = app
  const target = { what: 'member', id } as const
  const { total } = await api.previewErasure(target)
  await api.erase(target, reason, total)
  const all = allOf(app)
  for (const trace of [name, name.replaceAll(' ', ''), `${shortName}委員`, '電話は夜', '病気のため辞任']) {
    expect(all.includes(JSON.stringify(trace).slice(1, -1)), trace).toBe(false)
    expect(all.includes(trace), trace).toBe(false)
  }
  expect(all).toContain('転居')
  expect(all).toContain('難波委員')
  const { rows } = await api.listOpinions({ ...everyOpinion, text: '街灯' }, 0, 10)
  expect(rows.map(({ summary }) => summary)).toEqual([`（消去）と申します。街灯が暗い。`])
  expect((await api.listOpinions({ ...everyOpinion, text: name }, 0, 10)).total).toBe(0)
  expect((await api.searchTexts(name, 100)).total).toBe(0)
  expect(await api.previewErasure({ what: 'text', text: name })).toMatchObject({ total: 0 })
  // a second time there is nothing left to take out
  expect(await api.previewErasure(target)).toMatchObject({ total: 0 })
})

test('what was said, with what was written off from it', async () => {
  const { app, id, other } = await openCouncil('消去 されこ', '消去')
  const { api } = app
  const meetingId = (await api.getCouncilBook()).meetings[0]?.id ?? ''
  const long = `${'夜は真っ暗です。'.repeat(12)}四つ角の話でした。`
  const parts = ['うちの前の街灯が消えています。', '鍵は鉢の下にあるので入って直せますか。']
  const [longId = '', opinionId = ''] = await api.addVoices([
    // a deed calls it by its first 80 letters
    voiceOf(long, { memberId: id as never, meetingId: meetingId as never, day: '2026-05-26' }),
    voiceOf(parts.join('\n'), {
      memberId: id as never,
      meetingId: meetingId as never,
      day: '2026-05-26',
      gist: '鍵は鉢の下にある',
      questions: ['鍵は鉢の下にあるので　入って直せますか。', 'いつ'],
    }),
  ])
  const speech = { id: null, kind: 'speech', agendaItemId: null } as const
  await api.changeMinutes(meetingId, {
    afterId: null,
    put: [
      ...parts.map((text) => ({ ...speech, memberId: id as never, speaker: '消去委員', text })),
      { ...speech, memberId: other as never, speaker: '難波委員', text: '街灯が消えています。' },
    ],
    removed: [],
  })
  await api.saveOpinionAbout(longId, [{ kind: 'form', id: 'form1' }])
  const { opinion } = await api.getOpinion(opinionId)
  const target = { what: 'voice', id: opinion.pieces[0]?.voice.id ?? '' } as const
  const { total, places } = await api.previewErasure(target)
  expect(places.map(({ place }) => place).toSorted()).toEqual(['changeRecord', 'opinion', 'opinion_question', 'utterance', 'voice_piece'])
  await api.erase(target, reason, total)
  const all = allOf(app)
  for (const trace of [...parts, '鉢の下', 'うちの前']) expect(all.includes(trace), trace).toBe(false)
  // what somebody else said, and what is nobody's, stays
  expect((await api.getMinutes(meetingId)).map(({ text }) => text)).toContain('街灯が消えています。')
  expect((await api.getOpinion(opinionId)).opinion.questions.map(({ text }) => text)).toEqual(['（消去）', 'いつ'])
  const { pieces } = (await api.getOpinion(longId)).opinion
  expect(pieces[0]?.text).toBe(long)
  const second = { what: 'voice', id: pieces[0]?.voice.id ?? '' } as const
  await api.erase(second, reason, (await api.previewErasure(second)).total)
  expect(allOf(app)).not.toMatch(/夜は真っ暗|四つ角/)
  expect(await api.previewErasure(second)).toMatchObject({ total: 0 })
})
