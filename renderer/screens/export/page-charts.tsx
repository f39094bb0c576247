// Knows how the charts of a page lie over it, drawn as they are in the PDF.
import { chartSvg } from '../../../shared/forms/chart-svg.ts'
import type { LaidOutSheet } from '../../../shared/forms/layouts-of-source.ts'
import { boxOfColumns } from '../../../shared/forms/page-geometry.ts'
import { pixelBoxOf } from '../../components/form-page-box.ts'

type PageChartsProps = Readonly<{
  sheet: LaidOutSheet
  index: number
  scale: number /** Where its cells stand, by the name of their sheet. */
  sheets: readonly LaidOutSheet[]
}>

export function PageCharts({ sheet: { layout, charts }, index, scale, sheets }: PageChartsProps) {
  const cells = layout.pages[index]?.cells ?? []
  const cellOf = (sheetName: string, key: string) =>
    sheets
      .find((one) => one.layout.sheetName === sheetName)
      ?.layout.pages.flatMap((page) => page.cells)
      .find((cell) => cell.key === key)
  return charts.map(({ chart, cellKey, topPt, heightPt }) => {
    const cell = cells.find(({ key }) => key === cellKey)
    if (!cell) return null
    const place = boxOfColumns(layout, cell.columns, layout.titleHeightPt + cell.topPt + topPt, heightPt)
    const box = pixelBoxOf(layout.page, place, scale)
    const svg = chartSvg(chart, { widthPt: place.widthPt, heightPt }, cellOf).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    return (
      <img
        key={`${cellKey}/${topPt}`}
        className="output-chart"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={`${chart.title}　${chart.description}`}
        style={box}
      />
    )
  })
}
