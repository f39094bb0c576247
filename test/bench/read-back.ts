// Knows how fast a filled set of forms is read back against exceljs loading the same book.
import { strict as assert } from 'node:assert'
import ExcelJS from 'exceljs'
import { readBook } from '../../electron/excel/read-book.ts'
import { generation } from '../helpers/generations.ts'
import { makePlan } from '../helpers/plan-factory.ts'
import { compareBook, sendOut } from '../helpers/returned-form.ts'
import { type BenchRow, medianOf } from './bench-row.ts'

const sentence = '・地域活動協議会を核とした自律的な地域運営が進むよう、会計や広報の実務を支援する（年間12回、SNSでの発信を含む）。'
const sizes = [
  { initiatives: 36, size: { issues: 3, strategiesEach: 3, initiativesEach: 4, reformItems: 4 }, runs: 7 },
  { initiatives: 300, size: { issues: 5, strategiesEach: 6, initiativesEach: 10, reformItems: 4 }, runs: 3 },
] as const

export async function benchReadBack(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const { initiatives, size, runs } of sizes) {
    const on = generation('G1')
    const plan = makePlan(size, (place, nth) => (/title|name|target/.test(place) ? `取組${nth}` : sentence.repeat(1 + (nth % 5))))
    const bytes = await sendOut(plan, on)
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let run = -1; run < runs; run += 1) {
      const begun = performance.now()
      const { rows: changes } = compareBook(await readBook(bytes), plan, on)
      const between = performance.now()
      await new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer)
      const ended = performance.now()
      assert.equal(changes.length, 0)
      if (run < 0) continue
      ours.push(between - begun)
      bare.push(ended - between)
    }
    const name = `様式1–3 of ${initiatives} 取組 read back and compared, beside exceljs loading the book`
    rows.push({ name, ours: medianOf(ours), bare: medianOf(bare), unit: 'ms', limit: 2, note: `median of ${runs}` })
  }
  return rows
}
