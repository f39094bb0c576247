// Knows how laid-out forms become the bytes of an .xlsx: one sheet a form, exactly as high, ruled and broken into pages as laid out.
import ExcelJS from 'exceljs'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import type { PlacedChart } from '../../shared/forms/report-chart.ts'
import { lettersOfColumn } from '../../shared/rules/letters-of-column.ts'
import { makeCellLooks } from './cell-looks.ts'
import { richValueOfCell } from './cell-value.ts'
import { hiddenNamesOf } from './cell-names.ts'
import { finishPackage, standardFont } from './finish-package.ts'
import { placeCharts } from './place-charts.ts'
import { makeSheetGrid, type SheetGrid } from './sheet-grid.ts'

const mmPerInch = 25.4
/** Excel's numbers of paper sizes. */
const paperSizes = { A4: 9, A3: 8 } as const

/**
 * `onSheet` is told after each sheet how many are done. Texts are text cells whatever they begin with; numbers are numbers in units of the form.
 * `charts`: those of each sheet. Throws AppError 'E-OUT-05' {label} for a text that a workbook cannot hold.
 */
export async function writeWorkbook(
  layouts: readonly FormLayout[],
  onSheet: (done: number) => void = () => {},
  charts: readonly (readonly PlacedChart[])[] = [],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  // The same plan gives the same bytes: no date of writing inside.
  book.created = new Date(0)
  book.modified = new Date(0)
  const sheets = layouts.map((layout, index) => {
    const grid = makeSheetGrid(layout)
    addSheet(book, layout, grid)
    onSheet(index + 1)
    return { layout, grid }
  })
  // Not deflated here: the package is opened once more, and packed when it is finished.
  const packed = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>)
  return finishPackage(
    new Uint8Array(packed),
    sheets.map(({ grid }) => grid.merges),
    placeCharts(charts, sheets),
    hiddenNamesOf(sheets),
  )
}

function addSheet(book: ExcelJS.Workbook, layout: FormLayout, grid: SheetGrid): void {
  const { page } = layout
  const view = layout.freezesTitle ? ({ state: 'frozen', xSplit: 0, ySplit: grid.titleRows } as const) : {}
  const sheet = book.addWorksheet(layout.sheetName, { views: [{ ...view, showGridLines: false }], pageSetup: pageSetupOf(layout, grid) })
  sheet.columns = page.columnWidthsPt.map((pt) => ({ width: pt / standardFont.digitPt }))
  sheet.headerFooter.oddFooter = `&C${page.footer.replaceAll('&', '&&').replaceAll('{page}', '&P')}`
  const lookOf = makeCellLooks(layout.styles)
  const pageEnds = new Set(grid.pageEnds)
  for (const [index, { heightPt, cells }] of grid.rows.entries()) {
    const row = sheet.getRow(index + 1)
    row.height = heightPt
    for (const gridCell of cells) {
      const cell = row.getCell(gridCell.column + 1)
      const look = lookOf(gridCell)
      if (gridCell.content) cell.value = richValueOfCell(gridCell.content, look.font ?? {})
      cell.style = look
    }
    if (pageEnds.has(index)) row.addPageBreak()
  }
}

/** Pages are numbered from 1 on every sheet. docs/decisions/0005 says why the width is fitted. */
function pageSetupOf({ page }: FormLayout, grid: SheetGrid): Partial<ExcelJS.PageSetup> {
  const inches = Object.entries(page.marginsMm).map(([side, mm]) => [side, mm / mmPerInch])
  const lastColumn = lettersOfColumn(page.columnWidthsPt.length)
  return {
    paperSize: paperSizes[page.paper] as ExcelJS.PaperSize,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    firstPageNumber: 1,
    horizontalCentered: true,
    margins: Object.fromEntries(inches) as ExcelJS.Margins,
    // exceljs sets a dollar sign before each of the two corners
    printArea: `A$1:${lastColumn}$${Math.max(1, grid.rows.length)}`,
    ...(grid.titleRows > 0 ? { printTitlesRow: `1:${grid.titleRows}` } : {}),
  }
}
