// Knows what stands on 成果指標実績報告: the 17 common indicators with targets, results by year, base, method, progress and verdict, and the surveys behind them.
import type { ReportCell, ReportColumn, ReportRow, ReportSheet } from '../../shared/forms/report-sheet.ts'
import { figureMark, lineMark, reportFormIds, shownMark, targetLinesMark, targetMark } from '../../shared/forms/result-marks.ts'
import type { BasicPolicy, BasicStrategy, CommonIndicator } from '../../shared/model/basic-policy.ts'
import type { Figure, IndicatorSeries } from '../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { JudgementRules, Verdict } from '../../shared/model/judgement.ts'
import { commonTargetOf, listCommonIndicators, measurerOf } from '../../shared/rules/common-series.ts'
import { compareDecimals, ratioOfDecimals } from '../../shared/rules/decimal.ts'
import { figureOf } from '../../shared/rules/figure-of.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear, shortLabelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { decidedSymbolOf } from '../../shared/rules/judge/decided-symbol.ts'
import { ruleSetFor } from '../../shared/rules/judge/rule-set-for.ts'
import { verdictOf } from '../../shared/rules/judge/verdict-of.ts'
import { type JudgedTarget, targetOf } from '../../shared/rules/target-of.ts'
import { labelOfDate } from '../../shared/words/editions.ts'
import { sayDifference } from '../../shared/words/difference.ts'
import { sayBound, sayFigure, sayTarget } from '../../shared/words/figure.ts'
import { breakLabels } from '../../shared/words/indicators.ts'
import { resultReportWords as words } from '../../shared/words/result-report.ts'
import { surveyTypeNames } from '../../shared/words/survey-caption.ts'
import { nameOfRuleSet } from '../../shared/words/verdict.ts'

export type ResultReport = Readonly<{
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  wardName: string
  /** ISO date. */
  today: string
  policy: BasicPolicy
  book: IndicatorBook
  rules: JudgementRules
}>
type Place = Readonly<{ indicator: CommonIndicator; strategy: BasicStrategy; series: IndicatorSeries; key: string; number: string }>

/** How many years stand beside each other on the first sheet, the year of the report the last. */
const yearsBeside = 3

/** Three sheets: the report, every year of every indicator, and the surveys of the year. */
export function resultReportOf(report: ResultReport): readonly ReportSheet[] {
  const byKey = new Map(report.book.series.map((series) => [series.commonKey, series]))
  const places = listCommonIndicators(report.policy).flatMap(({ indicator, strategy }, index): readonly Place[] => {
    const series = byKey.get(indicator.key)
    return series ? [{ indicator, strategy, series, key: `i${index}`, number: `${strategy.cite}${indicator.mark}` }] : []
  })
  return [reportSheet(report, places), yearsSheet(report, places), surveysSheet(report, places)]
}

function reportSheet(report: ResultReport, places: readonly Place[]): ReportSheet {
  const { fiscalYear } = report
  const years = Array.from({ length: yearsBeside }, (_, index) => fiscalYear - yearsBeside + 1 + index)
  const columns: readonly ReportColumn[] = [
    column(words.heads.number, 38, 'left'),
    column(words.heads.name, 164, 'left'),
    column(words.heads.measurer, 30, 'center'),
    column(words.heads.target, 84, 'left'),
    ...years.map((year) => column(words.heads.result(`${shortLabelOfFiscalYear(year, report.firstReiwaYearAs)}年度`), 62, 'right')),
    column(words.heads.base, 58, 'left'),
    column(words.heads.method, 110, 'left'),
    column(words.heads.progress, 62, 'right'),
    column(words.heads.verdict, 36, 'center'),
  ]
  const rows = places.map((place): ReportRow => {
    const { indicator, series } = place
    const figure = figureOf(series, fiscalYear, 'selfEvaluation', report.book)
    const targets = targetsOf(report, place)
    const shown = (field: string, text: string): ReportCell => ({ text, mark: shownMark(series.id, field, text) })
    return {
      key: place.key,
      cells: [
        { text: place.number, mark: lineMark(series.id, null, place.number) },
        shown('name', series.name),
        shown('measurer', measurerOf(indicator) === 'city' ? words.city : words.ward),
        { text: targets, mark: targetLinesMark(series.id, fiscalYear, targets) },
        ...years.map((year) => ({ ...cellOfYear(report, series, year), mark: markOfFigure(report, series, year) })),
        shown('base', baseOf(figure)),
        shown('method', series.method === '' ? words.none : series.method),
        shown('progress', progressOf(report, place, figure)),
        shown('verdict', verdictText(report, place, fiscalYear)),
      ],
    }
  })
  const rule = ruleSetFor(report.rules, 'commonIndicator', fiscalYear, 'selfEvaluation')
  const facts = [words.basis(report.policy.title), ...(rule ? [words.rulesOf(nameOfRuleSet(rule))] : []), made(report)]
  return sheet(report, 'report', words.title, facts.join('\n'), columns, rows, '')
}

/** Every year of which something is known, under the indicator's name. */
function yearsSheet(report: ResultReport, places: readonly Place[]): ReportSheet {
  const columns: readonly ReportColumn[] = [
    column(words.heads.year, 70, 'left'),
    column(words.heads.target, 150, 'left'),
    column(words.heads.resultOfYear, 120, 'right'),
    column(words.heads.difference, 80, 'right'),
    column(words.heads.verdict, 60, 'center'),
    column(words.heads.base, 88, 'left'),
    column(words.heads.note, 200, 'left'),
  ]
  const rows = places.flatMap((place): readonly ReportRow[] => {
    const { series, key } = place
    const years = new Set([...series.measurements, ...series.targets, ...series.breaks].map((one) => one.fiscalYear))
    if (years.size === 0) return []
    const lines = [...years]
      .toSorted((a, b) => a - b)
      .map((year): ReportRow => {
        const figure = figureOf(series, year, 'selfEvaluation', report.book)
        const judged = targetOf(series, year, place.indicator)
        const broken = series.breaks.find((one) => one.fiscalYear === year)
        const measurement = series.measurements.find((one) => one.fiscalYear === year && one.period === 'selfEvaluation')
        const notes = [
          broken ? words.broken(broken.aspects.map((aspect) => breakLabels[aspect]).join('・'), broken.note) : '',
          figure?.base?.surveyName ?? '',
          measurement?.note ?? '',
        ]
        const label = labelOfFiscalYear(year, report.firstReiwaYearAs)
        const target = judged ? targetOfYear(report, place, judged) : words.none
        const shown = (field: string, text: string): ReportCell => ({ text, mark: shownMark(series.id, `${field}/${year}`, text) })
        return {
          key: `${key}:${year}`,
          cells: [
            { text: label, mark: lineMark(series.id, year, label) },
            { text: target, mark: targetMark(series.id, year, target) },
            { ...cellOfFigure(figure, series), mark: markOfFigure(report, series, year) },
            shown('difference', differenceOf(report, place, year)),
            shown('verdictOfYear', verdictText(report, place, year)),
            shown('baseOfYear', baseOf(figure)),
            shown('note', notes.filter((note) => note !== '').join('\n')),
          ],
        }
      })
    return [{ key: `${key}:head`, heading: `${place.number}　${series.name}` }, ...lines]
  })
  return sheet(report, 'years', words.yearsTitle, made(report), columns, rows, words.noYears)
}

/** 調査概要カード of every survey that the year's results come from. */
function surveysSheet(report: ResultReport, places: readonly Place[]): ReportSheet {
  const columns: readonly ReportColumn[] = [
    column(words.heads.number, 44, 'left'),
    column(words.heads.survey, 120, 'left'),
    column(words.heads.way, 84, 'left'),
    column(words.heads.days, 96, 'left'),
    column(words.heads.sent, 46, 'right'),
    column(words.heads.returned, 46, 'right'),
    column(words.heads.rate, 46, 'right'),
    column(words.heads.question, 166, 'left'),
    column(words.heads.filter, 80, 'left'),
    column(words.heads.n, 40, 'right'),
  ]
  const rows = places.flatMap((place): readonly ReportRow[] => {
    const base = figureOf(place.series, report.fiscalYear, 'selfEvaluation', report.book)?.base
    if (!base) return []
    const days = [base.from, base.until].map((day) => (day === null ? '' : labelOfDate(day)))
    const cells = {
      survey: plain(base.surveyName),
      way: plain([surveyTypeNames[base.surveyType], base.mode].filter((part) => part !== '').join('\n')),
      days: plain(days.every((day) => day === '') ? '' : days.join('～')),
      sent: count(base.sent),
      returned: count(base.returned),
      rate: plain(base.responseRate === null ? words.none : `${base.responseRate}%`),
      question: plain(base.questionText),
      filter: plain(base.filter),
      n: count(base.n),
    }
    const shown = Object.entries(cells).map(([field, cell]) => ({ ...cell, mark: shownMark(place.series.id, field, cell.text) }))
    return [{ key: place.key, cells: [{ text: place.number, mark: lineMark(place.series.id, null, place.number) }, ...shown] }]
  })
  return sheet(report, 'surveys', words.surveysTitle, made(report), columns, rows, words.noSurveys)
}

function sheet(
  { fiscalYear, firstReiwaYearAs, wardName }: ResultReport,
  id: keyof typeof reportFormIds,
  title: (year: string, ward: string) => string,
  facts: string,
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  empty: string,
): ReportSheet {
  const year = labelOfFiscalYear(fiscalYear, firstReiwaYearAs)
  const form = { id: reportFormIds[id], origin: { wardName, fiscalYear, planId: '', edition: '' } }
  return {
    form,
    sheetName: words.sheets[id],
    title: title(year, wardName),
    tag: words.tag,
    facts,
    columns,
    rows,
    empty,
    notes: words.notes,
  }
}

const column = (head: string, widthPt: number, align: ReportColumn['align']): ReportColumn => ({ head, widthPt, align })
const plain = (text: string): ReportCell => ({ text })
const made = ({ today }: ResultReport): string => words.made(labelOfDate(today))
const count = (value: number | null): ReportCell =>
  value === null ? plain(words.none) : { text: value.toLocaleString('ja-JP'), number: { value, format: '#,##0' } }

/** 平成29年度までに　60％以上: of an indicator alone, where the policy writes three in one line. */
function cityTargetOf(indicator: CommonIndicator, series: IndicatorSeries, firstReiwaYearAs: FirstReiwaYearAs): string {
  const target = commonTargetOf(indicator)
  if (target.value === null) return target.text
  return words.byYear(labelOfFiscalYear(indicator.commonTarget.byFiscalYear, firstReiwaYearAs), sayBound(target, series))
}

/** The city's target always, and beside it what the ward set for itself; its target of the year last. */
function targetsOf({ fiscalYear, firstReiwaYearAs }: ResultReport, { indicator, series }: Place): string {
  const lines = [words.cityTarget(cityTargetOf(indicator, series, firstReiwaYearAs))]
  const { wardTarget, targetYear } = series
  if (wardTarget) {
    lines.push(words.wardTarget(sayTarget(wardTarget, series), targetYear === null ? '' : labelOfFiscalYear(targetYear, firstReiwaYearAs)))
  }
  const yearly = series.targets.find((target) => target.fiscalYear === fiscalYear)
  const ofYear = yearly ? sayTarget(yearly.target, series) : ''
  if (ofYear !== '') lines.push(words.yearlyTarget(ofYear))
  return lines.join('\n')
}

/** A plain number stays one in Excel; whatever says more than the number is a text. */
export function cellOfFigure(figure: Figure | null, series: IndicatorSeries): ReportCell {
  if (figure === null) return plain(words.notRecorded)
  const text = sayFigure(figure, series)
  if (figure.state !== 'value' || figure.value === null || figure.isReference || figure.total !== null) return { text }
  const digits = series.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(series.decimals)}`
  return { text, number: { value: Number(figure.value), format: `${digits}"${series.unit.replaceAll('"', '')}"` } }
}

function markOfFigure({ book }: ResultReport, series: IndicatorSeries, year: number): string {
  const figure = figureOf(series, year, 'selfEvaluation', book)
  return figureMark(series.id, year, figure ? sayFigure(figure, series) : '')
}

/** Nobody was to measure before the policy; what is missing since then is said. */
function cellOfYear({ book, policy }: ResultReport, series: IndicatorSeries, year: number): ReportCell {
  const figure = figureOf(series, year, 'selfEvaluation', book)
  if (figure === null && year < policy.firstYear) return plain(words.none)
  const cell = cellOfFigure(figure, series)
  return figure?.total == null ? cell : plain(cell.text.replace(words.totalBegins, `\n${words.totalBegins}`))
}

function baseOf(figure: Figure | null): string {
  const base = figure?.base
  if (base?.n != null) return words.base(base.n.toLocaleString('ja-JP'), base.responseRate)
  return figure?.denominator == null ? words.none : words.base(figure.denominator.toLocaleString('ja-JP'), null)
}

function targetOfYear({ firstReiwaYearAs }: ResultReport, { indicator, series }: Place, { from, target }: JudgedTarget): string {
  return from === 'common' ? cityTargetOf(indicator, series, firstReiwaYearAs) : sayTarget(target, series)
}

function differenceOf(report: ResultReport, place: Place, year: number): string {
  const { facts } = verdictAt(report, place, year)
  const difference = facts['difference']
  return difference == null ? words.none : sayDifference(String(difference), place.series)
}

/** 実績 ÷ 目標 of what grows towards its target, and the difference under it. */
function progressOf(report: ResultReport, place: Place, figure: Figure | null): string {
  const { series, indicator } = place
  const difference = differenceOf(report, place, report.fiscalYear)
  const target = targetOf(series, report.fiscalYear, indicator)?.target.value ?? null
  const actual = figure?.total ?? figure?.value ?? null
  if (series.direction !== 'up' || target === null || actual === null || compareDecimals(target, '0') <= 0) return difference
  return `${ratioOfDecimals(actual, target, 100, 1)}％\n${difference}`
}

function verdictAt({ book, rules, policy }: ResultReport, { series }: Place, fiscalYear: number): Verdict {
  return verdictOf({ series, fiscalYear, period: 'selfEvaluation', scheme: 'commonIndicator' }, { book, rules, policy })
}

/** What a person decided, else what the rule says. */
function verdictText(report: ResultReport, place: Place, fiscalYear: number): string {
  const decided = decidedSymbolOf(report.book, place.series.id, fiscalYear, 'selfEvaluation', 'commonIndicator')
  const symbol = decided || verdictAt(report, place, fiscalYear).symbol
  return symbol === '' ? words.none : symbol
}
