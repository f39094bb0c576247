// Knows that filling a city's template changes the bound cells and nothing else, byte for byte, and that what cannot be filled is refused by its address.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { editSheetCells } from '../../../electron/excel/edit-sheet-cells.ts'
import { fillTemplate, type SheetEdit } from '../../../electron/excel/fill-template.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { readTemplate } from '../../../electron/excel/read-template.ts'
import { anyText } from '../../helpers/any-text.ts'
import { type ZipRecord, zipRecords } from '../../helpers/zip-records.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'
import { fc } from '../../helpers/fast-check.ts'

const template = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, `../../fixtures/templates/${name}.xlsx`))
const names = ['youshiki2', 'soukatsu', 'chousho', 'excel-like'] as const
const codeOf = (error: unknown): unknown => [(error as { code?: string }).code, (error as { detail?: unknown }).detail]

/** The XML of a sheet without these cells, however they are written: found by their addresses alone. */
function without(xml: string, addresses: readonly string[]): string {
  return addresses.reduce(
    (left, address) => left.replace(new RegExp(`<((?:x:)?c)(?=[\\s])[^>]*?\\sr="${address}"[^>]*?(?:/>|>.*?</\\1>)`, 's'), ''),
    xml,
  )
}

const partOf = (records: readonly ZipRecord[], name: string): string =>
  records.find((record) => record.name === name)?.content.toString() ?? ''

/** Cells of the first sheet that are empty and stand in the file. */
async function boxesOf(bytes: Uint8Array): Promise<readonly Readonly<{ sheet: string; address: string }>[]> {
  const [sheet] = (await readTemplate(bytes)).sheets
  if (!sheet) throw new Error('no sheet')
  const xml = partOf(await zipRecords(bytes), 'xl/worksheets/sheet1.xml')
  return sheet.cells
    .filter(({ text, obstacle, address }) => text === '' && !obstacle && xml.includes(` r="${address}"`))
    .map(({ address }) => ({ sheet: sheet.name, address }))
}

describe('the package', () => {
  test.each(names)('%s: only the sheet with bound cells differs, and in it only their elements', async (name) => {
    const bytes = template(name)
    const boxes = await boxesOf(bytes)
    expect(boxes.length).toBeGreaterThan(1)
    const filled = await fillTemplate(
      bytes,
      boxes.map((box, index) => ({ ...box, value: index % 3 === 2 ? index * 100 : `めざす姿\n${index} & <𠮷>` })),
    )
    const [before, after] = [await zipRecords(bytes), await zipRecords(filled)]
    const sheet = 'xl/worksheets/sheet1.xml'
    expect(after.map((record) => record.name)).toEqual(before.map((record) => record.name))
    for (const [index, old] of before.entries()) {
      if (old.name === sheet) continue
      expect(after[index]?.local.equals(old.local), old.name).toBe(true)
      expect(after[index]?.directory, old.name).toEqual(old.directory)
    }
    const addresses = boxes.map(({ address }) => address)
    expect(partOf(after, sheet)).not.toBe(partOf(before, sheet))
    expect(without(partOf(after, sheet), addresses)).toBe(without(partOf(before, sheet), addresses))
    const end = (all: Uint8Array) =>
      Buffer.from(all.slice(-20))
        .toString('latin1')
        .replace(/^[^]*(?=市の|$)/, '')
    expect(end(filled)).toBe(end(bytes))
  })

  it('keeps name, date, attributes and extra fields of the part that changes', async () => {
    const bytes = template('excel-like')
    const filled = await fillTemplate(bytes, [{ sheet: '一覧', address: 'A9', value: '区内' }])
    const of = async (all: Uint8Array) => (await zipRecords(all)).find(({ name }) => name === 'xl/worksheets/sheet2.xml')?.directory
    const changing = { crc32: 0, compressedSize: 0, uncompressedSize: 0, generalPurposeBitFlag: 0 }
    expect({ ...((await of(filled)) as object), ...changing }).toEqual({ ...((await of(bytes)) as object), ...changing })
  })

  it('gives the template back as it is where nothing is filled', async () => {
    expect(await fillTemplate(template('excel-like'), [])).toEqual(template('excel-like'))
  })

  it.skipIf(!canPrint)('opens in LibreOffice, which prints what was filled in', { timeout: 180_000 }, async () => {
    const bytes = template('youshiki2')
    const boxes = await boxesOf(bytes)
    const pages = printWorkbook(
      await fillTemplate(
        bytes,
        boxes.map((box, index) => ({ ...box, value: `記${index}終` })),
      ),
    )
    const text = pages.map((page) => page.text).join('')
    for (const index of boxes.keys()) expect(text, boxes[index]?.address).toContain(squeeze(`記${index}終`))
  })

  it('reads back what was filled in, whatever the text, and leaves the rest alone', { timeout: 180_000 }, async () => {
    const bytes = template('youshiki2')
    const boxes = await boxesOf(bytes)
    const before = partOf(await zipRecords(bytes), 'xl/worksheets/sheet1.xml')
    const text = fc.oneof(anyText(4), fc.constantFrom('_x0041_', '=SUM(A1)', '  両端に空白  ', ']]>', '&amp;', 'a\tb', '①㋐𠮷👨‍👩‍👧'))
    const edits = fc.uniqueArray(fc.record({ box: fc.constantFrom(...boxes), value: text }), {
      selector: ({ box }) => box.address,
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(edits, async (chosen) => {
        const filled = await fillTemplate(
          bytes,
          chosen.map(({ box, value }): SheetEdit => ({ ...box, value })),
        )
        const after = partOf(await zipRecords(filled), 'xl/worksheets/sheet1.xml')
        const addresses = chosen.map(({ box }) => box.address)
        expect(without(after, addresses)).toBe(without(before, addresses))
        const [sheet] = (await readBook(filled)).sheets
        for (const { box, value } of chosen) {
          const found = sheet?.cells.find(({ address }) => address === box.address)?.text ?? ''
          expect(found).toBe(value.trim() === '' ? '' : value)
        }
      }),
      { numRuns: 40 },
    )
  })
})

const sheetXml = (rows: string, behind = '', head = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/>${head}<sheetData>${rows}</sheetData>${behind}</worksheet>`
const edit = (xml: string, address: string, value: string | number | null): string =>
  Buffer.from(editSheetCells(Buffer.from(xml), [{ address, value }])).toString()
const is = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`

describe('the cells of a sheet', () => {
  const cases: readonly Readonly<[what: string, before: string, address: string, value: string | number | null, after: string]>[] = [
    [
      'a shared text',
      '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>',
      'A1',
      '区',
      `<row r="1"><c r="A1" s="3" t="inlineStr">${is('区')}</c></row>`,
    ],
    [
      'one that closes itself',
      '<row r="1"><c r="A1" s="3"/></row>',
      'A1',
      '区',
      `<row r="1"><c r="A1" s="3" t="inlineStr">${is('区')}</c></row>`,
    ],
    [
      'a number',
      '<row r="1"><c r="A1" s="3" t="str"><v>x</v></c></row>',
      'A1',
      1234.5,
      '<row r="1"><c r="A1" s="3"><v>1234.5</v></c></row>',
    ],
    ['nothing', '<row r="1"><c r="A1" s="3" t="s"><v>4</v></c></row>', 'A1', null, '<row r="1"><c r="A1" s="3"/></row>'],
    [
      'a missing cell between two',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      'B1',
      5,
      '<row r="1"><c r="A1"/><c r="B1"><v>5</v></c><c r="C1"/></row>',
    ],
    ['a missing cell at the end', '<row r="1"><c r="A1"/></row>', 'AA1', 5, '<row r="1"><c r="A1"/><c r="AA1"><v>5</v></c></row>'],
    ['a row that closes itself', '<row r="2" ht="9"/>', 'B2', 5, '<row r="2" ht="9"><c r="B2"><v>5</v></c></row>'],
    [
      'the style of its row',
      '<row r="2" s="7" customFormat="1"/>',
      'B2',
      5,
      '<row r="2" s="7" customFormat="1"><c r="B2" s="7"><v>5</v></c></row>',
    ],
    ['a missing row between two', '<row r="1"/><row r="3"/>', 'B2', 5, '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row><row r="3"/>'],
    ['a missing row at the end', '<row r="1"/>', 'B2', 5, '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row>'],
    ['cells without addresses', '<row><c/><c s="2"><v>1</v></c></row>', 'B1', 5, '<row><c/><c s="2"><v>5</v></c></row>'],
    [
      'a comment that looks like one',
      '<!--<row r="1"><c r="A1"/></row>--><row r="1"><c r="A1"/></row>',
      'A1',
      5,
      '<!--<row r="1"><c r="A1"/></row>--><row r="1"><c r="A1"><v>5</v></c></row>',
    ],
    [
      'a bracket in an attribute',
      '<row r="1" x="a>b"><c r="A1" y=\'">\' s="1"/></row>',
      'A1',
      5,
      '<row r="1" x="a>b"><c r="A1" y=\'">\' s="1"><v>5</v></c></row>',
    ],
    [
      'what was computed there',
      '<row r="1"><c r="A1" t="e" cm="1" vm="2" ph="1"><v>#N/A</v></c></row>',
      'A1',
      5,
      '<row r="1"><c r="A1" ph="1"><v>5</v></c></row>',
    ],
    [
      'marks of XML',
      '<row r="1"><c r="A1"/></row>',
      'A1',
      'a<b> & ]]> _x0041_\r\nc',
      `<row r="1"><c r="A1" t="inlineStr">${is('a&lt;b&gt; &amp; ]]&gt; _x005F_x0041_\nc')}</c></row>`,
    ],
  ]
  test.each(cases)('%s', (_, before, address, value, after) => {
    expect(edit(sheetXml(before), address, value)).toBe(sheetXml(after))
  })

  it('gives an inserted cell the style of its column, and fills a sheet without any row', () => {
    const cols = '<cols><col min="2" max="3" width="9" style="5"/></cols>'
    expect(edit(sheetXml('', '', cols), 'C4', 5)).toBe(sheetXml('<row r="4"><c r="C4" s="5"><v>5</v></c></row>', '', cols))
    const empty = '<w:worksheet xmlns:w="x"><w:sheetData/></w:worksheet>'
    expect(edit(empty, 'A1', '区')).toBe(
      '<w:worksheet xmlns:w="x"><w:sheetData><w:row r="1"><w:c r="A1" t="inlineStr"><w:is><w:t xml:space="preserve">区</w:t></w:is></w:c></w:row></w:sheetData></w:worksheet>',
    )
  })

  const refused: readonly Readonly<[what: string, xml: string, address: string, value: string, code: string]>[] = [
    ['a formula', sheetXml('<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>'), 'A1', 'x', 'E-FFILE-05'],
    ['a shared formula', sheetXml('<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>'), 'A1', 'x', 'E-FFILE-05'],
    [
      'a result of an array formula',
      sheetXml('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row>'),
      'A3',
      'x',
      'E-FFILE-05',
    ],
    ['inside a merged cell', sheetXml('<row r="1"/>', '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>'), 'B2', 'x', 'E-FFILE-05'],
    ['32,768 letters', sheetXml('<row r="1"/>'), 'A1', 'あ'.repeat(32_768), 'E-FFILE-09'],
    ['half a pair', sheetXml('<row r="1"/>'), 'A1', 'a\ud842b', 'E-FFILE-09'],
    ['a control character', sheetXml('<row r="1"/>'), 'A1', 'a\u0008b', 'E-FFILE-09'],
    ['a DOCTYPE', `<!DOCTYPE x []>${sheetXml('<row r="1"/>')}`, 'A1', 'x', 'E-IMPORT-01'],
    ['another encoding', `<?xml version="1.0" encoding="Shift_JIS"?>${sheetXml('')}`, 'A1', 'x', 'E-IMPORT-01'],
    ['rows out of order', sheetXml('<row r="3"/><row r="2"/>'), 'A9', 'x', 'E-IMPORT-01'],
    ['cells out of order', sheetXml('<row r="1"><c r="C1"/><c r="B1"/></row>'), 'D1', 'x', 'E-IMPORT-01'],
    ['a tag that does not end', '<worksheet><sheetData><row r="1"><c r="A1"', 'A1', 'x', 'E-IMPORT-01'],
  ]
  test.each(refused)('refuses %s', (_, xml, address, value, code) => {
    expect(() => edit(xml, address, value)).toThrow(expect.objectContaining({ code }))
  })

  it('takes 32,767 letters, and a merged cell at its top left', () => {
    const merged = sheetXml('<row r="1"><c r="A1"/></row>', '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>')
    expect(edit(merged, 'A1', 'あ'.repeat(32_767))).toContain('あ'.repeat(32_767))
  })
})

describe('a package that is not sound', () => {
  const fill = async (bytes: Uint8Array, sheet = 'S'): Promise<unknown> =>
    fillTemplate(bytes, [{ sheet, address: 'A1', value: 'x' }]).then(() => 'filled', codeOf)

  it('names the sheet that it has not', async () => {
    expect(await fill(template('chousho'))).toEqual(['E-FFILE-05', { address: 'S!A1' }])
  })

  it('is refused where records overlap, lack their header, or lie in zip64', async () => {
    const sheet = '調書'
    const change = async (edit: (bytes: Buffer) => void): Promise<unknown> => {
      const bytes = Buffer.from(template('chousho'))
      edit(bytes)
      return fill(bytes, sheet)
    }
    const end = template('chousho').length - 22
    expect(await change(() => {})).toBe('filled')
    expect(await change((bytes) => bytes.writeUInt32LE(0xffffffff, end + 16))).toEqual(['E-IMPORT-01', null])
    const central = Buffer.from(template('chousho')).readUInt32LE(end + 16)
    expect(await change((bytes) => bytes.writeUInt32LE(0, bytes.indexOf('504b0102', central + 4, 'hex') + 42))).toEqual([
      'E-IMPORT-01',
      null,
    ])
    expect(await change((bytes) => bytes.writeUInt32LE(0, 0))).toEqual(['E-IMPORT-01', null])
    expect(await fill(Buffer.from(template('chousho')).subarray(0, -30), sheet)).toEqual(['E-IMPORT-01', null])
  })

  it('is refused with macros, whatever it is called', async () => {
    const types = '<Types><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    const bytes = zipSync({ '[Content_Types].xml': Buffer.from(types), 'xl/vbaProject.bin': new Uint8Array(4) })
    expect(await readTemplate(bytes).catch(codeOf)).toEqual(['E-IMPORT-12', null])
  })
})
