// Knows that the council's forms go out as workbooks, inside with all that is known and to the public with nothing that is only the ward's.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Audience, CouncilFormRequest } from '../../../../shared/model/council-form.ts'
import { sayCouncilFinding } from '../../../../shared/words/council-findings.ts'
import { type CouncilFormWorld, makeCouncilFormWorld, markers, noSubject, requestsOf } from '../../../helpers/council-form-world.ts'
import { makeFolder } from '../../../helpers/data-files.ts'

const unescape = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** All parts of the workbook, tags and all. */
async function writtenBy({ app }: CouncilFormWorld, request: CouncilFormRequest): Promise<string> {
  const target = path.join(makeFolder(), 'out.xlsx')
  Object.assign(app.context.dialogs, { chooseSavePath: async () => target })
  expect(await app.api.exportCouncilForm(request)).toMatchObject({ fileName: 'out.xlsx' })
  return unescape(
    Object.values(unzipSync(readFileSync(target)))
      .map((bytes) => strFromU8(bytes))
      .join('\n'),
  )
}
const secrets = Object.entries(markers).filter(([name]) => name !== 'choice')
const filled = (world: CouncilFormWorld, request: CouncilFormRequest) => world.app.api.fillCouncilForm(request)
const rowsOf = async (world: CouncilFormWorld, request: CouncilFormRequest, block: string) =>
  (await filled(world, request)).data.blocks[block] ?? []
const ofMeeting = (world: CouncilFormWorld, form: CouncilFormRequest['form'], audience: Audience): CouncilFormRequest => ({
  ...noSubject,
  form,
  audience,
  meetingId: world.meetingId as never,
})

describe('the public edition', () => {
  test('holds none of the markers in any part of any workbook, and the internal one holds what it is for', async () => {
    const world = await makeCouncilFormWorld()
    const found = new Set<string>()
    for (const request of requestsOf(world)) {
      const outside = await writtenBy(world, request)
      for (const [name, marker] of secrets) expect(outside.includes(marker), `${name} in ${request.form}`).toBe(false)
      expect(outside, request.form).not.toMatch(/漏印(?!十五)/)
      const inside = await writtenBy(world, { ...request, audience: 'internal' })
      for (const [name, marker] of secrets) if (inside.includes(marker)) found.add(name)
    }
    // who holds a post is printed nowhere
    expect([...found].toSorted()).toEqual(
      Object.keys(markers)
        .filter((name) => name !== 'choice' && name !== 'holder')
        .toSorted(),
    )
  })

  test('carries nothing internal in what the window shows of it either', async () => {
    const world = await makeCouncilFormWorld()
    for (const request of requestsOf(world)) {
      const { data } = await filled(world, request)
      expect(JSON.stringify(data), request.form).not.toMatch(/漏印(?!十五)/)
    }
  })

  test('names who said something as the ward has it', async () => {
    const speakers = async (speakerNaming: 'name' | 'kind' | 'none') => {
      const world = await makeCouncilFormWorld({ speakerNaming })
      const rows = await rowsOf(world, ofMeeting(world, 'opinions', 'public'), 'opinions')
      return rows.map(({ cells }) => cells['speaker'] ?? '')
    }
    // the heading, the one with that of 大阪 太郎 merged into it, his own
    expect(await speakers('name')).toEqual(['', '難波 花子\n大阪 太郎', '大阪 太郎'])
    expect(await speakers('kind')).toEqual(['', '公募\n地域団体推薦', '地域団体推薦'])
    expect(await speakers('none')).toEqual(['', '', ''])
  })

  test('lists the members whatever the ward prints beside opinions, with the days of the period', async () => {
    const world = await makeCouncilFormWorld({ speakerNaming: 'none', chairMark: '◎' })
    const rows = await rowsOf(world, { ...noSubject, form: 'report', periodYear: 2025 }, 'members')
    expect(rows.map(({ cells }) => cells)).toEqual([
      { name: '◎大阪 太郎', kind: '地域団体推薦（五条地域活動協議会）', term: '令和7年10月1日から\n令和8年5月31日まで', seats: '' },
      { name: '難波 花子', kind: '公募', term: '令和7年10月1日から\n令和8年9月30日まで', seats: '' },
    ])
  })

  test('has an answer and its class only where they are decided', async () => {
    const world = await makeCouncilFormWorld()
    const rows = await rowsOf(world, { ...noSubject, form: 'opinions', fiscalYear: 2026, order: 'class' }, 'opinions')
    expect(rows.map(({ heading, cells }) => heading ?? `${cells['number']}：${cells['answer']}／${cells['class']}`)).toEqual([
      '①当年度において対応',
      '1：令和8年11月に夜間訓練を行います。\n1. 11月6日の19時からです。／①当年度において対応',
      '回答を検討中',
      '2：（回答を検討しています。）／',
      '4：（回答を検討しています。）／',
      '5：（回答を検討しています。）／',
    ])
  })

  test('calls 議長 and officials in 会議録 by their office, and nobody else', async () => {
    const world = await makeCouncilFormWorld()
    const rows = await rowsOf(world, ofMeeting(world, 'minutes', 'public'), 'minutes')
    expect(rows.map(({ heading, cells }) => heading ?? cells['text'])).toEqual([
      '1　令和7年度運営方針の評価',
      '○議長　本日の議題に入ります。',
      '○委員　先ほど●●さんから話がありました。',
      '○発言者　傍聴席から一言。',
      '○区長　ありがとうございます。',
    ])
    const named = await makeCouncilFormWorld({ speakerNaming: 'name' })
    const [, , third] = await rowsOf(named, ofMeeting(named, 'minutes', 'public'), 'minutes')
    expect(third?.cells['text']).toMatch(/^○難波 花子委員　/)
  })

  test('says which names were taken out', async () => {
    const world = await makeCouncilFormWorld()
    const { findings } = await filled(world, { ...noSubject, form: 'opinions', fiscalYear: 2026 })
    expect(findings.filter(({ code }) => code === 'masked').map(({ detail }) => detail['name'])).toEqual([
      markers.speaker,
      markers.otherText,
    ])
  })
})

describe('fillCouncilForm', () => {
  test('opinions stand under their meeting, those of other ways behind, merged ones in the one that they belong to', async () => {
    const world = await makeCouncilFormWorld()
    const rows = await rowsOf(world, { ...noSubject, form: 'opinions', audience: 'internal', fiscalYear: 2026 }, 'opinions')
    expect(rows.map(({ heading, cells }) => heading ?? cells['number'])).toEqual([
      '令和8年度第1回本会（R8.5.26）',
      '1',
      '2',
      '市民の声',
      '4',
      '5',
    ])
    expect(rows[1]?.cells['opinion']).toBe(
      '夜間の防災訓練の実施\n1. いつ行うのか。\n2. 場所はどこか。\n【原文】\n防災訓練を夜にも行ってほしい。\n（ほかに同じ趣旨のご意見 1件）\n【同じ趣旨のご意見】\n夜の訓練に賛成です。',
    )
  })

  test('the report counts by class what is decided, and lists the meetings that were held', async () => {
    const world = await makeCouncilFormWorld()
    const { data } = await filled(world, { ...noSubject, form: 'report', periodYear: 2025 })
    expect(data.blocks['period']?.[0]?.cells['text']).toBe('令和7年10月1日から令和8年9月30日まで')
    expect(data.blocks['opinions']?.map(({ cells }) => Object.values(cells))).toEqual([
      ['①当年度において対応', '1件'],
      ['回答を検討中', '1件'],
      ['計', '2件'],
    ])
    expect(data.blocks['meetings']?.map(({ cells }) => cells)).toEqual([
      {
        meeting: '令和8年度第1回本会',
        time: '令和8年5月26日（火）\n19時03分から21時25分まで\n区役所5階 大会議室',
        agenda: '1 令和7年度運営方針の評価\n2 その他（●●さんの提案）',
        present: '2名',
        open: '公開（傍聴者1名）',
      },
    ])
    expect(data.blocks['measures']?.map(({ heading, cells }) => heading ?? cells['measure'])).toEqual([
      '令和8年度第1回本会（R8.5.26）',
      '令和8年11月6日に夜間訓練を行いました。',
    ])
  })

  test('the report tells what is missing before it goes out, each in a sentence', async () => {
    const world = await makeCouncilFormWorld()
    const { findings } = await filled(world, { ...noSubject, form: 'report', periodYear: 2025 })
    expect(findings.map(({ code, isBlocking }) => `${code}${isBlocking ? '!' : ''}`)).toEqual([
      'fewMeetings!',
      'fewMeetingsYet',
      'minutesNotPublished',
      'unanswered',
      'undecidedMeasure',
      'rawWords',
      'masked',
    ])
    expect(sayCouncilFinding(findings[0] as never)).toBe('令和7年度に開いた本会・全体会議は0回です。年度ごとに2回以上が必要です。')
    for (const finding of findings) expect(sayCouncilFinding(finding)).toMatch(/。$/)
  })

  test('answers that were decided and not yet published can be', async () => {
    const world = await makeCouncilFormWorld()
    const request = { ...noSubject, form: 'measures', fiscalYear: 2026 } as const
    expect((await filled(world, request)).publishable).toEqual([world.opinions.confirmed])
    await world.app.api.setPublished([world.opinions.confirmed], '2026-11-23')
    expect((await filled(world, request)).publishable).toEqual([])
  })

  test('files are called as what they are, without what no file may be called', async () => {
    const world = await makeCouncilFormWorld()
    const names = await Promise.all(requestsOf(world).map(async (request) => (await filled(world, request)).fileName))
    expect(names[0]).toBe('令和8年度第1回本会_天王寺区_次第_公表用.xlsx')
    expect(names[8]).toBe('運営方針の評価_天王寺区_委員評価一覧_公表用.xlsx')
    expect(names[9]).toBe('令和7年10月1日～令和8年9月30日_天王寺区_運営状況の公表_公表用.xlsx')
  })

  test('asks for what the form is about', async () => {
    const world = await makeCouncilFormWorld()
    for (const form of ['agenda', 'attendance', 'opinions', 'measures', 'minutes', 'evaluations', 'report'] as const) {
      await expect(world.app.api.fillCouncilForm({ ...noSubject, form })).rejects.toMatchObject({ code: 'E-CFORM-01' })
    }
    await expect(world.app.api.exportCouncilForm({ ...noSubject, form: 'agenda', meetingId: 'gone' as never })).rejects.toMatchObject({
      code: 'E-CFORM-01',
    })
  })
})

describe('saveCouncilReport', () => {
  test('is one deed, none where nothing changes, and can be taken back and done again', async () => {
    const { app } = await makeCouncilFormWorld()
    const report = { periodYear: 2025, publishedDay: '2026-11-20', remarks: '委員改選を行いました。' }
    const reports = async () => (await app.api.getCouncilBook()).reports
    await app.api.saveCouncilReport({ ...report, publishedDay: null, remarks: ' ' })
    expect(await reports()).toEqual([])
    await app.api.saveCouncilReport({ ...report, remarks: '委員改選を行いました。\r\n' })
    const deeds = () => app.db.prepare('SELECT count(*) AS n FROM deed').get()
    const before = deeds()
    await app.api.saveCouncilReport(report)
    expect(deeds()).toEqual(before)
    expect(await reports()).toEqual([report])
    await app.api.undo()
    expect(await reports()).toEqual([])
    await app.api.redo()
    expect(await reports()).toEqual([report])
    await expect(app.api.saveCouncilReport({ ...report, remarks: 'a\u0000' })).rejects.toMatchObject({ code: 'E-RULE-01' })
  })
})
