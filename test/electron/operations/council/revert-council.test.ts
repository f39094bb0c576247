// Knows what keeps an older deed on the ward council from being taken back alone, and that what others use of it stays.
import { describe, expect, it } from 'vitest'
import { runDeed } from '../../../../electron/db/deed.ts'
import { recordedCouncilTables } from '../../../../electron/db/recorded-council-tables.ts'
import { putAnswer } from '../../../../electron/db/repositories/member-sheets.ts'
import type { AnswerClassId, MemberId } from '../../../../shared/model/ids.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember } from '../../../helpers/council-member.ts'
import { textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'

const lastDeed = ({ db }: TestApp) => db.prepare('SELECT max(id) FROM deed').pluck().get() as number
const mergesOf = ({ db }: TestApp) => db.prepare('SELECT number, merged_into_id AS into_ FROM opinion ORDER BY number').raw().all()
const revert = async (app: TestApp, id: number) => {
  const reply = await app.ask('revertDeed', id)
  return reply.ok ? 'done' : reply.error.code
}

/** Opinions 1, 2, 3 of 平成27年度. */
async function start(): Promise<{ app: TestApp; a: string; b: string; c: string }> {
  const app = startAppInMemory([2015])
  const [a = '', b = '', c = ''] = await app.api.addVoices(['一。', '二。', '三。'].map((words) => voiceOf(words)))
  return { app, a, b, c }
}
const answer = async ({ api }: TestApp, id: string, classId: string | null, text = '検討します') => {
  const { opinion } = await api.getOpinion(id)
  await api.saveOpinion(id, textsOf(opinion, { answer: text, answerClassId: classId as AnswerClassId | null }), [])
}

describe('one older deed taken back alone', () => {
  it('does not merge an opinion into one that was merged since, nor two into each other', async () => {
    const { app, a, b, c } = await start()
    await app.api.mergeOpinions([a, b])
    await app.api.unmergeOpinion(b)
    const unmerged = lastDeed(app)
    await app.api.mergeOpinions([b, a])
    expect(await revert(app, unmerged)).toBe('E-OPINION-13')
    expect(mergesOf(app)).toEqual([
      [1, b],
      [2, null],
      [3, null],
    ])
    await app.api.undo()
    await app.api.mergeOpinions([c, a])
    expect(await revert(app, unmerged)).toBe('E-OPINION-13')
    await app.api.undo()
    expect(await revert(app, unmerged)).toBe('done')
    expect(mergesOf(app)).toEqual([
      [1, null],
      [2, a],
      [3, null],
    ])
  })

  it('does not bring opinions of two years together', async () => {
    const { app, a, b } = await start()
    await app.api.mergeOpinions([a, b])
    await app.api.unmergeOpinion(b)
    const unmerged = lastDeed(app)
    const voice = (await app.api.getOpinion(b)).opinion.pieces[0]?.voice
    if (!voice) throw new Error('no voice')
    const { id, typedBy: _, ...place } = voice
    await app.api.saveVoice(id, { ...place, day: '2016-05-20' }, [])
    const moved = lastDeed(app)
    expect(await revert(app, unmerged)).toBe('E-OPINION-13')
    // and its old number may be taken by then
    await app.api.deleteOpinion((await app.api.addVoices([voiceOf('四。')]))[0] ?? '')
    expect(await revert(app, moved)).toBe('done')
  })

  it('finds the place of an opinion taken by another that got its number since', async () => {
    const { app, c } = await start()
    await app.api.deleteOpinion(c)
    const deleted = lastDeed(app)
    await app.api.addVoices([voiceOf('次の三。')])
    expect(await revert(app, deleted)).toBe('E-UNDO-01')
    await app.api.undo()
    expect(await revert(app, deleted)).toBe('done')
    expect((await app.api.getOpinion(c)).opinion.number).toBe(3)
  })

  it('changes nothing of a confirmed answer, and leaves none published that is not confirmed', async () => {
    const { app, a } = await start()
    await answer(app, a, null)
    await app.api.saveOpinions([a], { answerClassId: 'class-other' as AnswerClassId })
    const classed = lastDeed(app)
    await app.api.confirmAnswers([a], '2015-07-14')
    const confirmed = lastDeed(app)
    expect(await revert(app, classed)).toBe('E-OPINION-12')
    await app.api.setPublished([a], '2015-08-01')
    expect(await revert(app, confirmed)).toBe('E-OPINION-12')
    expect((await app.api.getOpinion(a)).opinion).toMatchObject({
      answerState: 'confirmed',
      answerClassId: 'class-other',
      publishedDay: '2015-08-01',
    })
    await app.api.undo()
    expect(await revert(app, confirmed)).toBe('done')
    expect(await revert(app, classed)).toBe('done')
    expect((await app.api.getOpinion(a)).opinion).toMatchObject({ answerState: 'draft', answerClassId: null })
  })

  it('changes no line of minutes that the members confirmed', async () => {
    const { app } = await start()
    const meeting = await app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-06-30' })
    const line = { id: null, kind: 'speech', agendaItemId: null, memberId: null, speaker: '区長', text: 'はい' } as const
    await app.api.changeMinutes(meeting, { afterId: null, put: [line], removed: [] })
    const written = lastDeed(app)
    await app.api.setMinutesState(meeting, 'confirmed', '2015-08-01')
    expect(await revert(app, written)).toBe('E-COUNCIL-21')
    expect(await app.api.getMinutes(meeting)).toHaveLength(1)
    await app.api.setMinutesState(meeting, 'draft', null)
    expect(await revert(app, written)).toBe('done')
    expect(await app.api.getMinutes(meeting)).toEqual([])
  })

  it('leaves the choices of a sheet that a member ticked one of', async () => {
    const { app } = await start()
    const [memberId = ''] = await app.api.saveMembers([typedMember('大阪 太郎')])
    const head = { kind: 'evaluation', fiscalYear: 2015, title: '評価', meetingId: null, deadline: null, request: '' } as const
    const sheet = await app.api.saveMemberSheet(null, { ...head, choices: ['よい', 'わるい'] }, [{ id: null, target: null, text: '訓練' }])
    const [item] = (await app.api.getCouncilBook()).sheets[0]?.items ?? []
    const items = [{ id: item?.id ?? '', target: null, text: '訓練' }]
    await app.api.saveMemberSheet(sheet, { ...head, choices: ['よい', 'ふつう', 'わるい'] }, items)
    const changed = lastDeed(app)
    runDeed(app.context, { name: 'applyReturnedSheets', subject: null }, (db) =>
      putAnswer(db, 'answer-1', { memberId: memberId as MemberId, itemId: item?.id ?? '', choice: 2, comment: '' }),
    )
    expect(await revert(app, changed)).toBe('E-MSHEET-02')
    await app.api.undo()
    expect(await revert(app, changed)).toBe('done')
  })

  it('leaves the lists that every ward starts with, which came in with it and others use', async () => {
    const { app, a, b } = await start()
    await answer(app, a, 'class-later')
    const first = lastDeed(app)
    await answer(app, b, 'class-reflected')
    await app.api.saveAnswerClass(null, { name: '⑥', meaning: 'other', fromYear: null, untilYear: null })
    const lists = async () => {
      const { answerClasses, kinds } = await app.api.getCouncilBook()
      return [answerClasses.length, kinds.length]
    }
    expect(await lists()).toEqual([6, 3])
    expect(await revert(app, first)).toBe('done')
    expect((await app.api.getOpinion(a)).opinion).toMatchObject({ answer: '', answerClassId: null })
    expect((await app.api.getOpinion(b)).opinion.answerClassId).toBe('class-reflected')
    expect(await lists()).toEqual([6, 3])
    await app.api.undo()
    expect((await app.api.getOpinion(a)).opinion.answerClassId).toBe('class-later')
  })
})

it('every place in the tables of the council that no two rows share is told', () => {
  const { db } = startAppInMemory([2015])
  for (const [table, { unique = [] }] of Object.entries(
    recordedCouncilTables as Readonly<Record<string, { unique?: readonly (string | readonly string[])[] }>>,
  )) {
    const indexes = db.pragma(`index_list(${table})`) as { name: string; unique: number; origin: string }[]
    const places = indexes
      .filter((index) => index.unique === 1 && index.origin === 'u')
      .map(({ name }) => (db.pragma(`index_info(${name})`) as { name: string }[]).map((column) => column.name).join())
    expect(unique.map((place) => [place].flat().join()).toSorted(), table).toEqual(places.toSorted())
  }
})
