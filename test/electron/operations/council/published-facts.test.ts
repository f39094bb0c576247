// Knows that what the wards publish of their councils can be entered without a field missing, and stands where wards print it. Names are invented.
import { describe, expect, test } from 'vitest'
import type { Attendance, MeetingHead, MemberTyped } from '../../../../shared/model/council.ts'
import type { CouncilFormRequest } from '../../../../shared/model/council-form.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { parseTime } from '../../../../shared/rules/council/parse-time.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { noSubject } from '../../../helpers/council-form-world.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'
import { committee, type Count, publishedMeetings } from '../../../helpers/published-meetings.ts'

const everyTerm = typedTerm('2015-10-01', '2027-09-30')
/** 25 members of whom 8 sit on the 部会 from 令和2年 on, 6 before. */
const makeMembers = (subcommitteeId: string): readonly MemberTyped[] =>
  Array.from({ length: 25 }, (_, nth) =>
    typedMember(`委員 ${String.fromCodePoint(0x3042 + nth)}`, {
      kindId: 'kind-organisation' as never,
      terms: [everyTerm],
      seats:
        nth < 8
          ? [
              {
                id: null,
                subcommitteeId: subcommitteeId as never,
                role: 'member',
                from: nth < 6 ? '2015-10-01' : '2020-04-01',
                until: null,
              },
            ]
          : [],
    }),
  )

async function saidBy(app: TestApp, request: CouncilFormRequest): Promise<readonly string[]> {
  const { data } = await app.api.fillCouncilForm(request)
  return Object.values(data.blocks).flatMap((rows) => rows.flatMap(({ heading, cells }) => [heading ?? '', ...Object.values(cells)]))
}

/** As many as were counted: members in their order, the others by an invented name. */
function attendancesOf(counts: readonly Count[], members: readonly string[]): readonly (Omit<Attendance, 'id'> & { id: null })[] {
  const next = { member: 0, councillor: 0, staff: 0, adviser: 0 }
  return counts.flatMap(([party, way, count]) =>
    Array.from({ length: count }, () => {
      const nth = next[party]++
      const isMember = party === 'member'
      const names = { member: '', councillor: `議子${nth + 1}`, staff: `市子${nth + 1}`, adviser: `助言${nth + 1}` }
      return {
        id: null,
        party,
        memberId: (isMember ? members[nth] : null) as never,
        name: names[party],
        post: party === 'councillor' ? '市会議員' : party === 'staff' ? '課長' : '',
        way,
      }
    }),
  )
}

describe('meetings as they were published', () => {
  test.each(publishedMeetings)('$name', async ({ name, head, times, agenda, handouts = [], attendance = [], printed }) => {
    const app = startAppInMemory([2026])
    const { api } = app
    const subcommitteeId = await api.saveSubcommittee(null, committee)
    const members = await api.saveMembers(makeMembers(subcommitteeId))
    const [opensAt, startsAt, endsAt] = times.map((time) => (time === '' ? null : parseTime(time)))
    const typed: MeetingHead = {
      ...plainHead,
      ...head,
      fiscalYear: fiscalYearOf(head.day ?? ''),
      subcommitteeId: (head.kind === 'subcommittee' ? subcommitteeId : null) as never,
      opensAt: opensAt ?? null,
      startsAt: startsAt ?? null,
      endsAt: endsAt ?? null,
    }
    const id = await api.saveMeeting(null, typed)
    await api.saveAgenda(
      id,
      agenda.map(([number, title]) => ({ id: null, number, title, about: [] })),
    )
    await api.saveHandouts(
      id,
      handouts.map(([number, title]) => ({ id: null, number, title, timing: 'before' as const })),
    )
    await api.saveAttendances(id, attendancesOf(attendance, members))

    const [meeting] = (await api.getCouncilBook()).meetings
    expect(meeting).toMatchObject(typed)
    expect(meeting && nameMeeting(meeting)).toBe(name)
    expect(meeting?.agenda.map(({ number, title }) => [number, title])).toEqual(agenda)
    expect(meeting?.handouts.map(({ number, title }) => [number, title])).toEqual(handouts)
    const counted = Object.entries(Object.groupBy(meeting?.attendances ?? [], ({ party, way }) => `${party} ${way}`))
    expect(counted.map(([key, own]) => [...key.split(' '), own?.length])).toEqual(attendance)

    const forms = ['agenda', 'attendance', 'minutes'] as const
    const cells = await Promise.all(forms.map((form) => saidBy(app, { ...noSubject, form, meetingId: id as never })))
    const title = (await api.fillCouncilForm({ ...noSubject, form: 'minutes', meetingId: id as never })).data.values['meeting'] ?? ''
    const all = [title, ...cells.flat().flatMap((cell) => [cell, ...cell.split(/\n|、/)])]
    for (const fact of printed)
      expect(all, fact).toSatisfy((texts: string[]) => texts.some((text) => text === fact || text.startsWith(fact)))
  })
})

type Listed = Readonly<{
  name: string
  settings: Partial<typeof defaultCouncilSettings>
  periodYear: number
  members: readonly MemberTyped[]
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}>
const of = (
  name: string,
  newKind: string,
  affiliation: string,
  term: readonly [string, string],
  more: Partial<MemberTyped> = {},
): MemberTyped => typedMember(name, { newKind, affiliation, terms: [typedTerm(...term)], ...more })
const head = (role: 'chair' | 'viceChair', from: string): MemberTyped['seats'] => [
  { id: null, subcommitteeId: null, role, from, until: null },
]

/** Sources: 淀川区 417577, 住吉区 381884 and 463950, 浪速区 639913. */
const lists: readonly Listed[] = [
  {
    name: '淀川区 平成28年10月から',
    settings: {
      chairMark: '◎',
      kindHeading: '委員種別(推薦地域)',
      termHeading: '委員の期間',
      ruleHeading: '第1号関係',
      termsShown: 'within',
    },
    periodYear: 2016,
    members: [
      of('髙橋 一', '地域団体選定委員', '東三国', ['2016-10-01', '2016-10-17']),
      of('淀川 榮', '地域団体選定委員', '東三国', ['2016-10-18', '2017-09-30'], { seats: head('chair', '2016-10-18') }),
    ],
    heads: ['氏名', '委員種別(推薦地域)', '委員の期間'],
    rows: [
      ['髙橋 一', '地域団体選定委員（東三国）', '平成28年10月1日から\n平成28年10月17日まで'],
      ['◎淀川 榮', '地域団体選定委員（東三国）', '平成28年10月18日から\n平成29年9月30日まで'],
    ],
  },
  {
    name: '住吉区 平成27年10月から',
    settings: {
      kindHeading: '委員構成',
      termHeading: '対象期間における委員の期間',
      chairsFirst: true,
      memberOrder: 'kana',
      memberNote: '敬称略、議長・副議長除き50音順',
    },
    periodYear: 2015,
    members: [
      of('浅香 靜', '公募', '', ['2015-10-01', '2017-09-30'], { kana: 'あさか しずか' }),
      of('山﨑 假', '区長推薦', '', ['2015-10-01', '2017-09-30'], { kana: 'やまさき かり', seats: head('viceChair', '2015-10-01') }),
      of('濵田 眞', '地域団体推薦', '', ['2015-10-01', '2017-09-30'], { kana: 'はまだ まこと', seats: head('chair', '2015-10-01') }),
    ],
    heads: ['氏名', '委員構成', '対象期間における委員の期間'],
    rows: [
      ['濵田 眞', '地域団体推薦', '平成27年10月1日から\n平成28年9月30日まで'],
      ['山﨑 假', '区長推薦', '平成27年10月1日から\n平成28年9月30日まで'],
      ['浅香 靜', '公募', '平成27年10月1日から\n平成28年9月30日まで'],
    ],
  },
  {
    name: '浪速区 令和6年10月から',
    settings: { kindHeading: '選定事由等', termHeading: '委員の任期', termsShown: 'whole', ruleHeading: '規則第5条第1項第1号関係' },
    periodYear: 2024,
    members: [
      of('浪速 冨', '浪速地域地域活動協議会', '', ['2023-10-01', '2025-09-30']),
      of('難波 藪', '公募委員', '', ['2023-10-01', '2025-09-30']),
    ],
    heads: ['氏名', '選定事由等', '委員の任期'],
    rows: [
      ['浪速 冨', '浪速地域地域活動協議会', '令和5年10月1日から\n令和7年9月30日まで'],
      ['難波 藪', '公募委員', '令和5年10月1日から\n令和7年9月30日まで'],
    ],
  },
]

describe('運営状況の公表 as it was published', () => {
  test.each(lists)('$name', async ({ settings, periodYear, members, heads, rows }) => {
    const app = startAppInMemory([2026])
    await app.api.saveCouncilSettings({ ...defaultCouncilSettings, ...settings })
    await app.api.saveMembers(members)
    const { data } = await app.api.fillCouncilForm({ ...noSubject, form: 'report', periodYear })
    expect(data.blocks['members']?.map(({ cells }) => [cells['name'], cells['kind'], cells['term']])).toEqual(rows)
    expect(['氏名', data.values['kindHeading'], data.values['termHeading']]).toEqual(heads)
    expect(data.values['ruleHeading']).toBe(settings.ruleHeading ?? '規則第5条第1項第1号関係')
    expect(data.blocks['memberNote']?.map(({ cells }) => cells['text'])).toEqual([settings.memberNote ?? '敬称略'])
    expect(data.blocks['period']?.[0]?.cells['text']).toBe(
      {
        2016: '平成28年10月1日から平成29年9月30日まで',
        2015: '平成27年10月1日から平成28年9月30日まで',
        2024: '令和6年10月1日から令和7年9月30日まで',
      }[periodYear],
    )
  })

  test('港区: 23 members, three 部会; the list of 西淀川区 stays as it was listed', async () => {
    const { api } = startAppInMemory([2026])
    await api.saveCouncilSettings({ ...defaultCouncilSettings, quota: 23, kindHeading: '選出元団体等', memberNote: '五十音順' })
    for (const name of ['こども青少年部会', '防災・防犯部会', '福祉部会']) await api.saveSubcommittee(null, name)
    const surnames = ['岡町', '小野', '加美', ...Array.from({ length: 20 }, (_, nth) => `湊${nth}`)]
    await api.saveMembers(surnames.map((surname) => of(`${surname} 太郎`, '民生委員児童委員協議会', '', ['2017-10-01', '2019-09-30'])))
    const book = await api.getCouncilBook()
    expect(book.members.map(({ name }) => name.split(' ')[0])).toEqual(surnames)
    expect(book.subcommittees.map(({ name }) => name)).toEqual(['こども青少年部会', '防災・防犯部会', '福祉部会'])
    const { data, findings } = await api.fillCouncilForm({ ...noSubject, form: 'report', periodYear: 2017 })
    expect(data.blocks['members']?.slice(0, 3).map(({ cells }) => cells['name'])).toEqual(['岡町 太郎', '小野 太郎', '加美 太郎'])
    expect(findings.map(({ code }) => code)).not.toContain('underQuota')
  })
})

describe('opinions as they were published', () => {
  test('港区: four routes within one meeting; 西淀川区: a group speaks, not a person', async () => {
    const app = startAppInMemory([2026])
    const { api } = app
    const meetingId = await api.saveMeeting(null, { ...plainHead, label: '全体会議', day: '2023-07-06' })
    await api.saveAgenda(meetingId, [{ id: null, number: '⑦', title: '特に意見を求めたい内容', about: [] }])
    const agendaItemId = (await api.getCouncilBook()).meetings[0]?.agenda[0]?.id ?? null
    const at = { meetingId: meetingId as never, day: '2023-07-06', stage: 'evaluation' } as const
    await api.addVoices([
      voiceOf('部会で出た意見', { ...at, group: '防災・防犯部会' }),
      voiceOf('事前の意見', { ...at, channel: 'priorOpinion', day: '2023-06-20' }),
      voiceOf('求めた内容への意見', { ...at, agendaItemId }),
      voiceOf('広報紙を100周年だけのものに', { ...at, group: 'グループ1（区制100周年（2025年）に向けた魅力向上）' }),
    ])
    const rows = (await api.fillCouncilForm({ ...noSubject, form: 'opinions', meetingId: meetingId as never })).data.blocks['opinions']
    expect(rows?.map(({ heading, cells }) => heading ?? [cells['number'], cells['speaker'], cells['opinion']])).toEqual([
      '令和5年度第1回全体会議（R5.7.6）',
      ['1', '防災・防犯部会', '部会で出た意見'],
      ['2', '', '事前の意見'],
      ['3', '', '求めた内容への意見'],
      ['4', 'グループ1（区制100周年（2025年）に向けた魅力向上）', '広報紙を100周年だけのものに'],
    ])
  })

  test('天王寺区・政策企画室: 件名, 市民の声, 市の考え方, 担当部署, 対応の種別, 受付日, 回答日; 7 questions of which two belong together', async () => {
    const app = startAppInMemory([2026])
    const { api } = app
    const sectionId = await api.saveSection(null, '市民協働課')
    const classId = await api.saveAnswerClass(null, { name: '説明', meaning: 'other', fromYear: null, untilYear: null })
    const questions = Array.from({ length: 7 }, (_, nth) => `要望${nth + 1}。`)
    const [id = ''] = await api.addVoices([
      voiceOf(questions.map((text, nth) => `${nth + 1}. ${text}`).join('\n'), {
        channel: 'citizenVoice',
        day: '2025-05-12',
        stage: 'implementation',
        gist: '公園の管理',
        questions,
      }),
    ])
    const { opinion } = await api.getOpinion(id)
    expect(opinion).toMatchObject({ fiscalYear: 2025, dueDate: '2025-05-26' })
    await api.saveOpinion(
      id,
      textsOf(opinion, { answer: '5と7はあわせてお答えします。', answerClassId: classId as never, sectionId: sectionId as never }),
      opinion.questions.map((question, nth) => ({
        ...question,
        answer: nth === 4 || nth === 6 ? '' : `回答${nth + 1}。`,
        isCovered: nth === 4 || nth === 6,
      })),
    )
    await api.confirmAnswers([id], '2025-05-23')
    const request = { ...noSubject, form: 'opinions', fiscalYear: 2025 } as const
    const [, row] = (await api.fillCouncilForm(request)).data.blocks['opinions'] ?? []
    expect(row?.cells).toEqual({
      number: '1',
      meeting: '市民の声（R7.5.12）',
      speaker: '',
      opinion: `公園の管理\n${questions.map((text, nth) => `${nth + 1}. ${text}`).join('\n')}`,
      answer: '5と7はあわせてお答えします。\n1. 回答1。\n2. 回答2。\n3. 回答3。\n4. 回答4。\n6. 回答6。',
      class: '説明',
      section: '市民協働課',
    })
    const [, inside] = (await api.fillCouncilForm({ ...request, audience: 'internal' })).data.blocks['opinions'] ?? []
    expect(inside?.cells['progress']).toBe('確定 R7.5.23\n期限 R7.5.26')
  })

  test('城東区: 講じた主な措置 by meeting; 港区 平成29年度第3回 in the same year as its plan', async () => {
    const { api } = startAppInMemory([2026])
    const meetingId = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2022, label: '本会', day: '2022-05-31' })
    const [id = ''] = await api.addVoices([
      voiceOf('目標値は前年度の結果を踏まえるべき。', { meetingId: meetingId as never, day: '2022-05-31' }),
    ])
    const { opinion } = await api.getOpinion(id)
    await api.saveOpinion(
      id,
      textsOf(opinion, { answer: '達成したものは上回る数値にします。', answerClassId: 'class-reflected' as never, isMainMeasure: true }),
      [],
    )
    await api.confirmAnswers([id], '2022-06-10')
    const rows = (await api.fillCouncilForm({ ...noSubject, form: 'measures', fiscalYear: 2022 })).data.blocks['measures']
    expect(rows?.map(({ heading, cells }) => heading ?? [cells['opinion'], cells['measure']])).toEqual([
      '令和4年度第1回本会（R4.5.31）',
      ['目標値は前年度の結果を踏まえるべき。', '達成したものは上回る数値にします。'],
    ])
  })
})
