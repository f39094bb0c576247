// Knows that a book of the council that follows by what changed is the book that is read as a whole, and that remembered traces are those of the file, whatever was done.
import { expect, test } from 'vitest'
import { forgetTraces } from '../../../../electron/db/traces-memory.ts'
import { getCouncilTraces } from '../../../../electron/operations/council/get-council-traces.ts'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { bookWithNews } from '../../../../shared/rules/council/book-with-news.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember } from '../../../helpers/council-member.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { voiceOf } from '../../../helpers/opinion-factory.ts'
import { kindsOfCouncilStep } from '../../../helpers/random-council-deeds.ts'
import { anyStep, doStep, makeRandomWorld } from '../../../helpers/random-deeds.ts'
import { fc } from '../../../helpers/fast-check.ts'

const ofCouncil = ['agenda', 'agenda', 'attendances', 'handouts', 'minutes', 'memberSheet', 'opinionAbout', 'reflection', 'splitOpinion']
const ofPlan = ['text', 'new', 'add', 'move', 'delete', 'duplicate', 'rollOver', 'undo', 'redo', 'undo', 'redo']
const step = anyStep([...kindsOfCouncilStep, ...ofCouncil, ...ofPlan])

async function startFilled(): Promise<TestApp> {
  const app = startAppInMemory([2015])
  const { api } = app
  const strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  const id = await api.addItem('initiative', strategy, 'last')
  const target = { kind: 'initiative', id } as const
  const meetingId = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-06-30' })
  await api.saveAgenda(meetingId, [{ id: null, number: '1', title: '運営方針', about: [target] }])
  await api.saveMembers([typedMember('大阪 太郎')])
  await api.addVoices([voiceOf('夜の訓練を。', { meetingId: meetingId as never, about: [target] }), voiceOf('灯りも。')])
  return app
}

test('a book that follows is the book as it is read, and traces are those of the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (steps, stride) => {
      const app = await startFilled()
      const world = makeRandomWorld(app, makeFolder())
      let read = await app.api.getCouncilNews(null)
      let book: CouncilBook = bookWithNews(null, read)
      expect(book).toEqual(await app.api.getCouncilBook())
      for (const [nth, one] of steps.entries()) {
        await doStep(world, one)
        if (nth % stride > 0) continue
        read = await app.api.getCouncilNews(read.at)
        book = bookWithNews(book, read)
        expect(book).toEqual(await app.api.getCouncilBook())
        const traces = await app.api.getCouncilTraces(2015)
        forgetTraces(app.db)
        expect(traces).toEqual(await app.api.getCouncilTraces(2015))
      }
    }),
    { numRuns: Number(process.env['COUNCIL_RUNS'] ?? 60) },
  )
}, 120_000)

test('an opinion that is recorded brings the count of its meeting and nothing else', async () => {
  const { api } = await startFilled()
  const first = await api.getCouncilNews(null)
  const book = bookWithNews(null, first)
  const [meeting] = book.meetings
  if (!meeting) throw new Error('no meeting')
  const other = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, number: 2, day: '2015-09-30' })
  const before = await api.getCouncilNews(first.at)
  expect(before).toMatchObject({ members: null, sheets: null, said: [], meetingIds: [other, meeting.id], meetings: [{ id: other }] })
  await api.addVoices([voiceOf('訓練は年2回。', { meetingId: meeting.id })])
  const news = await api.getCouncilNews(before.at)
  expect(news).toMatchObject({
    members: null,
    meetings: [],
    meetingIds: null,
    sheets: null,
    said: [{ id: meeting.id, opinions: 2, utterances: 0 }],
  })
  const now = bookWithNews(bookWithNews(book, before), news)
  expect(now.members).toBe(book.members)
  expect(now.meetings.map(({ id, opinions }) => [id, opinions])).toEqual([
    [other, 0],
    [meeting.id, 2],
  ])
})

test('a text that is typed into the plan leaves the traces as they are; how an item is called does not', async () => {
  const app = await startFilled()
  const { api, context } = app
  const { managementIssues } = await api.getWardPlan(2015).then((plan) => plan ?? { managementIssues: [] })
  const [initiative] = managementIssues.flatMap(({ strategies }) => strategies.flatMap(({ initiatives }) => initiatives))
  if (!initiative) throw new Error('no initiative')
  const traces = getCouncilTraces(context, 2015)
  await api.saveText({ kind: 'initiative', id: initiative.id, field: 'content' }, '夜間訓練')
  expect(getCouncilTraces(context, 2015)).toBe(traces)
  await api.saveText({ kind: 'initiative', id: initiative.id, field: 'title' }, '夜間訓練')
  expect(getCouncilTraces(context, 2015)).not.toBe(traces)
})
