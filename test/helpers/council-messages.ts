// Knows one full message for each question about the ward council that carries anything: with every field filled in, and one id for whatever is named.
import type { CouncilApi } from '../../shared/council-api.ts'
import type { CouncilSettings } from '../../shared/model/council.ts'

const text = '夜間の訓練を増やしてほしい。\n①いつから ②どこで 𠮷野地区'
const settings: CouncilSettings = {
  bylaw: '天王寺区区政会議運営要綱',
  meetingsPerYear: 2,
  quota: 20,
  termYears: 2,
  answerDays: 14,
  plenaryLabel: '全体会議',
  speakerNaming: 'kind',
  memberOrder: 'kana',
  chairsFirst: true,
  chairMark: '◎',
  kindHeading: '委員種別',
  termHeading: '委員の期間',
  termsShown: 'whole',
  ruleHeading: '第1号関係',
  memberNote: '敬称略、議長・副議長を除き五十音順',
}
const head = {
  fiscalYear: 2026,
  number: 2,
  label: 'まちづくり部会',
  format: 'hybrid',
  day: '2026-11-10',
  opensAt: '18:30',
  startsAt: '19:00',
  endsAt: '20:45',
  place: '区役所 講堂',
  legalBasis: '条例第5条第1項第2号',
  isOpen: false,
  closedReason: '個人に関する情報を扱うため',
  audience: 3,
  remarks: 'YouTubeで公開',
  note: text,
} as const
const placeOf = (id: string) =>
  ({
    channel: 'priorOpinion',
    meetingId: id,
    agendaItemId: id,
    day: '2026-11-10',
    stage: 'evaluation',
    memberId: id,
    speaker: '傍聴の方',
    group: 'グループ1',
  }) as const
const query = {
  text: '訓練 夜',
  fiscalYear: 2026,
  channel: 'council',
  stage: 'planning',
  answerClassId: 'none',
  sectionId: 'none',
  answer: 'late',
  reflection: 'pointless',
  told: null,
  order: 'due',
} as const
const texts = {
  gist: '夜間訓練の実施',
  dueDate: '2026-11-24',
  answer: text,
  answerState: 'confirmed',
  answeredDay: '2026-11-20',
  measureTaken: text,
  isMainMeasure: true,
  internalNote: text,
} as const
const erased = { what: 'text', text: '大阪 太郎' } as const

/** `id`: stands for everything that is named. Questions without arguments are left out. */
export function councilMessages(id: string): Partial<Readonly<Record<keyof CouncilApi, readonly unknown[]>>> {
  const about = [{ kind: 'initiative', id }] as const
  const form = { form: 'opinions', audience: 'public', meetingId: id, fiscalYear: 2026, periodYear: 2025, sheetId: id, order: 'class' }
  return {
    saveCouncilSettings: [settings],
    saveMemberKind: [id, '公募', 7],
    deleteMemberKind: [id],
    saveSubcommittee: [id, 'まちづくり部会'],
    deleteSubcommittee: [id],
    saveAnswerClass: [id, { name: '①当年度において対応', meaning: 'thisYear', fromYear: 2020, untilYear: 2030 }],
    deleteAnswerClass: [id],
    saveMembers: [
      [
        {
          id,
          name: '大阪 太郎',
          kana: 'おおさか たろう',
          shortName: '大阪（太）',
          kindId: id,
          newKind: '公募',
          affiliation: '天王寺地域活動協議会',
          note: text,
          terms: [{ id, from: '2025-10-01', until: '2027-09-30', endReason: '辞任' }],
          seats: [{ id, subcommitteeId: id, newSubcommittee: '防災部会', role: 'viceChair', from: '2025-10-01', until: '2026-09-30' }],
        },
      ],
    ],
    deleteMember: [id],
    moveMember: [id, id],
    saveMeeting: [id, { ...head, kind: 'subcommittee', subcommitteeId: id }],
    deleteMeeting: [id],
    saveAgenda: [id, [{ id, number: '1(2)', title: '令和8年度の振り返り', about }]],
    saveHandouts: [id, [{ id, number: '資料1-1', title: '様式2', timing: 'onDay' }]],
    saveAttendances: [id, [{ id, party: 'councillor', memberId: id, name: '市会 花子', post: '市会議員', way: 'online' }]],
    getCouncilNews: [1],
    getMinutes: [id],
    changeMinutes: [
      id,
      { afterId: id, put: [{ id, kind: 'speech', agendaItemId: id, memberId: id, speaker: '大阪委員', text }], removed: [id] },
    ],
    setMinutesState: [id, 'confirmed', '2026-12-01'],
    saveCouncilReport: [{ periodYear: 2025, publishedDay: '2026-12-20', remarks: text }],
    listOpinions: [{ ...query, postIds: [id], meetingId: id, aboutId: id }, 0, 100],
    getOpinion: [id],
    listOpinionsOfMeeting: [id],
    addVoices: [[{ ...placeOf(id), words: text, gist: '夜間訓練', questions: ['いつから'], about, answer: text }]],
    saveVoice: [id, placeOf(id), [{ id, text }]],
    saveOpinion: [
      id,
      { ...texts, answerClassId: id, sectionId: id, postId: id },
      [{ id, text: 'いつから', answer: '来年度から', isCovered: true }],
    ],
    saveOpinions: [[id], { answerClassId: id, sectionId: id, postId: id, dueDate: '2026-11-24', isMainMeasure: false }],
    saveOpinionAbout: [id, about],
    deleteOpinion: [id],
    mergeOpinions: [[id]],
    unmergeOpinion: [id],
    splitOpinion: [id, [{ pieceId: id, texts: [{ text, to: 0 }] }]],
    confirmAnswers: [[id], '2026-11-20'],
    setPublished: [[id], '2026-12-01'],
    setToldBack: [[id], id, '2026-12-01'],
    saveReflection: [
      id,
      id,
      {
        target: { kind: 'initiative', id },
        field: { recordKind: 'initiative', recordId: id, name: 'content' },
        deedId: 4,
        note: '委員の提案どおり',
      },
    ],
    deleteReflection: [id],
    listFieldChanges: [2026, { kind: 'strategy', id }, '2026-04-01'],
    getCouncilTraces: [2026],
    getOpinionFigures: [2026],
    saveMemberSheet: [
      id,
      {
        kind: 'evaluation',
        fiscalYear: 2026,
        title: '委員評価シート',
        meetingId: id,
        deadline: '2026-11-01',
        request: text,
        choices: ['そう思う'],
      },
      [{ id, target: { kind: 'initiative', id }, text: '訓練について' }],
    ],
    deleteMemberSheet: [id],
    takeOutMemberSheets: [id, [id]],
    previewReturnedSheets: [id],
    applyReturnedSheets: [id, ['大阪太郎.xlsx'], true],
    fillCouncilForm: [form],
    exportCouncilForm: [form],
    previewErasure: [erased],
    erase: [erased, '本人の申し出', 12],
  }
}
