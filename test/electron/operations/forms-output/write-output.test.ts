// Knows what goes out of 様式の出力: every chosen form whole in its book, the cover with the hash of what is in it, one file or many, and nothing where it was stopped.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Printer } from '../../../../electron/context.ts'
import type { MeetingId } from '../../../../shared/model/ids.ts'
import type { OutputForm, OutputRequest } from '../../../../shared/model/output.ts'
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { makeReadOnlyView, makeSmallMedium } from '../../../helpers/mounts.ts'

type Started = TestApp & Readonly<{ folder: string; asked: string[]; place: { save: string | null; folder: string | null } }>

const planForms: readonly OutputForm[] = ['form1', 'form2', 'form3'].map((formId) => ({ kind: 'plan', formId }))
const list: OutputForm = { kind: 'list', title: '提出前点検', columns: ['種類', '指摘'], rows: [['空欄', '使命が空欄です。']] }
const base: OutputRequest = {
  fiscalYear: 2015,
  editionId: null,
  audience: 'public',
  forms: planForms,
  isOneBook: true,
  format: 'xlsx',
  hasCover: false,
}

async function start(): Promise<Started> {
  const app = startAppInMemory()
  const folder = makeFolder()
  const asked: string[] = []
  const place = { save: path.join(folder, 'out.xlsx') as string | null, folder: folder as string | null }
  Object.assign(app.context.dialogs, {
    chooseSavePath: async (kind: string, name: string) => {
      asked.push(`${kind} ${name}`)
      return place.save
    },
    chooseFolder: async (kind: string) => {
      asked.push(kind)
      return place.folder
    },
  })
  await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '住みよいまち𠮷')
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '災害に強いまちづくり')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'challenge' }, '○○の備え')
  return { ...app, folder, asked, place }
}

/** Name of each sheet with all its texts, of a book. */
function textsOf(file: string): Readonly<Record<string, readonly string[]>> {
  const parts = unzipSync(readFileSync(file))
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const plain = (xml: string) => xml.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&')
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) => plain(si))
  const sheets = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"[^>]*>/g)]
  const names = sheets.filter(([tag]) => !tag.includes('veryHidden')).map(([, name = '']) => name)
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      [...read(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<c [^>]*? t="s"><v>(\d+)<\/v>/g)].map(([, n]) => texts[Number(n)] ?? ''),
    ]),
  )
}
const everything = (file: string): string => Object.values(textsOf(file)).flat().join('\n')

test('one book holds every chosen form, the cover in front with their pages and the hash of the plan', async () => {
  const { api, asked, place, folder } = await start()
  const result = await api.writeOutput({
    ...base,
    hasCover: true,
    forms: [list, { kind: 'resultReport' }, { kind: 'reviewSheet', check: 'selfEvaluation', areaId: null }, ...planForms.toReversed()],
  })
  expect(asked).toEqual(['workbook 平成27年度_天王寺区_様式一式_案.xlsx'])
  expect(readdirSync(folder)).toEqual(['out.xlsx'])
  const texts = textsOf(place.save ?? '')
  expect(Object.keys(texts)).toEqual([
    '送付票',
    '様式1',
    '様式2',
    '様式3',
    '提出前点検',
    '成果指標実績報告',
    '年度別の推移',
    '調査概要',
    '経営課題1',
    '区全体',
    '指標の数値',
  ])
  expect(result?.files).toEqual([{ fileName: 'out.xlsx', sheets: expect.arrayContaining([{ name: '送付票', pages: 1 }]) }])
  expect(result?.warnings).toEqual([{ code: 'placeholderLeft', label: '1 課題' }])
  expect(texts['様式1']?.join('\n')).toContain('住みよいまち𠮷')
  expect(texts['様式2']?.join('\n')).toContain('○○の備え')
  expect(texts['提出前点検']).toContain('使命が空欄です。')
  const plan = await api.getWardPlan(2015)
  const hash = createHash('sha256').update(canonicalJson(plan)).digest('hex')
  const cover = texts['送付票'] ?? []
  for (const fact of [
    '天王寺区（271098）',
    '平成27年度',
    'いまの内容（案）（版の確認前）',
    hash,
    '令和8年11月23日',
    '区政ワークベンチ 0.0.0',
  ])
    expect(cover).toContain(fact)
  for (const { name, pages } of result?.files[0]?.sheets.slice(1) ?? []) {
    const at = cover.indexOf(name)
    expect(cover[at + (cover[at + 1]?.endsWith('ページ') ? 1 : 2)], name).toBe(`${pages}ページ`)
  }
})

test('many: a folder that is new, a book each, and the cover names the files', async () => {
  const { api, asked, folder, context } = await start()
  const request = { ...base, hasCover: true, isOneBook: false, forms: [...planForms, list] }
  const result = await api.writeOutput(request)
  expect(asked).toEqual(['forms'])
  expect(result).toMatchObject({ name: '平成27年度_天王寺区_様式一式_案', isFolder: true })
  expect(readdirSync(folder)).toEqual(['平成27年度_天王寺区_様式一式_案'])
  const names = readdirSync(path.join(folder, result?.name ?? '')).toSorted()
  expect(names).toEqual([
    '00_送付票_平成27年度_天王寺区.xlsx',
    '01_平成27年度_天王寺区_様式1_案.xlsx',
    '02_平成27年度_天王寺区_様式2_案.xlsx',
    '03_平成27年度_天王寺区_様式3_案.xlsx',
    '04_提出前点検_天王寺区.xlsx',
  ])
  expect(result?.files.map(({ fileName }) => fileName)).toEqual(names)
  const cover = everything(path.join(folder, result?.name ?? '', names[0] ?? ''))
  for (const name of names.slice(1)) expect(cover).toContain(name)
  // a second time: beside the first, never into it
  expect(await api.writeOutput(request)).toMatchObject({ name: '平成27年度_天王寺区_様式一式_案（2）' })
  expect(readdirSync(folder)).toHaveLength(2)
  expect(context.exports.lastFile()).toBe(path.join(folder, '平成27年度_天王寺区_様式一式_案（2）'))
})

test('an edition goes out as it was frozen, with its own hash on the cover; what is not of the plan says so', async () => {
  const { api, place, asked } = await start()
  const edition = await api.confirmEdition(2015, {
    kind: 'draft',
    decisionDate: '2016-02-10',
    documentNumber: '天区総第12号',
    revisionNote: '',
  })
  await api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, 'あとから直した目標')
  await api.writeOutput({ ...base, hasCover: true, editionId: edition.id, forms: [...planForms, list] })
  expect(asked).toEqual(['workbook 平成27年度_天王寺区_様式一式_案.xlsx'])
  const all = everything(place.save ?? '')
  expect(all).toContain('住みよいまち𠮷')
  expect(all).not.toContain('あとから直した目標')
  for (const fact of [edition.hash, edition.id, '天区総第12号', '平成28年2月10日', '版にかかわらず作成日現在']) expect(all).toContain(fact)
  await expect(api.fillOutput({ ...base, editionId: 'none' })).rejects.toMatchObject({ code: 'E-EDITION-04' })
})

test('forms of the plan alone are named one by one; two sheets of one name are told apart', async () => {
  const { api } = await start()
  const nameOf = async (forms: readonly OutputForm[], change: Partial<OutputRequest> = {}) =>
    (await api.fillOutput({ ...base, forms, ...change })).books.map(({ fileName }) => fileName)
  expect(await nameOf(planForms.slice(0, 2))).toEqual(['平成27年度_天王寺区_様式1・2_案.xlsx'])
  expect(await nameOf([{ kind: 'resultReport' }], { format: 'pdf', isOneBook: false })).toEqual([
    '平成27年度_天王寺区_成果指標実績報告.pdf',
  ])
  const long: OutputForm = { ...list, title: `点検:${'長い題名'.repeat(100)}` }
  const [name = ''] = await nameOf([long])
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
  expect(name).not.toMatch(/[:\\/*?"<>|]/)
})

test('two lists of one title stand on two sheets', async () => {
  const { api, place } = await start()
  await api.writeOutput({ ...base, forms: [list, { ...list, rows: [['空欄', '目標が空欄です。']] }] })
  const texts = textsOf(place.save ?? '')
  expect(Object.keys(texts)).toEqual(['提出前点検', '提出前点検（2）'])
  expect(texts['提出前点検（2）']).toContain('目標が空欄です。')
})

test('forms of the council go out as they are for whom they are meant, with what the ordinance asks for told before', async () => {
  const { api, place } = await start()
  const meetingId = await api.saveMeeting(null, {
    fiscalYear: 2015,
    number: 1,
    label: '本会',
    kind: 'plenary',
    subcommitteeId: null,
    format: 'venue',
    day: '2015-07-10',
    opensAt: null,
    startsAt: '19:00',
    endsAt: null,
    place: '区役所4階',
    legalBasis: '',
    isOpen: false,
    closedReason: '',
    audience: null,
    remarks: '',
    note: '',
  })
  const request = {
    form: 'agenda',
    meetingId: meetingId as MeetingId,
    fiscalYear: null,
    periodYear: null,
    sheetId: null,
    order: 'meeting',
  } as const
  const forms: readonly OutputForm[] = [
    { kind: 'council', request },
    { kind: 'council', request: { ...request, form: 'attendance' } },
  ]
  const filled = await api.fillOutput({ ...base, forms, audience: 'internal' })
  expect(filled.findings.map(({ formName, finding }) => `${formName} ${finding.code}`)).toContain('次第 noAgenda')
  await api.writeOutput({ ...base, forms, audience: 'internal' })
  const texts = textsOf(place.save ?? '')
  expect(Object.keys(texts)).toEqual(['次第', '委員名簿・出欠'])
  expect(texts['次第']?.join('')).toContain('区役所4階')
  for (const sheet of Object.values(texts)) expect(sheet).toContain('【内部用】')

  const isSealed = async (audience: 'internal' | 'public') => {
    await api.writeOutput({ ...base, forms: [...forms, { kind: 'resultReport' }], audience })
    return strFromU8(unzipSync(readFileSync(place.save ?? ''))['xl/workbook.xml'] ?? new Uint8Array()).includes('_kusei"')
  }
  // what the ward hands in names who confirmed it
  expect([await isSealed('internal'), await isSealed('public')]).toEqual([true, false])
})

test('a PDF of the same pages: HTML of every chosen form goes to the printer, and what it gives stands there', async () => {
  const { api, context, folder, place, asked } = await start()
  await expect(api.writeOutput({ ...base, format: 'pdf' })).rejects.toMatchObject({ code: 'E-PRINT-01' })
  const printed: string[] = []
  const printer: Printer = {
    toPdf: async () => new Uint8Array(),
    pageToPdf: async (html) => {
      printed.push(html)
      return new TextEncoder().encode(`%PDF ${printed.length}`)
    },
  }
  Object.assign(context, { printer })
  place.save = path.join(folder, 'out.pdf')
  expect(await api.writeOutput({ ...base, format: 'pdf', hasCover: true })).toMatchObject({ name: 'out.pdf', isFolder: false })
  expect(asked).toEqual(['pdf 平成27年度_天王寺区_様式1・2・3_案.pdf'])
  expect(readFileSync(place.save, 'utf8')).toBe('%PDF 1')
  for (const text of ['住みよいまち𠮷', '災害に強いまちづくり', '送付票']) expect(printed.join('')).toContain(text)
  const many = await api.writeOutput({ ...base, format: 'pdf', isOneBook: false })
  expect(many?.files.map(({ fileName }) => fileName)).toEqual([1, 2, 3].map((n) => `0${n}_平成27年度_天王寺区_様式${n}_案.pdf`))
  Object.assign(printer, { pageToPdf: async () => Promise.reject(new Error('no')) })
  await expect(api.writeOutput({ ...base, format: 'pdf', isOneBook: false })).rejects.toMatchObject({ code: 'E-OUTPUT-01' })
  expect(readdirSync(folder).toSorted()).toEqual(['out.pdf', many?.name])
})

test('cancelled while it is built, printed or put away: nothing is left, and the next one may run', async () => {
  const { api, context, folder, place } = await start()
  const running = api.writeOutput({ ...base, isOneBook: false })
  while ((await api.getExportProgress()) === null) await new Promise((resolve) => setTimeout(resolve, 1))
  await expect(api.writeOutput(base)).rejects.toMatchObject({ code: 'E-OUT-03' })
  await api.cancelExport()
  expect(await running).toBeNull()
  // while it is put away: the first file is there already
  const files = [1, 2, 3].map((n) => ({ fileName: `${n}.xlsx`, bytes: new Uint8Array([n]) }))
  const { writeNewFolder } = await import('../../../../electron/operations/forms-output/write-new-folder.ts')
  expect(await writeNewFolder(folder, '途中', files, (done) => done < 2)).toBeNull()
  const printer = {
    pageToPdf: (_: string, signal?: AbortSignal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('ended')))
        void api.cancelExport()
      }),
  }
  Object.assign(context, { printer })
  expect(await api.writeOutput({ ...base, format: 'pdf' })).toBeNull()
  place.save = null
  expect(await api.writeOutput(base)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
  expect(await api.getExportProgress()).toBeNull()
})

test('a place that cannot be written, or is full: said, and nothing beside what stood there', async (context) => {
  const { api, folder, place } = await start()
  place.folder = path.join(folder, 'ない')
  await expect(api.writeOutput({ ...base, isOneBook: false })).rejects.toMatchObject({ code: 'E-OUT-01' })
  writeFileSync(path.join(folder, 'file'), '')
  place.folder = path.join(folder, 'file')
  await expect(api.writeOutput({ ...base, isOneBook: false })).rejects.toMatchObject({ code: 'E-OUT-01' })
  place.folder = makeReadOnlyView(context, folder)
  await expect(api.writeOutput({ ...base, isOneBook: false })).rejects.toMatchObject({ code: 'E-OUT-01' })
  expect(readdirSync(folder)).toEqual(['file'])
  const small = makeSmallMedium(context, '64k')
  writeFileSync(path.join(small, 'ほか'), Buffer.alloc(44 * 1024))
  place.folder = small
  await expect(api.writeOutput({ ...base, isOneBook: false })).rejects.toMatchObject({ code: 'E-OUT-02' })
  expect(readdirSync(small)).toEqual(['ほか'])
})

test('a read-only file and a hand-over file may go out; what is not there is refused before anything is asked', async () => {
  const { api, asked, setSession, context } = await start()
  const current = context.files.current()
  const inUse = { reason: 'inUse', holder: null, takenAt: '2026-11-23T10:00:00+09:00' } as const
  setSession({ current: () => current && { ...current, readOnly: inUse } })
  expect(await api.writeOutput(base)).not.toBeNull()
  setSession({
    current: () => current && { ...current, handOver: { sectionName: '総務課', fiscalYear: 2015, takenAt: '2026-11-23' } as never },
  })
  expect(await api.writeOutput({ ...base, hasCover: true })).not.toBeNull()
  asked.length = 0
  const refused = async (change: Partial<OutputRequest>, code: string) =>
    expect(api.writeOutput({ ...base, ...change })).rejects.toMatchObject({ code })
  await refused({ forms: [] }, 'E-OUT-06')
  await refused({ forms: [{ kind: 'plan', formId: 'form9' }] }, 'E-OUT-06')
  await refused({ fiscalYear: 2014 }, 'E-OUT-07')
  await refused({ forms: [{ kind: 'reviewSheet', check: 'midYearReview', areaId: 'none' }] }, 'E-SHEET-01')
  const agenda = { form: 'agenda', meetingId: null, fiscalYear: null, periodYear: null, sheetId: null, order: 'meeting' } as const
  await refused({ forms: [{ kind: 'council', request: agenda }] }, 'E-CFORM-01')
  expect(asked).toEqual([])
})
