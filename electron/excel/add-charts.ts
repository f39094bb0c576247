// Knows how charts are added to the package of a workbook: a drawing for each sheet that has some, a part for each chart, and what leads from one to the other.
import { strFromU8, strToU8 } from 'fflate'
import { type ChartSpec, chartXml, toXml } from './chart-xml.ts'

/** A corner in a sheet: 0-based column and row, and how far into it, in EMU. */
type Corner = Readonly<{ column: number; columnOffset: number; row: number; rowOffset: number }>
export type ChartDrawing = Readonly<{ chart: ChartSpec; description: string; from: Corner; to: Corner }>

const schemas = 'http://schemas.openxmlformats.org'
const relations = `${schemas}/officeDocument/2006/relationships`
const contentTypes = '[Content_Types].xml'

/** `drawings`: those of each sheet, in the order of the sheets. Throws where the package is not as exceljs 4.4 makes it. */
export function addCharts(parts: Record<string, Uint8Array>, drawings: readonly (readonly ChartDrawing[])[]): void {
  const overrides: string[] = []
  let charts = 0
  const add = (name: string, type: string, xml: string): void => {
    parts[name] = strToU8(xml)
    overrides.push(`<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`)
  }
  drawings.forEach((ofSheet, index) => {
    if (ofSheet.length === 0) return
    const nth = index + 1
    const first = charts + 1
    for (const { chart } of ofSheet) add(`xl/charts/chart${(charts += 1)}.xml`, 'drawingml.chart', chartXml(chart))
    add(`xl/drawings/drawing${nth}.xml`, 'drawing', drawingXml(ofSheet))
    parts[`xl/drawings/_rels/drawing${nth}.xml.rels`] = strToU8(
      relationsXml(ofSheet.map((_, of) => ['chart', `../charts/chart${first + of}.xml`] as const)),
    )
    lead(parts, nth)
  })
  if (charts === 0) return
  edit(parts, contentTypes, (xml) => xml.replace('</Types>', `${overrides.join('')}</Types>`))
}

/** The schema wants `drawing` behind the page breaks; ours have nothing that stands behind it. */
function lead(parts: Record<string, Uint8Array>, nth: number): void {
  const rels = `xl/worksheets/_rels/sheet${nth}.xml.rels`
  if (parts[rels]) throw new Error(`${rels} stands there already`)
  parts[rels] = strToU8(relationsXml([['drawing', `../drawings/drawing${nth}.xml`]]))
  edit(parts, `xl/worksheets/sheet${nth}.xml`, (xml) =>
    xml.replace('</worksheet>', `<drawing xmlns:r="${relations}" r:id="rId1"/></worksheet>`),
  )
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const before = strFromU8(parts[name] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`no place for a chart in ${name}`)
  parts[name] = strToU8(after)
}

const relationsXml = (targets: readonly (readonly [type: string, target: string])[]): string =>
  toXml({
    Relationships: {
      '@xmlns': `${schemas}/package/2006/relationships`,
      Relationship: targets.map(([type, target], index) => ({
        '@Id': `rId${index + 1}`,
        '@Type': `${relations}/${type}`,
        '@Target': target,
      })),
    },
  })

function drawingXml(drawings: readonly ChartDrawing[]): string {
  return toXml({
    'xdr:wsDr': {
      '@xmlns:xdr': `${schemas}/drawingml/2006/spreadsheetDrawing`,
      '@xmlns:a': `${schemas}/drawingml/2006/main`,
      '@xmlns:r': relations,
      '@xmlns:c': `${schemas}/drawingml/2006/chart`,
      'xdr:twoCellAnchor': drawings.map(({ chart, description, from, to }, index) => ({
        '@editAs': 'oneCell',
        'xdr:from': cornerOf(from),
        'xdr:to': cornerOf(to),
        'xdr:graphicFrame': {
          '@macro': '',
          'xdr:nvGraphicFramePr': {
            'xdr:cNvPr': { '@id': index + 2, '@name': `図 ${index + 1}`, '@descr': `${chart.title}　${description}` },
            'xdr:cNvGraphicFramePr': {},
          },
          'xdr:xfrm': { 'a:off': { '@x': 0, '@y': 0 }, 'a:ext': { '@cx': 0, '@cy': 0 } },
          'a:graphic': { 'a:graphicData': { '@uri': `${schemas}/drawingml/2006/chart`, 'c:chart': { '@r:id': `rId${index + 1}` } } },
        },
        'xdr:clientData': {},
      })),
    },
  })
}

const cornerOf = ({ column, columnOffset, row, rowOffset }: Corner): object => ({
  'xdr:col': column,
  'xdr:colOff': columnOffset,
  'xdr:row': row,
  'xdr:rowOff': rowOffset,
})
