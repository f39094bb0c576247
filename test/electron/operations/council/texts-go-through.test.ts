// Knows that any text of a council comes back as it was typed, on the screen and in a workbook's cells: no formula, no cut, nothing taken for something else.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { CouncilFormRequest } from '../../../../shared/model/council-form.ts'
import { maxExcelCellLength } from '../../../../shared/rules/text.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { noSubject } from '../../../helpers/council-form-world.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { everyOpinion, textsOf, voiceOf } from '../../../helpers/opinion-factory.ts'

const texts = [
  '少人数世帯･高齢単身世帯',
  '「自らの地域のことは自らの地域が決める｣',
  '㋐　人と人とのつながり　　　　⑴Ⅱ①-1',
  '「「子どもの学び」と「子育て世代」を応援するまちづくり」',
  '”えーとこ住吉”‘元気’“e-SUMINOe”',
  '⽅⽉⾰⽬⽇ 髙﨑濵靜 𠮷𡈽𠀋𩸽 葛󠄀辻󠄀 か\u3099',
  '〇年度末までに▢パーセント以上',
  '10∼20年間〜～~ ▲ 904,051 [bookmark: _GoBack]',
  '=cmd|"/c calc"!A0',
  '+1+1',
  '-2',
  '@SUM(A1)',
  "'引用",
  '<b>&amp;"</b>',
  '_x000D_と_x0041_',
  '{ward}{nope}${x}$&',
  '👨‍👩‍👧と❤️',
]

/** The texts of the cells; a formula is none. */
async function cellsOf({ api, context }: TestApp, request: CouncilFormRequest): Promise<readonly string[]> {
  const target = path.join(makeFolder(), 'out.xlsx')
  Object.assign(context.dialogs, { chooseSavePath: async () => target })
  await api.exportCouncilForm(request)
  const parts = Object.entries(unzipSync(readFileSync(target))).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  expect(parts.filter(([name, xml]) => /worksheets\/sheet/.test(name) && /<f[ >]/.test(xml))).toEqual([])
  const shared = parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1] ?? ''
  return [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    item
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll('_x005F_', '_'),
  )
}

test('in every field, there and back and into the cells', async () => {
  const app = startAppInMemory([2026])
  const { api } = app
  for (const [nth, text] of texts.entries()) {
    const terms = [typedTerm('2025-10-01', '2027-09-30')]
    const [memberId = ''] = await api.saveMembers([
      typedMember(text, { kana: text, shortName: text, affiliation: text, note: text, terms }),
    ])
    const head = { ...plainHead, fiscalYear: 2026, number: nth + 1, day: '2026-05-26', label: text, place: text, legalBasis: text }
    const meetingId = await api.saveMeeting(null, { ...head, isOpen: false, closedReason: text, remarks: text, note: text })
    await api.saveAgenda(meetingId, [{ id: null, number: text, title: text, about: [] }])
    const speech = { id: null, kind: 'speech', agendaItemId: null, memberId: null } as const
    await api.changeMinutes(meetingId, { afterId: null, put: [{ ...speech, speaker: text, text }], removed: [] })
    const at = { day: '2026-05-26', meetingId: meetingId as never }
    const [id = ''] = await api.addVoices([
      voiceOf(text, { ...at, speaker: text, group: text, gist: text, questions: [text], answer: text }),
    ])
    const { opinion } = await api.getOpinion(id)
    expect([opinion.pieces[0]?.text, opinion.gist, opinion.answer, opinion.questions[0]?.text, opinion.pieces[0]?.voice.group]).toEqual(
      Array.from({ length: 5 }, () => text),
    )
    await api.saveOpinion(id, textsOf(opinion, { internalNote: text, measureTaken: text }), [])
    expect((await api.listOpinions({ ...everyOpinion, text }, 0, 100)).rows.map((row) => row.id)).toContain(id)
    const book = await api.getCouncilBook()
    expect(book.members.find((member) => member.id === memberId)).toMatchObject({
      name: text,
      kana: text,
      shortName: text,
      affiliation: text,
    })
    expect(book.meetings.find((meeting) => meeting.id === meetingId)).toMatchObject({ label: text, place: text, closedReason: text })
    expect((await api.getMinutes(meetingId)).map((line) => [line.speaker, line.text])).toEqual([[text, text]])
  }
  const opinions = await cellsOf(app, { ...noSubject, form: 'opinions', audience: 'internal', fiscalYear: 2026 })
  const report = await cellsOf(app, { ...noSubject, form: 'report', audience: 'internal', periodYear: 2025 })
  for (const text of texts) {
    expect(opinions.filter((cell) => cell.includes(text)).length, text).toBeGreaterThan(1)
    expect(report, text).toContain(text)
  }
})

test('longer than a cell can be it stands in several, whole', async () => {
  const app = startAppInMemory([2026])
  const parts = Array.from({ length: 3600 }, (_, nth) => `第${nth}の文です。`)
  const words = parts.join('')
  expect(words.length).toBeGreaterThan(maxExcelCellLength)
  await app.api.addVoices([voiceOf(words, { day: '2026-05-26' })])
  const cells = await cellsOf(app, { ...noSubject, form: 'opinions', fiscalYear: 2026 })
  expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThan(maxExcelCellLength)
  const said = cells.filter((cell) => cell.includes('の文です')).join('')
  expect(parts.filter((part) => !said.includes(part))).toEqual([])
})
