// Knows that what of the council is due is counted as the lists show it, after deeds and their undoing.
import { expect, it } from 'vitest'
import type { AnswerClassId, MeetingId, OpinionId, PostId } from '../../../../shared/model/ids.ts'
import type { OpinionQuery, OpinionTexts } from '../../../../shared/model/opinion.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { everyOpinion, textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'
import { runDeed } from '../../../../electron/db/deed.ts'

const today = '2015-07-20'
const reflected = 'class-reflected' as AnswerClassId

async function makeWorld() {
  const app = startAppInMemory([2015])
  app.setNow(`${today}T09:00:00+09:00`)
  const section = await app.api.saveSection(null, '総務課')
  const [clerk, manager] = [
    (await app.api.savePost(null, section, '係長')) as PostId,
    (await app.api.savePost(null, section, '課長')) as PostId,
  ]
  const change = async (id: string, texts: Partial<OpinionTexts>) => {
    const { opinion } = await app.api.getOpinion(id)
    await app.api.saveOpinion(id, textsOf(opinion, texts), opinion.questions)
  }
  const add = async (texts: Partial<OpinionTexts>) => {
    const [id = ''] = await app.api.addVoices([voiceOf('道が暗い。', { day: '2015-06-30' })])
    await change(id, texts)
    return id as OpinionId
  }
  return { app, clerk, manager, change, add }
}
const confirmed = {
  answer: '直します。',
  answerState: 'confirmed',
  answeredDay: '2015-07-10',
  answerClassId: 'class-other' as AnswerClassId,
} as const
const countOf = async (app: TestApp, query: Partial<OpinionQuery>) =>
  (await app.api.listOpinions({ ...everyOpinion, ...query }, 0, 100)).total

it('nothing is due in a new file', async () => {
  const { app } = await makeWorld()
  expect(await app.api.getCouncilDue()).toEqual({ meetings: [], answers: [], pointless: 0, untold: 0, ending: null })
})

it('answers are late from the day after their day on, due soon up to a week ahead, by post, and not when confirmed or merged', async () => {
  const { app, clerk, manager, change, add } = await makeWorld()
  const late = await add({ postId: clerk, dueDate: '2015-07-19' })
  await add({ postId: clerk, dueDate: '2015-07-20', answer: '案', answerState: 'draft' })
  await add({ postId: clerk, dueDate: '2015-07-27' })
  await add({ postId: manager, dueDate: '2015-07-28' })
  const other = await add({ postId: manager, dueDate: '2015-07-01' })
  await add({ postId: null, dueDate: '2015-06-01' })
  await add({ ...confirmed, postId: clerk, dueDate: '2015-07-01' })
  const answers = async () => new Map((await app.api.getCouncilDue()).answers.map(({ postId, ...counts }) => [postId, counts]))
  const before = new Map([
    [null, { late: 1, soon: 0 }],
    [clerk, { late: 1, soon: 2 }],
    [manager, { late: 1, soon: 0 }],
  ])
  expect(await answers()).toEqual(before)
  expect(await countOf(app, { answer: 'late', postIds: [clerk] })).toBe(1)
  expect(await countOf(app, { answer: 'late', postIds: [clerk, manager] })).toBe(2)
  expect(await countOf(app, { answer: 'late' })).toBe(3)
  await app.api.mergeOpinions([late, other])
  expect((await answers()).get(manager)).toBeUndefined()
  await app.api.undo()
  expect(await answers()).toEqual(before)
  await change(late, confirmed)
  expect((await answers()).get(clerk)).toEqual({ late: 0, soon: 2 })
})

it('counts 「反映」 that points nowhere and answers that were not told back as the list does, by what was merged too', async () => {
  const { app, add } = await makeWorld()
  const [pointless, merged, told] = [await add({ answerClassId: reflected }), await add({}), await add({ ...confirmed })]
  await add({ ...confirmed })
  const due = async () => {
    const { pointless: nowhere, untold } = await app.api.getCouncilDue()
    expect([nowhere, untold]).toEqual([
      await countOf(app, { reflection: 'pointless' }),
      await countOf(app, { answer: 'confirmed', told: false }),
    ])
    return [nowhere, untold]
  }
  expect(await due()).toEqual([1, 2])
  await app.api.setToldBack([told], null, '2015-07-18')
  await app.api.mergeOpinions([pointless, merged])
  expect(await due()).toEqual([1, 1])
  runDeed(app.context, { name: 'saveReflection', subject: null }, (db) =>
    db
      .prepare(`INSERT INTO reflection (id, opinion_id, target_kind, target_id, day) VALUES ('r', ?, 'form', 'form2', ?)`)
      .run(merged, today),
  )
  expect(await due()).toEqual([0, 1])
  await app.api.unmergeOpinion(merged)
  expect(await due()).toEqual([1, 1])
})

it('tells meetings by their days and terms that end soon', async () => {
  const { app } = await makeWorld()
  const meeting = (number: number, day: string | null) =>
    app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, number, label: '本会', day })
  const [second, first] = [await meeting(2, '2015-12-01'), await meeting(1, '2015-06-01')] as [MeetingId, MeetingId]
  await meeting(3, null)
  const [id] = await app.api.saveMembers([
    typedMember('大阪 太郎', { terms: [typedTerm('2013-10-01', '2015-09-30')] }),
    typedMember('難波 花子', { terms: [typedTerm('2014-10-01', '2016-09-30')] }),
  ])
  const { meetings, ending } = await app.api.getCouncilDue()
  expect(meetings).toEqual([
    { id: first, fiscalYear: 2015, number: 1, label: '本会', day: '2015-06-01' },
    { id: second, fiscalYear: 2015, number: 2, label: '本会', day: '2015-12-01' },
  ])
  expect(ending).toEqual({ count: 1, memberId: id, until: '2015-09-30' })
})
