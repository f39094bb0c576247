// Knows that the name of somebody who is no member stands in no part of what is published, wherever a person wrote it, and that a member's does where the ward prints it.
import { expect, test } from 'vitest'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { type CouncilFormWorld, makeCouncilFormWorld, noSubject, requestsOf } from '../../../helpers/council-form-world.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'

/** Writes the name of 隠密 話男, who spoke once, into every text of the council that can be published. */
async function plantName({ app, meetingId, sheetId, members }: CouncilFormWorld, settings: Partial<typeof defaultCouncilSettings>) {
  const { api } = app
  app.setOperator('隠密 打子')
  const at = { meetingId: meetingId as never, day: '2026-05-26' }
  const ids = await api.addVoices([
    voiceOf('暗い道がある。', { ...at, speaker: '隠密 話男' }),
    voiceOf('組の意見', { ...at, group: '隠密話男さんの班' }),
    voiceOf('隠密\n話男さんに賛成。松尾（雅）委員にも、松尾(雅)委員にも。', {
      ...at,
      memberId: members[0] as never,
      questions: ['隠密さんの道はいつ直るか。'],
    }),
    voiceOf('同じ道です。隠密　話男', { ...at, channel: 'visitorVoice', speaker: '隠密 合子' }),
    voiceOf('隠密合子です。', { ...at, channel: 'visitorVoice', speaker: '隠密 分男' }),
    voiceOf('大阪市の道です。', { ...at, channel: 'visitorVoice', speaker: '大阪さん' }),
  ])
  for (const id of [ids[0], ids[1], ids[2], ids[5]] as string[]) {
    const { opinion } = await api.getOpinion(id)
    const texts = textsOf(opinion, {
      answer: '隠密話男さんの件、直します。',
      answerClassId: 'class-other' as never,
      measureTaken: '隠密 話男さんと直しました。',
      isMainMeasure: true,
      internalNote: '隠密の覚え',
    })
    await api.saveOpinion(
      id,
      texts,
      opinion.questions.map((question) => ({ ...question, answer: '隠密さんにお伝えします。' })),
    )
    await api.confirmAnswers([id], '2026-06-05')
  }
  await api.mergeOpinions([ids[0], ids[3], ids[4]] as string[])
  await api.unmergeOpinion(ids[4] ?? '')
  await api.saveCouncilReport({ periodYear: 2025, publishedDay: null, remarks: '隠密 話男さんの寄付' })
  await api.saveHandouts(meetingId, [{ id: null, number: '資料（隠密話男）', title: '隠密　話男さんの資料', timing: 'before' }])
  await api.saveMeeting(meetingId, {
    ...plainHead,
    fiscalYear: 2026,
    label: '隠密話男さんの会',
    day: '2026-05-26',
    place: '隠密話男さん宅',
    legalBasis: '隠密 話男',
    isOpen: false,
    closedReason: '隠密話男さんの個人情報を扱うため',
    remarks: '隠密話男さんの発表',
  })
  await api.saveCouncilSettings({
    ...defaultCouncilSettings,
    memberNote: '隠密 話男さんを除く',
    kindHeading: '隠密話男さんの種別',
    termHeading: '隠密話男さんの期間',
    bylaw: '隠密要綱',
    ...settings,
  })
  const speech = { id: null, kind: 'speech', agendaItemId: null, memberId: null } as const
  const lines = await api.getMinutes(meetingId)
  await api.changeMinutes(meetingId, {
    afterId: lines.at(-1)?.id ?? null,
    put: [
      { ...speech, memberId: members[1] as never, speaker: '松尾（雅）委員', text: '隠密話男さんの件' },
      { ...speech, kind: 'heading', speaker: '', text: '2　隠密話男さんの発表' },
      { ...speech, kind: 'note', speaker: '', text: '（隠密 話男さん退席。松尾（雅）委員退席。）' },
      { ...speech, speaker: '隠密町会長', text: 'はい' },
      { ...speech, speaker: '議長（隠密話男）', text: 'はい' },
    ],
    removed: [],
  })
  const item = (await api.getCouncilBook()).sheets[0]?.items[0]?.id ?? null
  await api.saveMemberSheet(
    sheetId,
    {
      kind: 'evaluation',
      fiscalYear: 2026,
      title: '評価（隠密話男さん）',
      meetingId: null,
      deadline: null,
      request: '隠密依頼',
      choices: ['よい', 'わるい'],
    },
    [{ id: item, target: null, text: '隠密話男さんの道' }],
  )
}

test.each(['none', 'kind', 'name'] as const)('beside an opinion: %s', async (speakerNaming) => {
  const world = await makeCouncilFormWorld()
  await world.app.api.saveMembers([typedMember('松尾 雅子', { shortName: '松尾（雅）', terms: [typedTerm('2025-10-01', '2027-09-30')] })])
  await plantName(world, { speakerNaming })
  for (const request of requestsOf(world)) {
    const { data, fileName } = await world.app.api.fillCouncilForm(request)
    const published = JSON.stringify({ data, fileName })
    expect(published, `${request.form} ${request.order}`).not.toMatch(/隠密|打子|山田 花子/)
    expect(published.includes('松尾（雅）') || published.includes('松尾(雅)'), request.form).toBe(
      speakerNaming === 'name' && ['minutes', 'opinions', 'measures', 'report'].includes(request.form),
    )
    if (request.form === 'measures') expect(published).toContain('大阪市の道です。')
    const inside = JSON.stringify((await world.app.api.fillCouncilForm({ ...request, audience: 'internal' })).data)
    expect(inside, request.form).toContain('隠密')
    expect(inside, request.form).not.toContain('●●')
  }
})

test('of a member, names stand in the lists whatever the ward prints beside opinions', async () => {
  const world = await makeCouncilFormWorld({ speakerNaming: 'none' })
  const { data } = await world.app.api.fillCouncilForm({ ...noSubject, form: 'report', periodYear: 2025 })
  expect(data.blocks['members']?.map(({ cells }) => cells['name'])).toEqual(['大阪 太郎', '難波 花子'])
})
