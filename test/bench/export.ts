// Knows how fast an export is against exceljs writing the same cells, styles and merges with fixed heights, and how it grows with the plan.
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { buildWorkbook } from '../../electron/excel/build-workbook.ts'
import { type GridCell, type SheetGrid, makeSheetGrid } from '../../electron/excel/sheet-grid.ts'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import type { CellStyle } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { generation } from '../helpers/generations.ts'
import { makePlan } from '../helpers/plan-factory.ts'

export type ExportBench = Readonly<{
  /** exceljs, 36 取組, fixed heights; milliseconds, median. */
  floorMs: number
  /** Layout, writing and verifying of the same. */
  exportMs: number
  ratio: number
  /** perInitiativeRatio: time of one 取組 of 300 against one of 36; 1 = linear. */
  growth: Readonly<{ n36: number; n300: number; perInitiativeRatio: number }>
}>

const g1 = generation('G1')
const wardName = 'サンプル区'
/** A ward's full set. */
const formIds = ['form1', 'form2', 'form3']
const sentence = '・地域活動協議会を核とした自律的な地域運営が進むよう、会計や広報の実務を支援する（年間12回、SNSでの発信を含む）。'

/** A new plan each time: nothing that an earlier run measured is used again. */
function planOf(issues: number, strategiesEach: number, initiativesEach: number, run: number): WardPlan {
  return makePlan({ issues, strategiesEach, initiativesEach, reformItems: 4 }, (place, nth) =>
    /title|name|target/.test(place)
      ? `取組${nth}の${run}`
      : Array.from({ length: 1 + (nth % 5) }, (_, i) => `${sentence}${nth}-${i}-${run}`).join('\n'),
  )
}

async function exportPlan(plan: WardPlan): Promise<void> {
  await buildWorkbook({ generation: g1, formIds, plan, wardName })
}

type LaidOut = Readonly<{ layout: FormLayout; grid: SheetGrid }>

async function writeWithExceljs(forms: readonly LaidOut[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  for (const { layout, grid } of forms) addSheet(book, layout, grid)
  await book.xlsx.writeBuffer()
}

function addSheet(book: ExcelJS.Workbook, layout: FormLayout, grid: SheetGrid): void {
  const sheet = book.addWorksheet(layout.sheetName)
  layout.page.columnWidthsPt.forEach((pt, i) => {
    sheet.getColumn(i + 1).width = pt / 6
  })
  const styles = new Map<string, Partial<ExcelJS.Style>>()
  grid.rows.forEach((row, r) => {
    const line = sheet.getRow(r + 1)
    line.height = row.heightPt
    for (const cell of row.cells) {
      const target = line.getCell(cell.column + 1)
      target.style = styleOf(cell, layout, styles)
      if (cell.content) target.value = cell.content.number ? cell.content.number.value : cell.content.text
    }
  })
  for (const m of grid.merges) sheet.mergeCells(m.top + 1, m.left + 1, m.bottom + 1, m.right + 1)
}

function styleOf(cell: GridCell, layout: FormLayout, known: Map<string, Partial<ExcelJS.Style>>): Partial<ExcelJS.Style> {
  const { lines, vertical } = cell
  const key = `${cell.style}${vertical}${lines.top}${lines.bottom}${lines.left}${lines.right}`
  const before = known.get(key)
  if (before) return before
  const style = layout.styles[cell.style] as CellStyle
  const side = (line: CellStyle['border']): Partial<ExcelJS.Border> => (line === 'none' ? {} : { style: line })
  const made: Partial<ExcelJS.Style> = {
    font: { name: style.font === 'mincho' ? 'ＭＳ 明朝' : 'ＭＳ ゴシック', size: style.sizePt, bold: style.bold ?? false },
    alignment: {
      horizontal: style.align,
      vertical: style.valign,
      wrapText: true,
      ...(vertical ? { textRotation: 'vertical' as const } : {}),
    },
    border: { top: side(lines.top), bottom: side(lines.bottom), left: side(lines.left), right: side(lines.right) },
    ...(style.fill ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: `FF${style.fill}` } } } : {}),
  }
  known.set(key, made)
  return made
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number

async function time(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The three are measured in turn, so that a busy moment of the machine meets all of them. */
export async function benchExport(runs = 7): Promise<ExportBench> {
  const floor: number[] = []
  const n36: number[] = []
  const n300: number[] = []
  for (let run = 0; run < runs + 2; run += 1) {
    const plan = planOf(3, 3, 4, run)
    const small = await time(() => exportPlan(plan))
    const forms = formIds.map((formId) => {
      const layout = layoutForm({ generation: g1, formId, plan, wardName })
      return { layout, grid: makeSheetGrid(layout) }
    })
    const exceljs = await time(() => writeWithExceljs(forms))
    const large = await time(() => exportPlan(planOf(5, 6, 10, run)))
    // The first two runs warm up.
    if (run < 2) continue
    n36.push(small)
    floor.push(exceljs)
    n300.push(large)
  }
  const [floorMs, exportMs, largeMs] = [median(floor), median(n36), median(n300)]
  const growth = { n36: exportMs, n300: largeMs, perInitiativeRatio: largeMs / 300 / (exportMs / 36) }
  return { floorMs, exportMs, ratio: exportMs / floorMs, growth }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${JSON.stringify(await benchExport(), null, 2)}\n`)
}
