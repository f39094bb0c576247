// Knows how laid-out pages become one static page of HTML, a sheet of paper each, for the PDF: every cell and every line where the layout has them.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import type { TextPiece } from '../model/edition.ts'
import { escapeMarkup as escape } from '../rules/escape-markup.ts'
import { formFonts } from './form-fonts.ts'
import { leadingIn } from './leading.ts'
import type { FormLayout, FormPage, PlacedCell } from './form-layout.ts'
import { columnEdgesOf } from './form-places.ts'
import { bodyOriginOf, cellPaddingPt, footerOf, footerSizePt, paperMmOf, pointsPerMillimetre } from './page-geometry.ts'
import { piecesWithin } from './pieces-within.ts'
import { type CellOfSheet, chartSvg } from './chart-svg.ts'
import type { PlacedChart } from './report-chart.ts'
import { ruledLines, type RuledWeight, ruledWeights } from './ruled-lines.ts'

/** In points; the colours are those of the screen's page. */
const strokes: Readonly<Record<RuledWeight, Readonly<{ widthPt: number; colour: string }>>> = {
  hair: { widthPt: 0.25, colour: '#595959' },
  thin: { widthPt: 0.5, colour: '#1a1a1a' },
  medium: { widthPt: 1.25, colour: '#1a1a1a' },
}

/**
 * A whole document without scripts and without anything to fetch; each layout's pages are numbered from 1. `charts`: those of each layout, in the order
 * of `layouts`.
 */
export function pagesHtml(layouts: readonly FormLayout[], charts: readonly (readonly PlacedChart[])[] = []): string {
  const papers = [...new Set(layouts.map(({ page }) => paperNameOf(page)))]
  const styles = new Map<string, string>()
  const shared = { classOf: classesOf(styles), cellOf: cellsOf(layouts) }
  const sheets = layouts.flatMap((layout, nth) =>
    layout.pages.map((page, index) => sheetHtml({ ...shared, layout, page, index, charts: charts[nth] ?? [] })),
  )
  const title = [...new Set(layouts.map(({ formName }) => formName))].join('、')
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
${papers.map((name) => pageRuleOf(layouts.find(({ page }) => paperNameOf(page) === name)?.page as PageSetup)).join('\n')}
${commonRules}
${[...styles].map(([rules, name]) => `.${name}{${rules}}`).join('\n')}
</style>
</head>
<body>
${sheets.join('\n')}
</body>
</html>
`
}

/** The body ends a hair before the paper does: what is rounded up must not make a page of its own. */
const slackMm = 0.2
const commonRules = `html,body{margin:0;padding:0;color:#000;background:#fff}
.sheet{position:relative;overflow:hidden;break-inside:avoid;font-feature-settings:"palt" 0;font-kerning:none}
.sheet+.sheet{break-before:page}
.sheet>*{position:absolute;margin:0;white-space:pre;font-weight:400}
.sheet>svg{left:0;top:0}
.vertical{writing-mode:vertical-rl;text-align:center}
.foot{left:0;right:0;text-align:center;line-height:1;font-family:${formFonts.mincho};font-size:${footerSizePt}pt}
del{text-decoration:line-through}
ins{text-decoration:underline}`

const paperNameOf = ({ paper, orientation }: PageSetup): string => `${paper}-${orientation}`

function pageRuleOf(page: PageSetup): string {
  const { width, height } = paperMmOf(page)
  const name = paperNameOf(page)
  return `@page ${name}{size:${width}mm ${height}mm;margin:0}
.${name}{page:${name};width:${width}mm;height:${height - slackMm}mm}`
}

/** Each look once in the style sheet. */
function classesOf(styles: Map<string, string>): (rules: string) => string {
  return (rules) => {
    const known = styles.get(rules)
    if (known !== undefined) return known
    const name = `c${styles.size}`
    styles.set(rules, name)
    return name
  }
}

type Sheet = Readonly<{
  layout: FormLayout
  page: FormPage
  index: number
  charts: readonly PlacedChart[]
  classOf: (rules: string) => string
  cellOf: CellOfSheet
}>

function cellsOf(layouts: readonly FormLayout[]): CellOfSheet {
  const sheets = new Map<string, ReadonlyMap<string, PlacedCell>>()
  return (sheetName, key) => {
    const layout = layouts.find((one) => one.sheetName === sheetName)
    const cells = sheets.get(sheetName) ?? new Map(layout?.pages.flatMap((page) => page.cells.map((cell) => [cell.key, cell])))
    sheets.set(sheetName, cells)
    return cells.get(key)
  }
}

function sheetHtml(sheet: Sheet): string {
  const { layout, page, index, charts, cellOf } = sheet
  const cells = [...layout.title, ...page.cells.map((cell) => ({ ...cell, topPt: cell.topPt + layout.titleHeightPt }))]
  const origin = bodyOriginOf(layout.page)
  const edges = columnEdgesOf(layout.page.columnWidthsPt)
  const heading = index === 0 ? cells.find(({ text }) => text !== '') : undefined
  const texts = cells.filter(({ text }) => text !== '').map((cell) => cellHtml(sheet, cell, origin, edges, cell === heading ? 'h1' : 'p'))
  const drawn = cells.flatMap((cell) =>
    charts
      .filter(({ cellKey }) => cellKey === cell.key)
      .map(({ chart, topPt, heightPt }) => {
        const left = origin.leftPt + (edges[cell.columns[0]] ?? 0)
        const width = (edges[cell.columns[1]] ?? 0) - (edges[cell.columns[0]] ?? 0)
        const place = `left:${pt(left)};top:${pt(origin.topPt + cell.topPt + topPt)}`
        return chartSvg(chart, { widthPt: width, heightPt }, cellOf).replace('<svg ', `<svg style="${place}" `)
      }),
  )
  const foot = footerOf(layout.page, index + 1)
  return [
    `<section class="sheet ${paperNameOf(layout.page)}">`,
    rulesSvg(cells, layout, origin, edges),
    ...texts,
    ...drawn,
    ...(foot === ''
      ? []
      : [`<p class="foot" style="bottom:${pt((layout.page.marginsMm.footer - slackMm) * pointsPerMillimetre)}">${escape(foot)}</p>`]),
    '</section>',
  ].join('\n')
}

type Origin = ReturnType<typeof bodyOriginOf>

/** Fills and lines as one drawing: a browser rounds the borders of boxes to whole pixels, three weights would become one. */
function rulesSvg(cells: readonly PlacedCell[], layout: FormLayout, { leftPt, topPt }: Origin, edges: readonly number[]): string {
  const { width, height } = paperMmOf(layout.page)
  const fills = cells.flatMap(({ columns, style, topPt: top, heightPt }) => {
    const fill = layout.styles[style]?.fill
    const left = edges[columns[0]] ?? 0
    const wide = (edges[columns[1]] ?? left) - left
    return fill === undefined
      ? []
      : [`<rect x="${short(left)}" y="${short(top)}" width="${short(wide)}" height="${short(heightPt)}" fill="#${fill}"/>`]
  })
  const lines = ruledLines(cells, layout.styles, edges)
  const paths = ruledWeights.flatMap((weight) => {
    const path = lines
      .filter((line) => line.weight === weight)
      .map(({ x1, y1, x2, y2 }) => `M${short(x1)} ${short(y1)}${y1 === y2 ? `H${short(x2)}` : `V${short(y2)}`}`)
      .join('')
    const { widthPt, colour } = strokes[weight]
    return path === '' ? [] : [`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${widthPt}" stroke-linecap="square"/>`]
  })
  const box = `width="${width}mm" height="${height - slackMm}mm" viewBox="0 0 ${short(width * pointsPerMillimetre)} ${short((height - slackMm) * pointsPerMillimetre)}"`
  return `<svg aria-hidden="true" ${box}><g transform="translate(${short(leftPt)} ${short(topPt)})">${fills.join('')}${paths.join('')}</g></svg>`
}

const plainStyle: CellStyle = { font: 'mincho', sizePt: 9, align: 'left', valign: 'top', border: 'thin' }

function cellHtml(
  { layout, classOf }: Sheet,
  cell: PlacedCell,
  { leftPt, topPt }: Origin,
  edges: readonly number[],
  tag: 'h1' | 'p',
): string {
  const style = layout.styles[cell.style] ?? plainStyle
  const left = leftPt + (edges[cell.columns[0]] ?? 0)
  const width = (edges[cell.columns[1]] ?? 0) - (edges[cell.columns[0]] ?? 0)
  const leading = leadingIn(layout.page, style)
  const look = `font-family:${formFonts[style.font]};font-size:${style.sizePt}pt${style.bold ? ';font-weight:700' : ''}`
  if (cell.vertical) {
    const name = classOf(`${look};line-height:${pt(width)};letter-spacing:${pt(leading - style.sizePt)}`)
    const box = `left:${pt(left)};top:${pt(topPt + cell.topPt)};width:${pt(width)};height:${pt(cell.heightPt)}`
    return `<${tag} class="vertical ${name}" style="${box}">${escape(cell.lines.join(''))}</${tag}>`
  }
  const name = classOf(`${look};line-height:${pt(leading)};text-align:${style.align}`)
  const textPt = cell.lines.length * leading
  const above = style.valign === 'middle' ? Math.max(0, (cell.heightPt - textPt) / 2) : cellPaddingPt.y
  const box = `left:${pt(left + cellPaddingPt.x)};top:${pt(topPt + cell.topPt + above)};width:${pt(width - 2 * cellPaddingPt.x)}`
  return `<${tag} class="${name}" style="${box}">${contentOf(cell)}</${tag}>`
}

function contentOf({ text, lines, pieces }: PlacedCell): string {
  if (!pieces?.some(({ state }) => state !== 'same')) return lines.map(escape).join('\n')
  let at = 0
  return lines
    .map((line) => {
      const start = Math.max(at, text.indexOf(line, at))
      at = start + line.length
      return piecesWithin(pieces, start, at).map(pieceHtml).join('')
    })
    .join('\n')
}

function pieceHtml({ text, state }: TextPiece): string {
  const safe = escape(text)
  if (state === 'removed') return `<del>${safe}</del>`
  return state === 'added' ? `<ins>${safe}</ins>` : safe
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000)
const pt = (value: number): string => `${short(value)}pt`
