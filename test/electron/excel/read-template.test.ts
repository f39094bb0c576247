// Knows how a city's template looks to the program: its grid, what may be chosen, what cannot be bound; worked out by hand from the hand-written book.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTemplate } from '../../../electron/excel/read-template.ts'
import type { TemplateBook, TemplateCell, TemplateStyle } from '../../../shared/model/form-template.ts'

const bytes = readFileSync(path.join(import.meta.dirname, '../../fixtures/templates/excel-like.xlsx'))
let book: TemplateBook
const sheet = () => book.sheets[0]
const cell = (address: string): TemplateCell | undefined => sheet()?.cells.find((one) => one.address === address)
const look = (address: string): TemplateStyle | undefined => book.styles[cell(address)?.style ?? -1]

beforeAll(async () => {
  book = await readTemplate(bytes)
})

describe('a template', () => {
  it('has its sheets, sizes, print area and page breaks', () => {
    expect(book.sheets.map(({ name, isHidden, isProtected }) => [name, isHidden, isProtected])).toEqual([
      ['様式１＆２', false, true],
      ['一覧', true, false],
    ])
    // 游ゴシック 11 pt: a digit is 8 pixels; 18.625 digits are 149 pixels, 14.125 are 113, the usual 72; G is hidden, and nothing stands there
    expect(sheet()?.columnWidthsPt).toEqual([111.75, 84.75, 84.75, 84.75, 84.75, 54])
    expect(sheet()?.rowHeightsPt.slice(0, 4)).toEqual([24, 60, 60, 18.75])
    expect(sheet()?.printAreas).toEqual([{ top: 1, left: 1, bottom: 14, right: 6 }])
    expect(sheet()?.rowBreaks).toEqual([10])
    expect(book.notes).toEqual(['externalLinks', 'formulas', 'protectedSheets'])
  })

  it('shows texts without furigana, merged cells once, and cells that the file leaves out', () => {
    expect(cell('A1')).toMatchObject({ text: '経営課題１　', isLocked: true, obstacle: null })
    expect(cell('B2')).toMatchObject({ columnSpan: 5, rowSpan: 1, isLocked: false, text: '記入してください（例）' })
    expect(cell('C2')).toBeUndefined()
    expect(cell('B3')).toMatchObject({ columnSpan: 5, text: '' })
    expect(cell('A6')).toMatchObject({ row: 6, column: 1, text: '課題' })
    expect(cell('B6')?.text).toBe('5')
  })

  it('knows what cannot be bound: formulas, what they fill, heads of tables', () => {
    const obstacles = sheet()?.cells.flatMap(({ address, obstacle }) => (obstacle ? [[address, obstacle]] : []))
    expect(obstacles).toEqual([
      ['A11', 'tableHead'],
      ['B11', 'tableHead'],
      ['D12', 'formula'],
      ['D13', 'formula'],
      ['E13', 'formula'],
      ['E14', 'formula'],
    ])
  })

  it('knows what may be chosen, by name and as newer Excels write it', () => {
    expect(cell('D6')?.choices).toEqual(['○', '△', '×'])
    expect(cell('F6')?.choices).toEqual(['○', '△'])
    expect(cell('B2')?.choices).toEqual([])
  })

  it('knows fonts, fills with their tint, and the three weights of lines', () => {
    expect(look('A1')).toMatchObject({
      fontName: 'ＭＳ ゴシック',
      sizePt: 12,
      bold: true,
      horizontal: 'center',
      vertical: 'middle',
      fill: 'D9D9D9',
    })
    expect(look('B2')).toMatchObject({ sizePt: 9, wraps: true, vertical: 'top', fill: 'FFFFCC' })
    expect(look('D6')).toMatchObject({ shrinks: true, fill: null, lines: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } })
  })

  it('is refused where it has more cells than any form of the city', async () => {
    const parts = unzipSync(bytes)
    const row = (nth: number) => `<row r="${nth}">${Array.from({ length: 500 }, () => '<c t="s"><v>1</v></c>').join('')}</row>`
    const rows = Array.from({ length: 81 }, (_, index) => row(index + 1)).join('')
    const large = zipSync({ ...parts, 'xl/worksheets/sheet2.xml': Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) })
    await expect(readTemplate(large)).rejects.toMatchObject({ code: 'E-FFILE-03' })
    const far = Buffer.from('<worksheet><sheetData><row r="900000"><c r="A900000" t="s"><v>1</v></c></row></sheetData></worksheet>')
    await expect(readTemplate(zipSync({ ...parts, 'xl/worksheets/sheet2.xml': far }))).rejects.toMatchObject({ code: 'E-FFILE-03' })
  })
})
