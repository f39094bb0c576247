// Knows that 24 wards' files, made by 24 programs with different data, are told before, received as one deed, stand beside each other in the city's order, and go out.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { writeResultsFile } from '../../../../electron/data-file/results-file.ts'
import type { IncomingFile } from '../../../../shared/model/submission.ts'
import { readCsv } from '../../../../shared/rules/read-csv.ts'
import { wardRowsOf } from '../../../../shared/rules/submission/ward-rows.ts'
import { wardRowTexts } from '../../../../shared/words/all-wards-row.ts'
import type { TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import {
  choose,
  commonKeysOf,
  giveResults,
  measure,
  plainStory,
  sendReport,
  sendResults,
  startOf,
  writeText,
} from '../../../helpers/ward-results-world.ts'

const cityOf = () => startOf('271004', '大阪市', [])
const deedsOf = ({ db }: TestApp) => db.prepare('SELECT count(*) FROM deed').pluck().get() as number
const rowsIn = ({ db }: TestApp, table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()

/** 24 wards as they are in life: most plain, each of the others odd in one way. */
async function sendAll(folder: string) {
  const { wards } = cityOf().context.resources
  const files: string[] = []
  const twice: string[] = []
  for (const { order, code, name } of wards) {
    const app = startOf(code, name, order === 17 ? [2017] : [])
    const [own = ''] = commonKeysOf(app).wardRates
    const positive = 150 + order * 5
    if (order === 4) await giveResults(app, { positive, questionText: '防災について、どう感じますか。' })
    else if (order === 5) await giveResults(app, { positive: 12, base: 29 })
    else if (order === 6) await giveResults(app, { positive, mode: 'ウェブ' })
    else if (order === 15) await giveResults(app, { positive, type: 'monitor' })
    else if (order === 12) await giveResults(app, { positive }, 2016)
    else await giveResults(app, { positive })
    if (order === 2)
      await measure(app, own, 2017, null, { state: 'notMeasured', reason: '調査を行わなかったため', substitute: '窓口での聞き取り' })
    if (order === 3) await measure(app, own, 2017, null, { state: 'notApplicable', reason: '地域がないため' })
    if (order === 17) {
      for (const kind of ['draft', 'established', 'selfEvaluation'] as const) {
        await app.api.confirmEdition(2017, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
      }
    }
    if (order === 24) continue
    const file = order === 7 ? await reportOf(app, folder) : await sendResults(app, folder, order === 12 ? 2016 : 2017)
    if (order === 14) writeFileSync(file, writeResultsFile({ ...(await app.api.getResults(2017)), policyVersion: '2014-9' }))
    if (order === 10) writeFileSync(file, readFileSync(file).subarray(0, 900))
    if (order === 11) writeFileSync(file, readFileSync(file, 'utf8').replace('"numerator":205', '"numerator":405'))
    files.push(file)
    if (order === 13) twice.push(writeText(folder, '東淀川区（再送）.kjisseki', readFileSync(file, 'utf8')))
  }
  return [...files, ...twice]
}

async function reportOf(app: TestApp, folder: string): Promise<string> {
  await app.api.createWardPlan(2017)
  return sendReport(app, folder)
}

const toldOf = ({ refusal, notes, mayReceive, isChosen }: IncomingFile) => ({
  refusal: refusal?.code ?? null,
  notes: notes.map(({ code, value }) => (value === '' ? code : `${code} ${value}`)),
  mayReceive,
  isChosen,
})

test('24 wards: each file is told, chosen ones are received as one deed, and the table says what stands beside what', {
  timeout: 180_000,
}, async () => {
  const folder = makeFolder()
  const files = await sendAll(folder)
  const city = cityOf()
  choose(city, files)
  const before = deedsOf(city)
  const preview = await city.api.previewSubmissions(2017)
  expect(preview?.files).toHaveLength(24)
  expect(deedsOf(city)).toBe(before)
  expect(rowsIn(city, 'submission')).toEqual([])

  const byWard = new Map(preview?.files.map((file) => [file.fileName.split('_')[1] ?? file.fileName, file]))
  const told = (ward: string) => toldOf(byWard.get(ward) as IncomingFile)
  expect(told('北区')).toEqual({ refusal: null, notes: ['unconfirmed 3', 'missing 14'], mayReceive: true, isChosen: true })
  expect(told('浪速区')).toMatchObject({ refusal: 'damaged', mayReceive: false, isChosen: false })
  expect(told('西淀川区')).toMatchObject({ refusal: 'changed', mayReceive: false, isChosen: false })
  expect(told('淀川区').notes).toContain('otherYear 2016')
  expect(told('淀川区')).toMatchObject({ mayReceive: true, isChosen: false })
  expect(told('東成区').notes).toContain('otherPolicy 2014-9')
  expect(told('城東区').notes).toEqual(['missing 14'])
  expect(byWard.get('港区')).toMatchObject({ kind: 'resultReport', refusal: null, differences: [] })
  expect(told('東淀川区（再送）.kjisseki').notes[0]).toMatch(/^sameFile .*東淀川区/)
  expect(told('東淀川区（再送）.kjisseki').mayReceive).toBe(false)

  const chosen = (preview?.files ?? []).filter(({ isChosen }) => isChosen).map(({ key }) => ({ key, typed: [] }))
  expect(chosen).toHaveLength(20)
  await city.api.receiveSubmissions(preview?.token ?? '', chosen)
  expect(deedsOf(city)).toBe(before + 1)

  const all = await city.api.getAllWards(null)
  expect([all.fiscalYear, all.fiscalYears, all.submissions.length, all.results.length]).toEqual([2017, [2017], 20, 340])
  const { wards, basicPolicy } = city.context.resources
  const [rate = ''] = commonKeysOf(city).rates
  const ruleSetId = all.submissions[0]?.head.ruleSetId ?? ''
  const rows = wardRowsOf(all, wards, [rate], { policy: basicPolicy, ruleSetId })
  expect(rows.map(({ ward }) => ward.order)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  const texts = (order: number) => wardRowTexts(rows[order - 1] as (typeof rows)[number])
  // 北区: 155 of 420 = 36.904…, the year before 134 of 420 = 31.904…
  expect(texts(1)).toMatchObject({
    current: '36.9％',
    previous: '31.9％',
    toPrevious: '＋5.0ポイント',
    base: 'n=420',
    responseRate: '28.4%',
    incomparable: '',
  })
  expect(texts(4).incomparable).toBe('設問の文言が多くの区と違う')
  expect(texts(5)).toMatchObject({ current: '41.4％', incomparable: '有効回答が30人に満たない' })
  expect(texts(6).incomparable).toBe('調査方法が多くの区と違う')
  expect(texts(15).incomparable).toBe('調査の種類が多くの区と違う')
  expect(texts(14).incomparable).toBe('基本方針の版が市と違う')
  for (const order of [10, 11, 12, 24]) expect(texts(order)).toMatchObject({ current: '未提出', verdict: '－' })
  expect(texts(17).marks).toBe('')
  expect(texts(1).marks).toBe('未確定')
  expect(rows[6]?.received?.address).toMatch(/^成果指標実績報告!G\d+$/)

  const [own = ''] = commonKeysOf(city).wardRates
  const ownRows = wardRowsOf(all, wards, [own], { policy: basicPolicy, ruleSetId })
  expect([1, 2, 3].map((order) => wardRowTexts(ownRows[order - 1] as (typeof rows)[number]).current)).toEqual([
    '未入力',
    '未測定',
    '対象外',
  ])
  expect(ownRows[1]?.received?.result.current).toMatchObject({ reason: '調査を行わなかったため', substitute: '窓口での聞き取り' })

  const kept = { submission: rowsIn(city, 'submission'), submitted_result: rowsIn(city, 'submitted_result') }
  await city.api.undo()
  expect([rowsIn(city, 'submission'), rowsIn(city, 'submitted_result')]).toEqual([[], []])
  await city.api.redo()
  expect({ submission: rowsIn(city, 'submission'), submitted_result: rowsIn(city, 'submitted_result') }).toEqual(kept)

  // the same again: nothing to receive
  const again = await city.api.previewSubmissions(2017)
  expect(again?.files.filter(({ isChosen }) => isChosen)).toEqual([])
  expect(again?.files.find(({ fileName }) => fileName.includes('_北区_'))?.notes.map(({ code }) => code)).toContain('sameAsReceived')

  await expectGoesOut(city, folder)
})

async function expectGoesOut(city: TestApp, folder: string): Promise<void> {
  const save = (name: string) => Object.assign(city.context.dialogs, { chooseSavePath: async () => path.join(folder, name) })
  save('all.csv')
  await city.api.exportAllWardsCsv(2017)
  const bytes = readFileSync(path.join(folder, 'all.csv'))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [heads = [], ...lines] = readCsv(bytes.toString('utf8'))
  expect(lines).toHaveLength(24 * 17)
  const at = (line: readonly string[] | undefined, head: string) => line?.[heads.indexOf(head)]
  const [rate = ''] = commonKeysOf(city).rates
  const number = (await city.api.getAllWards(2017)).results.find(({ result }) => result.commonKey === rate)?.result.number
  const line = (ward: string) => lines.find((each) => at(each, '区名') === ward && at(each, '指標番号') === number)
  expect(['年度（西暦）', '年度（和暦）', '単位', '当年度実績値', '母数', '比較'].map((head) => at(line('北区'), head))).toEqual([
    '2017',
    '平成29年度',
    '％',
    '36.9',
    '420',
    '可',
  ])
  expect([at(line('此花区'), '比較'), at(line('此花区'), '比較不可の理由')]).toEqual(['不可', '設問の文言が多くの区と違う'])
  expect([at(line('西成区'), '提出'), at(line('西成区'), '当年度実績値')]).toEqual(['未提出', ''])
  expect(at(line('港区'), 'セル')).toMatch(/^成果指標実績報告!G\d+$/)

  save('all.xlsx')
  await city.api.exportAllWards(2017, 'results')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path.join(folder, 'all.xlsx'))
  expect(book.worksheets.map(({ name, pageSetup }) => [name, pageSetup.orientation, pageSetup.paperSize])).toEqual([
    ['24区別実績', 'landscape', 9],
    ['提出状況一覧', 'landscape', 9],
  ])
  const firstColumn = Array.from(book.worksheets[0]?.getColumn(1).values ?? [], (value) => String(value ?? ''))
  const heading = firstColumn.findIndex((text) => text.startsWith(`${number}　`))
  expect(firstColumn.filter((text) => text === '北区')).toHaveLength(17)
  expect(
    firstColumn
      .slice(heading + 1)
      .filter((text) => text.endsWith('区'))
      .slice(0, 3),
  ).toEqual(['北区', '都島区', '福島区'])
}

describe('one ward', () => {
  const begin = async () => {
    const app = startOf('271071', '港区')
    await giveResults(app, plainStory)
    const city = cityOf()
    const folder = makeFolder()
    return { app, city, folder }
  }
  const receive = async (city: TestApp, file: string) => {
    choose(city, [file])
    const preview = await city.api.previewSubmissions(2017)
    const [told] = preview?.files ?? []
    if (told?.mayReceive) await city.api.receiveSubmissions(preview?.token ?? '', [{ key: told.key, typed: [] }])
    return told
  }

  test('a newer file takes the place of the older one with its note, an older one is not proposed', async () => {
    const { app, city, folder } = await begin()
    const older = await sendResults(app, makeFolder())
    await receive(city, older)
    const [submission] = (await city.api.getAllWards(2017)).submissions
    await city.api.saveSubmissionNote(submission?.id ?? '', '電話で確認済み')
    const deeds = deedsOf(city)
    await city.api.saveSubmissionNote(submission?.id ?? '', '電話で確認済み')
    expect(deedsOf(city)).toBe(deeds)

    app.setNow('2018-06-02T09:00:00+09:00')
    await measure(app, commonKeysOf(app).counts[0] ?? '', 2017, '3')
    const newer = await sendResults(app, folder)
    expect((await receive(city, newer))?.notes.map(({ code }) => code)).toContain('replaces')
    const { submissions } = await city.api.getAllWards(2017)
    expect(submissions.map(({ head, note }) => [head.preparedAt, note])).toEqual([['2018-06-02T09:00:00+09:00', '電話で確認済み']])
    choose(city, [older])
    const [told] = (await city.api.previewSubmissions(2017))?.files ?? []
    expect([told?.isChosen, told?.mayReceive, told?.notes.map(({ code }) => code)]).toEqual([
      false,
      true,
      ['older', 'unconfirmed', 'missing'],
    ])

    await city.api.deleteSubmission(submissions[0]?.id ?? '')
    expect((await city.api.getAllWards(2017)).submissions).toEqual([])
    await city.api.undo()
    expect((await city.api.getAllWards(2017)).submissions).toEqual(submissions)
    await expect(city.api.deleteSubmission('gone')).rejects.toMatchObject({ code: 'E-SUBMIT-07' })
  })

  test('what changed after the confirmation is no longer confirmed, and changed back it is', async () => {
    const { app } = await begin()
    for (const kind of ['draft', 'established', 'selfEvaluation'] as const) {
      await app.api.confirmEdition(2017, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
    }
    const [count = ''] = commonKeysOf(app).counts
    const confirmedOf = async () =>
      (await app.api.getResults(2017)).results
        .filter(({ current }) => current !== null)
        .map(({ commonKey, isConfirmed }) => [commonKey === count, isConfirmed])
    expect(await confirmedOf()).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, true],
      ]),
    )
    await measure(app, count, 2017, '9')
    expect(await confirmedOf()).toEqual(
      expect.arrayContaining([
        [true, false],
        [false, true],
      ]),
    )
    await measure(app, count, 2017, '2')
    expect(await confirmedOf()).not.toContainEqual([true, false])
    const survey = (await app.api.getIndicatorBook()).surveys.find(({ fiscalYear }) => fiscalYear === 2017)
    expect(survey?.isCentral).toBe(true)
    await giveResults(app, { positive: 190 })
    expect(await confirmedOf()).toContainEqual([false, false])
  })

  test('two files of one ward: the newest is proposed, both are refused, and a dry run of another file means nothing', async () => {
    const { app, city, folder } = await begin()
    const first = await sendResults(app, makeFolder())
    app.setNow('2018-06-03T09:00:00+09:00')
    const second = await sendResults(app, folder)
    choose(city, [second, first])
    const preview = await city.api.previewSubmissions(2017)
    expect(preview?.files.map(({ isChosen }) => isChosen)).toEqual([true, false])
    const both = preview?.files.map(({ key }) => ({ key, typed: [] })) ?? []
    await expect(city.api.receiveSubmissions(preview?.token ?? '', both)).rejects.toMatchObject({ code: 'E-SUBMIT-04' })
    await expect(city.api.receiveSubmissions('another', both)).rejects.toMatchObject({ code: 'E-SUBMIT-02' })
    await expect(city.api.receiveSubmissions(preview?.token ?? '', [{ key: 'file-9', typed: [] }])).rejects.toMatchObject({
      code: 'E-SUBMIT-03',
    })
    await city.api.cancelSubmissions()
    await expect(city.api.receiveSubmissions(preview?.token ?? '', both.slice(0, 1))).rejects.toMatchObject({ code: 'E-SUBMIT-02' })
    expect(rowsIn(city, 'submission')).toEqual([])
  })

  test('more files than are looked at in one go are refused before any is read', async () => {
    const { city } = await begin()
    choose(
      city,
      Array.from({ length: 61 }, (_, nth) => `/x/${nth}.kjisseki`),
    )
    await expect(city.api.previewSubmissions(2017)).rejects.toMatchObject({ code: 'E-SUBMIT-01' })
  })

  test('a reading that is stopped gives nothing, whatever file it was at', async () => {
    const { app, city, folder } = await begin()
    const files = [await sendResults(app, folder), await sendReport(app, folder)]
    for (const chosen of [files, files.toReversed()]) {
      choose(city, chosen)
      const reading = city.api.previewSubmissions(2017)
      await setImmediate()
      await city.api.cancelSubmissions()
      expect(await reading).toBeNull()
    }
  })

  test('dropped files are read the same way as chosen ones, and stay nowhere', async () => {
    const { app, city, folder } = await begin()
    const file = await sendResults(app, folder)
    const base64 = readFileSync(file).toString('base64')
    const preview = await city.api.previewDroppedSubmissions(2017, [{ fileName: path.basename(file), base64 }])
    expect(preview?.files.map(({ refusal, isChosen }) => [refusal, isChosen])).toEqual([[null, true]])
    const reply = await city.ask('previewDroppedSubmissions', 2017, [{ fileName: '大.xlsx', base64: 'A'.repeat(200_004) }])
    expect(reply.ok).toBe(false)
  })

  test('the city has no results of its own, and takes no plan', async () => {
    const city = cityOf()
    await expect(city.api.exportResults(2017)).rejects.toMatchObject({ code: 'E-SUBMIT-06' })
    await expect(city.api.createWardPlan(2017)).rejects.toMatchObject({ code: 'E-CITY-01' })
    expect((await city.api.getAppState()).file).toMatchObject({ isCity: true })
    const empty = startOf('271071', '港区')
    await expect(sendResults(empty, makeFolder())).rejects.toMatchObject({ code: 'E-SUBMIT-05' })
  })
})
