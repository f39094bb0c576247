// Knows that what was said is not moved to a day behind what came of it: days to an answer are never fewer than none.
import { expect, test } from 'vitest'
import { startAppInMemory } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'

test('with the meeting or alone', async () => {
  const { api, ask } = startAppInMemory([2026])
  const head = { ...plainHead, fiscalYear: 2022, label: '本会', day: '2022-05-31' }
  const meetingId = await api.saveMeeting(null, head)
  const [id = ''] = await api.addVoices([voiceOf('目標値の決め方は。', { meetingId: meetingId as never, day: '2022-05-31' })])
  const { opinion } = await api.getOpinion(id)
  await api.saveOpinion(id, textsOf(opinion, { answer: '前年度の結果を踏まえます。', answerClassId: 'class-other' as never }), [])
  await api.confirmAnswers([id], '2022-06-10')
  const { id: voiceId = '', typedBy: _, ...place } = opinion.pieces[0]?.voice ?? { id: '', typedBy: '' }
  const refused = { ok: false, error: { code: 'E-OPINION-11', detail: { day: '令和4年6月10日（金）' } } }
  expect(await ask('saveMeeting', meetingId, { ...head, day: '2022-06-11' })).toMatchObject(refused)
  expect(await ask('saveVoice', voiceId, { ...place, day: '2022-06-11' }, [])).toMatchObject(refused)
  expect((await api.getOpinion(id)).opinion.pieces[0]?.voice.day).toBe('2022-05-31')
  await api.saveMeeting(meetingId, { ...head, day: '2022-06-10' })
  expect((await api.getOpinionFigures(2022)).medianAnswerDays).toBe(0)
  await api.saveMeeting(meetingId, { ...head, day: '2022-05-31' })
  expect((await api.getOpinionFigures(2022)).medianAnswerDays).toBe(10)
})
