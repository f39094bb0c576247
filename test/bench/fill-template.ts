// Knows how fast a city's template is filled against unzipping and zipping the same package: a form of the city, and one with very many cells.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { fillTemplate, type SheetEdit } from '../../electron/excel/fill-template.ts'
import { readTemplate } from '../../electron/excel/read-template.ts'
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import { type BenchRow, medianOf } from './bench-row.ts'

const form = path.join(import.meta.dirname, '../fixtures/templates/youshiki2.xlsx')
const text = '・地域活動協議会を核とした自律的な地域運営が進むよう、会計や広報の実務を支援する（年間12回、SNSでの発信を含む）。'
const rows = 4000
const columns = 10

export async function benchFillTemplate(): Promise<readonly BenchRow[]> {
  const small = readFileSync(form)
  const large = largeTemplate(small)
  return [
    await row('a form of the city filled, beside unzipping and zipping it', small, await everyBox(small), 60),
    await row(`a sheet of ${rows * columns} cells, 500 of them filled, beside the same`, large, everyTenth(), 12),
  ]
}

async function row(name: string, bytes: Uint8Array, edits: readonly SheetEdit[], runs: number): Promise<BenchRow> {
  const bare: number[] = []
  const ours: number[] = []
  for (let run = -3; run < runs; run += 1) {
    const begun = performance.now()
    zipSync(unzipSync(bytes))
    const between = performance.now()
    await fillTemplate(bytes, edits)
    const ended = performance.now()
    if (run < 0) continue
    bare.push(between - begun)
    ours.push(ended - between)
  }
  return { name, ours: medianOf(ours), bare: medianOf(bare), unit: 'ms', limit: 3, note: `${edits.length} cells, median of ${runs}` }
}

async function everyBox(bytes: Uint8Array): Promise<readonly SheetEdit[]> {
  const { sheets } = await readTemplate(bytes)
  return sheets.flatMap(({ name, cells }) =>
    cells.filter((cell) => cell.text === '' && !cell.obstacle).map(({ address }) => ({ sheet: name, address, value: text })),
  )
}

function everyTenth(): readonly SheetEdit[] {
  return Array.from({ length: 500 }, (_, index) => ({
    sheet: '様式2',
    address: addressOfCell(index * 8 + 1, (index % columns) + 1),
    value: text,
  }))
}

function largeTemplate(bytes: Uint8Array): Uint8Array {
  const cell = (row: number, column: number): string =>
    `<c r="${addressOfCell(row, column)}" s="${(row + column) % 5}" t="s"><v>${(row * column) % 20}</v></c>`
  const rowOf = (row: number): string =>
    `<row r="${row}" ht="18">${Array.from({ length: columns }, (_, column) => cell(row, column + 1)).join('')}</row>`
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: rows }, (_, row) => rowOf(row + 1)).join('')}</sheetData></worksheet>`
  return zipSync({ ...unzipSync(bytes), 'xl/worksheets/sheet1.xml': Buffer.from(xml) })
}
