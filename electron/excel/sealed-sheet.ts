// Knows the sheet by which a workbook carries a text of ours inside: very hidden, kept by Excel and LibreOffice when they save, unlike a part that they do not know.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'

// LibreOffice writes a workbook anew from what it understands, and drops parts of customXml; a sheet it keeps (as hidden). Excel keeps both.
export const sealedSheetName = '_kusei'
const mark = 'kusei-sealed'
/** Excel takes 32,767 letters in a cell. */
const lettersOfCell = 30_000
/** Of a text that is unsealed; far above any of ours. */
const mostLetters = 4_000_000

/** The workbook with one more sheet behind the others, in which the text stands as base64: letters that no program changes. Throws where the package is not as exceljs makes it. */
export function sealText(bytes: Uint8Array, text: string): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (name: string, place: string, xml: string): void => {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = before.replace(place, `${xml}${place}`)
    if (after === before) throw new Error(`no place for a sealed sheet in ${name}`)
    parts[name] = strToU8(after)
  }
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length
  const part = `worksheets/sheet${sheets + 1}.xml`
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const ids = [...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id))
  edit(
    'xl/workbook.xml',
    '</sheets>',
    `<sheet name="${sealedSheetName}" sheetId="${Math.max(0, ...ids) + 1}" state="veryHidden" r:id="rIdSealed"/>`,
  )
  edit('xl/_rels/workbook.xml.rels', '</Relationships>', `<Relationship Id="rIdSealed" Type="${sheetType}" Target="${part}"/>`)
  edit('[Content_Types].xml', '</Types>', `<Override PartName="/xl/${part}" ContentType="${sheetContentType}"/>`)
  parts[`xl/${part}`] = strToU8(sheetXml(Buffer.from(text, 'utf8').toString('base64')))
  return zipSync(parts, { level: 6, mtime: '1980-01-01T00:00:00' })
}

/** The text that lies sealed in a book; 'none' where there is no such sheet, 'broken' with the cell where it is not whole. */
export function unsealText({
  sheets,
}: ReadBook): Readonly<{ is: 'none' } | { is: 'broken'; address: string } | { is: 'sealed'; text: string }> {
  const sheet = sheets.find(({ cells }) => cells.some(({ row, column, text }) => row === 1 && column === 1 && text === mark))
  if (!sheet) return { is: 'none' }
  const column = sheet.cells.filter((cell) => cell.column === 1 && cell.row > 1).toSorted((a, b) => a.row - b.row)
  const broken = (row: number) => ({ is: 'broken' as const, address: `${sheet.name}!A${row}` })
  const [head, ...rest] = column
  const pieces = rest.map(({ text }) => text.trim())
  const torn = rest.findIndex(({ row }, index) => row !== index + 3)
  if (torn !== -1) return broken(torn + 3)
  const foreign = pieces.findIndex((piece) => !/^[A-Za-z0-9+/=]*$/.test(piece))
  if (foreign !== -1) return broken(foreign + 3)
  const joined = pieces.join('')
  if (head?.row !== 2 || Number(head.text.replaceAll(',', '')) !== joined.length || joined.length > mostLetters) return broken(2)
  return { is: 'sealed', text: Buffer.from(joined, 'base64').toString('utf8') }
}

const officeSchemas = 'http://schemas.openxmlformats.org'
const sheetType = `${officeSchemas}/officeDocument/2006/relationships/worksheet`
const sheetContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** Mark, number of letters, then the letters, cell by cell. */
function sheetXml(letters: string): string {
  const pieces = letters.match(new RegExp(`.{1,${lettersOfCell}}`, 'g')) ?? []
  const rows = [mark, String(letters.length), ...pieces].map(
    (text, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${officeSchemas}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`
}
