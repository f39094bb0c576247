// Knows how tests make a council whose forms can go out: members, two meetings, opinions, 会議録, a sheet — with a marker in each field that is only the ward's.
import type { CouncilFormRequest } from '../../shared/model/council-form.ts'
import type { CouncilSettings } from '../../shared/model/council.ts'
import type { NewVoice, OpinionTexts } from '../../shared/model/opinion.ts'
import { defaultCouncilSettings } from '../../shared/rules/council/default-council-settings.ts'
import { startAppInMemory, type TestApp } from './app-in-memory.ts'
import { plainHead } from './council-factory.ts'
import { typedMember } from './council-member.ts'

/** What no public edition may hold, each planted in one field. */
export const markers = {
  speaker: '漏印 壱郎',
  minutesSpeaker: '漏印弐子',
  adviser: '漏印 参吾',
  memberNote: '漏印四：委員の覚え書き',
  endReason: '漏印五：辞任の理由',
  meetingNote: '漏印六：会議の覚え書き',
  internalNote: '漏印七：意見の覚え書き',
  draftAnswer: '漏印八：回答案',
  draftMeasure: '漏印九：措置の案',
  undecidedAnswer: '漏印十：問いへの案',
  reflectionNote: '漏印十一：反映の覚え書き',
  post: '漏印十二係長',
  holder: '漏印 十三',
  kana: 'モレイン ジュウシ',
  choice: '漏印十五と思う',
  otherText: '漏印十六郎',
} as const

export type CouncilFormWorld = Readonly<{
  app: TestApp
  meetingId: string
  sheetId: string
  members: readonly string[]
  /** The confirmed main measure, the draft, what was merged into the first, that of a non-member. */
  opinions: Readonly<{ confirmed: string; draft: string; merged: string; outside: string }>
}>

const texts: OpinionTexts = {
  gist: '',
  answerClassId: null,
  sectionId: null,
  postId: null,
  dueDate: null,
  answer: '',
  answerState: 'none',
  answeredDay: null,
  measureTaken: '',
  isMainMeasure: false,
  internalNote: '',
}
const noMember = { memberId: null, speaker: '', group: '', agendaItemId: null, gist: '', questions: [], about: [] }

/** Ward 天王寺区, 令和8年11月23日. `settings` over those that hold unless a ward says otherwise. */
export async function makeCouncilFormWorld(settings: Partial<CouncilSettings> = {}): Promise<CouncilFormWorld> {
  const app = startAppInMemory([2026])
  const { api } = app
  await api.saveCouncilSettings({ ...defaultCouncilSettings, ...settings })
  const sectionId = await api.saveSection(null, '総務課')
  const postId = await api.savePost(null, sectionId, markers.post)
  await api.saveHolder(null, postId, markers.holder, '2025-04-01', null)
  const members = await api.saveMembers([
    typedMember('大阪 太郎', {
      kana: markers.kana,
      kindId: 'kind-organisation' as never,
      affiliation: '五条地域活動協議会',
      note: markers.memberNote,
      terms: [{ id: null, from: '2025-10-01', until: '2026-05-31', endReason: markers.endReason }],
      seats: [{ id: null, subcommitteeId: null, role: 'chair', from: '2025-10-01', until: null }],
    }),
    typedMember('難波 花子', {
      kindId: 'kind-public' as never,
      terms: [{ id: null, from: '2025-10-01', until: '2027-09-30', endReason: '' }],
    }),
  ])
  const [first = '', second = ''] = members
  const meetingId = await api.saveMeeting(null, {
    ...plainHead,
    fiscalYear: 2026,
    number: 1,
    label: '本会',
    format: 'hybrid',
    day: '2026-05-26',
    startsAt: '19:03',
    endsAt: '21:25',
    place: '区役所5階 大会議室',
    legalBasis: '条例第5条第1項第2号',
    audience: 1,
    remarks: `${markers.speaker}さんの発表があった。`,
    note: markers.meetingNote,
  })
  await api.saveAgenda(meetingId, [
    { id: null, number: '1', title: '令和7年度運営方針の評価', about: [] },
    { id: null, number: '2', title: `その他（${markers.otherText}さんの提案）`, about: [] },
  ])
  await api.saveHandouts(meetingId, [{ id: null, number: '資料1-1', title: '委員評価一覧', timing: 'before' }])
  await api.saveAttendances(meetingId, [
    { id: null, party: 'member', memberId: first as never, name: '', post: '', way: 'venue' },
    { id: null, party: 'member', memberId: second as never, name: '', post: '', way: 'online' },
    { id: null, party: 'councillor', memberId: null, name: '大阪 議子', post: '市会議員', way: 'venue' },
    { id: null, party: 'staff', memberId: null, name: '中央 区代', post: '区長', way: 'venue' },
    { id: null, party: 'adviser', memberId: null, name: markers.adviser, post: '防災アドバイザー', way: 'venue' },
  ])
  const at = { channel: 'council', meetingId: meetingId as never, day: '2026-05-26', stage: 'evaluation' } as const
  const voices: readonly NewVoice[] = [
    {
      ...noMember,
      ...at,
      memberId: second as never,
      words: '防災訓練を夜にも行ってほしい。',
      gist: '夜間の防災訓練の実施',
      questions: ['いつ行うのか。', '場所はどこか。'],
    },
    { ...noMember, ...at, memberId: first as never, words: '広報紙の文字が小さい。', gist: '' },
    { ...noMember, ...at, memberId: first as never, words: '夜の訓練に賛成です。' },
    {
      ...noMember,
      ...at,
      channel: 'citizenVoice',
      meetingId: null,
      speaker: markers.speaker,
      words: `漏印さんと申します。${markers.otherText}と話しました。街灯が暗い。`,
    },
    { ...noMember, ...at, channel: 'citizenVoice', meetingId: null, speaker: markers.otherText, words: '窓口が混む。' },
  ]
  const ids = await api.addVoices(voices)
  const [confirmed = '', draft = '', merged = '', outside = ''] = ids
  await api.saveOpinion(
    confirmed,
    {
      ...texts,
      gist: '夜間の防災訓練の実施',
      answerClassId: 'class-this-year' as never,
      sectionId: sectionId as never,
      postId: postId as never,
      answer: '令和8年11月に夜間訓練を行います。',
      answerState: 'confirmed',
      answeredDay: '2026-06-05',
      measureTaken: '令和8年11月6日に夜間訓練を行いました。',
      isMainMeasure: true,
      internalNote: markers.internalNote,
    },
    [
      { id: null, text: 'いつ行うのか。', answer: '11月6日の19時からです。', isCovered: false },
      { id: null, text: '場所はどこか。', answer: '', isCovered: true },
    ],
  )
  await api.saveOpinion(
    draft,
    {
      ...texts,
      answerClassId: 'class-difficult' as never,
      answer: markers.draftAnswer,
      answerState: 'draft',
      measureTaken: markers.draftMeasure,
      isMainMeasure: true,
      internalNote: markers.internalNote,
    },
    [{ id: null, text: 'いつ直すのか。', answer: markers.undecidedAnswer, isCovered: false }],
  )
  await api.mergeOpinions([confirmed, merged])
  await api.saveReflection(confirmed, null, {
    target: { kind: 'form', id: 'form1' },
    field: null,
    deedId: null,
    note: markers.reflectionNote,
  })
  const speech = { kind: 'speech', agendaItemId: null } as const
  await api.changeMinutes(meetingId, {
    afterId: null,
    put: [
      { id: null, kind: 'heading', agendaItemId: null, memberId: null, speaker: '', text: '1　令和7年度運営方針の評価' },
      { id: null, ...speech, memberId: first as never, speaker: '大阪議長', text: '本日の議題に入ります。' },
      {
        id: null,
        ...speech,
        memberId: second as never,
        speaker: '難波委員',
        text: `先ほど${markers.minutesSpeaker}さんから話がありました。`,
      },
      { id: null, ...speech, memberId: null, speaker: markers.minutesSpeaker, text: '傍聴席から一言。' },
      { id: null, ...speech, memberId: null, speaker: '区長', text: 'ありがとうございます。' },
    ],
    removed: [],
  })
  const sheetId = await api.saveMemberSheet(
    null,
    {
      kind: 'evaluation',
      fiscalYear: 2026,
      title: '運営方針の評価',
      meetingId: null,
      deadline: null,
      request: '',
      choices: [markers.choice, '思わない'],
    },
    [{ id: null, target: null, text: '経営課題1 災害に強いまち' }],
  )
  return { app, meetingId, sheetId, members, opinions: { confirmed, draft, merged, outside } }
}

export const noSubject: CouncilFormRequest = {
  form: 'agenda',
  audience: 'public',
  meetingId: null,
  fiscalYear: null,
  periodYear: null,
  sheetId: null,
  order: 'meeting',
}

/** Each form of what the world holds; 意見・対応一覧 in each of its orders. */
export function requestsOf({ meetingId, sheetId }: CouncilFormWorld): readonly CouncilFormRequest[] {
  const meeting = { ...noSubject, meetingId: meetingId as never }
  return [
    { ...meeting, form: 'agenda' },
    { ...meeting, form: 'attendance' },
    { ...meeting, form: 'minutes' },
    { ...meeting, form: 'opinions' },
    ...(['meeting', 'class', 'initiative'] as const).map((order) => ({ ...noSubject, form: 'opinions', fiscalYear: 2026, order }) as const),
    { ...noSubject, form: 'measures', fiscalYear: 2026 },
    { ...noSubject, form: 'evaluations', sheetId },
    { ...noSubject, form: 'report', periodYear: 2025 },
  ]
}
