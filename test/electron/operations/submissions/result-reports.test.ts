// Knows that 成果指標実績報告 carries what the ward hands in through Excel's and LibreOffice's saving, and that what was typed over its cells is told with its address.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeResultsFile } from '../../../../electron/data-file/results-file.ts'
import type { SubmittedContent } from '../../../../shared/model/submission.ts'
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts'
import { wardRowsOf } from '../../../../shared/rules/submission/ward-rows.ts'
import type { TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { choose, commonKeysOf, giveResults, sendReport, startOf, writeText } from '../../../helpers/ward-results-world.ts'
import { canPrint, saveInLibreOffice } from '../../../print/libre-office.ts'

type World = Readonly<{ app: TestApp; city: TestApp; folder: string; file: string; rate: string; count: string }>

async function begin(): Promise<World> {
  const app = startOf('271071', '港区')
  await giveResults(app)
  const folder = makeFolder()
  const file = await sendReport(app, folder)
  const { rates, counts } = commonKeysOf(app)
  return { app, city: startOf('271004', '大阪市', []), folder, file, rate: rates[0] ?? '', count: counts[0] ?? '' }
}

async function look({ city }: World, file: string) {
  choose(city, [file])
  const preview = await city.api.previewSubmissions(2017)
  const [told] = preview?.files ?? []
  if (!preview || !told) throw new Error('no file was told')
  return { token: preview.token, told }
}
const resultOf = async ({ city }: World, key: string) =>
  (await city.api.getAllWards(2017)).results.find(({ result }) => result.commonKey === key)

/** The report changed as a person would in Excel, as a file of its own. */
async function changed({ folder, file }: World, change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  change(book.getWorksheet('成果指標実績報告') as ExcelJS.Worksheet, book)
  const target = path.join(folder, 'changed.xlsx')
  await book.xlsx.writeFile(target)
  return target
}

/** The row of an indicator, by the number at its head. */
function rowOf(sheet: ExcelJS.Worksheet, number: string): number {
  const row = sheet.getColumn(1).values.findIndex((value) => value === number)
  if (row < 1) throw new Error(`no row of ${number}`)
  return row
}

describe('a report', () => {
  test('carries the same content as the file, on a sheet that nobody sees', { timeout: 60_000 }, async () => {
    const world = await begin()
    const { told } = await look(world, world.file)
    expect(told).toMatchObject({ kind: 'resultReport', refusal: null, differences: [], measured: 3 })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(world.file)
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['成果指標実績報告', 'visible'],
      ['年度別の推移', 'visible'],
      ['調査概要', 'visible'],
      ['_kusei', 'veryHidden'],
    ])
    const letters = (book.getWorksheet('_kusei')?.getColumn(1).values.slice(3) ?? []).join('')
    const { content } = JSON.parse(Buffer.from(letters, 'base64').toString('utf8')) as { content: SubmittedContent }
    expect(canonicalJson(content)).toBe(canonicalJson(await world.app.api.getResults(2017)))
  })

  test.skipIf(!canPrint)('keeps it when LibreOffice saves the book', { timeout: 180_000 }, async () => {
    const world = await begin()
    const saved = path.join(makeFolder(), path.basename(world.file))
    writeFileSync(saved, saveInLibreOffice(readFileSync(world.file)))
    const { told } = await look(world, saved)
    expect(told).toMatchObject({ refusal: null, differences: [], measured: 3 })
  })

  test('tells each cell that was typed over, wherever it stands now, and takes what the person chooses', { timeout: 60_000 }, async () => {
    const world = await begin()
    const content = await world.app.api.getResults(2017)
    const numberOf = (key: string) => content.results.find(({ commonKey }) => commonKey === key)?.number ?? ''
    const file = await changed(world, (sheet) => {
      sheet.name = '実績（港区）'
      sheet.getRow(rowOf(sheet, numberOf(world.rate))).getCell(7).value = '４６．０％'
      sheet.getRow(rowOf(sheet, numberOf(world.rate))).getCell(8).value = 'n=421'
      sheet.getRow(rowOf(sheet, numberOf(world.count))).getCell(7).value = '約3件'
      sheet.insertRow(2, ['区の確認済み'])
    })
    const { token, told } = await look(world, file)
    expect(told.refusal).toBeNull()
    const places = told.differences.map(({ commonKey, field, address, typed, mayTake }) => [
      commonKey === world.rate,
      field,
      address.replace(/\d+$/, ''),
      typed,
      mayTake,
    ])
    expect(places).toHaveLength(3)
    expect(places).toEqual(
      expect.arrayContaining([
        [true, 'current', '実績（港区）!G', '４６．０％', true],
        [true, 'base', '実績（港区）!H', 'n=421', false],
        [false, 'current', '実績（港区）!G', '約3件', false],
      ]),
    )
    await expect(world.city.api.receiveSubmissions(token, [{ key: told.key, typed: [`${world.count}/current`] }])).rejects.toMatchObject({
      code: 'E-SUBMIT-03',
    })
    await world.city.api.receiveSubmissions(token, [{ key: told.key, typed: [`${world.rate}/current`] }])
    const rate = await resultOf(world, world.rate)
    expect(rate?.result.current).toMatchObject({ value: '46.0', printed: '４６．０％', base: null })
    const address = told.differences.find(({ key }) => key === `${world.rate}/current`)?.address
    expect(rate?.typed).toEqual([{ field: 'current', address, sealed: '45.5％', typed: '４６．０％' }])
    // the other cell stands as the program wrote it
    expect((await resultOf(world, world.count))?.result.current).toMatchObject({ value: '2' })
  })

  test('is read by its numbers where the formats are lost, and names a row that is gone', { timeout: 60_000 }, async () => {
    const world = await begin()
    const content = await world.app.api.getResults(2017)
    const gone = content.results.at(-1)
    const file = await changed(world, (sheet) => {
      for (const row of [5, 6, 7, 8, 9]) for (const column of [6, 7]) sheet.getRow(row).getCell(column).numFmt = 'General'
      sheet.getRow(rowOf(sheet, gone?.number ?? '')).getCell(1).value = ''
    })
    const { told } = await look(world, file)
    expect(told.differences.map(({ commonKey, address, mayTake }) => [commonKey, address, mayTake])).toEqual(
      Array.from({ length: 4 }, () => [gone?.commonKey, '', false]),
    )
  })

  test('is refused where what the program put inside is gone or was changed, and where the table is gone', {
    timeout: 60_000,
  }, async () => {
    const world = await begin()
    const sealed = (book: ExcelJS.Workbook) => book.getWorksheet('_kusei') as ExcelJS.Worksheet
    const damages: readonly (readonly [code: string, where: string, damage: (book: ExcelJS.Workbook) => unknown])[] = [
      [
        'noSeal',
        '',
        (book) => {
          book.removeWorksheet('_kusei')
          book.getWorksheet('成果指標実績報告')!.getCell('A1').value = '港区　成果指標実績報告'
        },
      ],
      ['changed', '_kusei!A3', (book) => (sealed(book).getCell('A3').value = 'ＡＢＣ')],
      ['changed', '_kusei!A2', (book) => (sealed(book).getCell('A3').value = 'QUJD')],
      ['otherFile', '', (book) => book.removeWorksheet('成果指標実績報告')],
    ]
    for (const [code, where, damage] of damages) {
      const file = await changed(world, (_sheet, book) => void damage(book))
      expect((await look(world, file)).told.refusal).toMatchObject({ code, where })
    }
  })

  test('without what the program put inside is read cell by cell, of which each is taken by a person and none stands beside others', {
    timeout: 60_000,
  }, async () => {
    const world = await begin()
    const { city, rate, count } = world
    const sealed = (await look(world, world.file)).told
    const file = await changed(world, (_sheet, book) => book.removeWorksheet('_kusei'))
    const { token, told } = await look(world, file)
    expect(told).toMatchObject({
      refusal: null,
      isChosen: false,
      mayReceive: true,
      head: { wardCode: '271071', wardName: '港区', fiscalYear: 2017, program: '', policyVersion: '', confirmed: null },
    })
    expect(told.notes).toEqual([{ code: 'notSealed', value: '' }])
    const current = told.differences.filter(({ field }) => field === 'current')
    expect(current.map(({ commonKey, sealed: own, typed, mayTake }) => [commonKey, own, typed, mayTake])).toEqual(
      expect.arrayContaining([
        [rate, '', '45.5％', true],
        [count, '', '2件\n（累計2件）', true],
      ]),
    )
    expect(told.differences.some(({ field, mayTake }) => field === 'base' && mayTake)).toBe(false)
    // nothing was chosen: there is nothing to receive
    await expect(city.api.receiveSubmissions(token, [{ key: told.key, typed: [] }])).rejects.toMatchObject({ code: 'E-SUBMIT-03' })
    await city.api.receiveSubmissions(token, [{ key: told.key, typed: [`${rate}/current`, `${count}/current`] }])
    const [ofRate, ofCount] = [await resultOf(world, rate), await resultOf(world, count)]
    expect(ofRate).toMatchObject({
      result: { current: { value: '45.5', base: null }, isConfirmed: false },
      typed: [{ sealed: '', typed: '45.5％' }],
    })
    expect(ofCount?.result.current).toMatchObject({ value: '2', total: '2' })
    expect(ofCount?.address).toBe(current.find(({ commonKey }) => commonKey === count)?.address)
    const { basicPolicy: policy, wards } = city.context.resources
    const all = await city.api.getAllWards(2017)
    expect(all.results.filter(({ result }) => result.current !== null)).toHaveLength(2)
    const rows = wardRowsOf(all, wards, [rate, count], { policy, ruleSetId: '' }).filter(({ received }) => received !== null)
    expect(rows.map(({ incomparable }) => incomparable)).toEqual([['notSealed', 'noBase'], ['notSealed']])
    // the ward's own program knows more: its file is told beside it, and a person decides
    expect(sealed.notes.map(({ code }) => code)).not.toContain('notSealed')
    expect((await look(world, world.file)).told).toMatchObject({
      notes: expect.arrayContaining([{ code: 'replacesUnknown', value: 'changed.xlsx' }]),
    })
    await city.api.undo()
    expect((await city.api.getAllWards(2017)).results).toEqual([])
  })

  test('is refused with macros, and as no workbook at all', { timeout: 60_000 }, async () => {
    const world = await begin()
    const parts = unzipSync(readFileSync(world.file))
    const macro = path.join(world.folder, 'macro.xlsx')
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
    writeFileSync(
      macro,
      zipSync({
        ...parts,
        '[Content_Types].xml': strToU8(
          types.replace('</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
        ),
        'xl/vbaProject.bin': strToU8('x'),
      }),
    )
    expect((await look(world, macro)).told.refusal).toMatchObject({ code: 'book' })
    expect((await look(world, writeText(world.folder, 'text.xlsx', 'これは文です'))).told.refusal).toMatchObject({
      code: 'book',
      value: 'E-IMPORT-01',
    })
  })
})

/** The content of a ward, changed, with a hash that fits: what only who knows the form could make. */
const forged = (content: SubmittedContent, change: (content: SubmittedContent) => unknown): string =>
  writeResultsFile(change(structuredClone(content)) as SubmittedContent)

test('an 実績ファイル that is not what it should be is refused with the place', { timeout: 60_000 }, async () => {
  const app = startOf('271071', '港区', [])
  await giveResults(app)
  const content = await app.api.getResults(2017)
  const [first] = content.results
  const cases: readonly (readonly [name: string, text: string, code: string, where: string])[] = [
    ['nothing', '', 'damaged', ''],
    ['text', '実績', 'notReadable', ''],
    ['half', writeResultsFile(content).slice(0, 400), 'damaged', ''],
    ['other JSON', '{"a":1}', 'otherFile', ''],
    ['a list', '[]', 'otherFile', ''],
    ['edited', writeResultsFile(content).replace('"wardName":"港区"', '"wardName":"北区"'), 'changed', ''],
    ['next format', forged(content, (one) => ({ ...one, format: 2 })), 'newerFormat', ''],
    ['sample ward', forged(content, (one) => ({ ...one, wardCode: '000000', wardName: 'サンプル区（架空）' })), 'sampleWard', ''],
    ['no ward', forged(content, (one) => ({ ...one, wardCode: '271234' })), 'unknownWard', ''],
    ['another name', forged(content, (one) => ({ ...one, wardName: '北区' })), 'unknownWard', ''],
    ['the city', forged(content, (one) => ({ ...one, wardCode: '271004', wardName: '大阪市' })), 'unknownWard', ''],
    ['year', forged(content, (one) => ({ ...one, fiscalYear: 29 })), 'brokenShape', 'fiscalYear'],
    ['one more field', forged(content, (one) => ({ ...one, rank: 1 })), 'brokenShape', ''],
    [
      'text for a number',
      forged(content, (one) => ({ ...one, results: [{ ...first, decimals: '1' }] })),
      'brokenShape',
      'results[0].decimals',
    ],
    [
      'exponent',
      forged(content, (one) => ({ ...one, results: [{ ...first, verdict: { ...first?.verdict, difference: '1e9' } }] })),
      'brokenShape',
      'results[0].verdict.difference',
    ],
    [
      'unknown indicator',
      forged(content, (one) => ({ ...one, results: [{ ...first, commonKey: '9-9-ア-1' }] })),
      'unknownIndicator',
      'results[0]',
    ],
    ['twice', forged(content, (one) => ({ ...one, results: [first, first] })), 'doubleIndicator', 'results[1]'],
    [
      'a figure of another year',
      forged(content, (one) => ({ ...one, results: [{ ...first, fiscalYear: 2016 }] })),
      'brokenShape',
      'results[0].fiscalYear',
    ],
    ['another unit', forged(content, (one) => ({ ...one, results: [{ ...first, unit: '人' }] })), 'brokenShape', 'results[0].unit'],
    ['another number', forged(content, (one) => ({ ...one, results: [{ ...first, number: '9⑼' }] })), 'brokenShape', 'results[0].number'],
    ['no moment', forged(content, (one) => ({ ...one, preparedAt: '2018-99-01T00:00:00Z' })), 'brokenShape', 'preparedAt'],
    ['too large', ' '.repeat((1 << 20) + 1), 'tooLarge', ''],
  ]
  const folder = makeFolder()
  const city = startOf('271004', '大阪市', [])
  choose(
    city,
    cases.map(([name, text]) => writeText(folder, `${name}.kjisseki`, text)),
  )
  const preview = await city.api.previewSubmissions(2017)
  expect(preview?.files.map(({ fileName, refusal }) => [fileName.replace('.kjisseki', ''), refusal?.code, refusal?.where])).toEqual(
    cases.map(([name, , code, where]) => [name, code, where]),
  )
  expect(preview?.files.some(({ mayReceive }) => mayReceive)).toBe(false)
})
