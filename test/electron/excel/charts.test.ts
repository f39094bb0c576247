// Knows that a workbook's charts are Excel's own, drawn from its cells, in the order of elements that the standard wants, and that other programs read it.
import { strFromU8, unzipSync } from 'fflate'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { buildWorkbook } from '../../../electron/excel/build-workbook.ts'
import type { ReportChart } from '../../../shared/forms/report-chart.ts'
import type { ReportCell, ReportSheet } from '../../../shared/forms/report-sheet.ts'
import { allOf as all, type XmlElement, xmlTree } from '../../helpers/xml-tree.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'

const values = [38.8, null, 41.2, 52]
const number = (value: number | null): ReportCell =>
  value === null ? { text: '' } : { text: String(value), number: { value, format: '#,##0.0' } }
const keys = (column: number) => values.map((_, year) => `s:${year}:${column}`)
const chart: ReportChart = {
  title: '「声かけ」<&>割合（％）',
  description: '平成25年度は"未測定"です。',
  sheetName: '数値',
  years: keys(0),
  lines: [
    { name: '目標', look: 'target', cells: keys(3), breaks: [] },
    { name: '参考値', look: 'reference', cells: keys(2), breaks: [] },
    { name: '実績', look: 'actual', cells: keys(1), breaks: [3] },
  ],
}
const base = { tag: '', facts: '', empty: '', notes: [] } as const
const column = (widthPt: number, head = '') => ({ head, widthPt, align: 'left' as const })
const pages: readonly ReportSheet[] = [
  {
    ...base,
    sheetName: '資料',
    title: '資料',
    isUpright: true,
    chartHeightPt: 120,
    columns: [column(308), column(116), column(100)],
    rows: [
      { key: 'a', heading: '一つ目の項目', isText: true, charts: [chart, chart] },
      { key: 'b', heading: '図のない項目', isText: true },
    ],
  },
  {
    ...base,
    sheetName: '数値',
    title: '数値',
    repeatsTop: true,
    columns: [column(60, '年度'), column(60, '実績'), column(60, '参考値'), column(60, '目標')],
    rows: values.map((value, year) => ({
      key: `s:${year}`,
      cells: [{ text: `H${24 + year}` }, number(value), number(null), number(year === 3 ? 50 : null)],
    })),
  },
]
const { bytes } = await buildWorkbook({ report: pages })
const parts = unzipSync(bytes)
const read = (name: string): XmlElement => {
  const part = parts[name]
  if (!part) throw new Error(`${name} is not there`)
  return xmlTree(strFromU8(part))
}
const textOf = (of: XmlElement, name: string): string => all(of, name)[0]?.text ?? ''
const valueOf = (of: XmlElement, name: string): string => all(of, name)[0]?.attributes['val'] ?? ''

describe('a chart', () => {
  const xml = read('xl/charts/chart1.xml')
  const lines = all(xml, 'c:ser')

  test('is a line chart with a line for each series, fed from cells that hold just these numbers', async () => {
    expect(lines.map((line) => textOf(line, 'c:v'))).toEqual(['目標', '参考値', '実績'])
    expect(lines.map((line) => all(line, 'c:f').map((formula) => formula.text))).toEqual([
      ["'数値'!$A$4:$A$7", "'数値'!$D$4:$D$7"],
      ["'数値'!$A$4:$A$7", "'数値'!$C$4:$C$7"],
      ["'数値'!$A$4:$A$7", "'数値'!$B$4:$B$7"],
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const sheet = book.getWorksheet('数値')
    expect([4, 5, 6, 7].map((row) => sheet?.getCell(`A${row}`).value)).toEqual(['H24', 'H25', 'H26', 'H27'])
    expect([4, 5, 6, 7].map((row) => sheet?.getCell(`B${row}`).value)).toEqual([38.8, null, 41.2, 52])
  })

  test('has a gap where there is no number: no point, no zero', () => {
    const actual = lines[2] as XmlElement
    const points = all(all(actual, 'c:numCache')[0] as XmlElement, 'c:pt').map((point) => [point.attributes['idx'], point.text])
    expect(points).toEqual([
      ['0', '38.8'],
      ['2', '41.2'],
      ['3', '52'],
    ])
    expect(valueOf(xml, 'c:dispBlanksAs')).toBe('gap')
    expect(all(all(lines[1] as XmlElement, 'c:numCache')[0] as XmlElement, 'c:pt')).toEqual([])
  })

  test('tells its lines apart by mark and stroke, not by colour alone; no stroke leads over a break', () => {
    expect(lines.map((line) => valueOf(line, 'c:symbol'))).toEqual(['diamond', 'circle', 'circle'])
    const strokes = lines.map((line) => line.children.find(({ name }) => name === 'c:spPr') as XmlElement)
    expect(strokes.map((of) => valueOf(of, 'a:prstDash') || all(of, 'a:noFill').length)).toEqual(['dash', 1, 'solid'])
    const broken = all(lines[2] as XmlElement, 'c:dPt')
    expect(broken.map((of) => [valueOf(of, 'c:idx'), all(of, 'a:noFill').length])).toEqual([['3', 1]])
  })

  test('has its title and axes in a Japanese font, and is said for who does not see it', () => {
    expect(textOf(xml, 'a:t')).toBe('「声かけ」<&>割合（％）')
    for (const part of ['c:title', 'c:catAx', 'c:valAx', 'c:legend'])
      expect(all(all(xml, part)[0] as XmlElement, 'a:ea')[0]?.attributes['typeface'], part).toBe('ＭＳ ゴシック')
    const told = all(read('xl/drawings/drawing1.xml'), 'xdr:cNvPr').map((one) => one.attributes['descr'])
    expect(told).toEqual(Array(2).fill('「声かけ」<&>割合（％）　平成25年度は"未測定"です。'))
  })
})

test('charts stand below one another in the box beside their text', () => {
  const anchors = all(read('xl/drawings/drawing1.xml'), 'xdr:twoCellAnchor').map((anchor) =>
    ['xdr:from', 'xdr:to'].map((corner) =>
      ['xdr:col', 'xdr:row', 'xdr:rowOff'].map((part) => Number(textOf(all(anchor, corner)[0] as XmlElement, part))),
    ),
  )
  // 120 pt each, 3 pt from the lines around: 3 to 117 and 123 to 237, a point is 12,700 EMU
  expect(anchors).toEqual([
    [
      [1, 2, 38_100],
      [2, 2, 1_485_900],
    ],
    [
      [1, 2, 1_562_100],
      [2, 2, 3_009_900],
    ],
  ])
})

test('every part is told of and found: types, and what leads from sheet to drawing to chart', () => {
  const types = new Map(
    all(read('[Content_Types].xml'), 'Override').map((one) => [one.attributes['PartName'], one.attributes['ContentType']]),
  )
  const office = 'application/vnd.openxmlformats-officedocument'
  expect(types.get('/xl/charts/chart2.xml')).toBe(`${office}.drawingml.chart+xml`)
  expect(types.get('/xl/drawings/drawing1.xml')).toBe(`${office}.drawing+xml`)
  for (const name of types.keys()) expect(Object.keys(parts), String(name)).toContain(name?.slice(1))
  const targets = (of: string) => all(read(of), 'Relationship').map((one) => [one.attributes['Id'], one.attributes['Target']])
  expect(targets('xl/worksheets/_rels/sheet1.xml.rels')).toEqual([['rId1', '../drawings/drawing1.xml']])
  expect(targets('xl/drawings/_rels/drawing1.xml.rels')).toEqual([
    ['rId1', '../charts/chart1.xml'],
    ['rId2', '../charts/chart2.xml'],
  ])
  expect(all(read('xl/worksheets/sheet1.xml'), 'drawing').map((one) => one.attributes['r:id'])).toEqual(['rId1'])
  expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toBeUndefined()
})

/** ECMA-376 Part 1, Annex A (dml-chart.xsd, dml-spreadsheetDrawing.xsd, sml.xsd): what may stand in an element, in this order. */
const orders: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  'c:title': 'tx layout overlay spPr txPr',
  'c:rich': 'bodyPr lstStyle p',
  'c:txPr': 'bodyPr lstStyle p',
  'c:plotArea': 'layout lineChart catAx valAx dTable spPr',
  'c:manualLayout': 'layoutTarget xMode yMode wMode hMode x y w h',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  'c:ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth',
  'c:marker': 'symbol size spPr',
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr',
  'c:dLbls': 'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:strRef': 'f strCache',
  'c:numRef': 'f numCache',
  'c:strCache': 'ptCount pt',
  'c:numCache': 'formatCode ptCount pt',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit dispUnits',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:spPr': 'xfrm custGeom prstGeom noFill solidFill ln effectLst',
  'a:ln': 'noFill solidFill prstDash custDash round bevel miter headEnd tailEnd',
  'a:p': 'pPr r endParaRPr',
  'a:r': 'rPr t',
  'a:rPr': 'ln noFill solidFill latin ea cs sym',
  'a:defRPr': 'ln noFill solidFill latin ea cs sym',
  'xdr:twoCellAnchor': 'from to sp grpSp graphicFrame cxnSp pic clientData',
  'xdr:from': 'col colOff row rowOff',
  'xdr:to': 'col colOff row rowOff',
  'xdr:graphicFrame': 'nvGraphicFramePr xfrm graphic',
  'xdr:nvGraphicFramePr': 'cNvPr cNvGraphicFramePr',
  'xdr:xfrm': 'off ext',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing tableParts',
}
const everyElement = (of: XmlElement): readonly XmlElement[] => [of, ...of.children.flatMap(everyElement)]
const notOrdered = new Set([
  'xdr:wsDr',
  'a:graphic',
  'a:graphicData',
  'a:solidFill',
  'a:pPr',
  'c:tx',
  'c:layout',
  'c:scaling',
  'c:cat',
  'c:val',
  'c:pt',
  'c:majorGridlines',
])

test.each(['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', 'xl/worksheets/sheet1.xml'])(
  'in %s the elements stand in the order of the standard',
  (name) => {
    for (const parent of everyElement(read(name))) {
      const children = parent.children.map((child) => child.name.slice(child.name.indexOf(':') + 1))
      const order = orders[parent.name]?.split(' ')
      if (!order) {
        if (name !== 'xl/worksheets/sheet1.xml' && children.length > 0) expect([...notOrdered], parent.name).toContain(parent.name)
        continue
      }
      const places = children.map((child) => order.indexOf(child))
      expect(places, `${parent.name}: ${children.join(' ')}`).not.toContain(-1)
      expect(places, `${parent.name}: ${children.join(' ')}`).toEqual(places.toSorted((a, b) => a - b))
    }
  },
)

test('of a workbook without charts nothing is added', async () => {
  const plain = unzipSync((await buildWorkbook({ report: pages.slice(1) })).bytes)
  expect(Object.keys(plain).filter((name) => /chart|drawing/.test(name))).toEqual([])
})

test.skipIf(!canPrint)('LibreOffice draws it: title, years and values stand on the one page', { timeout: 60_000 }, () => {
  const printed = printWorkbook(bytes)
  expect(printed.length).toBe(2)
  for (const text of ['「声かけ」<&>割合(%)', '38.8', '41.2', 'H24', '実績', '目標']) expect(printed[0]?.text).toContain(squeeze(text))
})
