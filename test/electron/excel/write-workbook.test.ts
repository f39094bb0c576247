// Knows what a written workbook must be when another program reads it: the same texts, numbers, heights, merges and page setup.
import { strFromU8, unzipSync } from 'fflate'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { verifyWorkbook } from '../../../electron/excel/verify-workbook.ts'
import { writeWorkbook } from '../../../electron/excel/write-workbook.ts'
import type { FormLayout } from '../../../shared/forms/form-layout.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { makePlan, type TextMaker } from '../../helpers/plan-factory.ts'

const layouts = (text: TextMaker, formIds = ['form2']): FormLayout[] => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, text)
  return formIds.map((formId) => layoutForm({ generation: generation('G1'), formId, plan, wardName: 'サンプル区' }))
}
const onlyContent =
  (content: string): TextMaker =>
  (place) =>
    place === 'initiative.content' ? content : ''

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return book
}

function valuesOf(sheet: ExcelJS.Worksheet): ExcelJS.CellValue[] {
  const values: ExcelJS.CellValue[] = []
  sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && cell.value !== null && values.push(cell.value)))
  return values
}

test('another program finds every text and number of the layout, and nothing else', async () => {
  const plan = samplePlan(2015)
  const laidOut = ['form1', 'form2'].map((formId) => layoutForm({ generation: generation('G1'), formId, plan, wardName: 'サンプル区' }))
  const book = await read(await writeWorkbook(laidOut))
  for (const layout of laidOut) {
    const sheet = book.getWorksheet(layout.sheetName)
    if (!sheet) throw new Error('no sheet')
    const filled = [...layout.title, ...layout.pages.flatMap((page) => page.cells)].filter((c) => c.number || c.text !== '')
    const wanted = filled.map((c) => (c.number ? String(c.number.value) : c.text))
    expect(valuesOf(sheet).map(String).toSorted()).toEqual(wanted.toSorted())
  }
})

test('A4, one page wide, any number high, title rows and page ends as laid out, no row beyond Excel’s limit', async () => {
  const plan = samplePlan(2015)
  const laidOut = layoutForm({ generation: generation('G1'), formId: 'form2', plan, wardName: 'サンプル区' })
  const bytes = await writeWorkbook([laidOut])
  const sheet = (await read(bytes)).worksheets[0]
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  })
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array)
  expect(xml.match(/<brk /g)?.length).toBe(laidOut.pages.length - 1)
  expect(xml).toContain('<oddFooter>&amp;C- &amp;P -</oddFooter>')
  let total = 0
  for (const [, ht] of xml.matchAll(/ ht="([\d.]+)"/g)) {
    expect(Number(ht)).toBeLessThanOrEqual(409)
    total += Number(ht)
  }
  expect(total).toBeCloseTo(laidOut.titleHeightPt + laidOut.pages.reduce((sum, page) => sum + page.heightPt, 0), 3)
})

test('every name of the book is one that Excel takes: where it points, how long it is, and no two alike', async () => {
  const plan = samplePlan(2015)
  const laidOut = ['form1', 'form2', 'form3'].map((formId) =>
    layoutForm({ generation: generation('G1'), formId, plan, wardName: 'サンプル区' }),
  )
  const workbook = strFromU8(unzipSync(await writeWorkbook(laidOut))['xl/workbook.xml'] as Uint8Array)
  const names = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].map(([, attributes = '', text = '']) => ({
    name: /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
    scope: /localSheetId="(\d+)"/.exec(attributes)?.[1] ?? 'book',
    text: text
      .replaceAll(/&apos;|&#39;/g, "'")
      .replaceAll(/&quot;|&#34;/g, '"')
      .replaceAll('&amp;', '&'),
  }))
  expect(names.length).toBeGreaterThan(500)
  const [cell, rows, words] = [/^'[^']+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/, /^'[^']+'!\$\d+:\$\d+$/, /^"(?:[^"]|""){1,255}"$/]
  expect(names.filter(({ text }) => !cell.test(text) && !rows.test(text) && !words.test(text))).toEqual([])
  expect(names.filter(({ name }) => !/^[_a-z][\w.]{0,254}$/i.test(name))).toEqual([])
  expect(new Set(names.map(({ name, scope }) => `${scope} ${name.toLowerCase()}`)).size).toBe(names.length)
})

test('the grid is as wide as laid out, in pixels of the standard font, and fits between the margins', async () => {
  const { columnWidthsPt, marginsMm } = generation('G1').page
  const xml = strFromU8(unzipSync(await writeWorkbook(layouts(() => '文')))['xl/worksheets/sheet1.xml'] as Uint8Array)
  const widths = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(([, min, max, width]) =>
    Array<number>(Number(max) - Number(min) + 1).fill(Number(width) * 6),
  )
  expect(widths).toEqual(columnWidthsPt)
  const usablePt = 595.28 - (marginsMm.left + marginsMm.right) * (72 / 25.4)
  expect(widths.reduce((sum, width) => sum + width, 0) * 1.04).toBeLessThan(usablePt)
  for (const width of columnWidthsPt) expect((width / 0.75) % 1).toBe(0)
})

describe('a text stays the text that was typed', () => {
  test.each([
    '=1+1',
    '+81',
    '-5',
    '@SUM(A1)',
    "'quoted",
    '=HYPERLINK("http://x","y")',
    '＝１',
    '_x0041_',
    '_x005F_x0041_',
    '__x0041_',
    '&lt;b&gt;',
    '<b>&"\'',
    ' 先頭と末尾 ',
    '1',
    'TRUE',
    '2015/4/1',
    '𠮷葛\u{e0100}城か\u3099',
    '一\n\n二',
  ])('%j', async (text) => {
    const [layout] = layouts(onlyContent(text))
    if (!layout) throw new Error('no layout')
    const bytes = await writeWorkbook([layout])
    const sheet = (await read(bytes)).worksheets[0]
    if (!sheet) throw new Error('no sheet')
    const found = valuesOf(sheet)
    expect(found).toContain(text)
    expect(found.some((value) => typeof value === 'object')).toBe(false)
    expect(() => verifyWorkbook(bytes, [layout])).not.toThrow()
  })

  test('and a cell that a program could take for a formula is marked as text', async () => {
    const styles = async (text: string): Promise<string> =>
      strFromU8(unzipSync(await writeWorkbook(layouts(onlyContent(text))))['xl/styles.xml'] as Uint8Array)
    for (const text of ['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a']) expect(await styles(text)).toContain('quotePrefix="1"')
    expect(await styles('あ=1')).not.toContain('quotePrefix')
  })

  test.each([32_766, 32_767, 32_768, 100_000])('%d characters stand whole in cells that Excel can hold', async (length) => {
    const text = 'あ'.repeat(length)
    const sheet = (await read(await writeWorkbook(layouts(onlyContent(text))))).worksheets[0]
    if (!sheet) throw new Error('no sheet')
    const parts = valuesOf(sheet).filter((value): value is string => typeof value === 'string' && /^あ+$/.test(value))
    expect(parts.join('')).toBe(text)
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(32_767)
  })

  test('marks piled on one letter do not fill a cell beyond the limit', async () => {
    const text = `あ${'\u0301'.repeat(40_000)}`
    const sheet = (await read(await writeWorkbook(layouts(onlyContent(text))))).worksheets[0]
    if (!sheet) throw new Error('no sheet')
    const parts = valuesOf(sheet).filter((value): value is string => typeof value === 'string' && value.includes('\u0301'))
    expect(parts.join('')).toBe(text)
  })
})

test.each(['\u0000', 'a\u0008', '\ufffe', '\uffff', '\ud800', '\udc00a'])('%j is refused, and the cell is named', async (text) => {
  let thrown: unknown
  try {
    await writeWorkbook(layouts(onlyContent(text)))
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(AppError)
  expect(thrown).toMatchObject({ code: 'E-OUT-05', detail: { label: '1-1-1 当年度の取組内容' } })
})

test('merged cells do not overlap, and vertical labels are turned', async () => {
  const xml = strFromU8(unzipSync(await writeWorkbook(layouts(() => '文')))['xl/worksheets/sheet1.xml'] as Uint8Array)
  const taken = new Set<string>()
  for (const [, a = '', b = '', c = '', d = ''] of xml.matchAll(/<mergeCell ref="([A-L])(\d+):([A-L])(\d+)"/g)) {
    for (let row = Number(b); row <= Number(d); row += 1) {
      for (let column = a.charCodeAt(0); column <= c.charCodeAt(0); column += 1) {
        expect(taken.has(`${column}/${row}`)).toBe(false)
        taken.add(`${column}/${row}`)
      }
    }
  }
  expect(strFromU8(unzipSync(await writeWorkbook(layouts(() => '文')))['xl/styles.xml'] as Uint8Array)).toContain('textRotation="255"')
})

test('the same plan gives the same bytes', async () => {
  expect(Buffer.from(await writeWorkbook(layouts(() => '文'))).equals(Buffer.from(await writeWorkbook(layouts(() => '文'))))).toBe(true)
})

test('a damaged workbook is noticed', async () => {
  const laidOut = layouts((place) => `${place}の文`)
  const bytes = await writeWorkbook(laidOut)
  const other = layouts((place) => (place === 'initiative.pastResults' ? '別の文' : `${place}の文`))
  expect(() => verifyWorkbook(bytes, laidOut)).not.toThrow()
  expect(() => verifyWorkbook(bytes, other)).toThrow('E-OUT-04')
  expect(() => verifyWorkbook(bytes.slice(0, bytes.length / 2), laidOut)).toThrow('E-OUT-04')
  expect(() => verifyWorkbook(new Uint8Array(), laidOut)).toThrow('E-OUT-04')
})
