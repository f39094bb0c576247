// Knows the hostile books whose packages are sound and whose XML is not: entities, ranges over the whole sheet, masses, texts in no encoding, parts that are missing.
import { strFromU8, strToU8 } from 'fflate'
import type { HostileBook } from './hostile-book.ts'
import { packParts, rewrite, sheetPart, soundParts, type BookParts } from './sound-book.ts'

const workbook = 'xl/workbook.xml'
const workbookLinks = 'xl/_rels/workbook.xml.rels'
const styles = 'xl/styles.xml'
const sharedStrings = 'xl/sharedStrings.xml'
const partsThatAreRead = ['[Content_Types].xml', '_rels/.rels', workbook, workbookLinks, sharedStrings, styles, sheetPart]

const changed = (change: (parts: BookParts) => void) => async () => {
  const parts = await soundParts()
  change(parts)
  return packParts(parts)
}
const inPart = (name: string, change: (xml: string) => string) => changed((parts) => rewrite(parts, name, change))
const inSheet = (change: (xml: string) => string) => inPart(sheetPart, change)
const behindCells = (xml: string) => inSheet((sheet) => sheet.replace('</sheetData>', `</sheetData>${xml}`))
const beforeCells = (xml: string) => inSheet((sheet) => sheet.replace('<sheetData>', `${xml}<sheetData>`))
const inCell = (cell: string) => inSheet((sheet) => sheet.replace(/<c r="C2".*?<\/c>/, cell))
const declared = (doctype: string) => (xml: string) => xml.replace('?>', `?>${doctype}`)
const asBytes = (name: string, bytes: (xml: string) => Uint8Array) =>
  changed((parts) => (parts[name] = bytes(strFromU8(parts[name] ?? new Uint8Array()))))
const everywhere = 'A1:XFD1048576'

const laughs = `<!DOCTYPE a [<!ENTITY l0 "は">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`
const entities: readonly HostileBook[] = [
  ...partsThatAreRead.map((part) => ({
    name: `a DOCTYPE in ${part}`,
    meets: 'E-IMPORT-01',
    make: inPart(part, declared('<!DOCTYPE a>')),
  })),
  {
    name: 'a billion laughs',
    meets: 'E-IMPORT-01',
    make: inPart(sharedStrings, (xml) => declared(laughs)(xml).replace('</t>', '&l9;</t>')),
  },
  {
    name: 'an entity that is a file of this PC',
    meets: 'E-IMPORT-01',
    make: inSheet((xml) => declared('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>')(xml).replace('<v>', '<v>&e;')),
  },
  {
    name: 'an entity of a parameter from the network',
    meets: 'E-IMPORT-01',
    make: inPart(workbook, declared('<!DOCTYPE a [<!ENTITY % e SYSTEM "http://example.invalid/e.dtd"> %e;]>')),
  },
  { name: 'an entity that is nowhere declared', meets: 'E-IMPORT-01', make: inSheet((xml) => xml.replace('<v>', '<v>&b;')) },
  { name: 'a character that XML has not', meets: 'E-IMPORT-01', make: inSheet((xml) => xml.replace('<v>', '<v>&#0;')) },
]

const ranges: readonly HostileBook[] = [
  { name: 'a merge over the whole sheet', meets: 'read', make: behindCells(`<mergeCells><mergeCell ref="${everywhere}"/></mergeCells>`) },
  { name: 'columns to 2147483647', meets: 'read', make: beforeCells('<cols><col min="1" max="2147483647" width="9"/></cols>') },
  {
    name: 'rules of validation over the whole sheet',
    meets: 'read',
    make: behindCells(
      `<dataValidations><dataValidation type="list" sqref="${everywhere}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    ),
  },
  {
    name: 'conditional formats over all columns',
    meets: 'read',
    make: behindCells(
      '<conditionalFormatting sqref="A:XFD"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
    ),
  },
  { name: 'a filter over the whole sheet', meets: 'read', make: behindCells(`<autoFilter ref="${everywhere}"/>`) },
  {
    name: 'names and a print area over the whole sheet',
    meets: 'read',
    make: inPart(workbook, (xml) =>
      xml.replace(
        '<definedNames>',
        `<definedNames><definedName name="n">'様式２'!$A$1:$XFD$1048576</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'様式１'!$1:$1048576</definedName>`,
      ),
    ),
  },
  { isHeavy: true, name: 'a hundred thousand merges', meets: 'read', make: behindCells(merges(99_000)) },
  { name: 'row 2147483647', meets: 'E-IMPORT-01', make: inSheet((xml) => xml.replace('<row r="2"', '<row r="2147483647"')) },
  { name: 'row -1', meets: 'E-IMPORT-01', make: inSheet((xml) => xml.replace('<row r="2"', '<row r="-1"')) },
  { name: 'column XFE', meets: 'E-IMPORT-01', make: inSheet((xml) => xml.replace('r="B2"', 'r="XFE2"')) },
  { name: 'a merge that ends before it begins', meets: 'E-IMPORT-01', make: behindCells('<mergeCell ref="C9:A1"/>') },
]

function merges(count: number): string {
  return Array.from({ length: count }, (_, i) => `<mergeCell ref="E${i + 1}:F${i + 1}"/>`).join('')
}
const rowsOfCells = (rows: number, cell: string): string => `<row>${cell.repeat(200)}</row>`.repeat(rows)
const distinctTexts = (count: number): string => Array.from({ length: count }, (_, i) => `<si><t>${i.toString(36)}</t></si>`).join('')

const masses: readonly HostileBook[] = [
  {
    isHeavy: true,
    name: 'two million shared texts',
    meets: 'E-IMPORT-03',
    make: inPart(sharedStrings, () => `<sst>${distinctTexts(2_000_000)}</sst>`),
  },
  {
    isHeavy: true,
    name: 'two million blank cells',
    meets: 'E-IMPORT-03',
    make: inSheet((xml) => xml.replace('<sheetData>', `$&${rowsOfCells(10_000, '<c/>')}`)),
  },
  {
    isHeavy: true,
    name: 'sixty thousand filled cells',
    meets: 'E-IMPORT-03',
    make: inSheet(() => `<worksheet><sheetData>${rowsOfCells(300, '<c><v>1</v></c>')}</sheetData></worksheet>`),
  },
  {
    isHeavy: true,
    name: 'one long text in forty thousand cells: a gigabyte to send on',
    meets: 'E-IMPORT-03',
    make: changed((parts) => {
      parts[sharedStrings] = strToU8(`<sst><si><t>${'あ'.repeat(32_000)}</t></si></sst>`)
      parts[sheetPart] = strToU8(`<worksheet><sheetData>${rowsOfCells(200, '<c t="s"><v>0</v></c>')}</sheetData></worksheet>`)
    }),
  },
  {
    isHeavy: true,
    name: 'a hundred sheets that are one large part',
    meets: 'E-IMPORT-03',
    make: changed((parts) => {
      rewrite(parts, sheetPart, () => `<worksheet>${'<col/>'.repeat(50_000)}<sheetData/></worksheet>`)
      const sheet = '<sheet sheetId="1" name="様式２" r:id="rId4"/>'
      rewrite(parts, workbook, (xml) => xml.replace(/<sheet .*?\/>/, sheet.repeat(100)))
    }),
  },
  {
    name: 'two hundred and one sheets',
    meets: 'E-IMPORT-01',
    make: inPart(workbook, (xml) => xml.replace('<sheets>', `<sheets>${'<sheet sheetId="1" name="s" r:id="rId4"/>'.repeat(199)}`)),
  },
  { name: 'tags within tags', meets: 'E-IMPORT-01', make: inSheet(() => `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`) },
  { name: 'a tag of fifty thousand attributes', meets: 'read', make: beforeCells(`<cols ${attributes(50_000)}/>`) },
  { isHeavy: true, name: 'ten megabytes of a remark', meets: 'read', make: beforeCells(`<!--${'区 '.repeat(2_500_000)}-->`) },
  {
    name: 'a text of a million letters',
    meets: 'E-IMPORT-03',
    make: inCell(`<c r="C2" t="inlineStr"><is><t>${'区政 '.repeat(333_333)}</t></is></c>`),
  },
  { name: 'a formula of a million letters', meets: 'read', make: inCell(`<c r="C2"><f>${'['.repeat(1_000_000)}</f><v>1</v></c>`) },
  {
    name: 'six thousand formats of numbers',
    meets: 'E-IMPORT-03',
    make: inPart(styles, (xml) => xml.replace(/<numFmts.*?<\/numFmts>/s, `<numFmts>${formats(6000, '[')}</numFmts>`)),
  },
  {
    name: 'a format of a hundred thousand brackets, of every cell',
    meets: 'read',
    make: changed((parts) => {
      rewrite(parts, styles, (xml) => xml.replace(/formatCode="[^"]*"/g, `formatCode="${'['.repeat(100_000)}"`))
      rewrite(parts, sheetPart, (xml) => xml.replace('</sheetData>', `${rowsOfCells(100, '<c s="1"><v>1</v></c>')}</sheetData>`))
    }),
  },
  {
    name: 'a thousand long formats, one for each of the cells in turn',
    meets: 'read',
    make: changed((parts) => {
      const cells = Array.from({ length: 200 }, (_, i) => `<c s="${i * 5}"><v>${i}</v></c>`).join('')
      rewrite(parts, styles, (xml) =>
        xml
          .replace(/<numFmts.*?<\/numFmts>/s, `<numFmts>${formats(1000, '['.repeat(200))}</numFmts>`)
          .replace(
            /<cellXfs.*?<\/cellXfs>/s,
            `<cellXfs>${Array.from({ length: 1000 }, (_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs>`,
          ),
      )
      rewrite(parts, sheetPart, (xml) => xml.replace('</sheetData>', `${`<row>${cells}</row>`.repeat(50)}</sheetData>`))
    }),
  },
]

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')
}
function formats(count: number, code: string): string {
  return Array.from({ length: count }, (_, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('')
}

const encodings: readonly HostileBook[] = [
  {
    name: 'bytes that are no UTF-8',
    meets: 'E-IMPORT-01',
    make: asBytes(sharedStrings, (xml) => {
      const bytes = strToU8(xml)
      bytes[bytes.length - 40] = 0xff
      return bytes
    }),
  },
  { name: 'Shift_JIS that calls itself UTF-8', meets: 'E-IMPORT-01', make: asBytes(sharedStrings, () => shiftJis) },
  { name: 'UTF-16 without its mark', meets: 'E-IMPORT-01', make: asBytes(sharedStrings, (xml) => Buffer.from(xml, 'utf16le')) },
  {
    name: 'UTF-16 with the mark of the other end',
    meets: 'E-IMPORT-01',
    make: asBytes(sharedStrings, (xml) => Buffer.concat([new Uint8Array([0xfe, 0xff]), Buffer.from(xml, 'utf16le')])),
  },
]
/** <sst><si><t>区</t></si></sst>, 区 being 8B E6. */
const shiftJis = Buffer.concat([strToU8('<sst><si><t>'), new Uint8Array([0x8b, 0xe6]), strToU8('</t></si></sst>')])

const gone: readonly HostileBook[] = [
  ...['xl/workbook.xml', sheetPart, workbookLinks].map((part) => ({
    name: `a book without ${part}`,
    meets: 'E-IMPORT-01',
    make: changed((parts) => void delete parts[part]),
  })),
  { name: 'a tag that is never closed', meets: 'E-IMPORT-01', make: inSheet((xml) => xml.replace('</worksheet>', '')) },
  {
    name: 'a sheet outside of the package',
    meets: 'E-IMPORT-01',
    make: inPart(workbookLinks, (xml) => xml.replace('worksheets/sheet1.xml', '../../../../../etc/passwd')),
  },
  {
    name: 'sheets on the network',
    meets: 'E-IMPORT-01',
    make: inPart(workbookLinks, (xml) =>
      xml.replaceAll(/Target="worksheets[^"]*"/g, 'Target="http://example.invalid/s.xml" TargetMode="External"'),
    ),
  },
  {
    name: 'a sheet that is the workbook itself',
    meets: 'read',
    make: inPart(workbookLinks, (xml) => xml.replace('worksheets/sheet2.xml', 'workbook.xml')),
  },
  {
    name: 'a name of a sheet of ten thousand letters',
    meets: 'E-IMPORT-01',
    make: inPart(workbook, (xml) => xml.replace('name="様式１"', `name="${'様'.repeat(10_000)}"`)),
  },
  {
    name: 'sheets called __proto__ and constructor',
    meets: 'read',
    make: inPart(workbook, (xml) => xml.replace('name="様式１"', 'name="__proto__"').replace('name="goal"', 'name="constructor"')),
  },
]

const values: readonly HostileBook[] = [
  {
    name: 'a shared formula that is part of itself',
    meets: 'read',
    make: inCell('<c r="C2"><f t="shared" ref="C2:C3" si="0">C2+C3</f><v>1</v></c>'),
  },
  { name: 'a style that there is not', meets: 'read', make: inCell('<c r="C2" s="99999999"><v>1234</v></c>') },
  { name: 'a shared text that there is not', meets: 'read', make: inCell('<c r="C2" t="s"><v>-1</v></c>') },
  { name: 'a number that is none', meets: 'read', make: inCell('<c r="C2"><v>NaN</v></c>') },
  { name: 'a number beyond all numbers', meets: 'read', make: inCell('<c r="C2" s="1"><v>1e999</v></c>') },
  { name: 'the largest number there is', meets: 'read', make: inCell('<c r="C2" s="1"><v>1.7976931348623157e308</v></c>') },
  { name: 'a day before all days', meets: 'read', make: inCell('<c r="C2" s="2"><v>-40000</v></c>') },
  { name: 'a day of the year 30000', meets: 'read', make: inCell('<c r="C2" s="2"><v>10000000</v></c>') },
]

export const hostileParts: readonly HostileBook[] = [...entities, ...ranges, ...masses, ...encodings, ...gone, ...values]
