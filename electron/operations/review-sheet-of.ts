// Knows what stands in the workbook of レビュー資料: one sheet for each 経営課題, and the numbers of its indicators on the last.
import {
  layoutReport,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  type ReportSheet,
  uprightWidthPt,
} from '../../shared/forms/report-sheet.ts'
import type { Check, CheckBook } from '../../shared/model/check.ts'
import { isQuarter } from '../../shared/model/check.ts'
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import type { ManagementIssue } from '../../shared/model/ward-plan.ts'
import { listCommonIndicators } from '../../shared/rules/common-series.ts'
import { figureOf } from '../../shared/rules/figure-of.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import type { JudgeSources } from '../../shared/rules/judge/verdict-of.ts'
import { targetOf } from '../../shared/rules/target-of.ts'
import { checkNames } from '../../shared/words/check-names.ts'
import { labelOfDay } from '../../shared/words/dates.ts'
import { sayBound } from '../../shared/words/figure.ts'
import { periodLabels } from '../../shared/words/indicators.ts'
import { riskMarks, riskNames } from '../../shared/words/queue.ts'
import { reviewSheetWords as words } from '../../shared/words/review-sheet.ts'
import { inBrief, type SheetItem, type SheetSources } from '../../shared/words/sheet-item.ts'
import { cellOfFigure } from './result-report-of.ts'

export type SheetArea = Readonly<{ issue: ManagementIssue; number: string; items: readonly SheetItem[]; decisions: string }>
export type ReviewSheetBook = Readonly<{
  sources: SheetSources & Readonly<{ judge: JudgeSources }>
  book: CheckBook
  wardName: string
  areas: readonly SheetArea[]
}>

/** Letters of a text in brief: the fewer, the more stands on one page. */
const briefs = [100_000, 160, 110, 70, 48] as const

export function reviewSheetOf(told: ReviewSheetBook): readonly ReportSheet[] {
  return [...told.areas.map((area) => fittedSheet(told, area)), seriesSheet(told)]
}

/** On one page where that can be, its texts no briefer than they need to be for it. */
function fittedSheet(told: ReviewSheetBook, area: SheetArea): ReportSheet {
  const whole = areaSheet(told, area, briefs[0])
  for (const letters of briefs) {
    const sheet = letters === briefs[0] ? whole : areaSheet(told, area, letters)
    if (layoutReport(sheet).pages.length === 1) return sheet
  }
  return whole
}

function areaSheet(told: ReviewSheetBook, { issue, number, items, decisions }: SheetArea, letters: number): ReportSheet {
  const { sources, book } = told
  const { check } = sources
  const rows = items.flatMap((item): readonly ReportRow[] => [
    { key: `${item.id}:head`, heading: headingOf(item) },
    { key: item.id, heading: linesOf(item, letters).join('\n'), isText: true },
  ])
  const dates = book.dates.find((one) => one.check === check)
  const title = `${yearOf(told)}　${told.wardName}　${checkNames[check]}　${words.title}`
  return {
    sheetName: words.sheetName(number),
    title,
    tag: words.tag,
    facts: [
      `${words.areas}${number}　${issue.title || words.untitled}`,
      [dates ? words.deadline(labelOfDay(dates.deadline)) : '', words.made(labelOfDay(sources.today))].filter(Boolean).join('　　'),
    ].join('\n'),
    columns: [column('', uprightWidthPt - 150, 'left'), column('', 50, 'left'), column('', 50, 'left'), column('', 50, 'left')],
    isUpright: true,
    rows: [
      ...rows,
      { key: 'decisionsHead', heading: words.decisions },
      { key: 'decisions', heading: decisions === '' ? `${words.blank}\n\n\n\n` : decisions, isText: true },
    ],
    empty: words.noItems(checkNames[check]),
    notes: [...words.notes, ...(letters === briefs[0] ? [] : [words.briefNote]), words.seriesNote],
  }
}

function headingOf({ number, title, owner, risks }: SheetItem): string {
  const told = risks.map((risk) => `${riskMarks[risk]}${riskNames[risk]}`).join('　')
  return [`${number}　${title}`, owner === words.noOwner ? owner : words.owner(owner), told].filter(Boolean).join('　　')
}

function linesOf({ ratings, texts, figures, since, differences, targetChanges, acts }: SheetItem, letters: number): readonly string[] {
  return [
    ...(ratings.length === 0 ? [] : [ratings.map(({ label, text }) => `${label}：${text}`).join('　　')]),
    ...figures.map(({ name, target, result, rating }) =>
      [name || words.untitled, words.target(target), result === '' ? '' : words.result(result), rating].filter(Boolean).join('　'),
    ),
    ...(texts.length === 0 ? [words.nothingWritten] : []),
    ...texts.map(({ label, text }) => `【${label}】${letters === briefs[0] ? text : inBrief(text, letters)}`),
    `【${since}】${(differences ?? []).join('\n')}`,
    ...targetChanges.map((change) => `【${words.targetChanges}】${change}`),
    ...acts.map((act) => `【${words.acts}】${act}`),
  ]
}

/** Every year of which something is known, of each series that stands on a sheet, once. */
function seriesSheet(told: ReviewSheetBook): ReportSheet {
  const { sources, areas, wardName } = told
  const columns: readonly ReportColumn[] = [
    column(words.heads.number, 60, 'left'),
    column(words.heads.indicator, 316, 'left'),
    column(words.heads.year, 92, 'left'),
    column(words.heads.period, 100, 'left'),
    column(words.heads.target, 100, 'right'),
    column(words.heads.result, 100, 'right'),
  ]
  const shown = new Map<string, Readonly<{ number: string; series: IndicatorSeries }>>()
  for (const { number, series } of areas.flatMap(({ items }) => items))
    for (const one of series) if (!shown.has(one.id)) shown.set(one.id, { number, series: one })
  return {
    sheetName: words.seriesSheet,
    title: words.seriesTitle(yearOf(told), wardName),
    tag: words.tag,
    facts: words.made(labelOfDay(sources.today)),
    columns,
    rows: [...shown.values()].flatMap(({ number, series }) => rowsOfSeries(told, number, series)),
    empty: words.noSeries,
    notes: [],
  }
}

/** Of the year in front what the check knows; of the others the 自己評価. */
function rowsOfSeries({ sources }: ReviewSheetBook, number: string, series: IndicatorSeries): readonly ReportRow[] {
  const { plan, check, judge } = sources
  const common = listCommonIndicators(judge.policy).find(({ indicator }) => indicator.key === series.commonKey)?.indicator ?? null
  const years = new Set([...series.measurements, ...series.targets].map(({ fiscalYear }) => fiscalYear))
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year): ReportRow => {
      const period = periodShown(check, series, year, plan.fiscalYear, judge)
      const judged = targetOf(series, year, common)
      return {
        key: `${series.id}:${year}`,
        cells: [
          plain(number),
          plain(series.name),
          plain(labelOfFiscalYear(year, plan.firstReiwaYearAs)),
          plain(periodLabels[period]),
          plain(judged ? sayBound(judged.target, series) : ''),
          cellOfFigure(figureOf(series, year, period, judge.book), series),
        ],
      }
    })
}

/** A quarter knows what is known of the year so far. */
function periodShown(check: Check, series: IndicatorSeries, year: number, inFront: number, { book }: JudgeSources) {
  if (year !== inFront) return 'selfEvaluation'
  if (!isQuarter(check)) return check
  return figureOf(series, year, 'selfEvaluation', book) === null ? 'midYearReview' : 'selfEvaluation'
}

const column = (head: string, widthPt: number, align: ReportColumn['align']): ReportColumn => ({ head, widthPt, align })
const plain = (text: string): ReportCell => ({ text })
const yearOf = ({ sources: { plan } }: ReviewSheetBook): string => labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
