// Knows to which 年度 and to which 対象期間 what was said at their edges belongs, counted by hand: 31 March, 1 April, 30 September, 1 October.
import { expect, test } from 'vitest'
import type { Channel } from '../../../../shared/model/opinion.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { startAppInMemory } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { noSubject } from '../../../helpers/council-form-world.ts'
import { textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'

async function makeYears() {
  const app = startAppInMemory([2025])
  const { api } = app
  const meetingOn = async (fiscalYear: number, number: number, day: string) =>
    await api.saveMeeting(null, { ...plainHead, fiscalYear, number, day })
  const ids = {
    march: await meetingOn(2024, 3, '2025-03-31'),
    april: await meetingOn(2025, 1, '2025-04-01'),
    september: await meetingOn(2025, 2, '2025-09-30'),
    october: await meetingOn(2025, 3, '2025-10-01'),
  }
  const said = (day: string, meetingId: string | null, channel: Channel = 'council') =>
    voiceOf(`${day} ${channel}`, { day, meetingId: meetingId as never, channel })
  const opinions = await api.addVoices([
    said('2025-03-31', ids.march),
    said('2025-04-01', ids.april),
    said('2025-09-30', ids.september),
    said('2025-10-01', ids.october),
    // written before the meeting at which it was heard: of the period of that meeting, and of the 年度 of its day
    said('2025-09-20', ids.october, 'priorOpinion'),
    // a sheet that no meeting asked for, and what was not said to the council
    said('2025-09-30', null, 'evaluationSheet'),
    said('2025-09-30', null, 'citizenVoice'),
  ])
  return { app, api, opinions }
}

test('対象期間: both its ends belong to it; meetings are called by their 年度', async () => {
  const { api } = await makeYears()
  const reportOf = async (periodYear: number) => {
    const { blocks } = (await api.fillCouncilForm({ ...noSubject, form: 'report', periodYear })).data
    return {
      meetings: blocks['meetings']?.map(({ cells }) => cells['meeting']),
      opinions: blocks['opinions']?.at(-1)?.cells['count'],
    }
  }
  // 3月31日, 4月1日, 9月30日; three at meetings and the sheet
  expect(await reportOf(2024)).toEqual({ meetings: ['令和6年度第3回', '令和7年度第1回', '令和7年度第2回'], opinions: '4件' })
  // 10月1日; one there and the 事前意見 for it
  expect(await reportOf(2025)).toEqual({ meetings: ['令和7年度第3回'], opinions: '2件' })
  expect(await reportOf(2023)).toEqual({ meetings: [], opinions: undefined })
})

test('年度: from 1 April to 31 March', async () => {
  const { api } = await makeYears()
  expect((await api.getOpinionFigures(2024)).total).toBe(1)
  expect(await api.getOpinionFigures(2025)).toMatchObject({
    total: 6,
    byChannel: { council: 3, priorOpinion: 1, evaluationSheet: 1, citizenVoice: 1 },
  })
  await expect(api.saveMeeting(null, { ...plainHead, fiscalYear: 2024, day: '2025-04-01' })).rejects.toMatchObject({ code: 'E-RULE-01' })
})

test('an answer is due 14 days on, over new year and a leap day; its days are counted from when it was said', async () => {
  const { api } = startAppInMemory([2023])
  const ids = await api.addVoices(['2023-12-24', '2024-02-20', '2024-03-25', '2024-01-10'].map((day) => voiceOf(day, { day })))
  const read = async (id: string) => (await api.getOpinion(id)).opinion
  expect(await Promise.all(ids.map(async (id) => (await read(id)).dueDate))).toEqual([
    '2024-01-07',
    '2024-03-05',
    '2024-04-08',
    '2024-01-24',
  ])
  const confirm = async (nth: number, day: string) => {
    const id = ids[nth] ?? ''
    await api.saveOpinion(id, textsOf(await read(id), { answer: 'お答えします。', answerClassId: 'class-other' as never }), [])
    await api.confirmAnswers([id], day)
  }
  const median = async () => {
    const { medianAnswerDays, longestAnswerDays } = await api.getOpinionFigures(2023)
    return [medianAnswerDays, longestAnswerDays]
  }
  expect(await median()).toEqual([null, null])
  await confirm(0, '2024-01-07')
  expect(await median()).toEqual([14, 14])
  await confirm(1, '2024-03-01')
  // 14 and 10 (over 29 February)
  expect(await median()).toEqual([12, 14])
  await confirm(2, '2024-04-24')
  // 10, 14, 30
  expect(await median()).toEqual([14, 30])
  await confirm(3, '2024-01-11')
  // 1, 10, 14, 30
  expect(await median()).toEqual([12, 30])
  // what was merged into another is not counted beside it: 1, 10, 14
  await api.mergeOpinions([ids[0] ?? '', ids[2] ?? ''])
  expect(await median()).toEqual([10, 14])
  expect(await api.getOpinionFigures(2023)).toMatchObject({ total: 3, voices: 4, confirmed: 3 })
})

test('late is from the day behind the last one', async () => {
  const app = startAppInMemory([2025])
  await app.api.saveCouncilSettings({ ...defaultCouncilSettings, answerDays: 5 })
  await app.api.addVoices([voiceOf('暗い', { day: '2025-12-29' })])
  const late = async (today: string) => {
    app.setNow(`${today}T10:00:00+09:00`)
    return (await app.api.getOpinionFigures(2025)).late
  }
  expect([await late('2026-01-03'), await late('2026-01-04')]).toEqual([0, 1])
})
