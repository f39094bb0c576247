// Knows what stands in the workbook of レビュー資料: one sheet for each area with charts of its indicators, and their numbers on the last.
import { layoutReport, type ReportColumn, type ReportRow, type ReportSheet, uprightWidthPt } from '../../shared/forms/report-sheet.ts'
import type { CheckBook } from '../../shared/model/check.ts'
import type { SheetPlace } from '../../shared/rules/check/sheet-places.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import type { JudgeSources } from '../../shared/rules/judge/verdict-of.ts'
import { checkNames } from '../../shared/words/check-names.ts'
import { labelOfDay } from '../../shared/words/dates.ts'
import { riskMarks, riskNames } from '../../shared/words/queue.ts'
import { nameOfPlace, reviewSheetWords as words, sheetNameOf } from '../../shared/words/review-sheet.ts'
import { briefItemOf, type SheetItem, type SheetSources } from '../../shared/words/sheet-item.ts'
import { type ReviewChart, reviewChartOf } from './review-chart-of.ts'

export type SheetArea = SheetPlace & Readonly<{ items: readonly SheetItem[]; decisions: string }>
export type ReviewSheetBook = Readonly<{
  sources: SheetSources & Readonly<{ judge: JudgeSources }>
  book: CheckBook
  wardName: string
  areas: readonly SheetArea[]
}>

/** How closely a sheet is set: each denser than the one before. `charts` of an item. */
const densities = [
  { letters: null, isCut: false, lines: null, charts: 2, textSizePt: 9 },
  { letters: 160, isCut: false, lines: null, charts: 2, textSizePt: 9 },
  { letters: 110, isCut: false, lines: 4, charts: 1, textSizePt: 9 },
  { letters: 70, isCut: false, lines: 3, charts: 1, textSizePt: 9 },
  { letters: 48, isCut: false, lines: 2, charts: 1, textSizePt: 8 },
  { letters: 36, isCut: true, lines: 1, charts: 1, textSizePt: 7 },
] as const
type Density = (typeof densities)[number]
/** The higher its charts, the better they are read: in points, the highest that still leave one page. */
const chartHeights = [84, 99, 114, 129, 144] as const

export function reviewSheetOf(told: ReviewSheetBook): readonly ReportSheet[] {
  const charted = chartedSeries(told)
  return [...told.areas.map((area) => fittedSheet(told, area, charted)), seriesSheet(told, charted)]
}

type Charted = ReadonlyMap<string, ReviewChart>

/** Each series that stands on a sheet, once, under the number of the first item that shows it. */
function chartedSeries({ sources: { plan, check, judge }, areas }: ReviewSheetBook): Charted {
  const { fiscalYear, firstReiwaYearAs } = plan
  const charted = new Map<string, ReviewChart>()
  for (const { number, series } of areas.flatMap(({ items }) => items))
    for (const one of series)
      if (!charted.has(one.id)) charted.set(one.id, reviewChartOf(number, one, { check, fiscalYear, firstReiwaYearAs, judge }))
  return charted
}

/** On one page where that can be, its texts no briefer than they need to be for it. */
function fittedSheet(told: ReviewSheetBook, area: SheetArea, charted: Charted): ReportSheet {
  const isOnePage = (sheet: ReportSheet) => layoutReport(sheet).pages.length === 1
  const [roomiest, ...closer] = densities
  let sheet = areaSheet(told, area, charted, roomiest)
  for (const density of closer) {
    if (isOnePage(sheet)) break
    sheet = areaSheet(told, area, charted, density)
  }
  const higher = chartHeights.map((chartHeightPt) => ({ ...sheet, chartHeightPt })).findLast(isOnePage)
  return higher ?? sheet
}

function areaSheet(told: ReviewSheetBook, area: SheetArea, charted: Charted, density: Density): ReportSheet {
  const { sources, book } = told
  const { check } = sources
  const { items, decisions } = area
  const rows = items.flatMap((item): readonly ReportRow[] => {
    const charts = item.series.flatMap(({ id }) => charted.get(id)?.chart ?? [])
    const more = charts.length - density.charts
    const lines = [
      ...aboutOf(item, charts.length > 0),
      ...linesOf(briefItemOf(item, density)),
      ...(more > 0 ? [words.moreCharts(more)] : []),
    ]
    return [
      { key: `${item.id}:head`, heading: headingOf(item) },
      { key: item.id, heading: lines.join('\n'), isText: true, charts: charts.slice(0, density.charts) },
    ]
  })
  const dates = book.dates.find((one) => one.check === check)
  return {
    sheetName: sheetNameOf(area),
    title: `${yearOf(told)}　${told.wardName}　${checkNames[check]}　${words.title}`,
    tag: words.tag,
    facts: [
      nameOfPlace(area),
      [dates ? words.deadline(labelOfDay(dates.deadline)) : '', words.made(labelOfDay(sources.today))].filter(Boolean).join('　　'),
    ].join('\n'),
    columns: [uprightWidthPt - 216, 66, 50, 50, 50].map((widthPt) => column('', widthPt, 'left')),
    isUpright: true,
    textSizePt: density.textSizePt,
    chartHeightPt: chartHeights[0],
    rows: [
      ...(rows.length === 0 ? [{ key: 'none', heading: words.noItems(checkNames[check]), isText: true as const }] : rows),
      { key: 'decisionsHead', heading: words.decisions },
      { key: 'decisions', heading: decisions === '' ? `${words.blank}\n\n\n` : decisions, isText: true },
    ],
    empty: '',
    notes: [...words.notes, ...(density.letters === null ? [] : [words.briefNote])],
  }
}

const headingOf = ({ number, title }: SheetItem): string => `${number}　${title}`.trim()

/** Who answers for it, and what makes it worth a look: under one another where there is little room. */
function aboutOf({ owner, risks }: SheetItem, isNarrow: boolean): readonly string[] {
  const told = risks.map((risk) => `${riskMarks[risk]} ${riskNames[risk]}`)
  const parts = [owner, told.length === 0 ? '' : words.risks(told.join('、'))].filter(Boolean)
  return isNarrow || parts.length === 0 ? parts : [parts.join('　　')]
}

function linesOf({ ratings, texts, figures, since, differences, targetChanges, acts }: SheetItem): readonly string[] {
  return [
    ...(ratings.length === 0 ? [] : [ratings.map(({ label, text }) => `${label}：${text}`).join('　　')]),
    ...figures.map(({ name, target, result, rating }) =>
      [name || words.untitled, words.target(target), result === '' ? '' : words.result(result), rating].filter(Boolean).join('　'),
    ),
    ...(texts.length === 0 ? [words.nothingWritten] : []),
    ...texts.map(({ label, text }) => `【${label}】${text}`),
    `【${since}】${(differences ?? []).join('\n')}`,
    ...targetChanges.map((change) => `【${words.targetChanges}】${change}`),
    ...acts.map((act) => `【${words.acts}】${act}`),
  ]
}

/** Every year of which something is known, of each series that stands on a sheet; the charts are drawn from its last columns. */
function seriesSheet({ sources, wardName }: ReviewSheetBook, charted: Charted): ReportSheet {
  const { heads, lines } = words
  return {
    sheetName: words.seriesSheet,
    title: words.seriesTitle(yearOf({ sources }), wardName),
    tag: words.tag,
    facts: `${words.made(labelOfDay(sources.today))}\n${words.chartNote}`,
    columns: [
      column(heads.number, 44, 'left'),
      column(heads.indicator, 190, 'left'),
      column(heads.year, 72, 'left'),
      column(heads.period, 64, 'left'),
      column(heads.target, 84, 'right'),
      column(heads.result, 84, 'right'),
      column(words.chartHead(heads.year), 38, 'center'),
      column(words.chartHead(lines.actual), 48, 'right'),
      column(words.chartHead(lines.reference), 48, 'right'),
      column(words.chartHead(lines.target), 48, 'right'),
      column(words.chartHead(lines.upper), 48, 'right'),
    ],
    repeatsTop: true,
    rows: [...charted.values()].flatMap(({ rows }) => rows),
    empty: words.noSeries,
    notes: [],
  }
}

const column = (head: string, widthPt: number, align: ReportColumn['align']): ReportColumn => ({ head, widthPt, align })
const yearOf = ({ sources: { plan } }: Pick<ReviewSheetBook, 'sources'>): string =>
  labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
