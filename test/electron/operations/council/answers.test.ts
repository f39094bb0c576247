// Knows how answers come to be confirmed, published and told back, and what is refused on the way.
import { beforeEach, describe, expect, it } from 'vitest'
import type { AnswerClassId, PostId, SectionId } from '../../../../shared/model/ids.ts'
import type { NewVoice, Opinion, OpinionTexts } from '../../../../shared/model/opinion.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { everyOpinion, textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'

let app: TestApp
beforeEach(() => {
  app = startAppInMemory([2015])
  app.setNow('2015-07-10T10:00:00+09:00')
})

const later = 'class-later' as AnswerClassId
const refusal = async (...[method, ...args]: Parameters<TestApp['ask']>) => {
  const reply = await app.ask(method, ...args)
  return reply.ok ? null : [reply.error.code, reply.error.detail]
}
const read = async (id: string): Promise<Opinion> => (await app.api.getOpinion(id)).opinion
async function add(...voices: readonly (string | NewVoice)[]): Promise<readonly string[]> {
  return await app.api.addVoices(voices.map((voice) => (typeof voice === 'string' ? voiceOf(voice) : voice)))
}
async function save(id: string, change: Partial<OpinionTexts>): Promise<Opinion> {
  const opinion = await read(id)
  await app.api.saveOpinion(id, textsOf(opinion, change), opinion.questions)
  return await read(id)
}
const deedsDone = () => app.api.listDeeds(50, null).then((deeds) => deeds.length)

describe('an answer', () => {
  it('is a draft as soon as something is written, and none when it is empty again; a class brings the lists that wards start with', async () => {
    const [id = ''] = await add('公園が暗い。')
    expect((await save(id, { answer: ' 検討します。\r\n' })).answerState).toBe('draft')
    expect((await read(id)).answer).toBe('検討します。')
    expect((await save(id, { answer: '', answerState: 'draft' })).answerState).toBe('none')
    expect((await save(id, { answerClassId: later })).answerClassId).toBe(later)
    expect(app.db.prepare('SELECT count(*) AS n FROM answer_class').get()).toEqual({ n: 5 })
    const before = await deedsDone()
    await save(id, {})
    expect(await deedsDone()).toBe(before)
  })

  it('is confirmed with its day; then it is locked until it is a draft again, which takes its day and its publication', async () => {
    const [id = ''] = await add('公園が暗い。')
    const confirmed = await save(id, { answer: '検討します。', answerClassId: later, answerState: 'confirmed' })
    expect(confirmed).toMatchObject({ answerState: 'confirmed', answeredDay: '2015-07-10' })
    await app.api.setPublished([id], '2015-08-01')
    const locked = ['E-OPINION-06', { opinions: '平成27年度の意見1番' }]
    const answered = await read(id)
    expect(await refusal('saveOpinion', id, textsOf(answered, { answer: '実施します。' }), [])).toEqual(locked)
    expect(await refusal('saveOpinion', id, textsOf(answered, { answerClassId: 'class-other' as AnswerClassId }), [])).toEqual(locked)
    expect(await refusal('saveOpinions', [id], { answerClassId: 'class-other' })).toEqual(locked)
    expect(await save(id, { measureTaken: '灯りを2基増やした。', isMainMeasure: true, gist: '灯り' })).toMatchObject({
      publishedDay: '2015-08-01',
      measureTaken: '灯りを2基増やした。',
    })
    expect(await save(id, { answerState: 'draft', answer: '実施します。' })).toMatchObject({
      answerState: 'draft',
      answeredDay: null,
      publishedDay: null,
    })
    await app.api.undo()
    expect(await read(id)).toMatchObject({ answerState: 'confirmed', publishedDay: '2015-08-01', answer: '検討します。' })
  })

  it('is not confirmed while something is lacking: said of each by name, and none is confirmed', async () => {
    const [a = '', b = '', c = '', d = ''] = await add('一', voiceOf('二', { questions: ['いつか', 'どこか', 'だれか'] }), '三', '四')
    await save(a, { answer: '検討します。', answerClassId: later })
    await save(b, { answer: '①来月です。', answerClassId: later })
    await save(c, { answer: '検討します。' })
    const refused = 'E-OPINION-05'
    expect(await refusal('confirmAnswers', [a, b, c, d], '2015-07-10')).toEqual([
      refused,
      {
        opinions:
          '平成27年度の意見2番は設問2・3に触れていません。平成27年度の意見3番は対応分類がありません。平成27年度の意見4番は回答と対応分類がありません。',
      },
    ])
    expect((await read(a)).answerState).toBe('draft')
    expect(await refusal('saveOpinion', c, textsOf(await read(c), { answerState: 'confirmed' }), [])).toEqual([
      refused,
      { opinions: '平成27年度の意見3番は対応分類がありません。' },
    ])
    await save(b, { answer: '①来月です。②公園です。③区です。' })
    await app.api.confirmAnswers([a, b], '2015-07-08')
    expect([await read(a), await read(b)].map(({ answerState, answeredDay }) => [answerState, answeredDay])).toEqual([
      ['confirmed', '2015-07-08'],
      ['confirmed', '2015-07-08'],
    ])
    await app.api.confirmAnswers([a, b], '2015-07-20')
    expect((await read(a)).answeredDay).toBe('2015-07-08')
  })

  it('names ten of many that are not ready', async () => {
    const ids = await add(...Array.from({ length: 12 }, (_, nth) => `意見${nth}`))
    const [, detail] = (await refusal('confirmAnswers', ids, '2015-07-10')) ?? []
    expect((detail as { opinions: string }).opinions).toMatch(/平成27年度の意見10番は回答と対応分類がありません。ほかに2件あります。$/)
  })

  it('has its own numbered questions: changed, added, left out, in their order', async () => {
    const [id = ''] = await add(voiceOf('一', { questions: ['いつか', 'どこか'] }))
    const { questions } = await read(id)
    const [first, second] = questions as readonly [Opinion['questions'][number], Opinion['questions'][number]]
    const added = { id: null, text: 'だれか', answer: '区です。', isCovered: false }
    await app.api.saveOpinion(id, textsOf(await read(id)), [added, { ...second, isCovered: true }])
    expect((await read(id)).questions.map(({ text, answer, isCovered }) => [text, answer, isCovered])).toEqual([
      ['だれか', '区です。', false],
      ['どこか', '', true],
    ])
    expect((await read(id)).answerState).toBe('draft')
    expect((await refusal('saveOpinion', id, textsOf(await read(id)), [first]))?.[0]).toBe('E-OPINION-01')
    expect((await refusal('saveOpinion', id, textsOf(await read(id)), [{ ...added, text: ' ' }]))?.[0]).toBe('E-RULE-01')
  })

  it('does not come before what it answers, and names only a class of its 年度', async () => {
    const [id = '', old = ''] = await add('一', voiceOf('二', { day: '2014-06-30' }))
    await save(id, { answer: '検討します。', answerClassId: later })
    const ended = await app.api.saveAnswerClass(null, { name: '⑥経過措置', meaning: 'other', fromYear: 2013, untilYear: 2014 })
    expect(await refusal('confirmAnswers', [id], '2015-06-29')).toEqual(['E-OPINION-11', { day: '平成27年6月29日（月）' }])
    expect(await refusal('saveOpinion', id, textsOf(await read(id), { answerClassId: ended as AnswerClassId }), [])).toEqual([
      'E-OPINION-07',
      { year: '平成27年度' },
    ])
    expect(await refusal('saveOpinions', [old, id], { answerClassId: ended })).toEqual(['E-OPINION-07', { year: '平成27年度' }])
    await app.api.saveOpinions([old], { answerClassId: ended as AnswerClassId })
    expect((await read(old)).answerClassId).toBe(ended)
    expect((await refusal('saveOpinions', [id], { answerClassId: 'none' }))?.[0]).toBe('E-OPINION-07')
  })
})

describe('who answers by when', () => {
  it('is written for many at once; a post goes with its section', async () => {
    const general = (await app.api.saveSection(null, '総務課')) as SectionId
    const welfare = (await app.api.saveSection(null, '福祉課')) as SectionId
    const post = (await app.api.savePost(null, general, '課長')) as PostId
    const [a = '', b = ''] = await add('一', '二')
    await app.api.saveOpinions([a, b], { postId: post, dueDate: '2015-08-01' })
    expect(await read(b)).toMatchObject({ sectionId: general, postId: post, dueDate: '2015-08-01' })
    await app.api.saveOpinions([b], { sectionId: welfare })
    expect(await read(b)).toMatchObject({ sectionId: welfare, postId: null, dueDate: '2015-08-01' })
    await app.api.saveOpinions([a], { isMainMeasure: true })
    expect(await read(a)).toMatchObject({ sectionId: general, postId: post, isMainMeasure: true })
    const before = await deedsDone()
    await app.api.saveOpinions([a], { isMainMeasure: true })
    expect(await deedsDone()).toBe(before)
    expect((await refusal('saveOpinions', [a], { sectionId: 'none' }))?.[0]).toBe('E-PART-03')
    expect((await refusal('saveOpinions', [a, 'none'], { dueDate: null }))?.[0]).toBe('E-OPINION-01')
  })
})

describe('an opinion', () => {
  it('is published only with a confirmed answer', async () => {
    const [a = '', b = ''] = await add('一', '二')
    await save(a, { answer: '検討します。', answerClassId: later, answerState: 'confirmed' })
    expect(await refusal('setPublished', [a, b], '2015-08-01')).toEqual(['E-OPINION-10', { opinions: '平成27年度の意見2番' }])
    await app.api.setPublished([a], '2015-08-01')
    expect((await read(a)).publishedDay).toBe('2015-08-01')
    await app.api.setPublished([a, b], null)
    expect((await read(a)).publishedDay).toBeNull()
  })

  it('is told back at a meeting, on its day; taken away again', async () => {
    const meetingId = await app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-10-20' })
    const [a = ''] = await add('一')
    await app.api.setToldBack([a], meetingId, null)
    expect(await read(a)).toMatchObject({ toldMeetingId: meetingId, toldDay: '2015-10-20' })
    await app.api.setToldBack([a], null, null)
    expect(await read(a)).toMatchObject({ toldMeetingId: null, toldDay: null })
    expect((await refusal('setToldBack', [a], 'none', null))?.[0]).toBe('E-OPINION-09')
    expect((await refusal('setToldBack', [a], null, '2015-06-29'))?.[0]).toBe('E-OPINION-11')
  })

  it('is counted with its year, merged ones in the one that they stand in', async () => {
    const [a = '', b = '', c = ''] = await add(
      '一',
      '二',
      voiceOf('三', { channel: 'survey', stage: 'evaluation' }),
      voiceOf('前', { day: '2015-03-01' }),
    )
    await app.api.mergeOpinions([a, b])
    await save(c, {
      answer: '検討します。',
      answerClassId: 'class-reflected' as AnswerClassId,
      answerState: 'confirmed',
      answeredDay: '2015-07-08',
    })
    app.setNow('2015-07-15T10:00:00+09:00')
    expect(await app.api.getOpinionFigures(2015)).toMatchObject({
      total: 2,
      voices: 3,
      open: 1,
      late: 1,
      confirmed: 1,
      reflected: 0,
      pointless: 1,
      medianAnswerDays: 8,
      byStage: { planning: 1, implementation: 0, evaluation: 1 },
    })
    expect((await app.api.listOpinions({ ...everyOpinion, fiscalYear: 2015 }, 0, 10)).counts).toEqual({ open: 1, late: 1, pointless: 1 })
  })
})
