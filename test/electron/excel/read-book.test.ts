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
    const text = `a${'𠮷野区の目標&'.repeat(20_000)}`
    const parts = unzipSync(await bytesOf((sheet) => (sheet.getCell('B2').value = text)))
    expect((await readBook(zipSync(parts, { level }))).sheets[0]?.cells[0]?.text === text).toBe(true)
  })
})

describe('what would kill another reader is read without harm', () => {
  const bombs: readonly (readonly [string, (xml: string) => string])[] = [
    [
      'a merge over the whole sheet',
      (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    ['columns to 2147483647', (xml) => xml.replace('<sheetData>', '<cols><col min="1" max="2147483647" width="9"/></cols><sheetData>')],
    [
      'validation over all columns',
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
        ),
    ],
    [
      'formats over all columns',
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><conditionalFormatting sqref="A:XFD"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
        ),
    ],
  ]
  test.each(bombs)('%s', async (_, change) => {
    const began = performance.now()
    const { sheets } = await readBook(await changed(sheetXml(change)))
    expect(sheets).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(2000)
  })
  test('a defined name over the whole sheet', async () => {
    const bytes = await changed((parts) => {
      const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
      parts['xl/workbook.xml'] = strToU8(
        book.replace('</sheets>', '</sheets><definedNames><definedName name="n">\'様式２\'!$A$1:$XFD$1048576</definedName></definedNames>'),
      )
    })
    expect((await readBook(bytes)).sheets[0]?.cells.map((cell) => cell.text)).toEqual(['区の目標'])
  })
})

describe('what is no book of a ward is refused with its own code', () => {
  /** A sound book with one entry more: refused for its name, and for nothing else. */
  const withEntry = (name: string): Promise<Uint8Array> => changed((parts) => (parts[name] = strToU8('x')))
  const files: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
    ['an empty file', 'E-IMPORT-06', () => new Uint8Array()],
    ['a text', 'E-IMPORT-01', () => strToU8('区の目標,区の使命\n')],
    ['zeros', 'E-IMPORT-01', () => new Uint8Array(5000)],
    ['any zip', 'E-IMPORT-01', () => zipSync({ 'hello.txt': strToU8('x') })],
    [
      'an old .xls under another name',
      'E-IMPORT-02',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
    ],
    ['half of a book', 'E-IMPORT-01', async () => (await changed(() => {})).slice(0, 3000)],
    ['a book without its sheet', 'E-IMPORT-01', () => changed((parts) => void delete parts['xl/worksheets/sheet1.xml'])],
    ['a book without its workbook', 'E-IMPORT-01', () => changed((parts) => void delete parts['xl/workbook.xml'])],
    ['row 2147483647', 'E-IMPORT-01', () => changed(sheetXml((xml) => xml.replace('<row r="2"', '<row r="2147483647"')))],
    ['column AAAA', 'E-IMPORT-01', () => changed(sheetXml((xml) => xml.replace('r="B2"', 'r="XFE2"')))],
    ['a path out of the package', 'E-IMPORT-01', () => withEntry('../../evil.xml')],
    ['an absolute path', 'E-IMPORT-01', () => withEntry('/etc/passwd')],
    ['a drive of Windows', 'E-IMPORT-01', () => withEntry('C:/evil.xml')],
    ['steps of Windows', 'E-IMPORT-01', () => withEntry('xl\\..\\..\\evil.xml')],
    ['a name with an end in it', 'E-IMPORT-01', () => withEntry('xl/theme\0.xml')],
    [
      'two entries of one name',
      'E-IMPORT-01',
      async () => {
        const bytes = Buffer.from(await changed((parts) => (parts['xl/styles.XML'] = parts['xl/styles.xml'] ?? new Uint8Array())))
        for (let at = bytes.indexOf('.XML'); at >= 0; at = bytes.indexOf('.XML')) bytes.write('.xml', at)
        return bytes
      },
    ],
    ['an entity that is nowhere declared', 'E-IMPORT-01', () => changed(sheetXml((xml) => xml.replace('<v>', '<v>&b;')))],
    ['a tag that is never closed', 'E-IMPORT-01', () => changed(sheetXml((xml) => xml.replace('</worksheet>', '')))],
    ['tags within tags', 'E-IMPORT-01', () => changed(sheetXml(() => `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`))],
    ['entities of its own', 'E-IMPORT-01', () => changed(sheetXml((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "bbbb">]>')))],
    [
      'a gigabyte of zeros in a megabyte',
      'E-IMPORT-03',
      () => changed((parts) => (parts['xl/media/image1.png'] = new Uint8Array(200 << 20))),
    ],
    [
      'more entries than any book has',
      'E-IMPORT-03',
      () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`e${i}`, new Uint8Array()]))),
    ],
  ]
  test.each(files)('%s: %s %s', async (_, code, make) => {
    const bytes = await make()
    expect(await codeOf(readBook(bytes))).toBe(code)
  })

  /** Offsets in a record of the directory: flags, packed size, size. Source: APPNOTE.TXT 4.3.12. */
  const lies: readonly (readonly [string, string, (view: DataView, record: number) => void])[] = [
    ['entries that unpack to more than the directory says', 'E-IMPORT-03', (view, record) => view.setUint32(record + 24, 10, true)],
    ['entries that unpack to less', 'E-IMPORT-01', (view, record) => view.setUint32(record + 24, 900_000, true)],
    ['packed bytes that end too early', 'E-IMPORT-01', (view, record) => view.setUint32(record + 20, 40, true)],
    ['packed bytes that end behind the file', 'E-IMPORT-01', (view, record) => view.setUint32(record + 20, 900_000, true)],
    ['entries that ask for a password', 'E-IMPORT-02', (view, record) => view.setUint16(record + 8, 1, true)],
    ['entries of strong encryption', 'E-IMPORT-02', (view, record) => view.setUint16(record + 8, 0x41, true)],
    ['a way of packing that Excel has not', 'E-IMPORT-01', (view, record) => view.setUint16(record + 10, 14, true)],
  ]
  test.each(lies)('%s: %s', async (_, code, lie) => {
    const bytes = await changed(() => {})
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    let told = 0
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      lie(view, at)
      told += 1
    }
    expect(told).toBeGreaterThan(5)
    expect(await codeOf(readBook(bytes))).toBe(code)
  })

  test('zip64: an entry that may be beyond 4 GB, a directory of 2^40 entries', async () => {
    const sizes = new Uint8Array(16)
    new DataView(sizes.buffer).setBigUint64(0, 2n ** 40n, true)
    const xml = strToU8('<workbook/>')
    expect(await codeOf(readBook(zipSync({ 'xl/workbook.xml': [xml, { extra: { 1: sizes } }] })))).toBe('E-IMPORT-03')
    const plain = zipSync({ 'xl/workbook.xml': xml })
    const end = plain.length - 22
    const record = new DataView(new ArrayBuffer(76))
    record.setUint32(0, 0x06064b50, true)
    record.setBigUint64(32, 2n ** 40n, true)
    record.setUint32(56, 0x07064b50, true)
    record.setBigUint64(64, BigInt(end), true)
    const bytes = Buffer.concat([plain.subarray(0, end), new Uint8Array(record.buffer), plain.subarray(end)])
    expect(await codeOf(readBook(bytes))).toBe('E-IMPORT-03')
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
