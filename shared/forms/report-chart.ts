// Knows a line chart on a sheet of a report as plain data: which cells it is fed from, how each of its lines looks, and how it is said.
/** actual 実績 · reference 参考値, marks without a line · target 目標 · upper the upper bound of a range. */
export type LineLook = 'actual' | 'reference' | 'target' | 'upper'
export type ChartLine = Readonly<{
  name: string
  look: LineLook
  /** Keys of its cells, one for each year, without a gap on their sheet. A cell without a number is a gap in the line. */
  cells: readonly string[]
  /** Places of the years that no longer compare with the year before: no line leads to them. */
  breaks: readonly number[]
}>
export type ReportChart = Readonly<{
  title: string
  /** For who does not see it. */
  description: string
  /** Where all its cells stand. */
  sheetName: string
  /** Keys of the cells of its years. */
  years: readonly string[]
  lines: readonly ChartLine[]
}>
/** A chart at its place: in the box of a cell, so far below its top. */
export type PlacedChart = Readonly<{ chart: ReportChart; cellKey: string; topPt: number; heightPt: number }>
