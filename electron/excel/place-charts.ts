// Knows where the charts of a report stand on the grids of their sheets, and which cells they are fed from.
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import type { PlacedChart, ReportChart } from '../../shared/forms/report-chart.ts'
import { lettersOfColumn } from '../../shared/rules/letters-of-column.ts'
import type { ChartDrawing } from './add-charts.ts'
import { quotedSheetName } from './cell-names.ts'
import type { CellRange } from './chart-xml.ts'
import type { SheetGrid } from './sheet-grid.ts'

type Sheet = Readonly<{ layout: FormLayout; grid: SheetGrid }>
type Spot = Readonly<{
  row: number
  column: number
  text: string
  number: number | null
  format: string
  columns: readonly [number, number]
}>

const emuPerPt = 12_700
/** Between a chart and the lines around it, in points. */
const gapPt = 3

/** `charts`: those of each sheet, in the order of `sheets`. Throws (a bug) where a chart names a cell that is not there. */
export function placeCharts(charts: readonly (readonly PlacedChart[])[], sheets: readonly Sheet[]): readonly (readonly ChartDrawing[])[] {
  const spots = new Map(sheets.map(({ layout, grid }) => [layout.sheetName, spotsOf(grid)]))
  const spotIn = (sheetName: string, key: string): Spot => {
    const spot = spots.get(sheetName)?.get(key)
    if (!spot) throw new RangeError(`no cell ${key} for a chart`)
    return spot
  }
  return charts.map((ofSheet, index) => {
    const sheet = sheets[index] as Sheet
    return ofSheet.map(({ chart, cellKey, topPt, heightPt }): ChartDrawing => {
      const box = spotIn(sheet.layout.sheetName, cellKey)
      const widthPt = sheet.layout.page.columnWidthsPt[box.columns[1] - 1] ?? 0
      return {
        chart: { ...specOf(chart, spotIn), widthPt: widthOf(sheet.layout, box) - 2 * gapPt, heightPt: heightPt - 2 * gapPt },
        description: chart.description,
        from: { column: box.column, columnOffset: gapPt * emuPerPt, ...rowAt(sheet.grid, box.row, topPt + gapPt) },
        to: {
          column: box.columns[1] - 1,
          columnOffset: Math.round((widthPt - gapPt) * emuPerPt),
          ...rowAt(sheet.grid, box.row, topPt + heightPt - gapPt),
        },
      }
    })
  })
}

function spotsOf({ rows }: SheetGrid): ReadonlyMap<string, Spot> {
  return new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, content }) =>
        content
          ? [
              [
                content.key,
                {
                  row,
                  column,
                  text: content.text,
                  number: content.number?.value ?? null,
                  format: content.number?.format ?? '',
                  columns: content.columns,
                },
              ] as const,
            ]
          : [],
      ),
    ),
  )
}

/** So far below the top of a row. */
function rowAt({ rows }: SheetGrid, first: number, belowPt: number): Readonly<{ row: number; rowOffset: number }> {
  let row = first
  let rest = belowPt
  while (rest > (rows[row]?.heightPt ?? rest)) {
    rest -= rows[row]?.heightPt ?? 0
    row += 1
  }
  return { row, rowOffset: Math.round(rest * emuPerPt) }
}

const widthOf = ({ page }: FormLayout, { columns }: Spot): number => page.columnWidthsPt.slice(...columns).reduce((sum, pt) => sum + pt, 0)

function specOf(
  { title, sheetName, years, lines }: ReportChart,
  spotIn: (sheetName: string, key: string) => Spot,
): Omit<ChartDrawing['chart'], 'widthPt' | 'heightPt'> {
  const spotsIn = (keys: readonly string[]) => keys.map((key) => spotIn(sheetName, key))
  return {
    title,
    years: rangeOf(sheetName, spotsIn(years), ({ text }) => text),
    lines: lines.map(({ name, look, cells, breaks }) => {
      const found = spotsIn(cells)
      return {
        name,
        look,
        breaks,
        format: found.find(({ format }) => format !== '')?.format ?? 'General',
        cells: rangeOf(sheetName, found, ({ number }) => number),
      }
    }),
  }
}

/** Throws (a bug) where the cells do not stand under one another without a gap. */
function rangeOf<T>(sheetName: string, spots: readonly Spot[], valueOf: (spot: Spot) => T | null): CellRange<T> {
  const [first] = spots
  if (!first || spots.some(({ row, column }, index) => column !== first.column || row !== first.row + index))
    throw new RangeError('the cells of a chart stand apart')
  const letter = lettersOfColumn(first.column + 1)
  const formula = `${quotedSheetName(sheetName)}!$${letter}$${first.row + 1}:$${letter}$${first.row + spots.length}`
  return { formula, values: spots.map(valueOf) }
}
