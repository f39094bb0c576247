// Knows a line chart as the part of a workbook that Excel draws it from (ECMA-376 Part 1, 21.2 DrawingML Charts); the order of elements is the schema's.
import Builder from 'fast-xml-builder'
import type { LineLook } from '../../shared/forms/report-chart.ts'

/** Cells under one another: their range ('指標の数値'!$G$5:$G$9) and what stands in them now, null = nothing. */
export type CellRange<T> = Readonly<{ formula: string; values: readonly (T | null)[] }>
export type ChartSpec = Readonly<{
  title: string
  /** Of the whole picture, in points. */
  widthPt: number
  heightPt: number
  years: CellRange<string>
  lines: readonly Readonly<{ name: string; look: LineLook; cells: CellRange<number>; format: string; breaks: readonly number[] }>[]
}>
type Node = Readonly<Record<string, unknown>>

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
})
export const toXml = (root: Node): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${builder.build(root)}`

/** Lines differ by their strokes and marks; colours only go with that. Widths in EMU (12,700 a point). */
const looks: Readonly<
  Record<LineLook, Readonly<{ colour: string; width: number; dash: string | null; mark: string; size: number; isHollow: boolean }>>
> = {
  actual: { colour: '00459E', width: 22225, dash: 'solid', mark: 'circle', size: 5, isHollow: false },
  reference: { colour: '00459E', width: 22225, dash: null, mark: 'circle', size: 6, isHollow: true },
  target: { colour: 'A63D00', width: 15875, dash: 'dash', mark: 'diamond', size: 8, isHollow: true },
  upper: { colour: 'A63D00', width: 15875, dash: 'sysDot', mark: 'triangle', size: 7, isHollow: true },
}
/** In hundredths of a point. */
const titleSize = 750
const font = 'ＭＳ ゴシック'
const ink = '1A1A1A'
const axes = { years: 111_111_111, values: 222_222_222 } as const

export function chartXml(chart: ChartSpec): string {
  const { title, years, lines } = chart
  return toXml({
    'c:chartSpace': {
      '@xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      '@xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      '@xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'c:roundedCorners': value(0),
      'c:chart': {
        'c:title': { 'c:tx': { 'c:rich': richText(title, titleSize, true) }, 'c:overlay': value(0) },
        'c:autoTitleDeleted': value(0),
        'c:plotArea': {
          'c:layout': { 'c:manualLayout': plotOf(chart) },
          'c:lineChart': {
            'c:grouping': value('standard'),
            'c:varyColors': value(0),
            'c:ser': lines.map((line, index) => lineOf(line, index, years)),
            'c:marker': value(1),
            'c:axId': [value(axes.years), value(axes.values)],
          },
          'c:catAx': {
            ...axisOf(axes.years, 'b'),
            'c:numFmt': { '@formatCode': 'General', '@sourceLinked': 0 },
            'c:majorTickMark': value('out'),
            'c:minorTickMark': value('none'),
            'c:tickLblPos': value('low'),
            'c:spPr': { 'a:ln': stroke(9525, '767676', 'solid') },
            'c:txPr': textLook(700),
            'c:crossAx': value(axes.values),
            'c:crosses': value('autoZero'),
            'c:auto': value(0),
            'c:lblAlgn': value('ctr'),
            'c:lblOffset': value(100),
            'c:noMultiLvlLbl': value(1),
          },
          'c:valAx': {
            ...axisOf(axes.values, 'l'),
            'c:majorGridlines': { 'c:spPr': { 'a:ln': stroke(6350, 'D9D9D9', 'solid') } },
            'c:numFmt': { '@formatCode': lines[0]?.format ?? 'General', '@sourceLinked': 0 },
            'c:majorTickMark': value('none'),
            'c:minorTickMark': value('none'),
            'c:tickLblPos': value('nextTo'),
            'c:spPr': { 'a:ln': { 'a:noFill': {} } },
            'c:txPr': textLook(700),
            'c:crossAx': value(axes.years),
            'c:crosses': value('autoZero'),
            'c:crossBetween': value('between'),
          },
        },
        'c:legend': { 'c:legendPos': value('b'), 'c:overlay': value(0), 'c:txPr': textLook(700) },
        'c:plotVisOnly': value(0),
        // what was not measured is no zero
        'c:dispBlanksAs': value('gap'),
      },
      'c:spPr': { 'a:solidFill': colour('FFFFFF'), 'a:ln': { 'a:noFill': {} } },
      'c:txPr': textLook(700),
    },
  })
}

/** Where the lines are drawn, in parts of the picture: between title, the labels of the axes and the legend; left to itself a small chart is mostly edge. */
function plotOf({ title, widthPt, heightPt, lines }: ChartSpec): Node {
  const perLine = Math.floor((widthPt - 16) / (titleSize / 100))
  const above = Math.ceil([...title].length / perLine) * 12 + 14
  const below = 34
  const digits = Math.max(...lines.flatMap(({ cells }) => cells.values.map((one) => Math.round(one ?? 0).toLocaleString('en').length)), 3)
  const left = digits * 4.2 + 10
  const [x, y] = [left / widthPt, above / heightPt]
  return {
    'c:layoutTarget': value('inner'),
    'c:xMode': value('edge'),
    'c:yMode': value('edge'),
    'c:x': value(x.toFixed(4)),
    'c:y': value(y.toFixed(4)),
    'c:w': value((1 - x - 10 / widthPt).toFixed(4)),
    'c:h': value(Math.max(0.2, 1 - y - below / heightPt).toFixed(4)),
  }
}

const axisOf = (id: number, side: 'b' | 'l'): Node => ({
  'c:axId': value(id),
  'c:scaling': { 'c:orientation': value('minMax') },
  'c:delete': value(0),
  'c:axPos': value(side),
})

function lineOf({ name, look, cells, format, breaks }: ChartSpec['lines'][number], index: number, years: CellRange<string>): Node {
  const { colour: tone, width, dash, mark, size, isHollow } = looks[look]
  return {
    'c:idx': value(index),
    'c:order': value(index),
    'c:tx': { 'c:v': name },
    'c:spPr': { 'a:ln': stroke(width, tone, dash) },
    'c:marker': {
      'c:symbol': value(mark),
      'c:size': value(size),
      'c:spPr': { 'a:solidFill': colour(isHollow ? 'FFFFFF' : tone), 'a:ln': stroke(12700, tone, 'solid') },
    },
    ...(breaks.length === 0
      ? {}
      : {
          'c:dPt': breaks.map((place) => ({
            'c:idx': value(place),
            'c:bubble3D': value(0),
            'c:spPr': { 'a:ln': stroke(width, tone, null) },
          })),
        }),
    ...(look === 'actual' || look === 'reference' ? { 'c:dLbls': valueLabels(format) } : {}),
    'c:cat': { 'c:strRef': { 'c:f': years.formula, 'c:strCache': cacheOf(years.values) } },
    'c:val': { 'c:numRef': { 'c:f': cells.formula, 'c:numCache': { 'c:formatCode': format, ...cacheOf(cells.values) } } },
    'c:smooth': value(0),
  }
}

const valueLabels = (format: string): Node => ({
  'c:numFmt': { '@formatCode': format, '@sourceLinked': 0 },
  'c:spPr': { 'a:noFill': {}, 'a:ln': { 'a:noFill': {} } },
  'c:txPr': textLook(700),
  'c:dLblPos': value('t'),
  'c:showLegendKey': value(0),
  'c:showVal': value(1),
  'c:showCatName': value(0),
  'c:showSerName': value(0),
  'c:showPercent': value(0),
  'c:showBubbleSize': value(0),
})

/** What stands in the cells, for programs that do not look there; a cell without a value has no point. */
function cacheOf(values: readonly (string | number | null)[]): Node {
  const points = values.flatMap((one, index) => (one === null ? [] : [{ '@idx': index, 'c:v': String(one) }]))
  return { 'c:ptCount': value(values.length), ...(points.length === 0 ? {} : { 'c:pt': points }) }
}

/** `size` in hundredths of a point. */
function richText(text: string, size: number, isBold: boolean): Node {
  const { 'a:p': paragraph, ...frame } = textLook(size, isBold) as { 'a:p': Node }
  const { 'a:pPr': look } = paragraph as { 'a:pPr': { 'a:defRPr': Node } }
  return { ...frame, 'a:p': { 'a:pPr': look, 'a:r': { 'a:rPr': { '@lang': 'ja-JP', ...look['a:defRPr'] }, 'a:t': text } } }
}

function textLook(size: number, isBold = false): Node {
  const letters = {
    '@sz': size,
    '@b': isBold ? 1 : 0,
    'a:solidFill': colour(ink),
    'a:latin': { '@typeface': font },
    'a:ea': { '@typeface': font },
    'a:cs': { '@typeface': font },
  }
  return { 'a:bodyPr': {}, 'a:lstStyle': {}, 'a:p': { 'a:pPr': { 'a:defRPr': letters }, 'a:endParaRPr': { '@lang': 'ja-JP' } } }
}

const value = (val: string | number): Node => ({ '@val': val })
const colour = (rgb: string): Node => ({ 'a:srgbClr': value(rgb) })
const stroke = (width: number, rgb: string, dash: string | null): Node =>
  dash === null
    ? { '@w': width, 'a:noFill': {} }
    : { '@w': width, '@cap': 'rnd', 'a:solidFill': colour(rgb), 'a:prstDash': value(dash), 'a:round': {} }
