// Knows what a foreign workbook must become: what Excel shows, cell by cell; and what a hostile or broken one must meet: a code, and nothing else.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../../../electron/app-error.ts'
import { createBookReader, startNodeProcess, type StartBookProcess } from '../../../electron/excel/book-reader.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import type { ReadCell } from '../../../shared/model/sheet-cells.ts'
import { makeFolder } from '../../helpers/data-files.ts'

async function bytesOf(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('様式２'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
async function cellsOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Record<string, ReadCell>> {
  const { sheets } = await readBook(await bytesOf(fill))
  return Object.fromEntries((sheets[0]?.cells ?? []).map((cell) => [cell.address, cell]))
}
/** A sound book whose parts are written anew. */
async function changed(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await bytesOf((sheet) => (sheet.getCell('B2').value = '区の目標')))
  change(parts)
  return zipSync(parts as Zippable)
}
const sheetXml = (change: (xml: string) => string) => (parts: Record<string, Uint8Array>) => {
  parts['xl/worksheets/sheet1.xml'] = strToU8(change(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())))
}
const codeOf = (reading: Promise<unknown>): Promise<string> => reading.then(() => 'read').catch((error: AppError) => error.code)

describe('a cell comes as Excel shows it', () => {
  test('merged cells with their spans, formulas with the value that was kept, runs joined', async () => {
    const cells = await cellsOf((sheet) => {
      sheet.getCell('B2').value = '現状'
      sheet.mergeCells('B2:D5')
      sheet.getCell('F2').value = { formula: 'SUM(A1:A2)', result: 1234 }
      sheet.getCell('F3').value = { richText: [{ text: '赤' }, { font: { bold: true }, text: '太字' }] }
      sheet.getCell('F4').value = { formula: 'A1/0', result: { error: '#DIV/0!' } as ExcelJS.CellErrorValue }
      sheet.getCell('F5').value = { text: '市のページ', hyperlink: 'https://example.invalid/' }
      sheet.getCell('F6').value = '1行目\r\n2行目'
      sheet.getCell('F7').value = '_x0041_𠮷葛\u{e0100}'
      sheet.getCell('F8').value = '  '
    })
    expect(cells['B2']).toEqual({ address: 'B2', row: 2, column: 2, rowSpan: 4, columnSpan: 3, text: '現状', number: null })
    expect(cells['F2']).toMatchObject({ text: '1234', number: 1234, rowSpan: 1, columnSpan: 1 })
    expect(cells['F3']?.text).toBe('赤太字')
    expect(cells['F5']?.text).toBe('市のページ')
    expect(cells['F6']?.text).toBe('1行目\n2行目')
    // exceljs does not escape it: a book says 'A' so
    expect(cells['F7']?.text).toBe('A𠮷葛\u{e0100}')
    expect(Object.keys(cells).toSorted()).toEqual(['B2', 'F2', 'F3', 'F5', 'F6', 'F7'])
  })

  test.each([
    [1234, '#,##0"千円"', '1,234千円'],
    [0, '#,##0"千円";"▲"#,##0"千円";0"千円"', '0千円'],
    [-904, '#,##0"千円";"▲"#,##0"千円";0"千円"', '▲904千円'],
    [0.3049, '0.00%', '30.49%'],
    [0.5, '0%', '50%'],
    [3.5, 'General', '3.5'],
    [3.5, '0.0"点"', '3.5点'],
    [1234567, '#,##0,', '1,235'],
    [-5, '0', '-5'],
    [1.005, '0.00', '1.01'],
    [42094, 'yyyy/m/d', '2015/3/31'],
    [42094, 'ggge"年"m"月"d"日"', '平成27年3月31日'],
    [43586, '[$-411]ggge"年"m"月"d"日"', '令和1年5月1日'],
    [43585, 'ge.m.d', 'H31.4.30'],
    [45383.75, 'yyyy"年"m"月"d"日" h:mm', '2024年4月1日 18:00'],
  ])('%d as %s shows %s', async (value, format, shown) => {
    const cells = await cellsOf((sheet) => {
      sheet.getCell('A1').value = value
      sheet.getCell('A1').numFmt = format
    })
    expect(cells['A1']).toMatchObject({ text: shown, number: value })
  })

  test('phonetic guides are no part of the text, and a cell hidden under a merged one is not read', async () => {
    const bytes = await changed((parts) => {
      const si = '<si><r><t>区</t></r><rPh sb="0" eb="1"><t>ク</t></rPh><r><t xml:space="preserve">政 </t></r><phoneticPr fontId="1"/></si>'
      parts['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="x">${si}<si><t>かくれた文</t></si></sst>`)
      sheetXml((xml) =>
        xml
          .replace(
            /<sheetData>.*<\/sheetData>/s,
            '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
          )
          .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'),
      )(parts)
    })
    expect((await readBook(bytes)).sheets[0]?.cells.map((cell) => cell.text)).toEqual(['区政 '])
  })

  test('prefixed names, addresses left out, inline texts: as other programs write them', async () => {
    const bytes = await changed(
      sheetXml(
        () =>
          '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a&#x1F600;&amp;b</x:t></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    )
    expect((await readBook(bytes)).sheets[0]?.cells.map((cell) => [cell.address, cell.text])).toEqual([
      ['A1', 'a😀&b'],
      ['B1', '5'],
    ])
  })

  test.each([['utf16le', false] as const, ['utf16le', true] as const])('%s by its mark, ends swapped: %s', async (encoding, isSwapped) => {
    const bytes = await changed((parts) => {
      const xml = Buffer.from(`\ufeff${strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).replace(/^<\?.*?\?>/, '')}`, encoding)
      parts['xl/sharedStrings.xml'] = isSwapped ? xml.swap16() : xml
    })
    expect((await readBook(bytes)).sheets[0]?.cells.map((cell) => cell.text)).toEqual(['区の目標'])
  })

  test.each([0, 6] as const)('a text far longer than a chunk, packed at level %d', async (level) => {
    const text = `a${'𠮷野区の目標&'.repeat(4000)}`
    const parts = unzipSync(await bytesOf((sheet) => (sheet.getCell('B2').value = text)))
    expect((await readBook(zipSync(parts, { level }))).sheets[0]?.cells[0]?.text === text).toBe(true)
  })
})

describe('the process of its own', () => {
  const write = (bytes: Uint8Array, name = 'book.xlsx'): string => {
    const file = path.join(makeFolder(), name)
    writeFileSync(file, bytes)
    return file
  }
  const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

  test('sends back cells, and leaves the file as it was', async () => {
    const file = write(await changed(() => {}), '平成28年度 生野区.xlsx')
    const before = sum(file)
    const book = await createBookReader().read(file)
    expect(book.sheets[0]).toMatchObject({ name: '様式２', isHidden: false })
    expect(book.sheets[0]?.cells.map((cell) => cell.text)).toEqual(['区の目標'])
    expect(sum(file)).toBe(before)
  })

  test('sends back the code, and this process goes on: read, refused, read again', async () => {
    const reader = createBookReader()
    const sound = write(await changed(() => {}))
    const broken = write(strToU8('no zip'))
    const before = sum(broken)
    expect(await codeOf(reader.read(broken))).toBe('E-IMPORT-01')
    expect(await codeOf(reader.read(path.join(makeFolder(), 'nothing.xlsx')))).toBe('E-IMPORT-05')
    expect(await codeOf(reader.read(sound))).toBe('read')
    expect(sum(broken)).toBe(before)
  })

  test('is ended when it takes too long, when it dies, and when a person cancels; and only one runs at a time', async () => {
    const sound = write(await changed(() => {}))
    let ended = 0
    const deaf: StartBookProcess = () => ({ ask: () => {}, end: () => (ended += 1) })
    expect(await codeOf(createBookReader(deaf, 50).read(sound))).toBe('E-IMPORT-04')
    expect(ended).toBe(1)
    const dying: StartBookProcess = (entry, onAnswer, onEnd) => {
      const child = startNodeProcess(entry, onAnswer, onEnd)
      return { ask: () => child.end(), end: () => child.end() }
    }
    expect(await codeOf(createBookReader(dying).read(sound))).toBe('E-IMPORT-04')
    const reader = createBookReader(deaf)
    const reading = codeOf(reader.read(sound))
    expect(await codeOf(reader.read(sound))).toBe('E-IMPORT-10')
    reader.cancel()
    expect(await reading).toBe('E-IMPORT-07')
    expect(ended).toBe(2)
  })
})
