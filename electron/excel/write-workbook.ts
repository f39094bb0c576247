// Knows how laid-out forms become the bytes of an .xlsx: one sheet a form, exactly as high, ruled and broken into pages as laid out.
import { strToU8, zipSync } from 'fflate'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { escapeXml } from './escape-xml.ts'
import { type WrittenSheet, letterOf, writeSheet } from './sheet-xml.ts'
import { makeStyleTable } from './style-table.ts'
import { makeTextTable } from './text-table.ts'

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The same plan gives the same bytes: no date of writing inside. */
const zipDate = '1980-01-01T00:00:00'

/**
 * `onSheet` is told after each sheet how many are done. Texts are text cells whatever they begin with; numbers are numbers in units of the form.
 * Throws AppError 'E-OUT-05' {label} for a text that a workbook cannot hold.
 */
export function writeWorkbook(layouts: readonly FormLayout[], onSheet: (done: number) => void = () => {}): Uint8Array {
  const styles = makeStyleTable()
  const texts = makeTextTable()
  const sheets = layouts.map((layout, index) => {
    const sheet = writeSheet(layout, styles, texts)
    onSheet(index + 1)
    return sheet
  })
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles.toXml(),
    'xl/sharedStrings.xml': texts.toXml(),
  }
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.xml
  })
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  return zipSync(files, { level: 6, mtime: zipDate })
}

function contentTypesXml(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${contentType}.sheet.main+xml`],
    ['/xl/styles.xml', `${contentType}.styles+xml`],
    ['/xl/sharedStrings.xml', `${contentType}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${contentType}.worksheet+xml`]),
  ]
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides}</Types>`
}

function relationsXml(relations: readonly (readonly [string, string])[]): string {
  const items = relations.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map((sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const names = sheets.flatMap((sheet, i) => {
    const quoted = escapeXml(`'${sheet.name.replaceAll("'", "''")}'`)
    const area = `${quoted}!$A$1:$${letterOf(sheet.columns - 1)}$${Math.max(1, sheet.rows)}`
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$1:$${sheet.titleRows}</definedName>`
    return [`<definedName name="_xlnm.Print_Area" localSheetId="${i}">${area}</definedName>`, sheet.titleRows > 0 ? titles : '']
  })
  const open = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeRelations}">`
  const views = '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16000" windowHeight="12000"/></bookViews>'
  return `${xmlHead}${open}${views}<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}
